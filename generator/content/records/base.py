"""What every record is made of: ids, references, claims with their standing, and ranges of figures.

English attributes carry the Swedish YAML key as alias and a Swedish description; the description becomes the
field reference that case writers read.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone
from enum import StrEnum
from typing import Annotated, Any, Self, TypeVar

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, ValidationInfo, WithJsonSchema, model_validator
from pydantic_core import PydanticCustomError

from generator.content.problems import shown
from generator.content.spelling import SURE, nearest
from generator.content.text import Text, TextError, check_plain, parse_text

ID_PATTERN = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


class Kind(StrEnum):
    """Kinds of record that can be referred to, with the Swedish name used in messages."""

    STEP = "steg"
    TOOL = "verktyg"
    ROLE = "roll eller aktör"
    CASE = "fall"
    LAW = "paragraf"
    TERM = "term"
    SOURCE = "källa"
    TEMPLATE = "mall"
    VARIANT = "modellvariant"
    ACTIVITY = "aktivitet"
    DRIVER = "drivare"
    PLACE_TYPE = "platstyp"
    PROBLEM_TYPE = "problemtyp"
    MEASURE_KIND = "åtgärdsslag"
    ORGANISATION_FORM = "organisationsform"
    FINANCING_FORM = "finansieringsform"
    TOOL_GROUP = "verktygsgrupp"
    MUNICIPALITY = "kommun"


LINKABLE = (Kind.STEP, Kind.TOOL, Kind.ROLE, Kind.CASE, Kind.LAW, Kind.TEMPLATE, Kind.TERM)
"""Kinds that a text may refer to as ``[id]``, in the order an id is looked up."""

FEW = frozenset(
    (
        Kind.STEP,
        Kind.VARIANT,
        Kind.DRIVER,
        Kind.PLACE_TYPE,
        Kind.PROBLEM_TYPE,
        Kind.MEASURE_KIND,
        Kind.ORGANISATION_FORM,
        Kind.FINANCING_FORM,
        Kind.TOOL_GROUP,
    )
)
"""Kinds with so few records that a message can list them all."""


@dataclass(frozen=True, slots=True)
class Known:
    """The validation context: every id there is, by kind, gathered before any record is validated.

    A kind that is missing is not judged: its file could not be read, and every reference to it would look wrong.
    """

    ids: Mapping[Kind, frozenset[str]]

    def lacks(self, kind: Kind, value: str) -> bool:
        return kind in self.ids and value not in self.ids[kind]

    def check_target(self, value: str) -> None:
        """Pass when a text may refer to `value`; raise TextError with the nearest spelling otherwise."""
        if not all(self.lacks(kind, value) for kind in LINKABLE):
            return
        hint = nearest(value, frozenset().union(*(self.ids[kind] for kind in LINKABLE)))
        remedy = f"Menade du [{hint}]?" if hint else "Skriv \\[ om det ska stå en klammer i texten."
        raise TextError(f"hänvisningen [{value}] leder ingenstans", remedy, f"[{value}")


def _referred(kind: Kind) -> Any:
    def check(value: str, info: ValidationInfo) -> str:
        known = info.context
        if isinstance(known, Known) and known.lacks(kind, value):
            raise unknown_id(kind, value, known.ids[kind])
        return value

    return AfterValidator(check)


def unknown_id(kind: Kind, value: str, known: frozenset[str]) -> PydanticCustomError:
    """The error for an id that no record has, with the nearest spelling when one is near enough."""
    remedy = _find_or_add_source(value, known) if kind is Kind.SOURCE else _find(kind, value, known)
    return problem("unknown_id", f"{kind.value} {shown(value)} finns inte", remedy)


def _find_or_add_source(value: str, known: frozenset[str]) -> str:
    """Sources are many and their ids alike, and an unknown one is most often new: only a slip of the pen is taken for one."""
    hint = nearest(value, known, SURE)
    add = "Lägg till källan i toolkit/sources.yaml"
    return f"Menade du «{hint}»? {add} om den är ny." if hint else f"{add}, eller se efter stavningen."


def _find(kind: Kind, value: str, known: frozenset[str]) -> str:
    if hint := nearest(value, known):
        return f"Menade du «{hint}»?"
    if kind in FEW and known:
        return f"Välj något av: {', '.join(sorted(known))}."
    return "Se efter stavningen, eller lägg till posten först."


def problem(code: str, what: str, remedy: str, snippet: str = "", at: tuple[int | str, ...] = ()) -> PydanticCustomError:
    """A validation error in the house's own shape: what is wrong and what to do about it, both Swedish.

    `snippet` is the piece of text it is about, `at` the way from the judged value to the one that is wrong inside it.
    """
    return PydanticCustomError(code, "{what}", {"what": what, "remedy": remedy, "snippet": snippet, "at": at})


def _identifier(value: str) -> str:
    if not ID_PATTERN.fullmatch(value):
        raise problem("bad_id", f"{shown(value)} kan inte vara ett id", "Använd bara a-z, 0-9 och bindestreck, till exempel «resecentrum-norr».")
    return value


def _line(value: str) -> str:
    value = value.strip()
    if not value:
        raise problem("empty", "texten är tom", "Skriv texten, eller ta bort raden.")
    if len(value.splitlines()) > 1:
        raise problem("one_line", "texten ska rymmas på en rad", "Skriv om den till en rad, eller flytta det längre till ett textfält.")
    try:
        return check_plain(value)
    except TextError as error:
        raise problem("text", error.what, error.remedy, error.snippet) from error


def _text(value: object, info: ValidationInfo) -> object:
    if isinstance(value, Text):
        return value
    if not isinstance(value, str):  # said here: a mapping would be taken for the fields of a Text
        raise problem("string_type", "värdet ska vara text", "Skriv text; sätt citattecken runt ett tal eller datum som ska vara text.")
    try:
        return parse_text(value, info.context.check_target if isinstance(info.context, Known) else None)
    except TextError as error:
        raise problem("text", error.what, error.remedy, error.snippet) from error


Identifier = Annotated[str, Field(max_length=80), AfterValidator(_identifier)]
Line = Annotated[str, Field(min_length=1, max_length=300), AfterValidator(_line)]
"""One line of text without markup."""
Prose = Annotated[Text, BeforeValidator(_text), WithJsonSchema({"type": "string"})]
"""Paragraphs, lists, strong, emphasis and links, parsed once."""

StepRef = Annotated[str, _referred(Kind.STEP)]
ToolRef = Annotated[str, _referred(Kind.TOOL)]
RoleRef = Annotated[str, _referred(Kind.ROLE)]
CaseRef = Annotated[str, _referred(Kind.CASE)]
LawRef = Annotated[str, _referred(Kind.LAW)]
TermRef = Annotated[str, _referred(Kind.TERM)]
SourceRef = Annotated[str, _referred(Kind.SOURCE)]
TemplateRef = Annotated[str, _referred(Kind.TEMPLATE)]
VariantRef = Annotated[str, _referred(Kind.VARIANT)]
ActivityRef = Annotated[str, _referred(Kind.ACTIVITY)]
DriverRef = Annotated[str, _referred(Kind.DRIVER)]
PlaceTypeRef = Annotated[str, _referred(Kind.PLACE_TYPE)]
ProblemTypeRef = Annotated[str, _referred(Kind.PROBLEM_TYPE)]
MeasureKindRef = Annotated[str, _referred(Kind.MEASURE_KIND)]
OrganisationFormRef = Annotated[str, _referred(Kind.ORGANISATION_FORM)]
FinancingFormRef = Annotated[str, _referred(Kind.FINANCING_FORM)]
ToolGroupRef = Annotated[str, _referred(Kind.TOOL_GROUP)]
MunicipalityRef = Annotated[str, _referred(Kind.MUNICIPALITY)]


def _each_once(ids: tuple[str, ...]) -> tuple[str, ...]:
    for place, value in enumerate(ids):
        if value in ids[:place]:
            raise problem("doubled", f"{shown(value)} står redan i listan", "Ta bort den ena.", at=(place,))
    return ids


Ref = TypeVar("Ref")
Refs = Annotated[tuple[Ref, ...], Field(json_schema_extra={"uniqueItems": True}), AfterValidator(_each_once)]
"""References to records of one kind, each record once."""
SomeRefs = Annotated[tuple[Ref, ...], Field(min_length=1, json_schema_extra={"uniqueItems": True}), AfterValidator(_each_once)]
"""The same, and at least one."""


def _number(value: object) -> object:
    if isinstance(value, bool) or not isinstance(value, int | float):
        quoted = isinstance(value, str) and re.fullmatch(r"[0-9]+(?:\.[0-9]+)?", value)
        remedy = "Ta bort citattecknen." if quoted else "Skriv bara siffror, med punkt som decimaltecken."
        raise problem("number", f"{shown(value)} är inte ett tal", remedy)
    return value


Number = Annotated[float, BeforeValidator(_number), Field(allow_inf_nan=False)]
Count = Annotated[int, BeforeValidator(_number), Field(strict=True)]
NonNegative = Annotated[float, BeforeValidator(_number), Field(ge=0, allow_inf_nan=False)]


_SWEDEN = timezone(timedelta(hours=2))
"""Sweden's summer time: where the machine keeps another, a review late in the evening is no review in the future."""


