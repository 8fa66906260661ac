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

    alone: tuple[Claim, ...] = Field(alias="ensam", min_length=1)
    together: tuple[Claim, ...] = Field(alias="tillsammans", min_length=1)
    never: tuple[Claim, ...] = Field(alias="inte", min_length=1)


class Role(Reviewed):
    """One role or actor."""

    id: Identifier
    kind: RoleKind = Field(alias="slag")
    title: Line = Field(alias="titel")
    summary: Prose = Field(alias="sammanfattning")
    task: tuple[Claim, ...] = Field(alias="uppgift", min_length=1)
    mandate: Mandate = Field(alias="mandat")
    legal_ground: tuple[Claim, ...] = Field(alias="grund", min_length=1, description="vad rollen vilar på: lag, beslut eller avtal")
    law: tuple[LawNote, ...] = Field(alias="lag", default=())
    steps: dict[StepRef, Part] = Field(alias="steg", description="ansvarar, genomför, rådfrågas eller informeras i varje steg")


class Roles(Record):
    """toolkit/roles.yaml"""

    roles: tuple[Role, ...] = Field(alias="roller", min_length=1)
