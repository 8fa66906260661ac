"""Turns the typed text of a record into runs that a document can set, with references as titles."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from generator.content import addresses
from generator.content.addresses import Linkable
from generator.content.handbook import Handbook
from generator.content.text import Block, Emphasis, Inline, Items, Link, Paragraph, Plain, Reference, Strong, Text
from generator.documents.imprint import web_address


@dataclass(frozen=True, slots=True)
class Run:
    """Words of one look. `url` is a full web address, or ``#`` and an anchor of the same document; None for words that are no link."""

    text: str
    bold: bool = False
    italic: bool = False
    url: str | None = None


class Mark(StrEnum):
    """What stands before a line of text."""

    NONE = ""
    BULLET = "bullet"
    NUMBER = "number"
    CONTINUED = "continued"
    """A later paragraph of a list item."""


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph or a list item. `depth` counts lists around it, 0 for a paragraph; `number` is the item's place, from 1."""

    runs: tuple[Run, ...]
    mark: Mark = Mark.NONE
    depth: int = 0
    number: int = 0

    @property
    def text(self) -> str:
        return "".join(run.text for run in self.runs)


class Prose:
    """Reads the texts of one handbook. `link` gives the address that a reference to a record leads to, None for words alone.

    Without it references lead to the site when it is known where that is.
    """

    def __init__(self, handbook: Handbook, link: Callable[[Linkable], str | None] | None = None) -> None:
        self._handbook = handbook
        self._link = link or (lambda record: web_address(handbook.settings, addresses.address(record)))

    def lines(self, text: Text) -> tuple[Line, ...]:
        """The text as paragraphs and list items, in reading order."""
        return tuple(self._blocks(text.blocks, 0))

    def plain(self, text: Text) -> str:
        """The text for a cell: a line break between paragraphs and items, a bullet or a number before items."""
        return "\n".join(f"{'    ' * (line.depth - 1)}{_sign(line)}{line.text}" for line in self.lines(text))

    def runs(self, inlines: Iterable[Inline]) -> tuple[Run, ...]:
        """The words of a paragraph."""
        return tuple(_joined(self._runs(inlines, Run(""))))

    def _blocks(self, blocks: Iterable[Block], depth: int) -> Iterator[Line]:
        for block in blocks:
            if isinstance(block, Paragraph):
                yield Line(self.runs(block.children), depth=depth)
            else:
                yield from self._items(block, depth + 1)

    def _items(self, items: Items, depth: int) -> Iterator[Line]:
        mark = Mark.NUMBER if items.ordered else Mark.BULLET
        for number, item in enumerate(items.items, start=1):
            for place, line in enumerate(self._blocks(item, depth)):
                own = line.depth == depth and line.mark is Mark.NONE
                yield replace(line, mark=mark if place == 0 else Mark.CONTINUED, number=number) if own else line

    def _runs(self, inlines: Iterable[Inline], look: Run) -> Iterator[Run]:
        for node in inlines:
            match node:
                case Plain():
                    yield replace(look, text=node.value)
                case Strong():
                    yield from self._runs(node.children, replace(look, bold=True))
                case Emphasis():
                    yield from self._runs(node.children, replace(look, italic=True))
                case Link():
                    yield from self._runs(node.children, replace(look, url=node.url))
                case Reference():
                    record = addresses.target(self._handbook, node.target)
                    linked = replace(look, url=self._link(record))
                    if node.children:
                        yield from self._runs(node.children, linked)
                    else:
                        yield replace(linked, text=addresses.in_running_text(record, node.begins))


def _joined(runs: Iterable[Run]) -> Iterator[Run]:
    """Neighbours of the same look as one run."""
    last: Run | None = None
    for run in runs:
        if last and replace(last, text=run.text) == run:
            last = replace(last, text=last.text + run.text)
            continue
        if last:
            yield last
        last = run
    if last:
        yield last


def _sign(line: Line) -> str:
    return {Mark.BULLET: "• ", Mark.NUMBER: f"{line.number}. "}.get(line.mark, "")
