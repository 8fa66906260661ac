"""Turns weeks of work into days of the calendar, with or without a pause in the summer.

A week of work is seven days. Its first day is the start plus the weeks that have gone, to the nearest whole day, and
its last day is the day before the next one can begin. The pause is ISO weeks 28-31: nothing goes on then, and what is
left follows after.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from typing import NamedTuple

PAUSE_WEEK = 28
PAUSE_DAYS = 28


class Pause(NamedTuple):
    """One summer's pause: the Monday it begins by the calendar, days of work done before it, and the days of it that lie ahead of the start."""

    monday: date
    after: int
    days: int


def days(weeks: Decimal) -> int:
    """Weeks as whole days, half a day up."""
    return int((weeks * 7).quantize(Decimal(1), rounding=ROUND_HALF_UP))


def pauses(start: date) -> Iterator[Pause]:
    """The pauses from the year of `start` on, without end."""
    passed = 0
    for year in range(start.year, date.max.year):
        monday = date.fromisocalendar(year, PAUSE_WEEK, 1)
        ahead = max(0, min(PAUSE_DAYS, (monday - start).days + PAUSE_DAYS))
        yield Pause(monday, max(0, (monday - start).days - passed), ahead)
        passed += ahead


def first_day(start: date, begins: Decimal, *, pause: bool) -> date:
    """The first day of something that begins `begins` weeks into the work."""
    return _day(start, days(begins), pause)


def last_day(start: date, begins: Decimal, ends: Decimal, *, pause: bool) -> date:
    """The last day of something that goes on between two numbers of weeks into the work; what takes no time ends the day it begins."""
    return _day(start, max(days(begins), days(ends) - 1), pause)


def _day(start: date, gone: int, pause: bool) -> date:
    shift = 0
    if pause:
        for summer in pauses(start):
            if summer.days and summer.after > gone:
                break
            shift += summer.days
    return start + timedelta(days=gone + shift)
