"""Sentences about how a field of a form is filled in that every format says alike."""

from __future__ import annotations

from generator.content.records.template import FormField
from generator.estimate.wording import number


def how_much(field: FormField) -> str:
    """``Skriv ett tal från 0 till 20.``; nothing when any number will do."""
    return f"Skriv ett tal från 0 till {number(field.highest)}." if field.highest is not None else ""


def colours(field: FormField) -> str:
    """Where the colours begin and end, and that this is an assumption; nothing for a field that is no traffic light."""
    if (limits := field.limits) is None:
        return ""
    return f"Röd till och med {number(limits.red)}, gul till och med {number(limits.yellow)}, annars grön. {assumption(field)}"


def assumption(field: FormField) -> str:
    """Why the limits of a traffic light are where they are."""
    return f"Gränserna är ett antagande. {field.limits.reason}" if field.limits else ""
