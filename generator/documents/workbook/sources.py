"""The sheet «Källor»: every source that a figure of the workbook is built on."""

from __future__ import annotations

from generator.documents.workbook.plan import SOURCES, Plan
from generator.documents.xlsx_cells import heads, protect
from generator.documents.xlsx_parts import Book, put, put_or_link

WIDTHS = (58, 34, 16, 62, 44)
_HEAD = ("Källa", "Utgivare", "Datum", "Webbadress", "Anmärkning")


def add_sources(book: Book, plan: Plan) -> None:
    """Write the sheet."""
    sheet = book.sheet(SOURCES, WIDTHS)
    book.title(sheet, 0, len(WIDTHS), sum(WIDTHS), SOURCES)
    heads(book, sheet, 1, _HEAD, height=20)
    if not plan.sources:
        put(sheet, 2, 0, "Inga siffror i filen har en källa. De är antaganden.", book.cell())
    for row, source in enumerate(plan.sources, start=2):
        texts = (source.title, source.publisher, source.published or "Uppgift saknas", source.url, source.note or "")
        for column, text in enumerate(texts):
            put_or_link(book, sheet, row, column, text)
        book.fit(sheet, row, zip(texts, WIDTHS, strict=True), least=18)
    sheet.freeze_panes(2, 1)
    sheet.repeat_rows(1)
    protect(sheet)
