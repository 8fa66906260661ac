"""The chapter on roles and actors."""

from __future__ import annotations

from collections.abc import Iterator

from generator.content.records.role import Role, RoleKind
from generator.content.records.step import Step
from generator.content.records.tool import Tool
from generator.documents.book.tree import Block, Item, Items, Section, Table
from generator.documents.book.words import Wording, anchor, fact, facts, para, section, separated, words
from generator.documents.prose import Run
from generator.estimate import wording as say

CHAPTER = "rollerna"


def roles_chapter(w: Wording) -> Section:
    lead = para(
        "Roller är uppgifter i arbetet: samma person kan ha flera. Aktörer är de organisationer och grupper som rollerna hämtas ur. "
        "Varje steg har exakt en som ansvarar."
    )
    roles = w.handbook.roles.values()
    kinds = facts(
        fact("Roller", *w.links(role for role in roles if role.kind is RoleKind.ROLE)),
        fact("Aktörer", *w.links(role for role in roles if role.kind is RoleKind.ACTOR)),
    )
    return Section("Roller och aktörer", CHAPTER, (lead, kinds), (_matrix(w), *(_role(w, role) for role in roles)))


def _matrix(w: Wording) -> Section:
    legend = facts(
        fact("ansvarar", "svarar för att steget blir gjort"),
        fact("genomför", "gör arbetet"),
        fact("rådfrågas", "tillfrågas före beslut"),
        fact("informeras", "får veta"),
    )
    steps = w.handbook.steps.values()
    rows = tuple(((w.link(role),), *(words(role.steps[step.id]) for step in steps)) for role in w.handbook.roles.values())
    head = ("Roll eller aktör", *(f"Steg {step.number}" for step in steps))
    table = Table("Roller och aktörer i rader, steg i kolumner", head, rows, (2, *(1 for _ in steps)))
    return section(CHAPTER, "matris", "Vem gör vad i vilket steg", (legend, table))


def _role(w: Wording, role: Role) -> Section:
    return Section(role.title, anchor(role), w.text(role.summary), tuple(_sections(w, role)))


def _sections(w: Wording, role: Role) -> Iterator[Section]:
    here, handbook = anchor(role), w.handbook
    yield section(here, "uppgift", "Uppgift", w.claims(role.task))
    mandate = (
        section(here, "mandat-ensam", "Får besluta själv", w.claims(role.mandate.alone)),
        section(here, "mandat-tillsammans", "Beslutar tillsammans med andra", w.claims(role.mandate.together)),
        section(here, "mandat-inte", "Får inte besluta", w.claims(role.mandate.never)),
    )
    yield section(here, "mandat", "Mandat", (), mandate)
    law = w.law_notes(role.law) if role.law else ()
    yield section(here, "grund", "Det mandatet vilar på", (*w.claims(role.legal_ground), *law))
    yield section(here, "tid", "Tid i modellen", _time(w, role))
    yield section(here, "checklistor", "Det här gör rollen enligt checklistorna", (_tasks(w, role),))
    tools, cases = handbook.tools_with_role.get(role.id, ()), handbook.cases_with_role.get(role.id, ())
    context = facts(
        fact("Verktyg där rollen deltar", *(w.links(tools) or words("inget verktyg nämner rollen särskilt"))),
        fact("Fall", *(w.links(cases) or words("inget fall nämner rollen"))),
    )
    yield section(here, "sammanhang", "I sitt sammanhang", (context,))


def _time(w: Wording, role: Role) -> tuple[Block, ...]:
    handbook = w.handbook
    entries = [fact(handbook.variants[e.variant].name, say.hours(e.hours(role=role.id))) for e in w.estimates if role.id in e.roles()]
    if entries:
        costs = Run("Tid och kostnad", url="#kostnad")
        return (facts(*entries), para("Timmarna är till största delen antaganden. Hur de är räknade står i kapitlet ", costs, "."))
    if role.kind is RoleKind.ACTOR:
        counted = w.links(handbook.roles[id] for id in w.longest.roles())
        return (para("Handboken räknar tid för dessa roller, vem som än har dem: ", *counted, ". Tid därutöver är inte med."),)
    return (para("Timmarna och kostnaderna i handboken räknar inte med rollens tid. Lägg till den själva."),)


def _tasks(w: Wording, role: Role) -> Block:
    handbook = w.handbook
    owners: tuple[Step | Tool, ...] = (*handbook.steps.values(), *handbook.tools.values())
    tasks = [(owner, item) for owner in owners for item in owner.checklist if item.who == role.id]
    if not tasks:
        return para("Ingen punkt i checklistorna är lagd på rollen.")
    return Items(tuple(Item((para(*separated([words(item.text), (w.link(owner),)], " – ")),)) for owner, item in tasks))
