"""The sheets «Tidplan» and «Tidplan i bild»: when each activity begins and ends, as a table and as bars."""

from __future__ import annotations

from typing import Any

from generator.documents.imprint import clipped
from generator.documents.workbook.inputs import not_negative
from generator.documents.workbook.plan import PICTURE, SCHEDULE, Plan
from generator.documents.xlsx_cells import WEEKS, cell, define, figures, heads, inputs, letters, protect, reference
from generator.documents.xlsx_parts import DATE, FOREST, Book, put, serial
from generator.estimate import ActivityEstimate
from generator.estimate.calendar import first_day, last_day

STEP, STEP_TITLE, TITLE, AFTER, WEEKS_AT, OWN, LENGTH, BEGINS, ENDS, FIRST, LAST, SHORT = 0, 1, 2, 3, 4, 7, 8, 9, 10, 11, 12, 13
"""Columns, from 0. The content's weeks take three, low before base before high."""
WIDTHS = (8, 24, 40, 44, 11, 11, 11, 11, 12, 13, 13, 14, 14, 48)
TOP = 3
"""The first row of activities, from 0."""
_HEAD = (
    "Steg",
    "Stegets namn",
    "Aktivitet",
    "Väntar på",
    "Veckor, lågt",
    "Veckor, bas",
    "Veckor, högt",
    "Egna veckor",
    "Veckor som gäller",
    "Börjar efter vecka",
    "Slutar efter vecka",
    "Första dag",
    "Sista dag",
    "Namn i bilden",
)
_NOTE = (
    "En aktivitet börjar när allt den väntar på är klart. Planen räknar med basvärdet, eller med «Egna veckor» om ni fyller i dem. "
    "Vecka 0 är starten. Startdatum och sommaruppehåll står på bladet Förutsättningar."
)
_LONGEST_LABEL = 55
"""Characters beside a bar of the picture."""
_BAR_HEIGHT, _CHART_MARGIN = 22, 110
"""Pixels."""


def add_schedule(book: Book, plan: Plan) -> None:
    """Write the sheet, and name what the summary reads."""
    sheet = book.sheet(SCHEDULE, WIDTHS)
    activities = plan.estimate.activities
    last = TOP + len(activities) - 1
    book.title(sheet, 0, LAST + 1, sum(WIDTHS[:SHORT]), f"{SCHEDULE}: {plan.variant.name}")
    book.across(sheet, 1, LAST + 1, _NOTE, book.format(), width=sum(WIDTHS[:SHORT]))
    heads(book, sheet, TOP - 1, _HEAD, height=46, right=range(WEEKS_AT, LAST + 1))
    rows = {activity.activity.id: TOP + place for place, activity in enumerate(activities)}
    for activity in activities:
        _activity(book, sheet, plan, activity, rows)
    for name, column in (("plan_steg", STEP), ("plan_slut", ENDS), ("plan_forsta_dag", FIRST), ("plan_sista_dag", LAST)):
        define(book, name, reference(SCHEDULE, TOP, column, last))
    not_negative(sheet, TOP, OWN, OWN, ignore_blank=True, last_row=last)
    sheet.autofilter(TOP - 1, 0, last, LAST)
    sheet.print_area(0, 0, last, LAST)
    sheet.freeze_panes(TOP, TITLE + 1)
    sheet.repeat_rows(TOP - 1)
    protect(sheet)