def _has_been(value: date) -> date:
    if value > (today := datetime.now(_SWEDEN).date()):
        raise problem("not_yet", f"{shown(value)} har inte varit än (i dag är det {today})", "Skriv dagen då det gjordes.")
    return value


DayPast = Annotated[date, Field(strict=True), AfterValidator(_has_been)]
"""A day on which something was done: today at the latest."""
YesNo = Annotated[bool, Field(strict=True)]
"""true or false, not 1 or "yes"."""


class Record(BaseModel):
    """Frozen, closed to unknown keys, filled by the Swedish aliases only."""

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True, use_attribute_docstrings=False, serialize_by_alias=True)


class Standing(StrEnum):
    """How well a claim is founded."""

    PROVEN = "belagt"
    UNCERTAIN = "osäkert"
    ASSUMED = "antagande"

    @property
    def sign(self) -> str:
        """The mark that stands for it, always beside the word."""
        return {Standing.PROVEN: "●", Standing.UNCERTAIN: "◐", Standing.ASSUMED: "○"}[self]


class Sourced(Record):
    """Anything that states something: its standing, its sources, and the reason when it is uncertain."""

    standing: Standing = Field(
        alias="belägg", description="belagt (minst en källa), osäkert (med skäl) eller antagande (vår egen bedömning eller vårt råd)"
    )
    sources: Refs[SourceRef] = Field(default=(), alias="källor", description="id för källor i toolkit/sources.yaml")
    reason: Line | None = Field(default=None, alias="skäl", description="varför uppgiften är osäker, eller hur ett antagande är gjort")

    @model_validator(mode="after")
    def _founded(self) -> Self:
        if self.standing is Standing.PROVEN and not self.sources:
            raise problem("unsourced", "påståendet är «belagt» men har ingen källa", "Lägg till «källor:», eller skriv «belägg: antagande».")
        if self.standing is Standing.UNCERTAIN and not self.reason:
            raise problem("no_reason", "påståendet är «osäkert» men säger inte varför", "Lägg till «skäl:» med en mening om vad som är osäkert.")
        return self


