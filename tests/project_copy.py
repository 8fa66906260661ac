"""A copy of the real project's content, to build in a folder of its own."""

from __future__ import annotations

import shutil
from pathlib import Path

PROJECT = Path(__file__).parents[1]
_READ = ("toolkit", "cases", "docs", "generator/site/theme", "mkdocs.yml")
"""What a build reads, from the project's root."""


def copy_project(target: Path) -> Path:
    """Copy what a build reads to `target`, and return it."""
    for name in _READ:
        source = PROJECT / name
        if source.is_dir():
            shutil.copytree(source, target / name)
        else:
            shutil.copy(source, target / name)
    return target
