"""A checklist as PDF, read back with pypdf. Whether it keeps PDF/UA is judged in tests/judges."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from generator.content.handbook import Handbook
from tests.documents.pages import CM, described, misplaced, smallest_letters
from tests.documents.qr_reader import decoded, photographed
from tests.documents.reading import made
from tests.documents.small import SITE, TRICKY, checked, handbook
from tests.judges.verapdf import verapdf

NAME = "checklista-1-uppstart.pdf"
POCKET = "checklista-1-uppstart.a5.pdf"
TICK = "Kryssruta, ej ikryssad"


def with_tool(*texts: str, title: str = "Vandring", site: str | None = None) -> Handbook:
    """A handbook whose tool has this title and a point for each text."""
    tool = handbook().tools["vandring"].model_copy(update={"checklist": checked(texts), "title": title})
    return handbook(site=site, tools={"vandring": tool})


def text(reader: PdfReader) -> str:
    return " ".join(" ".join(page.extract_text().split()) for page in reader.pages)


def test_title_language_and_tags() -> None:
    reader = PdfReader(BytesIO(made(handbook(), NAME)))
    root = reader.trailer["/Root"]
    assert root["/Lang"] == "sv-SE"
    assert root["/MarkInfo"]["/Marked"]
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert reader.metadata is not None
    assert reader.metadata.title == "Checklista steg 1: Uppstart"
    assert reader.metadata.creation_date is not None
    assert reader.metadata.creation_date.date().isoformat() == "2026-11-24"
    assert (round(reader.pages[0].mediabox.width), round(reader.pages[0].mediabox.height)) == (595, 842)


@pytest.mark.parametrize("name", [NAME, POCKET])
def test_everything_is_words_and_nothing_is_markup(name: str) -> None:
    words = text(PdfReader(BytesIO(made(handbook(), name))))
    for tricky in TRICKY:
        assert tricky in words
    assert "Sida 1 av" in words
    for part in ("Punkt 0", "obligatorisk", "Ledare", "Bevis 0"):
        assert part in words


def test_says_where_it_comes_from() -> None:
    assert "Handbokens webbadress är inte bestämd än." in text(PdfReader(BytesIO(made(handbook(), NAME))))
    words = text(PdfReader(BytesIO(made(handbook(site=SITE, publisher="Myndigheten"), NAME))))
    assert f"{SITE}/steg/1-uppstart/" in words
    assert "Myndigheten" in words


def test_only_the_handbooks_fonts() -> None:
    reader = PdfReader(BytesIO(made(handbook(), NAME)))
    fonts = {font["/BaseFont"].split("+")[-1] for page in reader.pages for font in page["/Resources"]["/Font"].get_object().values()}
    assert fonts == {"AtkinsonHyperlegibleNext-Regular", "AtkinsonHyperlegibleNext-Bold", "DejaVuSansMono"}  # the last for the tick boxes


@pytest.mark.parametrize("name", [NAME, POCKET])
def test_a_tick_box_is_a_glyph_with_a_description(name: str) -> None:
    data = made(handbook(), name)
    assert [alt for alt, _ in described(data)] == [TICK] * 12
    assert text(PdfReader(BytesIO(data))).count("☐") == 12


def test_the_pocket_size_is_read_outdoors() -> None:
    data, large = made(handbook(), POCKET), made(handbook(), NAME)
    (page, *_) = PdfReader(BytesIO(data)).pages
    assert (round(page.mediabox.width), round(page.mediabox.height)) == (420, 595)
    assert smallest_letters(data) >= 10 > smallest_letters(large)
    boxes = [next(right - left for _, (left, _, right, _) in described(document)) for document in (data, large)]
    assert boxes[0] > 1.3 * boxes[1]


@pytest.mark.parametrize(("name", "side"), [("checklista-vandring.pdf", 2.0), ("checklista-vandring.a5.pdf", 1.8)])
@pytest.mark.parametrize("site", [SITE, "https://www.en-myndighet-med-langt-namn.se/trygghet/trygga-platser/metodhandboken"])
def test_a_phone_finds_the_page(name: str, side: float, site: str, tmp_path: Path) -> None:
    data = made(handbook(site=site), name)
    (alt, box), *boxes = described(data)
    short = f"{site.removeprefix('https://')}/verktyg/vandring"
    assert alt == f"QR-kod till {short}"
    assert {alt for alt, _ in boxes} == {TICK}
    assert min(box[2] - box[0], box[3] - box[1]) >= side * CM
    (tmp_path / name).write_bytes(data)
    assert decoded(photographed(tmp_path / name, box)) == f"{site}/verktyg/vandring/"  # type: ignore[arg-type]
    assert short in "".join(page.extract_text() for page in PdfReader(BytesIO(data)).pages).replace("\n", "")


@pytest.mark.parametrize("name", [NAME, POCKET])
def test_no_code_while_there_is_no_address(name: str) -> None:
    data = made(handbook(), name)
    assert not any(alt.startswith("QR") for alt, _ in described(data))
    assert "Sidan på webben" not in text(PdfReader(BytesIO(data)))


LONG = ("Lång titel på ett verktyg som aldrig vill ta slut " * 7)[:300].strip()
URLS = tuple(f"{n} https://exempel.se/{'mycket-' * 12}lang" for n in range(60))
LISTS = {"tom": (), "kort": ("Ett", "Två"), "adresser": URLS, "långa": ("Ord " * 70,) * 20}


@pytest.mark.parametrize("site", [None, SITE])
@pytest.mark.parametrize("name", ["checklista-vandring.pdf", "checklista-vandring.a5.pdf"])
def test_layout_holds(name: str, site: str | None, tmp_path: Path) -> None:
    """A title of 300 characters, an empty list, words that are wider than a column: all on the page, nothing upon another."""
    for kind, texts in LISTS.items():
        data = made(with_tool(*texts, title=LONG, site=site), name)
        assert misplaced(data, tmp_path) == [], kind
        pages = [page.extract_text() for page in PdfReader(BytesIO(data)).pages]
        assert all("Att göra" in page or "Om checklistan" in page for page in pages), kind
        (tmp_path / f"{kind}.pdf").write_bytes(data)
    assert verapdf(tmp_path / f"{kind}.pdf" for kind in LISTS) == []


def test_long_lists_make_more_pages_with_the_header_on_each() -> None:
    reader = PdfReader(BytesIO(made(with_tool(*URLS), "checklista-vandring.pdf")))
    assert len(reader.pages) > 3
    assert all("Att göra" in page.extract_text() for page in reader.pages[:-1])