class Claim(Sourced):
    """A statement with its standing."""

    text: Prose = Field(description="påståendet eller rådet, med egna ord")


class Range(Record):
    """A figure as low, base and high; a bare number in YAML is all three."""

    low: NonNegative = Field(alias="låg", description="lågt värde")
    base: NonNegative = Field(alias="bas", description="troligaste värdet")
    high: NonNegative = Field(alias="hög", description="högt värde")

    @model_validator(mode="before")
    @classmethod
    def _from_number(cls, value: object) -> object:
        if isinstance(value, int | float) and not isinstance(value, bool):
            if value < 0:
                raise problem("negative", f"{shown(value)} är utanför det tillåtna", "Talet ska vara minst 0.")
            return {"låg": value, "bas": value, "hög": value}
        if not isinstance(value, dict | Range):
            raise problem("number", f"{shown(value)} är inte ett tal", "Skriv ett tal, eller låg, bas och hög.")
        return value

    @model_validator(mode="after")
    def _ordered(self) -> Self:
        if not self.low <= self.base <= self.high:
            raise problem("order", "värdena ska stå i ordningen låg ≤ bas ≤ hög", "Byt plats på värdena.")
        return self


ZERO = Range(låg=0, bas=0, hög=0)


class Quantity(Sourced):
    """A figure that grows with the place: ``fast + Σ per_drivare · drivare``."""

    fixed: Range = Field(default=ZERO, alias="fast", description="del som inte beror på platsen")
    per_driver: dict[DriverRef, Range] = Field(
        default_factory=dict, alias="per_drivare", description="tillägg per enhet av en drivare, till exempel per intervju"
    )


class Reviewed(Record):
    """A record that someone has checked on a date."""

    reviewed: DayPast = Field(alias="granskad", description="dag då posten senast granskades, ÅÅÅÅ-MM-DD")


class Filed(Reviewed):
    """A record that is a file of its own: the file's name is its id."""

    id: Identifier = Field(description="tas från filnamnet och skrivs inte i filen")


class Necessity(StrEnum):
    REQUIRED = "obligatorisk"
    EXTRA = "kompletterande"


class ChecklistItem(Record):
    """One thing to tick: what, how necessary, who does it and what shows that it is done."""

    id: Identifier = Field(description="kort id, unikt i checklistan")
    text: Line = Field(description="vad som ska vara gjort")
    necessity: Necessity = Field(alias="nivå", description="obligatorisk eller kompletterande")
    who: RoleRef = Field(alias="vem", description="roll eller aktör som gör det")
    proof: Line = Field(alias="bevis", description="vad som visar att det är gjort")


class LawNote(Sourced):
    """What a section of law means here."""

    section: LawRef = Field(alias="paragraf", description="id för paragraf i toolkit/law.yaml")
    text: Prose = Field(description="vad paragrafen betyder i det här sammanhanget")
