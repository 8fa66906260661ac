"""A form as Word, read back with python-docx."""

from __future__ import annotations

from typing import Any

import pytest
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import nsmap, qn
from docx.table import Table

from tests.documents.reading import made, paper
from tests.documents.small import ASPECTS, SITE, handbook, inspection

NAME = "plan-mall.docx"
nsmap.setdefault("w14", "http://schemas.microsoft.com/office/word/2010/wordml")


@pytest.fixture(scope="module")
def document() -> Any:
    return paper(made(handbook(), NAME))


def controls(table: Table) -> list[str]:
    """Kinds of controls in a table, in order."""
    kinds = ("w:date", "w:dropDownList", "w14:checkbox")
    return [kind for properties in table._tbl.iter(qn("w:sdtPr")) for kind in kinds if properties.find(qn(kind)) is not None]


def names(table: Table) -> list[str]:
    return [str(name.get(qn("w:val"))) for name in table._tbl.iter(qn("w:alias"))]


def test_a_heading_for_every_section(document: Any) -> None:
    headings = [block.text for block in document.paragraphs if block.style.name == "Heading 1"]
    assert headings == ["Så använder ni mallen", "En gång", "Smal tabell", "Bred tabell", "Sist", "Om mallen"]


def test_every_table_has_a_marked_header(document: Any) -> None:
    assert len(document.tables) == 4
    for table in document.tables:
        assert table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None


def test_fields_to_fill_in_once(document: Any) -> None:
    table = document.tables[0]
    assert [cell.text for cell in table.rows[0].cells] == ["Uppgift", "Ert svar"]
    assert [row.cells[0].text.split("\n") for row in table.rows[1:]] == [
        ["Fält text", "Skriv kort."],
        ["Fält långtext"],
        ["Fält tal"],
        ["Fält kronor", "Skriv i kronor."],
        ["Fält datum"],
        ["Fält val", "Kryssa i ett svar."],
        ["Fält ja-nej", "Kryssa i ja eller nej."],
    ]


def test_every_choice_has_a_box_and_a_line_of_its_own(document: Any) -> None:
    """So that it can be used on paper as well."""
    table = document.tables[0]
    assert controls(table) == ["w:date", *["w14:checkbox"] * 4]
    for row, choices in zip(table.rows[6:], (("röd", "grön"), ("ja", "nej")), strict=True):
        assert ["".join(text.text or "" for text in line._p.iter(qn("w:t"))) for line in row.cells[1].paragraphs] == [f"☐ {word}" for word in choices]
    assert names(table)[1:] == ["röd: Fält val", "grön: Fält val", "ja: Fält ja-nej", "nej: Fält ja-nej"]


def test_boxes_of_a_long_question_are_not_named_alike() -> None:
    template = handbook().templates["plan-mall"]
    section = template.sections[0]
    field = section.fields[5].model_copy(update={"title": "En lång fråga " * 10})
    changed = template.model_copy(update={"sections": (section.model_copy(update={"fields": (field,)}),)})
    found = names(paper(made(handbook(templates={"plan-mall": changed}), NAME)).tables[0])
    assert len(set(found)) == 2
    assert max(map(len, found)) <= 64


def test_choices_in_a_table_of_rows_are_lists_and_stand_above_it(document: Any) -> None:
    wide = document.tables[2]
    lists = [[item.get(qn("w:value")) for item in choice] for choice in wide._tbl.iter(qn("w:dropDownList"))]
    assert lists == [["röd", "grön"], ["ja", "nej"]] * 12
    texts = [block.text for block in document.paragraphs]
    assert "Fält val: Välj något av: röd, grön." in texts
    assert "Fält ja-nej: Svara ja eller nej." in texts


def test_rows_to_fill_in_many_times(document: Any) -> None:
    narrow, wide = document.tables[1:3]
    assert (len(narrow.rows), len(narrow.columns)) == (1 + 4, 3)
    assert (len(wide.rows), len(wide.columns)) == (1 + 12, 7)
    assert controls(wide) == ["w:date", "w:dropDownList", "w:dropDownList"] * 12


def test_more_than_six_columns_lie_on_a_landscape_page(document: Any) -> None:
    assert [section.orientation for section in document.sections] == [WD_ORIENT.PORTRAIT, WD_ORIENT.LANDSCAPE, WD_ORIENT.PORTRAIT]
    for section in document.sections:
        assert (section.page_width > section.page_height) == (section.orientation == WD_ORIENT.LANDSCAPE)


def test_tables_fit_between_the_margins(document: Any) -> None:
    widest = {table._tbl.tblPr.find(qn("w:tblW")).get(qn("w:w")) for table in document.tables}
    assert {round(int(width) / 567, 1) for width in widest} == {17.0, 25.7}


def test_numbered_lists_begin_at_one(document: Any) -> None:
    numbers = [block._p.pPr.numPr.numId.val for block in document.paragraphs if block.style.name == "List Number"]
    assert numbers[0] == numbers[1] != numbers[2]


def test_text_keeps_its_look(document: Any) -> None:
    summary = document.paragraphs[1]
    assert [(run.text, run.bold) for run in summary.runs] == [("En ", None), ("plan", True), (" att fylla i.", None)]
    sentence = next(block for block in document.paragraphs if block.text.startswith("Sedan"))
    assert [run.text for run in sentence.runs if run.italic] == ["så"]
    assert [link.address for link in sentence.hyperlinks] == ["https://exempel.se/"]


def test_no_dead_links(document: Any) -> None:
    assert {link.address for block in document.paragraphs for link in block.hyperlinks} == {
        "https://exempel.se/",
        "https://creativecommons.org/licenses/by/4.0/deed.sv",
    }
    linked = paper(made(handbook(site=SITE), NAME))
    use = next(block for block in linked.paragraphs if block.text.startswith("Används i"))
    assert [link.address for link in use.hyperlinks] == [f"{SITE}/steg/1-uppstart/", f"{SITE}/verktyg/vandring/"]


def test_a_long_column_title_leaves_room_for_rows() -> None:
    template = handbook().templates["plan-mall"]
    section = template.sections[1]
    long = section.fields[0].model_copy(update={"title": "Ord " * 60, "help": None})
    changed = section.model_copy(update={"fields": (long, *section.fields[1:])})
    document = paper(made(handbook(templates={"plan-mall": template.model_copy(update={"sections": (changed,)})}), NAME))
    assert len(document.tables[0].rows[0].cells[0].text) <= 60
    assert any(block.text == long.title for block in document.paragraphs)


def test_fixed_rows_and_limits_are_printed() -> None:
    document = paper(made(handbook(templates={"besiktning-mall": inspection()}), "besiktning-mall.docx"))
    assert [row.cells[0].text for row in document.tables[0].rows] == ["Aspekt", *ASPECTS]
    texts = [block.text for block in document.paragraphs]
    assert "Poäng: Skriv ett tal från 0 till 20." in texts
    assert (
        "Färg: Välj något av: röd, gul, grön. Röd till och med 7, gul till och med 13, annars grön. "
        "Gränserna är ett antagande. Källan säger inte var färgerna byter."
    ) in texts
