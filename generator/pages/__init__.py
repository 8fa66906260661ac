"""Handbook → pages."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from generator.content.handbook import Handbook
from generator.pages.compose import Composer
from generator.pages.gatherings import GATHERINGS
from generator.pages.markdown import to_markdown
from generator.pages.page import Page
from generator.pages.records import case_page, role_page, step_page, tool_page
from generator.release import Release

__all__ = ["Page", "count_pages", "pages", "to_markdown"]


def pages(handbook: Handbook, release: Release, share: slice = slice(None)) -> Iterator[Page]:
    """The generated pages, one at a time, in a fixed order; `share` says which of them, so that several can divide the work."""
    composer = Composer(handbook, release)
    for make in _makers(handbook)[share]:
        yield make(composer)


def count_pages(handbook: Handbook) -> int:
    """How many pages are generated."""
    return len(_makers(handbook))


def _makers(handbook: Handbook) -> list[Callable[[Composer], Page]]:
    """A function for each page, in order of address plan: first those that gather, then one a record."""
    return [
        *GATHERINGS,
        *(partial(step_page, step=step) for step in handbook.steps.values()),
        *(partial(tool_page, tool=tool) for tool in handbook.tools.values()),
        *(partial(role_page, role=role) for role in handbook.roles.values()),
        *(partial(case_page, case=case) for case in handbook.cases.values()),
    ]
