"""Pictures of cases: their files must be there, inside the project, and of a kind that a page can show safely."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from generator.content.files import PICTURES
from generator.content.records.case import Case
from generator.content.validate import Loc

MAX_BYTES = 2 * 1024 * 1024
_SIGNATURES = {
    ".jpg": re.compile(rb"\xff\xd8\xff"),
    ".jpeg": re.compile(rb"\xff\xd8\xff"),
    ".png": re.compile(rb"\x89PNG\r\n\x1a\n"),
    ".webp": re.compile(rb"RIFF.{4}WEBP", re.S),
}
"""How a file of each kind begins."""


def check_pictures(root: Path, case: Case) -> Iterator[tuple[Loc, str, str]]:
    """Place in the case's file, what is wrong and what to do, for each picture that can't be used."""
    for number, picture in enumerate(case.pictures):
        loc: Loc = ("bilder", number, "fil")
        path = root / PICTURES / picture.file
        if not _inside(root, picture.file):
            yield loc, f"«{picture.file}» leder ut ur {PICTURES}/", f"Lägg bilden i {PICTURES}/ och skriv bara dess namn."
        elif path.suffix.lower() not in _SIGNATURES:
            yield loc, f"«{picture.file}» är inte en bild som går att visa", f"Använd {', '.join(sorted(_SIGNATURES))}."
        elif not os.path.isfile(path):
            yield loc, f"bilden «{picture.file}» finns inte", f"Lägg filen i {PICTURES}/."
        elif path.stat().st_size > MAX_BYTES:
            yield loc, f"bilden «{picture.file}» är större än {MAX_BYTES // 1024 // 1024} MB", "Förminska den."
        elif not _SIGNATURES[path.suffix.lower()].match(path.read_bytes()[:16]):
            yield loc, f"innehållet i «{picture.file}» stämmer inte med filändelsen", "Spara om bilden i rätt format."


def _inside(root: Path, name: str) -> bool:
    """Whether `name` is a file in the folder of pictures, links followed; a folder that is a link out of the project holds none."""
    written = PurePosixPath(name)
    if written.is_absolute() or ".." in written.parts or "\\" in name:
        return False
    real = os.path.realpath(root / PICTURES / written)  # unlike Path.resolve, takes links that lead in a ring
    return Path(real).is_relative_to(root.resolve() / PICTURES)
