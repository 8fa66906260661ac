"""The whole handbook as a book: chapters, sections and blocks, the one value that the PDF and the EPUB are written from.

Anchors are names inside the book. A link to one is a Run whose `url` is ``#`` and the anchor.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.content.records.base import Standing
from generator.documents.imprint import Imprint
from generator.documents.prose import Run


@dataclass(frozen=True, slots=True)
class Mark:
    """How well what stands before is founded; `sources` are numbers in the list of sources."""

    standing: Standing
    sources: tuple[int, ...] = ()
    reason: str | None = None


Inlines = tuple[Run | Mark, ...]


@dataclass(frozen=True, slots=True)
class Words:
    """A paragraph."""

    inlines: Inlines


@dataclass(frozen=True, slots=True)
class Item:
    """An item of a list. `anchor` when something links to it."""

    blocks: Blocks
    anchor: str | None = None


@dataclass(frozen=True, slots=True)
class Items:
    """A list. The items of an `ordered` one are numbered from `start`."""

    items: tuple[Item, ...]
    ordered: bool = False
    start: int = 1


@dataclass(frozen=True, slots=True)
class Definition:
    """A term or a label, and what there is to say about it."""

    term: Inlines
    blocks: Blocks
    anchor: str | None = None


@dataclass(frozen=True, slots=True)
class Definitions:
    """Terms and what they mean; `brief` for labels with a word or two each."""

    entries: tuple[Definition, ...]
    brief: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table with one header row. `widths` are shares of the line; the first column names the row; `figures` are numbers to the right of it."""

    caption: str
    head: tuple[str, ...]
    rows: tuple[tuple[Inlines, ...], ...]
    widths: tuple[float, ...]
    figures: bool = False


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the index: what, the anchor where it is described, and the sections that mention it, as title and anchor."""

    title: str
    anchor: str
    mentions: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Index:
    """Where in the book things are. On paper pages, on a screen links."""

    entries: tuple[Entry, ...]


Block = Words | Items | Definitions | Table | Index
Blocks = tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and what stands under it: blocks first, then sections of its own. A chapter is a section at the top.

    Those that are not `listed` are too many for the contents.
    """

    title: str
    anchor: str
    blocks: Blocks = ()
    sections: tuple[Section, ...] = ()
    listed: bool = True

    def walk(self) -> Iterator[Section]:
        """This section and all inside it, in reading order."""
        yield self
        for section in self.sections:
            yield from section.walk()


@dataclass(frozen=True, slots=True)
class Book:
    imprint: Imprint
    chapters: tuple[Section, ...]

    def sections(self) -> Iterator[Section]:
        """Every section, chapters among them, in reading order."""
        for chapter in self.chapters:
            yield from chapter.walk()


def links(section: Section) -> Iterator[str]:
    """The anchors that the section's own blocks link to, in order, sources apart."""
    for block in section.blocks:
        yield from _links(block)


def _links(block: Block) -> Iterator[str]:
    match block:
        case Words():
            yield from _in(block.inlines)
        case Items():
            for item in block.items:
                for inner in item.blocks:
                    yield from _links(inner)
        case Definitions():
            for entry in block.entries:
                yield from _in(entry.term)
                for inner in entry.blocks:
                    yield from _links(inner)
        case Table():
            for row in block.rows:
                for cell in row:
                    yield from _in(cell)
        case Index():
            for line in block.entries:
                yield line.anchor
                yield from (anchor for _, anchor in line.mentions)


def _in(inlines: Inlines) -> Iterator[str]:
    for inline in inlines:
        if isinstance(inline, Run) and inline.url and inline.url.startswith("#"):
            yield inline.url[1:]


def anchors(section: Section) -> Iterator[str]:
    """The anchors in the section's own heading and blocks."""
    yield section.anchor
    for block in section.blocks:
        yield from anchors_in(block)


def anchors_in(block: Block) -> Iterator[str]:
    """The anchors of the block's items and entries."""
    parts: tuple[Item | Definition, ...] = block.items if isinstance(block, Items) else block.entries if isinstance(block, Definitions) else ()
    for part in parts:
        if part.anchor:
            yield part.anchor
        for inner in part.blocks:
            yield from anchors_in(inner)
