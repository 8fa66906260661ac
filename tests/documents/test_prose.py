"""Texts as runs and lines."""

from __future__ import annotations

from generator.content.text import parse_text
from generator.documents.prose import Mark, Prose, Run
from tests.documents.small import SITE, handbook

TEXT = parse_text("Ett **två** *tre **fyra***.\n\n- punkt\n\n  mer\n  1. inre\n  2. andra\n- sist")


def test_runs_carry_their_look() -> None:
    assert Prose(handbook()).lines(TEXT)[0].runs == (
        Run("Ett "),
        Run("två", bold=True),
        Run(" "),
        Run("tre ", italic=True),
        Run("fyra", bold=True, italic=True),
        Run("."),
    )


def test_lists_keep_their_depth_and_number() -> None:
    lines = Prose(handbook()).lines(TEXT)
    assert [(line.text, line.mark, line.depth, line.number) for line in lines[1:]] == [
        ("punkt", Mark.BULLET, 1, 1),
        ("mer", Mark.CONTINUED, 1, 1),
        ("inre", Mark.NUMBER, 2, 1),
        ("andra", Mark.NUMBER, 2, 2),
        ("sist", Mark.BULLET, 1, 2),
    ]


def test_plain_text_for_a_cell() -> None:
    assert Prose(handbook()).plain(TEXT) == "Ett två tre fyra.\n• punkt\nmer\n    1. inre\n    2. andra\n• sist"


def test_a_reference_is_a_title_and_a_link_only_when_the_site_has_an_address() -> None:
    text = parse_text("Se [uppstart] och [den där][vandring].")
    (without,) = Prose(handbook()).lines(text)
    assert without.text == "Se uppstart och den där."
    assert without.runs == (Run("Se uppstart och den där."),)
    (linked,) = Prose(handbook(site=SITE)).lines(text)
    assert [run.url for run in linked.runs if run.url] == [f"{SITE}/steg/1-uppstart/", f"{SITE}/verktyg/vandring/"]
