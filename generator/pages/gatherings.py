"""Pages that gather many records: the home page, indexes, matrices, law, costs, glossary, sources."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TypeVar

from generator.content import addresses
from generator.content.downloads import START_PACKAGES, Checklist, Package, Workbook
from generator.content.records.base import Reviewed, Standing
from generator.content.records.case import CaseKind
from generator.content.records.role import Part, RoleKind
from generator.content.records.step import Step
from generator.content.standings import count_standings, sources_used_in
from generator.estimate import Band, quantity
from generator.estimate.calculate import ActivityEstimate
from generator.estimate.variants import uncounted
from generator.estimate.wording import swedish_order
from generator.pages.compose import Composer
from generator.pages.fields import field_reference
from generator.pages.offers import downloads_page
from generator.pages.page import Crumb, Page
from generator.pages.picture import stations
from generator.pages.records import HOME

T = TypeVar("T")

PART_CLASSES = {Part.ACCOUNTABLE: "ansvarar", Part.RESPONSIBLE: "genomfor", Part.CONSULTED: "radfragas", Part.INFORMED: "informeras"}

_WAYS = (
    ("Projektledare i kommunen", "Steg för steg, med checklistor", addresses.STEPS),
    ("Politiker eller chef", "Modellen, tiden och pengarna", addresses.COSTS),
    ("Polis", "Din del i stegen, börja här", f"{addresses.ROLES}polis/"),
    ("Fastighetsägare", "Din del, vem betalar vad, börja här", f"{addresses.ROLES}fastighetsagare/"),
    ("Näringsidkare", "Din del, din tid, börja här", f"{addresses.ROLES}naringsidkare/"),
    ("Förening", "Er del, er tid, börja här", f"{addresses.ROLES}forening/"),
    ("Den som skriver ett fall", "Så bidrar du", addresses.CONTRIBUTE),
)


def _home(composer: Composer) -> Page:
    handbook = composer.handbook
    newest = sorted(handbook.cases.values(), key=lambda case: (case.kind is not CaseKind.PILOT, case.id))[:3]
    first = [
        d
        for d in composer.downloads
        if isinstance(d.content, Workbook)
        or (isinstance(d.content, Package) and d.page == START_PACKAGES)
        or (isinstance(d.content, Checklist) and isinstance(d.content.subject, Step) and d.content.subject.number <= 2)
    ]
    return composer.page(
        "home.html",
        addresses.HOME,
        "Trygga Platser – metodhandboken",
        "Nationell metodhandbok för platssamverkan: fem steg, verktyg, roller, lag, tid, kostnad, checklistor och fall.",
        kind="hem",
        source_file="toolkit/model.yaml",
        reviewed=handbook.model.reviewed,
        legend_first=False,
        stations=stations(handbook, composer.longest),
        longest=composer.longest,
        ways=_WAYS,
        first=first,
        cases=newest,
    )


def _model(composer: Composer) -> Page:
    model = composer.handbook.model
    return composer.page(
        "model.html",
        addresses.MODEL,
        model.title,
        model.summary,
        (HOME,),
        kind="modell",
        source_file="toolkit/model.yaml",
        reviewed=model.reviewed,
        model=model,
    )


def _steps(composer: Composer) -> Page:
    def total_hours(activity: ActivityEstimate) -> Band:
        return sum((line.hours for line in activity.hours), Band())

    return composer.page(
        "steps.html",
        addresses.STEPS,
        "Steg",
        "Modellens fem steg, i ordning, med alla aktiviteter.",
        (HOME,),
        kind="index",
        source_file="toolkit/steps/",
        reviewed=oldest(composer.handbook.steps.values()),
        stations=stations(composer.handbook, composer.longest),
        longest=composer.longest,
        estimate=composer.longest,
        total_hours=total_hours,
    )


def _tools(composer: Composer) -> Page:
    handbook = composer.handbook
    grouped = {group.id: [tool for tool in handbook.tools.values() if tool.group == group.id] for group in handbook.taxonomy.tool_groups}
    return composer.page(
        "tools.html",
        addresses.TOOLS,
        "Verktyg",
        "Verktyg för att kartlägga, organisera, förändra platsen och följa upp, och vilket steg de hör till.",
        (HOME,),
        kind="index",
        source_file="toolkit/tools/",
        reviewed=oldest(handbook.tools.values()),
        grouped=grouped,
        quantity=lambda value: quantity(value, composer.defaults),
    )


def _roles(composer: Composer) -> Page:
    roles = composer.handbook.roles.values()
    groups = [
        ("Roller", "roller", [role for role in roles if role.kind is RoleKind.ROLE]),
        ("Aktörer", "aktorer", [role for role in roles if role.kind is RoleKind.ACTOR]),
    ]
    return composer.page(
        "roles.html",
        addresses.ROLES,
        "Roller och aktörer",
        "Vem som gör vad, med vilket mandat, i varje steg.",
        (HOME,),
        kind="index",
        source_file="toolkit/roles.yaml",
        reviewed=oldest(roles),
        groups=groups,
        part_class=PART_CLASSES,
    )


def _costs(composer: Composer) -> Page:
    costs = composer.handbook.costs
    return composer.page(
        "costs.html",
        addresses.COSTS,
        "Tid och kostnad",
        costs.summary,
        (HOME,),
        kind="kostnad",
        source_file="toolkit/costs.yaml",
        reviewed=costs.reviewed,
        costs=costs,
        estimates=composer.estimates,
        uncounted=lambda estimate: uncounted(composer.handbook, estimate),
        workbooks=composer.downloads_at(addresses.COSTS),
        payers=list(dict.fromkeys(role for share in costs.shares for role in share.shares)),
    )


def _cases(composer: Composer) -> Page:
    cases = composer.handbook.cases.values()
    titles = {CaseKind.PILOT: "De fyra piloterna", CaseKind.CASE: "Andra samarbeten", CaseKind.EXAMPLE: "Exempel"}
    groups = [(str(kind), title, [case for case in cases if case.kind is kind]) for kind, title in titles.items()]
    return composer.page(
        "cases.html",
        addresses.CASES,
        "Fall",
        "Platser där kommun, polis, fastighetsägare och andra har arbetat tillsammans, och vad det gav.",
        (HOME,),
        kind="index",
        source_file="cases/",
        reviewed=oldest(cases),
        groups=[group for group in groups if group[2]],
    )


def _places(composer: Composer) -> Page:
    taxonomy = composer.handbook.taxonomy
    return composer.page(
        "places.html",
        addresses.PLACES,
        "Platstyper",
        "Vad som skiljer mellan torg, resecentrum, bostadsområde, park och by: tid, roller, parter och verktyg.",
        (HOME,),
        kind="lista",
        source_file="toolkit/taxonomy.yaml",
        reviewed=taxonomy.reviewed,
    )


def _measures(composer: Composer) -> Page:
    handbook = composer.handbook
    examples = {
        kind.id: [(case, measure) for case in handbook.cases.values() for measure in case.measures if measure.kind == kind.id][:10]
        for kind in handbook.taxonomy.measure_kinds
    }
    tools_for = {kind.id: [tool for tool in handbook.tools.values() if kind.id in tool.problems] for kind in handbook.taxonomy.problem_types}
    return composer.page(
        "measures.html",
        addresses.MEASURES,
        "Åtgärder och problem",
        "Sociala, fysiska och ekonomiska åtgärder, med exempel ur fallen.",
        (HOME,),
        kind="lista",
        source_file="toolkit/taxonomy.yaml",
        reviewed=handbook.taxonomy.reviewed,
        examples=examples,
        tools_for=tools_for,
    )


def _organisation(composer: Composer) -> Page:
    return composer.page(
        "organisation.html",
        addresses.ORGANISATION,
        "Organisation och finansiering",
        "Former för samarbetet och för pengarna, och när de passar.",
        (HOME,),
        kind="lista",
        source_file="toolkit/taxonomy.yaml",
        reviewed=composer.handbook.taxonomy.reviewed,
    )


def _law(composer: Composer) -> Page:
    law = composer.handbook.law
    return composer.page(
        "law.html",
        addresses.LAW,
        "Lag",
        "Vad lagen kräver av kommunen och andra, hur ofta, och vilket steg och verktyg som hjälper.",
        (HOME,),
        kind="lista",
        source_file="toolkit/law.yaml",
        reviewed=law.reviewed,
        law=law,
    )


def oldest(records: Iterable[Reviewed]) -> date | None:
    """The day of the record that was reviewed longest ago; None when there is none."""
    return min((record.reviewed for record in records), default=None)


def _by_letter(items: Iterable[tuple[str, T]]) -> list[tuple[str, str, list[T]]]:
    """Letter as heading, its fragment, and the items under it, in Swedish order."""
    groups: dict[str, list[tuple[str, T]]] = {}
    for name, item in items:
        letter = name[:1].upper()
        groups.setdefault(letter if letter.isalpha() else "0–9", []).append((name, item))
    ordered = sorted(groups, key=swedish_order)
    return [
        (letter, f"bokstav-{_fragment(letter)}", [item for _, item in sorted(groups[letter], key=lambda pair: swedish_order(pair[0]))])
        for letter in ordered
    ]


def _fragment(letter: str) -> str:
    return {"Å": "aa", "Ä": "ae", "Ö": "oe", "0–9": "siffror"}.get(letter, letter.lower())


def _glossary(composer: Composer) -> Page:
    return composer.page(
        "glossary.html",
        addresses.GLOSSARY,
        "Ordlista",
        "Orden i handboken, och de ord som folk söker med.",
        (HOME,),
        kind="lista",
        source_file="toolkit/glossary.yaml",
        reviewed=composer.handbook.glossary.reviewed,
        letters=_by_letter((term.term, term) for term in composer.handbook.terms.values()),
    )


def _sources(composer: Composer) -> Page:
    return composer.page(
        "sources.html",
        addresses.SOURCES,
        "Källor",
        "Alla källor som handboken bygger på.",
        (HOME,),
        kind="lista",
        searched=False,
        used_in=sources_used_in(composer.handbook),
        source_file="toolkit/sources.yaml",
        reviewed=composer.handbook.source_list.reviewed,
        letters=_by_letter((f"{source.publisher} {source.title}", source) for source in composer.handbook.sources.values()),
    )


def _about(composer: Composer) -> Page:
    counts = count_standings(composer.handbook)
    return composer.page(
        "about.html",
        addresses.ABOUT,
        "Om handboken",
        "Utgivare, version, belägg och licens.",
        (HOME,),
        kind="om",
        source_file="toolkit/settings.yaml",
        reviewed=composer.handbook.settings.reviewed,
        counts={str(standing): counts[standing] for standing in Standing},
    )


_ABOUT = (HOME, Crumb("Om handboken", addresses.ABOUT))


def _accessibility(composer: Composer) -> Page:
    description = "Så tillgänglig är webbplatsen, kända brister och hur du rapporterar."
    return composer.page(
        "accessibility.html",
        addresses.ACCESSIBILITY,
        "Tillgänglighet",
        description,
        _ABOUT,
        kind="om",
        source_file="toolkit/settings.yaml",
        reviewed=composer.handbook.settings.reviewed,
    )


def _contribute(composer: Composer) -> Page:
    description = "Så lägger du till fall och rättelser utan att kunna programmera."
    return composer.page(
        "contribute.html",
        addresses.CONTRIBUTE,
        "Bidra",
        description,
        _ABOUT,
        kind="om",
        source_file="toolkit/settings.yaml",
        reviewed=composer.handbook.settings.reviewed,
        searched=False,
        kinds=field_reference(),
    )


GATHERINGS = (
    _home,
    _model,
    _steps,
    _tools,
    _roles,
    _costs,
    _cases,
    _places,
    _measures,
    _organisation,
    _law,
    downloads_page,
    _glossary,
    _sources,
    _about,
    _accessibility,
    _contribute,
)
"""A function for every page that is not the page of one record."""
