"""Hours, calendar and cost of one variant of the model.

Linear: every figure of the content is ``fast + Σ per_drivare · drivare``. Hours and weeks are exact decimals; money is
öre as integers, without VAT. The one rounding rule, here as in the workbook: each line (one role in one activity, or one
purchase) is rounded to whole öre, half away from zero, and totals are sums of rounded lines.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from generator.content.handbook import Handbook
from generator.content.records.base import Quantity, Range, Sourced, Standing
from generator.content.records.step import Activity, Hours, Purchase


@dataclass(frozen=True, slots=True)
class Band:
    """A figure as low, base and high. The unit is that of the attribute that holds it: hours or weeks."""

    low: Decimal = Decimal(0)
    base: Decimal = Decimal(0)
    high: Decimal = Decimal(0)

    def __add__(self, other: Band) -> Band:
        return Band(self.low + other.low, self.base + other.base, self.high + other.high)

    def times(self, number: int) -> Band:
        return Band(self.low * number, self.base * number, self.high * number)


@dataclass(frozen=True, slots=True)
class Money:
    """An amount in öre, without VAT, as low, base and high."""

    low: int = 0
    base: int = 0
    high: int = 0

    def __add__(self, other: Money) -> Money:
        return Money(self.low + other.low, self.base + other.base, self.high + other.high)


@dataclass(frozen=True, slots=True)
class HoursLine:
    """One role's work in one activity: `hours`, and `cost` at the role's hourly rate. `in_kind`: given as working hours, not paid in money."""

    role: str
    hours: Band
    cost: Money
    in_kind: bool
    source: Hours


@dataclass(frozen=True, slots=True)
class PurchaseLine:
    title: str
    cost: Money
    source: Purchase


@dataclass(frozen=True, slots=True)
class ActivityEstimate:
    """One activity: `start` and `end` are weeks from the start of the work (0 is the first), by the base weeks."""

    activity: Activity
    step: str
    weeks: Band
    start: Decimal
    end: Decimal
    hours: tuple[HoursLine, ...]
    purchases: tuple[PurchaseLine, ...]


@dataclass(frozen=True, slots=True)
class Estimate:
    """The whole of one variant."""

    variant: str
    drivers: Mapping[str, int]
    activities: tuple[ActivityEstimate, ...]

    @property
    def weeks(self) -> Decimal:
        """Length of the work in weeks: the end of the last activity."""
        return max(activity.end for activity in self.activities)

    def in_step(self, step: str) -> tuple[ActivityEstimate, ...]:
        return tuple(activity for activity in self.activities if activity.step == step)

    def hours(self, step: str | None = None, role: str | None = None) -> Band:
        """Hours in a step (or all) of a role (or all)."""
        lines = (line for activity in self._chosen(step) for line in activity.hours if role in (None, line.role))
        return sum((line.hours for line in lines), Band())

    def cost(self, step: str | None = None, *, in_kind: bool | None = None) -> Money:
        """Cost of a step (or all): of what is given as working hours, of what is paid in money, or of both (None)."""
        work = (line.cost for activity in self._chosen(step) for line in activity.hours if in_kind in (None, line.in_kind))
        bought = (line.cost for activity in self._chosen(step) for line in activity.purchases) if not in_kind else ()
        return sum((*work, *bought), Money())

    def roles(self) -> tuple[str, ...]:
        """Roles with hours, in order of appearance."""
        return tuple(dict.fromkeys(line.role for activity in self.activities for line in activity.hours))

    def assumed(self, rates: Mapping[str, Sourced]) -> Decimal:
        """The part (0-1) of the base cost that rests on at least one assumption or uncertain figure."""
        total = self.cost().base
        if total == 0:
            return Decimal(0)
        proven = Standing.PROVEN
        work = (line for activity in self.activities for line in activity.hours)
        bought = (line for activity in self.activities for line in activity.purchases)
        founded = sum(line.cost.base for line in work if line.source.standing is proven and rates[line.role].standing is proven)
        founded += sum(line.cost.base for line in bought if line.source.standing is proven)
        return 1 - Decimal(founded) / total

    def _chosen(self, step: str | None) -> Iterable[ActivityEstimate]:
        return self.activities if step is None else self.in_step(step)


class DriverError(ValueError):
    """A driver that can't be: unknown, or outside what it may be."""


