"""Who publishes the handbook, and where."""

from __future__ import annotations

from pydantic import Field

from generator.content.records.base import Line, Reviewed
from generator.content.records.source import WebAddress


class Settings(Reviewed):
    """toolkit/settings.yaml"""

    publisher: Line | None = Field(
        alias="utgivare", description="myndigheten eller organisationen som ger ut handboken; null när det inte är bestämt"
    )
    site_address: WebAddress | None = Field(
        alias="webbplats", description="webbplatsens adress, från https:// och utan sidans namn; null när den inte är bestämd"
    )
    repository_address: WebAddress | None = Field(
        alias="förråd", description="adressen till förrådet där filerna finns; null när den inte är bestämd"
    )
    branch: Line = Field(alias="gren", description="grenen i förrådet som webbplatsen byggs av")
    contact: Line | None = Field(alias="kontakt", description="e-postadress eller adress till ett formulär; null när den inte är bestämd")
