"""Gathers every id there is, by kind, before any record is validated, so that each reference can be judged where it stands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.content.files import ContentFile
from generator.content.problems import Problem
from generator.content.records.base import Kind, Known
from generator.content.spelling import SURE, nearest
from generator.content.validate import Loc, problem_at
from generator.content.yaml_tree import Document, Node

_LISTED: dict[str, tuple[tuple[Kind, tuple[str, ...], str], ...]] = {
    "toolkit/roles.yaml": ((Kind.ROLE, ("roller",), "id"),),
    "toolkit/law.yaml": ((Kind.LAW, ("lagar", "paragrafer"), "id"),),
    "toolkit/glossary.yaml": ((Kind.TERM, ("termer",), "id"),),
    "toolkit/sources.yaml": ((Kind.SOURCE, ("källor",), "id"),),
    "toolkit/model.yaml": ((Kind.VARIANT, ("varianter",), "id"),),
    "toolkit/costs.yaml": ((Kind.DRIVER, ("drivare",), "id"),),
    "toolkit/municipalities.yaml": ((Kind.MUNICIPALITY, ("län", "kommuner"), "namn"),),
    "toolkit/taxonomy.yaml": (
        (Kind.PLACE_TYPE, ("platstyper",), "id"),
        (Kind.PROBLEM_TYPE, ("problemtyper",), "id"),
        (Kind.MEASURE_KIND, ("åtgärdsslag",), "id"),
        (Kind.ORGANISATION_FORM, ("organisationsformer",), "id"),
        (Kind.FINANCING_FORM, ("finansieringsformer",), "id"),
        (Kind.TOOL_GROUP, ("verktygsgrupper",), "id"),
    ),
}
"""Where ids stand in the files that hold lists: kind, keys of the (nested) lists, key of the id."""

_FOLDER_KIND = {"toolkit/steps": Kind.STEP, "toolkit/tools": Kind.TOOL, "toolkit/templates": Kind.TEMPLATE, "cases": Kind.CASE}


def identify(files: Iterable[ContentFile], toolkit: Iterable[Document]) -> tuple[Known, list[Problem]]:
    """All ids by kind, and a problem for each id that two records have."""
    files, toolkit = list(files), list(toolkit)
    read = {document.file for document in toolkit}
    ids: dict[Kind, set[str]] = {kind: set() for kind in _FOLDER_KIND.values()}
    ids |= {kind: set() for file, places in _LISTED.items() if file in read for kind, _, _ in places}
    problems: list[Problem] = []
    for entry in files:
        if kind := _FOLDER_KIND.get(entry.file.rpartition("/")[0]):
            value = entry.given["id"]
            if value in ids[kind]:  # two steps that differ in number only
                problems.append(Problem(entry.file, 1, 1, "", f"{kind.value} «{value}» finns redan", "Ge filen ett eget id i namnet."))
            ids[kind].add(value)
    for document in toolkit:
        for kind, value, loc in _listed(document):
            if value in ids.setdefault(kind, set()):
                problems.append(problem_at(document, loc, f"{kind.value} «{value}» finns redan", "Ge den ett eget id."))
            ids[kind].add(value)
    if not all(entry.file in read for entry in files if entry.file.startswith("toolkit/steps/")):
        ids.pop(Kind.ACTIVITY, None)
    return Known({kind: frozenset(values) for kind, values in ids.items()}), problems


def _listed(document: Document) -> Iterator[tuple[Kind, str, Loc]]:
    places = _LISTED.get(document.file, ())
    if document.file.startswith("toolkit/steps/"):
        places = ((Kind.ACTIVITY, ("aktiviteter",), "id"),)
    for kind, keys, name in places:
        for node, loc in walk(document.root, keys):
            if isinstance(node.value, dict) and name in node.value:
                value = node.value[name][1].value
                if isinstance(value, str):
                    yield kind, value, (*loc, name)


def walk(node: Node, keys: tuple[str, ...], loc: Loc = ()) -> Iterator[tuple[Node, Loc]]:
    """The items of the list under the first key (or, under more keys, of the lists inside those), each with its place.

    None where the tree has another form.
    """
    if not keys:
        yield node, loc
    elif isinstance(node.value, dict) and keys[0] in node.value:
        items = node.value[keys[0]][1].value
        if isinstance(items, list):
            for number, item in enumerate(items):
                yield from walk(item, keys[1:], (*loc, keys[0], number))


def cited(node: Node, sources: frozenset[str], listed: bool = False) -> Iterator[str]:
    """The sources that a file with faults refers to, as far as its tree tells; `listed` says that the node stands under «källor».

    Generous, because what it misses is told as unused: a source counts under a misspelt key too, and for one of its own
    misspellings.
    """
    if isinstance(node.value, dict):
        for key, (_, child) in node.value.items():
            yield from cited(child, sources, key == "källor")
    elif isinstance(node.value, list):
        for item in node.value:
            yield from cited(item, sources, listed)
    elif isinstance(node.value, str):
        for word in node.value.replace(",", " ").split():
            found = word if word in sources else nearest(word, sources, SURE) if listed else None
            if found:
                yield found
