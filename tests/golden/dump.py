"""The contents of a document as text that people can compare."""

from __future__ import annotations

import io
import subprocess
import tempfile
import zipfile
from collections.abc import Iterator
from pathlib import Path

import docx
import openpyxl


def dump(name: str, data: bytes) -> str:
    """What `name` holds: cells with formulas, paragraphs and tables in order, files and the read-me, or the PDF's tags with their text."""
    if name.endswith(".xlsx"):
        return "\n".join(_workbook(data)) + "\n"
    if name.endswith(".docx"):
        return "\n".join(_document(data)) + "\n"
    if name.endswith(".zip"):
        return "\n".join(_package(data)) + "\n"
    return _tags(data)


def _package(data: bytes) -> Iterator[str]:
    package = zipfile.ZipFile(io.BytesIO(data))
    read_me, *files = package.namelist()
    yield from files
    yield f"== {read_me}"
    yield package.read(read_me).decode("utf-8-sig").replace("\r\n", "\n")


def _workbook(data: bytes) -> Iterator[str]:
    book = openpyxl.load_workbook(io.BytesIO(data))
    for sheet in book.worksheets:
        yield f"== {sheet.title} ({sheet.sheet_state}), frozen {sheet.freeze_panes}"
        for table in sheet.tables.values():
            yield f"table {table.name} {table.ref}"
        for validation in sheet.data_validations.dataValidation:
            yield f"validation {validation.sqref} {validation.type} {validation.formula1}"
        for row in sheet.iter_rows():
            for cell in row:
                if cell.value is not None:
                    yield f"{cell.coordinate}: {cell.value}"


def _document(data: bytes) -> Iterator[str]:
    document = docx.Document(io.BytesIO(data))
    yield f"title: {document.core_properties.title}, language: {document.core_properties.language}"
    for block in document.iter_inner_content():
        if isinstance(block, docx.table.Table):
            for row in block.rows:
                yield "| " + " | ".join(cell.text.replace("\n", " / ") for cell in row.cells) + " |"
        elif block.text:
            yield f"{block.style.name if block.style else ''}: {block.text}"


def _tags(data: bytes) -> str:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "document.pdf"
        path.write_bytes(data)
        return subprocess.run(["pdfinfo", "-struct-text", str(path)], capture_output=True, text=True, check=True).stdout
