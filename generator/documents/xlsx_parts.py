"""What every Excel file has in common: fonts, colours, safe text, page setup and the sheet about the file."""

from __future__ import annotations

import datetime
import math
import re
from collections.abc import Iterable, Iterator
from io import BytesIO
from typing import Any

import xlsxwriter

from generator.documents.errors import TooLongText
from generator.documents.imprint import LICENCE, Imprint, clipped
from generator.documents.zip import archive

FOREST, NIGHT, MUTED, LINE = "#0B4F3C", "#14213A", "#434E5E", "#78838F"
HAZE, LAMP = "#EEF3F0", "#FDF3DC"
DATE = "yyyy-mm-dd"
_HEAD = {
    "bold": True,
    "font_color": "#FFFFFF",
    "bg_color": FOREST,
    "valign": "vcenter",
    "align": "left",
    "indent": 1,
    "border": 1,
    "border_color": FOREST,
}
LONGEST_TEXT = 32_767
"""Characters that a cell holds in Excel."""
_FOOTER_TEXT, _NARROW_FOOTER_TEXT = 90, 55
"""Characters of a title beside the page number, on a page that lies and on one that stands."""
_HIGHEST_ROW = 409
"""Points: more than that Excel does not take."""
_SHEET = re.compile(r"xl/worksheets/sheet(\d+)\.xml")
_ROW = re.compile(rb'<row r="(\d+)"[^>]*>')
_CHARACTERS_PER_WIDTH = 1.0
"""Letters of running text per unit of column width, in Arial of the normal size."""


class Book:
    """A workbook in the making. Formats are made once and shared; `done` gives the bytes, the same for the same content."""

    def __init__(self, imprint: Imprint) -> None:
        self.imprint = imprint
        self._buffer = BytesIO()
        self._fitted: dict[int, set[int]] = {}
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
        return self.format(**{"bottom": 1, "bottom_color": "#C9D0D6", "valign": "vcenter", "align": "left", "indent": 1, **properties})

    @property
    def head(self) -> Any:
        """The format of a table's header cells."""
        return self.format(**_HEAD)

    @property
    def head_right(self) -> Any:
        """The same above figures."""
        return self.format(**{**_HEAD, "align": "right"})

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
        title = _footer(self.imprint.title, _FOOTER_TEXT if landscape else _NARROW_FOOTER_TEXT)
        version = _footer(self.imprint.version, _NARROW_FOOTER_TEXT)
        sheet.set_footer(f"&L&8{title}&C&8Sida &P av &N&R&8Version {version}, {self.imprint.date}, {LICENCE}")
        return sheet

    def title(self, sheet: Any, row: int, columns: int, width: float, text: str) -> None:
        """`text` as the sheet's title across `columns` columns of `width` together; as high as its lines need."""
        form = self.format(bold=True, font_size=16, font_color=FOREST)
        self.across(sheet, row, columns, text, form, width=width / 1.7, line=21)

    def across(self, sheet: Any, row: int, columns: int, text: str, form: Any, *, width: float, line: float = 14) -> None:
        """`text` over several columns. Excel does not fit the height of merged cells, so it is counted here: `line` points a line."""
        if columns > 1:
            sheet.merge_range(row, 0, row, columns - 1, "", form)
        put(sheet, row, 0, text, form)
        sheet.set_row(row, min(_HIGHEST_ROW, line * lines(text, width) + 4))

    def fit(self, sheet: Any, row: int, texts: Iterable[tuple[str, float]], *, least: float = 16) -> None:
        """Make the row as high as the longest of `texts` needs in a column of its width, and let it grow when someone writes more."""
        needed = max((13 * lines(text, width) + 3 for text, width in texts), default=least)
        sheet.set_row(row, min(_HIGHEST_ROW, max(least, needed)))
        self._fitted.setdefault(sheet.index, set()).add(row + 1)

    def done(self) -> bytes:
        """Close the file and give its bytes."""
        self.file.close()
        return archive(self._buffer.getvalue(), self._loosen)

    def _loosen(self, name: str, part: bytes) -> bytes:
        """XlsxWriter marks every height as chosen by hand, and such a row keeps its height when someone writes more in it.

        Without a height, on the other hand, LibreOffice shows one line of each text: so the height stays and the mark goes.
        """
        found = _SHEET.fullmatch(name)
        rows = self._fitted.get(int(found[1]) - 1, set()) if found else set()
        if not rows:
            return part
        return _ROW.sub(lambda row: row[0].replace(b' customHeight="1"', b"") if int(row[1]) in rows else row[0], part)


def put(sheet: Any, row: int, column: int, text: str, form: Any) -> None:
    """Write `text` as text, whatever sign it begins with. Raises TooLongText."""
    if len(text) > LONGEST_TEXT:
        raise TooLongText(f"«{clipped(text, 60)}» har {len(text)} tecken, och en cell rymmer {LONGEST_TEXT}")
    sheet.write_string(row, column, text, form)


def lines(text: str, width: float) -> int:
    """How many lines `text` takes in a column of this width, guessed a little high rather than low."""
    room = max(1.0, width * _CHARACTERS_PER_WIDTH)
    return sum(max(1, math.ceil(len(part) / room)) for part in text.split("\n"))


def serial(day: datetime.date) -> int:
    """A day as the number that a cell holds."""
    return (day - datetime.date(1899, 12, 30)).days


def about_sheet(book: Book, how_to: Iterable[str]) -> None:
    """The sheet «Om»: what the file is, where it comes from, how it may be used, and how to use it."""
    sheet = book.sheet("Om", (18, 90), landscape=False)
    sheet.freeze_panes(1, 0)
    put(sheet, 0, 0, "Uppgift", book.head)
    put(sheet, 0, 1, "Om filen", book.head)
    for row, (label, text) in enumerate((*imprint_rows(book.imprint), *(("Så gör du", sentence) for sentence in how_to)), start=1):
        put(sheet, row, 0, label, book.cell(bold=True))
        put_or_link(book, sheet, row, 1, text)
        book.fit(sheet, row, [(text, 90)])


def imprint_rows(imprint: Imprint) -> Iterator[tuple[str, str]]:
    """The facts of the imprint as label and text, an address on a row of its own: LibreOffice does not wrap a cell that is a link."""
    for fact in imprint.facts:
        yield fact.label, fact.text
        if fact.url:
            yield f"{fact.label}, länk", fact.url


def put_or_link(book: Book, sheet: Any, row: int, column: int, text: str) -> None:
    """A text; one that is a web address can be followed, unless it is longer than Excel takes."""
    is_address = text.startswith(("http://", "https://")) and " " not in text
    look = book.cell(font_color=FOREST, underline=1)
    if not is_address or sheet.write_url(row, column, text, look, string=text) != 0:
        put(sheet, row, column, text, book.cell())


def _footer(text: str, length: int) -> str:
    """Text for a printed footer, where an ampersand begins a code."""
    return clipped(text, length).replace("&", "&&")
