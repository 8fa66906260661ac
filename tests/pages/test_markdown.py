"""A page as Markdown: headings are words only, HTML stands in whole blocks, addresses are set or said to be missing."""

from __future__ import annotations

from datetime import date

import markdown
import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from generator.content.records.settings import Settings
from generator.pages import pages, to_markdown
from generator.pages.markdown import edit_address, heading
from generator.pages.page import Page, Section
from generator.release import Release
from tests.small_project import CASE, SETTINGS, STEP_1, TOOL, SmallProject

RELEASE = Release("1.0", date(2026, 11, 24))


def render(source: str) -> str:
    """As the engine does."""
    return markdown.markdown(source, extensions=["attr_list", "tables", "toc"])


@given(st.text(min_size=1, max_size=80).filter(lambda text: text.strip() and "\n" not in text and "\r" not in text))
def test_a_heading_is_words_only(title: str) -> None:
    """No title, however it is written, opens a tag or an attribute list."""
    cleaned = "".join(c for c in title if c.isprintable()).strip()
    if not cleaned:
        return
    html = render(f"## {heading(cleaned)} {{ #fast }}\n")
    assert html.startswith('<h2 id="fast">')
    inside = html.removeprefix('<h2 id="fast">').removesuffix("</h2>")
    assert "<" not in inside


@pytest.mark.parametrize("title", ["*Torget*", "<script>x</script>", "[a](javascript:b)", "{#x .y}", "1. Först", "# Rubrik", "a_b_c", "`kod`"])
def test_a_title_keeps_its_signs(title: str) -> None:
    import html as escaping

    html = render(f"# {heading(title)}\n")
    inside = html[html.index(">") + 1 : html.rindex("<")]
    assert escaping.unescape(inside) == title


def test_an_html_block_is_left_as_it_is() -> None:
    page = Page("a/", "A", "B", (), Markup("<p>x</p>\n\n\n<p>*y*</p>"), (Section("s", "S", Markup("<ul>\n<li>_z_</li>\n</ul>")),))
    settings = Settings.model_validate(
        {"utgivare": None, "webbplats": None, "förråd": None, "gren": "main", "kontakt": None, "granskad": date(2026, 11, 24)}
    )
    html = render(to_markdown(page, settings).split("---\n", 2)[2])
    assert "<p>*y*</p>" in html
    assert "<li>_z_</li>" in html
    assert '<h2 id="s">S</h2>' in html


def test_without_a_repository_the_page_says_how_to_change_it(project: SmallProject) -> None:
    handbook = project.load()
    made = {page.address: to_markdown(page, handbook.settings) for page in pages(handbook, RELEASE)}
    assert "Innehållet står i filen <code>cases/torget.yaml</code>" in made["fall/torget/"]
    for text in made.values():
        assert "None" not in text


def test_with_a_repository_each_page_links_to_its_file(project: SmallProject) -> None:
    project.replace(SETTINGS, "förråd: null", "förråd: https://exempel.se/handbok")
    handbook = project.load()
    for page in pages(handbook, RELEASE):
        if page.address == "fall/torget/":
            assert edit_address(handbook.settings, page) == f"https://exempel.se/handbok/edit/main/{CASE}"
            assert f'href="https://exempel.se/handbok/edit/main/{CASE}"' in to_markdown(page, handbook.settings)
            return
    raise AssertionError("the case has no page")


def test_contributed_text_is_data_on_the_page(project: SmallProject) -> None:
    """What looks like code to some engine reaches the reader as the signs that were typed."""
    project.replace(CASE, "titel: Torget i Avesta", 'titel: "Torg & *gata* [x](y) $a$ 5 < 6"')
    project.replace(TOOL, "text: Bjud in.", 'text: "Bjud & in \\\\* \\"dem\\" 5 < 6."')
    handbook = project.load()
    made = {page.address: to_markdown(page, handbook.settings) for page in pages(handbook, RELEASE)}
    html = render(made["fall/torget/"].split("---\n", 2)[2])
    assert "<em>" not in html
    assert "&amp; in * &quot;dem&quot; 5 &lt; 6." in made["verktyg/vandring/"]


def test_every_address_of_the_plan_has_a_page(project: SmallProject) -> None:
    handbook = project.load()
    made = [page.address for page in pages(handbook, RELEASE)]
    assert len(made) == len(set(made))
    plan = """modellen/ steg/ steg/1-uppstart/ verktyg/ verktyg/vandring/ roller/ roller/polis/ tid-och-kostnad/ fall/ fall/torget/ lag/ mallar/
        ordlista/ kallor/ om/ om/tillganglighet/ om/bidra/ platstyper/ atgarder/ organisation/"""
    assert {"", *plan.split()} <= set(made)


def test_every_page_has_breadcrumbs_description_and_sections(project: SmallProject) -> None:
    for page in pages(project.load(), RELEASE):
        assert page.sections, page.address
        assert page.description, page.address
        assert page.address == "" or page.crumbs[0].title == "Hem"
        assert page.reviewed, page.address
        assert page.source_file, page.address
        assert (project.root / page.source_file).exists(), page.source_file
        ids = [section.id for section in page.sections]
        assert len(ids) == len(set(ids)), page.address


def test_related_records_are_linked_both_ways(project: SmallProject) -> None:
    handbook = project.load()
    made = {page.address: to_markdown(page, handbook.settings) for page in pages(handbook, RELEASE)}
    assert 'href="../../verktyg/vandring/"' in made["steg/1-uppstart/"]
    assert 'href="../../steg/1-uppstart/"' in made["verktyg/vandring/"]
    assert 'href="../../fall/torget/"' in made["verktyg/vandring/"]
    assert 'href="../../verktyg/vandring/"' in made["fall/torget/"]
    assert 'href="../steg/1-uppstart/"' in made["lag/"]
    assert 'href="../../lag/#lagen-1"' in made["steg/1-uppstart/"]


def test_what_is_missing_is_said(project: SmallProject) -> None:
    handbook = project.load()
    made = {page.address: to_markdown(page, handbook.settings) for page in pages(handbook, RELEASE)}
    case = made["fall/torget/"]
    assert "Hur arbetet betalades framgår inte av öppna källor." in case
    assert "Inga mätta resultat finns i öppna källor." in case
    assert "Uppgift saknas i öppna källor" in made["verktyg/vandring/"]


def test_the_step_tells_its_time_and_cost(project: SmallProject) -> None:
    """Two variants with different activities: both are told apart; figures come from the estimate."""
    handbook = project.load()
    page = next(page for page in pages(handbook, RELEASE) if page.address == "steg/1-uppstart/")
    # Short: 10 h at 500 kr. Long: also 6 + 4 · 1.5 = 12 h at 500 kr, 2 h at 450.50 kr and 250 + 4 · 12.5 = 300 kr.
    assert "5\u00a0000\u00a0kr (4\u00a0000–6\u00a0000)" in page.lead
    assert "12\u00a0000\u00a0kr" in page.lead
    assert page.source_file == STEP_1
