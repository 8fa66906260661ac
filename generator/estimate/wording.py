"""Numbers, money and time in Swedish words, the same on every page and in every document."""

from __future__ import annotations

from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from generator.content.records.base import Range
from generator.content.records.case import Case, Fraction, Month
from generator.estimate import Band, Money

MONTHS = ("januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november", "december")
NARROW = "\u00a0"
"""No-break space between thousands and before units."""

_HOUR, _LONGEST_IN_MINUTES = 60, 90
_WHOLE_HOURS = 10
"""From here up, half an hour more or less says nothing in an estimate."""


def number(value: float | Decimal, decimals: int = 1) -> str:
    """``1 234,5``: a comma before decimals, a no-break space between thousands, no needless decimals."""
    exact = Decimal(repr(value)) if isinstance(value, float) else Decimal(value)
    rounded = exact.quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP) + 0  # never "-0"
    text = f"{rounded:,f}".replace(",", NARROW)
    whole, _, rest = text.partition(".")
    rest = rest.rstrip("0")
    return f"{whole},{rest}" if rest else whole


def span(low: float | Decimal, base: float | Decimal, high: float | Decimal, unit: str) -> str:
    """``6 veckor (4–8)``, or ``6 veckor`` when there is no range."""
    inside = "" if low == high else f" ({number(low)}–{number(high)})"
    return f"{number(base)}{NARROW}{unit}{inside}"


def time(value: float | Decimal, decimals: int = 1) -> str:
    """``30 minuter``, ``1 timme``, ``2,5 timmar``, ``12 timmar``: minutes below an hour, no decimals from ten hours up."""
    figure, unit = _time(value, decimals)
    return f"{figure}{NARROW}{unit}"


def hours(value: Band | Range, decimals: int = 1) -> str:
    """``8 timmar (6,5–10)``, ``45 minuter (30–60)``, ``2 timmar (30 minuter till 4 timmar)``: as `time`, with the range when there is one.

    A range that begins below an hour is in minutes to its end when that is an hour and a half or before. When the base has no
    decimals for being ten or more, neither has the range.
    """
    decimals = 0 if value.base >= _WHOLE_HOURS else decimals
    base, low, high = (time(amount, decimals) for amount in (value.base, value.low, value.high))
    if low == base == high:
        return base
    first, last, in_minutes = _minutes(value.low), _minutes(value.high), 0 < _minutes(value.base) < _HOUR
    if first < _HOUR and last <= _LONGEST_IN_MINUTES:
        return f"{base} ({first}–{last})" if in_minutes else f"{base} ({first}–{last}{NARROW}minuter)"
    if in_minutes or 0 < first < _HOUR:
        return f"{base} ({low} till {high})"  # with two units a dash would be hard to read
    return f"{base} ({_time(value.low, decimals)[0]}–{_time(value.high, decimals)[0]})"


def _time(value: float | Decimal, decimals: int) -> tuple[str, str]:
    """The figure and its unit."""
    if 0 < (minutes := _minutes(value)) < _HOUR:
        return str(minutes), "minut" if minutes == 1 else "minuter"
    figure = number(value, 0 if value >= _WHOLE_HOURS else decimals)
    return figure, "timme" if figure == "1" else "timmar"


def _minutes(value: float | Decimal) -> int:
    return int((Decimal(str(value)) * _HOUR).quantize(Decimal(1), rounding=ROUND_HALF_UP))


def weeks(value: Band | Range) -> str:
    return span(value.low, value.base, value.high, "vecka" if value.base == 1 else "veckor")


def week_span(start: Decimal, end: Decimal) -> str:
    """``5–7``, or ``5`` for a single week: first and last week (from 1) of what starts after `start` weeks and ends after `end`."""
    first, last = int(start) + 1, max(int(-(-end // 1)), int(start) + 1)
    return str(first) if first == last else f"{first}–{last}"


def kronor(ore: int) -> str:
    """Whole kronor; the öre are in the workbook."""
    return f"{number(Decimal(ore) / 100, 0)}{NARROW}kr"


def about_kronor(ore: int) -> str:
    """Kronor, without the unit, rounded as an estimate deserves: to thousands, or to hundreds below ten thousand."""
    step = Decimal(100_000 if ore >= 1_000_000 else 10_000)
    return number((Decimal(ore) / step).quantize(Decimal(1), rounding=ROUND_HALF_UP) * step / 100, 0)


def about(value: Money) -> str:
    """``100 000 kr (80 000–120 000)``, rounded as `about_kronor`."""
    inside = "" if value.low == value.high else f" ({about_kronor(value.low)}–{about_kronor(value.high)})"
    return f"{about_kronor(value.base)}{NARROW}kr{inside}"


def about_hours(value: Band) -> str:
    """Hours without decimals, as a sum deserves."""
    return hours(value, 0)


def money(value: Money) -> str:
    """``100 000 kr (80 000-120 000)``"""
    if value.low == value.high:
        return kronor(value.base)
    return f"{kronor(value.base)} ({number(Decimal(value.low) / 100, 0)}–{number(Decimal(value.high) / 100, 0)})"


def amount(value: Range | None) -> str:
    """A range of kronor, or that it is not known."""
    if value is None:
        return "Uppgift saknas i öppna källor"
    if value.low == value.high:
        return f"{number(value.base, 2)}{NARROW}kr"
    return f"{number(value.low, 2)}–{number(value.high, 2)}{NARROW}kr"


def percent(part: Decimal) -> str:
    return f"{number(part * 100, 0)}{NARROW}procent"


def count(value: int, one: str, many: str) -> str:
    """``1 fall``, ``3 verktyg``: the number with the right form of the word."""
    return f"{value}{NARROW}{one if value == 1 else many}"


def day(value: date) -> str:
    """``24 november 2026``"""
    return f"{value.day}{NARROW}{MONTHS[value.month - 1]} {value.year}"


def period(case: Case) -> str:
    """``april 2020–mars 2022`` in words, with what is unknown said."""

    def words(month: Month) -> str:
        return f"{MONTHS[month.month - 1]} {month.year}" if month.month else str(month.year)

    start, end = case.period.start, case.period.end
    if start is None and end is None:
        return "Uppgift saknas i öppna källor"
    if case.period.ongoing:
        return f"{words(start)} och framåt" if start else "Pågår, starten är inte känd"
    if start is None and end:
        return f"till {words(end)}, starten är inte känd"
    return f"{words(start)}–{words(end)}" if start and end else f"från {words(start)}, slutet är inte känt" if start else ""


def fraction(value: Fraction | None, missing: str) -> str:
    """``22 av 28``, ``3,28`` or ``40 procent``; `missing` when there is none."""
    if value is None:
        return missing
    words = number(value.value, 2)
    if value.whole is not None:
        words += f" av {number(value.whole, 2)}"
    return f"{words} {value.unit}" if value.unit else words


def swedish_order(text: str) -> str:
    """A sort key that puts å, ä and ö last, as Swedish does."""
    return text.casefold().translate(str.maketrans("åäö", "{|}"))
