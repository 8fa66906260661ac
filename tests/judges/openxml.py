"""openxml-audit: the schemas and rules of Office Open XML, after Microsoft's own validator, for XLSX and DOCX."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from openxml_audit import FileFormat, OpenXmlValidator

from tests.judges.finding import Finding, JudgeError


def openxml(documents: Iterable[Path]) -> list[Finding]:
    """Everything the validator has against each document: errors, and warnings as well."""
    paths = list(documents)
    if not paths:
        raise JudgeError("det finns inga Office-filer att pröva")
    validator = OpenXmlValidator(FileFormat.MICROSOFT_365, max_errors=0)
    found = []
    for path in paths:
        if not path.is_file():
            raise JudgeError(f"{path} finns inte")
        for error in validator.validate(path).errors:
            found.append(Finding(path.name, error.id or error.error_type.value, error.description, f"{error.part_uri}{error.path}"))
    return sorted(found)
