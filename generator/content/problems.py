"""What is wrong with the content: one shape for every problem, in text, JSON and GitHub annotations."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

Format = Literal["text", "json", "github"]


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing to mend.

    `file` is relative to the project, `line` and `column` count from 1, `path` leads to the value in the file
    (``åtgärder[0].slag``; empty for the file as a whole).
    """

    file: str
    line: int
    column: int
    path: str
    what: str
    remedy: str

    def __str__(self) -> str:
        path = f"{self.path}: " if self.path else ""
        return f"{self.file}:{self.line}:{self.column}: {path}{self.what}. {self.remedy}"


class ContentError(Exception):
    """The content can't be built; `problems` holds everything that was found, in order of file and line."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(set(problems)))
        super().__init__("\n".join(map(str, self.problems)))

    def __reduce__(self) -> tuple[type[ContentError], tuple[tuple[Problem, ...]]]:
        # Found in one process, told in another.
        return ContentError, (self.problems,)


def render(problems: Iterable[Problem], form: Format) -> str:
    """The problems as text for people, a JSON list, or GitHub workflow annotations; one a line but for JSON."""
    if form == "json":
        keys = ("fil", "rad", "kolumn", "sökväg", "fel", "åtgärd")
        rows = [dict(zip(keys, (p.file, p.line, p.column, p.path, p.what, p.remedy), strict=True)) for p in problems]
        return json.dumps(rows, ensure_ascii=False, indent=2)
    if form == "github":
        return "\n".join(_annotation(p) for p in problems)
    return "\n".join(map(str, problems))


def _annotation(problem: Problem) -> str:
    path = f"{problem.path}: " if problem.path else ""
    message = _escape(f"{path}{problem.what}. {problem.remedy}")
    file = _escape(problem.file).replace(":", "%3A").replace(",", "%2C")
    return f"::error file={file},line={problem.line},col={problem.column},title=Handboken::{message}"


def _escape(value: str) -> str:
    return value.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def shown(value: object) -> str:
    """A value of the file as the writer would write it, in guillemets and not too long; lists and mappings by name."""
    if isinstance(value, list | tuple):
        return "en lista"
    if isinstance(value, dict):
        return "en grupp av nycklar"
    if value is None or isinstance(value, bool):
        value = json.dumps(value)
    words = str(value)
    return f"«{words if len(words) <= 60 else words[:60] + '…'}»"
