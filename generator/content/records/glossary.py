"""Terms, with the words people search for."""

from __future__ import annotations

from pydantic import Field

from generator.content.records.base import Identifier, Line, Prose, Reviewed, Sourced, TermRef


class Term(Sourced):
    id: Identifier
    term: Line = Field(description="uppslagsordet")
    explanation: Prose = Field(alias="förklaring")
    forms: tuple[Line, ...] = Field(alias="former", default=(), description="böjningar som ska länkas när de inte bildas på vanligt sätt")
    search_words: tuple[Line, ...] = Field(alias="sökord", min_length=1, description="det folk skriver när de letar efter detta")
    see_also: tuple[TermRef, ...] = Field(alias="se_även", default=())


class Glossary(Reviewed):
    """toolkit/glossary.yaml"""

    terms: tuple[Term, ...] = Field(alias="termer", min_length=1)
