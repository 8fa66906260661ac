"""The estimate against figures worked out by hand, from the small project of tests/small_project.py.

Its activities, each with weeks, what it waits for and the variants it is in:

    uppdrag      1/2/4 weeks                         both variants
    ga-vandring  3 weeks      after uppdrag          only «lang»
    mata         1/1.5/2      after ga-vandring      both variants

Rates: projektledare 400/500/600 kr an hour, paid in money; polis 450.50 kr, given as working hours. One driver, intervjuer, is 4
unless another number is given, at most 10.
"""

from __future__ import annotations

from decimal import Decimal

import pytest

from generator.content.handbook import Handbook
from generator.estimate import Band, Money, estimate
from generator.estimate.calculate import DriverError, exact, quantity, to_ore
from tests.small_project import COSTS, STEP_1, STEP_2, SmallProject


@pytest.fixture
def handbook(project: SmallProject) -> Handbook:
    return project.load()


def hours(low: str, base: str, high: str) -> Band:
    return Band(Decimal(low), Decimal(base), Decimal(high))


def same(value: str) -> Band:
    return hours(value, value, value)


def test_the_long_variant_line_by_line(handbook: Handbook) -> None:
    assignment, walk, measuring = estimate(handbook, "lang").activities

    # Projektledare 10 h: 10 · 400 = 4 000 kr, 10 · 500 = 5 000 kr, 10 · 600 = 6 000 kr.
    assert assignment.activity.id == "uppdrag"
    assert assignment.step == "uppstart"
    assert [(line.role, line.hours, line.cost, line.in_kind) for line in assignment.hours] == [
        ("projektledare", same("10"), Money(400_000, 500_000, 600_000), False)
    ]
    assert assignment.purchases == ()

    # Projektledare 4/6/8 h and 1/1.5/2 h for each of 4 interviews: 8, 12 and 16 h; 8 · 400 = 3 200, 12 · 500 = 6 000, 16 · 600 = 9 600 kr.
    # Polis 2 h: 2 · 450.50 = 901 kr.
    # Coffee 250 kr and 12.50 kr for each of 4 interviews: 250 + 50 = 300 kr.
    assert [(line.role, line.hours, line.cost, line.in_kind) for line in walk.hours] == [
        ("projektledare", hours("8", "12", "16"), Money(320_000, 600_000, 960_000), False),
        ("polis", same("2"), Money(90_100, 90_100, 90_100), True),
    ]
    assert [(line.title, line.cost) for line in walk.purchases] == [("Fika", Money(30_000, 30_000, 30_000))]

    # Polis 3 h: 3 · 450.50 = 1 351.50 kr.
    assert measuring.step == "uppfoljning"
    assert [(line.role, line.hours, line.cost) for line in measuring.hours] == [("polis", same("3"), Money(135_150, 135_150, 135_150))]


def test_the_totals_of_the_long_variant(handbook: Handbook) -> None:
    whole = estimate(handbook, "lang")

    # 10 + 8 + 2 + 3 = 23, 10 + 12 + 2 + 3 = 27, 10 + 16 + 2 + 3 = 31.
    assert whole.hours() == hours("23", "27", "31")
    assert whole.hours(role="projektledare") == hours("18", "22", "26")
    assert whole.hours(role="polis") == same("5")
    assert whole.hours("uppstart") == hours("20", "24", "28")
    assert whole.hours("uppfoljning", "projektledare") == Band()
    assert whole.roles() == ("projektledare", "polis")

    # In money: 4 000 + 3 200 + 300 = 7 500, 5 000 + 6 000 + 300 = 11 300, 6 000 + 9 600 + 300 = 15 900 kr.
    # In working hours: 901 + 1 351.50 = 2 252.50 kr.
    assert whole.cost(in_kind=False) == Money(750_000, 1_130_000, 1_590_000)
    assert whole.cost(in_kind=True) == Money(225_250, 225_250, 225_250)
    assert whole.cost() == Money(975_250, 1_355_250, 1_815_250)
    assert whole.cost("uppfoljning") == whole.cost("uppfoljning", in_kind=True) == Money(135_150, 135_150, 135_150)
    assert whole.cost("uppfoljning", in_kind=False) == Money()

    # Only the last line rests on nothing but proven figures: the hours and the rate both have a source.
    assert whole.assumed(handbook.rates) == 1 - Decimal(135_150) / 1_355_250


