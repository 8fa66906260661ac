"""A page as a value: what the site writes, and later rooms can read."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

CITATIONS = "kallor"
"""The id of the section that lists a page's numbered sources."""


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a page under a heading of its own. `id` is its fragment and never changes once published."""

    id: str
    title: str
    html: Markup


@dataclass(frozen=True, slots=True)
class Crumb:
    """A step on the way from the home page. `address` is relative to the site's root."""

    title: str
    address: str


@dataclass(frozen=True, slots=True)
class Page:
    """One page. `address` is relative to the site's root (``verktyg/belysning/``), `source_file` to the project's.

    `lead` stands between the title and the first section. `reviewed` is the oldest review of what the page shows.
    `source_file` ends with a slash when it is a folder of many files. `searched` is False for pages that would only crowd the hits.
    """

    address: str
    title: str
    description: str
    crumbs: tuple[Crumb, ...]
    lead: Markup
    sections: tuple[Section, ...]
    source_file: str | None = None
    reviewed: date | None = None
    kind: str = "sida"
    searched: bool = True
