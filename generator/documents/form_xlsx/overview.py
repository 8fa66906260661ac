"""The sheet with totals and pictures of everything that is counted in the tables."""

from __future__ import annotations

from typing import Any

from generator.content.records.template import Total
from generator.documents.form_words import assumption
from generator.documents.form_xlsx.plan import OVERVIEW, FormPlan, Grid, Tally, choices
from generator.documents.imprint import clipped
from generator.documents.xlsx_cells import KRONOR, cell, figures, heads, inputs, reference, subheading
from generator.documents.xlsx_parts import FOREST, HAZE, NIGHT, Book, lines, put

_LABEL, _FIGURE, _GAP = 38, 14, 3
_CHART = 70
"""Width of the columns that the pictures stand over."""
_CHART_WIDTH, _CHART_HEAD, _BAR = 500, 84, 25
"""Pixels: width of a picture, height of what surrounds its bars, height of a bar."""
_ROW = 19
"""Points of a row."""
_NOTE = "Allt här räknas ut av tabellerna på de andra bladen. Bilderna visar samma uppgifter som tabellerna bredvid dem."
_COLOURS = ("#C0392B", "#F4B740", "#2E8B57")


def add_overview(book: Book, plan: FormPlan) -> None:
    """Write the sheet."""
    sums = max(3, 1 + max(len(grid.money) for grid in plan.tallied))
    widths = (_LABEL, *(_FIGURE for _ in range(sums)), _GAP, _CHART)
    sheet = book.sheet(OVERVIEW, widths)
    book.title(sheet, 0, len(widths), sum(widths), f"{OVERVIEW}: {plan.template.title}")
    book.across(sheet, 1, len(widths), _NOTE, book.format(), width=sum(widths))
    for grid in plan.tallied:
        row = plan.headings[grid.number]
        for column in range(len(widths)):
            sheet.write_blank(row, column, None, book.format(bg_color=HAZE))
        look = book.format(bold=True, font_size=13, font_color=FOREST, bg_color=HAZE, text_wrap=False, valign="vcenter")
        put(sheet, row, 0, grid.name, look)
        sheet.set_row(row, 24)
        _figures(book, sheet, grid, row + 1)
        for tally in plan.tallies(grid):
            _counts(book, sheet, plan, tally)
            if tally.field.limits:
                _limits(book, sheet, tally)
                _points(book, sheet, plan, tally, column=sums + 2)
            else:
                _picture(book, sheet, tally, column=sums + 2)
    sheet.freeze_panes(1, 0)


def _figures(book: Book, sheet: Any, grid: Grid, row: int) -> None:
    """Sums and means, from the row above the table."""
    if not grid.figures:
        return
    heads(book, sheet, row, ("Uppgift", "Värde"), height=20, right=(1,))
    for column in grid.figures:
        row += 1
        money, mean = column in grid.money, grid.fields[column].total is Total.MEAN
        label = f"{grid.titles[column]}, {'medel' if mean else 'summa'}"
        put(sheet, row, 0, label, book.cell())
        form = f'{KRONOR}" kr"' if money else "0.0" if mean else "General"
        sheet.write_formula(row, 1, f"={reference(grid.name, 2, column)}", figures(book, form, bold=True), "" if mean else 0)
        book.fit(sheet, row, [(label, _LABEL)], least=_ROW)


def _counts(book: Book, sheet: Any, plan: FormPlan, tally: Tally) -> None:
    """How many rows have each choice, and what they cost together."""
    grid, field = tally.grid, tally.field
    subheading(book, sheet, tally.row, tally.title)
    money = [grid.titles[column] for column in grid.money]
    deepest = max(lines(title, _FIGURE - 3) for title in ("Antal", *money))
    heads(book, sheet, tally.row + 1, ("Svar", "Antal", *money), height=13 * deepest + 7, right=range(1, 2 + len(money)))
    answers = grid.cells(grid.column(field))
    for place, word in enumerate(choices(field)):
        row = tally.body + place
        sheet.write_formula(row, 0, f"={plan.choice(field, place)}", book.cell(), word)
        is_it = f'--({answers}&""={cell(row, 0)})'
        sheet.write_formula(row, 1, f"=SUMPRODUCT({is_it})", figures(book, "0"), 0)
        for at, column in enumerate(grid.money, start=2):
            sheet.write_formula(row, at, f"=SUMPRODUCT({is_it},{grid.cells(column)})", figures(book, KRONOR), 0)
        book.fit(sheet, row, [(word, _LABEL)], least=_ROW)


