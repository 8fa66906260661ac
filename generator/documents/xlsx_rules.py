"""What cells of Excel files accept, and the colours that words give them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, TypeAlias

from generator.documents.xlsx_parts import DATE, Book

Area: TypeAlias = tuple[int, int, int, int]
"""First row and column, last row and column, from 0."""

_EARLIEST = date(2000, 1, 1)
_GREEN = {"bg_color": "#DDEFE3", "font_color": "#14532D"}
_YELLOW = {"bg_color": "#FDF3DC", "font_color": "#6B4500"}
_RED = {"bg_color": "#FBE4E2", "font_color": "#9B1C1C"}
_GREY = {"bg_color": "#EDEFF1", "font_color": "#434E5E"}
_LOOKS = (
    ("✓", _GREEN, ("klar", "klart", "genomförd", "åtgärdad")),
    ("▸", _YELLOW, ("pågår", "svar väntas")),
    ("–", _GREY, ("ej aktuell", "avbruten", "åtgärdas inte")),
    ("■", _RED, ("röd",)),
    ("▲", _YELLOW, ("gul",)),
    ("●", _GREEN, ("grön",)),
)
"""Sign, colours and the words that get them: a colour never stands alone."""
_SIGNS = {word: (sign, colours) for sign, colours, words in _LOOKS for word in words}


def dates(sheet: Any, area: Area, hints: Mapping[str, str] | None = None) -> None:
    """Only days in the cells of `area`. `hints` is what shows when a cell is chosen, in XlsxWriter's keys."""
    sheet.data_validation(
        *area,
        {
            "validate": "date",
            "criteria": ">=",
            "value": _EARLIEST,
            "error_title": "Skriv ett datum",
            "error_message": "Skriv dagen som ÅÅÅÅ-MM-DD, till exempel 2027-03-31.",
            **(hints or {}),
        },
    )


def colour_words(book: Book, sheet: Any, area: Area, words: Iterable[str]) -> None:
    """Colour the cells that hold one of `words`, each with a sign of its own; words without a known meaning stay as they are."""
    for word in words:
        if word in _SIGNS:
            sign, colours = _SIGNS[word]
            look = book.file.add_format({**colours, "num_format": f'"{sign} "@'})
            sheet.conditional_format(*area, {"type": "cell", "criteria": "==", "value": f'"{word}"', "format": look})


def late(book: Book, sheet: Any, area: Area, criteria: str) -> None:
    """Mark days that have passed with colour and the word «sen»."""
    look = book.file.add_format({**_RED, "bold": True, "num_format": f'"sen "{DATE}'})
    sheet.conditional_format(*area, {"type": "formula", "criteria": criteria, "format": look})