def test_the_calendar_of_the_long_variant(handbook: Handbook) -> None:
    """Base weeks, one after the other: 0-2, 2-5, 5-6.5."""
    whole = estimate(handbook, "lang")
    assert [(line.activity.id, line.start, line.end) for line in whole.activities] == [
        ("uppdrag", Decimal(0), Decimal(2)),
        ("ga-vandring", Decimal(2), Decimal(5)),
        ("mata", Decimal(5), Decimal("6.5")),
    ]
    assert whole.activities[0].weeks == hours("1", "2", "4")
    assert whole.weeks == Decimal("6.5")


def test_the_short_variant_leaves_out_what_is_not_in_it(handbook: Handbook) -> None:
    """What waits for an activity that is left out waits for what that one would have waited for: 0-2, 2-3.5."""
    whole = estimate(handbook, "kort")
    assert [(line.activity.id, line.start, line.end) for line in whole.activities] == [
        ("uppdrag", Decimal(0), Decimal(2)),
        ("mata", Decimal(2), Decimal("3.5")),
    ]
    # 5 000 + 1 351.50 = 6 351.50 kr; low 5 351.50, high 7 351.50.
    assert whole.cost() == Money(535_150, 635_150, 735_150)
    assert [line.activity.id for line in whole.in_step("uppstart")] == ["uppdrag"]
    assert whole.assumed(handbook.rates) == 1 - Decimal(135_150) / 635_150


@pytest.mark.parametrize(
    ("interviews", "walk_hours", "coffee"),
    [
        (0, hours("4", "6", "8"), 25_000),  # 250 kr
        (3, hours("7", "10.5", "14"), 28_750),  # 250 + 37.50 kr
        (10, hours("14", "21", "28"), 37_500),  # 250 + 125 kr
    ],
)
def test_other_drivers(handbook: Handbook, interviews: int, walk_hours: Band, coffee: int) -> None:
    whole = estimate(handbook, "lang", {"intervjuer": interviews})
    assert whole.drivers == {"intervjuer": interviews}
    assert whole.activities[1].hours[0].hours == walk_hours
    assert whole.activities[1].purchases[0].cost == Money(coffee, coffee, coffee)


@pytest.mark.parametrize(
    ("drivers", "message"),
    [
        ({"intervjuer": -1}, "drivaren «intervjuer» ska vara mellan 0 och 10, inte -1"),
        ({"intervjuer": 11}, "drivaren «intervjuer» ska vara mellan 0 och 10, inte 11"),
        ({"enkater": 1}, "drivaren «enkater» finns inte"),
    ],
)
def test_drivers_that_cannot_be(handbook: Handbook, drivers: dict[str, int], message: str) -> None:
    with pytest.raises(DriverError) as caught:
        estimate(handbook, "lang", drivers)
    assert str(caught.value) == message


def test_an_unknown_variant(handbook: Handbook) -> None:
    with pytest.raises(KeyError, match="mellan"):
        estimate(handbook, "mellan")


@pytest.mark.parametrize(
    ("kronor", "ore"),
    [
        ("0.004", 0),
        ("0.005", 1),
        ("0.015", 2),
        ("0.025", 3),  # to even would be 2
        ("1.005", 101),  # as a binary fraction it is a little less, and would be 100
        ("150.0165", 15_002),
        ("1234567.89", 123_456_789),
        ("-0.005", -1),
    ],
)
def test_whole_ore_half_away_from_zero(kronor: str, ore: int) -> None:
    assert to_ore(Decimal(kronor)) == ore


