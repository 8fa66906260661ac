"""Pictures drawn at build from the content: here is worked out where things stand, templates draw them."""

from __future__ import annotations

from dataclasses import dataclass

from generator.content.handbook import Handbook
from generator.content.records.step import Step
from generator.estimate import Estimate
from generator.estimate.variants import step_span

WIDTH = 1000
"""Of the drawing, in its own units."""


@dataclass(frozen=True, slots=True)
class Station:
    """A step on the line: middle `x` of its lamp, and the weeks it takes, from 1."""

    step: Step
    x: int
    first: int
    last: int


def stations(handbook: Handbook, longest: Estimate) -> tuple[Station, ...]:
    """The steps in order, evenly spread over the width."""
    gap = WIDTH / len(handbook.steps)
    spans = [(step, *step_span(longest, step.id)) for step in handbook.steps.values()]
    return tuple(Station(step, round(gap * (place + 0.5)), start + 1, end) for place, (step, start, end) in enumerate(spans))
