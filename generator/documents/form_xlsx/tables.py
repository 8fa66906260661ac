"""The sheet of a section that repeats: an Excel table to fill in, with what it adds up to above."""

from __future__ import annotations

from typing import Any, NamedTuple

from generator.content.records.template import FieldKind, FormField, Total
from generator.documents.form_xlsx.answers import accept, look_of
from generator.documents.form_xlsx.plan import DEEPEST, FIRST_SHEET, HEADER, OVERVIEW, SHORT_LIST, TOP, FormPlan, Grid, choices
from generator.documents.imprint import clipped
from generator.documents.xlsx_cells import KRONOR, cell, figures, reference
from generator.documents.xlsx_parts import HAZE, MUTED, Book, put

_WIDTHS = {FieldKind.LONG: 27.0, FieldKind.TEXT: 18.0, FieldKind.NUMBER: 11.0, FieldKind.MONEY: 15.0, FieldKind.DATE: 13.0, FieldKind.YES_NO: 10.0}
_NARROWEST_CHOICE, _WIDEST_CHOICE = 13, 24
_PAGE = 130.0
"""Width of a table that fills a page of ordinary size."""
_ARROW = 6
"""Width that the filter's arrow and the margins take of a header cell."""
_ROOM = 30
"""Points of an empty row."""


class _Sum(NamedTuple):
    """What stands above a column: what it is, its formula, its value in an empty table, its number format."""

    label: str
    formula: str
    value: str | int
    form: str = "General"


def add_table(book: Book, plan: FormPlan, grid: Grid) -> None:
    """Write the sheet of one table."""
    widths = _widths(grid)
    sheet = book.sheet(grid.name, widths)
    book.title(sheet, 0, len(widths), sum(widths), grid.section.title)
    _sums(book, sheet, plan, grid)
    _rows(book, sheet, plan, grid, widths)
    for column, field in enumerate(grid.fields):
        if column or not grid.section.labels:
            accept(book, sheet, plan, field, (TOP, column, DEEPEST, column), hint=True)
    sheet.freeze_panes(TOP, 0)
    sheet.repeat_rows(HEADER)
    first = 1 if grid.section.labels else 0
    sheet.set_selection(TOP, first, TOP, first)


def _widths(grid: Grid) -> list[float]:
    """Widths that fill the page, each wide enough for the words in it."""
    widths = [max(_width(field), *(len(word) + _ARROW for word in title.split())) for field, title in zip(grid.fields, grid.titles, strict=True)]
    if grid.section.labels:
        widths[0] = max(widths[0], min(40.0, max(map(len, grid.section.labels)) + 3))
    spare = max(0.0, _PAGE - sum(widths))
    written = [width if field.kind in (FieldKind.TEXT, FieldKind.LONG) else 0.0 for field, width in zip(grid.fields, widths, strict=True)]
    shares = written if any(written) else widths
    return [round(width + spare * share / sum(shares), 1) for width, share in zip(widths, shares, strict=True)]


def _width(field: FormField) -> float:
    if field.kind is FieldKind.CHOICE:
        return min(_WIDEST_CHOICE, max(_NARROWEST_CHOICE, *(len(choice) + _ARROW for choice in field.choices)))
    return _WIDTHS[field.kind]


def _sums(book: Book, sheet: Any, plan: FormPlan, grid: Grid) -> None:
    """Two rows above the header: what is counted, and the count."""
    deepest = 1
    for column, field in enumerate(grid.fields):
        align = "right" if column in grid.figures else "left"
        label = book.format(bg_color=HAZE, font_color=MUTED, font_size=9, valign="bottom", align=align, indent=1)
        if found := _sum(plan, grid, column, field):
            put(sheet, 1, column, found.label, label)
            look = _total(book, found.form, text_wrap=True, align=align)
            sheet.write_formula(2, column, f"={found.formula}", look, found.value)
            deepest = max(deepest, str(found.value).count("\n") + 1)
        else:
            put(sheet, 1, column, "", label)
            put(sheet, 2, column, "", _total(book, "General"))
    sheet.set_row(1, 15)
    sheet.set_row(2, 13 * deepest + 6)


