"""Sets PDF files with Typst: tagged to PDF/UA-1, with the handbook's fonts alone, the same bytes each time."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys

import typst

from generator.documents import typst_run
from generator.documents.errors import UnprintableText
from generator.documents.imprint import Imprint

_LONG_WORD = re.compile(r"\S{36,}")
_PIECE = 12
"""Characters between places where an overlong word, such as a web address, may break."""
_BREAK = "\u200b"
_GIVE_BACK = {"MALLOC_MMAP_THRESHOLD_": "65536", "MALLOC_TRIM_THRESHOLD_": "65536"}
"""Settings of the C library: give freed memory back at once. Typst's need is high for a moment; this makes it a seventh lower."""


def typeset(template: str, data: str, imprint: Imprint) -> bytes:
    """The PDF file that `template` makes of `data`, which is JSON. Raises UnprintableText, which names the character."""
    try:
        return typst_run.run(template, data, imprint.date.isoformat())
    except typst.TypstError as error:
        raise _unprintable(imprint, error.message) from error


def typeset_apart(template: str, data: str, imprint: Imprint) -> bytes:
    """The same in a process of its own: for a large file, whose memory is then not that of the handbook and all other files too."""
    job = json.dumps({"template": template, "data": data, "date": imprint.date.isoformat()})
    # -P: the program's own folder holds modules with names that others have too.
    command = [sys.executable, "-P", typst_run.__file__]
    done = subprocess.run(command, input=job.encode(), capture_output=True, check=False, env=os.environ | _GIVE_BACK)  # noqa: S603  # our own file
    if done.returncode == typst_run.REFUSED:
        raise _unprintable(imprint, done.stderr.decode())
    done.check_returncode()
    return done.stdout


def _unprintable(imprint: Imprint, message: str) -> UnprintableText:
    return UnprintableText(f"«{imprint.title}» går inte att göra till PDF: {message}")


def breakable(text: str) -> str:
    """The text with places to break in words that are wider than a column and that hyphenation may not help."""
    return _LONG_WORD.sub(lambda word: _BREAK.join(word[0][at : at + _PIECE] for at in range(0, len(word[0]), _PIECE)), text)
