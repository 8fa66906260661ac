"""YAML read into a tree that knows where everything stands.

Built from the events of PyYAML's C parser rather than by its composer, so that anchors, aliases, tags, doubled keys and
deep nesting are refused as they are met, and so that scalars are resolved by rules a writer can keep in mind: true,
false, null, integers, decimals and ISO dates are special, everything else is text ("nej", "12:30" and "2020-04" too).
"""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

import yaml

from generator.content.problems import Problem

MAX_BYTES = 256 * 1024
MAX_DEPTH = 20

Scalar = str | int | float | bool | date | None


@dataclass(slots=True)
class Node:
    """A value and where it stands: `line` and `column` count from 1, `end` is the last line of a scalar.

    `value` is a scalar, a list of nodes, or a dict from key to (key node, value node).
    """

    value: Scalar | list[Node] | dict[str, tuple[Node, Node]]
    line: int
    column: int
    end: int

    def plain(self) -> Any:
        """The value as plain Python, for validation."""
        if isinstance(self.value, dict):
            return {key: child.plain() for key, (_, child) in self.value.items()}
        if isinstance(self.value, list):
            return [child.plain() for child in self.value]
        return self.value


@dataclass(frozen=True, slots=True)
class Document:
    """One YAML file. `file` is the path from the project's root, as shown to people."""

    file: str
    source: str
    root: Node


