"""The sheet «Förutsättningar»: everything a reader may change."""

from __future__ import annotations

import datetime
from typing import Any

from generator.documents.workbook.plan import IN_KIND, IN_MONEY, INPUTS, LEVELS, NO, SUMMERS, YES, Plan, driver_name, kronor, pay_name, rate_name
from generator.documents.xlsx_cells import HOURS, KRONOR, WEEKS, cell, define, figures, heads, inputs, protect, reference, subheading, words
from generator.documents.xlsx_parts import DATE, Book, put, serial
from generator.estimate.calendar import PAUSE_DAYS, PAUSE_WEEK, pauses

WIDTHS = (34, 16, 16, 16, 16, 62, 46)
_EARLIEST, _LATEST = datetime.date(2000, 1, 1), datetime.date(2100, 12, 31)
_DRIVER_HEAD = ("Uppgift", "Ert värde", "Grundvärde", "Högst", "Enhet", "Så räknar ni", "Belägg för grundvärdet")
_RATE_HEAD = ("Roll", "Kr/timme, lågt", "Kr/timme, bas", "Kr/timme, högt", "Betalas", "Så är timpriset satt", "Belägg")
_SUMMER_HEAD = ("År", f"Måndag vecka {PAUSE_WEEK}", "Arbetsdagar före", "Dagar uppehåll")


def add_inputs(book: Book, plan: Plan) -> None:
    """Write the sheet, and give each input its defined name."""
    sheet = book.sheet(INPUTS, WIDTHS)
    book.title(sheet, 0, len(WIDTHS), sum(WIDTHS), f"{INPUTS}: {plan.variant.name}")
    note = "Fyll i rutorna med gul botten och kant. Allt annat räknas om av sig självt. Alla belopp är i kronor utan moms."
    book.across(sheet, 1, len(WIDTHS), note, book.format(), width=sum(WIDTHS))
    row = _results(book, sheet, plan, 3)
    row = _times(book, sheet, plan, row + 1)
    row = _drivers(book, sheet, plan, row + 1)
    row = _rates(book, sheet, plan, row + 1)
    _summers(book, sheet, plan, row + 1)
    sheet.freeze_panes(2, 1)
    protect(sheet)


def _results(book: Book, sheet: Any, plan: Plan, row: int) -> int:
    """What comes out, beside what goes in: the names lead to the summary."""
    subheading(book, sheet, row, "Resultat med era värden")
    estimate = plan.estimate
    found = (
        ("Kostnad, kronor", "summa_kostnad_bas", KRONOR, kronor(estimate.cost().base)),
        ("Arbetstid, timmar", "summa_timmar_bas", HOURS, float(estimate.hours().base)),
        ("Längd, veckor", "langd_veckor", WEEKS, float(estimate.weeks)),
    )
    for label, name, form, value in found:
        row += 1
        put(sheet, row, 0, label, book.cell(bold=True))
        sheet.write_formula(row, 1, f"={name}", figures(book, form, bold=True), value)
    return row + 1


def _times(book: Book, sheet: Any, plan: Plan, row: int) -> int:
    subheading(book, sheet, row, "Tid")
    heads(book, sheet, row + 1, ("Uppgift", "Ert värde", "Grundvärde", "", "Enhet", "Så räknar ni"), height=20, right=range(1, 4))
    row += 2
    put(sheet, row, 0, "Arbetet börjar", book.cell())
    sheet.write_datetime(row, 1, plan.start, inputs(book, num_format=DATE))
    sheet.write_datetime(row, 2, plan.start, figures(book, DATE))
    words(book, sheet, row, 3, ("", "datum", "Datumet styr alla datum i tidplanen. Välj helst en måndag."))
    define(book, "startdatum", reference(INPUTS, row, 1))
    sheet.data_validation(
        row,
        1,
        row,
        1,
        {
            "validate": "date",
            "criteria": "between",
            "minimum": _EARLIEST,
            "maximum": _LATEST,
            "ignore_blank": False,
            "error_title": "Skriv ett datum",
            "error_message": "Skriv dagen som ÅÅÅÅ-MM-DD, till exempel 2027-01-11.",
        },
    )
    row += 1
    put(sheet, row, 0, "Sommaruppehåll", book.cell())
    put(sheet, row, 1, NO, inputs(book))
    put(sheet, row, 2, NO, figures(book, "@"))
    explanation = "Svara ja om arbetet vilar vecka 28–31. Allt som inte är klart då flyttas fyra veckor fram."
    words(book, sheet, row, 3, ("", f"{YES} eller {NO}", explanation))
    book.fit(sheet, row, [(explanation, WIDTHS[5])], least=18)
    define(book, "sommaruppehall", reference(INPUTS, row, 1))
    choose(sheet, row, 1, (YES, NO))
    return row + 1


