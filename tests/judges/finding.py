"""What a judge has against a page or a file."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parent
MODULES = FOLDER / "node_modules"
"""Where tests/setup.sh puts the npm packages."""


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """One thing that is wrong: in which file or page, against which rule, what the judge says, and where in it."""

    file: str
    rule: str
    message: str
    where: str = ""

    def __str__(self) -> str:
        place = f" @ {self.where}" if self.where else ""
        return f"{self.file}: {self.rule}: {self.message}{place}"


class JudgeError(Exception):
    """The judge itself did not work: it says nothing about what it was to judge."""
