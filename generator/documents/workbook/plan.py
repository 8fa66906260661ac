"""What the sheets of a workbook share: the estimate it starts from, its lines, and where each figure stands.

Formulas speak through defined names (``drivare_intervjuer``, ``kostnad_bas``), so that a reader can follow them. The
names and the places are settled here, before any sheet is written.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from generator.content.handbook import Handbook
from generator.content.records.base import Quantity, Sourced, Standing
from generator.content.records.cost import Driver, Rate
from generator.content.records.model import Variant
from generator.content.records.role import Role
from generator.content.records.source import Source
from generator.content.records.step import Activity, Step
from generator.documents.prose import Prose
from generator.estimate import ActivityEstimate, Estimate, Money, estimate
from generator.estimate.calculate import HoursLine, PurchaseLine, included

IN_MONEY, IN_KIND = "i pengar", "in natura"
YES, NO = "ja", "nej"
README, INPUTS, SUMMARY, LINES, SCHEDULE, PICTURE, FINANCING, SOURCES = (
    "Läs mig",
    "Förutsättningar",
    "Sammanställning",
    "Aktiviteter",
    "Tidplan",
    "Tidplan i bild",
    "Finansiering",
    "Källor",
)
"""Names of the sheets, in order."""
LEVELS = ("lag", "bas", "hog")
LEVEL_TITLES = ("lågt", "bas", "högt")
SUMMERS = 8
"""Years of summer pauses that the sheets know of."""
LINE_TOP = 4
"""The first row of lines on `LINES`, from 0."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One line to cost: a role's work in an activity, or a purchase. `row` is its row on `LINES`, from 0."""

    row: int
    step: Step
    activity: Activity
    line: HoursLine | PurchaseLine


class Plan:
    """One variant of the model, ready to be written."""

    def __init__(self, handbook: Handbook, variant: Variant, day: datetime.date) -> None:
        """`day` is the release's: the work is proposed to start on the first Monday from then on."""
        self.handbook = handbook
        self.variant = variant
        self.prose = Prose(handbook)
        self.estimate: Estimate = estimate(handbook, variant.id)
        self.start = day + datetime.timedelta(days=-day.weekday() % 7)

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        """Every line, in order of step and activity, work before purchases."""
        found: list[tuple[ActivityEstimate, HoursLine | PurchaseLine]] = []
        for activity in self.estimate.activities:
            found += [(activity, hours) for hours in activity.hours]
            found += [(activity, purchase) for purchase in activity.purchases]
        steps = self.handbook.steps
        return tuple(Entry(LINE_TOP + place, steps[activity.step], activity.activity, line) for place, (activity, line) in enumerate(found))

    @cached_property
    def steps(self) -> tuple[Step, ...]:
        """Steps with work in this variant."""
        return tuple(step for step in self.handbook.steps.values() if self.estimate.in_step(step.id))

    @cached_property
    def roles(self) -> tuple[Role, ...]:
        """Roles with hours, in order of appearance; their numbers on the sheets begin at 1."""
        return tuple(self.handbook.roles[role] for role in self.estimate.roles())

    @cached_property
    def drivers(self) -> tuple[Driver, ...]:
        """Drivers that some line of this variant grows with."""
        used = {driver for entry in self.entries for driver in entry.line.source.per_driver}
        return tuple(driver for driver in self.handbook.costs.drivers if driver.id in used)

    def rate(self, role: Role) -> Rate:
        return self.handbook.rates[role.id]

    def number(self, role: str) -> int:
        """The role's number on the sheets."""
        return self.estimate.roles().index(role) + 1

    def founded(self, line: HoursLine | PurchaseLine) -> bool:
        """Whether the line rests on sources alone, its hourly rate included; as `Estimate.assumed` counts."""
        rate = self.handbook.rates[line.role].standing if isinstance(line, HoursLine) else Standing.PROVEN
        return line.source.standing is Standing.PROVEN and rate is Standing.PROVEN

    def predecessors(self, activity: Activity) -> tuple[str, ...]:
        """Ids of what the activity waits for in this variant; what is outside is passed through, as in the estimate."""
        return tuple(dict.fromkeys(self._through(activity.after)))

    def _through(self, earlier: Iterable[str]) -> Iterator[str]:
        for name in earlier:
            activity = self.handbook.activities[name]
            if included(activity, self.variant.id):
                yield name
            else:
                yield from self._through(activity.after)

    def cost(self, *, role: str) -> Money:
        """What one role's work costs."""
        return sum((entry.line.cost for entry in self.entries if isinstance(entry.line, HoursLine) and entry.line.role == role), Money())

    def in_step(self, step: Step) -> tuple[ActivityEstimate, ...]:
        return self.estimate.in_step(step.id)

    @cached_property
    def sources(self) -> tuple[Source, ...]:
        """The sources behind the figures of this workbook, in the order of the handbook's list."""
        used = {source for sourced in self._sourced() for source in sourced.sources}
        return tuple(source for source in self.handbook.sources.values() if source.id in used)

    def _sourced(self) -> Iterator[Sourced]:
        yield self.variant
        yield from self.handbook.costs.assumptions
        yield from self.handbook.costs.shares
        yield from self.drivers
        yield from (self.rate(role) for role in self.roles)
        yield from (activity.activity for activity in self.estimate.activities)
        yield from (entry.line.source for entry in self.entries)

    def standing(self, claim: Sourced) -> str:
        """The standing of a claim, with its reason."""
        return f"{claim.standing}: {claim.reason}" if claim.reason else str(claim.standing)

    def titles(self, claim: Sourced) -> str:
        """Titles of a claim's sources, one a line."""
        return "\n".join(self.handbook.sources[source].title for source in claim.sources)


def driver_name(driver: str) -> str:
    """The defined name of a driver's value."""
    return f"drivare_{driver.replace('-', '_')}"


def rate_name(role: str, level: str) -> str:
    """The defined name of a role's hourly rate; `level` is one of `LEVELS`."""
    return f"timpris_{role.replace('-', '_')}_{level}"


def pay_name(role: str) -> str:
    """The defined name of the cell that says whether a role is paid in money or gives its time."""
    return f"betalas_{role.replace('-', '_')}"


def coefficients(quantity: Quantity, drivers: Iterable[Driver], level: int) -> list[float]:
    """The fixed part, then the part per unit of each driver, at a level (0 low, 1 base, 2 high)."""
    ranges = [quantity.fixed, *(quantity.per_driver.get(driver.id) for driver in drivers)]
    return [(value.low, value.base, value.high)[level] if value else 0.0 for value in ranges]


def kronor(ore: int) -> float:
    """Öre as the kronor that a cell holds."""
    return ore / 100
