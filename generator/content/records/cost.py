"""Rates, drivers and known prices. All money in kronor without VAT in YAML; the estimate counts in öre."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from generator.content.records.base import Claim, Count, Identifier, Line, Prose, Range, Reviewed, RoleRef, Sourced, YesNo


class Driver(Sourced):
    """A number about the place that hours and purchases grow with."""

    id: Identifier
    title: Line = Field(alias="titel", description="till exempel «Antal intervjuer»")
    unit: Line = Field(alias="enhet", description="till exempel «intervju»")
    text: Prose = Field(description="hur man räknar den")
    default: Count = Field(alias="grundvärde", ge=0)
    at_most: Count = Field(alias="högst", gt=0)


class Rate(Sourced):
    """Price of one hour of a role's work, in kronor."""

    role: RoleRef = Field(alias="roll")
    amount: Range = Field(alias="kronor_per_timme")
    in_kind: YesNo = Field(alias="i_natura", description="true när timmen normalt inte betalas i pengar utan ges som arbetstid")


class Price(Sourced):
    """A price seen in an open source."""

    id: Identifier
    title: Line = Field(alias="titel")
    amount: Range | None = Field(alias="kronor", description="belopp; null när inget är känt")
    unit: Line = Field(alias="enhet")
    year: Line = Field(alias="år", description="år som priset gäller, eller «år okänt»")
    text: Prose | None = None


class Share(Sourced):
    """Who pays for what: a proposal to start the talk from. The percentages make 100."""

    title: Line = Field(alias="titel")
    shares: dict[RoleRef, Annotated[Count, Field(ge=0)]] = Field(alias="andelar", description="procent per aktör, tillsammans 100")
    text: Prose | None = None


class Costs(Reviewed):
    """toolkit/costs.yaml"""

    summary: Prose = Field(alias="sammanfattning")
    assumptions: tuple[Claim, ...] = Field(alias="antaganden", min_length=1, description="vad uträkningen bygger på")
    drivers: tuple[Driver, ...] = Field(alias="drivare", min_length=1)
    rates: tuple[Rate, ...] = Field(alias="timpriser", min_length=1)
    prices: tuple[Price, ...] = Field(alias="prislista", min_length=1)
    shares: tuple[Share, ...] = Field(alias="fördelning", min_length=1)
    money: tuple[Claim, ...] = Field(alias="pengar_kring_modellen", min_length=1)
