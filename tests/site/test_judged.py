"""Judges we did not write look at the whole real site."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from playwright.sync_api import Browser
from pypdf import PdfReader

from tests.judges.axe import axe
from tests.judges.chromium import Scheme, visit
from tests.judges.epubcheck import epubcheck
from tests.judges.libreoffice import all_to_pdf, judge_workbooks
from tests.judges.lychee import lychee
from tests.judges.openxml import openxml
from tests.judges.server import serve
from tests.judges.verapdf import verapdf
from tests.judges.vnu import vnu


@pytest.fixture(scope="module")
def address(real_site: Path) -> Iterator[str]:
    with serve(real_site) as address:
        yield address


def one_of_each_kind(project: Path) -> list[str]:
    """The address of a page of each kind, the largest of its kind; and one that does not exist, for the 404 page."""
    pages: dict[str, tuple[int, str]] = {}
    for path in sorted((project / "build/docs").rglob("*.md")):
        text = path.read_text("utf-8")
        kind = yaml.safe_load(text.split("---\n", 2)[1]).get("kind", "handskriven")
        name = path.relative_to(project / "build/docs").as_posix().replace("index.md", "").replace(".md", "/")
        pages[kind] = max(pages.get(kind, (0, "")), (len(text), name))
    return [name for _, name in pages.values()] + ["finns-inte/"]


def test_every_internal_link_and_fragment_leads_somewhere(real_site: Path) -> None:
    assert lychee(real_site) == []


def test_the_html_is_valid(real_site: Path) -> None:
    assert vnu(real_site) == []


def test_every_pdf_is_pdf_ua(real_site: Path) -> None:
    documents = sorted((real_site / "nedladdning").glob("*.pdf"))
    assert len(documents) > 60
    assert verapdf(documents) == []


def test_every_office_file_keeps_to_the_format(real_site: Path) -> None:
    documents = sorted(path for path in (real_site / "nedladdning").iterdir() if path.suffix in (".xlsx", ".docx"))
    assert {path.suffix for path in documents} == {".xlsx", ".docx"}
    assert len(documents) > 60
    assert openxml(documents) == []


def test_the_whole_handbook_is_an_epub(real_site: Path) -> None:
    assert epubcheck(real_site / "nedladdning/metodhandboken.epub") == []


def test_every_workbook_says_what_libreoffice_works_out(real_site: Path) -> None:
    workbooks = sorted((real_site / "nedladdning").glob("*.xlsx"))
    assert {"handlingsplan-mall.xlsx", "tid-och-kostnad-fullskalig.xlsx", "checklista-2-nulagesanalys.xlsx"} <= {path.name for path in workbooks}
    assert judge_workbooks(workbooks) == []


def test_libreoffice_opens_every_word_document(real_site: Path, tmp_path: Path) -> None:
    documents = sorted((real_site / "nedladdning").glob("*.docx"))
    assert len(documents) > 40
    for path in all_to_pdf(documents, tmp_path):
        assert PdfReader(path).pages[0].extract_text().strip(), path.name


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (320, "light"), (320, "dark")])
def test_no_page_breaks_a_rule_of_axe_or_asks_another_origin(browser: Browser, address: str, real_project: Path, width: int, scheme: Scheme) -> None:
    kinds = one_of_each_kind(real_project)
    assert len(kinds) >= 9
    found = []
    for page in kinds:
        with visit(browser, address + page, width=width, scheme=scheme) as seen:
            # A page that does not exist answers 404, which the browser counts as an error: that is its point.
            found += [finding for finding in seen.findings() if page != "finns-inte/" or finding.rule != "page-error"]
            verdict = axe(seen.page)
            found += verdict.violations
            wide = seen.page.evaluate("document.documentElement.scrollWidth - innerWidth")
            assert wide <= 0, f"{page} is {wide} pixels wider than the window"
    assert found == []


def test_the_open_search_breaks_no_rule(browser: Browser, address: str) -> None:
    with visit(browser, address) as seen:
        seen.page.get_by_role("button", name="Sök", exact=True).click()
        seen.page.keyboard.type("trygghetsvandring")
        seen.page.locator(".md-search-result__item").first.wait_for()
        assert axe(seen.page).violations == ()
        assert seen.findings() == []
