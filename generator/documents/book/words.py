"""Turns what records hold into blocks of the book: texts, claims with their marks, links to other records."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property

from generator.content import addresses
from generator.content.addresses import Linkable
from generator.content.handbook import Handbook
from generator.content.records.base import ChecklistItem, Claim, LawNote, Sourced
from generator.content.records.case import Case, CaseKind
from generator.content.records.source import Source
from generator.content.text import Items as TextItems
from generator.content.text import Paragraph, Text
from generator.documents.book.tree import Block, Blocks, Definition, Definitions, Inlines, Item, Items, Mark, Section, Words
from generator.documents.imprint import web_address
from generator.documents.prose import Prose, Run
from generator.estimate import Estimate
from generator.estimate.calculate import defaults
from generator.estimate.variants import estimates, longest
from generator.estimate.wording import swedish_order

MOST_CASES = 100
"""With more, the book would be too large to send and to print, and would take longer to make than the site. The rest are on the site."""


def anchor(record: Linkable) -> str:
    """The name in the book of what `record` is about. Section anchors inside it add a full stop and a word, which no id has."""
    return addresses.address(record).replace("/#", "/").strip("/").replace("/", "-")


def source_anchor(number: int) -> str:
    return f"kalla-{number}"


def activity_anchor(id: str) -> str:
    return f"aktivitet-{id}"


class Wording:
    """What all chapters share: the handbook, and how its parts are worded in the book."""

    def __init__(self, handbook: Handbook) -> None:
        self.handbook = handbook
        self._prose = Prose(handbook, self._place)

    @cached_property
    def cases(self) -> tuple[Case, ...]:
        """The cases that the book prints, in order: pilots first."""
        kinds = list(CaseKind)
        return tuple(sorted(self.handbook.cases.values(), key=lambda case: (kinds.index(case.kind), case.id))[:MOST_CASES])

    @cached_property
    def _printed(self) -> frozenset[str]:
        return frozenset(case.id for case in self.cases)

    def _is_printed(self, record: Linkable) -> bool:
        return not isinstance(record, Case) or record.id in self._printed

    def _place(self, record: Linkable) -> str | None:
        """Where in the book the record is; on the site, if anywhere, when the book has no room for it."""
        return f"#{anchor(record)}" if self._is_printed(record) else web_address(self.handbook.settings, addresses.address(record))

    @cached_property
    def sources(self) -> tuple[Source, ...]:
        """All sources as they are numbered, from 1: by publisher and title."""
        return tuple(sorted(self.handbook.sources.values(), key=lambda source: swedish_order(f"{source.publisher} {source.title}")))

    @cached_property
    def _numbers(self) -> Mapping[str, int]:
        return {source.id: number for number, source in enumerate(self.sources, start=1)}

    @cached_property
    def estimates(self) -> tuple[Estimate, ...]:
        return estimates(self.handbook)

    @cached_property
    def longest(self) -> Estimate:
        return longest(self.estimates)

    @cached_property
    def defaults(self) -> Mapping[str, int]:
        return defaults(self.handbook)

    # Texts and claims.

    def text(self, text: Text) -> Blocks:
        return tuple(self._block(block) for block in text.blocks)

    def _block(self, block: Paragraph | TextItems) -> Block:
        if isinstance(block, Paragraph):
            return Words(self._prose.runs(block.children))
        return Items(tuple(Item(tuple(self._block(inner) for inner in item)) for item in block.items), block.ordered)

    def line(self, text: Text) -> Inlines:
        """The text for a cell: its paragraphs and items after one another."""
        inlines: list[Run | Mark] = []
        for line in self._prose.lines(text):
            inlines += [Run(" ")] if inlines else []
            inlines += line.runs
        return tuple(inlines)

    def mark(self, claim: Sourced, reasoned: bool = True) -> Mark:
        return Mark(claim.standing, tuple(sorted(self._numbers[source] for source in claim.sources)), claim.reason if reasoned else None)

    def stated(self, sourced: Sourced, text: Text, lead: Inlines = (), tail: Inlines = ()) -> Blocks:
        """The text with its mark: `lead` before it, `tail` after."""
        blocks = list(self.text(text))
        if lead:
            blocks[:1] = [Words((*lead, *blocks[0].inlines))] if isinstance(blocks[0], Words) else [Words(lead), blocks[0]]
        end = (self.mark(sourced), *tail)
        last = blocks[-1]
        blocks[-1:] = [Words((*last.inlines, *end))] if isinstance(last, Words) else [last, Words(end)]
        return tuple(blocks)

    def claim(self, claim: Claim, lead: Inlines = (), tail: Inlines = ()) -> Blocks:
        return self.stated(claim, claim.text, lead, tail)

    def claims(self, claims: Iterable[Claim], ordered: bool = False) -> Blocks:
        return (Items(tuple(Item(self.claim(claim)) for claim in claims), ordered),)

    # Links.

    def link(self, record: Linkable, label: str | None = None) -> Run:
        return Run(label or addresses.title(record), url=self._place(record))

    def links(self, records: Iterable[Linkable]) -> Inlines:
        """The titles of records, each a link, with commas between; of cases that are not in the book, how many they are."""
        every = list(records)
        printed = [record for record in every if self._is_printed(record)]
        more = len(every) - len(printed)
        titles = separated([(self.link(record),) for record in printed])
        return (*titles, Run(f"{' och ' if titles else ''}{more} fall till på webbplatsen")) if more else titles

    # Parts that steps, tools and roles have in common.

    def law_notes(self, notes: Iterable[LawNote]) -> Blocks:
        entries = []
        for note in notes:
            section = self.handbook.sections[note.section]
            law = self.handbook.law_of[section.id].short
            label = f"{law[:1].upper()}{law[1:]}, {section.number}"
            entries.append(Definition((self.link(section, label),), self.stated(note, note.text)))
        return (Definitions(tuple(entries)),)

    def checklist(self, items: Iterable[ChecklistItem]) -> Blocks:
        """The points as a list: to tick there are files, and tables of this length would be the greater part of the book's cost."""
        roles = self.handbook.roles
        points = (
            Item((para(f"{item.text}. {item.necessity.capitalize()}, ", self.link(roles[item.who]), f". Visas av: {item.proof}."),)) for item in items
        )
        return (Items(tuple(points), ordered=True),)


def words(text: str) -> Inlines:
    return (Run(text),)


def bold(text: str) -> Inlines:
    return (Run(text, bold=True),)


def para(*inlines: Run | Mark | str) -> Words:
    """A paragraph of words and runs."""
    return Words(tuple(Run(inline) if isinstance(inline, str) else inline for inline in inlines))


def separated(parts: Iterable[Inlines], by: str = ", ") -> Inlines:
    """The parts in a row."""
    inlines: list[Run | Mark] = []
    for part in parts:
        inlines += [Run(by), *part] if inlines else part
    return tuple(inlines)


def fact(label: str, *inlines: Run | Mark | str, anchor: str | None = None) -> Definition:
    """A label with a few words."""
    return Definition(bold(label), (para(*inlines),), anchor)


def facts(*entries: Definition) -> Definitions:
    return Definitions(tuple(entries), brief=True)


def section(parent: str, id: str, title: str, blocks: Iterable[Block], sections: Iterable[Section] = (), *, listed: bool = True) -> Section:
    """A section inside the one whose anchor is `parent`."""
    return Section(title, f"{parent}.{id}", tuple(blocks), tuple(sections), listed)
