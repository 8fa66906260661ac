"""Formats and small pieces that the sheets of Excel files share: references, inputs, figures, totals, headers."""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence
from typing import Any

from generator.documents.xlsx_parts import FOREST, HAZE, LAMP, LINE, Book, put
from generator.estimate import Band, Money

HOURS, KRONOR, ORE, WEEKS, PERCENT = "#,##0.0", "#,##0", "#,##0.00", "0.0", "0 %"


def reference(sheet: str, row: int, column: int, last_row: int | None = None) -> str:
    """An absolute reference to a cell, or to a column of cells down to `last_row`; rows and columns from 0."""
    start = f"'{sheet}'!${letters(column)}${row + 1}"
    return start if last_row is None else f"{start}:${letters(column)}${last_row + 1}"


def letters(column: int) -> str:
    """A column's letters, from 0: A, B, … Z, AA."""
    high, low = divmod(column, 26)
    return (letters(high - 1) if high else "") + chr(ord("A") + low)


def cell(row: int, column: int) -> str:
    """A reference to a cell of the same sheet; rows and columns from 0."""
    return f"{letters(column)}{row + 1}"


def protect(sheet: Any) -> None:
    """Lock everything but the inputs, without a password: against slips of the hand, not against people."""
    sheet.protect("", {"format_columns": True, "format_rows": True, "autofilter": True, "objects": True, "scenarios": True})


def define(book: Book, name: str, target: str) -> None:
    book.file.define_name(name, f"={target}")


def inputs(book: Book, **properties: Any) -> Any:
    """The format of a cell to fill in: another ground, a full border, and unlocked."""
    look = {
        "bg_color": LAMP,
        "border": 1,
        "border_color": LINE,
        "locked": False,
        "valign": "vcenter",
        "align": "right",
        "indent": 1,
        "text_wrap": False,
    }
    return book.format(**{**look, **properties})


def figures(book: Book, form: str, **properties: Any) -> Any:
    """The format of a cell with a figure."""
    return book.cell(**{"num_format": form, "align": "right", "text_wrap": False, **properties})


def total(book: Book, form: str = "General", **properties: Any) -> Any:
    """The format of a cell in a row of totals."""
    return figures(book, form, bold=True, bg_color=HAZE, top=1, top_color=FOREST, **properties)


def heads(book: Book, sheet: Any, row: int, titles: Iterable[str], *, height: float = 32, right: Container[int] = ()) -> None:
    """A row of header cells; columns in `right` hold figures, and their titles stand to the right like them."""
    for column, title in enumerate(titles):
        put(sheet, row, column, title, book.head_right if column in right else book.head)
    sheet.set_row(row, height)


def subheading(book: Book, sheet: Any, row: int, text: str) -> None:
    """The name of one of several tables on a sheet."""
    put(sheet, row, 0, text, book.format(bold=True, font_size=13, font_color=FOREST, text_wrap=False))
    sheet.set_row(row, 22)


def words(book: Book, sheet: Any, row: int, first: int, texts: Sequence[str]) -> None:
    """Texts beside each other from column `first`."""
    for column, text in enumerate(texts, start=first):
        put(sheet, row, column, text, book.cell())


def in_hours(value: Band) -> tuple[float, float, float]:
    """Low, base and high as cells hold them."""
    return float(value.low), float(value.base), float(value.high)


def in_kronor(value: Money) -> tuple[float, float, float]:
    """Low, base and high öre as the kronor that cells hold."""
    return value.low / 100, value.base / 100, value.high / 100
