"""Counties and municipalities with SCB's codes."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from generator.content.records.base import Line, Record


class Municipality(Record):
    code: Annotated[str, Field(alias="kod", pattern=r"^\d{4}$")]
    name: Line = Field(alias="namn")


class County(Record):
    code: Annotated[str, Field(alias="kod", pattern=r"^\d{2}$")]
    name: Line = Field(alias="namn")
    municipalities: tuple[Municipality, ...] = Field(alias="kommuner", min_length=1)


class Counties(Record):
    """toolkit/municipalities.yaml"""

    counties: tuple[County, ...] = Field(alias="län", min_length=1)
