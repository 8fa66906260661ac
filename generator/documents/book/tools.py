"""The chapter on the tools."""

from __future__ import annotations

from collections.abc import Iterator

from generator.content.records.tool import Tool
from generator.documents.book.steps import title as step_title
from generator.documents.book.tree import Definition, Definitions, Section, Table
from generator.documents.book.words import Wording, activity_anchor, anchor, bold, fact, facts, para, section, separated, words
from generator.documents.prose import Run
from generator.estimate import quantity
from generator.estimate import wording as say

CHAPTER = "verktygen"


def tools_chapter(w: Wording) -> Section:
    handbook = w.handbook
    lead = para(
        "Verktyg är metoder som stegen använder. Varje verktyg säger när det passar och inte passar, hur ni gör, vems tid det tar, "
        "vad det kostar och vad forskningen säger om effekten."
    )
    grouped = {group: [tool for tool in handbook.tools.values() if tool.group == group.id] for group in handbook.taxonomy.tool_groups}
    entries = [
        Definition(bold(group.title), (*w.text(group.text), para("Verktyg: ", *(w.links(tools) or words("inget än")), ".")))
        for group, tools in grouped.items()
    ]
    in_order = (tool for tools in grouped.values() for tool in tools)
    return Section("Verktygen", CHAPTER, (lead, Definitions(tuple(entries))), (_matrix(w), *(_tool(w, tool) for tool in in_order)))


def _matrix(w: Wording) -> Section:
    steps = w.handbook.steps.values()
    rows = tuple(((w.link(tool),), *(words("ja" if step.id in tool.steps else "nej") for step in steps)) for tool in w.handbook.tools.values())
    head = ("Verktyg", *(f"Steg {step.number}" for step in steps))
    table = Table("Verktyg i rader, steg i kolumner", head, rows, (3, *(1 for _ in steps)))
    return section(CHAPTER, "matris", "Vilket verktyg i vilket steg", (table,))


def _tool(w: Wording, tool: Tool) -> Section:
    return Section(tool.title, anchor(tool), (*w.text(tool.summary), _in_short(w, tool)), tuple(_sections(w, tool)))


def _in_short(w: Wording, tool: Tool) -> Definitions:
    cost = say.amount(tool.cost.amount) + (f" {tool.cost.unit}" if tool.cost.amount and tool.cost.unit else "")
    steps = [(w.link(w.handbook.steps[step], step_title(w.handbook.steps[step])),) for step in tool.steps]
    return facts(
        fact("Tid för den som ordnar", say.hours(quantity(tool.organiser_hours, w.defaults)), w.mark(tool.organiser_hours, False)),
        fact("Tid för en deltagare", say.hours(quantity(tool.participant_hours, w.defaults)), w.mark(tool.participant_hours, False)),
        fact("Kostnad i pengar", cost, w.mark(tool.cost, False)),
        fact("Effekt på brott", tool.evidence.on_crime.level),
        fact("Effekt på trygghet", tool.evidence.on_worry.level),
        fact("Underlagets styrka", tool.evidence.strength.level),
        fact("Steg", *separated(steps)),
    )


def _sections(w: Wording, tool: Tool) -> Iterator[Section]:
    here, handbook = anchor(tool), w.handbook
    yield section(here, "vad", "Vad det är", w.claims(tool.what))
    yield section(here, "nar", "När det passar", w.claims(tool.when))
    yield section(here, "inte-nar", "När det inte passar", w.claims(tool.when_not))
    yield section(here, "forberedelser", "Förberedelser", w.claims(tool.preparation))
    yield section(here, "gor-sa-har", "Gör så här", w.claims(tool.how, ordered=True))
    participants = (Definition((w.link(handbook.roles[each.who]),), (para(each.text, w.mark(each)),)) for each in tool.participants)
    yield section(here, "deltar", "Vilka deltar", (Definitions(tuple(participants)),))
    yield section(here, "tid", "Vems tid det tar", (_time(w, tool),))
    yield section(here, "kostnad", "Kostnad", w.stated(tool.cost, tool.cost.text))
    yield section(here, "evidens", "Vad forskningen säger", (_evidence(w, tool),))
    yield section(here, "jamlikhet", "Så blir alla hörda", w.claims(tool.equality))
    general = (para("Ingen särskild paragraf gäller verktyget. Det allmänna står i kapitlet ", Run("Lag", url="#lag"), "."),)
    yield section(here, "lag", "Lag att tänka på", w.law_notes(tool.law) if tool.law else general)
    yield section(here, "checklista", "Checklista", w.checklist(tool.checklist))
    yield section(here, "sammanhang", "I sitt sammanhang", (_context(w, tool),))


def _time(w: Wording, tool: Tool) -> Definitions:
    entries = []
    for label, time in (("Den som ordnar", tool.organiser_hours), ("En deltagare", tool.participant_hours)):
        note = f" {time.note}" if time.note else ""
        entries.append(fact(label, f"{say.hours(quantity(time, w.defaults))}.{note}", w.mark(time)))
    return Definitions(tuple(entries))


def _evidence(w: Wording, tool: Tool) -> Definitions:
    evidence = tool.evidence
    return Definitions(
        (
            Definition(bold(f"Effekt på brott: {evidence.on_crime.level}"), w.claim(evidence.on_crime)),
            Definition(bold(f"Effekt på trygghet: {evidence.on_worry.level}"), w.claim(evidence.on_worry)),
            Definition(bold(f"Underlagets styrka: {evidence.strength.level}"), w.claim(evidence.strength)),
        )
    )


def _context(w: Wording, tool: Tool) -> Definitions:
    handbook = w.handbook
    activities = [(Run(each.title, url=f"#{activity_anchor(each.id)}"),) for each in handbook.activities_with_tool.get(tool.id, ())]
    problems = ", ".join(handbook.choices[problem].title for problem in tool.problems)
    places = [place for place in handbook.taxonomy.place_types if place.id in tool.place_types]
    cases = handbook.cases_with_tool.get(tool.id, ())
    return facts(
        fact("Gör först", *(w.links(handbook.tools[other] for other in tool.before) or words("verktyget kräver inget annat verktyg först"))),
        fact("Kommer efter", *(w.links(handbook.tools_after.get(tool.id, ())) or words("inget annat verktyg bygger på det här"))),
        fact("Aktiviteter som använder verktyget", *(separated(activities) or words("ingen; verktyget väljs vid behov"))),
        fact("Problem det hjälper mot", problems or "alla problemtyper"),
        fact("Platser det passar", *(w.links(places) or words("alla platstyper"))),
        fact("Mallar att fylla i", *(w.links(handbook.templates_with_tool.get(tool.id, ())) or words("ingen"))),
        fact("Fall där verktyget har använts", *(w.links(cases) or words("inget fall i handboken har använt verktyget än"))),
    )
