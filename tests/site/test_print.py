"""Pages on paper: printed by Chromium to PDF, and read back."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser
from pypdf import PdfReader

from tests.judges.chromium import visit
from tests.judges.server import serve

TOOL, STEP, CASE, MATRIX = "verktyg/trygghetsvandring/", "steg/2-nulagesanalys/", "fall/hallstahammar/", "roller/"
KINDS = (TOOL, STEP, CASE, MATRIX)
_FOOT = re.compile(r"\s*Trygga Platser – metodhandboken\s+Sida \d+ av \d+\s*$")
_INSIDE = """links => links
  .filter(a => a.origin === location.origin && a.pathname !== location.pathname && !a.matches('.tp-term, .tp-cite, .tp-crumbs a, [download]'))
  .map(a => a.pathname + a.hash)"""


@dataclass(frozen=True)
class Printed:
    """A page on paper, and what stood on the screen."""

    sheets: list[str]
    """The text of each sheet as it lies there, without the foot."""
    text: str
    """Everything in reading order, on one line."""
    sizes: set[tuple[int, int]]
    outside: set[str]
    """Addresses of links to other sites."""
    inside: set[str]
    """Addresses of links to other pages of the site, from its root."""
    headings: list[str]
    marks: list[str]
    """What a screen reader reads for each mark of standing."""
    left: int
    """How much of what was added for paper is still on the screen."""

    @property
    def solid(self) -> str:
        """Everything without spaces, for addresses that go over several lines."""
        return self.text.replace(" ", "")


def printed(browser: Browser, address: str, folder: Path, *, scripts: bool = True) -> Printed:
    path = folder / "page.pdf"
    with visit(browser, address, scripts=scripts) as seen:
        page = seen.page
        page.pdf(path=str(path), prefer_css_page_size=True)
        assert seen.findings() == []
        texts = "all => all.map(one => one.textContent.trim().replace(/\\s+/g, ' '))"
        screen = {
            "outside": set(page.eval_on_selector_all("article a[href^=http]", "links => links.map(a => a.getAttribute('href'))")),
            "inside": set(page.eval_on_selector_all("article a[href]", _INSIDE)),
            "headings": page.eval_on_selector_all("article h2, article h3", texts),
            "marks": page.eval_on_selector_all("article .tp-mark .tp-sr", texts),
            "left": page.locator(".tp-printed").count(),
        }
    sheets = PdfReader(path).pages
    sizes = {(round(sheet.mediabox.width), round(sheet.mediabox.height)) for sheet in sheets}
    laid = subprocess.run(["pdftotext", "-layout", str(path), "-"], capture_output=True, text=True, check=True).stdout.split("\f")[:-1]
    return Printed([_FOOT.sub("", sheet) for sheet in laid], " ".join(" ".join(sheet.extract_text() for sheet in sheets).split()), sizes, **screen)


@pytest.fixture(scope="module")
def address(real_site: Path) -> Iterator[str]:
    with serve(real_site) as address:
        yield address


@pytest.fixture(scope="module", params=KINDS)
def paper(request: pytest.FixtureRequest, browser: Browser, address: str, tmp_path_factory: pytest.TempPathFactory) -> Printed:
    return printed(browser, address + request.param, tmp_path_factory.mktemp("paper"))


def test_the_paper_is_a4(paper: Printed) -> None:
    assert paper.sizes == {(595, 842)}


def test_nothing_to_click_or_search_in(paper: Printed) -> None:
    for unwanted in ("Sök", "Meny", "På den här sidan", "Hem ›", "Tillgänglighet", "fria att använda (CC BY 4.0)", "Dra i sidled"):
        assert unwanted not in paper.text, unwanted


def test_links_to_other_sites_are_written_out(paper: Printed) -> None:
    assert [address for address in paper.outside if f"({address})" not in paper.solid] == []


def test_links_to_other_pages_are_listed_last(paper: Printed) -> None:
    listed = paper.text.partition("Sidor som nämns")[2].replace(" ", "")
    assert len(paper.inside) > 4
    assert [address for address in paper.inside if f":{address}" not in listed] == []
    assert paper.left == 0


def test_standings_are_words(paper: Printed) -> None:
    """Each mark with its word, or with its reason, which begins with the word."""
    for word in ("belagt", "osäkert", "antagande"):
        assert paper.text.count(f"({word})") + paper.text.count(f"{word.capitalize()}:") >= paper.marks.count(f"({word})"), word


def test_no_heading_is_last_on_a_sheet(paper: Printed) -> None:
    last = [sheet.strip().rpartition("\n")[2].strip() for sheet in paper.sheets]
    assert [line for line in last if line in paper.headings] == []


def test_no_row_is_cut_and_the_header_comes_again(browser: Browser, address: str, tmp_path: Path) -> None:
    paper = printed(browser, address + MATRIX, tmp_path)
    rows = [sheet for sheet in paper.sheets if re.search(r"^ *Polis +(rådfrågas|informeras|genomför)|^ *Region +", sheet, re.MULTILINE)]
    assert rows
    assert all("Roll eller aktör" in sheet and "Steg 5" in sheet for sheet in rows)
    with visit(browser, address + MATRIX) as seen:
        seen.page.emulate_media(media="print")
        assert set(seen.page.eval_on_selector_all("tr", "rows => rows.map(row => getComputedStyle(row).breakInside)")) == {"avoid"}


def test_without_scripts_all_but_the_list_is_there(browser: Browser, address: str, tmp_path: Path) -> None:
    paper = printed(browser, address + TOOL, tmp_path, scripts=False)
    assert "Sidor som nämns" not in paper.text
    assert [address for address in paper.outside if f"({address})" not in paper.solid] == []


def test_with_an_address_it_is_written_without_what_nobody_types(browser: Browser, published: Path, tmp_path: Path) -> None:
    with serve(published) as address:
        paper = printed(browser, address + TOOL, tmp_path)
    assert "Den här sidan på webben: handbok.exempel.se/platser/verktyg/trygghetsvandring" in paper.text
    assert "Projektledare: handbok.exempel.se/platser/roller/projektledare" in paper.text
    assert "127.0.0.1" not in paper.text
