"""Rates, drivers and known prices. All money in kronor without VAT in YAML; the estimate counts in öre."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from generator.content.records.base import Claim, Count, Identifier, Line, Prose, Range, Reviewed, RoleRef, Sourced, YesNo


class Driver(Sourced):
    """A number about the place that hours and purchases grow with."""

    id: Identifier = Field(description="kort id: a-z, 0-9 och bindestreck; aktiviteter och verktyg räknar med det under «per_drivare»")
    title: Line = Field(alias="titel", description="till exempel «Antal intervjuer»")
    unit: Line = Field(alias="enhet", description="till exempel «intervju»")
    text: Prose = Field(description="hur man räknar den")
    default: Count = Field(alias="grundvärde", ge=0, description="antalet som kalkylen börjar med")
    at_most: Count = Field(alias="högst", gt=0, description="det största antalet som går att fylla i")


class Rate(Sourced):
    """Price of one hour of a role's work, in kronor."""

    role: RoleRef = Field(alias="roll", description="roll eller aktör i toolkit/roles.yaml")
    amount: Range = Field(alias="kronor_per_timme", description="kronor för en timme, utan moms")
    in_kind: YesNo = Field(alias="i_natura", description="true när timmen normalt inte betalas i pengar utan ges som arbetstid")


class Price(Sourced):
    """A price seen in an open source."""

    id: Identifier = Field(description="kort id: a-z, 0-9 och bindestreck")
    title: Line = Field(alias="titel", description="det som har ett pris")
    amount: Range | None = Field(alias="kronor", description="belopp; null när inget är känt")
    unit: Line = Field(alias="enhet", description="vad priset gäller, till exempel «per dag»")
    year: Line = Field(alias="år", description="år som priset gäller, eller «år okänt»")
    text: Prose | None = Field(default=None, description="mer om det, med egna ord, när det behövs")


class Share(Sourced):
    """Who pays for what: a proposal to start the talk from. The percentages make 100."""

    title: Line = Field(alias="titel", description="fördelningens namn")
    shares: dict[RoleRef, Annotated[Count, Field(ge=0)]] = Field(alias="andelar", description="procent per aktör, tillsammans 100")
    text: Prose | None = Field(default=None, description="mer om det, med egna ord, när det behövs")


class Costs(Reviewed):
    """toolkit/costs.yaml"""

    summary: Prose = Field(alias="sammanfattning", description="inledningen på sidan Tid och kostnad")
    assumptions: tuple[Claim, ...] = Field(alias="antaganden", min_length=1, description="vad uträkningen bygger på")
    drivers: tuple[Driver, ...] = Field(alias="drivare", min_length=1, description="tal om platsen som timmar och inköp växer med")
    rates: tuple[Rate, ...] = Field(alias="timpriser", min_length=1, description="timpris för varje roll som arbetar")
    prices: tuple[Price, ...] = Field(alias="prislista", min_length=1, description="priser som står i öppna källor")
    shares: tuple[Share, ...] = Field(alias="fördelning", min_length=1, description="förslag till vem som betalar vad")
    money: tuple[Claim, ...] = Field(alias="pengar_kring_modellen", min_length=1, description="kända belopp kring modellen")
