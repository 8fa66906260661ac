"""The sheet with everything there is to choose from, one list a column."""

from __future__ import annotations

from generator.documents.form_xlsx.plan import LIST_TOP, LISTS, OVERVIEW, FormPlan
from generator.documents.xlsx_parts import Book, put

_WIDTH = 26
_NOTE = (
    "Listorna i filen hämtas härifrån. Ändrar ni ett ord ändras det i listorna"
    f" och på bladet «{OVERVIEW}», men inte i det som redan är ifyllt. Lägg inte till rader."
)


def add_lists(book: Book, plan: FormPlan) -> None:
    """Write the sheet."""
    columns = max(4, len(plan.choices))
    sheet = book.sheet(LISTS, (_WIDTH for _ in range(columns)))
    book.title(sheet, 0, columns, columns * _WIDTH, "Det som går att välja")
    book.across(sheet, 1, columns, _NOTE, book.format(), width=columns * _WIDTH)
    head = LIST_TOP - 1
    for words, (column, title) in plan.choices.items():
        put(sheet, head, column, title, book.head)
        for row, word in enumerate(words, start=LIST_TOP):
            put(sheet, row, column, word, book.cell())
    book.fit(sheet, head, [(title, _WIDTH - 3) for _, title in plan.choices.values()], least=22)
    for row in range(LIST_TOP, LIST_TOP + max(map(len, plan.choices))):
        at = row - LIST_TOP
        book.fit(sheet, row, [(words[at], _WIDTH - 2) for words in plan.choices if at < len(words)])
    sheet.freeze_panes(LIST_TOP, 0)
    sheet.repeat_rows(head)
