"""The workbook of time and cost: what it says, what it counts, and that it counts as the estimate does."""

from __future__ import annotations

import datetime
import re
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from openpyxl.utils.datetime import to_excel

from generator.content.handbook import Handbook
from generator.documents.workbook.plan import Plan
from generator.estimate import estimate
from generator.estimate.calendar import first_day, last_day
from tests.documents.reading import book, made, recalculated
from tests.documents.small import DAY, handbook

VARIANTS = ("liten", "stor")
SHEETS = ["Läs mig", "Förutsättningar", "Sammanställning", "Aktiviteter", "Tidplan", "Tidplan i bild", "Finansiering", "Källor"]
KNOWN_FUNCTIONS = {"ABS", "AND", "DATE", "IF", "ISNUMBER", "MAX", "MIN", "ROUND", "SUBTOTAL", "SUM", "SUMIFS", "SUMPRODUCT", "WEEKDAY", "YEAR"}
"""All of them older than Excel 2019, where MINIFS and MAXIFS came."""


def data(variant: str, content: Handbook | None = None) -> bytes:
    return made(content or handbook(), f"tid-och-kostnad-{variant}.xlsx")


def place(workbook: Any, name: str) -> Any:
    """The cell that a defined name leads to."""
    sheet, cell = workbook.defined_names[name].attr_text.split("!")
    return workbook[sheet.strip("'")][cell.replace("$", "")]


def formulas(workbook: Any) -> list[Any]:
    return [cell for sheet in workbook for row in sheet.iter_rows() for cell in row if cell.data_type == "f"]


def plain(value: Any) -> Any:
    """A cell's value as both programs give it."""
    if isinstance(value, datetime.date):
        value = to_excel(value)
    return round(float(value), 6) if isinstance(value, int | float) else value


def test_sheets_in_order() -> None:
    assert book(data("stor")).sheetnames == SHEETS


@pytest.mark.parametrize("variant", VARIANTS)
def test_every_formula_has_its_value(variant: str) -> None:
    values = book(data(variant), values=True)
    cells = formulas(book(data(variant)))
    assert len(cells) > 100
    assert [cell.coordinate for cell in cells if values[cell.parent.title][cell.coordinate].value is None] == []


@pytest.mark.parametrize("variant", VARIANTS)
def test_only_functions_that_old_programs_know(variant: str) -> None:
    used = {name for cell in formulas(book(data(variant))) for name in re.findall(r"([A-Z][A-Z.]+)\(", cell.value)}
    assert used - {"MINIFS", "MAXIFS"} <= KNOWN_FUNCTIONS
    assert not any("MINIFS" in cell.value and "_xlfn.MINIFS" not in cell.value for cell in formulas(book(data(variant))))


@pytest.mark.parametrize("variant", VARIANTS)
def test_totals_are_those_of_the_estimate(variant: str) -> None:
    content = handbook()
    expected = estimate(content, variant)
    workbook = book(data(variant), values=True)
    for level, ore in zip(("lag", "bas", "hog"), (expected.cost().low, expected.cost().base, expected.cost().high), strict=True):
        assert Decimal(str(place(workbook, f"summa_kostnad_{level}").value)) * 100 == ore
    assert place(workbook, "summa_timmar_bas").value == float(expected.hours().base)
    assert place(workbook, "langd_veckor").value == float(expected.weeks)


def test_half_an_ore_goes_up() -> None:
    """(2 + 0.009 · 5) · 333 = 680.985, and 99.995 + 12.5 · 3 = 137.495: both end in half an öre."""
    lines = book(data("liten"), values=True)["Aktiviteter"]
    kronor = {(row[2].value, row[4].value): row[10].value for row in lines.iter_rows(min_row=5)}
    assert kronor["Börja", "Ledare"] == 680.99
    assert kronor["Sluta", "=Fika"] == 137.5


def test_what_is_outside_the_variant_is_passed_through() -> None:
    plan = Plan(handbook(), handbook().variants["liten"], DAY)
    assert plan.predecessors(handbook().activities["sluta"]) == ("borja",)
    schedule = book(data("liten"))["Tidplan"]
    assert [row[2].value for row in schedule.iter_rows(min_row=4)] == ["Börja", "Sluta", "Samtidigt"]
    assert schedule["J5"].value == "=MAX(K4)"


def test_sheets_are_locked_without_a_password_and_inputs_are_not() -> None:
    workbook = book(data("stor"))
    for sheet in workbook:
        assert sheet.protection.sheet
        assert not sheet.protection.password
    for name in ("startdatum", "sommaruppehall", "drivare_samtal", "timpris_ledare_bas", "betalas_grupp"):
        assert not place(workbook, name).protection.locked
    assert all(cell.protection.locked for cell in formulas(workbook))


