"""What a document is made from, as a digest: two that differ in anything that can reach a document differ here.

Everything counts, whether a certain document reads it or not, but for one thing: the text of cases, which change most often and which
only a document of the whole handbook prints. That is not left to trust: the others are handed a handbook whose cases have titles and
nothing else.
"""

from __future__ import annotations

import hashlib
import os
import sys
import zlib
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from functools import cached_property
from pathlib import Path

from generator import STARTED
from generator.content.downloads import Checklist, Content, Form, Package, Workbook
from generator.content.handbook import Handbook
from generator.content.records.case import Case
from generator.release import Release

_PROGRAM = Path(__file__).parents[1]
_ROOMS = ("content", "estimate", "documents")
_TICK = 0.1
"""Seconds by which a file system's clock may be behind."""


class Origin:
    """What the documents of one handbook are made from."""

    def __init__(self, handbook: Handbook, release: Release) -> None:
        self._whole = handbook
        self._release = release

    def reaching(self, content: Content) -> Handbook:
        """The handbook as far as a document of `content` may read it."""
        return self._without_cases if _needs_no_case(content) else self._whole

    def key(self, content: Content, address: str) -> str:
        """Stands for everything that the bytes of the file at `address` follow from; fit to be a file's name."""
        made_from = self._narrow if _needs_no_case(content) else self._wide
        return hashlib.sha256(f"{made_from}\n{address}".encode()).hexdigest()

    @cached_property
    def _without_cases(self) -> Handbook:
        return replace(self._whole, cases={id: _title_only(case) for id, case in self._whole.cases.items()})

    @cached_property
    def _narrow(self) -> str:
        return self._digest(self._without_cases)

    @cached_property
    def _wide(self) -> str:
        return self._digest(self._whole)

    def _digest(self, handbook: Handbook) -> str:
        # Records, texts and dates all tell the whole of themselves by repr, in the order of their fields.
        parts = (_program(), *_libraries(), sys.version, sys.platform, zlib.ZLIB_RUNTIME_VERSION, repr(self._release), repr(handbook))
        return hashlib.sha256("\n".join(parts).encode()).hexdigest()


def _needs_no_case(content: Content) -> bool:
    match content:
        case Checklist() | Workbook() | Form():
            return True
        case Package():
            return all(_needs_no_case(part.download.content) for part in content.parts)
        case _:
            return False


def _title_only(case: Case) -> Case:
    """A case without anything else, defaults neither: to read more of it is an AttributeError."""
    bare = Case.__new__(Case)
    bare.__dict__.update(id=case.id, title=case.title)
    return bare


def settled(since: float = STARTED) -> bool:
    """Whether the program on disk is what runs: no file of it has changed since this process began to read it.

    When not, as while someone works on it with the preview open, there is no telling which of the two a document was made by.
    """
    try:
        return all(path.stat().st_ctime < since - _TICK for path in _files())
    except FileNotFoundError:  # gone while we looked
        return False


def _program() -> str:
    """Digest of our own code, templates and fonts."""
    digest = hashlib.sha256()
    for path in _files():
        digest.update(f"{path.relative_to(_PROGRAM).as_posix()}\n".encode())
        with suppress(FileNotFoundError):  # gone while we looked, as `settled` will tell
            digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()


def _files() -> Iterator[Path]:
    yield from sorted(_PROGRAM.glob("*.py"))
    for room in _ROOMS:
        yield from sorted(path for path in (_PROGRAM / room).rglob("*") if path.is_file() and path.parent.name != "__pycache__")


def _libraries() -> list[str]:
    """Every installed package with its version, by the names of the folders that say so: one look instead of a list to keep."""
    places = [place for place in sys.path if os.path.isdir(place)]
    return sorted({name for place in places for name in os.listdir(place) if name.endswith((".dist-info", ".egg-info"))})
