"""What every document says about itself: its version, its date, where it comes from and how it may be used."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import NamedTuple

from generator.content.downloads import Book, Checklist, Content, Download, Form, Package, Workbook
from generator.content.handbook import Handbook
from generator.content.records.settings import Settings
from generator.estimate.wording import day
from generator.release import Release

NAME = "Trygga Platser – metodhandboken"
LICENCE = "CC BY 4.0"
LICENCE_ADDRESS = "https://creativecommons.org/licenses/by/4.0/deed.sv"
LICENCE_SENTENCE = f"Innehållet får användas och ändras enligt {LICENCE}. Ange källan: {NAME}."
NO_ADDRESS = "Handbokens webbadress är inte bestämd än."


@dataclass(frozen=True, slots=True)
class Artifact:
    """One finished file. `address` is relative to the site's root (``nedladdning/handlingsplan.docx``)."""

    address: str
    data: bytes


class Fact(NamedTuple):
    """One thing that a document says about itself; `url` is a web address that ends the text."""

    label: str
    text: str
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Imprint:
    """The words that one document carries about itself, in its footer and in full.

    `url` is the full address of its page, None without a site; `reviewed` the day when someone last checked the content.
    """

    title: str
    version: str
    date: datetime.date
    url: str | None
    reviewed: datetime.date
    author: str
    publisher: str | None

    @property
    def midnight(self) -> datetime.datetime:
        """The date as a time without a zone, for the properties of files: the same bytes on any machine."""
        return datetime.datetime.combine(self.date, datetime.time())

    @property
    def origin(self) -> str:
        """``Trygga Platser – metodhandboken, version 1.0, 2026-11-24``"""
        return f"{NAME}, version {self.version}, {self.date.isoformat()}"

    @property
    def place(self) -> str:
        """The address of the page, or that there is none."""
        return self.url or NO_ADDRESS

    @property
    def short_place(self) -> str:
        """The same, as short as it can be typed."""
        return short_address(self.url) if self.url else NO_ADDRESS

    @property
    def facts(self) -> tuple[Fact, ...]:
        """Everything, in order."""
        facts = [
            Fact("Dokument", self.title),
            Fact("Hör till", NAME),
            Fact("Version", self.version),
            Fact("Datum", day(self.date)),
            Fact("Granskad", day(self.reviewed)),
            Fact("Webbsida", "Den senaste versionen finns på webben: ", self.url) if self.url else Fact("Webbsida", NO_ADDRESS),
            Fact("Licens", f"{LICENCE_SENTENCE} ", LICENCE_ADDRESS),
        ]
        return (*facts, Fact("Utgivare", self.publisher)) if self.publisher else tuple(facts)

    @property
    def cover(self) -> tuple[Fact, ...]:
        """The same without the names, for a cover that has them already."""
        return tuple(fact for fact in self.facts if fact.label not in ("Dokument", "Hör till"))


def imprint(handbook: Handbook, release: Release, download: Download) -> Imprint:
    """What `download` says about itself in this release."""
    publisher = handbook.settings.publisher
    return Imprint(
        title=download.title,
        version=release.version,
        date=release.date,
        url=web_address(handbook.settings, download.page),
        reviewed=_reviewed(handbook, download.content),
        author=publisher or NAME,
        publisher=publisher,
    )


def _reviewed(handbook: Handbook, content: Content) -> datetime.date:
    match content:
        case Book():
            # As old as the part that was looked at longest ago.
            return min(
                record.reviewed for record in (handbook.model, handbook.law, handbook.costs, *handbook.steps.values(), *handbook.tools.values())
            )
        case Checklist():
            return content.subject.reviewed
        case Form():
            return content.template.reviewed
        case Workbook():
            return handbook.costs.reviewed
        case Package():
            return min(_reviewed(handbook, part.download.content) for part in content.parts)


def web_address(settings: Settings, address: str) -> str | None:
    """The full address of a page that is relative to the site's root, None while it is not decided where the site is."""
    return f"{settings.site_address.rstrip('/')}/{address}" if settings.site_address else None


def short_address(url: str) -> str:
    """A full address as short as it can be typed by hand (``exempel.se/handboken/verktyg/belysning``)."""
    return url.removeprefix("https://").removesuffix("/")


def clipped(text: str, length: int) -> str:
    """`text` cut at a space to at most `length` characters, for footers and for properties that hold no more."""
    if len(text) <= length:
        return text
    return text[: length - 1].rsplit(" ", 1)[0].rstrip(" ,;:–-") + "…"
