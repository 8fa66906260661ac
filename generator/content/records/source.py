"""Sources: every source once."""

from __future__ import annotations

from typing import Annotated

from pydantic import AfterValidator, Field

from generator.content.problems import shown
from generator.content.records.base import Identifier, Line, Record, Reviewed, problem


def _web_address(value: str) -> str:
    if not value.startswith(("http://", "https://")) or any(c in value for c in " <>\"'`\\\n"):
        raise problem("url", f"{shown(value)} är inte en webbadress", "Skriv hela adressen, från http:// eller https://.")
    return value


WebAddress = Annotated[str, Field(max_length=500), AfterValidator(_web_address)]


class Source(Record):
    """A publication, a web page or a statute that claims are built on."""

    id: Identifier = Field(description="kort id som påståenden hänvisar till")
    title: Line = Field(alias="titel", description="sidans eller skriftens titel")
    publisher: Line = Field(alias="utgivare", description="den som står bakom källan")
    url: WebAddress = Field(alias="webbadress", description="hela adressen")
    published: Line | None = Field(default=None, alias="datum", description="år eller dag för källan, när det är känt")
    note: Line | None = Field(
        default=None, alias="anmärkning", description="vad läsaren bör veta om källan, till exempel att den är ett leverantörsmaterial"
    )


class Sources(Reviewed):
    """toolkit/sources.yaml"""

    sources: tuple[Source, ...] = Field(alias="källor", min_length=1, description="alla källor, var och en en gång")
