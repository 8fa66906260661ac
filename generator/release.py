"""Which version of the handbook this is: number, and day of the content."""

from __future__ import annotations

import os
import subprocess
from dataclasses import dataclass
from datetime import UTC, date, datetime
from importlib.metadata import version
from pathlib import Path

from generator.content.handbook import Handbook


@dataclass(frozen=True, slots=True)
class Release:
    """Stands on every page and in every file. `date` is the day of the last change, never today's."""

    version: str
    date: date


def release(root: Path, handbook: Handbook) -> Release:
    """The release of the project at `root`: day from SOURCE_DATE_EPOCH, else of the last commit, else of the latest review of the content."""
    return Release(version("handbok"), _given() or _committed(root) or _reviewed(handbook))


def _given() -> date | None:
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    return datetime.fromtimestamp(int(epoch), UTC).date() if epoch else None


def _committed(root: Path) -> date | None:
    """None for a copy without history."""
    try:
        out = subprocess.run(["git", "log", "-1", "--format=%ct"], cwd=root, capture_output=True, text=True, check=True)  # noqa: S607
        return datetime.fromtimestamp(int(out.stdout), UTC).date()
    except (OSError, subprocess.CalledProcessError, ValueError):
        return None


def _reviewed(handbook: Handbook) -> date:
    """The latest day that anything was reviewed."""
    records = (handbook.model, handbook.law, handbook.costs, *handbook.steps.values(), *handbook.tools.values(), *handbook.cases.values())
    return max(record.reviewed for record in records)
