"""Counties and municipalities with SCB's codes."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from generator.content.records.base import Line, Record


class Municipality(Record):
    code: Annotated[str, Field(pattern=r"^\d{4}$")] = Field(alias="kod", description="SCB:s kod, fyra siffror inom citattecken")
    name: Line = Field(alias="namn", description="kommunens namn, utan ordet kommun")


class County(Record):
    code: Annotated[str, Field(pattern=r"^\d{2}$")] = Field(alias="kod", description="SCB:s kod, två siffror inom citattecken")
    name: Line = Field(alias="namn", description="länets namn")
    municipalities: tuple[Municipality, ...] = Field(alias="kommuner", min_length=1, description="länets kommuner")


class Counties(Record):
    """toolkit/municipalities.yaml"""

    counties: tuple[County, ...] = Field(alias="län", min_length=1, description="Sveriges län")
