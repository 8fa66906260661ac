"""Law: statutes, the sections that ask something, and the questions that are open."""

from __future__ import annotations

from pydantic import Field

from generator.content.records.base import Claim, DayPast, Identifier, Line, Prose, Record, Reviewed, Sourced


class Section(Sourced):
    """One section of a statute that asks or allows something."""

    id: Identifier = Field(description="kort id: a-z, 0-9 och bindestreck; blir adress på sidan")
    number: Line = Field(alias="nummer", description="till exempel «9 §» eller «2 kap. 8 §»")
    title: Line = Field(alias="titel", description="vad paragrafen handlar om, kort")
    demand: Prose = Field(alias="krav", description="vad som krävs eller tillåts, med egna ord")
    addressee: Line = Field(alias="riktas_till", description="vem kravet gäller")
    frequency: Claim = Field(alias="hur_ofta", description="hur ofta eller när kravet gäller")
    support: Claim = Field(alias="så_stöder_platssamverkan", description="hur arbetet med platsen hjälper kommunen att uppfylla kravet")


class Law(Sourced):
    """One statute."""

    id: Identifier = Field(description="kort id: a-z, 0-9 och bindestreck; blir adress på sidan")
    title: Line = Field(alias="titel", description="lagens namn med nummer")
    short: Line = Field(alias="kort", description="namnet i löptext")
    text: Prose = Field(description="vad lagen betyder för platssamverkan")
    sections: tuple[Section, ...] = Field(alias="paragrafer", min_length=1, description="paragraferna som ställer krav eller ger möjligheter")


class OpenQuestion(Record):
    """What could not be settled, said openly."""

    id: Identifier = Field(description="kort id: a-z, 0-9 och bindestreck; blir adress på sidan")
    title: Line = Field(alias="titel", description="frågan, kort")
    claims: tuple[Claim, ...] = Field(alias="läget", min_length=1, description="det som är känt och det som inte är det")
    remedy: Line = Field(alias="gör_så_här", description="hur läsaren tar reda på vad som gäller")


class LawBook(Reviewed):
    """toolkit/law.yaml"""

    as_of: DayPast = Field(alias="gäller_per", description="dag som lagtexterna lästes i sin lydelse")
    notice: Prose = Field(alias="förbehåll", description="vad läsaren ska veta innan den litar på texten")
    laws: tuple[Law, ...] = Field(alias="lagar", min_length=1, description="lagarna, en post för varje")
    open_questions: tuple[OpenQuestion, ...] = Field(alias="öppna_frågor", min_length=1, description="det som inte har gått att avgöra")
