"""A form as Excel, read back with openpyxl and counted by LibreOffice."""

from __future__ import annotations

import re
import zipfile
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest

from generator.content.records.template import Template
from tests.documents.reading import book, made, recalculated
from tests.documents.small import ASPECTS, TRICKY, handbook, inspection
from tests.judges.libreoffice import judge_workbook
from tests.judges.openxml import openxml

PLAN, INSPECTION = "plan-mall.xlsx", "besiktning-mall.xlsx"
TOP = 5
"""The first row of a table."""


def form(template: Template) -> bytes:
    return made(handbook(templates={template.id: template}), f"{template.id}.xlsx")


def template(*sections: dict[str, Any], **changes: Any) -> Template:
    """A form of these sections."""
    return inspection(avsnitt=list(sections), **changes)


def table(*fields: dict[str, Any], **changes: Any) -> dict[str, Any]:
    """A section that repeats over two rows, in YAML's words."""
    return {"id": "tabell", "titel": "Tabell", "rader": 2, "fält": list(fields), **changes}


def field(title: str, kind: str = "text", **changes: Any) -> dict[str, Any]:
    return {"id": "f-" + str(len(title)), "titel": title, "slag": kind, **changes}


LONG_WORDS = tuple(f"Val nummer {number}, med tecken: = + - @ «å»" for number in range(40))


def extreme() -> Template:
    """Everything that is long, empty, alike or forbidden, in one form."""
    title = ("Lång rubrik " * 25)[:300].strip()
    fields = [
        {"id": f"f{number}", "titel": text, "slag": kind, **({"val": list(LONG_WORDS)} if kind == "val" else {})}
        for number, (text, kind) in enumerate(
            ((title, "val"), (title, "text"), ("Samma", "kronor"), ("samma", "kronor"), ("=1+1", "val"), ("@x", "tal"))
        )
    ]
    names = (title, title, "Möte: plan/utfall [1] *?", "uppgifter", "'Historik'", "///", "=1+1")
    sections = [{"id": f"s{number}", "titel": name, "rader": 3, "fält": fields} for number, name in enumerate(names)]
    return template(*sections, {"id": "sist", "titel": title, "fält": fields}, titel=title)


@pytest.fixture(scope="module")
def plan() -> Any:
    return book(made(handbook(), PLAN))


@pytest.fixture(scope="module")
def inspected() -> Any:
    return book(form(inspection()))


def rules(sheet: Any) -> dict[str, Any]:
    return {str(rule.sqref): rule for rule in sheet.data_validations.dataValidation}


def filled(data: bytes, sheet: str, rows: list[tuple[Any, ...]], folder: Path, **others: dict[str, Any]) -> Any:
    """The values when someone has written `rows` into a table, and `others` into cells of other sheets."""
    workbook = book(data)
    for number, row in enumerate(rows, start=TOP):
        for column, value in enumerate(row, start=1):
            if value is not None:
                cell = workbook[sheet].cell(number, column)
                cell.value = value
                cell.data_type = "s" if isinstance(value, str) else cell.data_type  # as the cells' format makes it
    for name, cells in others.items():
        for place, value in cells.items():
            workbook[name][place].value = value
    out = BytesIO()
    workbook.save(out)
    return recalculated(out.getvalue(), folder)


def test_a_sheet_for_each_table_between_the_questions_and_the_totals(plan: Any) -> None:
    assert plan.sheetnames == ["Uppgifter", "Smal tabell", "Bred tabell", "Översikt", "Listor", "Om"]


def test_a_table_with_header_rows_and_print_setup(plan: Any) -> None:
    sheet = plan["Bred tabell"]
    assert sheet.tables["Tabell2"].ref == "A4:G16"
    assert [cell.value for cell in sheet[4]] == [f"Fält {kind}" for kind in ("text", "långtext", "tal", "kronor", "datum", "val", "ja-nej")]
    assert sheet.tables["Tabell2"].autoFilter.ref == "A4:G16"
    assert sheet.freeze_panes == "A5"
    assert sheet.print_title_rows == "$4:$4"
    assert (sheet.page_setup.paperSize, sheet.page_setup.orientation) == (9, "landscape")
    assert "&P" in sheet.oddFooter.center.text


