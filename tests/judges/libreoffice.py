"""LibreOffice without a window: works a workbook out anew, and makes PDF of documents."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
from collections.abc import Sequence
from math import isclose
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, TypeAlias

import openpyxl

from tests.judges.finding import Finding, JudgeError

Values: TypeAlias = dict[str, dict[str, Any]]
"""Sheet → cell ("B7") → value; empty cells are left out."""

_SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
"""
"""Always work out every formula of an Excel file; by itself LibreOffice shows the values that stand in the file."""


def to_pdf(document: Path, folder: Path) -> Path:
    """A PDF of the document (DOCX or XLSX), in `folder`."""
    return all_to_pdf([document], folder)[0]


def all_to_pdf(documents: Sequence[Path], folder: Path) -> list[Path]:
    """The same for many, opened by one LibreOffice after another."""
    return _convert(documents, folder, "pdf")


def recalculate(workbook: Path, folder: Path) -> Path:
    """A copy in `folder` with all formulas worked out by LibreOffice, whatever values stand in the file."""
    return _recalculate([workbook], folder)[0]


def _recalculate(workbooks: Sequence[Path], folder: Path) -> list[Path]:
    return _convert(workbooks, folder, "xlsx:Calc MS Excel 2007 XML")


def recalculated(workbook: Path) -> Values:
    """The value of every cell after `recalculate`."""
    with TemporaryDirectory() as folder:
        return values(recalculate(workbook, Path(folder)))


def values(workbook: Path) -> Values:
    """The values that stand in the file."""
    book = openpyxl.load_workbook(workbook, data_only=True)
    return {
        sheet.title: {cell.coordinate: cell.value for row in sheet.iter_rows() for cell in row if cell.value is not None} for sheet in book.worksheets
    }


def formulas(workbook: Path) -> dict[str, dict[str, str]]:
    """Sheet → cell → formula, with its equals sign."""
    book = openpyxl.load_workbook(workbook)
    return {
        sheet.title: {
            cell.coordinate: str(getattr(cell.value, "text", cell.value)) for row in sheet.iter_rows() for cell in row if cell.data_type == "f"
        }
        for sheet in book.worksheets
    }


def judge_workbooks(workbooks: Sequence[Path]) -> list[Finding]:
    """Formulas that give an error, and those whose value in the file is not what LibreOffice makes of them (or is missing)."""
    with TemporaryDirectory() as folder:
        made = _recalculate(workbooks, Path(folder))
        return [finding for workbook, other in zip(workbooks, made, strict=True) for finding in _differences(workbook, values(other))]


def judge_workbook(workbook: Path) -> list[Finding]:
    """The same of one."""
    return judge_workbooks([workbook])


def _differences(workbook: Path, worked_out: Values) -> list[Finding]:
    written, findings = values(workbook), []
    for sheet, cells in formulas(workbook).items():
        for cell, formula in cells.items():
            right, stands = worked_out[sheet].get(cell), written[sheet].get(cell)
            if isinstance(right, str) and right.startswith("#"):
                findings.append(Finding(workbook.name, "error-value", f"{formula} ger {right}", f"{sheet}!{cell}"))
            elif not _same(right, stands):
                findings.append(Finding(workbook.name, "stale-value", f"{formula} ger {right!r} men i filen står {stands!r}", f"{sheet}!{cell}"))
    return findings


def _same(right: Any, stands: Any) -> bool:
    if isinstance(right, int | float) and isinstance(stands, int | float):
        return isclose(right, stands, rel_tol=1e-12, abs_tol=1e-9)
    return bool(_kept(right) == _kept(stands))


def _kept(value: Any) -> Any:
    """An empty text is kept in a file as nothing."""
    return None if value == "" else value


def _convert(documents: Sequence[Path], folder: Path, form: str, timeout: float = 240) -> list[Path]:
    """Convert with a profile that is made for this run alone, so that runs side by side don't meet."""
    executable = shutil.which("soffice")
    if executable is None:
        raise JudgeError("soffice finns inte; kör tests/setup.sh")
    with TemporaryDirectory() as profile:
        (Path(profile) / "user").mkdir()
        (Path(profile) / "user/registrymodifications.xcu").write_text(_SETTINGS, encoding="utf-8")
        command = [executable, "--headless", "--norestore", f"-env:UserInstallation={Path(profile).as_uri()}"]
        command += ["--convert-to", form, "--outdir", str(folder), *map(str, documents)]
        output = _run(command, timeout)
    made = [folder / f"{document.stem}.{form.partition(':')[0]}" for document in documents]
    for path in made:
        if not path.is_file():
            raise JudgeError(f"LibreOffice gjorde ingen {path.name}: {output[-2000:]}")
    return made


def _run(command: list[str], timeout: float) -> str:
    """Run in a group of its own: soffice starts helpers that live on when only the parent is stopped."""
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, start_new_session=True) as process:
        try:
            return process.communicate(timeout=timeout)[0].decode(errors="replace")
        except subprocess.TimeoutExpired as error:
            os.killpg(process.pid, signal.SIGKILL)
            raise JudgeError(f"LibreOffice blev inte klart på {timeout:g} sekunder") from error
