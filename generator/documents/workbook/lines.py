"""The sheet «Aktiviteter»: one line for each role's work in an activity and for each purchase, with what it is counted from."""

from __future__ import annotations

from typing import Any

from generator.documents.imprint import clipped
from generator.documents.workbook.inputs import not_negative
from generator.documents.workbook.plan import (
    IN_KIND,
    IN_MONEY,
    LEVEL_TITLES,
    LEVELS,
    LINE_TOP,
    LINES,
    NO,
    YES,
    Entry,
    Plan,
    coefficients,
    driver_name,
    pay_name,
    rate_name,
)
from generator.documents.xlsx_cells import (
    HOURS,
    ORE,
    cell,
    define,
    figures,
    heads,
    in_hours,
    in_kronor,
    inputs,
    letters,
    protect,
    reference,
    total,
)
from generator.documents.xlsx_parts import HAZE, Book, put
from generator.estimate.calculate import HoursLine

STEP, STEP_TITLE, ACTIVITY, ROLE, TITLE, PAID = range(6)
HOURS_AT, COST_AT, OWN = 6, 9, 12
STANDING, REASON, SOURCED, FOUNDED, PARTS_AT = range(13, 18)
"""Columns, from 0. Hours, cost and parts take several, low before base before high."""
WIDTHS = (8, 24, 36, 9, 28, 13, 11, 11, 11, 15, 15, 15, 15, 14, 44, 44, 12)
_HEAD = (
    "Steg",
    "Stegets namn",
    "Aktivitet",
    "Roll nr",
    "Roll eller inköp",
    "Betalas",
    *(f"Timmar, {level}" for level in LEVEL_TITLES),
    *(f"Kronor, {level}" for level in LEVEL_TITLES),
    "Egen uppgift",
    "Belägg",
    "Så är siffran satt",
    "Källor",
    "Helt belagd",
)
_FIGURES = {*range(HOURS_AT, OWN + 1), *range(PARTS_AT, 100)}
NO_ROLE = 0
"""The role number of purchases; shown as an empty cell."""
_NOTE = (
    "Timmar = fast del + del per drivare × drivaren. Kronor = timmar × timpris, avrundat till hela ören på varje rad. "
    "Delarna står i kolumnerna längst till höger. "
    "Skriv i «Egen uppgift» om ni vet bättre: timmar på en rad med en roll, kronor på en rad med ett inköp. Då gäller den i stället."
)


def add_lines(book: Book, plan: Plan) -> None:
    """Write the sheet, and name the columns that the summary adds up."""
    parts = len(plan.drivers) + 1
    sheet = book.sheet(LINES, (*WIDTHS, *(11 for _ in range(3 * parts))))
    last = LINE_TOP + len(plan.entries) - 1
    book.title(sheet, 0, COST_AT, sum(WIDTHS[:COST_AT]), f"{LINES}: {plan.variant.name}")
    book.across(sheet, 1, COST_AT + 3, _NOTE, book.format(), width=sum(WIDTHS[: COST_AT + 3]))
    _totals(book, sheet, plan, last)
    labels = ["fast", *(f"per {clipped(driver.unit, 24)}" for driver in plan.drivers)]
    heads(book, sheet, LINE_TOP - 1, (*_HEAD, *(f"{level}: {label}" for level in LEVEL_TITLES for label in labels)), height=46, right=_FIGURES)
    for entry in plan.entries:
        _line(book, sheet, plan, entry)
    for place, level in enumerate(LEVELS):
        define(book, f"timmar_{level}", reference(LINES, LINE_TOP, HOURS_AT + place, last))
        define(book, f"kostnad_{level}", reference(LINES, LINE_TOP, COST_AT + place, last))
    for name, column in (("rad_steg", STEP), ("rad_roll", ROLE), ("rad_betalas", PAID), ("rad_belagd", FOUNDED)):
        define(book, name, reference(LINES, LINE_TOP, column, last))
    not_negative(sheet, LINE_TOP, OWN, OWN, ignore_blank=True, last_row=last)
    sheet.autofilter(LINE_TOP - 1, 0, last, PARTS_AT + 3 * parts - 1)
    sheet.freeze_panes(LINE_TOP, ACTIVITY + 1)
    sheet.repeat_rows(LINE_TOP - 1)
    sheet.print_area(0, 0, last, STANDING)
    protect(sheet)


