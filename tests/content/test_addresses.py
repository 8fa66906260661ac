"""The address plan: it is a promise to those who link here, so it stands here once more in plain."""

from __future__ import annotations

import pytest

from generator.content import addresses
from generator.content.addresses import Linkable, address, source_file, target, title
from generator.content.handbook import Handbook
from generator.content.records.base import LINKABLE, Kind
from tests.small_project import CASE, GLOSSARY, STEP_1, TEMPLATE, TOOL, SmallProject


@pytest.fixture
def handbook(project: SmallProject) -> Handbook:
    return project.load()


def test_pages_that_are_always_there() -> None:
    plan = {name: value for name, value in vars(addresses).items() if name.isupper()}
    assert plan == {
        "HOME": "",
        "MODEL": "modellen/",
        "STEPS": "steg/",
        "TOOLS": "verktyg/",
        "ROLES": "roller/",
        "COSTS": "tid-och-kostnad/",
        "CASES": "fall/",
        "PLACES": "platstyper/",
        "MEASURES": "atgarder/",
        "ORGANISATION": "organisation/",
        "LAW": "lag/",
        "DOWNLOADS_PAGE": "mallar/",
        "GLOSSARY": "ordlista/",
        "SOURCES": "kallor/",
        "ABOUT": "om/",
        "ACCESSIBILITY": "om/tillganglighet/",
        "CONTRIBUTE": "om/bidra/",
        "DOWNLOADS": "nedladdning/",
    }


def test_every_kind_of_record_has_an_address_and_a_title(handbook: Handbook) -> None:
    records: list[Linkable] = [
        handbook.steps["uppstart"],
        handbook.tools["vandring"],
        handbook.roles["polis"],
        handbook.cases["torget"],
        handbook.sections["lagen-1"],
        handbook.templates["protokoll"],
        handbook.terms["trygghet"],
        handbook.sources["rapport"],
        handbook.taxonomy.place_types[0],
        handbook.taxonomy.organisation_forms[0],
    ]
    assert [(address(record), title(record)) for record in records] == [
        ("steg/1-uppstart/", "Uppstart"),
        ("verktyg/vandring/", "Trygghetsvandring"),
        ("roller/polis/", "Polis"),
        ("fall/torget/", "Torget i Avesta"),
        ("lag/#lagen-1", "1 § Ansvar"),
        ("mallar/#protokoll", "Protokoll"),
        ("ordlista/#trygghet", "trygghet"),
        ("kallor/#rapport", "En rapport"),
        ("platstyper/#torg", "Torg"),
        ("organisation/#projekt", "Projekt"),
    ]


def test_source_files(handbook: Handbook) -> None:
    records = (handbook.steps["uppstart"], handbook.tools["vandring"], handbook.templates["protokoll"], handbook.cases["torget"])
    assert [source_file(record) for record in records] == [STEP_1, TOOL, TEMPLATE, CASE]


def test_a_reference_in_a_text_leads_to_every_kind_that_may_be_linked(handbook: Handbook) -> None:
    found = [target(handbook, name) for name in ("uppstart", "vandring", "polis", "torget", "lagen-1", "protokoll", "trygghet")]
    assert [address(record).split("/")[0] for record in found] == ["steg", "verktyg", "roller", "fall", "lag", "mallar", "ordlista"]
    assert LINKABLE == (Kind.STEP, Kind.TOOL, Kind.ROLE, Kind.CASE, Kind.LAW, Kind.TEMPLATE, Kind.TERM)


def test_an_id_of_two_kinds_leads_to_the_first(project: SmallProject) -> None:
    project.replace(GLOSSARY, "id: trygghet", "id: vandring")
    assert address(target(project.load(), "vandring")) == "verktyg/vandring/"


@pytest.mark.parametrize("name", ["rapport", "torg", "finns-inte"])
def test_what_no_text_may_refer_to(handbook: Handbook, name: str) -> None:
    with pytest.raises(KeyError, match=name):
        target(handbook, name)
