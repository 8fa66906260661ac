"""A checklist as PDF, read back with pypdf. Whether it keeps PDF/UA is judged in tests/judges."""

from __future__ import annotations

from io import BytesIO

from pypdf import PdfReader

from tests.documents.reading import made
from tests.documents.small import SITE, TRICKY, checked, handbook

NAME = "checklista-1-uppstart.pdf"


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


def test_everything_is_words_and_nothing_is_markup() -> None:
    words = text(PdfReader(BytesIO(made(handbook(), NAME))))
    for tricky in TRICKY:
        assert tricky in words
    assert "Sida 1 av 1" in words


def test_says_where_it_comes_from() -> None:
    assert "Handbokens webbadress är inte bestämd än." in text(PdfReader(BytesIO(made(handbook(), NAME))))
    words = text(PdfReader(BytesIO(made(handbook(site=SITE, publisher="Myndigheten"), NAME))))
    assert f"{SITE}/steg/1-uppstart/" in words
    assert "Myndigheten" in words


def test_only_the_handbooks_fonts() -> None:
    reader = PdfReader(BytesIO(made(handbook(), NAME)))
    fonts = {font["/BaseFont"].split("+")[-1] for page in reader.pages for font in page["/Resources"]["/Font"].get_object().values()}
    assert fonts == {"AtkinsonHyperlegibleNext-Regular", "AtkinsonHyperlegibleNext-Bold"}


def test_long_words_and_many_points_make_more_pages() -> None:
    texts = tuple(f"{n} https://exempel.se/{'mycket-' * 12}lang" for n in range(60))
    tool = handbook().tools["vandring"].model_copy(update={"checklist": checked(texts), "title": "Lång titel " * 25})
    reader = PdfReader(BytesIO(made(handbook(tools={"vandring": tool}), "checklista-vandring.pdf")))
    assert len(reader.pages) > 3
    assert all("Att göra" in page.extract_text() for page in reader.pages[:-1])
