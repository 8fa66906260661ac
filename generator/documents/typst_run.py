"""The one place that calls Typst. It knows nothing of the handbook, so that it can be a program of its own: see `typeset.typeset_apart`.

As a program it reads a job as JSON and writes the PDF file; exit code REFUSED and the reason on the error stream when Typst says no.
"""

from __future__ import annotations

import json
import sys
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any

import typst

REFUSED = 3
"""Exit code when Typst can't set what it was given."""
_FONTS = Path(__file__).parent / "fonts"


def run(template: str, data: str, date: str) -> bytes:
    """The PDF/UA-1 file that `template` makes of `data`, which is JSON; `date` (``2026-11-24``) is its date. Raises typst.TypstError."""
    made = _compiler().compile(
        template.encode(),
        sys_inputs={"data": data},
        format="pdf",
        pdf_standards=["ua-1"],
        timestamp=datetime.fromisoformat(date).replace(tzinfo=UTC),
    )
    assert isinstance(made, bytes)
    return made


@cache
def _compiler() -> Any:
    """One compiler for all files, with the handbook's fonts and Typst's own: never those of the machine."""
    fonts = typst.Fonts(include_system_fonts=False, font_paths=[str(_FONTS)])
    return typst.Compiler(font_paths=fonts, ignore_system_fonts=True)


if __name__ == "__main__":
    try:
        sys.stdout.buffer.write(run(**json.load(sys.stdin.buffer)))
    except typst.TypstError as error:
        sys.stderr.buffer.write(error.message.encode())
        sys.exit(REFUSED)
