"""The first sheet: the whole form in order, with room to answer what is filled in once and the way to the tables."""

from __future__ import annotations

from typing import Any

from generator.content.records.template import FieldKind, FormSection
from generator.documents.form_words import colours
from generator.documents.form_xlsx.answers import accept, help_of, look_of
from generator.documents.form_xlsx.plan import FIRST_SHEET, FormPlan, Grid
from generator.documents.prose import Prose
from generator.documents.xlsx_cells import inputs
from generator.documents.xlsx_parts import FOREST, HAZE, MUTED, Book, put

WIDTHS = (40, 52, 42)
_COLUMNS, _WIDTH = len(WIDTHS), sum(WIDTHS)
_HEAD = ("Uppgift", "Ert svar", "Så fyller ni i")
_HEADER = 1
_ROOM = {FieldKind.LONG: 62}
"""Points of an empty answer."""


def add_questions(book: Book, plan: FormPlan, prose: Prose) -> None:
    """Write the sheet."""
    sheet = book.sheet(FIRST_SHEET, WIDTHS, landscape=False)
    book.title(sheet, 0, _COLUMNS, _WIDTH, plan.template.title)
    for column, title in enumerate(_HEAD):
        put(sheet, _HEADER, column, title, book.head)
    sheet.set_row(_HEADER, 22)
    row = _HEADER + 1
    book.across(sheet, row, _COLUMNS, prose.plain(plan.template.summary), book.format(), width=_WIDTH)
    row += 1
    grids = {grid.section.id: grid for grid in plan.grids}
    for section in plan.template.sections:
        row = _heading(book, sheet, row + 1, section, prose)
        row = _way(book, sheet, row, grids[section.id]) if section.length else _answers(book, sheet, plan, row, section)
    sheet.freeze_panes(_HEADER + 1, 0)
    sheet.repeat_rows(_HEADER)


def _heading(book: Book, sheet: Any, row: int, section: FormSection, prose: Prose) -> int:
    book.across(sheet, row, _COLUMNS, section.title, book.format(bold=True, font_size=13, font_color=FOREST), width=_WIDTH / 1.4, line=18)
    if section.text is None:
        return row + 1
    book.across(sheet, row + 1, _COLUMNS, prose.plain(section.text), book.format(), width=_WIDTH)
    return row + 2


def _answers(book: Book, sheet: Any, plan: FormPlan, row: int, section: FormSection) -> int:
    for field in section.fields:
        words = help_of(field)
        put(sheet, row, 0, field.title, book.cell(bold=True))
        sheet.write_blank(row, 1, None, inputs(book, **{"align": "left", "text_wrap": True, **look_of(field)}))
        put(sheet, row, 2, words, book.cell(font_color=MUTED))
        accept(book, sheet, plan, field, (row, 1, row, 1), hint=False)
        book.fit(sheet, row, [(field.title, WIDTHS[0] * 0.9), (words, WIDTHS[2])], least=_ROOM.get(field.kind, 22))
        row += 1
    return row


def _way(book: Book, sheet: Any, row: int, grid: Grid) -> int:
    """Where the table is, and what its columns want to know."""
    put(sheet, row, 0, "Tabell", book.cell(bold=True, bg_color=HAZE))
    link = book.cell(bg_color=HAZE, font_color=FOREST, underline=1)
    sheet.write_url(row, 1, f"internal:'{grid.name}'!A1", link, string=f"Till bladet {grid.name}")
    room = f"{grid.section.length} rader." if grid.section.labels else f"{grid.section.length} rader. Lägg till egna rader under tabellen."
    put(sheet, row, 2, room, book.cell(bg_color=HAZE, font_color=MUTED))
    sheet.set_row(row, 22)
    for field, title in zip(grid.fields, grid.titles, strict=True):
        words = " ".join(filter(None, (help_of(field), colours(field))))
        if words or title != field.title:
            row += 1
            put(sheet, row, 0, field.title, book.cell())
            sheet.merge_range(row, 1, row, 2, "", book.cell())
            put(sheet, row, 1, words, book.cell(font_color=MUTED))
            book.fit(sheet, row, [(field.title, WIDTHS[0]), (words, WIDTHS[1] + WIDTHS[2])])
    return row + 1
