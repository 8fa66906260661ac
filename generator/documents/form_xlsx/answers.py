"""What a cell of a form accepts, how it looks, and how it is filled in."""

from __future__ import annotations

from typing import Any

from generator.content.records.template import FieldKind, FormField
from generator.documents.form_words import how_much
from generator.documents.form_xlsx.plan import FormPlan, choices
from generator.documents.imprint import clipped
from generator.documents.xlsx_cells import KRONOR
from generator.documents.xlsx_parts import DATE, Book
from generator.documents.xlsx_rules import Area, colour_words, dates

_LONGEST_HINT_TITLE, _LONGEST_HINT = 32, 255
"""Characters that Excel shows beside a chosen cell."""
_MOST = 1_000_000_000_000
_WAYS = {
    FieldKind.CHOICE: "Välj i listan.",
    FieldKind.YES_NO: "Välj ja eller nej i listan.",
    FieldKind.MONEY: "Skriv i kronor.",
    FieldKind.DATE: "Skriv dagen som ÅÅÅÅ-MM-DD.",
}
_FORMATS = {FieldKind.NUMBER: "General", FieldKind.MONEY: KRONOR, FieldKind.DATE: DATE}
_TEXT = "@"
"""What is written is text, also «+46 70 …» and «- en punkt», which Excel would take for formulas."""


def help_of(field: FormField) -> str:
    """The help, and how to answer."""
    ways = "" if field.limits else _WAYS.get(field.kind, "")
    return " ".join(filter(None, (field.help, ways, how_much(field))))


def look_of(field: FormField) -> dict[str, Any]:
    """The number format and the place in the cell of an answer."""
    figure = field.kind in (FieldKind.NUMBER, FieldKind.MONEY)
    form = "General" if field.limits else _FORMATS.get(field.kind, _TEXT)
    return {"num_format": form, **({"align": "right"} if figure else {})}


def accept(book: Book, sheet: Any, plan: FormPlan, field: FormField, area: Area, *, hint: bool) -> None:
    """Let the cells of `area` take answers to `field` alone; `hint` shows the help beside a chosen cell."""
    words = help_of(field) if hint else ""
    hints = {"input_title": clipped(field.title, _LONGEST_HINT_TITLE), "input_message": clipped(words, _LONGEST_HINT)} if words else {}
    colour_words(book, sheet, area, choices(field))
    if field.limits:
        return
    if field.kind is FieldKind.DATE:
        dates(sheet, area, hints)
        return
    rule: dict[str, Any] = {"validate": "any"}
    if choices(field):
        rule = {
            "validate": "list",
            "source": f"={plan.list_of(field)}",
            "error_title": "Välj ur listan",
            "error_message": "Välj något av det som står i listan.",
        }
    elif field.kind is FieldKind.MONEY:
        message = "Skriv ett belopp i kronor, med siffror, minst 0."
        rule = {"validate": "decimal", "criteria": ">=", "value": 0, "error_title": "Skriv ett belopp", "error_message": message}
    elif field.kind is FieldKind.NUMBER:
        lowest, highest = (-_MOST, _MOST) if field.highest is None else (0, field.highest)
        message = how_much(field) or "Skriv ett tal, med siffror."
        rule = {
            "validate": "decimal",
            "criteria": "between",
            "minimum": lowest,
            "maximum": highest,
            "error_title": "Skriv ett tal",
            "error_message": message,
        }
    if hints or rule["validate"] != "any":
        sheet.data_validation(*area, {**rule, **hints})
