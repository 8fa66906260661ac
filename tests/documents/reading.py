"""Reads documents back, with other programs than those that wrote them."""

from __future__ import annotations

import io
import warnings
from pathlib import Path
from typing import Any

import docx
import openpyxl
from docx.document import Document

from generator.content.downloads import downloads
from generator.content.handbook import Handbook
from generator.documents.imprint import imprint
from generator.documents.make import made as write
from tests.documents.small import RELEASE
from tests.judges.libreoffice import recalculate


def made(handbook: Handbook, name: str) -> bytes:
    """The document of this name, such as ``plan-mall.docx``."""
    wanted = ((download, form) for download in downloads(handbook) for form in download.formats if download.address(form) == f"nedladdning/{name}")
    download, form = next(wanted)
    return write(handbook, download.content, form, imprint(handbook, RELEASE, download))


def book(data: bytes, *, values: bool = False) -> Any:
    """A workbook: its formulas, or the values that stand in the file."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it says that it leaves out the colours of the newer kind
        return openpyxl.load_workbook(io.BytesIO(data), data_only=values)


def paper(data: bytes) -> Document:
    return docx.Document(io.BytesIO(data))


def recalculated(data: bytes, folder: Path) -> Any:
    """The values that LibreOffice gets when it counts a workbook from its inputs."""
    source, out = folder / "book.xlsx", folder / "out"
    source.write_bytes(data)
    out.mkdir()
    return openpyxl.load_workbook(recalculate(source, out), data_only=True)
