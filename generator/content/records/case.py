"""A case: one place where someone has worked this way, and what came of it."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Annotated, NamedTuple, Self

from pydantic import BeforeValidator, Field, WithJsonSchema, model_validator

from generator.content.problems import shown
from generator.content.records.base import (
    Claim,
    Filed,
    FinancingFormRef,
    Line,
    MeasureKindRef,
    MunicipalityRef,
    NonNegative,
    Number,
    OrganisationFormRef,
    PlaceTypeRef,
    ProblemTypeRef,
    Prose,
    Record,
    Refs,
    RoleRef,
    SomeRefs,
    Sourced,
    StepRef,
    ToolRef,
    VariantRef,
    YesNo,
    problem,
)


class CaseKind(StrEnum):
    PILOT = "pilot"
    CASE = "fall"
    EXAMPLE = "exempel"

    @property
    def words(self) -> str:
        """What a case of this kind is, for a reader."""
        return {
            CaseKind.PILOT: "Pilot i projektet Trygga Platser",
            CaseKind.CASE: "Platssamverkan",
            CaseKind.EXAMPLE: "Exempel på en del av ett arbete",
        }[self]


class Status(StrEnum):
    PLANNED = "planerad"
    ONGOING = "pågår"
    DONE = "genomförd"
    DROPPED = "avbruten"
    UNKNOWN = "okänd"

    @property
    def words(self) -> str:
        """The status as it reads after the name of a measure."""
        return "status okänd" if self is Status.UNKNOWN else self.value


class Month(NamedTuple):
    """A year, with the month when it is known."""

    year: int
    month: int | None

    def __str__(self) -> str:
        return f"{self.year}-{self.month:02}" if self.month else str(self.year)


def _month(value: object) -> object:
    match = re.fullmatch(r"([0-9]{4})(?:-([0-9]{2}))?", str(value)) if isinstance(value, int | str) and not isinstance(value, bool) else None
    if match is None or not (1900 <= int(match[1]) <= 2100) or (match[2] and not 1 <= int(match[2]) <= 12):
        raise problem("month", f"{shown(value)} är inte ett år eller en månad", "Skriv ÅÅÅÅ eller ÅÅÅÅ-MM, till exempel 2020-04.")
    return Month(int(match[1]), int(match[2]) if match[2] else None)


YearMonth = Annotated[Month, BeforeValidator(_month), WithJsonSchema({"type": ["string", "integer"], "pattern": r"^\d{4}(-\d{2})?$"})]


class Period(Sourced):
    """When the work went on."""

    start: YearMonth | None = Field(description="ÅÅÅÅ eller ÅÅÅÅ-MM; null när det inte är känt")
    end: YearMonth | None = Field(alias="slut", description="ÅÅÅÅ eller ÅÅÅÅ-MM; null när arbetet pågår eller slutet inte är känt")
    ongoing: YesNo = Field(default=False, alias="pågår", description="true när arbetet pågår")

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.start and self.end and (self.end.year, self.end.month or 12) < (self.start.year, self.start.month or 1):
            raise problem("period", "perioden slutar innan den börjar", "Byt plats på start och slut.")
        if self.ongoing and self.end:
            raise problem("period", "arbetet kan inte både pågå och ha ett slut", "Ta bort «slut» eller «pågår».")
        return self


class CaseProblem(Claim):
    kind: ProblemTypeRef = Field(alias="typ", description="problemtyp i toolkit/taxonomy.yaml")


class CaseActor(Record):
    actor: RoleRef = Field(alias="aktör", description="aktör i toolkit/roles.yaml")
    role: RoleRef | None = Field(default=None, alias="roll", description="roll i toolkit/roles.yaml, när den är känd")
    text: Line | None = Field(default=None, description="vem det var, utan personnamn")


class CaseOrganisation(Claim):
    form: OrganisationFormRef = Field(description="organisationsform i toolkit/taxonomy.yaml")


class CaseFinancing(Claim):
    form: FinancingFormRef | None = Field(default=None, description="null när formen inte är känd")


class CaseStep(Claim):
    step: StepRef = Field(alias="steg", description="steg i modellen")
    tools: Refs[ToolRef] = Field(default=(), alias="verktyg", description="verktyg som användes")


class Cost(Record):
    amount: NonNegative | None = Field(alias="belopp", description="kronor utan moms; null när det inte är känt")
    payer: Line = Field(alias="finansiär", description="den som betalade, eller «okänt»")


class Measure(Sourced):
    title: Line = Field(alias="titel", description="vad som gjordes, kort")
    kind: MeasureKindRef = Field(alias="slag", description="åtgärdsslag i toolkit/taxonomy.yaml")
    status: Status = Field(description="hur långt åtgärden har kommit")
    text: Prose | None = Field(default=None, description="mer om det, med egna ord, när det behövs")
    cost: Cost | None = Field(default=None, alias="kostnad", description="vad den kostade, när det är känt")


class Fraction(Record):
    """A value, alone or as a part of a whole."""

    value: Number = Field(alias="värde", description="det uppmätta talet")
    whole: Number | None = Field(default=None, alias="av", description="helheten, när talet är en del av något")
    unit: Line | None = Field(default=None, alias="enhet", description="vad talet mäter, till exempel procent")

    @model_validator(mode="after")
    def _within(self) -> Self:
        if self.whole is not None and self.value > self.whole:
            what = f"delen är större än helheten ({_figure(self.value)} av {_figure(self.whole)})"
            raise problem("part", what, "Byt plats på talen, eller rätta det som är fel.")
        return self


def _figure(value: float) -> str:
    """A number as it was written: whole numbers without decimals."""
    return str(int(value)) if value.is_integer() else str(value)


class Result(Sourced):
    """One thing measured or observed, before and after."""

    measure: Line = Field(alias="mått", description="vad som mättes")
    before: Fraction | None = Field(default=None, alias="före", description="null när läget före inte är mätt")
    after: Fraction | None = Field(default=None, alias="efter", description="läget efter; null när det inte är känt")
    text: Prose | None = Field(default=None, description="vad siffrorna betyder, eller vad som iakttogs utan siffror")


class Actual(Sourced):
    """Actual hours or money, so that the templates learn from the cases."""

    step: StepRef = Field(alias="steg", description="steg i modellen")
    role: RoleRef = Field(alias="roll", description="vems tid eller kostnad")
    hours: NonNegative | None = Field(default=None, alias="timmar", description="arbetade timmar")
    amount: NonNegative | None = Field(default=None, alias="belopp", description="kronor utan moms")


class Picture(Record):
    file: Line = Field(alias="fil", description="bildens namn i cases/bilder/")
    alt: Line = Field(description="vad bilden visar, för den som inte ser den")
    credit: Line = Field(alias="upphov", description="den som tagit bilden och får den användas")


class Case(Filed):
    """cases/<id>.yaml"""

    draft: YesNo = Field(default=False, alias="utkast", description="true tills fallet är ifyllt")
    title: Line = Field(alias="titel", description="rubriken som läsaren ser, med platsen och vad det handlar om")
    municipality: MunicipalityRef = Field(alias="kommun", description="en av Sveriges 290 kommuner; kod och län följer med")
    more_municipalities: Refs[MunicipalityRef] = Field(default=(), alias="fler_kommuner", description="fler kommuner, när fallet rör flera")
    kind: CaseKind = Field(alias="slag", description="pilot (i projektet), fall (platssamverkan) eller exempel (en del av ett arbete)")
    place_types: SomeRefs[PlaceTypeRef] = Field(alias="platstyper", description="id i toolkit/taxonomy.yaml")
    variant: VariantRef | None = Field(default=None, alias="modellvariant", description="variant av modellen, när den är känd")
    period: Period = Field(description="när arbetet pågick")
    summary: Prose = Field(alias="sammanfattning", description="två till fyra meningar som står på kortet och i sökträffen")
    place: tuple[Claim, ...] = Field(alias="plats", min_length=1, description="platsen och dess gräns")
    problems: tuple[CaseProblem, ...] = Field(alias="problem", min_length=1, description="ett påstående per problem")
    actors: tuple[CaseActor, ...] = Field(alias="aktörer", min_length=1, description="vilka som var med")
    organisation: CaseOrganisation = Field(description="hur samarbetet är organiserat")
    financing: tuple[CaseFinancing, ...] = Field(alias="finansiering", default=(), description="vem som betalade och hur")
    steps: tuple[CaseStep, ...] = Field(alias="steg", default=(), description="vad som gjordes i modellens steg")
    measures: tuple[Measure, ...] = Field(alias="åtgärder", default=(), description="vad som gjordes på platsen")
    results: tuple[Result, ...] = Field(alias="resultat", default=(), description="vad som mättes eller iakttogs, före och efter")
    actuals: tuple[Actual, ...] = Field(alias="tid_och_kostnad", default=(), description="verkliga timmar och belopp per steg och roll")
    lessons: tuple[Claim, ...] = Field(alias="lärdomar", default=(), description="vad ni vill att andra ska veta")
    pictures: tuple[Picture, ...] = Field(alias="bilder", default=(), description="bilder av platsen, utan personer som går att känna igen")
