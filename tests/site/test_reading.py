"""The site read as people read it: with a pointer, with the keyboard alone, on a phone, without JavaScript."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.judges.chromium import Scheme, visit
from tests.judges.server import serve


@pytest.fixture(scope="module")
def address(real_site: Path) -> Iterator[str]:
    with serve(real_site) as address:
        yield address


def links(page: Page) -> list[str]:
    """Where the visible links of the page lead."""
    return list(page.eval_on_selector_all("a[href]", "links => links.filter(a => a.offsetParent).map(a => a.href)"))


@pytest.mark.parametrize("wanted", ["nedladdning/checklista-2-nulagesanalys.pdf", "nedladdning/tid-och-kostnad-fullskalig.xlsx"])
@pytest.mark.parametrize("scripts", [True, False])
def test_three_clicks_from_the_start_at_most(browser: Browser, address: str, wanted: str, scripts: bool) -> None:
    """A reader who knows nothing finds the checklist of step 2 and the workbook."""
    with visit(browser, address, scripts=scripts) as seen:
        reached = {address: 0}
        waiting = [address]
        while waiting:
            here = waiting.pop(0)
            seen.page.goto(here)
            for link in links(seen.page):
                target = link.partition("#")[0]
                if target == address + wanted:
                    assert reached[here] + 1 <= 3
                    return
                if target.startswith(address) and target.endswith("/") and target not in reached and reached[here] < 2:
                    reached[target] = reached[here] + 1
                    waiting.append(target)
    raise AssertionError(f"{wanted} is more than three clicks away")


def test_the_menu_works_by_keyboard_on_a_phone(browser: Browser, address: str) -> None:
    with visit(browser, address, width=360) as seen:
        page = seen.page
        assert not page.get_by_role("link", name="Verktyg", exact=True).is_visible()
        page.get_by_role("button", name="Meny").focus()
        page.keyboard.press("Enter")
        assert page.get_by_role("button", name="Meny").get_attribute("aria-expanded") == "true"
        page.get_by_role("link", name="Verktyg", exact=True).focus()
        page.keyboard.press("Escape")
        assert not page.get_by_role("link", name="Verktyg", exact=True).is_visible()
        page.keyboard.press("Enter")
        page.get_by_role("link", name="Verktyg", exact=True).press("Enter")
        page.wait_for_url("**/verktyg/")


def test_the_menu_is_open_without_javascript(browser: Browser, address: str) -> None:
    with visit(browser, address, width=360, scripts=False) as seen:
        assert seen.page.get_by_role("link", name="Verktyg", exact=True).is_visible()
        assert not seen.page.get_by_role("button", name="Meny").is_visible()


def test_no_focus_goes_where_nothing_is_seen(browser: Browser, address: str) -> None:
    """Tab through the start page on a phone: each stop is on the screen."""
    with visit(browser, address, width=360) as seen:
        page = seen.page
        for _ in range(30):
            page.keyboard.press("Tab")
            place = page.evaluate(
                "() => { const r = document.activeElement.getBoundingClientRect(); "
                "return [document.activeElement.outerHTML.slice(0, 80), r.right > 0 && r.left < innerWidth && r.width > 0, document.activeElement === document.body] }"
            )
            assert place[1] or place[2], place


@pytest.mark.parametrize(
    ("words", "page"),
    [("trygghetsvandring", "verktyg/trygghetsvandring/"), ("belysning", "verktyg/belysning/"), ("Hallstahammar", "fall/hallstahammar/")],
)
def test_search_finds_by_keyboard(browser: Browser, address: str, words: str, page: str) -> None:
    with visit(browser, address) as seen:
        seen.page.get_by_role("button", name="Sök", exact=True).press("Enter")
        seen.page.keyboard.type(words)
        # Hits come for each letter; the address of a hit carries the words it was found by.
        seen.page.wait_for_function(
            "words => document.querySelector('.md-search-result__link')?.href.toLowerCase().endsWith('h=' + words)", arg=words.lower()
        )
        assert page in str(seen.page.locator(".md-search-result__link").first.get_attribute("href"))


def test_escape_closes_the_search_and_goes_back(browser: Browser, address: str) -> None:
    with visit(browser, address) as seen:
        button = seen.page.get_by_role("button", name="Sök", exact=True)
        button.press("Enter")
        assert seen.page.evaluate("document.activeElement.name") == "query"
        seen.page.keyboard.press("Escape")
        assert not seen.page.locator(".md-search__input").is_visible()
        assert button.evaluate("button => document.activeElement === button")


@pytest.mark.parametrize("key", ["n", "p", "s", "f", "/", ".", ","])
def test_single_keys_do_nothing(browser: Browser, address: str, key: str) -> None:
    """WCAG 2.1.4: no shortcut of one key on the page."""
    with visit(browser, address + "verktyg/") as seen:
        seen.page.keyboard.press(key)
        seen.page.wait_for_timeout(150)
        assert seen.page.url == address + "verktyg/"
        assert not seen.page.locator(".md-search__input").is_visible()


def test_nothing_is_stored(browser: Browser, address: str) -> None:
    with visit(browser, address) as seen:
        assert seen.page.context.cookies() == []


def test_no_table_or_list_is_empty(real_site: Path) -> None:
    for path in real_site.rglob("*.html"):
        html = path.read_text("utf-8")
        article = html[html.index("<article") : html.index("</article>")]
        for empty in (r"<tbody>\s*</tbody>", r"<(ul|ol|dl)[^>]*>\s*</\1>", r"<dd>\s*</dd>", r"<t[dh][^>]*>\s*</t[dh]>", r"<li>\s*</li>"):
            assert not re.search(empty, article), (path.name, path.parent.name, empty)


def test_no_address_is_made_up(real_site: Path) -> None:
    """While publisher and addresses are not set, no page has any but those of sources and licences."""
    for path in real_site.rglob("*.html"):
        html = path.read_text("utf-8")
        assert "exempel.se" not in html.replace("text](https://", "")
        assert "None" not in html, path
        assert 'rel="canonical"' not in html


def test_every_page_is_in_swedish_with_title_and_description(real_site: Path) -> None:
    titles: dict[str, Path] = {}
    for path in real_site.rglob("*.html"):
        html = path.read_text("utf-8")
        assert '<html lang="sv"' in html
        title = re.search(r"<title>(.*?)</title>", html, re.S)
        assert title
        if path.name != "404.html":
            assert title[1] not in titles, (path, titles.get(title[1]))
            titles[title[1]] = path
        assert path.name == "404.html" or re.search(r'<meta name="description" content="[^"]{20,}"', html), path


def test_tab_goes_round_inside_the_open_search(browser: Browser, address: str) -> None:
    with visit(browser, address, width=360) as seen:
        page = seen.page
        page.get_by_role("button", name="Sök", exact=True).press("Enter")
        page.keyboard.type("belysning")
        page.locator(".md-search-result__link").first.wait_for()
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.textContent") == "Stäng"
        page.keyboard.press("Tab")
        # The list of hits can be scrolled, and so is a stop of its own in some browsers.
        if "scrollwrap" in page.evaluate("document.activeElement.className"):
            page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.className").startswith("md-search-result__link")
        page.locator(".md-search__input").focus()
        page.keyboard.press("Shift+Tab")
        assert page.evaluate("document.activeElement.name") != "query"
        # From the last hit on to the field; when the last one comes into view, more hits may be added after it.
        for _ in range(100):
            assert page.evaluate("document.querySelector('.md-search').contains(document.activeElement)")
            page.keyboard.press("Tab")
            if page.evaluate("document.activeElement.name") == "query":
                break
        else:
            raise AssertionError("Tab never came back to the field")
        page.locator(".md-search-result__link").first.press("Enter")
        page.wait_for_url("**/verktyg/belysning/**")


@pytest.mark.parametrize(("words", "unwanted"), [("bid", "om/bidra"), ("excel", "/utveckling/"), ("polisen", "kallor/")])
def test_pages_about_the_handbook_itself_are_not_among_the_hits(browser: Browser, address: str, words: str, unwanted: str) -> None:
    with visit(browser, address) as seen:
        seen.page.get_by_role("button", name="Sök", exact=True).press("Enter")
        seen.page.keyboard.type(words)
        seen.page.wait_for_timeout(800)
        hits = seen.page.eval_on_selector_all(".md-search-result__link", "links => links.map(link => link.href)")
        assert not [hit for hit in hits if unwanted in hit]


def test_a_phone_has_the_pages_contents(browser: Browser, address: str) -> None:
    with visit(browser, address + "steg/2-nulagesanalys/", width=360) as seen:
        page = seen.page
        page.locator(".tp-contents summary").press("Enter")
        page.locator(".tp-contents").get_by_role("link", name="Checklista").press("Enter")
        assert page.url.endswith("#checklista")
    with visit(browser, address + "steg/2-nulagesanalys/") as seen:
        assert not seen.page.locator(".tp-contents").is_visible()
        assert seen.page.locator(".md-sidebar--secondary").get_by_role("link", name="Checklista").is_visible()


def test_a_row_of_a_checklist_reads_whole_on_a_phone(browser: Browser, address: str) -> None:
    with visit(browser, address + "steg/2-nulagesanalys/", width=320) as seen:
        row = seen.page.locator(".tp-checklist tbody tr").first
        boxes = [cell.bounding_box() for cell in row.locator("th, td").all()]
        assert len(boxes) == 4
        assert all(box and box["x"] >= 0 and box["x"] + box["width"] <= 320 for box in boxes)


def test_the_totals_of_time_and_cost_are_seen_at_once(browser: Browser, address: str) -> None:
    with visit(browser, address + "tid-och-kostnad/") as seen:
        for table in seen.page.locator("table.tp-numbers").all():
            for head in table.locator("thead th").all():
                box, frame = head.bounding_box(), table.locator("xpath=..").bounding_box()
                assert box
                assert frame
                assert box["x"] + box["width"] <= frame["x"] + frame["width"] + 1


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_print_is_dark_on_white_and_leaves_out_what_paper_can_t_do(browser: Browser, address: str, scheme: Scheme) -> None:
    with visit(browser, address + "verktyg/trygghetsvandring/", scheme=scheme) as seen:
        page = seen.page
        page.emulate_media(media="print", color_scheme=scheme)
        colours = page.evaluate("['body', 'article h1', 'article p', 'article li'].map(s => getComputedStyle(document.querySelector(s)).color)")
        assert all(max(map(int, re.findall(r"\d+", colour)[:3])) < 120 for colour in colours), colours
        for unwanted in (".tp-header", ".tp-footer", ".md-sidebar", ".tp-contents", ".tp-summary + .tp-files"):
            assert not page.locator(unwanted).first.is_visible(), unwanted
