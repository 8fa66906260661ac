"""Renders one page from its template: the lead, the sections, the legend and the numbered sources."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from generator.content import addresses
from generator.content.downloads import FORMAT_NAMES, Download, downloads
from generator.content.handbook import Handbook
from generator.content.text import Text
from generator.estimate import Estimate, wording
from generator.estimate.calculate import defaults
from generator.estimate.variants import estimates, longest
from generator.pages.glossing import Glossing
from generator.pages.page import CITATIONS, Crumb, Page, Section
from generator.pages.writer import Writer
from generator.release import Release

SUMMARY_LENGTH = 160
"""Characters of a description that search engines and hits show."""


class Composer:
    """What all pages share: the handbook, the templates, and what is worked out once."""

    def __init__(self, handbook: Handbook, release: Release) -> None:
        self.handbook = handbook
        self.release = release
        self.glossing = Glossing(handbook.terms.values())
        self.environment = Environment(
            loader=FileSystemLoader(Path(__file__).parent / "templates"),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=False,
        )
        self.environment.filters |= {
            "tool": lambda id, handbook: handbook.tools[id],
            "step": lambda id, handbook: handbook.steps[id],
            "case": lambda id, handbook: handbook.cases[id],
            "term": lambda id, handbook: handbook.terms[id],
            "choice": lambda id, handbook: handbook.choices[id],
            "upper_first": lambda text: text[:1].upper() + text[1:],
            "lower_first": lambda text: text[:1].lower() + text[1:],
        }
        self.environment.globals |= {
            "addresses": addresses,
            "words": wording,
            "format_names": FORMAT_NAMES,
            "handbook": handbook,
            "settings": handbook.settings,
            "release": release,
        }

    @cached_property
    def estimates(self) -> tuple[Estimate, ...]:
        """One a variant, at the drivers' defaults."""
        return estimates(self.handbook)

    @cached_property
    def citations(self) -> Mapping[str, Markup]:
        """How each source is listed, by its id: worked out once, used on every page that cites it."""
        macro = self.environment.get_template("macros.html").module.source  # type: ignore[attr-defined]
        return {source.id: Markup(macro(source)) for source in self.handbook.sources.values()}  # noqa: S704  # Jinja's own output

    @cached_property
    def longest(self) -> Estimate:
        """The estimate of the variant that has every activity."""
        return longest(self.estimates)

    @cached_property
    def defaults(self) -> Mapping[str, int]:
        return defaults(self.handbook)

    @cached_property
    def downloads(self) -> tuple[Download, ...]:
        return downloads(self.handbook)

    def downloads_at(self, address: str) -> tuple[Download, ...]:
        """Documents that belong to the page at `address`."""
        return tuple(download for download in self.downloads if download.page == address)

    def page(
        self,
        template: str,
        address: str,
        title: str,
        description: str | Text,
        crumbs: tuple[Crumb, ...] = (),
        *,
        kind: str,
        source_file: str | None = None,
        reviewed: date | None = None,
        legend_first: bool = True,
        searched: bool = True,
        **values: Any,
    ) -> Page:
        """Render `template` with `values` into a page; the legend of marks stands in the lead or by the sources.

        Raises EmptySection when a section has nothing to say.
        """
        writer = Writer(self.handbook, self.glossing, address)
        lead: list[Markup] = []
        tail: list[Markup] = []
        self.environment.get_template(template).render(
            w=writer,
            section=writer.section,
            lead=_collector(lead),
            activity_href=self._activity_href(writer),
            **values,
        )
        if writer.standings:
            legend = self.fragment("legend.html", standings={str(standing) for standing in writer.standings})
            (lead if legend_first else tail).append(legend)
        if writer.cited:
            cited = self.fragment("citations.html", sources=[(n, self.citations[source]) for source, n in writer.cited.items()])
            writer.sections.append(Section(CITATIONS, "Källor", Markup("\n").join([*tail, cited])))
        return Page(
            address=address,
            title=title,
            description=shorten(description if isinstance(description, str) else writer.plain(description)),
            crumbs=crumbs,
            lead=Markup("\n").join(lead),
            sections=tuple(writer.sections),
            source_file=source_file,
            reviewed=reviewed,
            kind=kind,
            searched=searched,
        )

    def fragment(self, template: str, **values: Any) -> Markup:
        """A piece of a page from a template of its own."""
        return Markup(self.environment.get_template(template).render(**values)).strip()  # noqa: S704  # Jinja's own output

    def _activity_href(self, writer: Writer) -> Callable[[str], str]:
        def href(activity: str) -> str:
            return writer.href(f"{addresses.address(self.handbook.step_of[activity])}#aktivitet-{activity}")

        return href


def _collector(parts: list[Markup]) -> Callable[..., str]:
    """What a template's call block adds to `parts`."""

    def collect(caller: Callable[[], Markup]) -> str:
        parts.append(Markup(caller()).strip())  # noqa: S704  # Jinja's own output
        return ""

    return collect


def shorten(text: str) -> str:
    """At most `SUMMARY_LENGTH` characters, cut after a word and marked so."""
    text = " ".join(text.split())
    if len(text) <= SUMMARY_LENGTH:
        return text
    return text[: SUMMARY_LENGTH - 1].rsplit(" ", 1)[0].rstrip(" ,.;:–-") + "…"