def _drivers(book: Book, sheet: Any, plan: Plan, at: int) -> int:
    subheading(book, sheet, at, "Platsen och omfattningen")
    heads(book, sheet, at + 1, _DRIVER_HEAD, height=20, right=range(1, 4))
    top = at + 2
    for row, driver in enumerate(plan.drivers, start=top):
        text, standing = plan.prose.plain(driver.text), plan.standing(driver)
        put(sheet, row, 0, driver.title, book.cell())
        sheet.write_number(row, 1, driver.default, inputs(book, num_format=KRONOR))
        sheet.write_number(row, 2, driver.default, figures(book, KRONOR))
        sheet.write_number(row, 3, driver.at_most, figures(book, KRONOR))
        words(book, sheet, row, 4, (driver.unit, text, standing))
        book.fit(sheet, row, zip((driver.title, driver.unit, text, standing), (WIDTHS[0], WIDTHS[4], WIDTHS[5], WIDTHS[6]), strict=True), least=18)
        define(book, driver_name(driver.id), reference(INPUTS, row, 1))
        sheet.data_validation(
            row,
            1,
            row,
            1,
            {
                "validate": "integer",
                "criteria": "between",
                "minimum": 0,
                "maximum": driver.at_most,
                "ignore_blank": False,
                "input_title": "Ert värde",
                "input_message": f"Ett heltal från 0 till {driver.at_most}.",
                "error_title": "Värdet passar inte",
                "error_message": f"Skriv ett heltal från 0 till {driver.at_most}.",
            },
        )
    return top + len(plan.drivers)


def _rates(book: Book, sheet: Any, plan: Plan, at: int) -> int:
    subheading(book, sheet, at, "Timpriser och hur tiden betalas")
    heads(book, sheet, at + 1, _RATE_HEAD, right=range(1, 4))
    top = at + 2
    for row, role in enumerate(plan.roles, start=top):
        rate = plan.rate(role)
        put(sheet, row, 0, role.title, book.cell())
        for column, (level, value) in enumerate(zip(LEVELS, (rate.amount.low, rate.amount.base, rate.amount.high), strict=True), start=1):
            sheet.write_number(row, column, value, inputs(book, num_format="#,##0.##"))
            define(book, rate_name(role.id, level), reference(INPUTS, row, column))
        put(sheet, row, 4, IN_KIND if rate.in_kind else IN_MONEY, inputs(book, align="left"))
        define(book, pay_name(role.id), reference(INPUTS, row, 4))
        choose(sheet, row, 4, (IN_MONEY, IN_KIND))
        reason, standing = rate.reason or "", "\n".join(filter(None, (str(rate.standing), plan.titles(rate))))
        words(book, sheet, row, 5, (reason, standing))
        book.fit(sheet, row, zip((role.title, reason, standing), (WIDTHS[0], WIDTHS[5], WIDTHS[6]), strict=True), least=18)
        not_negative(sheet, row, 1, 3, ignore_blank=False)
    return top + len(plan.roles)


def _summers(book: Book, sheet: Any, plan: Plan, row: int) -> None:
    """The pauses that the schedule counts with. The same rules as in `generator.estimate.calendar`."""
    subheading(book, sheet, row, "Sommaruppehållen (räknas ut, ändra inte här)")
    heads(book, sheet, row + 1, _SUMMER_HEAD, right=range(4))
    top = row + 2
    for number, summer in zip(range(SUMMERS), pauses(plan.start), strict=False):
        row = top + number
        year = f"{cell(row, 0)}"
        monday = f"=DATE({year},1,4)-WEEKDAY(DATE({year},1,4),2)+1+7*{PAUSE_WEEK - 1}"
        passed = f"-SUM({cell(top, 3)}:{cell(row - 1, 3)})" if number else ""
        sheet.write_formula(row, 0, f"=YEAR(startdatum)+{number}", figures(book, "0"), plan.start.year + number)
        sheet.write_formula(row, 1, monday, figures(book, DATE), serial(summer.monday))
        sheet.write_formula(row, 2, f"=MAX(0,{cell(row, 1)}-startdatum{passed})", figures(book, "0"), summer.after)
        sheet.write_formula(row, 3, f"=MAX(0,MIN({PAUSE_DAYS},{cell(row, 1)}-startdatum+{PAUSE_DAYS}))", figures(book, "0"), summer.days)
    define(book, "uppehall_efter", reference(INPUTS, top, 2, top + SUMMERS - 1))
    define(book, "uppehall_dagar", reference(INPUTS, top, 3, top + SUMMERS - 1))


def choose(sheet: Any, row: int, column: int, choices: tuple[str, ...]) -> None:
    """Let a cell hold one of a few words."""
    sheet.data_validation(
        row,
        column,
        row,
        column,
        {
            "validate": "list",
            "source": list(choices),
            "ignore_blank": False,
            "error_title": "Välj ur listan",
            "error_message": f"Skriv något av: {', '.join(choices)}.",
        },
    )


def not_negative(sheet: Any, row: int, first: int, last: int, *, ignore_blank: bool, last_row: int | None = None) -> None:
    """Let cells hold a number that is not negative."""
    sheet.data_validation(
        row,
        first,
        last_row or row,
        last,
        {
            "validate": "decimal",
            "criteria": ">=",
            "value": 0,
            "ignore_blank": ignore_blank,
            "error_title": "Skriv ett tal",
            "error_message": "Skriv ett tal som är noll eller mer.",
        },
    )
