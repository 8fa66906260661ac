"""What stands where on the pages of a PDF, found by poppler and pypdf."""

from __future__ import annotations

import re
import subprocess
from io import BytesIO
from pathlib import Path
from typing import Any, NamedTuple

from pypdf import PdfReader

CM = 72 / 2.54
"""Points in a centimetre."""


class Word(NamedTuple):
    """A word and its box, in points from the top left of the page."""

    text: str
    left: float
    top: float
    right: float
    bottom: float


def words(data: bytes, folder: Path) -> list[list[Word]]:
    """The words of each page."""
    path = folder / "words.pdf"
    path.write_bytes(data)
    html = subprocess.run(["pdftotext", "-bbox", str(path), "-"], capture_output=True, text=True, check=True).stdout
    found = re.compile(r'<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)</word>')
    return [[Word(text, *map(float, box)) for *box, text in found.findall(page)] for page in html.split("<page ")[1:]]


def misplaced(data: bytes, folder: Path) -> list[str]:
    """Words that stand outside the page or upon each other."""
    wrong = []
    for page, sheet in zip(words(data, folder), PdfReader(BytesIO(data)).pages, strict=True):
        wrong += [
            word.text for word in page if word.left < 0 or word.top < 0 or word.right > sheet.mediabox.width or word.bottom > sheet.mediabox.height
        ]
        for place, word in enumerate(page):
            # The box of a word is as high as the font; letters touch when boxes share more than half of it.
            wrong += [
                f"{word.text} × {other.text}"
                for other in page[place + 1 :]
                if min(word.right, other.right) - max(word.left, other.left) > 1
                and min(word.bottom, other.bottom) - max(word.top, other.top) > (word.bottom - word.top) / 2
            ]
    return wrong


def smallest_letters(data: bytes) -> float:
    """The size in points of the smallest text."""
    sizes: set[float] = set()
    for page in PdfReader(BytesIO(data)).pages:

        def look(text: str, around: Any, matrix: Any, _font: Any, size: float) -> None:
            if text.strip():
                sizes.add(round(size * abs(matrix[3] or 1) * abs(around[3] or 1), 2))

        page.extract_text(visitor_text=look)
    return min(sizes)


def described(data: bytes) -> list[tuple[str, tuple[float, ...]]]:
    """What each figure is read out as, and its box (left, bottom, right, top in points), in reading order."""
    found: list[tuple[str, tuple[float, ...]]] = []

    def walk(node: Any) -> None:
        node = node.get_object()
        if isinstance(node, list):
            for child in node:
                walk(child)
        elif isinstance(node, dict):
            if node.get("/S") == "/Figure":
                looks = node["/A"].get_object()
                boxes = [look.get_object().get("/BBox") for look in (looks if isinstance(looks, list) else [looks])]
                found.append((str(node["/Alt"]), tuple(map(float, next(filter(None, boxes))))))
            if "/K" in node:
                walk(node["/K"])

    walk(PdfReader(BytesIO(data)).trailer["/Root"]["/StructTreeRoot"]["/K"])
    return found
