"""A case that is begun: a file that passes the check as it stands."""

from __future__ import annotations

import re

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from generator.content.new_case import CaseExists, municipality_named, new_case, slug
from generator.content.problems import ContentError
from tests.small_project import CASE, MUNICIPALITIES, ROLES, SmallProject


@pytest.fixture
def project(project: SmallProject) -> SmallProject:
    """With the actor that every new case names."""
    text = project.path(ROLES).read_text("utf-8")
    project.append(ROLES, text[text.index("  - id: polis") :].replace("id: polis", "id: kommun"))
    return project


def test_a_new_case_passes_the_check(project: SmallProject) -> None:
    assert new_case(project.root, " avesta ", "Åkerbo: torget & parken") == "cases/akerbo-torget-parken.yaml"
    case = project.load().cases["akerbo-torget-parken"]
    assert (case.title, case.municipality, case.draft) == ("Åkerbo: torget & parken", "Avesta", True)


def test_an_existing_case_is_left_as_it_is(project: SmallProject) -> None:
    before = project.path(CASE).read_bytes()
    with pytest.raises(CaseExists, match=r"cases/torget\.yaml finns redan"):
        new_case(project.root, "Falun", "Torget")
    assert project.path(CASE).read_bytes() == before


@pytest.mark.parametrize(
    ("municipality", "title", "message"),
    [
        ("Awesta", "Torg", "Kommunen «Awesta» finns inte. Menade du Avesta?"),
        ("Oslo", "Torg", "Kommunen «Oslo» finns inte."),
        ("Avesta", "…", "Titeln behöver bokstäver eller siffror, så att filen kan få ett namn."),
        ("Avesta", "  ", "Titeln går inte att använda. Skriv en kort rad med vanlig text, utan HTML."),
        ("Avesta", "<b>Torg</b>", "Titeln går inte att använda. Skriv en kort rad med vanlig text, utan HTML."),
        ("Avesta", "Ett\nTvå", "Titeln går inte att använda. Skriv en kort rad med vanlig text, utan HTML."),
        ("Avesta", "x" * 301, "Titeln går inte att använda. Skriv en kort rad med vanlig text, utan HTML."),
    ],
)
def test_what_no_case_can_be_begun_with(project: SmallProject, municipality: str, title: str, message: str) -> None:
    with pytest.raises(ValueError, match=f"^{re.escape(message)}$"):
        new_case(project.root, municipality, title)
    assert [path.name for path in project.path("cases").iterdir()] == ["torget.yaml"]


def test_no_case_is_begun_on_broken_content(project: SmallProject) -> None:
    project.replace(CASE, "slag: fall", "slag: falll")
    with pytest.raises(ContentError):
        new_case(project.root, "Avesta", "Nytt")


def test_the_municipality_is_asked_for_whatever_else_is_wrong(project: SmallProject) -> None:
    project.replace(CASE, "slag: fall", "slag: falll")
    assert municipality_named(project.root, " AVESTA ") == "Avesta"
    with pytest.raises(ValueError, match=r"^Kommunen «awesta» finns inte\. Menade du Avesta\?$"):
        municipality_named(project.root, "awesta")
    project.replace(MUNICIPALITIES, 'kod: "20"', "kod: 20")
    with pytest.raises(ContentError):
        municipality_named(project.root, "Avesta")
    project.write(MUNICIPALITIES, "\t")
    with pytest.raises(ContentError):
        municipality_named(project.root, "Avesta")


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=40))
@example('"citat" och \\ bakstreck')
@example("{municipality} #1: 50 %")
@example("- lista: [a], {b}, *c, &d, !e, | > ' @ `")
@example("osynligt \x85 tecken")
def test_any_title_gives_a_good_file_or_none(project: SmallProject, title: str) -> None:
    try:
        file = new_case(project.root, "Avesta", title)
    except (ValueError, CaseExists):
        return
    try:
        assert project.load().cases[file.removeprefix("cases/").removesuffix(".yaml")].title == title.strip()
    finally:
        project.remove(file)


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Örngränd i Avesta", "orngrand-i-avesta"),
        ("  Två -- torg!  ", "tva-torg"),
        ("CAFÉ 2.0", "cafe-2-0"),
        ("a" * 59 + " bcd", "a" * 59),
        ("你好", ""),
    ],
)
def test_slug(title: str, name: str) -> None:
    assert slug(title) == name
