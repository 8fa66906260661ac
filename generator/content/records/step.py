"""A step of the model: what is done, by whom, in what order, at what cost in time."""

from __future__ import annotations

from pydantic import Field

from generator.content.records.base import (
    ActivityRef,
    CaseRef,
    ChecklistItem,
    Claim,
    Count,
    Filed,
    Identifier,
    LawNote,
    Line,
    Prose,
    Quantity,
    Range,
    Refs,
    RoleRef,
    Sourced,
    TemplateRef,
    ToolRef,
    VariantRef,
)


class Hours(Quantity):
    """Working hours of one role in one activity."""

    role: RoleRef = Field(alias="roll", description="vems timmar det är")


class Purchase(Quantity):
    """Something bought in one activity, in kronor without VAT."""

    title: Line = Field(alias="titel", description="vad som köps")


class Activity(Sourced):
    """One piece of work in a step."""

    id: Identifier = Field(description="kort id: a-z, 0-9 och bindestreck; andra aktiviteter hänvisar till det under «efter»")
    title: Line = Field(alias="titel", description="rubriken som läsaren ser")
    text: Prose = Field(description="vad som görs")
    tools: Refs[ToolRef] = Field(default=(), alias="verktyg", description="verktyg som aktiviteten använder")
    weeks: Range = Field(alias="veckor", description="kalendertid i veckor")
    after: Refs[ActivityRef] = Field(default=(), alias="efter", description="aktiviteter som ska vara klara först")
    variants: Refs[VariantRef] = Field(
        default=(), alias="varianter", description="modellvarianter som aktiviteten ingår i; utelämnas när den ingår i alla"
    )
    hours: tuple[Hours, ...] = Field(alias="timmar", min_length=1, description="arbetad tid per roll")
    purchases: tuple[Purchase, ...] = Field(default=(), alias="inköp", description="det som köps")


class Deliverable(Sourced):
    """What a step leaves behind."""

    title: Line = Field(alias="titel", description="rubriken som läsaren ser")
    text: Prose = Field(description="vad leveransen innehåller och används till")
    template: TemplateRef | None = Field(default=None, alias="mall", description="mall i toolkit/templates/")


class Pitfall(Sourced):
    """What goes wrong, and what those who tried have learned."""

    title: Line = Field(alias="titel", description="det som går fel, kort")
    text: Prose = Field(description="hur det märks och hur det undviks")
    cases: Refs[CaseRef] = Field(default=(), alias="fall", description="fall där det visade sig")


class Step(Filed):
    """toolkit/steps/<nummer>-<id>.yaml"""

    number: Count = Field(alias="nummer", gt=0, description="tas från filnamnet och skrivs inte i filen")
    title: Line = Field(alias="titel", description="rubriken som läsaren ser")
    summary: Prose = Field(alias="sammanfattning", description="två till fyra meningar som står på kortet och i sökträffen")
    purpose: tuple[Claim, ...] = Field(alias="syfte", min_length=1, description="vad steget är till för")
    before: tuple[Claim, ...] = Field(alias="innan_ni_börjar", min_length=1, description="vad som ska vara på plats")
    activities: tuple[Activity, ...] = Field(alias="aktiviteter", min_length=1, description="det som görs, i ordning")
    deliverables: tuple[Deliverable, ...] = Field(alias="leveranser", min_length=1, description="det steget kommer fram till")
    done_when: tuple[Claim, ...] = Field(alias="klart_när", min_length=1, description="hur ni vet att steget är klart")
    pitfalls: tuple[Pitfall, ...] = Field(alias="fallgropar", min_length=1, description="vad som brukar gå fel och vad andra lärt sig")
    equality: tuple[Claim, ...] = Field(alias="jämlikhet", min_length=1, description="hur alla blir hörda och hur siffror delas upp")
    law: tuple[LawNote, ...] = Field(alias="lag", min_length=1, description="vad lagen säger i steget")
    checklist: tuple[ChecklistItem, ...] = Field(alias="checklista", min_length=12, description="det som ska bockas av, minst tolv punkter")
