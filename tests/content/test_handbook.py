"""References followed the other way round."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from generator.content.handbook import Handbook, index
from tests.small_project import CASE, FILES, TEMPLATE, TOOL, SmallProject


@pytest.fixture
def handbook(project: SmallProject) -> Handbook:
    """The small handbook with a second tool, template and case."""
    project.write("toolkit/tools/analys.yaml", FILES[TOOL].replace("steg: [uppstart]", "steg: [uppfoljning, uppstart]\nföre: [vandring]"))
    project.write("toolkit/templates/enkat.yaml", FILES[TEMPLATE].replace("verktyg: [vandring]", "verktyg: []"))
    falun = FILES[CASE].replace("kommun: Avesta\n", "kommun: Falun\n").replace("fler_kommuner: [Sala]", "fler_kommuner: [Avesta]")
    project.write("cases/falun.yaml", falun.replace("{aktör: polis}", "{aktör: projektledare, roll: polis}, {aktör: polis}"))
    project.list_addresses()
    return project.load()


def ids(found: Mapping[str, tuple[Any, ...]]) -> dict[str, list[str]]:
    return {key: [record.id for record in records] for key, records in found.items()}


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("tools_in_step", {"uppfoljning": ["analys"], "uppstart": ["analys", "vandring"]}),
        ("tools_after", {"vandring": ["analys"]}),
        ("activities_with_tool", {"vandring": ["ga-vandring"]}),
        ("templates_in_step", {"uppstart": ["enkat", "protokoll"]}),
        ("templates_with_tool", {"vandring": ["protokoll"]}),
        ("cases_with_tool", {"vandring": ["falun", "torget"]}),
        ("cases_in_step", {"uppstart": ["falun", "torget"]}),
        ("cases_at_place_type", {"torg": ["falun", "torget"]}),
        ("cases_with_problem", {"morker": ["falun", "torget"]}),
        ("cases_with_organisation", {"projekt": ["falun", "torget"]}),
        ("cases_with_role", {"projektledare": ["falun"], "polis": ["falun", "torget"]}),
        ("cases_in_county", {"20": ["falun", "torget"], "19": ["torget"]}),
        ("steps_under_section", {"lagen-1": ["uppstart", "uppfoljning"]}),
        ("tools_under_section", {"lagen-1": ["analys", "vandring"]}),
        ("roles_under_section", {"lagen-1": ["polis"]}),
        ("tools_with_role", {"polis": ["analys", "vandring"]}),
    ],
)
def test_what_refers_to_a_record(handbook: Handbook, name: str, expected: dict[str, list[str]]) -> None:
    assert ids(getattr(handbook, name)) == expected


def test_lookups_by_id(handbook: Handbook) -> None:
    assert handbook.sections["lagen-1"].number == "1 §"
    assert handbook.law_of["lagen-1"].short == "exempellagen"
    assert list(handbook.variants) == ["kort", "lang"]
    assert list(handbook.activities) == ["uppdrag", "ga-vandring", "mata"]
    assert {name: step.id for name, step in handbook.step_of.items()} == {"uppdrag": "uppstart", "ga-vandring": "uppstart", "mata": "uppfoljning"}
    assert list(handbook.drivers) == ["intervjuer"]
    assert handbook.rates["polis"].in_kind
    assert {step: role.id for step, role in handbook.accountable.items()} == {"uppstart": "projektledare", "uppfoljning": "projektledare"}
    assert handbook.municipalities["Sala"][0].code == "1981"
    assert handbook.municipalities["Sala"][1].name == "Västmanlands län"
    assert handbook.choices["torg"].title == "Torg"
    assert set(handbook.choices) == {"torg", "morker", "fysisk", "projekt", "delad", "alla", "analys"}


def test_a_record_is_listed_once_under_each_key() -> None:
    assert index(["ab", "b"], lambda word: [*word, *word]) == {"a": ("ab",), "b": ("ab", "b")}


def test_equal_records_are_both_listed() -> None:
    """Two that look alike are still two."""
    first, second = ["x"], ["x"]
    found = index([first, second], lambda record: record)
    assert len(found["x"]) == 2
