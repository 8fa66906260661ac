"""The book as a tree: everything in the handbook is in it, and every link leads somewhere."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from generator.content.addresses import Linkable
from generator.content.downloads import downloads
from generator.content.handbook import Handbook
from generator.content.load import load
from generator.content.records.case import CaseKind
from generator.content.text import plain_inlines
from generator.documents.book import tree
from generator.documents.book.tree import Block, Book, Definitions, Index, Inlines, Items, Mark, Table, Words, anchors, links
from generator.documents.book.words import MOST_CASES, anchor
from generator.documents.imprint import imprint
from tests.documents.small import RELEASE, handbook
from tests.small_project import SmallProject

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def real() -> tuple[Handbook, Book]:
    content = load(ROOT)
    return content, book(content)


def book(content: Handbook) -> Book:
    return tree(content, imprint(content, RELEASE, downloads(content)[0]))


def inlines(blocks: tuple[Block, ...]) -> list[Inlines]:
    """Every run of words in the blocks."""
    found: list[Inlines] = []
    for block in blocks:
        match block:
            case Words():
                found.append(block.inlines)
            case Items():
                found += [each for item in block.items for each in inlines(item.blocks)]
            case Definitions():
                found += [each for entry in block.entries for each in (entry.term, *inlines(entry.blocks))]
            case Table():
                found += [cell for row in block.rows for cell in row]
    return found


def text(made: Book) -> str:
    parts = []
    for section in made.sections():
        parts.append(section.title)
        for line in inlines(section.blocks):
            parts.append("".join(f" {part.standing}" if isinstance(part, Mark) else part.text for part in line))
    return "\n".join(parts)


def test_every_record_has_its_place(real: tuple[Handbook, Book]) -> None:
    content, made = real
    there = [name for section in made.sections() for name in anchors(section)]
    records: list[Linkable] = [
        *content.steps.values(),
        *content.tools.values(),
        *content.roles.values(),
        *content.cases.values(),
        *content.sections.values(),
        *content.templates.values(),
        *content.terms.values(),
        *content.taxonomy.place_types,
        *content.taxonomy.organisation_forms,
        *content.taxonomy.financing_forms,
    ]
    assert len(records) > 200
    assert {anchor(record) for record in records} <= set(there)
    assert [name for name, times in Counter(there).items() if times > 1] == []


def test_every_claim_and_checklist_is_in_it(real: tuple[Handbook, Book]) -> None:
    """Words of every part of a step and a tool, as the records have them."""
    content, made = real
    whole = text(made)
    for record in (*content.steps.values(), *content.tools.values()):
        assert all(item.text in whole and item.proof in whole for item in record.checklist)
    claims = [claim for step in content.steps.values() for claim in (*step.purpose, *step.before, *step.done_when, *step.equality, *step.pitfalls)]
    claims += [claim for tool in content.tools.values() for claim in (*tool.what, *tool.when, *tool.when_not, *tool.how, *tool.preparation)]
    for claim in claims:
        first = claim.text.blocks[0]
        if hasattr(first, "children") and "[" not in (words := plain_inlines(first.children, lambda _: "[")):
            assert words in whole


def test_every_source_is_listed_and_numbered_and_every_number_is_a_source(real: tuple[Handbook, Book]) -> None:
    content, made = real
    listed = next(chapter for chapter in made.chapters if chapter.anchor == "kallor")
    names = [name for section in listed.walk() for name in anchors(section) if name.startswith("kalla-")]
    assert names == [f"kalla-{number}" for number in range(1, len(content.sources) + 1)]
    words = text(made)
    assert all(source.title in words and source.url in words for source in content.sources.values())
    cited = {n for section in made.sections() for line in inlines(section.blocks) for part in line if isinstance(part, Mark) for n in part.sources}
    assert cited == set(range(1, len(content.sources) + 1))


def test_every_section_says_something(real: tuple[Handbook, Book]) -> None:
    empty = [section.anchor for section in real[1].sections() if not section.blocks and not section.sections]
    assert empty == []
    bare = [section.anchor for section in real[1].sections() for line in inlines(section.blocks) if not line]
    assert bare == []


def test_every_link_leads_to_a_place_in_the_book(real: tuple[Handbook, Book]) -> None:
    there = {name for section in real[1].sections() for name in anchors(section)}
    assert {target for section in real[1].sections() for target in links(section)} - there == set()


def test_the_index_has_every_tool_with_where_it_is_mentioned(real: tuple[Handbook, Book]) -> None:
    content, made = real
    (index,) = made.chapters[-1].blocks
    assert isinstance(index, Index)
    assert {entry.anchor for entry in index.entries} == {anchor(tool) for tool in content.tools.values()}
    mentions = {entry.anchor: {where for _, where in entry.mentions} for entry in index.entries}
    for tool in content.tools.values():
        assert {anchor(content.steps[step]) for step in tool.steps} <= mentions[anchor(tool)]
        assert anchor(tool) not in mentions[anchor(tool)]


def test_order_of_chapters_and_of_a_step(project: SmallProject) -> None:
    made = book(project.load())
    assert [chapter.title for chapter in made.chapters] == [
        "Om handboken",
        "Modellen",
        "De fem stegen",
        "Verktygen",
        "Roller och aktörer",
        "Lag",
        "Tid och kostnad",
        "Platstyper",
        "Åtgärder och problem",
        "Organisation och finansiering",
        "Fallen",
        "Mallar och checklistor",
        "Ordlista",
        "Källor",
        "Verktygsregister",
    ]
    step = made.chapters[2].sections[0]
    assert [section.title for section in step.sections] == [
        "Syfte",
        "Innan ni börjar",
        "Aktiviteter i ordning",
        "Det här kommer steget fram till",
        "Steget är klart när",
        "Fallgropar och lärdomar",
        "Så blir alla hörda",
        "Vad lagen säger",
        "Checklista",
        "I sitt sammanhang",
    ]


def test_what_is_not_known_is_said(project: SmallProject) -> None:
    words = text(book(project.load()))
    assert "Uppgift saknas i öppna källor" in words
    assert "Inga mätta resultat finns i öppna källor." in words


def test_no_cases() -> None:
    assert "Inga fall finns än." in text(book(handbook()))


def test_with_very_many_cases_the_rest_are_on_the_site(project: SmallProject) -> None:
    """The pilots are among those that are printed, and no link leads to a case that is not."""
    whole = project.load()
    case = whole.cases["torget"]
    many = {f"fall-{n:03}": case.model_copy(update={"id": f"fall-{n:03}", "title": f"Fall {n}"}) for n in range(MOST_CASES + 10)}
    pilot = case.model_copy(update={"id": "zon", "title": "Sist i bokstavsordning", "kind": CaseKind.PILOT})
    made = book(replace(whole, cases={**whole.cases, **many, "zon": pilot}))
    printed = next(chapter for chapter in made.chapters if chapter.title == "Fallen").sections
    assert len(printed) == MOST_CASES
    assert printed[0].title == "Sist i bokstavsordning"
    words = text(made)
    assert f"Här står {MOST_CASES} av handbokens {MOST_CASES + 12} fall." in words
    assert " och 12 fall till på webbplatsen" in words
    assert "Fall 109" not in words
    there = {name for section in made.sections() for name in anchors(section)}
    assert {target for section in made.sections() for target in links(section)} <= there
