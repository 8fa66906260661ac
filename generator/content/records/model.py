"""The model Trygga Platser: variants, principles, concepts and how other publishers' versions map to its steps."""

from __future__ import annotations

from pydantic import Field

from generator.content.records.base import Claim, Count, Identifier, Line, Prose, Reviewed, SomeRefs, Sourced, StepRef


class Variant(Sourced):
    """One way to run the model."""

    id: Identifier = Field(description="kort id: a-z, 0-9 och bindestreck; fall och aktiviteter väljer varianten med det")
    name: Line = Field(alias="namn", description="namnet som läsaren ser")
    months: Count = Field(alias="månader", gt=0, description="längd i månader")
    text: Prose = Field(description="när varianten passar och vad den ger")


class Principle(Sourced):
    """A rule the model rests on, or a concept it defines."""

    id: Identifier = Field(description="kort id: a-z, 0-9 och bindestreck; blir adress på sidan")
    title: Line = Field(alias="titel", description="rubriken som läsaren ser")
    text: Prose = Field(description="vad den innebär, med egna ord")


class MappedStep(Sourced):
    """One step of another publisher's version."""

    name: Line = Field(alias="namn", description="stegets namn hos utgivaren; skriv «Uppgift saknas i öppna källor» när namnet inte är känt")
    steps: SomeRefs[StepRef] = Field(alias="motsvarar", description="steg i den här modellen som det motsvarar")
    text: Prose | None = Field(default=None, description="vad steget innehåller hos utgivaren, när det är känt")


class Mapping(Sourced):
    """Another publisher's version of the process, step by step."""

    id: Identifier = Field(description="kort id: a-z, 0-9 och bindestreck; blir adress på sidan")
    name: Line = Field(alias="namn", description="versionens namn")
    publisher: Line = Field(alias="utgivare", description="den som ger ut versionen")
    time: Line = Field(alias="tid", description="hur lång tid utgivaren anger")
    steps: tuple[MappedStep, ...] = Field(alias="steg", min_length=1, description="utgivarens steg, i ordning")


class Model(Reviewed):
    """toolkit/model.yaml"""

    title: Line = Field(alias="titel", description="rubriken som läsaren ser")
    summary: Prose = Field(alias="sammanfattning", description="inledningen på sidan om modellen")
    background: tuple[Claim, ...] = Field(alias="bakgrund", min_length=1, description="projektet i korthet")
    variants: tuple[Variant, ...] = Field(alias="varianter", min_length=1, description="sätt att genomföra modellen")
    principles: tuple[Principle, ...] = Field(alias="principer", min_length=1, description="regler som modellen vilar på")
    concepts: tuple[Principle, ...] = Field(alias="begrepp", min_length=1, description="säkerhet, trygghet och vad som påverkar dem")
    mappings: tuple[Mapping, ...] = Field(alias="andra_versioner", min_length=1, description="hur andra utgivare delar in samma arbete")
    results: tuple[Claim, ...] = Field(alias="resultat", min_length=1, description="vad arbetet har gett")
    gaps: tuple[Claim, ...] = Field(alias="luckor", min_length=1, description="det som inte är känt")
    equality: tuple[Claim, ...] = Field(alias="jämlikhet", min_length=1, description="hur alla blir hörda och hur siffror delas upp")
    alternatives: tuple[Claim, ...] = Field(alias="andra_stöd", default=(), description="andra svenska metodstöd och vad de ger")
