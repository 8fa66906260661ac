"""The whole of the content: read, checked, put together."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import FrozenInstanceError
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from generator.content.files import ContentFile
from generator.content.load import assemble, load, look_over, read_records
from generator.content.problems import ContentError
from tests.small_project import CASE, FILES, STEP_1, STEP_2, TOOL, SmallProject


def test_a_faultless_project(project: SmallProject) -> None:
    handbook = project.load()
    assert list(handbook.steps) == ["uppstart", "uppfoljning"]
    assert list(handbook.tools) == ["vandring"]
    assert list(handbook.roles) == ["projektledare", "polis"]
    assert handbook.cases["torget"].title == "Torget i Avesta"
    assert handbook.settings.branch == "main"


def test_records_do_not_change(project: SmallProject) -> None:
    handbook = project.load()
    with pytest.raises(ValidationError):
        handbook.cases["torget"].title = "Något annat"  # type: ignore[misc]
    with pytest.raises(FrozenInstanceError):
        handbook.settings = None  # type: ignore[misc, assignment]


def test_steps_come_in_order_of_their_numbers(project: SmallProject) -> None:
    """Ten after two, though the file names say otherwise."""
    for number in range(3, 11):
        text = FILES[STEP_2].replace("id: mata", f"id: mata-{number}")
        project.write(f"toolkit/steps/{number}-steg{number}.yaml", text)
    parts = ", ".join(f"steg{number}: {{}}" for number in range(3, 11))
    project.replace("toolkit/roles.yaml", "uppfoljning: ansvarar}", f"uppfoljning: ansvarar, {parts.replace('{}', 'ansvarar')}}}")
    project.replace("toolkit/roles.yaml", "uppfoljning: informeras}", f"uppfoljning: informeras, {parts.replace('{}', 'informeras')}}}")
    project.list_addresses()
    assert [step.number for step in project.load().steps.values()] == list(range(1, 11))


def test_cases_and_tools_come_in_order_of_id(project: SmallProject) -> None:
    for name in ("z", "a-2", "a-10"):
        project.write(f"cases/{name}.yaml", FILES[CASE])
    assert list(project.load().cases) == ["a-10", "a-2", "torget", "z"]


def test_progress_sees_every_file(project: SmallProject) -> None:
    seen: list[str] = []

    def progress(files: Iterable[ContentFile]) -> Iterable[ContentFile]:
        for entry in files:
            seen.append(entry.file)
            yield entry

    load(project.root, progress)
    assert sorted(seen) == sorted(FILES)


def test_no_steps_at_all(project: SmallProject) -> None:
    project.remove(STEP_1)
    project.remove(STEP_2)
    assert project.problems()


def test_an_empty_folder(tmp_path: Path) -> None:
    with pytest.raises(ContentError) as caught:
        load(tmp_path)
    assert {problem.what for problem in caught.value.problems} == {"filen saknas"}


@pytest.mark.parametrize("file", list(FILES))
def test_every_file_may_be_the_broken_one(project: SmallProject, file: str) -> None:
    """A file that can't be read is told, and nothing that refers into it."""
    project.write(file, "\tx: 1\n")
    assert [(problem.file, problem.line, problem.column) for problem in project.problems()] == [(file, 1, 1)]


@pytest.mark.parametrize("file", list(FILES))
def test_every_file_may_be_missing(project: SmallProject, file: str) -> None:
    project.remove(file)
    assert project.problems() or file == CASE


