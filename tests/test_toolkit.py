"""What the toolkit says in two places, it says alike."""

from __future__ import annotations

import re

from tests.project_copy import PROJECT


def words(file: str) -> str:
    """The text of a file under toolkit/, on one line."""
    return " ".join((PROJECT / "toolkit" / file).read_text("utf-8").split())


def test_an_interview_is_as_long_in_the_step_as_in_the_tool() -> None:
    step, tool = words("steps/2-nulagesanalys.yaml"), words("tools/nyckelpersonsintervju.yaml")
    assert "samtal på 30 till 45 minuter" in step
    assert tool.count("30 till 45 minuter") == 4  # the summary, the guide, the invitation and the time
    assert "en timme" not in tool


def test_an_interview_has_the_same_six_questions_in_the_step_as_in_the_tool() -> None:
    asked = re.search(r"Ställ samma sex frågor till alla[^:]*: (.*?) Den sista frågan", words("steps/2-nulagesanalys.yaml"))
    assert asked
    questions = re.findall(r"[^?]+\?", asked[1])
    guide = words("tools/nyckelpersonsintervju.yaml").partition("Sex frågor räcker")[2].partition("belägg:")[0]
    assert [question.strip() for question in re.findall(r" - ([^(?]+\?)", guide)] == [question.strip() for question in questions]
    assert len(questions) == 6
    form = words("templates/intervjuguide-mall.yaml")
    assert all(question.strip() in form for question in questions)
