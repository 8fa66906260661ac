"""What holds for every handbook and every choice of drivers."""

from __future__ import annotations

import math
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.content.handbook import Handbook
from generator.content.records.cost import Rate
from generator.content.records.step import Activity
from generator.estimate import ActivityEstimate, Band, Estimate, Money, estimate
from tests.small_project import SmallProject

ROLES = ("projektledare", "polis")
STANDINGS: tuple[dict[str, Any], ...] = ({"belägg": "antagande"}, {"belägg": "belagt", "källor": ["rapport"]})


@pytest.fixture
def handbook(project: SmallProject) -> Handbook:
    return project.load()


numbers = st.integers(0, 99_999).flatmap(lambda whole: st.sampled_from([1, 10, 100, 1000]).map(lambda part: whole / part))
ranges = st.lists(numbers, min_size=3, max_size=3).map(sorted).map(lambda three: dict(zip(("låg", "bas", "hög"), three, strict=True)))
amounts = st.fixed_dictionaries({"fast": ranges, "per_drivare": st.dictionaries(st.just("intervjuer"), ranges)})
quantities = st.tuples(amounts, st.sampled_from(STANDINGS)).map(lambda both: {**both[0], **both[1]})


@st.composite
def activities(draw: st.DrawFn, name: str, earlier: list[str]) -> dict[str, Any]:
    hours = draw(st.lists(st.tuples(st.sampled_from(ROLES), quantities), min_size=1, max_size=3))
    return {
        "id": name,
        "titel": name,
        "text": name,
        "belägg": "antagande",
        "veckor": draw(ranges),
        "efter": draw(st.lists(st.sampled_from(earlier), unique=True, max_size=3)) if earlier else [],
        "varianter": draw(st.sampled_from([[], ["kort"], ["lang"], ["kort", "lang"]])),
        "timmar": [{"roll": role, **amount} for role, amount in hours],
        "inköp": [{"titel": "Inköp", **amount} for amount in draw(st.lists(quantities, max_size=2))],
    }


@st.composite
def plans(draw: st.DrawFn) -> tuple[list[Activity], list[Rate]]:
    """Activities that wait for earlier ones only, the first in every variant; and rates."""
    found: list[dict[str, Any]] = []
    for number in range(draw(st.integers(1, 6))):
        found.append(draw(activities(f"a{number}", [activity["id"] for activity in found])))
    found[0]["varianter"] = []
    rates = [{"roll": role, "kronor_per_timme": draw(ranges), "i_natura": draw(st.booleans()), **draw(st.sampled_from(STANDINGS))} for role in ROLES]
    return [Activity.model_validate(activity) for activity in found], [Rate.model_validate(rate) for rate in rates]


def with_plan(handbook: Handbook, plan: tuple[list[Activity], list[Rate]]) -> Handbook:
    """The small handbook with other activities, some in each step, and other rates."""
    first, second = handbook.steps.values()
    half = (len(plan[0]) + 1) // 2
    steps = {
        first.id: first.model_copy(update={"activities": tuple(plan[0][:half])}),
        second.id: second.model_copy(update={"activities": tuple(plan[0][half:])}),
    }
    return replace(handbook, steps=steps, costs=handbook.costs.model_copy(update={"rates": tuple(plan[1])}))


def every_plan(test: Any) -> Any:
    """Runs the test on many estimates; the handbook that they start from is never changed."""
    chosen = given(plan=plans(), variant=st.sampled_from(["kort", "lang"]), interviews=st.integers(0, 10))
    return settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])(chosen(test))


def costs(activity: ActivityEstimate) -> list[Money]:
    return [line.cost for line in activity.hours] + [line.cost for line in activity.purchases]


Plan = tuple[list[Activity], list[Rate]]


@every_plan
def test_totals_are_sums_of_lines(handbook: Handbook, plan: Plan, variant: str, interviews: int) -> None:
    whole = estimate(with_plan(handbook, plan), variant, {"intervjuer": interviews})
    lines = [cost for activity in whole.activities for cost in costs(activity)]
    assert whole.cost() == Money(sum(c.low for c in lines), sum(c.base for c in lines), sum(c.high for c in lines))
    assert whole.cost() == whole.cost(in_kind=True) + whole.cost(in_kind=False)
    assert whole.cost() == whole.cost("uppstart") + whole.cost("uppfoljning")
    assert whole.hours() == whole.hours("uppstart") + whole.hours("uppfoljning")
    assert whole.hours() == sum((whole.hours(role=role) for role in whole.roles()), Band())
    assert 0 <= whole.assumed(with_plan(handbook, plan).rates) <= 1


@every_plan
def test_low_base_and_high_stand_in_order(handbook: Handbook, plan: Plan, variant: str, interviews: int) -> None:
    whole = estimate(with_plan(handbook, plan), variant, {"intervjuer": interviews})
    bands: list[Band | Money] = [whole.cost(), whole.hours()]
    for activity in whole.activities:
        bands += [activity.weeks, *(line.hours for line in activity.hours), *costs(activity)]
    for figures in bands:
        assert 0 <= figures.low <= figures.base <= figures.high


@every_plan
def test_each_line_is_what_the_formula_says(handbook: Handbook, plan: Plan, variant: str, interviews: int) -> None:
    """Worked out a second time with exact fractions of the written decimals."""
    changed = with_plan(handbook, plan)
    for activity in estimate(changed, variant, {"intervjuer": interviews}).activities:
        for hours in activity.hours:
            rate = changed.rates[hours.role].amount
            for end in ("low", "base", "high"):
                amount = worked_out(hours.source, end, interviews)
                assert Fraction(getattr(hours.hours, end)) == amount
                assert getattr(hours.cost, end) == rounded(amount * written(getattr(rate, end)))
        for bought in activity.purchases:
            for end in ("low", "base", "high"):
                assert getattr(bought.cost, end) == rounded(worked_out(bought.source, end, interviews))


def worked_out(source: Any, end: str, interviews: int) -> Fraction:
    per = source.per_driver.get("intervjuer")
    return written(getattr(source.fixed, end)) + (interviews * written(getattr(per, end)) if per else 0)


def written(value: float) -> Fraction:
    return Fraction(str(value))


def rounded(kronor: Fraction) -> int:
    return math.floor(kronor * 100 + Fraction(1, 2))


@every_plan
def test_nothing_begins_before_what_it_waits_for_has_ended(handbook: Handbook, plan: Plan, variant: str, interviews: int) -> None:
    changed = with_plan(handbook, plan)
    whole = estimate(changed, variant, {"intervjuer": interviews})
    lines = {line.activity.id: line for line in whole.activities}
    assert list(lines) == [activity.id for activity in changed.activities.values() if not activity.variants or variant in activity.variants]
    for line in lines.values():
        waits = list(waits_for(changed, whole, line.activity))
        # Not a day too early, and not a day too late.
        assert line.start == max((lines[name].end for name in waits), default=Decimal(0))
        assert line.end == line.start + line.weeks.base
    assert whole.weeks == max(line.end for line in lines.values())
    assert whole.weeks <= sum(line.weeks.base for line in lines.values())


def waits_for(handbook: Handbook, whole: Estimate, activity: Activity) -> set[str]:
    """Activities of the estimate that come before, through any that are not in it."""
    inside = {line.activity.id for line in whole.activities}
    found: set[str] = set()
    for name in activity.after:
        found |= {name} if name in inside else waits_for(handbook, whole, handbook.activities[name])
    return found
