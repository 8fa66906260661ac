"""Handbook → pages."""

from __future__ import annotations

from collections.abc import Iterator

from generator.content.handbook import Handbook
from generator.pages.compose import Composer
from generator.pages.gatherings import gathering_pages
from generator.pages.markdown import to_markdown
from generator.pages.page import Page
from generator.pages.records import case_pages, role_pages, step_pages, tool_pages
from generator.release import Release

__all__ = ["Page", "pages", "to_markdown"]


def pages(handbook: Handbook, release: Release) -> Iterator[Page]:
    """Every generated page, one at a time, in a fixed order."""
    composer = Composer(handbook, release)
    yield from gathering_pages(composer)
    yield from step_pages(composer)
    yield from tool_pages(composer)
    yield from role_pages(composer)
    yield from case_pages(composer)
