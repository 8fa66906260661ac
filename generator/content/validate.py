"""From a tree of YAML to a frozen record, or to problems in Swedish with the place of each."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from generator.content.problems import Problem, shown
from generator.content.records.base import Filed, Known
from generator.content.spelling import nearest
from generator.content.yaml_tree import Document

R = TypeVar("R", bound=BaseModel)

Loc = tuple[int | str, ...]
Report = Callable[[str, Loc, str, str], Problem]
"""Makes a problem from a file, a place in it, what is wrong and what to do."""
_KEY = "[key]"
"""Pydantic's last part of the place of a key that is wrong itself, not its value."""


def validate(document: Document, record: type[R], known: Known, given: Mapping[str, Any] | None = None) -> R | list[Problem]:
    """Make a `record` of the document, or list what is wrong with it.

    `given` holds values that come from the file's name; a file that states them itself is wrong.
    """
    root = document.root
    if not isinstance(root.value, dict):
        return [
            Problem(document.file, root.line, root.column, "", "filen ska bestå av nycklar med värden", "Börja varje rad med en nyckel och kolon.")
        ]
    values = root.plain()
    problems = [
        problem_at(document, (key,), f"«{key}» tas från filnamnet och ska inte stå i filen", "Ta bort raden.") for key in given or () if key in values
    ]
    try:
        made = record.model_validate({**values, **(given or {})}, context=known)
    except ValidationError as error:
        return problems + [_problem(document, record, details) for details in error.errors(include_url=False) if not _is_echo(details)]
    return problems or made


def _is_echo(details: ErrorDetails) -> bool:
    """True for a list that is only too short because its items were wrong: each item has a problem of its own."""
    return details["type"] == "too_short" and len(details["input"]) >= details["ctx"]["min_length"]


def problem_at(document: Document, loc: Loc, what: str, remedy: str, snippet: str = "") -> Problem:
    """A problem with the value at `loc`, at the line where it stands (or where `snippet` stands inside it)."""
    line, column = locate(document, loc, snippet)
    return Problem(document.file, line, column, path_of(loc), what, remedy)


def path_of(loc: Loc) -> str:
    """The path of a value as people write it: ``åtgärder[0].slag``."""
    path = ""
    for part in loc:
        if isinstance(part, int):
            path += f"[{part}]"
        elif part != _KEY:
            path += f".{part}" if path else part
    return path


def locate(document: Document, loc: Loc, snippet: str = "") -> tuple[int, int]:
    """Line and column of the value at `loc`, or of the nearest thing above it that exists in the file."""
    node = at = key = document.root
    for part in loc:
        if isinstance(node.value, dict) and isinstance(part, str) and part in node.value:
            key, node = node.value[part]
            at = node if node.line == key.line else key
        elif isinstance(node.value, list) and isinstance(part, int) and part < len(node.value):
            node = at = node.value[part]
        elif part == _KEY:
            at = key
        else:
            break
    if snippet and isinstance(node.value, str):
        for number, line in enumerate(document.source.splitlines()[node.line - 1 : node.end], start=node.line):
            start = node.column - 1 if number == node.line else 0
            if (column := line.find(snippet, start)) >= 0:
                return number, column + 1
    return at.line, at.column


def _problem(document: Document, record: type[BaseModel], details: ErrorDetails) -> Problem:
    loc, kind, context, value = details["loc"], details["type"], details.get("ctx", {}), details["input"]
    if kind == "extra_forbidden":
        return _unknown_key(document, record, loc)
    what, remedy = (context["what"], context["remedy"]) if "remedy" in context else _explain(kind, context, value)
    if value is None:
        what, remedy = "värdet saknas", _to_write(record, loc, kind, remedy)
    elif kind == "missing":
        what = f"«{loc[-1]}» saknas"
    elif kind == "tuple_type" and _is_words_for_list(record, loc, value):
        remedy = f"Skriv [{value}], eller börja en ny rad med ett bindestreck före ordet."
    return problem_at(document, (*loc, *context.get("at", ())), what, remedy, context.get("snippet", ""))


def _to_write(record: type[BaseModel], loc: Loc, kind: str, remedy: str) -> str:
    """What to do about a value that is empty: say what belongs there, and that it may be left out when it may."""
    field = field_at(record, loc)
    if kind in _FORMS and field and field.description:
        remedy = f"Här ska stå: {field.description}. {_FORMS[kind]}".rstrip()
    if isinstance(loc[-1], int):
        return f"{remedy} Ta annars bort posten."
    return remedy if field is None or field.is_required() else f"{remedy} Ta annars bort nyckeln."


def _is_words_for_list(record: type[BaseModel], loc: Loc, value: object) -> bool:
    """True for one or more words, with commas between, where a list of words is asked."""
    field = field_at(record, loc)
    return field is not None and _inner_record(field.annotation) is None and isinstance(value, str) and bool(_WORDS.fullmatch(value))


_WORDS = re.compile(r"[\w-]+(?:, ?[\w-]+)*")