def test_inputs_are_checked() -> None:
    sheet = book(data("stor"))["Förutsättningar"]
    rules = [(rule.type, rule.operator, rule.formula1, rule.formula2) for rule in sheet.data_validations.dataValidation]
    assert ("whole", None, "0", "40") in rules
    assert ("list", None, '"ja,nej"', None) in rules
    assert ("list", None, '"i pengar,in natura"', None) in rules
    assert ("decimal", "greaterThanOrEqual", "0", None) in rules


def test_a_driver_that_nothing_grows_with_is_left_out() -> None:
    assert not any(name.startswith("drivare_onodig") for name in book(data("stor")).defined_names)


def test_what_looks_like_a_formula_is_text() -> None:
    lines = book(data("liten"))["Aktiviteter"]
    assert [cell.data_type for row in lines.iter_rows() for cell in row if cell.value == "=Fika"] == ["s"]


def test_says_what_it_rests_on() -> None:
    texts = [str(cell.value) for row in book(data("liten"))["Läs mig"].iter_rows() for cell in row if cell.value]
    assert any("utan moms" in text for text in texts)
    assert "Så räknar vi.\n• ett\n• två" in texts
    assert "Räkna utan moms.\n(belagt)\nKällor: En källa" in texts
    assert any("procent av kostnaden på minst ett antagande" in text for text in texts)
    assert [row[0].value for row in book(data("liten"))["Källor"].iter_rows(min_row=3)] == ["En källa"]


def changed(variant: str, inputs: dict[str, object], more: dict[tuple[str, str], object] | None = None) -> bytes:
    """The workbook with other inputs, and without any value from Python."""
    workbook = book(data(variant))
    for name, value in inputs.items():
        place(workbook, name).value = value
    for (sheet, cell), value in (more or {}).items():
        workbook[sheet][cell].value = value
    out = BytesIO()
    workbook.save(out)
    return out.getvalue()


@pytest.mark.parametrize("variant", VARIANTS)
def test_libreoffice_counts_the_same_in_every_cell(variant: str, tmp_path: Path) -> None:
    ours, theirs = book(data(variant), values=True), recalculated(data(variant), tmp_path)
    for cell in formulas(book(data(variant))):
        sheet, at = cell.parent.title, cell.coordinate
        assert plain(theirs[sheet][at].value) == plain(ours[sheet][at].value), f"{sheet}!{at} {cell.value}"


@pytest.mark.parametrize("drivers", [{"samtal": 0, "moten": 0}, {"samtal": 13, "moten": 7}, {"samtal": 40, "moten": 20}])
def test_other_drivers_count_as_in_the_estimate(drivers: dict[str, int], tmp_path: Path) -> None:
    theirs = recalculated(changed("stor", {f"drivare_{name}": value for name, value in drivers.items()}), tmp_path)
    expected = estimate(handbook(), "stor", drivers)
    lines = [line for activity in expected.activities for line in (*activity.hours, *activity.purchases)]
    for row, line in zip(theirs["Aktiviteter"].iter_rows(min_row=5), lines, strict=True):
        assert [round(cell.value * 100, 6) for cell in row[9:12]] == [line.cost.low, line.cost.base, line.cost.high]
    assert round(place(theirs, "summa_kostnad_bas").value * 100, 6) == expected.cost().base


def test_dates_follow_the_start_and_the_pause(tmp_path: Path) -> None:
    start = datetime.date(2027, 6, 23)
    theirs = recalculated(changed("stor", {"startdatum": start, "sommaruppehall": "ja"}), tmp_path)["Tidplan"]
    for row, activity in zip(theirs.iter_rows(min_row=4), estimate(handbook(), "stor").activities, strict=True):
        assert row[11].value.date() == first_day(start, activity.start, pause=True)
        assert row[12].value.date() == last_day(start, activity.start, activity.end, pause=True)


def test_the_readers_own_figures_come_first(tmp_path: Path) -> None:
    own: dict[tuple[str, str], object] = {
        ("Aktiviteter", "M5"): 10,
        ("Aktiviteter", "M8"): 250.5,
        ("Tidplan", "H4"): 6,
        ("Finansiering", "B4"): 100.01,
    }
    theirs = recalculated(changed("liten", {"betalas_ledare": "in natura"}, own), tmp_path)
    lines = theirs["Aktiviteter"]
    assert [cell.value for cell in lines[5]][6:12] == [10, 10, 10, 3330, 3330, 4005]
    assert [cell.value for cell in lines[8]][9:12] == [250.5, 250.5, 250.5]
    assert theirs["Tidplan"]["J5"].value == 6
    money = [theirs["Finansiering"].cell(4, column).value for column in (6, 7)]
    assert money == [33, 67.01]
    assert place(theirs, "summa_pengar_bas").value == 250.5
