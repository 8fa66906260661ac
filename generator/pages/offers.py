"""The page of every file: by step and tool as they are used, by role in a list of its own, and by any of them in a filter."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.content import addresses
from generator.content.concern import Concern, concern
from generator.content.downloads import FORMAT_NAMES, Checklist, Download, Form, Format, Package
from generator.content.records.tool import Tool
from generator.estimate.wording import swedish_order
from generator.pages.compose import Composer
from generator.pages.page import Page
from generator.pages.records import HOME


@dataclass(frozen=True)
class Offer:
    """A document as it is listed. `id` is its fragment on the page."""

    id: str
    download: Download
    concern: Concern


def downloads_page(composer: Composer) -> Page:
    """The page where every document is listed once, in order of use."""
    handbook = composer.handbook
    offers = [Offer(d.name, d, concern(handbook, d.content)) for d in composer.downloads]
    groups = list(_groups(composer, offers))
    listed = [offer for _, _, group in groups for offer in group]
    by_role = [(role, [offer for offer in listed if role in offer.concern.roles]) for role in handbook.roles.values()]
    return composer.page(
        "downloads.html",
        addresses.DOWNLOADS_PAGE,
        "Mallar och checklistor",
        "Allt som går att ladda ner: startpaket, checklistor, mallar och arbetsböcker för tid och kostnad.",
        (HOME,),
        kind="filer",
        source_file="toolkit/templates/",
        reviewed=min((template.reviewed for template in handbook.templates.values()), default=None),
        groups=groups,
        by_role=[(role, own) for role, own in by_role if own],
        filters=[
            ("steg", "Steg", "Alla steg", [(step.id, f"Steg {step.number}: {step.title}") for step in handbook.steps.values()]),
            ("verktyg", "Verktyg", "Alla verktyg", _by_title(handbook.tools.values())),
            ("roll", "Roll", "Alla roller", [(role.id, role.title) for role, own in by_role if own]),
            ("format", "Format", "Alla format", [(str(f), FORMAT_NAMES[f]) for f in _formats(listed)]),
        ],
    )


def _groups(composer: Composer, offers: list[Offer]) -> Iterable[tuple[str, str, list[Offer]]]:
    """Fragment, heading and documents: first what is for all of the work, then step by step, then tool by tool."""
    handbook = composer.handbook
    single = [offer for offer in offers if not isinstance(offer.download.content, Package)]
    of_tools = [offer for offer in single if isinstance(offer.download.content, Checklist) and isinstance(offer.download.content.subject, Tool)]
    whole = [offer for offer in single if not _in_a_step(offer)]
    yield "startpaket", "Startpaket", [offer for offer in offers if offer not in single]
    if whole:
        yield "hela-handboken", "Hela handboken", whole
    for step in handbook.steps.values():
        own = [offer for offer in single if _in_a_step(offer) and offer not in of_tools and offer.concern.steps[0] == step]
        yield f"steg-{step.id}", f"Steg {step.number}: {step.title}", own
    if of_tools:
        yield "verktyg", "Verktyg", sorted(of_tools, key=lambda offer: offer.concern.steps[0].number)


def _in_a_step(offer: Offer) -> bool:
    """Whether the document is used in certain steps, and not simply there for the whole."""
    return isinstance(offer.download.content, Checklist | Form) or len(offer.concern.steps) == 1


def _formats(offers: Iterable[Offer]) -> list[Format]:
    return [form for form in FORMAT_NAMES if any(form in offer.download.formats for offer in offers)]


def _by_title(tools: Iterable[Tool]) -> list[tuple[str, str]]:
    return sorted(((tool.id, tool.title) for tool in tools), key=lambda pair: swedish_order(pair[1]))
