"""The page of every file: complete without JavaScript, filtered by keyboard, with the sizes of the files as they are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urljoin

import pytest
from playwright.sync_api import Browser, Page

from generator.content.concern import concern
from generator.content.downloads import FORMAT_NAMES, downloads
from generator.content.handbook import Handbook
from generator.content.load import load
from generator.site.sizes import fill_sizes, size
from tests.judges.axe import axe
from tests.judges.chromium import visit
from tests.judges.server import serve


@pytest.fixture(scope="module")
def address(real_site: Path) -> Iterator[str]:
    with serve(real_site) as address:
        yield f"{address}mallar/"


@pytest.fixture(scope="module")
def handbook(real_project: Path) -> Handbook:
    return load(real_project)


def shown(page: Page) -> list[str]:
    return list(page.eval_on_selector_all(".tp-offer h3", "all => all.filter(one => one.checkVisibility()).map(one => one.id)"))


def test_without_javascript_every_file_is_there_with_format_size_and_version(
    browser: Browser, address: str, handbook: Handbook, real_site: Path
) -> None:
    with visit(browser, address, scripts=False) as seen:
        assert not seen.page.locator(".tp-filter").is_visible()
        links = {
            urljoin(address, link.get_attribute("href") or "").removeprefix(address.removesuffix("mallar/")): link.text_content() or ""
            for link in seen.page.locator(".tp-offer a.tp-button").all()
        }
        expected = {
            d.address(f): f"{FORMAT_NAMES[f]}: {d.title}, {size((real_site / d.address(f)).stat().st_size)}"
            for d in downloads(handbook)
            for f in d.formats
        }
        assert {address: " ".join(words.split()) for address, words in links.items()} == {
            address: " ".join(words.split()) for address, words in expected.items()
        }
        for offer in seen.page.locator(".tp-offer").all():
            assert "Version\n0.1.0" in offer.inner_text()


def test_without_javascript_the_order_is_that_of_use(browser: Browser, address: str, handbook: Handbook) -> None:
    with visit(browser, address, scripts=False) as seen:
        headings = [heading for heading in seen.page.locator("article h2").all_inner_texts() if heading.startswith("Steg ")]
        assert headings == [f"Steg {step.number}: {step.title}" for step in handbook.steps.values()]
        ids = shown(seen.page)
        assert len(ids) == len(set(ids)) == len(downloads(handbook))
        assert ids[: len(handbook.variants)] == [f"start-{variant}" for variant in handbook.variants]
        by_step = [ids.index(f"checklista-{step.number}-{step.id}") for step in handbook.steps.values()]
        assert by_step == sorted(by_step)
        assert max(by_step) < min(ids.index(f"checklista-{tool}") for tool in handbook.tools)


def test_without_javascript_a_role_finds_its_files(browser: Browser, address: str, handbook: Handbook) -> None:
    with visit(browser, address, scripts=False) as seen:
        police = seen.page.locator("details", has=seen.page.get_by_text("Polis (", exact=False))
        police.locator("summary").press("Enter")
        links = [link.removeprefix("#") for link in police.locator("a").evaluate_all("all => all.map(one => one.getAttribute('href'))")]
        concerned = {d.name for d in downloads(handbook) if "polis" in {role.id for role in concern(handbook, d.content).roles}}
        assert set(links) == concerned
        assert 10 < len(links) < len(downloads(handbook))
        police.get_by_role("link", name="Checklista: Ordningsvakter").press("Enter")
        assert seen.page.url.endswith("#checklista-ordningsvakter")


@pytest.mark.parametrize(
    ("label", "value", "kept", "left_out"),
    [
        ("Steg", "Steg 5", "checklista-5-uppfoljning", "checklista-1-uppstart"),
        ("Verktyg", "Belysning", "checklista-belysning", "checklista-est"),
        ("Roll", "Polis", "checklista-ordningsvakter", "checklista-belysning"),
        ("Format", "Zip", "start-fullskalig", "checklista-belysning"),
    ],
)
def test_a_choice_by_keyboard_leaves_what_it_says(browser: Browser, address: str, label: str, value: str, kept: str, left_out: str) -> None:
    """Tab to the list, the first letters of the choice: nothing is loaded again, and what is left is said."""
    with visit(browser, address) as seen:
        page = seen.page
        everything = shown(page)
        page.evaluate("window.same = true")
        page.get_by_role("combobox", name=label).focus()
        page.keyboard.type(value)
        page.keyboard.press("Tab")
        page.wait_for_function("document.querySelectorAll('.tp-offer[hidden]').length > 0")
        left = shown(page)
        assert kept in left
        assert left_out not in left
        assert page.get_by_role("status").filter(has_text="Visar").inner_text() == f"Visar {len(left)} av {len(everything)} dokument."
        assert page.evaluate("window.same")
        for heading in page.locator("article h2:visible").all():
            assert heading.evaluate("heading => heading.nextElementSibling.innerText.trim().length > 0"), heading.inner_text()
        page.get_by_role("button", name="Visa alla").press("Enter")
        page.wait_for_function("document.querySelectorAll('.tp-offer[hidden]').length === 0")
        assert shown(page) == everything
        assert "?" not in page.url
        assert seen.findings() == []


def test_a_role_s_page_leads_to_its_files_and_the_choice_can_be_passed_on(browser: Browser, address: str, handbook: Handbook) -> None:
    with visit(browser, urljoin(address, "../roller/polis/")) as seen:
        page = seen.page
        page.get_by_role("link", name=re.compile("checklistor, mallar och paket")).press("Enter")
        page.wait_for_url("**/mallar/?roll=polis")
        page.wait_for_function("document.querySelectorAll('.tp-offer[hidden]').length > 0")
        assert set(shown(page)) == {d.name for d in downloads(handbook) if handbook.roles["polis"] in concern(handbook, d.content).roles}
        page.get_by_role("combobox", name="Steg").select_option("uppfoljning")
        assert page.url.endswith("/mallar/?steg=uppfoljning&roll=polis")
        assert axe(page).violations == ()


def test_nothing_left_is_said_and_an_unknown_choice_is_none(browser: Browser, address: str) -> None:
    with visit(browser, f"{address}?verktyg=grannsamverkan&steg=uppstart&roll=polis&format=docx&annat=1") as seen:
        assert shown(seen.page) == []
        assert "Inget dokument passar." in seen.page.get_by_role("status").filter(has_text="dokument").inner_text()
    with visit(browser, f"{address}?roll=finns-inte") as seen:
        assert seen.page.locator(".tp-offer[hidden]").count() == 0


def test_a_link_to_a_file_that_is_not_shown_shows_it(browser: Browser, address: str) -> None:
    with visit(browser, f"{address}?steg=uppfoljning") as seen:
        page = seen.page
        page.locator("details summary", has_text="Polis (").press("Enter")
        page.locator("details[open]").get_by_role("link", name="Checklista: Ordningsvakter").press("Enter")
        assert page.locator("#checklista-ordningsvakter").is_visible()
        assert page.locator("#checklista-ordningsvakter").evaluate("one => one.getBoundingClientRect().top < innerHeight")


@pytest.mark.parametrize(
    ("count", "words"), [(0, "1 kB"), (499, "1 kB"), (1500, "2 kB"), (999_499, "999 kB"), (999_500, "1,0 MB"), (1_474_026, "1,5 MB")]
)
def test_sizes_as_people_say_them(count: int, words: str) -> None:
    assert size(count) == words.replace(" ", "\u00a0")


def test_a_file_that_is_not_there_is_no_size(tmp_path: Path) -> None:
    page = tmp_path / "index.html"
    page.write_text('<span class="tp-size" data-tp-size="nedladdning/a.pdf"></span>', encoding="utf-8")
    with pytest.raises(FileNotFoundError):
        fill_sizes(page, tmp_path)
    (tmp_path / "nedladdning").mkdir()
    (tmp_path / "nedladdning/a.pdf").write_bytes(b"x" * 34_000)
    fill_sizes(page, tmp_path)
    assert page.read_text("utf-8") == '<span class="tp-size">, 34\u00a0kB</span>'