def test_what_a_column_takes(plan: Any) -> None:
    found = rules(plan["Bred tabell"])
    assert {area: rule.type for area, rule in found.items()} == {
        "A5:A1004": None,  # the help alone
        "C5:C1004": "decimal",
        "D5:D1004": "decimal",
        "E5:E1004": "date",
        "F5:F1004": "list",
        "G5:G1004": "list",
    }
    assert found["A5:A1004"].prompt == "Skriv kort."
    assert (found["D5:D1004"].operator, found["D5:D1004"].formula1) == ("greaterThanOrEqual", "0")
    assert found["F5:F1004"].formula1 == "'Listor'!$A$4:$A$5"
    assert found["F5:F1004"].prompt == "Välj i listan."


def test_what_is_filled_in_once(plan: Any) -> None:
    sheet = plan["Uppgifter"]
    assert [(row[0].value, row[2].value) for row in sheet.iter_rows(min_row=7, max_row=13)] == [
        ("Fält text", "Skriv kort."),
        ("Fält långtext", ""),
        ("Fält tal", ""),
        ("Fält kronor", "Skriv i kronor."),
        ("Fält datum", "Skriv dagen som ÅÅÅÅ-MM-DD."),
        ("Fält val", "Välj i listan."),
        ("Fält ja-nej", "Välj ja eller nej i listan."),
    ]
    assert [sheet.cell(row, 2).number_format for row in range(7, 14)] == ["@", "@", "General", "#,##0", "yyyy-mm-dd", "@", "@"]
    assert {rule.type for rule in rules(sheet).values()} == {"decimal", "date", "list"}
    assert sheet.freeze_panes == "A3"
    assert sheet.page_setup.orientation == "portrait"


def test_the_first_sheet_leads_to_the_tables(plan: Any) -> None:
    links = [cell.hyperlink.location for cell in plan["Uppgifter"]["B"] if cell.hyperlink]
    assert links == ["'Smal tabell'!A1", "'Bred tabell'!A1"]


def test_the_lists_hold_the_choices_once(plan: Any) -> None:
    assert [[cell.value for cell in row if cell.value] for row in plan["Listor"].iter_rows(min_row=3)] == [
        ["Fält val", "Ja eller nej"],
        ["röd", "ja"],
        ["grön", "nej"],
    ]


def test_counts_and_sums(tmp_path: Path) -> None:
    rows = [("a", None, 3, 1000, None, "röd", "ja"), ("b", None, 4, 250.5, None, "grön", "nej"), ("c", None, None, None, None, "röd", None)]
    # A row added far below the table is counted as well.
    late = {"Bred tabell": {"D900": 10, "F900": "röd"}}
    counted = filled(made(handbook(), PLAN), "Bred tabell", rows, tmp_path, **late)
    sheet, overview = counted["Bred tabell"], counted["Översikt"]
    assert [cell.value for cell in sheet[2]] == ["Ifyllda rader", None, None, "Summa", None, "Antal", "Antal"]
    assert [cell.value for cell in sheet[3]] == [3, None, None, 1260.5, None, "röd: 3\ngrön: 1", "ja: 1\nnej: 1"]
    assert [[cell.value for cell in row[:3]] for row in overview.iter_rows(min_row=4) if row[0].value] == [
        ["Bred tabell", None, None],
        ["Uppgift", "Värde", None],
        ["Fält kronor, summa", 1260.5, None],
        ["Fält val", None, None],
        ["Svar", "Antal", "Fält kronor"],
        ["röd", 3, 1010],
        ["grön", 1, 250.5],
        ["Fält ja-nej", None, None],
        ["Svar", "Antal", "Fält kronor"],
        ["ja", 1, 1000],
        ["nej", 1, 250.5],
    ]


def test_figures_are_summed_only_when_that_says_something(tmp_path: Path) -> None:
    fields = [field("Nr", "tal"), field("Antal", "tal", räkna="summa"), field("Poängen", "tal", räkna="medel")]
    counted = filled(form(template(table(*fields))), "Tabell", [(1, 2, 3), (2, 3, 4)], tmp_path)
    assert [cell.value for cell in counted["Tabell"][3]] == [None, 5, 3.5]
    assert [cell.value for cell in counted["Översikt"]["B"]][5:7] == [5, 3.5]


