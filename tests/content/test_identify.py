"""Ids: gathered before anything is judged, and each used once."""

from __future__ import annotations

import pytest

from generator.content.files import find
from generator.content.identify import identify
from generator.content.records.base import Kind
from generator.content.yaml_tree import read_document
from tests.small_project import COSTS, GLOSSARY, LAW, MODEL, MUNICIPALITIES, ROLES, SOURCES, STEP_1, STEP_2, TAXONOMY, SmallProject


def test_every_kind_of_id_is_known(project: SmallProject) -> None:
    files, _ = find(project.root)
    documents = [read_document(entry.file, entry.path.read_bytes()) for entry in files]
    known, problems = identify(files, documents)
    assert not problems
    assert known.ids == {
        Kind.STEP: {"uppstart", "uppfoljning"},
        Kind.TOOL: {"vandring"},
        Kind.TEMPLATE: {"protokoll"},
        Kind.CASE: {"torget"},
        Kind.ROLE: {"projektledare", "polis"},
        Kind.LAW: {"lagen-1"},
        Kind.TERM: {"trygghet"},
        Kind.SOURCE: {"rapport"},
        Kind.VARIANT: {"kort", "lang"},
        Kind.DRIVER: {"intervjuer"},
        Kind.ACTIVITY: {"uppdrag", "ga-vandring", "mata"},
        Kind.MUNICIPALITY: {"Falun", "Avesta", "Sala"},
        Kind.PLACE_TYPE: {"torg"},
        Kind.PROBLEM_TYPE: {"morker"},
        Kind.MEASURE_KIND: {"fysisk"},
        Kind.ORGANISATION_FORM: {"projekt"},
        Kind.FINANCING_FORM: {"delad"},
        Kind.TOOL_GROUP: {"analys"},
    }


@pytest.mark.parametrize(
    ("file", "line", "message"),
    [
        (
            SOURCES,
            '  - {id: rapport, titel: En till, utgivare: En myndighet, webbadress: "https://exempel.se/till"}\n',
            "3:10: källor[1].id: källa «rapport» finns redan. Ge den ett eget id.",
        ),
        (
            GLOSSARY,
            "  - {id: trygghet, term: trygg, förklaring: Samma., belägg: antagande, sökord: [trygg]}\n",
            "3:10: termer[1].id: term «trygghet» finns redan. Ge den ett eget id.",
        ),
        (
            MUNICIPALITIES,
            "      - {kod: '1980', namn: Avesta}\n",
            "11:29: län[1].kommuner[1].namn: kommun «Avesta» finns redan. Ge den ett eget id.",
        ),
        (
            TAXONOMY,
            "  - {id: analys, titel: Analys igen, text: Samma.}\n",
            "23:10: verktygsgrupper[1].id: verktygsgrupp «analys» finns redan. Ge den ett eget id.",
        ),
    ],
)
def test_an_id_at_the_end_of_a_list_that_stands_before(project: SmallProject, file: str, line: str, message: str) -> None:
    if file in (SOURCES, GLOSSARY):  # the day of review stands after the list
        project.replace(file, "granskad: 2026-11-24\n", f"{line}granskad: 2026-11-24\n")
    else:
        project.append(file, line)
    assert project.only_message() == f"{file}:{message}"


@pytest.mark.parametrize(
    ("file", "old", "new", "message"),
    [
        (ROLES, "id: polis", "id: projektledare", "14:9: roller[1].id: roll eller aktör «projektledare» finns redan. Ge den ett eget id."),
        (MODEL, "id: lang", "id: kort", "7:10: varianter[1].id: modellvariant «kort» finns redan. Ge den ett eget id."),
        (STEP_1, "id: ga-vandring", "id: uppdrag", "13:9: aktiviteter[1].id: aktivitet «uppdrag» finns redan. Ge den ett eget id."),
        (STEP_2, "id: mata", "id: uppdrag", "7:9: aktiviteter[0].id: aktivitet «uppdrag» finns redan. Ge den ett eget id."),
        (
            COSTS,
            "timpriser:",
            "  - {id: intervjuer, titel: Igen, enhet: st, text: Räkna., grundvärde: 1, högst: 2, belägg: antagande}\ntimpriser:",
            "6:10: drivare[1].id: drivare «intervjuer» finns redan. Ge den ett eget id.",
        ),
    ],
)
def test_an_id_that_is_used_twice(project: SmallProject, file: str, old: str, new: str, message: str) -> None:
    project.replace(file, old, new)
    assert f"{file}:{message}" in project.messages()


def test_a_section_of_law_in_another_law(project: SmallProject) -> None:
    text = project.path(LAW).read_text("utf-8")
    law = text[text.index("  - id: lagen\n") : text.index("öppna_frågor")]
    project.replace(LAW, "öppna_frågor", law.replace("id: lagen\n", "id: andra\n") + "öppna_frågor")
    assert project.only_message() == f"{LAW}:25:13: lagar[1].paragrafer[0].id: paragraf «lagen-1» finns redan. Ge den ett eget id."


def test_two_steps_that_differ_in_number_only(project: SmallProject) -> None:
    project.write("toolkit/steps/3-uppstart.yaml", project.path(STEP_2).read_bytes())
    assert "toolkit/steps/3-uppstart.yaml:1:1: steg «uppstart» finns redan. Ge filen ett eget id i namnet." in project.messages()


@pytest.mark.parametrize("file", [SOURCES, STEP_1, ROLES, LAW])
def test_a_file_that_cannot_be_read_is_the_only_thing_told(project: SmallProject, file: str) -> None:
    """Everything that refers into it would look wrong, and is not judged."""
    project.write(file, "a: [\n")
    problems = project.problems()
    assert [problem.file for problem in problems] == [file]