def test_faults_in_cases_and_between_records_are_told_at_once(project: SmallProject) -> None:
    project.replace(CASE, "slag: fall", "slag: falll")
    project.replace("toolkit/roles.yaml", "uppfoljning: ansvarar", "uppfoljning: rådfrågas")
    files = [problem.file for problem in project.problems()]
    assert CASE in files
    assert "toolkit/roles.yaml" in files


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("kommun: Avesta", "kommun: Awesta"),
        ("källor: [rapport]", "källa: [rapport]"),
        ("källor: [rapport]", "källor: [raport]"),
        ("källor: [rapport]", "källor: rapport"),
        ("titel: Torget i Avesta", "\ttitel: x"),
    ],
)
def test_a_source_cited_only_by_a_case_with_faults_is_in_use(project: SmallProject, old: str, new: str) -> None:
    for file, mention in (("toolkit/costs.yaml", "belägg: belagt, källor: [rapport]"), (STEP_2, "belägg: belagt, källor: [rapport]")):
        project.replace(file, mention, "belägg: antagande")
    project.replace(CASE, old, new)
    assert {problem.file for problem in project.problems()} == {CASE}


def test_an_unused_source_is_told_beside_a_case_with_faults(project: SmallProject) -> None:
    project.replace(
        "toolkit/sources.yaml",
        "källor:\n",
        "källor:\n  - {id: annan, titel: En annan, utgivare: En myndighet, webbadress: 'https://exempel.se/annan'}\n",
    )
    project.replace(CASE, "slag: fall", "slag: falll")
    assert [(problem.file, problem.path) for problem in project.problems()] == [(CASE, "slag"), ("toolkit/sources.yaml", "källor[0]")]


def test_a_file_that_may_not_be_read(project: SmallProject, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path) -> bytes:
        if path.name == "torget.yaml":
            raise PermissionError(13, os.strerror(13))
        return original(path)

    original = Path.read_bytes
    monkeypatch.setattr(Path, "read_bytes", refuse)
    assert project.only_message() == f"{CASE}:1:1: filen går inte att läsa (Permission denied). Se efter att filen finns och får läsas."


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=200) | st.text(max_size=200).map(str.encode), st.sampled_from(sorted(FILES)))
def test_any_bytes_in_any_file_give_problems_or_a_handbook(project: SmallProject, data: bytes, file: str) -> None:
    project.write(file, data)
    try:
        assert file in {problem.file for problem in project.problems()}
    finally:
        project.write(file, FILES[file])


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.sampled_from(sorted(FILES)),
    st.integers(0, 10**6),
    st.sampled_from(["", "x", "null", "[]", "{}", "-1", "true", "2026-01-01", "'", ":", "\n", "- ", "<b>", "*"]),
)
def test_a_slip_of_the_pen_never_breaks_the_loader(project: SmallProject, file: str, place: int, slip: str) -> None:
    """One word of a good file replaced by something else."""
    text = FILES[file]
    start = place % len(text)
    end = min((found for sign in " ,]}\n" if (found := text.find(sign, start + 1)) > 0), default=len(text))
    project.write(file, text[:start] + slip + text[end:])
    try:
        for problem in project.problems():
            lines = project.path(problem.file).read_text("utf-8").split("\n") if project.path(problem.file).is_file() else [""]
            assert 1 <= problem.line <= len(lines)
            assert 1 <= problem.column <= len(lines[problem.line - 1]) + 1
            assert problem.what
            assert problem.remedy.endswith((".", "?"))
    finally:
        project.write(file, text)


def test_files_read_by_several_give_the_same_handbook(project: SmallProject) -> None:
    """Two readers, each with every other file, whoever is done first."""
    project.write("toolkit/tools/annat.yaml", project.path(TOOL).read_text("utf-8").replace("titel: Trygghetsvandring", "titel: Annat"))
    project.list_addresses()
    project.write("cases/annan.yaml", project.path(CASE).read_text("utf-8").replace("titel: Torget", "titel: Annan"))
    whole = project.load()
    survey = look_over(project.root)
    halves = [read_records(survey, survey.files[1::2]), read_records(survey, survey.files[0::2])]
    for readings in (halves, halves[::-1]):
        divided = assemble(survey, readings)
        assert divided == whole
        assert list(divided.tools) == list(whole.tools) == ["annat", "vandring"]
        assert list(divided.cases) == list(whole.cases) == ["annan", "torget"]
