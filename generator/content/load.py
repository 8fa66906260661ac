"""Reads the whole content: files → trees → ids → records → Handbook, with every problem found on the way."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.content.check import check
from generator.content.files import FOLDERS, ContentFile, find, read
from generator.content.handbook import Handbook
from generator.content.identify import cited, identify
from generator.content.pictures import check_pictures
from generator.content.problems import ContentError, Problem
from generator.content.records.base import Kind, Known, Record
from generator.content.records.case import Case
from generator.content.records.cost import Costs
from generator.content.records.glossary import Glossary
from generator.content.records.law import LawBook
from generator.content.records.model import Model
from generator.content.records.municipality import Counties
from generator.content.records.published import Published
from generator.content.records.role import Roles
from generator.content.records.settings import Settings
from generator.content.records.source import Sources
from generator.content.records.step import Step
from generator.content.records.taxonomy import Taxonomy
from generator.content.records.template import Template
from generator.content.records.tool import Tool
from generator.content.validate import Loc, problem_at, validate
from generator.content.yaml_tree import Document, Refused

Progress = Callable[[Sequence[ContentFile]], Iterable[ContentFile]]
"""Wraps the files being read, to show how far it has come."""


def load(root: Path, progress: Progress = lambda files: files) -> Handbook:
    """Read and check everything under `root`. Raises ContentError with all problems at once."""
    survey = look_over(root)
    return assemble(survey, [read_records(survey, survey.files, progress)])


def load_unchecked(root: Path) -> Handbook:
    """The same without what is checked between records, and whatever is wrong with cases. Raises ContentError when the toolkit can't be read."""
    survey = look_over(root)
    return _join(survey, [read_records(survey, survey.files)])[0]


@dataclass(frozen=True, slots=True)
class Survey:
    """What is known before any record is made: the files, the toolkit's trees, every id, and what is wrong so far."""

    root: Path
    files: tuple[ContentFile, ...]
    documents: Mapping[str, Document]
    known: Known
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """The records of some files, by kind and then by id (or file); what is wrong with those files; and the sources that cases with faults cite."""

    records: dict[type[Record], dict[str, Any]]
    problems: list[Problem]
    cited: set[str]


def look_over(root: Path) -> Survey:
    """Find the files and gather the ids: the part that must be done before the rest can be divided."""
    files, problems = find(root)
    documents: dict[str, Document] = {}
    for entry in files:
        if entry.record is not Case and (document := _read(entry, problems)):
            documents[entry.file] = document
    known, doubled = identify(files, documents.values())
    return Survey(root, tuple(files), documents, known, (*problems, *doubled))


def read_records(survey: Survey, files: Sequence[ContentFile], progress: Progress = lambda files: files) -> Reading:
    """Make records of `files`, some or all of the survey's."""
    reading = Reading({}, [], set())
    for entry in progress(files):
        if entry.record is Case:
            _read_case(survey, entry, reading)
        elif document := survey.documents.get(entry.file):
            _keep(reading, entry, validate(document, entry.record, survey.known, entry.given))
    return reading


def _read_case(survey: Survey, entry: ContentFile, reading: Reading) -> None:
    """Cases are read here and not in the survey: they are many, and no id stands in them."""
    document = _read(entry, reading.problems)
    if document is None:
        reading.cited.update(_any_source(survey))
        return
    result = validate(document, Case, survey.known, entry.given)
    told = result if isinstance(result, list) else []
    if told:
        reading.cited.update(cited(document.root, _any_source(survey)))
    reading.problems.extend(check_pictures(survey.root, document, told))
    _keep(reading, entry, result)


def _keep(reading: Reading, entry: ContentFile, result: Record | list[Problem]) -> None:
    if isinstance(result, list):
        reading.problems.extend(result)
    else:
        reading.records.setdefault(entry.record, {})[entry.given.get("id", entry.file)] = result


def _any_source(survey: Survey) -> frozenset[str]:
    """Every source there is: what a case that can't be read may cite."""
    return survey.known.ids.get(Kind.SOURCE, frozenset())


def assemble(survey: Survey, readings: Iterable[Reading]) -> Handbook:
    """Put the records together and check what holds between them. Raises ContentError.

    Nothing in the toolkit leans on what is in a case but its sources, so faults in cases don't keep the rest from being checked.
    """
    handbook, problems, cites = _join(survey, readings)
    problems += check(handbook, lambda file, loc, what, remedy: _late(survey.root, file, loc, what, remedy), cites)
    if problems:
        raise ContentError(problems)
    return handbook


def _join(survey: Survey, readings: Iterable[Reading]) -> tuple[Handbook, list[Problem], set[str]]:
    """The handbook, what is wrong with cases, and the sources that cases cite. Raises ContentError for what is wrong with the rest."""
    problems = list(survey.problems)
    cites = set(_any_source(survey) if survey.problems else ())  # a file that doesn't belong is not read
    records: dict[type[Record], dict[str, Any]] = {}
    for reading in readings:
        problems += reading.problems
        cites |= reading.cited
        for record, some in reading.records.items():
            records.setdefault(record, {}).update(some)
    if not all(_is_of_case(problem) for problem in problems):
        raise ContentError(problems)
    return _handbook(records), problems, cites


def _is_of_case(problem: Problem) -> bool:
    return FOLDERS.get(problem.file.rpartition("/")[0]) is Case


def _read(entry: ContentFile, problems: list[Problem]) -> Document | None:
    try:
        return read(entry.file, entry.path)
    except Refused as refused:
        problems.append(refused.problem)
    return None


def _late(root: Path, file: str, loc: Loc, what: str, remedy: str) -> Problem:
    """A problem found when the trees are gone: the file is read once more to tell the line."""
    return problem_at(read(file, root / file), loc, what, remedy)


def _handbook(records: dict[type[Record], dict[str, Any]]) -> Handbook:
    def only(record: type[Record]) -> Any:
        return next(iter(records[record].values()))

    steps = sorted(records.get(Step, {}).values(), key=lambda step: int(step.number))
    return Handbook(
        settings=only(Settings),
        glossary=only(Glossary),
        source_list=only(Sources),
        model=only(Model),
        taxonomy=only(Taxonomy),
        costs=only(Costs),
        law=only(LawBook),
        steps={step.id: step for step in steps},
        tools=_in_order(records, Tool),
        templates=_in_order(records, Template),
        roles={role.id: role for role in only(Roles).roles},
        counties=only(Counties).counties,
        cases=_in_order(records, Case),
        published=only(Published),
    )


def _in_order(records: dict[type[Record], dict[str, Any]], record: type[Record]) -> dict[str, Any]:
    """By id: the files may have been read by several, in any order."""
    return dict(sorted(records.get(record, {}).items()))
