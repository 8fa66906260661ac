"""Every claim is found, however deep it stands."""

from __future__ import annotations

from generator.content.records.base import Standing
from generator.content.standings import claims, count_standings
from tests.small_project import FILES, STEP_1, SmallProject


def test_as_many_as_are_written(project: SmallProject) -> None:
    written = "".join(FILES.values())
    assert count_standings(project.load()) == {
        Standing.PROVEN: written.count("belägg: belagt"),
        Standing.ASSUMED: written.count("belägg: antagande"),
    }


def test_uncertain_claims_are_counted(project: SmallProject) -> None:
    project.replace(STEP_1, "text: Läs., belägg: antagande", "text: Läs., belägg: osäkert, skäl: Ingen vet.")
    assert count_standings(project.load())[Standing.UNCERTAIN] == 1


def test_sources_of_all_claims(project: SmallProject) -> None:
    assert [source for claim in claims(project.load()) for source in claim.sources] == ["rapport"] * 3
