"""What every Excel file has in common: fonts, colours, safe text, page setup and the sheet about the file."""

from __future__ import annotations

import math
from collections.abc import Iterable
from io import BytesIO
from typing import Any

import xlsxwriter

from generator.documents.imprint import LICENCE, Imprint, clipped

FOREST, NIGHT, MUTED, LINE = "#0B4F3C", "#14213A", "#434E5E", "#78838F"
HAZE, LAMP = "#EEF3F0", "#FDF3DC"
DATE = "yyyy-mm-dd"
LONGEST_TEXT = 32_767
"""Characters that a cell holds in Excel."""
_FOOTER_TEXT = 90
_CHARACTERS_PER_WIDTH = 1.05
"""Letters of running text per unit of column width, in Arial of the normal size."""


class TooLongText(ValueError):
    """A text that no cell of Excel holds."""


class Book:
    """A workbook in the making. Formats are made once and shared; `done` gives the bytes, the same for the same content."""

    def __init__(self, imprint: Imprint) -> None:
        self.imprint = imprint
        self._buffer = BytesIO()
        self._formats: dict[tuple[tuple[str, Any], ...], Any] = {}
        font = {"font_name": "Arial", "font_size": 10, "font_color": NIGHT}
        self.file: Any = xlsxwriter.Workbook(
            self._buffer,
            {
                "in_memory": True,
                "strings_to_formulas": False,
                "strings_to_numbers": False,
                "strings_to_urls": False,
                "default_format_properties": font,
            },
        )
        self.file.set_properties(
            {
                "title": clipped(imprint.title, 250),
                "author": clipped(imprint.author, 250),
                "comments": f"{imprint.origin}. {LICENCE}.",
                "created": imprint.midnight,
            }
        )
        self.file.set_size(1800, 1200)

    def format(self, **properties: Any) -> Any:
        """A format; wrapped text at the top of the cell unless told otherwise."""
        whole = {"text_wrap": True, "valign": "top", **properties}
        key = tuple(sorted(whole.items()))
        if key not in self._formats:
            self._formats[key] = self.file.add_format(whole)
        return self._formats[key]

    def cell(self, **properties: Any) -> Any:
        """The format of a cell in a table: `format` with a line below."""
        return self.format(bottom=1, bottom_color="#C9D0D6", **properties)

    @property
    def head(self) -> Any:
        """The format of a table's header cells."""
        return self.format(bold=True, font_color="#FFFFFF", bg_color=FOREST, valign="vcenter", border=1, border_color=FOREST)

    def sheet(self, name: str, widths: Iterable[float], *, landscape: bool = True) -> Any:
        """A new sheet with columns of these widths, ready to print on A4, one page wide."""
        sheet = self.file.add_worksheet(name)
        for column, width in enumerate(widths):
            sheet.set_column(column, column, width)
        sheet.hide_gridlines(2)
        sheet.set_paper(9)
        if landscape:
            sheet.set_landscape()
        sheet.set_margins(left=0.5, right=0.5, top=0.6, bottom=0.8)
        sheet.fit_to_pages(1, 0)
        sheet.set_footer(
            f"&L&8{_footer(self.imprint.title)}&C&8Sida &P av &N&R&8Version {_footer(self.imprint.version)}, {self.imprint.date}, {LICENCE}"
        )
        return sheet

    def title(self, sheet: Any, row: int, columns: int, width: float, text: str) -> None:
        """`text` as the sheet's title across `columns` columns of `width` together; as high as its lines need."""
        form = self.format(bold=True, font_size=16, font_color=FOREST)
        self.across(sheet, row, columns, width / 1.7, text, form, line=21)

    def across(self, sheet: Any, row: int, columns: int, width: float, text: str, form: Any, *, line: float = 14) -> None:
        """`text` over several columns. Excel does not fit the height of merged cells, so it is counted here: `line` points a line."""
        put(sheet, row, 0, text, form) if columns == 1 else sheet.merge_range(row, 0, row, columns - 1, "", form)
        put(sheet, row, 0, text, form)
        sheet.set_row(row, line * lines(text, width) + 4)

    def done(self) -> bytes:
        """Close the file and give its bytes."""
        self.file.close()
        return self._buffer.getvalue()


def put(sheet: Any, row: int, column: int, text: str, form: Any) -> None:
    """Write `text` as text, whatever sign it begins with. Raises TooLongText."""
    if len(text) > LONGEST_TEXT:
        raise TooLongText(f"«{clipped(text, 60)}» har {len(text)} tecken, och en cell rymmer {LONGEST_TEXT}")
    sheet.write_string(row, column, text, form)


def lines(text: str, width: float) -> int:
    """How many lines `text` takes in a column of this width, guessed a little high rather than low."""
    room = max(1.0, width * _CHARACTERS_PER_WIDTH)
    return sum(max(1, math.ceil(len(part) / room)) for part in text.split("\n"))


def about_sheet(book: Book, how_to: Iterable[str]) -> None:
    """The sheet «Om»: what the file is, where it comes from, how it may be used, and how to use it."""
    sheet = book.sheet("Om", (18, 90), landscape=False)
    sheet.freeze_panes(1, 0)
    put(sheet, 0, 0, "Uppgift", book.head)
    put(sheet, 0, 1, "Om filen", book.head)
    row = 1
    for label, value in (*book.imprint.facts, *(("Så gör du", sentence) for sentence in how_to)):
        put(sheet, row, 0, label, book.cell(bold=True))
        if value == book.imprint.url:
            link(book, sheet, row, 1, value)
        else:
            put(sheet, row, 1, value, book.cell())
        row += 1


def link(book: Book, sheet: Any, row: int, column: int, url: str) -> None:
    """A web address that can be followed; as plain text when it is longer than Excel takes."""
    if sheet.write_url(row, column, url, book.cell(font_color=FOREST, underline=1), string=url) != 0:
        put(sheet, row, column, url, book.cell())


def _footer(text: str) -> str:
    """Text for a printed footer, where an ampersand begins a code."""
    return clipped(text, _FOOTER_TEXT).replace("&", "&&")
