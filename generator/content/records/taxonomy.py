"""The lists that other records choose from."""

from __future__ import annotations

from pydantic import Field

from generator.content.records.base import Claim, Count, Identifier, Line, Prose, Record, Reviewed, Sourced, ToolRef


class Entry(Record):
    """One choice in a list."""

    id: Identifier
    title: Line = Field(alias="titel")
    text: Prose = Field(description="vad som räknas hit")


class PlaceType(Entry):
    """A kind of place, and what differs there."""

    time: tuple[Claim, ...] = Field(alias="tid", min_length=1)
    roles: tuple[Claim, ...] = Field(alias="roller", min_length=1)
    partners: tuple[Claim, ...] = Field(alias="partner", min_length=1)
    method: tuple[Claim, ...] = Field(alias="arbetssätt", min_length=1, description="vad som görs annorlunda")
    tools: tuple[ToolRef, ...] = Field(alias="verktyg", min_length=1, description="verktyg att börja med")


class OrganisationForm(Entry, Sourced):
    """A way to organise the collaboration."""

    suits: tuple[Claim, ...] = Field(alias="passar_när", min_length=1)


class MunicipalitySize(Entry):
    """Size of municipality by inhabitants."""

    at_most: Count | None = Field(alias="högst", description="högsta antal invånare; null för den största")


class Taxonomy(Reviewed):
    """toolkit/taxonomy.yaml"""

    place_types: tuple[PlaceType, ...] = Field(alias="platstyper", min_length=1)
    problem_types: tuple[Entry, ...] = Field(alias="problemtyper", min_length=1)
    measure_kinds: tuple[Entry, ...] = Field(alias="åtgärdsslag", min_length=1)
    organisation_forms: tuple[OrganisationForm, ...] = Field(alias="organisationsformer", min_length=1)
    financing_forms: tuple[OrganisationForm, ...] = Field(alias="finansieringsformer", min_length=1)
    municipality_sizes: tuple[MunicipalitySize, ...] = Field(alias="kommunstorlekar", min_length=1)
    tool_groups: tuple[Entry, ...] = Field(alias="verktygsgrupper", min_length=1)
