"""Reads the whole content: files → trees → ids → records → Handbook, with every problem found on the way."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.content.check import check
from generator.content.files import ContentFile, find
from generator.content.handbook import Handbook
from generator.content.identify import identify
from generator.content.pictures import check_pictures
from generator.content.problems import ContentError, Problem
from generator.content.records.base import Known, Record
from generator.content.records.case import Case
from generator.content.records.cost import Costs
from generator.content.records.glossary import Glossary
from generator.content.records.law import LawBook
from generator.content.records.model import Model
from generator.content.records.municipality import Counties
from generator.content.records.role import Roles
from generator.content.records.settings import Settings
from generator.content.records.source import Sources
from generator.content.records.step import Step
from generator.content.records.taxonomy import Taxonomy
from generator.content.records.template import Template
from generator.content.records.tool import Tool
from generator.content.validate import Loc, problem_at, validate
from generator.content.yaml_tree import Document, Refused, read_document

Progress = Callable[[Sequence[ContentFile]], Iterable[ContentFile]]
"""Wraps the files being read, to show how far it has come."""


def load(root: Path, progress: Progress = lambda files: files) -> Handbook:
    """Read and check everything under `root`. Raises ContentError with all problems at once."""
    survey = look_over(root)
    return assemble(survey, [read_records(survey, survey.files, progress)])


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
    """The records of some files, by kind and then by id (or file), and what is wrong with those files."""

    records: dict[type[Record], dict[str, Any]]
    problems: list[Problem]


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
    reading = Reading({}, [])
    for entry in progress(files):
        document = survey.documents.get(entry.file)
        if document is None and entry.record is Case:
            document = _read(entry, reading.problems)
        if document is None:
            continue
        result = validate(document, entry.record, survey.known, entry.given)
        if isinstance(result, list):
            reading.problems.extend(result)
            continue
        if isinstance(result, Case):
            reading.problems.extend(problem_at(document, *rest) for rest in check_pictures(survey.root, result))
        reading.records.setdefault(entry.record, {})[entry.given.get("id", entry.file)] = result
    return reading


def assemble(survey: Survey, readings: Iterable[Reading]) -> Handbook:
    """Put the records together and check what holds between them. Raises ContentError."""
    problems = list(survey.problems)
    records: dict[type[Record], dict[str, Any]] = {}
    for reading in readings:
        problems += reading.problems
        for record, some in reading.records.items():
            records.setdefault(record, {}).update(some)
    if problems:
        raise ContentError(problems)
    handbook = _handbook(records)
    if problems := list(check(handbook, lambda file, loc, what, remedy: _late(survey.root, file, loc, what, remedy))):
        raise ContentError(problems)
    return handbook


def _read(entry: ContentFile, problems: list[Problem]) -> Document | None:
    try:
        return read_document(entry.file, entry.path.read_bytes())
    except Refused as refused:
        problems.append(refused.problem)
    except OSError as error:
        problems.append(Problem(entry.file, 1, 1, "", f"filen går inte att läsa ({error.strerror})", "Se efter att filen finns och får läsas."))
    return None


def _late(root: Path, file: str, loc: Loc, what: str, remedy: str) -> Problem:
    """A problem found when the trees are gone: the file is read once more to tell the line."""
    return problem_at(read_document(file, (root / file).read_bytes()), loc, what, remedy)


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
    )


def _in_order(records: dict[type[Record], dict[str, Any]], record: type[Record]) -> dict[str, Any]:
    """By id: the files may have been read by several, in any order."""
    return dict(sorted(records.get(record, {}).items()))