def _limits(book: Book, sheet: Any, tally: Tally) -> None:
    """The two cells that decide the colours."""
    limits = tally.field.limits
    assert limits
    source = tally.grid.source(tally.field)
    subheading(book, sheet, tally.limits, "Gränser för färgerna")
    heads(book, sheet, tally.limits + 1, ("Färg", source.title), height=20, right=(1,))
    names = choices(tally.field)
    for row, (name, value) in enumerate(((names[0], limits.red), (names[1], limits.yellow)), start=tally.limits + 2):
        put(sheet, row, 0, f"{name.capitalize()} till och med", book.cell())
        sheet.write_number(row, 1, value, inputs(book))
        rule = {"validate": "decimal", "criteria": ">=", "value": 0, "error_title": "Skriv ett tal", "error_message": "Skriv ett tal, minst 0."}
        sheet.data_validation(row, 1, row, 1, rule)
    row = tally.limits + 4
    words = f"{assumption(tally.field)} Ni kan ändra dem i de gula rutorna. Ändra dem inte mellan två besök som ska jämföras."
    sheet.merge_range(row, 0, row, 3, "", book.format())
    put(sheet, row, 0, words, book.format())
    book.fit(sheet, row, [(words, _LABEL + 3 * _FIGURE)])


def _points(book: Book, sheet: Any, plan: FormPlan, tally: Tally, column: int) -> None:
    """Every row's figure in the column of its colour, and the picture of them."""
    grid, field = tally.grid, tally.field
    source = grid.source(field)
    title = f"{source.title} per {grid.titles[0].lower()}"
    subheading(book, sheet, tally.points, title)
    heads(book, sheet, tally.points + 1, ("", *choices(field)), height=20, right=range(1, 4))
    put(sheet, tally.points + 1, 0, grid.titles[0], book.head)
    first = tally.points + 2
    labels = grid.section.labels
    for place in range(grid.section.length):
        row, at = first + place, 4 + place
        name, figure, colour = (reference(grid.name, at, where) for where in (0, grid.column(source), grid.column(field)))
        sheet.write_formula(row, 0, f'=IF({colour}="",{name}&"",{name}&": "&{figure}&", "&{colour})', book.cell(), labels[place] if labels else "")
        for number in range(3):
            formula = f'=IF({colour}={plan.choice(field, number)},{figure},"")'
            sheet.write_formula(row, 1 + number, formula, figures(book, "General"), "")
        book.fit(sheet, row, [(labels[place] + ": 20, grön", _LABEL)] if labels else [], least=_ROW)
    chart = book.file.add_chart({"type": "bar", "subtype": "stacked"})
    last = first + grid.section.length - 1
    for number, (name, look) in enumerate(zip(choices(field), _COLOURS, strict=True), start=1):
        chart.add_series(
            {
                "name": name.capitalize(),
                "categories": f"={reference(OVERVIEW, first, 0, last)}",
                "values": f"={reference(OVERVIEW, first, number, last)}",
                "fill": {"color": look},
                "border": {"color": NIGHT},
                "gap": 40,
            }
        )
    chart.set_title({"name": clipped(title, 80), "name_font": {"size": 11}, "overlay": False})
    chart.set_legend({"position": "bottom"})
    chart.set_y_axis({"reverse": True, "num_font": {"size": 9}})
    chart.set_x_axis({"min": 0, "max": source.highest, "major_gridlines": {"visible": True, "line": {"color": "#C9D0D6"}}})
    height = _CHART_HEAD + 40 + _BAR * grid.section.length
    chart.set_size({"width": _CHART_WIDTH, "height": height})
    description = (
        f"Liggande staplar med {source.title.lower()} för varje rad i {grid.name}. Talet och färgens namn står vid stapeln och i tabellen bredvid."
    )
    sheet.insert_chart(tally.row, column, chart, {"description": description, "object_position": 2})


def _picture(book: Book, sheet: Any, tally: Tally, column: int) -> None:
    """A bar for each choice."""
    last = tally.body + len(choices(tally.field)) - 1
    chart = book.file.add_chart({"type": "bar"})
    chart.add_series(
        {
            "name": "Antal",
            "categories": f"={reference(OVERVIEW, tally.body, 0, last)}",
            "values": f"={reference(OVERVIEW, tally.body, 1, last)}",
            "fill": {"color": FOREST},
            "gap": 40,
            "data_labels": {"value": True},
        }
    )
    chart.set_title({"name": clipped(f"{tally.title}, antal rader", 80), "name_font": {"size": 11}, "overlay": False})
    chart.set_legend({"none": True})
    chart.set_y_axis({"reverse": True, "num_font": {"size": 9}})
    chart.set_x_axis({"min": 0, "visible": False, "major_gridlines": {"visible": False}})
    chart.set_size({"width": _CHART_WIDTH, "height": _CHART_HEAD - 30 + _BAR * len(choices(tally.field))})
    description = f"Liggande staplar med antalet rader för varje svar under {tally.title} i {tally.grid.name}. Samma antal står i tabellen bredvid."
    sheet.insert_chart(tally.row, column, chart, {"description": description, "object_position": 2})
