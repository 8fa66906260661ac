"""Which files there are, and which do not belong."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.content.files import SINGLE, find
from tests.small_project import CASE, FILES, STEP_1, TOOL, SmallProject

NAMES = "Filnamn här består av a-z, 0-9 och bindestreck och slutar på .yaml, till exempel «resecentrum-norr.yaml»."
STEP_NAMES = "Filnamn här består av a-z, 0-9 och bindestreck och slutar på .yaml, till exempel «1-uppstart.yaml»."
TOP = (
    "Filer direkt i toolkit/ är: costs.yaml, downloads.yaml, glossary.yaml, law.yaml, model.yaml, municipalities.yaml, roles.yaml, settings.yaml, "
    "sources.yaml, taxonomy.yaml."
)
LINK = "filen är en länk som leder ut ur projektet. Lägg själva filen i projektet."


def test_every_file_is_found_in_a_fixed_order(project: SmallProject) -> None:
    project.write("toolkit/steps/10-sist.yaml", "titel: Sist\n")
    files, problems = find(project.root)
    assert not problems
    assert {entry.file for entry in files} == {*FILES, "toolkit/steps/10-sist.yaml"}
    assert files == find(project.root)[0]
    given = {entry.file: entry.given for entry in files if entry.given}
    assert given[STEP_1] == {"nummer": 1, "id": "uppstart"}
    assert given["toolkit/steps/10-sist.yaml"] == {"nummer": 10, "id": "sist"}
    assert given[TOOL] == {"id": "vandring"}
    assert given[CASE] == {"id": "torget"}


@pytest.mark.parametrize("file", SINGLE)
def test_a_file_that_must_be_there(project: SmallProject, file: str) -> None:
    project.remove(file)
    assert f"{file}:1:1: filen saknas. Lägg tillbaka den; handboken behöver den." in project.messages()


def test_an_empty_folder_lacks_every_file_of_its_own(tmp_path: Path) -> None:
    files, problems = find(tmp_path)
    assert files == []
    assert [problem.file for problem in problems] == list(SINGLE)


@pytest.mark.parametrize(
    ("file", "remedy"),
    [
        ("cases/Torget.yaml", NAMES),
        ("cases/två-torg.yaml", NAMES),
        ("cases/ett torg.yaml", NAMES),
        ("cases/torget.yml", NAMES),
        ("cases/anteckningar.txt", NAMES),
        ("cases/-torget.yaml", NAMES),
        ("cases/mapp", NAMES),
        ("toolkit/tools/belysning_led.yaml", NAMES),
        ("toolkit/templates/README.md", NAMES),
        ("toolkit/steps/uppstart.yaml", STEP_NAMES),
        ("toolkit/steps/0-uppstart.yaml", STEP_NAMES),
        ("toolkit/steps/01-uppstart.yaml", STEP_NAMES),
        ("toolkit/extra.yaml", TOP),
        ("toolkit/cases", TOP),
        ("toolkit/bilder", TOP),
    ],
)
def test_a_file_that_does_not_belong(project: SmallProject, file: str, remedy: str) -> None:
    project.write(file if "." in file else f"{file}/torget.yaml", "titel: x\n")
    assert project.only_message() == f"{file}:1:1: filen hör inte hemma här. {remedy}"


@pytest.mark.parametrize("file", ["cases/.torget.yaml.swp", "toolkit/.DS_Store", "cases/bilder/karta.png", "docs/sida.md"])
def test_files_of_editors_and_pictures_are_left_alone(project: SmallProject, file: str) -> None:
    project.write(file, "något annat")
    assert project.messages() == []


@pytest.mark.parametrize("file", [CASE, STEP_1, "toolkit/settings.yaml"])
def test_a_file_that_is_a_link_out_of_the_project(project: SmallProject, tmp_path_factory: pytest.TempPathFactory, file: str) -> None:
    outside = tmp_path_factory.mktemp("utanför") / "fil.yaml"
    outside.write_text(FILES[file], encoding="utf-8")
    project.remove(file)
    project.path(file).symlink_to(outside)
    assert f"{file}:1:1: {LINK}" in project.messages()


def test_a_folder_that_is_a_link_out_of_the_project(project: SmallProject, tmp_path_factory: pytest.TempPathFactory) -> None:
    outside = tmp_path_factory.mktemp("utanför") / "cases"
    project.path("cases").rename(outside)
    project.path("cases").symlink_to(outside)
    assert f"{CASE}:1:1: {LINK}" in project.messages()


def test_a_link_inside_the_project_is_fine(project: SmallProject) -> None:
    project.path("cases/samma.yaml").symlink_to("torget.yaml")
    assert project.messages() == []


def test_a_project_that_is_reached_through_a_link_is_fine(project: SmallProject, tmp_path_factory: pytest.TempPathFactory) -> None:
    link = tmp_path_factory.mktemp("genväg") / "projekt"
    link.symlink_to(project.root)
    project.root = link
    assert project.messages() == []


@pytest.mark.parametrize("target", ["finns-inte.yaml", "ring.yaml"])
def test_a_link_that_leads_nowhere(project: SmallProject, target: str) -> None:
    project.path("cases/ring.yaml").symlink_to(target)
    assert project.only_message() == f"cases/ring.yaml:1:1: filen hör inte hemma här. {NAMES}"
