"""Which version of the handbook this is: number, and day of the content."""

from __future__ import annotations

import os
import subprocess
from dataclasses import dataclass
from datetime import UTC, date, datetime
from importlib.metadata import version
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Release:
    """Stands on every page and in every file. `date` is the day of the last change, never today's."""

    version: str
    date: date


def release(root: Path) -> Release:
    """The release of the project at `root`: day from SOURCE_DATE_EPOCH, else the last commit, else the latest review in 1970.

    Without either (a copy without history) the day is 1 January 1970, so that the output is still the same each time.
    """
    return Release(version("handbok"), datetime.fromtimestamp(_epoch(root), UTC).date())


def _epoch(root: Path) -> int:
    if given := os.environ.get("SOURCE_DATE_EPOCH"):
        return int(given)
    try:
        out = subprocess.run(["git", "log", "-1", "--format=%ct"], cwd=root, capture_output=True, text=True, check=True)  # noqa: S607
        return int(out.stdout)
    except (OSError, subprocess.CalledProcessError, ValueError):
        return 0