def test_colours_follow_of_the_points(tmp_path: Path) -> None:
    points = [0, 7, 7.5, 13, 14, 20, None, None, "inte sett"]
    counted = filled(form(inspection()), "Aspekter", [(None, point) for point in points], tmp_path)
    sheet, overview = counted["Aspekter"], counted["Översikt"]
    assert [cell.value or "" for cell in sheet["C"]][4:] == ["röd", "röd", "gul", "gul", "grön", "grön", "", "", ""]
    assert [sheet["B3"].value, sheet["C3"].value] == [pytest.approx(61.5 / 6), "röd: 2\ngul: 2\ngrön: 2"]
    by_row = [[cell.value for cell in row[:4]] for row in overview.iter_rows(min_row=22, max_row=30)]
    assert by_row[0] == ["Ljus: 0, röd", 0, None, None]
    assert by_row[3] == ["=Liv & rörelse: 13, gul", None, 13, None]
    assert by_row[8] == ["Information", None, None, None]


def test_the_limits_can_be_changed(tmp_path: Path) -> None:
    limits = {"Översikt": {"B16": 2, "B17": 19}}
    counted = filled(form(inspection()), "Aspekter", [(None, point) for point in (2, 3, 19, 20)], tmp_path, **limits)
    assert [cell.value for cell in counted["Aspekter"]["C"]][4:8] == ["röd", "gul", "gul", "grön"]


def test_limits_are_told_to_be_assumed(inspected: Any) -> None:
    texts = [cell.value for cell in inspected["Översikt"]["A"] if isinstance(cell.value, str)]
    assert any(text.startswith("Gränserna är ett antagande. Källan säger inte var färgerna byter.") for text in texts)
    assert [inspected["Översikt"][cell].value for cell in ("A16", "B16", "A17", "B17")] == ["Röd till och med", 7, "Gul till och med", 13]


def test_fixed_rows_have_their_label(inspected: Any) -> None:
    sheet = inspected["Aspekter"]
    assert sheet.tables["Tabell1"].ref == "A4:D13"
    assert tuple(sheet.cell(TOP + row, 1).value for row in range(9)) == ASPECTS
    found = rules(sheet)
    assert set(found) == {"B5:B1004"}  # neither the labels nor the colours, which are counted
    assert (found["B5:B1004"].formula1, float(found["B5:B1004"].formula2)) == ("0", 20)
    assert found["B5:B1004"].prompt == "Skriv ett tal från 0 till 20."


def test_colours_come_with_a_sign(inspected: Any) -> None:
    areas = list(inspected["Aspekter"].conditional_formatting)
    assert [str(area.sqref) for area in areas] == ["C5:C1004"]
    assert [(rule.formula, rule.dxf.numFmt.formatCode) for rule in areas[0].rules] == [
        (['"röd"'], '"■ "@'),
        (['"gul"'], '"▲ "@'),
        (['"grön"'], '"● "@'),
    ]


def parts(data: bytes, pattern: str) -> list[str]:
    with zipfile.ZipFile(BytesIO(data)) as archive:
        return [archive.read(name).decode() for name in sorted(archive.namelist()) if re.fullmatch(pattern, name)]


def test_pictures_have_a_title_a_description_and_the_cells_they_show() -> None:
    data = made(handbook(), PLAN)
    charts = parts(data, r"xl/charts/chart\d+\.xml")
    assert [re.findall(r"<a:t>([^<]*)", chart) for chart in charts] == [["Fält val, antal rader"], ["Fält ja-nej, antal rader"]]
    assert re.findall(r"<c:f>([^<]*)", charts[0]) == ["'Översikt'!$A$10:$A$11", "'Översikt'!$B$10:$B$11"]
    assert all('<c:showVal val="1"/>' in chart for chart in charts)
    (drawing,) = parts(data, r"xl/drawings/drawing\d+\.xml")
    assert all("Samma antal står i tabellen bredvid." in words for words in re.findall(r'descr="([^"]*)"', drawing))
    assert drawing.count('descr="') == 2


def test_tables_have_a_name_and_a_description_for_screen_readers() -> None:
    tables = parts(made(handbook(), PLAN), r"xl/tables/table\d+\.xml")
    assert [re.findall(r'altText="([^"]*)" altTextSummary="Fyll i', words) for words in tables] == [["Smal tabell"], ["Bred tabell"]]


def test_the_picture_of_points_says_the_colours_in_words() -> None:
    data = form(inspection())
    (chart,) = parts(data, r"xl/charts/chart\d+\.xml")
    assert "Poäng per aspekt" in chart
    assert re.findall(r"<c:ser>.*?<c:v>([^<]*)", chart) == ["Röd", "Gul", "Grön"]
    assert re.search(r'<c:max val="20(\.0)?"/>', chart)
    assert chart.count("'Översikt'!$A$22:$A$30") == 3


