"""The lists that other records choose from."""

from __future__ import annotations

from pydantic import Field

from generator.content.records.base import Claim, Count, Identifier, Line, Prose, Record, Reviewed, SomeRefs, Sourced, ToolRef


class Entry(Record):
    """One choice in a list."""

    id: Identifier = Field(description="kort id: a-z, 0-9 och bindestreck; andra filer väljer posten med det")
    title: Line = Field(alias="titel", description="rubriken som läsaren ser")
    text: Prose = Field(description="vad som räknas hit")


class PlaceType(Entry):
    """A kind of place, and what differs there."""

    time: tuple[Claim, ...] = Field(alias="tid", min_length=1, description="tider på dygnet och året, och hur lång tid arbetet tar där")
    roles: tuple[Claim, ...] = Field(alias="roller", min_length=1, description="vilka roller som behövs där")
    partners: tuple[Claim, ...] = Field(alias="partner", min_length=1, description="vilka som bör vara med där")
    method: tuple[Claim, ...] = Field(alias="arbetssätt", min_length=1, description="vad som görs annorlunda")
    tools: SomeRefs[ToolRef] = Field(alias="verktyg", description="verktyg att börja med")


class OrganisationForm(Entry, Sourced):
    """A way to organise the collaboration."""

    suits: tuple[Claim, ...] = Field(alias="passar_när", min_length=1, description="när formen passar, och när den inte gör det")


class MunicipalitySize(Entry):
    """Size of municipality by inhabitants."""

    at_most: Count | None = Field(alias="högst", description="högsta antal invånare; null för den största")


class Taxonomy(Reviewed):
    """toolkit/taxonomy.yaml"""

    place_types: tuple[PlaceType, ...] = Field(alias="platstyper", min_length=1, description="slag av platser, med det som är annorlunda där")
    problem_types: tuple[Entry, ...] = Field(alias="problemtyper", min_length=1, description="problem som fall och verktyg väljer bland")
    measure_kinds: tuple[Entry, ...] = Field(alias="åtgärdsslag", min_length=1, description="slag av åtgärder som fallen väljer bland")
    organisation_forms: tuple[OrganisationForm, ...] = Field(alias="organisationsformer", min_length=1, description="sätt att organisera samarbetet")
    financing_forms: tuple[OrganisationForm, ...] = Field(alias="finansieringsformer", min_length=1, description="sätt att betala för samarbetet")
    municipality_sizes: tuple[MunicipalitySize, ...] = Field(
        alias="kommunstorlekar", min_length=1, description="kommuner efter antal invånare, den minsta först"
    )
    tool_groups: tuple[Entry, ...] = Field(alias="verktygsgrupper", min_length=1, description="grupper som verktygen sorteras i")
