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
    RoleRef,
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


class Status(StrEnum):
    PLANNED = "planerad"
    ONGOING = "pågår"
    DONE = "genomförd"
    DROPPED = "avbruten"
    UNKNOWN = "okänd"


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
    kind: ProblemTypeRef = Field(alias="typ")


class CaseActor(Record):
    actor: RoleRef = Field(alias="aktör")
    role: RoleRef | None = Field(default=None, alias="roll")
    text: Line | None = Field(default=None, description="vem det var, utan personnamn")


class CaseOrganisation(Claim):
    form: OrganisationFormRef


class CaseFinancing(Claim):
    form: FinancingFormRef | None = Field(default=None, description="null när formen inte är känd")


class CaseStep(Claim):
    step: StepRef = Field(alias="steg")
    tools: tuple[ToolRef, ...] = Field(default=(), alias="verktyg")


class Cost(Record):
    amount: NonNegative | None = Field(alias="belopp", description="kronor utan moms; null när det inte är känt")
    payer: Line = Field(alias="finansiär", description="den som betalade, eller «okänt»")


class Measure(Sourced):
    title: Line = Field(alias="titel")
    kind: MeasureKindRef = Field(alias="slag")
    status: Status
    text: Prose | None = None
    cost: Cost | None = Field(default=None, alias="kostnad")


class Fraction(Record):
    """A value, alone or as a part of a whole."""

    value: Number = Field(alias="värde")
    whole: Number | None = Field(default=None, alias="av")
    unit: Line | None = Field(default=None, alias="enhet")


class Result(Sourced):
    """One thing measured or observed, before and after."""

    measure: Line = Field(alias="mått")
    before: Fraction | None = Field(default=None, alias="före", description="null när läget före inte är mätt")
    after: Fraction | None = Field(default=None, alias="efter")
    text: Prose | None = None


class Actual(Sourced):
    """Actual hours or money, so that the templates learn from the cases."""

    step: StepRef = Field(alias="steg")
    role: RoleRef = Field(alias="roll")
    hours: NonNegative | None = Field(default=None, alias="timmar")
    amount: NonNegative | None = Field(default=None, alias="belopp", description="kronor utan moms")


class Picture(Record):
    file: Line = Field(alias="fil", description="bildens namn i cases/bilder/")
    alt: Line = Field(description="vad bilden visar, för den som inte ser den")
    credit: Line = Field(alias="upphov", description="den som tagit bilden och får den användas")


class Case(Filed):
    """cases/<id>.yaml"""

    title: Line = Field(alias="titel")
    municipality: MunicipalityRef = Field(alias="kommun", description="en av Sveriges 290 kommuner; kod och län följer med")
    more_municipalities: tuple[MunicipalityRef, ...] = Field(default=(), alias="fler_kommuner")
    kind: CaseKind = Field(alias="slag", description="pilot (i projektet), fall (platssamverkan) eller exempel (en del av ett arbete)")
    place_types: tuple[PlaceTypeRef, ...] = Field(alias="platstyper", min_length=1)
    variant: VariantRef | None = Field(default=None, alias="modellvariant")
    period: Period
    summary: Prose = Field(alias="sammanfattning", description="två till fyra meningar som står på kortet och i sökträffen")
    place: tuple[Claim, ...] = Field(alias="plats", min_length=1)
    problems: tuple[CaseProblem, ...] = Field(alias="problem", min_length=1)
    actors: tuple[CaseActor, ...] = Field(alias="aktörer", min_length=1)
    organisation: CaseOrganisation
    financing: tuple[CaseFinancing, ...] = Field(alias="finansiering", default=())
    steps: tuple[CaseStep, ...] = Field(alias="steg", default=())
    measures: tuple[Measure, ...] = Field(alias="åtgärder", default=())
    results: tuple[Result, ...] = Field(alias="resultat", default=())
    actuals: tuple[Actual, ...] = Field(alias="tid_och_kostnad", default=())
    lessons: tuple[Claim, ...] = Field(alias="lärdomar", default=())
    pictures: tuple[Picture, ...] = Field(alias="bilder", default=())
