"""One shape for every problem, in three forms."""

from __future__ import annotations

import json
from datetime import date

import pytest

from generator.content.problems import ContentError, Problem, render, shown

IN_VALUE = Problem("cases/avesta.yaml", 17, 5, "åtgärder[0].slag", "«fysiskt» finns inte", "Menade du «fysisk»?")
WHOLE_FILE = Problem("toolkit/a, b:c.yaml", 1, 1, "", "100 % fel\noch mer", "Ta bort filen.")


def test_text() -> None:
    assert render([IN_VALUE, WHOLE_FILE], "text") == (
        "cases/avesta.yaml:17:5: åtgärder[0].slag: «fysiskt» finns inte. Menade du «fysisk»?\n"
        "toolkit/a, b:c.yaml:1:1: 100 % fel\noch mer. Ta bort filen."
    )


def test_json() -> None:
    assert json.loads(render([IN_VALUE], "json")) == [
        {
            "fil": "cases/avesta.yaml",
            "rad": 17,
            "kolumn": 5,
            "sökväg": "åtgärder[0].slag",
            "fel": "«fysiskt» finns inte",
            "åtgärd": "Menade du «fysisk»?",
        }
    ]
    assert "åtgärd" in render([IN_VALUE], "json")
    assert json.loads(render([], "json")) == []


def test_github_annotations_escape_what_would_end_them() -> None:
    assert render([IN_VALUE, WHOLE_FILE], "github") == (
        "::error file=cases/avesta.yaml,line=17,col=5,title=Handboken::åtgärder[0].slag: «fysiskt» finns inte. Menade du «fysisk»?\n"
        "::error file=toolkit/a%2C b%3Ac.yaml,line=1,col=1,title=Handboken::100 %25 fel%0Aoch mer. Ta bort filen."
    )


@pytest.mark.parametrize("form", ["text", "github"])
def test_nothing_wrong_says_nothing(form: str) -> None:
    assert render([], form) == ""  # type: ignore[arg-type]


def test_an_error_holds_each_problem_once_in_order_of_place() -> None:
    later = Problem("b.yaml", 2, 1, "", "fel", "Ändra.")
    earlier = Problem("b.yaml", 1, 9, "", "fel", "Ändra.")
    error = ContentError([later, earlier, later, IN_VALUE])
    assert error.problems == (earlier, later, IN_VALUE)
    assert str(error).splitlines() == list(map(str, error.problems))


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("text", "«text»"),
        (1.5, "«1.5»"),
        (None, "«null»"),
        (True, "«true»"),
        (date(2026, 11, 24), "«2026-11-24»"),
        ([1], "en lista"),
        ({"a": 1}, "en grupp av nycklar"),
        ("x" * 60, f"«{'x' * 60}»"),
        ("x" * 61, f"«{'x' * 60}…»"),
    ],
)
def test_values_are_shown_as_the_writer_wrote_them(value: object, words: str) -> None:
    assert shown(value) == words
