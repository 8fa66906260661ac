"""The sheet «Sammanställning»: totals, steps and roles, added up from the lines."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from generator.documents.workbook.lines import NO_ROLE
from generator.documents.workbook.plan import IN_KIND, IN_MONEY, LEVELS, SUMMARY, YES, Plan, kronor, pay_name
from generator.documents.xlsx_cells import (
    HOURS,
    KRONOR,
    PERCENT,
    WEEKS,
    cell,
    define,
    figures,
    heads,
    in_hours,
    in_kronor,
    letters,
    protect,
    reference,
    subheading,
    total,
)
from generator.documents.xlsx_parts import DATE, FOREST, Book, put, serial
from generator.estimate.calendar import first_day, last_day

FIRST_WIDTH, WIDTH = 46, 15
_NOTE = "Allt på bladet räknas ut av raderna på bladet Aktiviteter. Kronor är utan moms och visas i hela kronor, med ören i cellen."
_STEP_HEAD = (
    "Steg",
    "Timmar, bas",
    "Kronor, lågt",
    "Kronor, bas",
    "Kronor, högt",
    "Varav i pengar, bas",
    "Varav in natura, bas",
    "Första dag",
    "Sista dag",
)


def add_summary(book: Book, plan: Plan) -> None:
    """Write the sheet, and name the totals."""
    columns = max(len(_STEP_HEAD), len(plan.steps) + 6)
    sheet = book.sheet(SUMMARY, (FIRST_WIDTH, *(WIDTH for _ in range(columns - 1))))
    book.title(sheet, 0, columns, FIRST_WIDTH + WIDTH * (columns - 1), f"{SUMMARY}: {plan.variant.name}")
    book.across(sheet, 1, columns, _NOTE, book.format(), width=FIRST_WIDTH + WIDTH * (columns - 1))
    row = _totals(book, sheet, plan, 3)
    top = row + 1
    row = _steps(book, sheet, plan, top)
    _roles(book, sheet, plan, row + 1)
    _chart(book, sheet, plan, top + 2)
    sheet.freeze_panes(2, 1)
    protect(sheet)


def _totals(book: Book, sheet: Any, plan: Plan, at: int) -> int:
    estimate = plan.estimate
    subheading(book, sheet, at, "I korthet")
    heads(book, sheet, at + 1, ("Uppgift", "Lågt", "Bas", "Högt"), height=20, right=range(1, 4))
    amounts: tuple[tuple[str, str, str, str, Sequence[float]], ...] = (
        ("Arbetstid, timmar", "summa_timmar", "SUM(timmar_{})", HOURS, in_hours(estimate.hours())),
        ("Kostnad, kronor", "summa_kostnad", "SUM(kostnad_{})", KRONOR, in_kronor(estimate.cost())),
        (f"Varav {IN_MONEY}", "summa_pengar", f'SUMIFS(kostnad_{{}},rad_betalas,"{IN_MONEY}")', KRONOR, in_kronor(estimate.cost(in_kind=False))),
        (f"Varav {IN_KIND}", "summa_natura", f'SUMIFS(kostnad_{{}},rad_betalas,"{IN_KIND}")', KRONOR, in_kronor(estimate.cost(in_kind=True))),
    )
    row = at + 2
    for label, name, formula, form, values in amounts:
        put(sheet, row, 0, label, book.cell(bold=name == "summa_kostnad"))
        for place, (level, value) in enumerate(zip(LEVELS, values, strict=True), start=1):
            sheet.write_formula(row, place, f"={formula.format(level)}", figures(book, form, bold=name == "summa_kostnad"), value)
            define(book, f"{name}_{level}", reference(SUMMARY, row, place))
        row += 1
    end = estimate.weeks
    assumed = float(estimate.assumed(plan.handbook.rates))
    first = serial(plan.start)
    last = max(serial(last_day(plan.start, activity.start, activity.end, pause=False)) for activity in estimate.activities)
    single: tuple[tuple[str, str, str, float], ...] = (
        ("Längd, veckor av arbete", "MAX(plan_slut)", WEEKS, float(end)),
        ("Första dag", "MIN(plan_forsta_dag)", DATE, first),
        ("Sista dag", "MAX(plan_sista_dag)", DATE, last),
        (
            "Del som bygger på antaganden eller osäkra uppgifter",
            f'IF(summa_kostnad_bas=0,0,1-SUMIFS(kostnad_bas,rad_belagd,"{YES}")/summa_kostnad_bas)',
            PERCENT,
            assumed,
        ),
    )
    for label, formula, form, value in single:
        put(sheet, row, 0, label, book.cell())
        for place in (1, 3):
            put(sheet, row, place, "", book.cell())
        sheet.write_formula(row, 2, f"={formula}", figures(book, form), value)
        if form == WEEKS:
            define(book, "langd_veckor", reference(SUMMARY, row, 2))
        row += 1
    return row


def _steps(book: Book, sheet: Any, plan: Plan, at: int) -> int:
    subheading(book, sheet, at, "Kostnad per steg")
    heads(book, sheet, at + 1, _STEP_HEAD, right=range(1, 9))
    estimate, top = plan.estimate, at + 2
    for row, step in enumerate(plan.steps, start=top):
        number = step.number
        put(sheet, row, 0, f"{number}. {step.title}", book.cell())
        cost = estimate.cost(step.id)
        formulas = (
            f"SUMIFS(timmar_bas,rad_steg,{number})",
            *(f"SUMIFS(kostnad_{level},rad_steg,{number})" for level in LEVELS),
            *(f'SUMIFS(kostnad_bas,rad_steg,{number},rad_betalas,"{way}")' for way in (IN_MONEY, IN_KIND)),
        )
        paid, given = estimate.cost(step.id, in_kind=False), estimate.cost(step.id, in_kind=True)
        values = (float(estimate.hours(step.id).base), *in_kronor(cost), kronor(paid.base), kronor(given.base))
        for place, (formula, value) in enumerate(zip(formulas, values, strict=True), start=1):
            sheet.write_formula(row, place, f"={formula}", figures(book, HOURS if place == 1 else KRONOR), value)
        first = min(first_day(plan.start, activity.start, pause=False) for activity in plan.in_step(step))
        last = max(last_day(plan.start, activity.start, activity.end, pause=False) for activity in plan.in_step(step))
        sheet.write_formula(row, 7, f"=_xlfn.MINIFS(plan_forsta_dag,plan_steg,{number})", figures(book, DATE), serial(first))
        sheet.write_formula(row, 8, f"=_xlfn.MAXIFS(plan_sista_dag,plan_steg,{number})", figures(book, DATE), serial(last))
        book.fit(sheet, row, [(f"{number}. {step.title}", FIRST_WIDTH)], least=18)
    end = top + len(plan.steps)
    cost, paid, given = estimate.cost(), estimate.cost(in_kind=False), estimate.cost(in_kind=True)
    sums = [(float(estimate.hours().base), HOURS), *((value, KRONOR) for value in (*in_kronor(cost), kronor(paid.base), kronor(given.base)))]
    _sums(book, sheet, range(top, end), sums)
    for column in (7, 8):
        put(sheet, end, column, "", total(book))
    return end + 1


def _roles(book: Book, sheet: Any, plan: Plan, at: int) -> None:
    """Hours of each role in each step, and what the role costs."""
    estimate, steps, top = plan.estimate, plan.steps, at + 2
    subheading(book, sheet, at, "Timmar per roll och steg")
    head = ("Roll", *(f"Steg {step.number}" for step in steps), "Summa, lågt", "Summa, bas", "Summa, högt", "Kronor, bas", "Betalas")
    heads(book, sheet, at + 1, head, height=20, right=range(1, len(steps) + 5))
    width = len(steps)
    for row, role in enumerate(plan.roles, start=top):
        number = plan.number(role.id)
        put(sheet, row, 0, role.title, book.cell())
        for column, step in enumerate(steps, start=1):
            formula = f"=SUMIFS(timmar_bas,rad_steg,{step.number},rad_roll,{number})"
            sheet.write_formula(row, column, formula, figures(book, HOURS), float(estimate.hours(step.id, role.id).base))
        for column, (level, value) in enumerate(zip(LEVELS, in_hours(estimate.hours(role=role.id)), strict=True), start=width + 1):
            sheet.write_formula(row, column, f"=SUMIFS(timmar_{level},rad_roll,{number})", figures(book, HOURS, bold=level == "bas"), value)
        cost = kronor(plan.cost(role=role.id).base)
        sheet.write_formula(row, width + 4, f"=SUMIFS(kostnad_bas,rad_roll,{number})", figures(book, KRONOR), cost)
        sheet.write_formula(row, width + 5, f"={pay_name(role.id)}", book.cell(), IN_KIND if plan.rate(role).in_kind else IN_MONEY)
        book.fit(sheet, row, [(role.title, FIRST_WIDTH)], least=18)
    end = top + len(plan.roles)
    work = sum(plan.cost(role=role.id).base for role in plan.roles)
    hours = [*(float(estimate.hours(step.id).base) for step in steps), *in_hours(estimate.hours())]
    _sums(book, sheet, range(top, end), [*((value, HOURS) for value in hours), (kronor(work), KRONOR)])
    put(sheet, end, width + 5, "", total(book))
    _purchases(book, sheet, plan, end + 1, width)


def _purchases(book: Book, sheet: Any, plan: Plan, row: int, width: int) -> None:
    """What is bought, and whether roles and purchases make the whole."""
    bought = plan.estimate.cost().base - sum(plan.cost(role=role.id).base for role in plan.roles)
    put(sheet, row, 0, "Inköp, kronor", book.cell())
    sheet.write_formula(row, width + 4, f"=SUMIFS(kostnad_bas,rad_roll,{NO_ROLE})", figures(book, KRONOR), kronor(bought))
    put(sheet, row + 1, 0, "Kontroll: roller och inköp mot kostnaden", book.cell())
    roles, buys = cell(row - 1, width + 4), cell(row, width + 4)
    formula = f'=IF(ABS({roles}+{buys}-summa_kostnad_bas)<0.005,"Stämmer","Stämmer inte")'
    sheet.write_formula(row + 1, width + 4, formula, book.cell(align="right"), "Stämmer")


def _sums(book: Book, sheet: Any, rows: range, sums: Iterable[tuple[float, str]]) -> None:
    """A row of totals below `rows`: each value with its number format."""
    row = rows.stop
    put(sheet, row, 0, "Summa", total(book, align="left", indent=1))
    for column, (value, form) in enumerate(sums, start=1):
        sheet.write_formula(row, column, f"=SUM({cell(rows.start, column)}:{cell(row - 1, column)})", total(book, form), value)


def _chart(book: Book, sheet: Any, plan: Plan, top: int) -> None:
    """Cost of each step, beside the totals; the steps' table begins at row `top`."""
    chart = book.file.add_chart({"type": "bar", "subtype": "stacked"})
    last = top + len(plan.steps)

    def column(at: int) -> str:
        return f"='{SUMMARY}'!${letters(at)}${top + 1}:${letters(at)}${last}"

    for name, at, look in ((IN_MONEY, 5, {"color": FOREST}), (IN_KIND, 6, {"color": "#F4B740"})):
        chart.add_series(
            {"name": name.capitalize(), "categories": column(0), "values": column(at), "fill": look, "border": {"color": "#14213A"}, "gap": 50}
        )
    chart.set_title({"name": "Kostnad per steg, bas", "name_font": {"size": 11}, "overlay": False})
    chart.set_legend({"position": "bottom"})
    chart.set_y_axis({"reverse": True, "num_font": {"size": 9}})
    chart.set_x_axis({"name": "Kronor utan moms", "num_format": KRONOR, "major_gridlines": {"visible": True, "line": {"color": "#C9D0D6"}}})
    chart.set_size({"width": 5 * 110, "height": 235})
    description = (
        "Liggande staplar med kostnaden i varje steg, delad i pengar och arbetstid in natura. Samma uppgifter står i tabellen Kostnad per steg."
    )
    sheet.insert_chart(2, 4, chart, {"description": description, "object_position": 2, "x_offset": 24})