def test_what_looks_like_a_formula_is_text() -> None:
    fields = [field(TRICKY[0]), field("Val", "val", val=list(TRICKY), hjälp=TRICKY[1])]
    asked = {"id": "en", "titel": TRICKY[2], "fält": [field(TRICKY[3], hjälp=TRICKY[0])]}
    labelled = {"id": "rader", "titel": TRICKY[1], "punkter": list(TRICKY), "fält": [field(TRICKY[3])]}
    workbook = book(form(template(asked, table(*fields, titel=TRICKY[0]), labelled, titel=TRICKY[0])))
    found = [cell for sheet in workbook for row in sheet.iter_rows() for cell in row if cell.value in TRICKY]
    assert {cell.value for cell in found} == set(TRICKY)
    assert all(cell.data_type == "s" for cell in found)


def test_choices_with_signs_are_counted_as_they_stand(tmp_path: Path) -> None:
    words = [">1", "=1", "*", "a*", "?", "~", "12", "ab"]
    rows = [(word,) for word in words] + [(12,)]  # whoever chooses «12» writes a number
    counted = filled(form(template(table(field("Val", "val", val=words)))), "Tabell", rows, tmp_path)
    counts = {row[0].value: row[1].value for row in counted["Översikt"].iter_rows(min_row=7, max_row=14)}
    assert counts == {**dict.fromkeys(words, 1), "12": 2}


@pytest.mark.parametrize("which", [inspection, extreme, lambda: handbook().templates["plan-mall"]])
def test_values_in_the_file_are_right_and_the_format_is_kept(which: Any, tmp_path: Path) -> None:
    path = tmp_path / "mall.xlsx"
    path.write_bytes(form(which()))
    assert judge_workbook(path) == []
    assert openxml([path]) == []


def test_names_that_excel_takes() -> None:
    workbook = book(form(extreme()))
    names = workbook.sheetnames[1:-3]
    assert len(names) == 7
    assert len({name.lower() for name in workbook.sheetnames}) == len(workbook.sheetnames)
    assert all(len(name) <= 31 and not re.search(r"[\[\]:*?/\\']", name) for name in names)
    assert names[2:] == ["Möte plan utfall 1", "uppgifter 2", "Historik 2", "Tabell", "=1+1"]
    for name in names:
        titles = [cell.value for cell in workbook[name][4]]
        assert len({title.lower() for title in titles}) == 6
        assert max(map(len, titles)) <= 60


def test_long_titles_and_many_choices_keep_their_layout() -> None:
    workbook = book(form(extreme()))
    sheet = workbook[workbook.sheetnames[1]]
    assert sheet.row_dimensions[1].height >= 3 * 21
    assert sum(sheet.row_dimensions[row].height or 15 for row in range(1, 5)) < 260  # what is frozen leaves room for rows
    assert sheet["A3"].value.startswith("=SUM(")  # forty counts stand on the overview alone
    names = [cell.value for cell in workbook["Översikt"]["A"][3:] if cell.value and not cell.alignment.wrap_text]
    assert 0 < max(map(len, names)) <= 60  # they would run out over the pictures
    assert len([cell for cell in workbook["Listor"]["A"] if cell.value in LONG_WORDS]) == 40


def test_tables_in_which_nothing_is_counted_have_no_overview() -> None:
    assert book(form(template(table(field("Text"), field("Datum", "datum"))))).sheetnames == ["Uppgifter", "Tabell", "Om"]


def test_about_says_what_the_file_has() -> None:
    def how_to(data: bytes) -> str:
        return " ".join(row[1].value for row in book(data)["Om"].iter_rows(min_row=2) if row[0].value == "Så gör du")

    assert "Gränserna mellan färgerna" in how_to(form(inspection()))
    assert "Gränserna" not in how_to(made(handbook(), PLAN))
    assert "Översikt" not in how_to(form(template(table(field("Text")))))


def test_formulas_are_far_from_the_longest_that_excel_takes() -> None:
    """8192 characters."""
    formulas = [cell.value for sheet in book(form(extreme())) for row in sheet.iter_rows() for cell in row if cell.data_type == "f"]
    assert max(map(len, formulas)) < 1000
