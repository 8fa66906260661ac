"""A tool: a method that a step uses."""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field

from generator.content.records.base import (
    ChecklistItem,
    Claim,
    Filed,
    LawNote,
    Line,
    PlaceTypeRef,
    ProblemTypeRef,
    Prose,
    Quantity,
    Range,
    Record,
    Refs,
    RoleRef,
    SomeRefs,
    Sourced,
    StepRef,
    ToolGroupRef,
    ToolRef,
)


class Effect(StrEnum):
    """What research says the tool does."""

    BETTER = "positiv"
    MIXED = "blandad"
    NONE = "ingen"
    UNKNOWN = "okänd"


class Strength(StrEnum):
    """How good that research is."""

    STRONG = "stark"
    MEDIUM = "medel"
    WEAK = "svag"
    MISSING = "saknas"


class EffectClaim(Claim):
    level: Effect = Field(alias="nivå", description="positiv, blandad, ingen eller okänd")


class StrengthClaim(Claim):
    level: Strength = Field(alias="nivå", description="stark, medel, svag eller saknas")


class Evidence(Record):
    """Effect apart from the strength of the evidence for it."""

    on_crime: EffectClaim = Field(alias="effekt_på_brott", description="effekten på brott")
    on_worry: EffectClaim = Field(alias="effekt_på_trygghet", description="effekten på känslan av trygghet")
    strength: StrengthClaim = Field(alias="styrka", description="hur bra forskningen är")


class Participant(Sourced):
    who: RoleRef = Field(alias="vem", description="roll eller aktör")
    text: Line = Field(description="vad den gör")


class ToolTime(Quantity):
    """Hours to carry the tool out once."""

    note: Line | None = Field(default=None, alias="anmärkning", description="vems timmar det är och vad som ingår")


class ToolCost(Sourced):
    """What the tool costs in money, in kronor without VAT, working hours apart."""

    amount: Range | None = Field(alias="kronor", description="lägsta, troligaste och högsta belopp; null när inget belopp är känt")
    unit: Line | None = Field(default=None, alias="enhet", description="vad beloppet avser, till exempel per ljuspunkt")
    text: Prose = Field(description="vad som kostar, och vad som avgör hur mycket")


class Tool(Filed):
    """toolkit/tools/<id>.yaml"""

    title: Line = Field(alias="titel", description="rubriken som läsaren ser")
    summary: Prose = Field(alias="sammanfattning", description="två till fyra meningar som står på kortet och i sökträffen")
    group: ToolGroupRef = Field(alias="grupp", description="verktygsgrupp i toolkit/taxonomy.yaml")
    steps: SomeRefs[StepRef] = Field(alias="steg", description="steg där verktyget används")
    problems: Refs[ProblemTypeRef] = Field(
        alias="problem", default=(), description="problemtyper som verktyget hjälper mot eller belyser; tomt betyder alla"
    )
    place_types: Refs[PlaceTypeRef] = Field(alias="platstyper", default=(), description="platstyper där det passar särskilt; tomt betyder alla")
    what: tuple[Claim, ...] = Field(alias="vad", min_length=1, description="vad verktyget är")
    when: tuple[Claim, ...] = Field(alias="när", min_length=1, description="när det passar")
    when_not: tuple[Claim, ...] = Field(alias="inte_när", min_length=1, description="när det inte passar")
    how: tuple[Claim, ...] = Field(alias="gör_så_här", min_length=3, description="numrerade steg")
    participants: tuple[Participant, ...] = Field(alias="deltar", min_length=1, description="vilka som deltar och vad de gör")
    preparation: tuple[Claim, ...] = Field(alias="förberedelser", min_length=1, description="vad som ska vara ordnat innan")
    organiser_hours: ToolTime = Field(alias="tid_arrangör", description="timmar för den som ordnar")
    participant_hours: ToolTime = Field(alias="tid_deltagare", description="timmar för en deltagare")
    cost: ToolCost = Field(alias="kostnad", description="vad det kostar i pengar")
    evidence: Evidence = Field(alias="evidens", description="vad forskningen säger")
    equality: tuple[Claim, ...] = Field(alias="jämlikhet", min_length=1, description="hur alla blir hörda och hur siffror delas upp")
    law: tuple[LawNote, ...] = Field(alias="lag", default=(), description="paragrafer att tänka på")
    before: Refs[ToolRef] = Field(alias="före", default=(), description="verktyg som bör vara gjorda först; det som kommer efter räknas ut")
    checklist: tuple[ChecklistItem, ...] = Field(alias="checklista", min_length=3, description="det som ska bockas av")