def test_each_line_is_rounded_and_totals_are_sums_of_rounded_lines(project: SmallProject) -> None:
    """Twice half an öre is two öre, not one."""
    half = "{titel: Halvt öre, fast: 0.005, belägg: antagande}"
    project.replace(STEP_2, "    timmar: [{roll: polis", f"    inköp: [{half}, {half}]\n    timmar: [{{roll: polis")
    project.replace(STEP_2, "fast: 3", "fast: 0.333")
    handbook = project.load()
    measuring = estimate(handbook, "lang").activities[-1]
    assert [line.cost.base for line in measuring.purchases] == [1, 1]
    # 0.333 · 450.50 = 150.0165 kr.
    assert measuring.hours[0].cost.base == 15_002
    assert estimate(handbook, "lang").cost("uppfoljning").base == 15_004


def test_what_the_writer_wrote_is_what_is_counted(project: SmallProject) -> None:
    """0.1 + 3 · 0.1 is 0.4 h exactly, at 3 kr 1.20 kr; in binary fractions it is a little more."""
    project.replace(STEP_1, "fast: 2, belägg: antagande", "fast: 0.1, per_drivare: {intervjuer: 0.1}, belägg: antagande")
    project.replace(COSTS, "kronor_per_timme: 450.50", "kronor_per_timme: 3")
    line = estimate(project.load(), "lang", {"intervjuer": 3}).activities[1].hours[1]
    assert line.hours == same("0.4")
    assert line.cost == Money(120, 120, 120)
    assert exact(0.1) + 3 * exact(0.1) == Decimal("0.4")


def test_a_quantity_without_its_driver_is_an_error(handbook: Handbook) -> None:
    with pytest.raises(KeyError, match="intervjuer"):
        quantity(handbook.activities["ga-vandring"].hours[0], {})


def test_the_longest_way_decides(project: SmallProject) -> None:
    """Two activities side by side: what waits for both begins when the longer has ended."""
    project.replace(STEP_1, "    efter: [uppdrag]\n", "")
    project.replace(STEP_2, "efter: [ga-vandring]", "efter: [uppdrag, ga-vandring]")
    starts = {line.activity.id: line.start for line in estimate(project.load(), "lang").activities}
    assert starts == {"uppdrag": Decimal(0), "ga-vandring": Decimal(0), "mata": Decimal(3)}


def test_an_order_against_the_files_is_fine(project: SmallProject) -> None:
    """The first activity of the file may wait for the last."""
    project.replace(STEP_1, "veckor: {låg: 1, bas: 2, hög: 4}", "veckor: 2\n    efter: [mata]")
    project.replace(STEP_1, "    efter: [uppdrag]\n", "")
    starts = {line.activity.id: line.start for line in estimate(project.load(), "lang").activities}
    assert starts == {"ga-vandring": Decimal(0), "mata": Decimal(3), "uppdrag": Decimal("4.5")}


def test_several_activities_in_a_row_outside_the_variant(project: SmallProject) -> None:
    """uppdrag (both) → ga-vandring (long) → extra (long) → mata (both): in the short variant mata begins when uppdrag ends."""
    extra = (
        "  - {id: extra, titel: Extra, text: Mer., veckor: 5, efter: [ga-vandring], varianter: [lang], "
        "timmar: [{roll: polis, fast: 1, belägg: antagande}], belägg: antagande}\n"
    )
    project.replace(STEP_1, "leveranser:", f"{extra}leveranser:")
    project.replace(STEP_2, "efter: [ga-vandring]", "efter: [extra]")
    handbook = project.load()
    assert estimate(handbook, "kort").activities[-1].start == Decimal(2)
    assert estimate(handbook, "lang").activities[-1].start == Decimal(2 + 3 + 5)


def test_no_cost_at_all_rests_on_nothing(project: SmallProject) -> None:
    project.replace(COSTS, "kronor_per_timme: {låg: 400, bas: 500, hög: 600}", "kronor_per_timme: 0")
    project.replace(COSTS, "kronor_per_timme: 450.50", "kronor_per_timme: 0")
    handbook = project.load()
    assert estimate(handbook, "kort").cost() == Money()
    assert estimate(handbook, "kort").assumed(handbook.rates) == 0