def _totals(book: Book, sheet: Any, plan: Plan, last: int) -> None:
    """Sums of the rows that a filter leaves, over the columns they belong to."""
    row = LINE_TOP - 2
    for column in range(COST_AT + 3):
        put(sheet, row, column, "Summa av de rader som visas" if column == STEP_TITLE else "", total(book, align="left", text_wrap=False))
    for at, form, values in (
        (HOURS_AT, HOURS, in_hours(plan.estimate.hours())),
        (COST_AT, ORE, in_kronor(plan.estimate.cost())),
    ):
        for place, value in enumerate(values):
            formula = f"=SUBTOTAL(109,{cell(LINE_TOP, at + place)}:{cell(last, at + place)})"
            sheet.write_formula(row, at + place, formula, total(book, form), value)
    sheet.set_row(row, 20)


def _line(book: Book, sheet: Any, plan: Plan, entry: Entry) -> None:
    row, line, text = entry.row, entry.line, book.cell()
    parts = len(plan.drivers) + 1
    for place in range(3 * parts):
        level, part = divmod(place, parts)
        part_value = coefficients(line.source, plan.drivers, level)[part]
        sheet.write_number(row, PARTS_AT + place, part_value, figures(book, "#,##0.####", bg_color=HAZE if level == 1 else "#FFFFFF"))
    sheet.write_number(row, STEP, entry.step.number, figures(book, "0", align="left", indent=1))
    put(sheet, row, STEP_TITLE, entry.step.title, text)
    put(sheet, row, ACTIVITY, entry.activity.title, text)
    amounts = [_amount(plan, row, level) for level in range(3)]
    if isinstance(line, HoursLine):
        title = plan.handbook.roles[line.role].title
        sheet.write_number(row, ROLE, plan.number(line.role), figures(book, "0", align="left", indent=1))
        sheet.write_formula(row, PAID, f"={pay_name(line.role)}", text, IN_KIND if line.in_kind else IN_MONEY)
        for level, hours in enumerate(in_hours(line.hours)):
            sheet.write_formula(row, HOURS_AT + level, f"={amounts[level]}", figures(book, HOURS), hours)
        costs = [f"{cell(row, HOURS_AT + level)}*{rate_name(line.role, LEVELS[level])}" for level in range(3)]
    else:
        title = line.title
        sheet.write_number(row, ROLE, NO_ROLE, figures(book, "0;;"))
        put(sheet, row, PAID, IN_MONEY, text)
        for level in range(3):
            sheet.write_blank(row, HOURS_AT + level, None, text)
        costs = amounts
    put(sheet, row, TITLE, title, text)
    for level, amount in enumerate(in_kronor(line.cost)):
        sheet.write_formula(row, COST_AT + level, f"=ROUND({costs[level]},2)", figures(book, ORE), amount)
    sheet.write_blank(row, OWN, None, inputs(book, num_format="#,##0.##"))
    reason, sources = line.source.reason or "", plan.titles(line.source)
    for column, value in ((STANDING, str(line.source.standing)), (REASON, reason), (SOURCED, sources), (FOUNDED, YES if plan.founded(line) else NO)):
        put(sheet, row, column, value, text)
    texts = {STEP_TITLE: entry.step.title, ACTIVITY: entry.activity.title, TITLE: title, REASON: reason, SOURCED: sources}
    book.fit(sheet, row, [(value, WIDTHS[column]) for column, value in texts.items()], least=18)


def _amount(plan: Plan, row: int, level: int) -> str:
    """The formula of a line's hours or kronor before rounding: the reader's own figure, or fixed part and drivers."""
    first = PARTS_AT + level * (len(plan.drivers) + 1)
    terms = [cell(row, first), *(f"{cell(row, first + place)}*{driver_name(driver.id)}" for place, driver in enumerate(plan.drivers, start=1))]
    own = f"${letters(OWN)}{row + 1}"
    return f"IF(ISNUMBER({own}),{own},{'+'.join(terms)})"
