"""Which files the content consists of, what kind each is, and their bytes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.content.problems import Problem
from generator.content.records.base import Filed, Record
from generator.content.records.case import Case
from generator.content.records.cost import Costs
from generator.content.records.glossary import Glossary
from generator.content.records.law import LawBook
from generator.content.records.model import Model
from generator.content.records.municipality import Counties
from generator.content.records.published import Published
from generator.content.records.role import Roles
from generator.content.records.settings import Settings
from generator.content.records.source import Sources
from generator.content.records.step import Step
from generator.content.records.taxonomy import Taxonomy
from generator.content.records.template import Template
from generator.content.records.tool import Tool
from generator.content.yaml_tree import Document, Refused, read_document

SINGLE: dict[str, type[Record]] = {
    "toolkit/settings.yaml": Settings,
    "toolkit/municipalities.yaml": Counties,
    "toolkit/sources.yaml": Sources,
    "toolkit/taxonomy.yaml": Taxonomy,
    "toolkit/glossary.yaml": Glossary,
    "toolkit/law.yaml": LawBook,
    "toolkit/roles.yaml": Roles,
    "toolkit/costs.yaml": Costs,
    "toolkit/model.yaml": Model,
    "toolkit/downloads.yaml": Published,
}
"""Files that there is exactly one of."""

FOLDERS: dict[str, type[Filed]] = {"toolkit/steps": Step, "toolkit/tools": Tool, "toolkit/templates": Template, "cases": Case}
"""Folders with one record a file."""

PICTURES = "cases/bilder"
_STEM = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_STEP_STEM = re.compile(r"([1-9][0-9]?)-([a-z0-9]+(?:-[a-z0-9]+)*)")


@dataclass(frozen=True, slots=True)
class ContentFile:
    """One file: its path from the root with forward slashes, its kind, and what its name says."""

    file: str
    path: Path
    record: type[Record]
    given: dict[str, Any]


def read(file: str, path: Path) -> Document:
    """The tree of one file. Raises Refused when it can't be read, as bytes or as YAML."""
    try:
        return read_document(file, path.read_bytes())
    except OSError as error:
        what = f"filen går inte att läsa ({error.strerror})"
        raise Refused(Problem(file, 1, 1, "", what, "Se efter att filen finns och får läsas.")) from error


def find(root: Path) -> tuple[list[ContentFile], list[Problem]]:
    """Every content file under `root`, in a fixed order, and problems with files that do not belong or are missing."""
    files: list[ContentFile] = []
    problems: list[Problem] = []
    for file, record in SINGLE.items():
        path = root / file
        if path.is_file():
            files.append(ContentFile(file, path, record, {}))
        else:
            problems.append(Problem(file, 1, 1, "", "filen saknas", "Lägg tillbaka den; handboken behöver den."))
    for folder, filed in FOLDERS.items():
        for path in _entries(root, folder):
            file = f"{folder}/{path.name}"
            given = _given(filed, path.stem)
            if path.suffix != ".yaml" or given is None or not path.is_file():
                problems.append(Problem(file, 1, 1, "", "filen hör inte hemma här", _naming(filed)))
            else:
                files.append(ContentFile(file, path, filed, given))
    problems += _strays(root)
    inside = root.resolve()
    for entry in files:
        if not entry.path.resolve().is_relative_to(inside):
            problems.append(Problem(entry.file, 1, 1, "", "filen är en länk som leder ut ur projektet", "Lägg själva filen i projektet."))
    outside = {problem.file for problem in problems}
    return [entry for entry in files if entry.file not in outside], problems


def _entries(root: Path, folder: str) -> Iterator[Path]:
    if (root / folder).is_dir():
        yield from (path for path in sorted((root / folder).iterdir()) if not path.name.startswith(".") and f"{folder}/{path.name}" != PICTURES)


def _strays(root: Path) -> Iterator[Problem]:
    for path in _entries(root, "toolkit"):
        if f"toolkit/{path.name}" not in {*SINGLE, *FOLDERS}:
            yield Problem(
                f"toolkit/{path.name}",
                1,
                1,
                "",
                "filen hör inte hemma här",
                f"Filer direkt i toolkit/ är: {', '.join(sorted(Path(f).name for f in SINGLE))}.",
            )


def _given(record: type[Filed], stem: str) -> dict[str, Any] | None:
    if record is Step:
        match = _STEP_STEM.fullmatch(stem)
        return {"nummer": int(match[1]), "id": match[2]} if match else None
    return {"id": stem} if _STEM.fullmatch(stem) else None


def _naming(record: type[Filed]) -> str:
    form = "«1-uppstart.yaml»" if record is Step else "«resecentrum-norr.yaml»"
    return f"Filnamn här består av a-z, 0-9 och bindestreck och slutar på .yaml, till exempel {form}."
