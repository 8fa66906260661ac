"""Numbers, money and time in words. ~ stands for a no-break space."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from generator.content.records.base import Range
from generator.estimate import Band, Money, wording


def shown(text: str) -> str:
    return text.replace("\u00a0", "~")


def band(low: str, base: str, high: str) -> Band:
    return Band(Decimal(low), Decimal(base), Decimal(high))


@pytest.mark.parametrize(
    ("value", "decimals", "words"),
    [
        (0, 1, "0"),
        (0.04, 1, "0"),
        (-0.04, 1, "0"),
        (0.05, 1, "0,1"),
        (0.25, 1, "0,3"),  # half away from zero, not to even
        (2.675, 2, "2,68"),  # as a binary fraction it is a little less
        (12, 1, "12"),
        (12.50, 2, "12,5"),
        (999.96, 1, "1~000"),
        (1234.5, 1, "1~234,5"),
        (1234567, 0, "1~234~567"),
        (Decimal("1234567.89"), 2, "1~234~567,89"),
        (100, 0, "100"),
        (1e16, 0, "10~000~000~000~000~000"),
        (-1234.5, 1, "-1~234,5"),
    ],
)
def test_number(value: float | Decimal, decimals: int, words: str) -> None:
    assert shown(wording.number(value, decimals)) == words


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (band("40", "40", "40"), "40~timmar"),
        (band("30", "40", "50.5"), "40~timmar (30–51)"),
        (band("1", "1", "1"), "1~timme"),
        (band("1", "1.5", "2"), "1,5~timmar (1–2)"),
        (band("1.02", "1.02", "1.02"), "1~timme"),  # not "1 timmar"
        (band("6.4", "8", "10.4"), "8~timmar (6,4–10)"),  # no decimals from ten up
        (band("9.8", "12", "16.4"), "12~timmar (10–16)"),  # nor anywhere when the base has none
        (band("11.8", "12", "12.3"), "12~timmar"),  # what is said alike is no range
        (band("0.5", "0.5", "0.5"), "30~minuter"),
        (band("0.5", "0.5", "0.75"), "30~minuter (30–45)"),
        (band("0.5", "0.75", "1"), "45~minuter (30–60)"),
        (band("0.1", "0.15", "0.2"), "9~minuter (6–12)"),
        (band("0", "0.5", "1"), "30~minuter (0–60)"),
        (band("0.75", "1", "1.5"), "1~timme (45–90~minuter)"),
        (band("0.5", "1", "2"), "1~timme (30~minuter till 2~timmar)"),
        (band("0.75", "0.75", "2"), "45~minuter (45~minuter till 2~timmar)"),
        (band("0", "0.5", "2"), "30~minuter (0~timmar till 2~timmar)"),
        (band("0", "4", "8"), "4~timmar (0–8)"),
        (Range(låg=0.75, bas=0.75, hög=0.75), "45~minuter"),
        (Range(låg=1, bas=1, hög=1), "1~timme"),
        (Range(låg=1000, bas=2000, hög=3000), "2~000~timmar (1~000–3~000)"),
    ],
)
def test_hours(value: Band | Range, words: str) -> None:
    assert shown(wording.hours(value)) == words


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (0, "0~timmar"),
        (0.02, "1~minut"),
        (0.25, "15~minuter"),
        (Decimal("0.99"), "59~minuter"),
        (Decimal("0.995"), "1~timme"),  # not "60 minuter"
        (1.5, "1,5~timmar"),
        (9.96, "10~timmar"),
        (10, "10~timmar"),
        (10.5, "11~timmar"),
        (1234.5, "1~235~timmar"),
    ],
)
def test_time(value: float | Decimal, words: str) -> None:
    assert shown(wording.time(value)) == words


def test_weeks() -> None:
    assert shown(wording.weeks(band("1", "1", "1"))) == "1~vecka"
    assert shown(wording.weeks(band("1", "1.5", "2"))) == "1,5~veckor (1–2)"


def test_money_in_whole_kronor() -> None:
    assert shown(wording.kronor(0)) == "0~kr"
    assert shown(wording.kronor(49)) == "0~kr"
    assert shown(wording.kronor(50)) == "1~kr"
    assert shown(wording.kronor(123_456_789)) == "1~234~568~kr"
    assert shown(wording.money(Money(100_000, 100_000, 100_000))) == "1~000~kr"
    assert shown(wording.money(Money(100_000, 200_000, 300_050))) == "2~000~kr (1~000–3~001)"


def test_money_rounded_as_an_estimate_deserves() -> None:
    """To thousands of kronor from ten thousand up, to hundreds below."""
    assert shown(wording.about(Money(999_900, 1_049_900, 1_050_000))) == "10~000~kr (10~000–11~000)"
    assert shown(wording.about(Money(955_000, 955_000, 955_000))) == "9~600~kr"
    assert shown(wording.about(Money())) == "0~kr"
    assert shown(wording.about_hours(band("9.4", "10.5", "11.6"))) == "11~timmar (9–12)"
    assert shown(wording.about_hours(band("1.4", "2.5", "9.4"))) == "3~timmar (1–9)"
    assert shown(wording.about_hours(band("0.5", "0.5", "0.5"))) == "30~minuter"


def test_an_amount_that_may_be_unknown() -> None:
    assert wording.amount(None) == "Uppgift saknas i öppna källor"
    assert shown(wording.amount(Range(låg=450.5, bas=450.5, hög=450.5))) == "450,5~kr"
    assert shown(wording.amount(Range(låg=1000, bas=1500, hög=2000))) == "1~000–2~000~kr"


def test_percent_count_and_day() -> None:
    assert shown(wording.percent(Decimal("0.125"))) == "13~procent"
    assert shown(wording.count(1, "fall", "fall")) == "1~fall"
    assert shown(wording.count(0, "källa", "källor")) == "0~källor"
    assert shown(wording.day(date(2026, 11, 4))) == "4~november 2026"