def _unknown_key(document: Document, record: type[BaseModel], loc: Loc) -> Problem:
    keys = keys_at(record, loc[:-1])
    hint = nearest(str(loc[-1]), keys)
    remedy = f"Menade du «{hint}»?" if hint else f"Nycklar som finns här: {', '.join(sorted(keys))}."
    return problem_at(document, (*loc, _KEY), f"nyckeln «{loc[-1]}» finns inte", remedy)


def keys_at(record: type[BaseModel], loc: Loc) -> frozenset[str]:
    """The keys that the mapping at `loc` may have; ``id`` and ``nummer`` of files are not for writers."""
    for part in loc:
        field = _field(record, part)
        if field is None:  # a place in a list, or the key of a mapping of records
            continue
        inner = _inner_record(field.annotation)
        if inner is None:
            return frozenset()
        record = inner
    from_file_name = {"id", "nummer"} if issubclass(record, Filed) else set()
    return frozenset(field.alias or name for name, field in record.model_fields.items()) - from_file_name


def field_at(record: type[BaseModel], loc: Loc) -> FieldInfo | None:
    """The field that the value at `loc` is of, or that of the list or mapping it stands in."""
    found: FieldInfo | None = None
    for part in loc:
        if (field := _field(record, part)) is None:
            continue
        found = field
        if (inner := _inner_record(field.annotation)) is None:
            break
        record = inner
    return found


def _field(record: type[BaseModel], key: int | str) -> FieldInfo | None:
    return next((field for name, field in record.model_fields.items() if (field.alias or name) == key), None)


def _inner_record(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    for part in getattr(annotation, "__args__", ()):
        if found := _inner_record(part):
            return found
    return None


_TYPES = {
    "string_type": ("värdet ska vara text", "Skriv text; sätt citattecken runt ett tal eller datum som ska vara text."),
    "int_type": ("värdet ska vara ett heltal", "Skriv bara siffror."),
    "int_from_float": ("värdet ska vara ett heltal", "Skriv talet utan decimaler."),
    "float_type": ("värdet ska vara ett tal", "Skriv siffror, med punkt som decimaltecken."),
    "finite_number": ("värdet ska vara ett tal", "Skriv siffror, med punkt som decimaltecken."),
    "bool_type": ("värdet ska vara true eller false", "Skriv true eller false."),
    "bool_parsing": ("värdet ska vara true eller false", "Skriv true eller false."),
    "tuple_type": ("värdet ska vara en lista", "Börja varje post i listan med ett bindestreck."),
    "dict_type": ("värdet ska bestå av nycklar med värden", "Skriv nyckel, kolon och värde."),
    "model_type": ("värdet ska bestå av nycklar med värden", "Skriv nyckel, kolon och värde på egna rader."),
    "model_attributes_type": ("värdet ska bestå av nycklar med värden", "Skriv nyckel, kolon och värde på egna rader."),
    "missing": ("nyckeln saknas", "Lägg till den. Fälten beskrivs på sidan Bidra."),
    "string_too_short": ("texten är tom", "Skriv texten, eller ta bort raden."),
}

"""What is wrong and what to do, by pydantic's type of error."""

_FORMS = {"string_type": "", **{kind: _TYPES[kind][1] for kind in ("tuple_type", "dict_type", "model_type", "model_attributes_type")}}
"""How to write an empty value of which the field's description says what it is; the others are told by their form alone."""


def _explain(kind: str, context: Mapping[str, Any], value: object) -> tuple[str, str]:
    if kind in _TYPES:
        return _TYPES[kind]
    if kind == "enum":
        choices = [choice.strip("' ") for choice in str(context["expected"]).replace(" or ", ", ").split(", ")]
        hint = nearest(str(value), choices)
        what = f"{shown(value)} finns inte" if isinstance(value, str) else f"{shown(value)} går inte att välja"
        return what, f"Menade du «{hint}»?" if hint else f"Välj något av: {', '.join(choices)}."
    if kind.startswith(("date", "datetime")):
        quoted = isinstance(value, str) and re.fullmatch("[0-9]{4}-[0-9]{2}-[0-9]{2}", value)
        return f"{shown(value)} är inte ett datum", "Ta bort citattecknen." if quoted else "Skriv dagen som ÅÅÅÅ-MM-DD."
    if kind == "too_short":
        if context["actual_length"] == 0:
            return "listan är tom", "Lägg till minst en post, eller ta bort nyckeln om den får saknas."
        return f"listan har {context['actual_length']} poster men ska ha minst {context['min_length']}", "Lägg till det som fattas."
    if kind == "string_too_long":
        return f"texten är längre än {context['max_length']} tecken", "Korta texten."
    if kind in ("greater_than", "greater_than_equal", "less_than", "less_than_equal"):
        sign, bound = next(iter(context.items()))
        words = {"gt": "större än", "ge": "minst", "lt": "mindre än", "le": "högst"}
        return f"{shown(value)} är utanför det tillåtna", f"Talet ska vara {words[sign]} {bound}."
    if kind == "string_pattern_mismatch":
        return f"{shown(value)} har fel form", "Se hur andra poster är skrivna."
    return "värdet går inte att använda", "Se fältets beskrivning på sidan Bidra."
