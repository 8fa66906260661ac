"""Weeks of work as days, with and without the summer's pause."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.estimate.calendar import first_day, last_day, pauses

MONDAY = date(2027, 1, 11)
days = st.dates(date(2020, 1, 1), date(2040, 12, 31))
weeks = st.decimals(0, 200, places=1)


@pytest.mark.parametrize(
    ("begins", "ends", "first", "last"),
    [
        ("0", "1", date(2027, 1, 11), date(2027, 1, 17)),
        ("1", "3", date(2027, 1, 18), date(2027, 1, 31)),
        ("0.5", "0.5", date(2027, 1, 15), date(2027, 1, 15)),  # three and a half days are four, and nothing takes its day
        ("0", "0.1", date(2027, 1, 11), date(2027, 1, 11)),
    ],
)
def test_days_without_a_pause(begins: str, ends: str, first: date, last: date) -> None:
    assert first_day(MONDAY, Decimal(begins), pause=False) == first
    assert last_day(MONDAY, Decimal(begins), Decimal(ends), pause=False) == last


@pytest.mark.parametrize(
    ("start", "begins", "first"),
    [
        (date(2027, 7, 11), "0", date(2027, 7, 11)),  # the Sunday before week 28
        (date(2027, 7, 11), "1", date(2027, 8, 15)),
        (date(2027, 7, 12), "0", date(2027, 8, 9)),
        (date(2027, 7, 20), "0", date(2027, 8, 9)),  # begins in the middle of the pause
        (date(2027, 8, 9), "0", date(2027, 8, 9)),
        (date(2027, 1, 11), "52", date(2028, 2, 7)),
        (date(2027, 1, 11), "104", date(2029, 3, 5)),  # two summers
    ],
)
def test_days_with_a_pause(start: date, begins: str, first: date) -> None:
    assert first_day(start, Decimal(begins), pause=True) == first


@given(days, weeks)
def test_no_day_of_work_is_in_a_pause(start: date, begins: Decimal) -> None:
    day = first_day(start, begins, pause=True)
    assert day.isocalendar().week not in range(28, 32)
    assert day >= first_day(start, begins, pause=False)


@given(days, weeks, weeks)
def test_later_weeks_are_later_days(start: date, one: Decimal, two: Decimal) -> None:
    early, late = sorted((one, two))
    assert first_day(start, early, pause=True) <= first_day(start, late, pause=True)
    assert first_day(start, early, pause=True) <= last_day(start, early, late, pause=True)


@given(days)
def test_pauses_are_whole_but_for_one_that_has_begun(start: date) -> None:
    first, second, third = (pause for pause, _ in zip(pauses(start), range(3), strict=False))
    assert first.monday.year == start.year
    assert 0 <= first.days <= 28
    assert second.days == third.days == 28
    assert third.after - second.after == (third.monday - second.monday - timedelta(days=28)).days
