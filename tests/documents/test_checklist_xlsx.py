"""A checklist as Excel, read back with openpyxl."""

from __future__ import annotations

import re
import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from generator.documents.imprint import NO_ADDRESS
from tests.documents.reading import book, made, recalculated
from tests.documents.small import SITE, TRICKY, checked, handbook

NAME = "checklista-1-uppstart.xlsx"
FIRST = 4
"""The first row of points."""


def about(data: bytes) -> dict[str, str]:
    return {row[0].value: row[1].value for row in book(data)["Om"].iter_rows(min_row=2)}


def test_table_with_header_and_rows() -> None:
    sheet = book(made(handbook(), NAME))["Checklista"]
    assert sheet.tables["Checklista"].ref == "A3:I15"
    assert [cell.value for cell in sheet[3]] == ["Nr", "Att göra", "Nivå", "Vem", "Bevis", "Status", "Ansvarig", "Klart senast", "Anteckningar"]
    assert [cell.value for cell in sheet[FIRST]] == [1, "Punkt 0", "obligatorisk", "Ledare", "Bevis 0", "ej påbörjad", None, None, None]
    assert sheet.freeze_panes == "A4"
    assert sheet.print_title_rows == "$3:$3"
    assert (sheet.page_setup.paperSize, sheet.page_setup.orientation) == (9, "landscape")
    assert "Sida &P av &N" in sheet.oddFooter.center.text or "Sida &[Page]" in sheet.oddFooter.center.text


@pytest.mark.parametrize("text", TRICKY)
def test_what_looks_like_a_formula_is_text(text: str) -> None:
    sheet = book(made(handbook(), NAME))["Checklista"]
    cell = next(cell for row in sheet.iter_rows(min_row=FIRST) for cell in row if cell.value == text)
    assert cell.data_type == "s"


def test_only_the_progress_is_formulas() -> None:
    sheets = book(made(handbook(), NAME))
    assert [cell.coordinate for sheet in sheets for row in sheet.iter_rows() for cell in row if cell.data_type == "f"] == ["A2", "F2"]


def test_progress_has_its_value_in_the_file() -> None:
    sheet = book(made(handbook(), NAME), values=True)["Checklista"]
    assert (sheet["A2"].value, sheet["F2"].value) == ("Klara punkter: 0 av 12. Obligatoriska: 0 av 11.", 0)


def test_status_and_date_are_checked() -> None:
    sheet = book(made(handbook(), NAME))["Checklista"]
    rules = {str(rule.sqref): rule for rule in sheet.data_validations.dataValidation}
    assert rules["F4:F15"].formula1 == '"ej påbörjad,pågår,klar,ej aktuell"'
    assert (rules["H4:H15"].type, rules["H4:H15"].operator) == ("date", "greaterThanOrEqual")


def test_colours_come_with_a_sign_or_a_word() -> None:
    sheet = book(made(handbook(), NAME))["Checklista"]
    rules = [rule for area in sheet.conditional_formatting if str(area.sqref) != "F2" for rule in area.rules]
    assert [rule.dxf.numFmt.formatCode for rule in rules] == ['"✓ "@', '"▸ "@', '"– "@', '"sen "yyyy-mm-dd']


def test_about_without_a_site() -> None:
    facts = about(made(handbook(), NAME))
    assert facts["Dokument"] == "Checklista steg 1: Uppstart"
    assert facts["Version"] == "1.2.3"
    assert facts["Datum"] == facts["Granskad"] == "24\u00a0november 2026"
    assert facts["Webbsida"] == NO_ADDRESS
    assert "CC BY 4.0" in facts["Licens"]
    assert "Utgivare" not in facts
    assert "Webbsida, länk" not in facts


def test_about_with_a_site_and_a_publisher() -> None:
    facts = about(made(handbook(site=SITE, publisher="Myndigheten & Co"), NAME))
    assert facts["Webbsida, länk"] == f"{SITE}/steg/1-uppstart/"
    assert facts["Utgivare"] == "Myndigheten & Co"


def test_properties_are_those_of_the_release() -> None:
    properties = book(made(handbook(), NAME)).properties
    assert (properties.title, properties.created.isoformat()) == ("Checklista steg 1: Uppstart", "2026-11-24T00:00:00")


def test_rows_are_as_high_as_their_text_and_may_grow() -> None:
    long = "Det här är en punkt med många ord. " * 8
    tool = handbook().tools["vandring"].model_copy(update={"checklist": checked((long[:290], "Två", "Tre")), "title": "Titel " * 48})
    data = made(handbook(tools={"vandring": tool}), "checklista-vandring.xlsx")
    sheet = book(data)["Checklista"]
    assert sheet.row_dimensions[FIRST].height >= 6 * 13
    assert sheet.row_dimensions[1].height >= 3 * 21
    xml = zipfile.ZipFile(BytesIO(data)).read("xl/worksheets/sheet1.xml").decode()
    rows = dict(re.findall(r'<row r="(\d+)"([^>]*)>', xml))
    assert "customHeight" in rows["1"]  # merged cells don't grow by themselves
    assert "customHeight" not in rows[str(FIRST)]


def test_a_checklist_without_points_is_still_a_table() -> None:
    tool = handbook().tools["vandring"].model_copy(update={"checklist": ()})
    sheet = book(made(handbook(tools={"vandring": tool}), "checklista-vandring.xlsx"), values=True)["Checklista"]
    assert sheet.tables["Checklista"].ref == "A3:I4"
    assert sheet["A2"].value == "Klara punkter: 0 av 0. Obligatoriska: 0 av 0."


def test_the_progress_counts(tmp_path: Path) -> None:
    workbook = book(made(handbook(), NAME))
    sheet = workbook["Checklista"]
    for row, status in enumerate(("klar", "klar", "pågår", "ej aktuell"), start=FIRST):
        sheet.cell(row, 6).value = status
    sheet.cell(FIRST + 11, 6).value = "klar"  # the one that is not required
    out = BytesIO()
    workbook.save(out)
    counted = recalculated(out.getvalue(), tmp_path)["Checklista"]
    assert counted["A2"].value == "Klara punkter: 3 av 11. Obligatoriska: 2 av 10."
    assert counted["F2"].value == pytest.approx(3 / 11)
