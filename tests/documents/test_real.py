"""The documents of the real content, as they will be when the site has an address and a publisher, and as they are without."""

from __future__ import annotations

import dataclasses
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from generator.content.downloads import Checklist, downloads
from generator.content.load import load
from generator.content.records.tool import Tool
from generator.documents import documents
from tests.documents.pages import described, misplaced, smallest_letters
from tests.documents.qr_reader import decoded, photographed
from tests.documents.small import RELEASE
from tests.judges.docx import judge_document
from tests.judges.verapdf import verapdf
from tests.project_copy import PROJECT

SITE = "https://www.en-myndighet-med-langt-namn.se/trygga-platser"
HANDBOOK = load(PROJECT)
CHECKLISTS = {download.name: download for download in downloads(HANDBOOK) if isinstance(download.content, Checklist)}
TOOLS = [name for name, download in CHECKLISTS.items() if isinstance(download.content.subject, Tool)]
STEPS = [name for name in CHECKLISTS if name not in TOOLS]
LONGEST = max(CHECKLISTS, key=lambda name: sum(len(item.text + item.proof) for item in CHECKLISTS[name].content.items))


@pytest.fixture(scope="module", params=[None, SITE], ids=["utan adress", "med adress"])
def made(request: pytest.FixtureRequest) -> dict[str, bytes]:
    """File name → bytes."""
    publisher = "En myndighet med ett långt namn" if request.param else None
    settings = HANDBOOK.settings.model_copy(update={"site_address": request.param, "publisher": publisher})
    made = documents(dataclasses.replace(HANDBOOK, settings=settings), RELEASE)
    return {artifact.address.removeprefix("nedladdning/"): artifact.data for artifact in made}


def test_a_tool_fits_on_one_page(made: dict[str, bytes]) -> None:
    pages = {name: len(PdfReader(BytesIO(made[f"{name}.pdf"])).pages) for name in TOOLS}
    assert len(pages) > 20
    assert {name: count for name, count in pages.items() if count != 1} == {}


@pytest.mark.parametrize("form", ["pdf", "a5.pdf"])
def test_a_list_of_many_pages_has_its_header_on_each(form: str, made: dict[str, bytes]) -> None:
    for name in STEPS:
        pages = [page.extract_text() for page in PdfReader(BytesIO(made[f"{name}.{form}"])).pages]
        assert 1 < len(pages) <= (2 if form == "pdf" else 4)
        assert all("Klart" in page and "Att göra" in page for page in pages[:-1]), name


def test_the_pocket_size_has_no_small_letters(made: dict[str, bytes]) -> None:
    assert min(smallest_letters(made[f"{name}.a5.pdf"]) for name in CHECKLISTS) >= 10


@pytest.mark.parametrize("form", ["pdf", "a5.pdf"])
def test_the_longest_checklist_keeps_its_layout(form: str, made: dict[str, bytes], tmp_path: Path) -> None:
    assert misplaced(made[f"{LONGEST}.{form}"], tmp_path) == []


@pytest.mark.parametrize("made", [None], indirect=True)
def test_no_code_without_an_address(made: dict[str, bytes]) -> None:
    assert {alt for name, data in made.items() if name.endswith(".pdf") for alt, _ in described(data)} == {"Kryssruta, ej ikryssad"}


@pytest.mark.parametrize("made", [SITE], indirect=True)
@pytest.mark.parametrize("form", ["pdf", "a5.pdf"])
def test_the_code_leads_to_the_page(form: str, made: dict[str, bytes], tmp_path: Path) -> None:
    """Every document has its code; the one with the longest address is read."""
    codes = {name: [box for alt, box in described(made[f"{name}.{form}"]) if alt.startswith("QR-kod")] for name in CHECKLISTS}
    assert all(len(boxes) == 1 for boxes in codes.values())
    name = max(CHECKLISTS, key=lambda name: len(CHECKLISTS[name].page))
    (tmp_path / "a.pdf").write_bytes(made[f"{name}.{form}"])
    assert decoded(photographed(tmp_path / "a.pdf", codes[name][0])) == f"{SITE}/{CHECKLISTS[name].page}"  # type: ignore[arg-type]


@pytest.mark.parametrize("made", [SITE], indirect=True)
def test_the_code_of_the_book_leads_to_the_page_of_files(made: dict[str, bytes], tmp_path: Path) -> None:
    (box,) = [box for alt, box in described(made["metodhandboken.pdf"]) if alt.startswith("QR-kod")]
    (tmp_path / "a.pdf").write_bytes(made["metodhandboken.pdf"])
    assert decoded(photographed(tmp_path / "a.pdf", box)) == f"{SITE}/mallar/"  # type: ignore[arg-type]


@pytest.mark.parametrize("made", [SITE], indirect=True)
def test_checklists_with_a_code_are_pdf_ua(made: dict[str, bytes], tmp_path: Path) -> None:
    """The built site, all of whose files are judged, has no address yet: so the codes are judged here, on the longest lists.

    That of the book is judged on a small one, in test_book_pdf.py.
    """
    paths = [tmp_path / f"{name}.{form}" for name in {*STEPS, LONGEST} for form in ("pdf", "a5.pdf")]
    for path in paths:
        path.write_bytes(made[path.name])
    assert verapdf(paths) == []


def test_every_word_document_can_be_listened_to(made: dict[str, bytes], tmp_path: Path) -> None:
    paths = [tmp_path / name for name in made if name.endswith(".docx")]
    assert len(paths) > 35
    for path in paths:
        path.write_bytes(made[path.name])
    assert [finding for path in paths for finding in judge_document(path)] == []
