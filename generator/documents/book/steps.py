"""The chapter on the five steps."""

from __future__ import annotations

from collections.abc import Iterator

from generator.content.records.base import Necessity
from generator.content.records.role import Part
from generator.content.records.step import Activity, Step
from generator.documents.book.tree import Block, Definition, Definitions, Item, Items, Mark, Section, Table
from generator.documents.book.words import Wording, activity_anchor, anchor, bold, fact, facts, para, section, separated, words
from generator.documents.prose import Run
from generator.estimate import Band
from generator.estimate import wording as say
from generator.estimate.calculate import ActivityEstimate
from generator.estimate.variants import step_in_variants

CHAPTER = "stegen"


def steps_chapter(w: Wording) -> Section:
    lead = para("Modellen har fem steg. Tabellen visar dem i den längsta varianten. Timmar och kronor är till största delen antaganden.")
    return Section("De fem stegen", CHAPTER, (lead, _overview(w)), (*(_step(w, step) for step in w.handbook.steps.values()), _activities(w)))


def _overview(w: Wording) -> Table:
    rows = []
    for step in w.handbook.steps.values():
        found = [row for name, row in step_in_variants(w.handbook, [w.longest], step.id) if row]
        for row in found:
            rows.append(
                (
                    (w.link(step, title(step)),),
                    words(f"{row.first}–{row.last}"),
                    words(say.number(row.hours.base, 0)),
                    words(say.about_kronor(row.cost.base)),
                )
            )
    head = ("Steg", "Veckor", "Timmar", "Kronor om all tid räknas i pengar")
    return Table("De fem stegen i korthet", head, tuple(rows), (4, 2, 2, 3), figures=True)


def title(step: Step) -> str:
    return f"Steg {step.number}: {step.title}"


def _step(w: Wording, step: Step) -> Section:
    return Section(title(step), anchor(step), (*w.text(step.summary), _in_short(w, step)), tuple(_sections(w, step)))


def _in_short(w: Wording, step: Step) -> Definitions:
    entries = [fact("Ansvarar", w.link(w.handbook.accountable[step.id]))]
    for name, row in step_in_variants(w.handbook, w.estimates, step.id):
        span = (
            f"vecka {row.first}–{row.last}, {say.about_hours(row.hours)}, {say.about(row.cost)} om all tid räknas i pengar" if row else "ingår inte"
        )
        entries.append(fact(name, span))
    return facts(*entries, fact("Leder till", step.deliverables[0].title))


def _sections(w: Wording, step: Step) -> Iterator[Section]:
    here = anchor(step)
    yield section(here, "syfte", "Syfte", w.claims(step.purpose))
    yield section(here, "innan", "Innan ni börjar", w.claims(step.before))
    lines = {activity.activity.id: activity for activity in w.longest.activities}
    yield section(
        here,
        "aktiviteter",
        "Aktiviteter i ordning",
        (),
        (_activity(w, number, activity, lines[activity.id]) for number, activity in enumerate(step.activities, start=1)),
    )
    yield section(here, "leveranser", "Det här kommer steget fram till", (_deliverables(w, step),))
    yield section(here, "klart", "Steget är klart när", w.claims(step.done_when))
    yield section(here, "fallgropar", "Fallgropar och lärdomar", (_pitfalls(w, step),))
    yield section(here, "jamlikhet", "Så blir alla hörda", w.claims(step.equality))
    yield section(here, "lag", "Vad lagen säger", w.law_notes(step.law))
    required = sum(item.necessity is Necessity.REQUIRED for item in step.checklist)
    count = say.count(required, "punkt är obligatorisk", "punkter är obligatoriska")
    yield section(here, "checklista", "Checklista", (para(f"{count}, resten kompletterar."), *w.checklist(step.checklist)))
    yield section(here, "sammanhang", "I sitt sammanhang", (_context(w, step),))


def _activity(w: Wording, number: int, activity: Activity, lines: ActivityEstimate) -> Section:
    handbook = w.handbook
    entries: list[Definition] = []
    if activity.variants:
        entries.append(fact("Ingår i", ", ".join(handbook.variants[variant].name for variant in activity.variants)))
    entries.append(fact("Kalendertid", say.weeks(activity.weeks)))
    if activity.after:
        after = [(Run(handbook.activities[id].title, url=f"#{activity_anchor(id)}"),) for id in activity.after]
        entries.append(fact("Efter", *separated(after)))
    if activity.tools:
        entries.append(fact("Verktyg", *w.links(handbook.tools[tool] for tool in activity.tools)))
    hours = [Item((para(w.link(handbook.roles[line.role]), f": {say.hours(line.hours)}", w.mark(line.source)),)) for line in lines.hours]
    entries.append(Definition(bold("Timmar"), (Items(tuple(hours)),)))
    if lines.purchases:
        bought = [Item((para(f"{line.title}, {say.money(line.cost)}", w.mark(line.source)),)) for line in lines.purchases]
        entries.append(Definition(bold("Inköp"), (Items(tuple(bought)),)))
    blocks: tuple[Block, ...] = (*w.stated(activity, activity.text), facts(*entries))
    return Section(f"{number}. {activity.title}", activity_anchor(activity.id), blocks)


def _deliverables(w: Wording, step: Step) -> Items:
    items = []
    for each in step.deliverables:
        tail: tuple[Run | Mark, ...] = (Run(" Mall: "), w.link(w.handbook.templates[each.template]), Run(".")) if each.template else ()
        items.append(Item(w.stated(each, each.text, bold(f"{each.title}. "), tail)))
    return Items(tuple(items))


def _pitfalls(w: Wording, step: Step) -> Definitions:
    entries = []
    for each in step.pitfalls:
        tail: tuple[Run | Mark, ...] = ()
        if each.cases:
            tail = (Run(" Visade sig i: "), *w.links(w.handbook.cases[case] for case in each.cases), Run("."))
        entries.append(Definition(bold(each.title), w.stated(each, each.text, (), tail)))
    return Definitions(tuple(entries))


def _context(w: Wording, step: Step) -> Definitions:
    handbook = w.handbook
    entries = []
    for part in Part:
        roles = [role for role in handbook.roles.values() if role.steps[step.id] is part]
        entries.append(fact(part.capitalize(), *(w.links(roles) or words("ingen"))))
    entries.append(fact("Verktyg i steget", *(w.links(handbook.tools_in_step.get(step.id, ())) or words("inget"))))
    entries.append(fact("Mallar att fylla i", *(w.links(handbook.templates_in_step.get(step.id, ())) or words("ingen"))))
    entries.append(
        fact("Fall som visar steget", *(w.links(handbook.cases_in_step.get(step.id, ())) or words("inget fall beskriver det här steget än")))
    )
    return facts(*entries)


def _activities(w: Wording) -> Section:
    rows = []
    for each in w.longest.activities:
        hours = sum((line.hours for line in each.hours), Band())
        link = Run(each.activity.title, url=f"#{activity_anchor(each.activity.id)}")
        number = str(w.handbook.steps[each.step].number)
        rows.append(((link,), words(number), words(say.week_span(each.start, each.end)), words(say.number(hours.base))))
    caption = "Aktiviteter i ordning, med kalendertid i den längsta varianten"
    table = Table(caption, ("Aktivitet", "Steg", "Veckor", "Timmar"), tuple(rows), (6, 1, 2, 2), figures=True)
    return section(CHAPTER, "aktiviteter", "Alla aktiviteter", (table,))
