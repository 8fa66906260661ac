"""Terms, with the words people search for."""

from __future__ import annotations

from pydantic import Field

from generator.content.records.base import Identifier, Line, Prose, Refs, Reviewed, Sourced, TermRef


class Term(Sourced):
    id: Identifier = Field(description="kort id: a-z, 0-9 och bindestreck; blir adress på sidan")
    term: Line = Field(description="uppslagsordet")
    explanation: Prose = Field(alias="förklaring", description="vad ordet betyder här, med egna ord")
    forms: tuple[Line, ...] = Field(alias="former", default=(), description="böjningar som ska länkas när de inte bildas på vanligt sätt")
    search_words: tuple[Line, ...] = Field(alias="sökord", min_length=1, description="det folk skriver när de letar efter detta")
    see_also: Refs[TermRef] = Field(alias="se_även", default=(), description="id för närliggande termer")


class Glossary(Reviewed):
    """toolkit/glossary.yaml"""

    terms: tuple[Term, ...] = Field(alias="termer", min_length=1, description="orden, i bokstavsordning")
