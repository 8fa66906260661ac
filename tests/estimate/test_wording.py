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
        (band("30", "40", "50.5"), "40~timmar (30–50,5)"),
        (band("1", "1", "1"), "1~timme"),
        (band("0.5", "1", "2"), "1~timme (0,5–2)"),
        (Range(låg=1, bas=1, hög=1), "1~timme"),
        (Range(låg=1000, bas=2000, hög=3000), "2~000~timmar (1~000–3~000)"),
    ],
)
def test_hours(value: Band | Range, words: str) -> None:
    assert shown(wording.hours(value)) == words


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


def test_an_amount_that_may_be_unknown() -> None:
    assert wording.amount(None) == "Uppgift saknas i öppna källor"
    assert shown(wording.amount(Range(låg=450.5, bas=450.5, hög=450.5))) == "450,5~kr"
    assert shown(wording.amount(Range(låg=1000, bas=1500, hög=2000))) == "1~000–2~000~kr"


def test_percent_count_and_day() -> None:
    assert shown(wording.percent(Decimal("0.125"))) == "13~procent"
    assert shown(wording.count(1, "fall", "fall")) == "1~fall"
    assert shown(wording.count(0, "källa", "källor")) == "0~källor"
    assert shown(wording.day(date(2026, 11, 4))) == "4~november 2026"
