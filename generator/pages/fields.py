"""The field reference that case writers read, taken from the record classes themselves."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from generator.content.files import FOLDERS, SINGLE
from generator.content.records.base import Range, Record
from generator.content.records.case import Case, Month
from generator.content.records.cost import Costs
from generator.content.records.glossary import Glossary
from generator.content.records.law import LawBook
from generator.content.records.model import Model
from generator.content.records.published import Published
from generator.content.records.role import Roles
from generator.content.records.settings import Settings
from generator.content.records.source import Sources
from generator.content.records.step import Step
from generator.content.records.taxonomy import Taxonomy
from generator.content.records.template import Template
from generator.content.records.tool import Tool
from generator.content.text import Text

FROM_FILE_NAME = {"id", "nummer"}
_KINDS: dict[type[Record], tuple[str, str]] = {
    Case: ("fall", "Fall"),
    Tool: ("verktyg", "Verktyg"),
    Step: ("steg", "Steg"),
    Template: ("mall", "Mall"),
    Sources: ("kallor", "Källor"),
    Glossary: ("ordlista", "Ordlista"),
    Taxonomy: ("indelningar", "Platstyper och andra indelningar"),
    Roles: ("roller", "Roller och aktörer"),
    LawBook: ("lag", "Lagar"),
    Costs: ("kostnader", "Priser och antaganden"),
    Model: ("modellen", "Modellen"),
    Settings: ("installningar", "Inställningar"),
    Published: ("adresser", "Filernas adresser"),
}
"""Section id and title, in order of how often people write in the files. The municipalities are not written by hand."""


@dataclass(frozen=True, slots=True)
class FieldRow:
    key: str
    description: str
    required: bool
    value: str


@dataclass(frozen=True, slots=True)
class RecordTable:
    title: str
    fields: tuple[FieldRow, ...]


@dataclass(frozen=True, slots=True)
class KindReference:
    id: str
    title: str
    file: str
    records: tuple[RecordTable, ...]


def field_reference() -> tuple[KindReference, ...]:
    """For each kind of file that people write: a table of its keys, and one for each group of keys inside it."""
    files = {record: file for file, record in SINGLE.items()} | {
        record: f"{folder}/{'<nummer>-<id>' if record is Step else '<id>'}.yaml" for folder, record in FOLDERS.items()
    }
    return tuple(KindReference(f"falt-{name}", title, files[record], tuple(_tables(record))) for record, (name, title) in _KINDS.items())


def _tables(record: type[BaseModel]) -> Iterator[RecordTable]:
    """The record's own table, then one for each record inside it."""
    waiting: list[tuple[str, type[BaseModel]]] = [("Filens nycklar", record)]
    seen: set[type[BaseModel]] = set()
    while waiting:
        title, current = waiting.pop(0)
        if current in seen:
            continue
        seen.add(current)
        filed = current in FOLDERS.values()
        rows = []
        for name, field in current.model_fields.items():
            key = field.alias or name
            if filed and key in FROM_FILE_NAME:
                continue
            inner = _record_in(field.annotation)
            if inner and inner is not Range:
                waiting.append((f"Under «{key}»", inner))
            rows.append(FieldRow(key, field.description or "", field.is_required(), _value(field)))
        yield RecordTable(title, tuple(rows))


def _value(field: FieldInfo) -> str:
    return _type_words(field.annotation)


def _type_words(annotation: Any) -> str:
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin in (Union, UnionType):
        words = [_type_words(part) for part in arguments if part is not NoneType]
        return " eller ".join(words) + (" (eller null)" if NoneType in arguments else "")
    if origin is tuple:
        return f"lista av {_type_words(arguments[0])}"
    if origin is dict:
        return "nycklar med värden"
    if hasattr(annotation, "__metadata__"):
        return _type_words(get_args(annotation)[0])
    if isinstance(annotation, type):
        if issubclass(annotation, StrEnum):
            return " | ".join(annotation)
        if annotation is Range:
            return "tal, eller {låg, bas, hög}"
        if issubclass(annotation, BaseModel):
            return "nycklar, se tabell"
        return _SIMPLE.get(annotation, annotation.__name__)
    return str(annotation)


_SIMPLE: dict[type, str] = {
    str: "en rad text",
    Text: "text",
    int: "heltal",
    float: "tal",
    bool: "true eller false",
    date: "datum ÅÅÅÅ-MM-DD",
    Month: "ÅÅÅÅ eller ÅÅÅÅ-MM",
}


def _record_in(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    for part in get_args(annotation):
        if found := _record_in(part):
            return found
    return None