def defaults(handbook: Handbook) -> dict[str, int]:
    """The number that each driver begins with, by the driver's id."""
    return {driver.id: driver.default for driver in handbook.costs.drivers}


def estimate(handbook: Handbook, variant: str, drivers: Mapping[str, int] | None = None) -> Estimate:
    """Estimate `variant` with the drivers' defaults, or those given instead.

    Raises DriverError for a driver that does not exist or is out of range, KeyError for an unknown variant.
    """
    values = defaults(handbook)
    for name, value in (drivers or {}).items():
        if name not in values:
            raise DriverError(f"drivaren «{name}» finns inte")
        if not 0 <= value <= handbook.drivers[name].at_most:
            raise DriverError(f"drivaren «{name}» ska vara mellan 0 och {handbook.drivers[name].at_most}, inte {value}")
        values[name] = value
    chosen = [activity for activity in handbook.activities.values() if included(activity, handbook.variants[variant].id)]
    starts = _starts(handbook.activities, variant)
    lines = tuple(_activity(handbook, activity, values, starts[activity.id]) for activity in chosen)
    return Estimate(variant, values, lines)


def _activity(handbook: Handbook, activity: Activity, drivers: Mapping[str, int], start: Decimal) -> ActivityEstimate:
    hours = []
    for line in activity.hours:
        rate = handbook.rates[line.role]
        amount = quantity(line, drivers)
        hours.append(HoursLine(line.role, amount, _price(amount, band(rate.amount)), rate.in_kind, line))
    purchases = tuple(
        PurchaseLine(line.title, _price(quantity(line, drivers), Band(Decimal(1), Decimal(1), Decimal(1))), line) for line in activity.purchases
    )
    weeks = band(activity.weeks)
    return ActivityEstimate(activity, handbook.step_of[activity.id].id, weeks, start, start + weeks.base, tuple(hours), purchases)


def _starts(activities: Mapping[str, Activity], variant: str) -> dict[str, Decimal]:
    """Earliest start of each activity: when all it waits for have ended (critical path method, forward pass).

    An activity outside the variant is passed through: what waits for it waits for what it would have waited for.
    """
    starts: dict[str, Decimal] = {}

    def end(name: str) -> Decimal:
        if name not in starts:
            starts[name] = max((end(earlier) for earlier in activities[name].after), default=Decimal(0))
        return starts[name] + (exact(activities[name].weeks.base) if included(activities[name], variant) else Decimal(0))

    for name in activities:
        end(name)
    return starts


def included(activity: Activity, variant: str) -> bool:
    """Whether the activity belongs to the variant."""
    return not activity.variants or variant in activity.variants


def exact(value: float) -> Decimal:
    """The decimal that the writer wrote, not the nearest binary fraction."""
    return Decimal(repr(value))


def band(value: Range) -> Band:
    return Band(exact(value.low), exact(value.base), exact(value.high))


def quantity(value: Quantity, drivers: Mapping[str, int]) -> Band:
    """``fast + Σ per_drivare · drivare``"""
    return sum((band(per).times(drivers[driver]) for driver, per in value.per_driver.items()), band(value.fixed))


def to_ore(kronor: Decimal) -> int:
    """Whole öre, half away from zero."""
    return int((kronor * 100).quantize(Decimal(1), rounding=ROUND_HALF_UP))


def _price(amount: Band, rate: Band) -> Money:
    return Money(to_ore(amount.low * rate.low), to_ore(amount.base * rate.base), to_ore(amount.high * rate.high))
