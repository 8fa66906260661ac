"""A checklist as Word, read back with python-docx."""

from __future__ import annotations

import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from docx.oxml.ns import nsmap, qn
from pypdf import PdfReader

from tests.documents.pages import misplaced
from tests.documents.reading import made, paper
from tests.documents.small import SITE, TRICKY, checked, handbook
from tests.judges.docx import judge_document
from tests.judges.libreoffice import to_pdf

NAME = "checklista-1-uppstart.docx"
nsmap.setdefault("w14", "http://schemas.microsoft.com/office/word/2010/wordml")


def test_real_title_headings_and_table() -> None:
    document = paper(made(handbook(), NAME))
    styles = [(block.style.name, block.text) for block in document.paragraphs if block.style and block.style.name.startswith(("Title", "Heading"))]
    assert styles == [("Title", "Checklista steg 1: Uppstart"), ("Heading 1", "Att bocka av"), ("Heading 1", "Om checklistan")]
    (table,) = document.tables
    assert [cell.text for cell in table.rows[0].cells] == ["Klart", "Nr", "Att göra", "Nivå", "Vem", "Bevis", "Ansvarig, datum"]
    header = table.rows[0]._tr.trPr
    assert header is not None
    assert header.find(qn("w:tblHeader")) is not None
    assert [row.cells[2].text for row in table.rows[8:]] == list(TRICKY)


def test_a_box_to_tick_for_every_point() -> None:
    body = paper(made(handbook(), NAME)).element.body
    boxes = list(body.iter(qn("w14:checkbox")))
    assert len(boxes) == 12
    assert {box.find(qn("w14:checked")).get(qn("w14:val")) for box in boxes} == {"0"}
    ids = [control.get(qn("w:val")) for properties in body.iter(qn("w:sdtPr")) for control in properties.iter(qn("w:id"))]
    assert ids == [str(number) for number in range(1, 13)]


def test_names_of_boxes_are_short_enough_for_word() -> None:
    tool = handbook().tools["vandring"].model_copy(update={"checklist": checked(("Ett långt ord till " * 15, "Två", "Tre"))})
    body = paper(made(handbook(tools={"vandring": tool}), "checklista-vandring.docx")).element.body
    assert max(len(name.get(qn("w:val"))) for name in body.iter(qn("w:alias"))) <= 64


def test_swedish_from_the_ground() -> None:
    data = made(handbook(), NAME)
    parts = zipfile.ZipFile(BytesIO(data))
    for part in ("word/styles.xml", "word/settings.xml"):
        assert b"en-US" not in parts.read(part)
    styles = paper(data).styles.element
    assert {language.get(qn("w:val")) for language in styles.iter(qn("w:lang"))} == {"sv-SE"}
    assert styles.find(qn("w:docDefaults")).find(f".//{qn('w:lang')}") is not None


def test_properties_and_footer() -> None:
    document = paper(made(handbook(publisher="Myndigheten & Co"), NAME))
    properties = document.core_properties
    assert (properties.title, properties.language, properties.author) == ("Checklista steg 1: Uppstart", "sv-SE", "Myndigheten & Co")
    assert properties.created == properties.modified
    assert properties.created is not None
    assert properties.created.date().isoformat() == "2026-11-24"
    footer = [line.text for line in document.sections[0].footer.paragraphs]
    assert footer[1:] == [
        "Trygga Platser – metodhandboken, version 1.2.3, 2026-11-24 · CC BY 4.0 · Myndigheten & Co",
        "Handbokens webbadress är inte bestämd än.",
    ]
    fields = [field.get(qn("w:instr")) for field in document.sections[0].footer._element.iter(qn("w:fldSimple"))]
    assert fields == ["PAGE", "NUMPAGES"]


def test_links_lead_somewhere_or_are_not_there() -> None:
    def links(site: str | None) -> list[str]:
        document = paper(made(handbook(site=site), NAME))
        return [relation.target_ref for relation in document.part.rels.values() if relation.is_external]

    licence = "https://creativecommons.org/licenses/by/4.0/deed.sv"
    assert links(None) == [licence]
    assert links(SITE) == [f"{SITE}/steg/1-uppstart/", licence]


def test_the_last_part_is_one_small_paragraph() -> None:
    document = paper(made(handbook(site=SITE), NAME))
    about = document.paragraphs[-1]
    assert document.paragraphs[-2].text == "Om checklistan"
    assert about.text.startswith("Hör till: Trygga Platser – metodhandboken · Version: 1.2.3 · Datum: 24\u00a0november 2026 · Granskad: ")
    assert about.text.endswith("https://creativecommons.org/licenses/by/4.0/deed.sv")
    assert about.paragraph_format.keep_together


def test_ten_points_and_what_comes_after_them_fit_on_one_page(tmp_path: Path) -> None:
    """The last part is not to make a page of its own, nearly empty."""
    points = checked(tuple(f"Punkt {number} är så lång att den tar två rader i sin kolumn i tabellen" for number in range(10)))
    tool = handbook().tools["vandring"].model_copy(update={"checklist": points})
    book = handbook(site="https://www.exempel.se/en-ganska-lang-adress", publisher="En myndighet med ett namn", tools={"vandring": tool})
    source = tmp_path / "checklista.docx"
    source.write_bytes(made(book, "checklista-vandring.docx"))
    assert len(PdfReader(to_pdf(source, tmp_path)).pages) == 1


@pytest.mark.parametrize("texts", [(), ("Ord " * 70,) * 20], ids=["tom", "långa"])
def test_layout_holds(texts: tuple[str, ...], tmp_path: Path) -> None:
    """A title of 300 characters above an empty list and above long points: all on the page, nothing upon another."""
    tool = handbook().tools["vandring"].model_copy(update={"checklist": checked(texts), "title": ("Lång titel på ett verktyg " * 12)[:300].strip()})
    source = tmp_path / "checklista.docx"
    source.write_bytes(made(handbook(tools={"vandring": tool}), "checklista-vandring.docx"))
    assert judge_document(source) == []
    assert len(paper(source.read_bytes()).tables[0].rows) == 1 + len(texts)
    printed = to_pdf(source, tmp_path).read_bytes()
    assert misplaced(printed, tmp_path) == []
    tables = [page.extract_text() for page in PdfReader(BytesIO(printed)).pages[: len(texts) and -1]]
    assert all("Att göra" in table for table in tables)


def test_archive_is_the_same_each_time() -> None:
    entries = zipfile.ZipFile(BytesIO(made(handbook(), NAME))).infolist()
    assert {entry.date_time for entry in entries} == {(1980, 1, 1, 0, 0, 0)}
    assert entries[0].filename == "[Content_Types].xml"
    assert [entry.filename for entry in entries[1:]] == sorted(entry.filename for entry in entries[1:])
