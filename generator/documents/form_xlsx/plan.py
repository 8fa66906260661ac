"""Where everything stands in a form's Excel file, worked out before anything is written: sheets point at each other."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from generator.content.records.template import FieldKind, FormField, FormSection, Template
from generator.documents.imprint import clipped
from generator.documents.xlsx_cells import reference

FIRST_SHEET, OVERVIEW, LISTS, ABOUT = "Uppgifter", "Översikt", "Listor", "Om"
YES_NO = ("ja", "nej")
HEADER, TOP = 3, 4
"""Rows of a table's sheet, from 0: the title, what is counted, the counts, the table's header, its first row."""
DEEPEST = TOP + 999
"""Counting, lists and colours reach down to this row, so that rows added below the table are with them."""
LIST_TOP = 3
"""The first row of choices on the sheet with lists, from 0."""
HEAD_ROWS, TALLY_GAP = 2, 2
"""Rows of the overview above a table's body (its name, its header) and below it."""
SHORT_LIST = 6
"""With more choices than this the counts stand on the overview alone."""
_LONGEST_NAME = 31
_LONGEST_TITLE = 60
_FORBIDDEN = re.compile(r"[\[\]:*?/\\']")
_RESERVED = ("history", "historik")
"""Names that Excel keeps for itself."""


@dataclass(frozen=True)
class Grid:
    """A section that repeats: its sheet, and the titles of its columns, unlike each other as Excel asks."""

    number: int
    section: FormSection
    name: str
    titles: tuple[str, ...]

    @property
    def fields(self) -> tuple[FormField, ...]:
        return self.section.fields

    def column(self, field: FormField) -> int:
        return self.fields.index(field)

    def cells(self, column: int) -> str:
        """A reference to everything that may be written in a column."""
        return reference(self.name, TOP, column, DEEPEST)

    def source(self, field: FormField) -> FormField:
        """The field whose figures give this one its colour."""
        assert field.limits
        return next(other for other in self.fields if other.id == field.limits.of)

    @property
    def money(self) -> tuple[int, ...]:
        """Columns of kronor."""
        return tuple(place for place, field in enumerate(self.fields) if field.kind is FieldKind.MONEY)

    @property
    def figures(self) -> tuple[int, ...]:
        """Columns that are summed up to one figure."""
        return tuple(place for place, field in enumerate(self.fields) if field.kind is FieldKind.MONEY or field.total)

    @property
    def counted(self) -> tuple[FormField, ...]:
        """Fields whose answers are counted, choice by choice."""
        return tuple(field for field in self.fields if choices(field))


@dataclass(frozen=True)
class Tally:
    """The counts of one field on the overview: `row` is that of its name, from 0."""

    grid: Grid
    field: FormField
    row: int

    @property
    def title(self) -> str:
        """The title of the field's column."""
        return self.grid.titles[self.grid.column(self.field)]

    @property
    def body(self) -> int:
        """The row of the first choice."""
        return self.row + HEAD_ROWS

    @property
    def limits(self) -> int:
        """The row of the name above the limits, for a traffic light."""
        return self.body + len(choices(self.field)) + 1

    @property
    def points(self) -> int:
        """The row of the name above the figures row by row, for a traffic light."""
        return self.limits + HEAD_ROWS + 4

    @property
    def end(self) -> int:
        """The first row below."""
        last = self.points + HEAD_ROWS + self.grid.section.length if self.field.limits else self.body + len(choices(self.field))
        return last + TALLY_GAP


@dataclass(frozen=True)
class FormPlan:
    """A form as the sheets of a file."""

    template: Template
    grids: tuple[Grid, ...]

    @cached_property
    def choices(self) -> Mapping[tuple[str, ...], tuple[int, str]]:
        """Every list there is to choose from: its column on the sheet with lists, and the title of the first field that has it."""
        found: dict[tuple[str, ...], tuple[int, str]] = {}
        for section in self.template.sections:
            for field in section.fields:
                if (words := choices(field)) and words not in found:
                    found[words] = (len(found), "Ja eller nej" if words == YES_NO else clipped(field.title, _LONGEST_TITLE))
        return found

    def choice(self, field: FormField, place: int) -> str:
        """A reference to one of the choices of a field."""
        return reference(LISTS, LIST_TOP + place, self.choices[choices(field)][0])

    def list_of(self, field: FormField) -> str:
        """A reference to all of them."""
        words = choices(field)
        return reference(LISTS, LIST_TOP, self.choices[words][0], LIST_TOP + len(words) - 1)

    @property
    def tallied(self) -> tuple[Grid, ...]:
        """Tables in which something is counted or summed."""
        return tuple(grid for grid in self.grids if grid.counted or grid.figures)

    @cached_property
    def headings(self) -> Mapping[int, int]:
        """The row of the overview where each table begins, by the table's number."""
        rows, row = {}, 3
        for grid in self.tallied:
            rows[grid.number] = row
            row = self._counts_from(row, grid)
            for field in grid.counted:
                row = Tally(grid, field, row).end
        return rows

    def tallies(self, grid: Grid) -> Sequence[Tally]:
        """The counts of a table, one below the other."""
        found: list[Tally] = []
        row = self._counts_from(self.headings[grid.number], grid)
        for field in grid.counted:
            found.append(Tally(grid, field, row))
            row = found[-1].end
        return found

    @staticmethod
    def _counts_from(row: int, grid: Grid) -> int:
        """The first row after a table's name and its figures."""
        return row + 1 + (len(grid.figures) + 2 if grid.figures else 0)


def form_plan(template: Template) -> FormPlan:
    """Give every section that repeats a sheet with a name of its own."""
    taken = {name.lower() for name in (FIRST_SHEET, OVERVIEW, LISTS, ABOUT, *_RESERVED)}
    grids: list[Grid] = []
    for section in template.sections:
        if section.length:
            name = _own(_FORBIDDEN.sub(" ", section.title), _LONGEST_NAME, taken)
            titles: set[str] = set()
            grids.append(Grid(len(grids) + 1, section, name, tuple(_own(field.title, _LONGEST_TITLE, titles) for field in section.fields)))
    return FormPlan(template, tuple(grids))


def choices(field: FormField) -> tuple[str, ...]:
    """What there is to choose from, nothing where the answer is written freely."""
    return YES_NO if field.kind is FieldKind.YES_NO else tuple(dict.fromkeys(field.choices))


def _own(text: str, longest: int, taken: set[str]) -> str:
    """`text` cut to its length, and numbered when it is taken already; capitals make no difference."""
    text = " ".join(text.split()) or "Tabell"
    for name in _numbered(text, longest):
        if name.lower() not in taken:
            taken.add(name.lower())
            return name
    raise AssertionError


def _numbered(text: str, longest: int) -> Iterable[str]:
    yield clipped(text, longest)
    for number in range(2, len(text) + 1_000):
        yield f"{clipped(text, longest - len(str(number)) - 1)} {number}"