def _activity(book: Book, sheet: Any, plan: Plan, activity: ActivityEstimate, rows: dict[str, int]) -> None:
    row, text = rows[activity.activity.id], book.cell()
    step = plan.handbook.steps[activity.step]
    earlier = plan.predecessors(activity.activity)
    waits = "\n".join(plan.handbook.activities[name].title for name in earlier) or "Inget, den kan börja direkt"
    short = f"{step.number}. {clipped(activity.activity.title, _LONGEST_LABEL)}"
    sheet.write_number(row, STEP, step.number, figures(book, "0", align="left", indent=1))
    for column, value in ((STEP_TITLE, step.title), (TITLE, activity.activity.title), (AFTER, waits), (SHORT, short)):
        put(sheet, row, column, value, text)
    for place, weeks in enumerate((activity.weeks.low, activity.weeks.base, activity.weeks.high)):
        sheet.write_number(row, WEEKS_AT + place, float(weeks), figures(book, WEEKS))
    sheet.write_blank(row, OWN, None, inputs(book, num_format="0.0#"))
    begins, ends, length = cell(row, BEGINS), cell(row, ENDS), cell(row, LENGTH)
    sheet.write_formula(
        row, LENGTH, f"=IF(ISNUMBER({cell(row, OWN)}),{cell(row, OWN)},{cell(row, WEEKS_AT + 1)})", figures(book, WEEKS), float(activity.weeks.base)
    )
    when = f"MAX({','.join(cell(rows[name], ENDS) for name in earlier)})" if earlier else "0"
    sheet.write_formula(row, BEGINS, f"={when}", figures(book, WEEKS), float(activity.start))
    sheet.write_formula(row, ENDS, f"={begins}+{length}", figures(book, WEEKS), float(activity.end))
    first = first_day(plan.start, activity.start, pause=False)
    last = last_day(plan.start, activity.start, activity.end, pause=False)
    sheet.write_formula(row, FIRST, _day(f"ROUND({begins}*7,0)"), figures(book, DATE), serial(first))
    sheet.write_formula(row, LAST, _day(f"MAX(ROUND({begins}*7,0),ROUND({ends}*7,0)-1)"), figures(book, DATE), serial(last))
    book.fit(sheet, row, [(step.title, WIDTHS[STEP_TITLE]), (activity.activity.title, WIDTHS[TITLE]), (waits, WIDTHS[AFTER])], least=18)


def _day(gone: str) -> str:
    """The formula of the day when `gone` days of work have passed. The same rule as in `generator.estimate.calendar`."""
    return f'=startdatum+{gone}+IF(sommaruppehall="ja",SUMPRODUCT((uppehall_efter<={gone})*uppehall_dagar),0)'


def add_schedule_picture(book: Book, plan: Plan) -> None:
    """Write the sheet with the picture: bars from begin to end, where the first series only pushes the second into its place."""
    sheet = book.sheet(PICTURE, (170,))
    book.title(sheet, 0, 1, 170, f"{SCHEDULE}: {plan.variant.name}")
    put(sheet, 1, 0, f"Bilden följer bladet {SCHEDULE}, där samma uppgifter står i en tabell.", book.format())
    last = TOP + len(plan.estimate.activities) - 1
    chart = book.file.add_chart({"type": "bar", "subtype": "stacked"})

    def column(at: int) -> str:
        return f"='{SCHEDULE}'!${letters(at)}${TOP + 1}:${letters(at)}${last + 1}"

    chart.add_series({"name": "Börjar", "categories": column(SHORT), "values": column(BEGINS), "fill": {"none": True}, "border": {"none": True}})
    chart.add_series({"name": "Pågår", "categories": column(SHORT), "values": column(LENGTH), "fill": {"color": FOREST}, "gap": 40})
    chart.set_title({"name": "Tidplan i veckor från starten", "name_font": {"size": 12}, "overlay": False})
    chart.set_legend({"none": True})
    chart.set_y_axis({"reverse": True, "num_font": {"size": 9}})
    chart.set_x_axis(
        {"name": "Veckor från starten, utan sommaruppehåll", "min": 0, "major_gridlines": {"visible": True, "line": {"color": "#C9D0D6"}}}
    )
    chart.set_size({"width": 1180, "height": _CHART_MARGIN + _BAR_HEIGHT * len(plan.estimate.activities)})
    description = "Stapel för varje aktivitet, från veckan den börjar till veckan den slutar. Samma uppgifter står i tabellen på bladet Tidplan."
    sheet.insert_chart(2, 0, chart, {"description": description, "object_position": 2})
    sheet.fit_to_pages(1, 1)
    protect(sheet)
