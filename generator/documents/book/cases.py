"""The chapter on the cases."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.content.records.case import Case, Measure
from generator.documents.book.tree import Block, Definition, Definitions, Inlines, Item, Items, Mark, Section, Table
from generator.documents.book.words import Wording, anchor, bold, fact, facts, para, section, words
from generator.documents.prose import Run
from generator.estimate import wording as say

CHAPTER = "fallen"


def cases_chapter(w: Wording) -> Section:
    lead = para(
        "Fallen är platser där någon har arbetat på det här sättet: kommunerna i projektet Trygga Platser och andra svenska samarbeten. "
        "Allt bygger på öppna källor. Det som inte står där sägs vara okänt."
    )
    if not w.cases:
        return Section("Fallen", CHAPTER, (lead, para("Inga fall finns än.")))
    every = len(w.handbook.cases)
    rest = (para(f"Här står {len(w.cases)} av handbokens {every} fall. Alla finns på webbplatsen."),) if every > len(w.cases) else ()
    return Section("Fallen", CHAPTER, (lead, *rest), tuple(_case(w, case) for case in w.cases))


def _case(w: Wording, case: Case) -> Section:
    draft = (para(*bold("Utkast. "), "Fallet är påbörjat och inte ifyllt."),) if case.draft else ()
    return Section(case.title, anchor(case), (*draft, *w.text(case.summary), _in_short(w, case)), tuple(_sections(w, case)))


def _in_short(w: Wording, case: Case) -> Definitions:
    handbook = w.handbook
    names = (case.municipality, *case.more_municipalities)
    counties = dict.fromkeys(handbook.municipalities[name][1].name for name in names)
    places = [place for place in handbook.taxonomy.place_types if place.id in case.place_types]
    form = next(form for form in handbook.taxonomy.organisation_forms if form.id == case.organisation.form)
    entries = [
        fact("Kommun", ", ".join(names)),
        fact("Län", ", ".join(counties)),
        fact("Slag", case.kind.words),
        fact("Platstyp", *w.links(places)),
        fact("Period", say.period(case), w.mark(case.period)),
        fact("Organisation", w.link(form)),
    ]
    return facts(*entries, fact("Variant av modellen", handbook.variants[case.variant].name)) if case.variant else facts(*entries)


def _sections(w: Wording, case: Case) -> Iterator[Section]:
    here, handbook = anchor(case), w.handbook
    yield section(here, "plats", "Platsen", w.claims(case.place))
    problems = (w.claim(each, bold(f"{handbook.choices[each.kind].title}. ")) for each in case.problems)
    yield section(here, "problem", "Problemen", (_list(problems),))
    yield section(here, "aktorer", "Aktörer och organisation", (*w.claim(case.organisation), _actors(w, case)))
    yield section(here, "pengar", "Pengar", _financing(w, case))
    yield section(here, "arbetet", "Så gick arbetet till", _steps(w, case))
    yield _measures(w, case)
    yield section(here, "resultat", "Resultat", _results(w, case))
    yield section(here, "tid", "Verklig tid och kostnad", _actuals(w, case))
    lessons = w.claims(case.lessons) if case.lessons else (para("Inga lärdomar finns i öppna källor."),)
    yield section(here, "lardomar", "Lärdomar", lessons)


def _list(items: Iterable[tuple[Block, ...]], ordered: bool = False) -> Items:
    return Items(tuple(Item(blocks) for blocks in items), ordered)


def _actors(w: Wording, case: Case) -> Items:
    items = []
    for each in case.actors:
        inlines: list[Run | Mark | str] = [w.link(w.handbook.roles[each.actor])]
        if each.role:
            role = w.handbook.roles[each.role]
            inlines += [" (", w.link(role, role.title[:1].lower() + role.title[1:]), ")"]
        items.append((para(*inlines, f": {each.text}" if each.text else ""),))
    return _list(items)


def _financing(w: Wording, case: Case) -> tuple[Block, ...]:
    if not case.financing:
        return (para("Hur arbetet betalades framgår inte av öppna källor."),)
    return (_list(w.claim(each, bold(f"{w.handbook.choices[each.form].title}. ") if each.form else ()) for each in case.financing),)


def _steps(w: Wording, case: Case) -> tuple[Block, ...]:
    if not case.steps:
        return (para("Hur arbetet gick till steg för steg framgår inte av öppna källor."),)
    items = []
    for each in case.steps:
        tools = (Run(" Verktyg: "), *w.links(w.handbook.tools[tool] for tool in each.tools), Run(".")) if each.tools else ()
        items.append(w.claim(each, (w.link(w.handbook.steps[each.step]), Run(". ")), tools))
    return (_list(items),)


def _measures(w: Wording, case: Case) -> Section:
    kinds = [(kind, [m for m in case.measures if m.kind == kind.id]) for kind in w.handbook.taxonomy.measure_kinds]
    entries = tuple(Definition(bold(kind.title), (_list(_measure(w, m) for m in found),)) for kind, found in kinds if found)
    unknown = para("Vilka åtgärder som gjordes framgår inte av öppna källor.")
    return section(anchor(case), "atgarder", "Åtgärder", (Definitions(entries) if entries else unknown,))


def _measure(w: Wording, measure: Measure) -> tuple[Block, ...]:
    lead: Inlines = (*bold(measure.title), Run(f" ({measure.status.words}). "))
    cost = measure.cost
    tail: Inlines = ()
    if cost and cost.amount is not None:
        tail = words(f" Kostnad: {say.number(cost.amount, 0)}{say.NARROW}kr, betalades av: {cost.payer}.")
    if measure.text:
        return w.stated(measure, measure.text, lead, tail)
    return (para(*lead, w.mark(measure), *tail),)


def _results(w: Wording, case: Case) -> tuple[Block, ...]:
    if not case.results:
        return (para("Inga mätta resultat finns i öppna källor."),)
    rows = []
    for each in case.results:
        text = (Run(". "), *w.line(each.text)) if each.text else ()
        measured: Inlines = (*bold(each.measure), *text, w.mark(each))
        rows.append((measured, words(say.fraction(each.before, "inte mätt eller inte känt")), words(say.fraction(each.after, "inte känt"))))
    return (Table("Vad som mättes eller iakttogs, före och efter", ("Mått", "Före", "Efter"), tuple(rows), (4, 1.4, 1.4)),)


def _actuals(w: Wording, case: Case) -> tuple[Block, ...]:
    if not case.actuals:
        return (para("Verklig tid och kostnad per steg saknas i öppna källor."),)
    items = []
    for each in case.actuals:
        figures = [say.time(each.hours)] if each.hours is not None else []
        figures += [f"{say.number(each.amount, 0)}{say.NARROW}kr"] if each.amount is not None else []
        role = w.handbook.roles[each.role].title.lower()
        items.append((para(w.link(w.handbook.steps[each.step]), f", {role}: {', '.join(figures)}", w.mark(each)),))
    return (_list(items),)
