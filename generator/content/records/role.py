"""Roles in the work and the actors who fill them, with their mandates."""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field

from generator.content.records.base import Claim, Identifier, LawNote, Line, Prose, Record, Reviewed, StepRef


class RoleKind(StrEnum):
    ROLE = "roll"
    ACTOR = "aktör"


class Part(StrEnum):
    """The part a role plays in a step."""

    ACCOUNTABLE = "ansvarar"
    RESPONSIBLE = "genomför"
    CONSULTED = "rådfrågas"
    INFORMED = "informeras"


class Mandate(Record):
    """What a role may decide."""

    alone: tuple[Claim, ...] = Field(alias="ensam", min_length=1, description="det rollen bestämmer ensam")
    together: tuple[Claim, ...] = Field(alias="tillsammans", min_length=1, description="det rollen bestämmer tillsammans med andra")
    never: tuple[Claim, ...] = Field(alias="inte", min_length=1, description="det rollen inte får bestämma")


class Role(Reviewed):
    """One role or actor."""

    id: Identifier = Field(description="kort id: a-z, 0-9 och bindestreck; blir adress på sidan")
    kind: RoleKind = Field(alias="slag", description="roll (en uppgift i arbetet) eller aktör (en organisation)")
    title: Line = Field(alias="titel", description="rubriken som läsaren ser")
    summary: Prose = Field(alias="sammanfattning", description="två till fyra meningar som står på kortet och i sökträffen")
    task: tuple[Claim, ...] = Field(alias="uppgift", min_length=1, description="vad rollen gör")
    mandate: Mandate = Field(alias="mandat", description="vad rollen får bestämma")
    legal_ground: tuple[Claim, ...] = Field(alias="grund", min_length=1, description="vad rollen vilar på: lag, beslut eller avtal")
    law: tuple[LawNote, ...] = Field(alias="lag", default=(), description="paragrafer som gäller rollen")
    steps: dict[StepRef, Part] = Field(alias="steg", description="ansvarar, genomför, rådfrågas eller informeras i varje steg")


class Roles(Record):
    """toolkit/roles.yaml"""

    roles: tuple[Role, ...] = Field(alias="roller", min_length=1, description="roller och aktörer, i den ordning de visas")
