"""Runs Typst, which sets the PDF files: with the handbook's fonts alone, tagged to PDF/UA-1, the same bytes each time."""

from __future__ import annotations

import re
from datetime import UTC
from functools import cache
from pathlib import Path
from typing import Any

import typst

from generator.documents.errors import UnprintableText
from generator.documents.imprint import Imprint

_FONTS = Path(__file__).parent / "fonts"
_LONG_WORD = re.compile(r"\S{36,}")
_PIECE = 12
"""Characters between places where an overlong word, such as a web address, may break."""
_BREAK = "\u200b"


def typeset(template: bytes, data: str, imprint: Imprint) -> bytes:
    """The PDF file that `template` makes of `data`, which is JSON. Raises UnprintableText, which names the character."""
    try:
        made = _compiler().compile(
            template,
            sys_inputs={"data": data},
            format="pdf",
            pdf_standards=["ua-1"],
            timestamp=imprint.midnight.replace(tzinfo=UTC),
        )
    except typst.TypstError as error:
        raise UnprintableText(f"«{imprint.title}» går inte att göra till PDF: {error.message}") from error
    assert isinstance(made, bytes)
    return made


@cache
def _compiler() -> Any:
    """One compiler for all files, with the handbook's fonts and Typst's own: never those of the machine."""
    fonts = typst.Fonts(include_system_fonts=False, font_paths=[str(_FONTS)])
    return typst.Compiler(font_paths=fonts, ignore_system_fonts=True)


def breakable(text: str) -> str:
    """The text with places to break in words that are wider than a column and that hyphenation may not help."""
    return _LONG_WORD.sub(lambda word: _BREAK.join(word[0][at : at + _PIECE] for at in range(0, len(word[0]), _PIECE)), text)
