"""Every address under /nedladdning/ that was ever published."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import AfterValidator, Field

from generator.content.problems import shown
from generator.content.records.base import Record, problem

_FILE_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9]+)+")


def _file_name(value: str) -> str:
    if not _FILE_NAME.fullmatch(value):
        raise problem(
            "bad_file_name", f"{shown(value)} kan inte vara ett filnamn", "Skriv det som i adressen, till exempel «handlingsplan-mall.docx»."
        )
    return value


FileName = Annotated[str, AfterValidator(_file_name)]
"""The last part of an address under /nedladdning/: name, dot and format."""


class Move(Record):
    """An old address that goes on giving a file, though its document is gone or is called something else."""

    old: FileName = Field(alias="från", description="filnamnet som inte längre har något dokument; det står också under «filer»")
    new: FileName = Field(alias="till", description="filnamnet på den fil som ges i stället, i samma format")


class Published(Record):
    """toolkit/downloads.yaml"""

    moves: tuple[Move, ...] = Field(default=(), alias="flyttade", description="gamla filnamn och den fil som var och en ger i stället")
    files: tuple[FileName, ...] = Field(alias="filer", description="filnamn som har publicerats; rader läggs till sist och tas aldrig bort")
