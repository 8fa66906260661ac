"""The variants of the model side by side."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from generator.content.handbook import Handbook
from generator.content.records.role import Role, RoleKind
from generator.estimate.calculate import Band, Estimate, Money, estimate


class StepEstimate(NamedTuple):
    """A step in one variant: first and last week (from 1), hours, and cost when all time counts as money."""

    first: int
    last: int
    hours: Band
    cost: Money


def estimates(handbook: Handbook) -> tuple[Estimate, ...]:
    """One a variant, at the drivers' defaults."""
    return tuple(estimate(handbook, variant) for variant in handbook.variants)


def longest(estimates: Iterable[Estimate]) -> Estimate:
    """The estimate of the variant that has every activity."""
    return max(estimates, key=lambda e: (len(e.activities), e.weeks))


def uncounted(handbook: Handbook, estimate: Estimate) -> list[Role]:
    """Roles whose time no activity counts. Actors are left out: they take part in the roles that are counted."""
    counted = estimate.roles()
    return [role for role in handbook.roles.values() if role.kind is RoleKind.ROLE and role.id not in counted]


def step_in_variants(handbook: Handbook, estimates: Iterable[Estimate], step: str) -> list[tuple[str, StepEstimate | None]]:
    """The step's estimate in each variant, by the variant's name; one row when all are alike."""
    rows: list[tuple[str, StepEstimate | None]] = []
    for each in estimates:
        found = None
        if each.in_step(step):
            start, end = step_span(each, step)
            found = StepEstimate(start + 1, end, each.hours(step), each.cost(step))
        rows.append((handbook.variants[each.variant].name, found))
    if len({row[1] for row in rows}) == 1:
        return [("I alla varianter" if len(rows) > 2 else "I båda varianterna", rows[0][1])]
    return rows


def step_span(estimate: Estimate, step: str) -> tuple[int, int]:
    """Whole weeks from the start of the work: when the step begins, and when it ends (rounded up)."""
    activities = estimate.in_step(step)
    end = max(activity.end for activity in activities)
    return int(min(activity.start for activity in activities)), int(-(-end // 1))
