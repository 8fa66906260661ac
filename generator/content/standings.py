"""Walks every claim of the handbook: which sources they rest on, and how many there are of each standing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import chain
from typing import Any, get_args

from pydantic import BaseModel

from generator.content.handbook import Handbook
from generator.content.records.base import Sourced, Standing
from generator.content.records.case import Case
from generator.content.records.role import Role
from generator.content.records.step import Step
from generator.content.records.tool import Tool


def claims(handbook: Handbook) -> Iterator[Sourced]:
    """Everything that states something, in a fixed order."""
    for part in (handbook.model, handbook.taxonomy, handbook.costs, handbook.law):
        yield from _claims_in(part)
    for records in (handbook.steps, handbook.tools, handbook.templates, handbook.roles, handbook.terms, handbook.cases):
        for record in records.values():
            yield from _claims_in(record)


def _claims_in(value: Any) -> Iterator[Sourced]:
    if isinstance(value, BaseModel):
        if isinstance(value, Sourced):
            yield value
        for name in _holders(type(value)):
            yield from _claims_in(getattr(value, name))
    elif isinstance(value, tuple):
        for item in value:
            yield from _claims_in(item)


@cache
def _holders(record: type[BaseModel]) -> tuple[str, ...]:
    """Attributes that can hold claims: those that are records or tuples of records."""
    return tuple(name for name, field in record.model_fields.items() if _holds_records(field.annotation))


def _holds_records(annotation: Any) -> bool:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return True
    return any(_holds_records(part) for part in get_args(annotation))


def count_standings(handbook: Handbook) -> Counter[Standing]:
    """How many claims there are of each standing."""
    return Counter(claim.standing for claim in claims(handbook))


def sources_used_in(handbook: Handbook) -> dict[str, list[Step | Tool | Role | Case]]:
    """Which records with a page of their own rest on each source, by its id, in order of step, tool, role and case."""
    used: dict[str, list[Step | Tool | Role | Case]] = {}
    records: tuple[Iterable[Step | Tool | Role | Case], ...] = (
        handbook.steps.values(),
        handbook.tools.values(),
        handbook.roles.values(),
        handbook.cases.values(),
    )
    for record in chain(*records):
        for source in dict.fromkeys(source for claim in _claims_in(record) for source in claim.sources):
            used.setdefault(source, []).append(record)
    return used
