"""The writer: links, numbered sources, terms linked once, and nothing that a writer types becomes markup."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.content.handbook import Handbook
from generator.content.text import Emphasis, Items, Link, Paragraph, Plain, Strong, Text
from generator.pages.glossing import Glossing
from generator.pages.writer import EmptySection, Writer
from tests.small_project import CASE, GLOSSARY, SmallProject


@pytest.fixture
def handbook(project: SmallProject) -> Handbook:
    return project.load()


def writer(handbook: Handbook, address: str = "verktyg/vandring/") -> Writer:
    return Writer(handbook, Glossing(handbook.terms.values()), address)


def text(*inlines: object) -> Text:
    return Text((Paragraph(tuple(inlines)),))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("page", "address", "expected"),
    [
        ("", "verktyg/", "verktyg/"),
        ("", "", "./"),
        ("verktyg/", "", "../"),
        ("verktyg/vandring/", "kallor/#rapport", "../../kallor/#rapport"),
        ("lag/", "lag/#lagen-1", "#lagen-1"),
    ],
)
def test_links_are_relative_to_the_page(handbook: Handbook, page: str, address: str, expected: str) -> None:
    assert writer(handbook, page).href(address) == expected


def test_a_source_keeps_the_number_of_its_first_use(handbook: Handbook) -> None:
    w = writer(handbook)
    claim = handbook.cases["torget"].place[0]
    assert 'href="#kalla-1"' in w.mark(claim)
    assert 'href="#kalla-1"' in w.mark(claim)
    assert w.cited == {"rapport": 1}


def test_the_standing_is_said_in_words_too(handbook: Handbook) -> None:
    w = writer(handbook)
    assert '<span class="tp-sr" data-search-exclude>(antagande)</span>' in w.mark(handbook.tools["vandring"].what[0])


def test_a_term_is_linked_at_its_first_use_only(handbook: Handbook) -> None:
    w = writer(handbook)
    html = w.html(text(Plain("Tryggheten ökar. Mer trygghet.")))
    assert html == '<p><a class="tp-term" href="../../ordlista/#trygghet">Tryggheten</a> ökar. Mer trygghet.</p>'


def test_no_term_is_linked_inside_a_link_or_in_the_glossary(handbook: Handbook) -> None:
    link = text(Link("https://exempel.se/", (Plain("trygghet"),)))
    assert "tp-term" not in writer(handbook).html(link)
    assert "tp-term" not in writer(handbook, "ordlista/").html(text(Plain("trygghet")))


def test_a_term_of_several_words_is_found(project: SmallProject) -> None:
    project.replace(GLOSSARY, "term: trygghet,", "term: trygg plats,")
    handbook = project.load()
    assert writer(handbook).html(text(Plain("En trygg plats, en trygg park."))).count("tp-term") == 1


def test_a_reference_says_the_title_in_running_text(project: SmallProject) -> None:
    project.replace(CASE, "text: De gick.", 'text: "De gick en [vandring] med [polisen][polis]."')
    handbook = project.load()
    html = writer(handbook, "fall/torget/").inline(handbook.cases["torget"].steps[0].text)
    assert html == 'De gick en <a href="../../verktyg/vandring/">trygghetsvandring</a> med <a href="../../roller/polis/">polisen</a>.'


def test_an_empty_section_is_our_bug(handbook: Handbook) -> None:
    w = writer(handbook)
    with pytest.raises(EmptySection, match="verktyg/vandring/#tom"):
        w.section("tom", "Tom", lambda: "  \n ")


_words = st.text(min_size=1, max_size=30)
_ADDRESS = 'https://e.se/"<x>'


def _nested(inner: st.SearchStrategy[object]) -> st.SearchStrategy[object]:
    children = st.tuples(inner)
    return st.builds(Strong, children) | st.builds(Emphasis, children) | st.builds(Link, st.just(_ADDRESS), children)


_inlines = st.recursive(st.builds(Plain, _words), _nested, max_leaves=4)
_blocks = st.recursive(
    st.builds(Paragraph, st.tuples(_inlines)), lambda inner: st.builds(Items, st.booleans(), st.tuples(st.tuples(inner))), max_leaves=3
)


@pytest.fixture(scope="module")
def fixed(tmp_path_factory: pytest.TempPathFactory) -> Handbook:
    return SmallProject(tmp_path_factory.mktemp("fixed")).load()


@given(blocks=st.tuples(_blocks))
def test_no_text_becomes_markup(fixed: Handbook, blocks: tuple[Paragraph, ...]) -> None:
    """Whatever the words are, the tags are those that the writer itself makes."""
    html = writer(fixed).html(Text(blocks))
    for tag in ("p", "ul", "ol", "li", "strong", "em", "/p", "/ul", "/ol", "/li", "/strong", "/em", "/a"):
        html = html.replace(f"<{tag}>", "")
    for start in ('<a href="https://e.se/&quot;&lt;x&gt;" rel="external">', '<a class="tp-term" href="../../ordlista/#trygghet">'):
        html = html.replace(start, "")
    assert "<" not in html
    assert ">" not in html
