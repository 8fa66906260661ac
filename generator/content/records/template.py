"""Forms to fill in."""

from __future__ import annotations

from enum import StrEnum
from typing import Self

from pydantic import Field, model_validator

from generator.content.problems import shown
from generator.content.records.base import Count, Filed, Identifier, Line, NonNegative, Prose, Record, Refs, SomeRefs, StepRef, ToolRef, problem

RED, YELLOW, GREEN = TRAFFIC_LIGHT = ("röd", "gul", "grön")


class FieldKind(StrEnum):
    TEXT = "text"
    LONG = "långtext"
    NUMBER = "tal"
    MONEY = "kronor"
    DATE = "datum"
    CHOICE = "val"
    YES_NO = "ja-nej"


class Total(StrEnum):
    """What is worked out of a column of figures."""

    SUM = "summa"
    MEAN = "medel"


class Limits(Record):
    """Where figures turn from red to yellow and from yellow to green. The limits are always our own assumption."""

    of: Identifier = Field(alias="av", description="id för det fält i samma avsnitt som har talet")
    red: NonNegative = Field(alias="röd_till", description="största tal som är rött")
    yellow: NonNegative = Field(alias="gul_till", description="största tal som är gult; större är grönt")
    reason: Line = Field(alias="skäl", description="varför gränserna går just där; de är alltid ett antagande")

    @model_validator(mode="after")
    def _ordered(self) -> Self:
        if self.red >= self.yellow:
            raise problem("limits", "gränserna ska stå i ordningen röd_till < gul_till", "Byt plats på värdena.")
        return self


class FormField(Record):
    id: Identifier = Field(description="kort id, unikt i avsnittet")
    title: Line = Field(alias="titel", description="det som står vid rutan")
    kind: FieldKind = Field(alias="slag", description="vad som fylls i")
    help: Line | None = Field(default=None, alias="hjälp", description="en mening om vad som ska stå")
    choices: tuple[Line, ...] = Field(default=(), alias="val", description="det som går att välja, när slaget är val")
    highest: NonNegative | None = Field(default=None, alias="högst", description="största tal som får skrivas, när slaget är tal; minsta är då 0")
    total: Total | None = Field(
        default=None, alias="räkna", description="summa eller medel, när slaget är tal i en tabell och det säger något; kronor summeras alltid"
    )
    limits: Limits | None = Field(
        default=None, alias="trafikljus", description="talgränser när färgen följer av ett annat fält; slaget är val mellan röd, gul och grön"
    )

    @model_validator(mode="after")
    def _fits_its_kind(self) -> Self:
        if (self.kind is FieldKind.CHOICE) != bool(self.choices):
            what = "slaget är «val» men det finns inget att välja" if not self.choices else "det finns svar att välja men slaget är inte «val»"
            raise problem("choices", what, "Skriv «slag: val» och svaren under «val:».")
        for key, value in (("högst", self.highest), ("räkna", self.total)):
            if value is not None and self.kind is not FieldKind.NUMBER:
                raise problem("not_a_number", f"«{key}» hör till fält av slaget «tal»", "Ta bort nyckeln.", at=(key,))
        if self.limits and self.choices != TRAFFIC_LIGHT:
            remedy = f"Skriv «val: [{', '.join(TRAFFIC_LIGHT)}]»."
            raise problem("colours", "«trafikljus» hör till ett fält där man väljer färg", remedy, at=("trafikljus",))
        return self


class FormSection(Record):
    id: Identifier = Field(description="kort id, unikt i mallen")
    title: Line = Field(alias="titel", description="avsnittets rubrik i dokumentet")
    text: Prose | None = Field(default=None, description="hur avsnittet fylls i, när det behöver sägas")
    fields: tuple[FormField, ...] = Field(alias="fält", min_length=1, description="det som fylls i")
    rows: Count = Field(default=0, alias="rader", ge=0, description="antal tomma rader när avsnittet är en tabell; 0 när fälten fylls i en gång")
    labels: tuple[Line, ...] = Field(
        default=(), alias="punkter", description="det som står i tabellens första kolumn, en rad för varje; då behövs inga rader"
    )

    @property
    def length(self) -> int:
        """How many rows the section's table has; 0 when the fields are filled in once."""
        return len(self.labels) or self.rows

    @model_validator(mode="after")
    def _rows_belong_together(self) -> Self:
        if self.labels and self.rows:
            raise problem("rows", "«punkter» ger tabellen dess rader", "Ta bort «rader».", at=("rader",))
        if self.labels and self.fields[0].kind is not FieldKind.TEXT:
            what = "punkterna står i första kolumnen, som inte är av slaget «text»"
            raise problem("labels", what, "Sätt ett textfält först.", at=("fält", 0, "slag"))
        for place, label in enumerate(self.labels):
            if label in self.labels[:place]:
                raise problem("doubled", f"{shown(label)} står redan i listan", "Ta bort den ena.", at=("punkter", place))
        figures = {field.id: field for field in self.fields if field.kind is FieldKind.NUMBER}
        for place, field in enumerate(self.fields):
            if field.total and not self.length:
                remedy = "Ta bort nyckeln, eller ge avsnittet «rader»."
                raise problem("no_table", "«räkna» hör till fält i en tabell", remedy, at=("fält", place, "räkna"))
            if field.limits is None:
                continue
            at = ("fält", place, "trafikljus")
            if not self.length or field.limits.of not in figures:
                raise problem("no_figures", f"{shown(field.limits.of)} är inte ett fält med tal i en tabell", "Skriv id för fältet.", at=(*at, "av"))
            highest = figures[field.limits.of].highest
            if highest is not None and field.limits.yellow >= highest:
                raise problem("no_green", f"inget tal blir grönt när {highest:g} är högst", "Sänk gränsen.", at=(*at, "gul_till"))
        return self


class Template(Filed):
    """toolkit/templates/<id>.yaml"""

    title: Line = Field(alias="titel", description="rubriken som läsaren ser")
    summary: Prose = Field(alias="sammanfattning", description="två till fyra meningar som står på kortet och i sökträffen")
    steps: SomeRefs[StepRef] = Field(alias="steg", description="steg där mallen används")
    tools: Refs[ToolRef] = Field(alias="verktyg", default=(), description="verktyg som mallen hör till")
    sections: tuple[FormSection, ...] = Field(alias="avsnitt", min_length=1, description="mallens delar")
