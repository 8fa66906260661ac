"""With publisher and addresses set, pages and files carry them, and nothing leads astray."""

from __future__ import annotations

import io
import shutil
from pathlib import Path

import openpyxl
from tests.judges.lychee import lychee

def test_pages_say_who_and_where(published: Path) -> None:
    page = (published / "fall/avesta/index.html").read_text("utf-8")
    assert '<link rel="canonical" href="https://handbok.exempel.se/platser/fall/avesta/">' in page
    assert 'href="https://exempel.se/handbok/edit/main/cases/avesta.yaml"' in page
    assert "ges ut av Exempelmyndigheten" in (published / "om/index.html").read_text("utf-8")
    accessibility = (published / "om/tillganglighet/index.html").read_text("utf-8")
    assert "Exempelmyndigheten står bakom" in accessibility
    assert "handbok@exempel.se" in accessibility


def test_the_site_map_lists_every_page(published: Path) -> None:
    site_map = (published / "sitemap.xml").read_text("utf-8")
    pages = [path for path in published.rglob("index.html")]
    assert site_map.count("<loc>") == len(pages)
    assert "https://handbok.exempel.se/platser/verktyg/belysning/" in site_map


def test_files_carry_the_address_of_their_page(published: Path) -> None:
    book = openpyxl.load_workbook(io.BytesIO((published / "nedladdning/checklista-1-uppstart.xlsx").read_bytes()))
    words = {str(cell.value) for row in book["Om"].iter_rows() for cell in row}
    assert "https://handbok.exempel.se/platser/steg/1-uppstart/" in words
    assert "Exempelmyndigheten" in words


def test_no_link_inside_the_site_is_dead(published: Path) -> None:
    """The page for what is missing links from the host's root, as it must; judged here as a host that has the site in a folder would serve it."""
    host = published.parent / "host"
    shutil.copytree(published, host / "platser")
    assert lychee(host) == []
