"""Pictures of cases: their files must be there, inside the project, and of a kind that a page can show safely.

Judged by the names in the file's tree, so that a picture is told of together with whatever else is wrong with the case."""

from __future__ import annotations

import os
import re
from collections.abc import Collection, Iterator
from pathlib import Path, PurePosixPath

from generator.content.files import PICTURES
from generator.content.identify import walk
from generator.content.problems import Problem
from generator.content.validate import path_of, problem_at
from generator.content.yaml_tree import Document

MAX_BYTES = 2 * 1024 * 1024
_SIGNATURES = {
    ".jpg": re.compile(rb"\xff\xd8\xff"),
    ".jpeg": re.compile(rb"\xff\xd8\xff"),
    ".png": re.compile(rb"\x89PNG\r\n\x1a\n"),
    ".webp": re.compile(rb"RIFF.{4}WEBP", re.S),
}
"""How a file of each kind begins."""


def check_pictures(root: Path, document: Document, told: Collection[Problem] = ()) -> Iterator[Problem]:
    """A problem for each picture of the case that can't be used; names that are among the problems `told` already are passed over."""
    refused = {problem.path for problem in told}
    for picture, place in walk(document.root, ("bilder",)):
        loc = (*place, "fil")
        if isinstance(picture.value, dict) and "fil" in picture.value and path_of(loc) not in refused:
            name = picture.value["fil"][1].value
            if isinstance(name, str) and (wrong := _wrong_with(root, name.strip())):
                yield problem_at(document, loc, *wrong)


def _wrong_with(root: Path, name: str) -> tuple[str, str] | None:
    """What is wrong with the picture of that name and what to do, if anything."""
    path = root / PICTURES / name
    if not _inside(root, name):
        return f"«{name}» leder ut ur {PICTURES}/", f"Lägg bilden i {PICTURES}/ och skriv bara dess namn."
    if path.suffix.lower() not in _SIGNATURES:
        return f"«{name}» är inte en bild som går att visa", f"Använd {', '.join(sorted(_SIGNATURES))}."
    if not os.path.isfile(path):
        return f"bilden «{name}» finns inte", f"Lägg filen i {PICTURES}/."
    if path.stat().st_size > MAX_BYTES:
        return f"bilden «{name}» är större än {MAX_BYTES // 1024 // 1024} MB", "Förminska den."
    if not _SIGNATURES[path.suffix.lower()].match(path.read_bytes()[:16]):
        return f"innehållet i «{name}» stämmer inte med filändelsen", "Spara om bilden i rätt format."
    return None


def _inside(root: Path, name: str) -> bool:
    """Whether `name` is a file in the folder of pictures, links followed; a folder that is a link out of the project holds none."""
    written = PurePosixPath(name)
    if written.is_absolute() or ".." in written.parts or "\\" in name:
        return False
    real = os.path.realpath(root / PICTURES / written)  # unlike Path.resolve, takes links that lead in a ring
    return Path(real).is_relative_to(root.resolve() / PICTURES)