def _total(book: Book, form: str, **properties: Any) -> Any:
    return figures(book, form, bold=True, bg_color=HAZE, valign="top", **properties)


def _sum(plan: FormPlan, grid: Grid, column: int, field: FormField) -> _Sum | None:
    cells = grid.cells(column)
    if field.kind is FieldKind.MONEY:
        return _Sum("Summa", f"SUM({cells})", 0, f'{KRONOR}" kr"')
    if field.total is Total.SUM:
        return _Sum("Summa", f"SUM({cells})", 0)
    if field.total is Total.MEAN:
        return _Sum("Medel", f'IF(COUNT({cells})=0,"",AVERAGE({cells}))', "", "0.0")
    if words := choices(field):
        tally = next(tally for tally in plan.tallies(grid) if tally.field == field)
        rows = range(tally.body, tally.body + len(words))
        if len(words) > SHORT_LIST:
            return _Sum("Valda", f"SUM({reference(OVERVIEW, rows[0], 1, rows[-1])})", 0)
        parts = (f'{reference(OVERVIEW, row, 0)}&": "&{reference(OVERVIEW, row, 1)}' for row in rows)
        return _Sum("Antal", "&CHAR(10)&".join(parts), "\n".join(f"{word}: 0" for word in words))
    if column == 0 and not grid.section.labels and field.kind is not FieldKind.NUMBER:
        return _Sum("Ifyllda rader", f"COUNTA({cells})", 0)
    return None


def _rows(book: Book, sheet: Any, plan: FormPlan, grid: Grid, widths: list[float]) -> None:
    looks = [book.cell(**look_of(field), **({"bg_color": HAZE} if field.limits else {})) for field in grid.fields]
    right = [look_of(field).get("align") == "right" for field in grid.fields]
    sheet.add_table(
        HEADER,
        0,
        TOP + grid.section.length - 1,
        len(grid.fields) - 1,
        {
            "name": f"Tabell{grid.number}",
            "title": clipped(grid.section.title, 250),
            "description": f"Fyll i en rad i taget. Summor och antal står ovanför tabellen, vad som ska stå var på bladet {FIRST_SHEET}.",
            "style": "Table Style Light 1",
            "banded_rows": False,
            "columns": [
                {"header": title, "header_format": book.head_right if is_figure else book.head, "format": look}
                for title, look, is_figure in zip(grid.titles, looks, right, strict=True)
            ],
        },
    )
    book.fit(sheet, HEADER, [(title, max(1.0, width - _ARROW)) for title, width in zip(grid.titles, widths, strict=True)], least=22)
    for place in range(grid.section.length):
        row = TOP + place
        for column, field in enumerate(grid.fields):
            if column == 0 and grid.section.labels:
                put(sheet, row, 0, grid.section.labels[place], book.cell(bold=True))
            elif field.limits:
                sheet.write_formula(row, column, f"={_colour(plan, grid, field, row)}", looks[column], "")
            else:
                sheet.write_blank(row, column, None, looks[column])
        labels = [(grid.section.labels[place], widths[0] * 0.9)] if grid.section.labels else []
        book.fit(sheet, row, labels, least=_ROOM)


def _colour(plan: FormPlan, grid: Grid, field: FormField, row: int) -> str:
    """The colour of a row's figure, by the limits on the overview; nothing while there is no figure."""
    tally = next(tally for tally in plan.tallies(grid) if tally.field == field)
    figure = cell(row, grid.column(grid.source(field)))
    red, yellow, green = (plan.choice(field, place) for place in range(3))
    red_to, yellow_to = (reference(OVERVIEW, tally.limits + 2 + place, 1) for place in range(2))
    return f'IF(ISNUMBER({figure}),IF({figure}<={red_to},{red},IF({figure}<={yellow_to},{yellow},{green})),"")'
