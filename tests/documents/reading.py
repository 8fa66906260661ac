"""Reads documents back, with other programs than those that wrote them."""

from __future__ import annotations

import io
import os
import shutil
import subprocess
import warnings
from pathlib import Path
from typing import Any

import docx
import openpyxl
from docx.document import Document

from generator.content.handbook import Handbook
from generator.documents import documents
from tests.documents.small import RELEASE

RECALCULATE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
"""
"""LibreOffice trusts the values in a file unless it is told to count everything again."""
HAS_OFFICE = shutil.which("soffice") is not None


def made(handbook: Handbook, name: str) -> bytes:
    """The document of this name, such as ``plan-mall.docx``."""
    return next(artifact.data for artifact in documents(handbook, RELEASE) if artifact.address == f"nedladdning/{name}")


def book(data: bytes, *, values: bool = False) -> Any:
    """A workbook: its formulas, or the values that stand in the file."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it says that it leaves out the colours of the newer kind
        return openpyxl.load_workbook(io.BytesIO(data), data_only=values)


def paper(data: bytes) -> Document:
    return docx.Document(io.BytesIO(data))


def recalculated(data: bytes, folder: Path) -> Any:
    """The values that LibreOffice gets when it counts a workbook from its inputs."""
    settings = folder / "profile" / "user" / "registrymodifications.xcu"
    settings.parent.mkdir(parents=True, exist_ok=True)
    settings.write_text(RECALCULATE, encoding="utf-8")
    source, out = folder / "book.xlsx", folder / "out"
    source.write_bytes(data)
    command = ["soffice", "--headless", f"-env:UserInstallation=file://{folder}/profile", "--convert-to", "xlsx:Calc MS Excel 2007 XML"]
    subprocess.run(
        [*command, "--outdir", str(out), str(source)], check=True, capture_output=True, timeout=180, env={**os.environ, "LC_ALL": "C.UTF-8"}
    )
    return openpyxl.load_workbook(out / source.name, data_only=True)
