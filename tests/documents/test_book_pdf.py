"""The book as PDF, read back with pypdf. Whether it keeps PDF/UA is judged in tests/site/test_judged.py."""

from __future__ import annotations

import re
from io import BytesIO
from itertools import pairwise
from pathlib import Path

import pytest
from pypdf import PdfReader

from generator.documents import UnprintableText
from tests.documents.pages import described
from tests.documents.reading import made
from tests.documents.small import SITE, TRICKY, handbook
from tests.judges.verapdf import verapdf

NAME = "metodhandboken.pdf"


@pytest.fixture(scope="module")
def reader() -> PdfReader:
    return PdfReader(BytesIO(made(handbook(site=SITE, publisher="Myndigheten"), NAME)))


def words(reader: PdfReader, page: int) -> str:
    return " ".join(reader.pages[page].extract_text().split())


def flat(outline: list[object]) -> list[str]:
    return [title for entry in outline for title in (flat(entry) if isinstance(entry, list) else [str(entry.title)])]  # type: ignore[attr-defined]


def test_title_language_and_tags(reader: PdfReader) -> None:
    root = reader.trailer["/Root"]
    assert root["/Lang"] == "sv-SE"
    assert root["/MarkInfo"]["/Marked"]
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert reader.metadata is not None
    assert reader.metadata.title == "Trygga Platser – metodhandboken"
    assert reader.metadata.author == "Myndigheten"


def test_cover(reader: PdfReader) -> None:
    cover = words(reader, 0)
    for said in ("Trygga Platser – metodhandboken", "Version: 1.2.3", "24 november 2026", "CC BY 4.0", f"{SITE}/mallar/", "Myndigheten"):
        assert said in cover


def test_a_book_with_a_code_on_its_cover_is_pdf_ua(tmp_path: Path) -> None:
    """The real one, which has no address yet, is judged with the site."""
    path = tmp_path / NAME
    path.write_bytes(made(handbook(site=SITE), NAME))
    assert [alt for alt, _ in described(path.read_bytes())] == [f"QR-kod till {SITE.removeprefix('https://')}/mallar"]
    assert verapdf([path]) == []


def test_bookmarks_follow_the_book(reader: PdfReader) -> None:
    titles = flat(list(reader.outline))
    order = ["Innehåll", "Om handboken", "Modellen", "De fem stegen", "Steg 1: Uppstart", "Syfte", "Verktygen", "Vandring", "Ordlista", "Källor"]
    places = [titles.index(title) for title in order]
    assert places == sorted(places)
    assert titles[-1] == "Verktygsregister"


def test_contents_and_page_labels_agree(reader: PdfReader) -> None:
    """The number in the contents is the number on the page and the number of the page in the file."""
    assert reader.page_labels == ["", *(str(number) for number in range(2, len(reader.pages) + 1))]
    for title in ("Om handboken", "De fem stegen", "Källor", "Verktygsregister"):
        found = re.search(rf"{title}[ \u2060]+(\d+)", f"{words(reader, 1)} {words(reader, 2)}")
        assert found is not None
        page = words(reader, int(found[1]) - 1)
        assert page.startswith(title)
        assert f"Sida {found[1]}" in page


def test_the_running_header_names_the_chapter(reader: PdfReader) -> None:
    pages = [words(reader, page) for page in range(2, len(reader.pages))]
    both = [(first, second) for first, second in pairwise(pages) if first.startswith("De fem stegen")]
    assert both
    assert both[0][1].startswith("De fem stegen")


def test_the_index_gives_the_page_of_a_tool(reader: PdfReader) -> None:
    index = words(reader, len(reader.pages) - 1)
    found = re.search(r"Vandring[ \u2060]+(\d+)", index)
    assert found is not None
    assert "Gå tillsammans." in words(reader, int(found[1]) - 1)
    assert "Nämns på" in index


def test_everything_is_words_and_nothing_is_markup(reader: PdfReader) -> None:
    whole = " ".join(words(reader, page) for page in range(len(reader.pages)))
    for tricky in TRICKY:
        assert tricky in whole
    assert "● belagt" in whole.replace("\u00a0", " ")
    assert "○ antagande" in whole.replace("\u00a0", " ")


def test_every_link_inside_leads_to_a_heading(reader: PdfReader) -> None:
    names = set(reader.named_destinations)
    inside, outside = [], []
    for page in reader.pages:
        for annotation in (each.get_object() for each in page.get("/Annots", ())):
            if "/A" in annotation:
                outside.append(annotation["/A"]["/URI"])
            elif isinstance(annotation["/Dest"], str):  # else a page, from the index
                inside.append((annotation["/Dest"], annotation["/Contents"]))
    assert not [address for address in outside if not address.startswith("https://")]
    assert {name for name, _ in inside} <= names
    assert ("verktyg-vandring", "verktyg vandring ") in inside
    assert ("kallor.utgivare-1", "källa 1 ") in inside


def test_a_character_that_no_font_has_is_named() -> None:
    content = handbook()
    step = content.steps["uppstart"].model_copy(update={"title": "Uppstart 🏠"})
    with pytest.raises(UnprintableText, match=r"metodhandboken» går inte att göra till PDF: .*🏠"):
        made(handbook(steps=dict(content.steps) | {"uppstart": step}), NAME)
