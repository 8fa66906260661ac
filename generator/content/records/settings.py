"""Who publishes the handbook, and where."""

from __future__ import annotations

from pydantic import Field

from generator.content.records.base import Line, Reviewed
from generator.content.records.source import WebAddress


class Settings(Reviewed):
    """toolkit/settings.yaml"""

    publisher: Line | None = Field(alias="utgivare")
    site_address: WebAddress | None = Field(alias="webbplats")
    repository_address: WebAddress | None = Field(alias="förråd")
    branch: Line = Field(alias="gren")
    contact: Line | None = Field(alias="kontakt")
