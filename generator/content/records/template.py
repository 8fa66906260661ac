"""Forms to fill in."""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field

from generator.content.records.base import Count, Filed, Identifier, Line, Prose, Record, Refs, SomeRefs, StepRef, ToolRef


class FieldKind(StrEnum):
    TEXT = "text"
    LONG = "långtext"
    NUMBER = "tal"
    MONEY = "kronor"
    DATE = "datum"
    CHOICE = "val"
    YES_NO = "ja-nej"


class FormField(Record):
    id: Identifier = Field(description="kort id, unikt i avsnittet")
    title: Line = Field(alias="titel", description="det som står vid rutan")
    kind: FieldKind = Field(alias="slag", description="vad som fylls i")
    help: Line | None = Field(default=None, alias="hjälp", description="en mening om vad som ska stå")
    choices: tuple[Line, ...] = Field(default=(), alias="val", description="det som går att välja, när slaget är val")


class FormSection(Record):
    id: Identifier = Field(description="kort id, unikt i mallen")
    title: Line = Field(alias="titel", description="avsnittets rubrik i dokumentet")
    text: Prose | None = Field(default=None, description="hur avsnittet fylls i, när det behöver sägas")
    fields: tuple[FormField, ...] = Field(alias="fält", min_length=1, description="det som fylls i")
    rows: Count = Field(default=0, alias="rader", ge=0, description="antal tomma rader när avsnittet är en tabell; 0 när fälten fylls i en gång")


class Template(Filed):
    """toolkit/templates/<id>.yaml"""

    title: Line = Field(alias="titel", description="rubriken som läsaren ser")
    summary: Prose = Field(alias="sammanfattning", description="två till fyra meningar som står på kortet och i sökträffen")
    steps: SomeRefs[StepRef] = Field(alias="steg", description="steg där mallen används")
    tools: Refs[ToolRef] = Field(alias="verktyg", default=(), description="verktyg som mallen hör till")
    sections: tuple[FormSection, ...] = Field(alias="avsnitt", min_length=1, description="mallens delar")
