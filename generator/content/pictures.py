"""Pictures of cases: their files must be there, inside the project, and of a kind that a page can show safely."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from generator.content.files import PICTURES
from generator.content.records.case import Case
from generator.content.validate import Loc

MAX_BYTES = 2 * 1024 * 1024
_SIGNATURES = {".jpg": (b"\xff\xd8\xff",), ".jpeg": (b"\xff\xd8\xff",), ".png": (b"\x89PNG\r\n\x1a\n",), ".webp": (b"RIFF",)}


def check_pictures(root: Path, case: Case) -> Iterator[tuple[Loc, str, str]]:
    """Place in the case's file, what is wrong and what to do, for each picture that can't be used."""
    for number, picture in enumerate(case.pictures):
        loc: Loc = ("bilder", number, "fil")
        name = PurePosixPath(picture.file)
        path = root / PICTURES / name
        if name.is_absolute() or ".." in name.parts or "\\" in picture.file or not path.resolve().is_relative_to((root / PICTURES).resolve()):
            yield loc, f"«{picture.file}» leder ut ur {PICTURES}/", f"Lägg bilden i {PICTURES}/ och skriv bara dess namn."
        elif path.suffix.lower() not in _SIGNATURES:
            yield loc, f"«{picture.file}» är inte en bild som går att visa", f"Använd {', '.join(sorted(_SIGNATURES))}."
        elif not path.is_file():
            yield loc, f"bilden «{picture.file}» finns inte", f"Lägg filen i {PICTURES}/."
        elif path.stat().st_size > MAX_BYTES:
            yield loc, f"bilden «{picture.file}» är större än {MAX_BYTES // 1024 // 1024} MB", "Förminska den."
        elif not path.read_bytes()[:16].startswith(_SIGNATURES[path.suffix.lower()]):
            yield loc, f"innehållet i «{picture.file}» stämmer inte med filändelsen", "Spara om bilden i rätt format."