class Refused(Exception):
    """The file can't be read as YAML of ours; carries the problem."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(str(problem))
        self.problem = problem


def read_document(file: str, data: bytes) -> Document:
    """Parse the bytes of one file. Raises Refused with the first thing that stops the reading."""
    source = _decode(file, data)
    composer = _Composer(file, source)
    try:
        root = composer.document(iter(yaml.CSafeLoader(source).get_event, None))
    except yaml.MarkedYAMLError as error:
        problem = error.problem or ""
        where = error.context_mark if _UNCLOSED.search(problem) else error.problem_mark
        line, column = (where.line + 1, where.column + 1) if where else (1, 1)
        raise Refused(Problem(file, line, column, "", *_explain(problem))) from error
    except yaml.YAMLError as error:
        raise Refused(
            Problem(file, 1, 1, "", f"filen går inte att läsa som YAML ({error})".replace("\n", " "), "Se efter indrag, kolon och citattecken.")
        ) from error
    return Document(file, source, root)


def _decode(file: str, data: bytes) -> str:
    if len(data) > MAX_BYTES:
        size = math.ceil(len(data) / 1024)
        raise Refused(Problem(file, 1, 1, "", f"filen är {size} kB, större än {MAX_BYTES // 1024} kB", "Dela upp innehållet i flera filer."))
    try:
        source = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise _undecodable(
            file, data[: error.start].decode(), "filen är inte sparad som UTF-8", "Spara om filen med teckenkodningen UTF-8."
        ) from error
    if found := _INVISIBLE.search(source):
        raise _undecodable(
            file, source[: found.start()], "filen innehåller ett osynligt styrtecken", "Ta bort tecknet, eller skriv om raden för hand."
        )
    # An å may be typed as one character or as an a with a ring: the fonts and every comparison want the one.
    return unicodedata.normalize("NFC", source)


def _undecodable(file: str, before: str, what: str, remedy: str) -> Refused:
    """A problem with the character that stands after the text `before`."""
    return Refused(Problem(file, before.count("\n") + 1, len(before) - before.rfind("\n"), "", what, remedy))


_INVISIBLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
"""Characters that YAML refuses, or takes for line breaks that no editor shows."""

_CAUSES = (
    ("mapping values", "ett kolon står där det inte kan stå", "Sätt citattecken runt en text som innehåller kolon och mellanslag."),
    (
        "cannot start any token|tab character",
        "ett värde börjar med ett tecken som inte går",
        "Använd mellanslag i stället för tabb, och citattecken runt text som börjar med ett specialtecken.",
    ),
    ("expected ':'", "ett kolon saknas efter nyckeln", "Skriv nyckel, kolon och värde, eller dra in raden om den hör till texten ovanför."),
    ("expected ',' or", "en klammer är inte avslutad", "Avsluta listan med ] eller }, och sätt komma mellan värdena."),
    (
        "expected key|expected '-'|sequence entries",
        "raden hör inte ihop med raderna ovanför",
        "Låt nycklar och bindestreck på samma nivå börja i samma kolumn, och sätt citattecken runt hela texten.",
    ),
    ("node content", "ett värde saknas, eller en klammer är inte avslutad", "Skriv värdet, eller avsluta med ] eller }."),
    ("unexpected end of stream", "ett citattecken är inte avslutat", "Sätt ett citattecken sist i texten."),
    ("escape", "ett bakstreck inuti citattecken är ett skiljetecken", "Skriv två bakstreck, eller använd enkla citattecken."),
)
"""What libyaml says (a pattern), and the same in Swedish with the remedy."""

_UNCLOSED = re.compile("unexpected end of stream|expected ',' or")
"""Problems that libyaml finds far below the line that has to be mended: told where the list or text begins."""


def _explain(problem: str) -> tuple[str, str]:
    for pattern, cause, remedy in _CAUSES:
        if re.search(pattern, problem):
            return f"filen går inte att läsa som YAML: {cause}", remedy
    return f"filen går inte att läsa som YAML ({problem})", "Se efter indrag, kolon och citattecken på raden och raden före."


_INTEGER = re.compile(r"[-+]?(?:0|[1-9][0-9]*)")
_DECIMAL = re.compile(r"[-+]?(?:0|[1-9][0-9]*)\.[0-9]+")
_DATE = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_LIST_ITEM = re.compile(r"\s*(?=[-*+] |\d{1,2}[.)] )")
_WORDS: dict[str, Scalar] = {"": None, "~": None, "null": None, "true": True, "false": False}


def _placed(value: Scalar | list[Node] | dict[str, tuple[Node, Node]], start: Any, end: Any) -> Node:
    return Node(value, start.line + 1, start.column + 1, end.line + 1)


class _Composer:
    def __init__(self, file: str, source: str) -> None:
        self.file = file
        self.lines = source.splitlines()

    def refuse(self, mark: Any, path: str, what: str, remedy: str) -> Refused:
        return Refused(Problem(self.file, mark.line + 1, mark.column + 1, path, what, remedy))

    def document(self, events: Iterator[Any]) -> Node:
        next(events)  # stream start
        first = next(events)
        if isinstance(first, yaml.StreamEndEvent):
            raise self.refuse(first.start_mark, "", "filen är tom", "Skriv innehållet, eller ta bort filen.")
        root = self.node(next(events), events, "", 1)
        next(events)  # document end
        extra = next(events)
        if not isinstance(extra, yaml.StreamEndEvent):
            raise self.refuse(extra.start_mark, "", "filen innehåller flera YAML-dokument", "Ta bort raden med ---, en post per fil.")
        return root

    def node(self, event: Any, events: Iterator[Any], path: str, depth: int) -> Node:
        if isinstance(event, yaml.AliasEvent):
            raise self.refuse(event.start_mark, path, "alias (*) är inte tillåtna", "Skriv ut värdet på båda ställena.")
        if event.anchor is not None:
            raise self.refuse(event.start_mark, path, "ankare (&) är inte tillåtna", "Ta bort ankaret; sätt citattecken runt text som börjar med &.")
        if event.tag is not None:
            raise self.refuse(
                event.start_mark, path, "typtaggar (!) är inte tillåtna", "Ta bort taggen; sätt citattecken runt text som börjar med utropstecken."
            )
        if depth > MAX_DEPTH:
            raise self.refuse(event.start_mark, path, f"nivåerna är fler än {MAX_DEPTH}", "Gör innehållet plattare.")
        start = event.start_mark
        if isinstance(event, yaml.ScalarEvent):
            return _placed(self.scalar(event, path), start, event.end_mark)
        if isinstance(event, yaml.SequenceStartEvent):
            items: list[Node] = []
            while not isinstance(event := next(events), yaml.SequenceEndEvent):
                items.append(self.node(event, events, f"{path}[{len(items)}]", depth + 1))
            return _placed(items, start, event.end_mark)
        return self.mapping(event, events, path, depth)

    def mapping(self, event: Any, events: Iterator[Any], path: str, depth: int) -> Node:
        start = event.start_mark
        pairs: dict[str, tuple[Node, Node]] = {}
        while not isinstance(event := next(events), yaml.MappingEndEvent):
            key = self.node(event, events, path, depth + 1)
            if not isinstance(event, yaml.ScalarEvent) or not event.value:
                raise self.refuse(event.start_mark, path, "en nyckel måste vara ett ord", "Skriv nyckeln som text före kolonet.")
            name = event.value
            inner = f"{path}.{name}" if path else name
            if name in pairs:
                raise self.refuse(
                    event.start_mark,
                    inner,
                    f"nyckeln «{name}» står två gånger (även på rad {pairs[name][0].line})",
                    "Slå ihop dem eller ta bort den ena.",
                )
            pairs[name] = (key, self.node(next(events), events, inner, depth + 1))
        return _placed(pairs, start, event.end_mark)

    def scalar(self, event: Any, path: str) -> Scalar:
        value: str = event.value
        if event.style == ">":
            return self.folded(event, path)
        if not event.implicit[0]:  # quoted or literal: always text
            return value
        if value in _WORDS:
            return _WORDS[value]
        if not value[0].isdigit() and value[0] not in "+-":
            return value
        if match := _DATE.fullmatch(value):
            try:
                return date(int(match[1]), int(match[2]), int(match[3]))
            except ValueError as error:
                raise self.refuse(event.start_mark, path, f"datumet «{value}» finns inte", "Skriv dagen som ÅÅÅÅ-MM-DD.") from error
        if _INTEGER.fullmatch(value) and len(value) <= 18:
            return int(value)
        if _DECIMAL.fullmatch(value):
            return float(value)
        return value

    def folded(self, event: Any, path: str) -> str:
        """A folded text with its paragraphs: YAML folds lines to one and leaves a single break where a line was empty.

        A list in it would be folded to running text without a word, so it is refused.
        """
        lines = self.lines[event.start_mark.line + 1 : event.end_mark.line]
        for number, line in enumerate(lines, start=event.start_mark.line + 2):
            if found := _LIST_ITEM.match(line):
                problem = Problem(
                    self.file,
                    number,
                    found.end() + 1,
                    path,
                    "en lista i ett textblock som börjar med > blir löpande text",
                    "Byt > mot | i början av blocket.",
                )
                raise Refused(problem)
        return re.sub(r"\n+(?=[^\n])", "\n\n", event.value)
