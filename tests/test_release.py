"""The day that pages and files carry: never today's, always the same for the same content."""

from __future__ import annotations

import subprocess
from datetime import date

import pytest

from generator.release import release
from tests.small_project import CASE, SmallProject


@pytest.fixture(autouse=True)
def _no_day_given(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)


def test_the_day_that_is_given(project: SmallProject, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "86400")
    assert release(project.root, project.load()).date == date(1970, 1, 2)


def test_the_day_of_the_last_commit(project: SmallProject, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_COMMITTER_DATE", "2025-03-04T12:00:00Z")
    for command in (["init", "-q"], ["-c", "user.name=x", "-c", "user.email=x@exempel.se", "commit", "-q", "--allow-empty", "-m", "x"]):
        subprocess.run(["git", *command], cwd=project.root, check=True)
    assert release(project.root, project.load()).date == date(2025, 3, 4)


def test_the_latest_review_of_a_copy_without_history(project: SmallProject) -> None:
    assert release(project.root, project.load()).date == date(2026, 11, 24)
    for file in list(project.root.rglob("*.yaml")):
        file.write_text(file.read_text("utf-8").replace("2026-11-24", "2024-05-06"), encoding="utf-8")
    project.replace(CASE, "granskad: 2024-05-06", "granskad: 2024-07-08")
    assert release(project.root, project.load()).date == date(2024, 7, 8)
