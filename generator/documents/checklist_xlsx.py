"""A checklist as an Excel file: a table to fill in, with the progress counted on top."""

from __future__ import annotations

from typing import Any, NamedTuple

from generator.content.downloads import Checklist
from generator.content.handbook import Handbook
from generator.content.records.base import Necessity
from generator.documents.imprint import Imprint
from generator.documents.xlsx_parts import DATE, Book, about_sheet, put
from generator.documents.xlsx_rules import colour_words, dates, late

STATUSES = ("ej påbörjad", "pågår", "klar", "ej aktuell")
NOT_STARTED, ONGOING, DONE, NOT_RELEVANT = STATUSES
TABLE = "Checklista"
HOW_TO = (
    "Välj status i listan för varje punkt. Raden överst räknar själv hur mycket som är klart.",
    f"Sätt «{NOT_RELEVANT}» på det som inte gäller er plats. De punkterna räknas inte med.",
    "Filtrera på nivå, vem eller status med pilarna i rubrikraden. En punkt som har passerat sitt datum märks med ordet sen.",
    "Egna punkter lägger du till på nya rader under tabellen.",
)


class Column(NamedTuple):
    title: str
    width: float


COLUMNS = (
    Column("Nr", 6),
    Column("Att göra", 48),
    Column("Nivå", 17),
    Column("Vem", 19),
    Column("Bevis", 32),
    Column("Status", 14),
    Column("Ansvarig", 16),
    Column("Klart senast", 18),
    Column("Anteckningar", 27),
)
STATUS, DUE = 5, 7
HEADER = 2
"""Rows of the sheet, from 0: the title, the progress, the table's header."""


def checklist_xlsx(handbook: Handbook, checklist: Checklist, imprint: Imprint) -> bytes:
    """The bytes of the Excel file."""
    book = Book(imprint)
    sheet = book.sheet(TABLE, (column.width for column in COLUMNS))
    width = sum(column.width for column in COLUMNS)
    book.title(sheet, 0, len(COLUMNS), width, checklist.title)
    _progress(book, sheet, checklist)
    _table(book, sheet, handbook, checklist)
    last = HEADER + len(checklist.items)
    _validate(sheet, last)
    _colour(book, sheet, last)
    sheet.freeze_panes(HEADER + 1, 0)
    sheet.repeat_rows(HEADER)
    sheet.set_selection(HEADER + 1, STATUS, HEADER + 1, STATUS)
    about_sheet(book, HOW_TO)
    return book.done()


def _progress(book: Book, sheet: Any, checklist: Checklist) -> None:
    """The row that counts. Nothing is done in a new file, so the cached values are known."""
    every = len(checklist.items)
    required = sum(item.necessity is Necessity.REQUIRED for item in checklist.items)
    status, level = f"{TABLE}[Status]", f"{TABLE}[Nivå]"
    done = f'COUNTIF({status},"{DONE}")'
    left = f'(COUNTA({status})-COUNTIF({status},"{NOT_RELEVANT}"))'
    only = f'{level},"{Necessity.REQUIRED}",{status}'
    required_left = f'(COUNTIF({level},"{Necessity.REQUIRED}")-COUNTIFS({only},"{NOT_RELEVANT}"))'
    form = book.format(bold=True, valign="vcenter", text_wrap=False)
    sheet.set_row(1, 20)
    formula = f'="Klara punkter: "&{done}&" av "&{left}&". Obligatoriska: "&COUNTIFS({only},"{DONE}")&" av "&{required_left}&"."'
    sheet.write_formula(1, 0, formula, form, f"Klara punkter: 0 av {every}. Obligatoriska: 0 av {required}.")
    share = book.format(bold=True, valign="vcenter", num_format='0 %" klart"', align="left")
    sheet.write_formula(1, STATUS, f"=IF({left}=0,0,{done}/{left})", share, 0)
    sheet.conditional_format(
        1,
        STATUS,
        1,
        STATUS,
        {"type": "data_bar", "bar_color": "#9CC9B4", "bar_solid": True, "min_type": "num", "max_type": "num", "min_value": 0, "max_value": 1},
    )


def _table(book: Book, sheet: Any, handbook: Handbook, checklist: Checklist) -> None:
    text = book.cell()
    formats = {DUE: book.cell(num_format=DATE), 0: book.cell()}
    sheet.add_table(
        HEADER,
        0,
        HEADER + max(1, len(checklist.items)),
        len(COLUMNS) - 1,
        {
            "name": TABLE,
            "style": "Table Style Light 1",
            "banded_rows": False,
            "columns": [
                {"header": column.title, "header_format": book.head, "format": formats.get(place, text)} for place, column in enumerate(COLUMNS)
            ],
        },
    )
    sheet.set_row(HEADER, 22)
    for number, item in enumerate(checklist.items, start=1):
        row = HEADER + number
        sheet.write_number(row, 0, number, formats[0])
        values = (item.text, item.necessity, handbook.roles[item.who].title, item.proof, NOT_STARTED)
        for column, value in enumerate(values, start=1):
            put(sheet, row, column, value, text)
        book.fit(sheet, row, [(value, COLUMNS[column].width) for column, value in enumerate(values, start=1)])
        for column in range(STATUS + 1, len(COLUMNS)):
            sheet.write_blank(row, column, None, formats.get(column, text))


def _validate(sheet: Any, last: int) -> None:
    first = HEADER + 1
    sheet.data_validation(
        first,
        STATUS,
        last,
        STATUS,
        {
            "validate": "list",
            "source": list(STATUSES),
            "error_title": "Välj ur listan",
            "error_message": f"Status är något av: {', '.join(STATUSES)}.",
        },
    )
    dates(sheet, (first, DUE, last, DUE))


def _colour(book: Book, sheet: Any, last: int) -> None:
    """Colours that always come with a sign or a word in the cell."""
    first = HEADER + 1
    colour_words(book, sheet, (first, STATUS, last, STATUS), (DONE, ONGOING, NOT_RELEVANT))
    status, due = f"$F{first + 1}", f"$H{first + 1}"
    criteria = f'=AND(ISNUMBER({due}),{due}<TODAY(),{status}<>"{DONE}",{status}<>"{NOT_RELEVANT}")'
    late(book, sheet, (first, DUE, last, DUE), criteria)
