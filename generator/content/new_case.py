"""Starts a case: a commented file that passes the check, for the writer to fill in."""

from __future__ import annotations

import json
import re
import unicodedata
from datetime import date
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from generator.content.files import read
from generator.content.load import load
from generator.content.problems import ContentError
from generator.content.records.base import Known, Line
from generator.content.records.municipality import Counties
from generator.content.spelling import nearest
from generator.content.validate import validate
from generator.content.yaml_tree import Refused

_FORM = """\
# yaml-language-server: $schema=../generator/content/schema/case.json
# Ett fall. Fälten beskrivs på sidan Bidra (/om/bidra/). Rader som börjar med # är förklaringar och får tas bort.
# Skriv med egna ord, utan personnamn. Det som inte är känt utelämnas, eller sägs vara okänt.
utkast: true               # ta bort raden när fallet är ifyllt
titel: {title}
kommun: {municipality}
slag: fall                 # pilot, fall (platssamverkan) eller exempel (en del av ett arbete)
platstyper: [{place_type}]     # {place_types}
period:
  start: null              # ÅÅÅÅ eller ÅÅÅÅ-MM, null när det inte är känt
  slut: null
  belägg: antagande        # belagt (med källor), osäkert (med skäl) eller antagande
  skäl: Perioden är inte ifylld än.
sammanfattning: |
  Fallet är påbörjat och ska beskrivas. Skriv två till fyra meningar som står på kortet och i sökträffen.
plats:
  - text: Platsen är inte beskriven än.
    belägg: antagande
problem:
  - typ: {problem_type}    # {problem_types}
    text: Problemen är inte beskrivna än.
    belägg: antagande
aktörer:
  - aktör: kommun
organisation:
  form: {organisation_form}
  # {organisation_forms}
  text: Organisationen är inte beskriven än.
  belägg: antagande
# Ta bort # framför det ni kan fylla i. Källor står i toolkit/sources.yaml.
# finansiering:
#   - form: kommunal-personal
#     text: Vem som betalade vad.
#     belägg: belagt
#     källor: [id-for-kallan]
# steg:
#   - steg: nulagesanalys
#     text: Vad ni gjorde.
#     verktyg: [trygghetsvandring]
#     belägg: antagande
# åtgärder:
#   - titel: Ny belysning på gångvägen
#     slag: fysisk           # {measure_kinds}
#     status: genomförd      # planerad, pågår, genomförd, avbruten eller okänd
#     kostnad: {{belopp: null, finansiär: okänt}}
#     belägg: antagande
# resultat:
#   - mått: Andel som känner sig trygga på kvällen
#     före: {{värde: 40, enhet: procent}}
#     efter: {{värde: 55, enhet: procent}}
#     belägg: belagt
#     källor: [id-for-kallan]
# tid_och_kostnad:           # verkliga timmar och belopp, så att handboken lär av fallen
#   - steg: nulagesanalys
#     roll: projektledare
#     timmar: 90
#     belägg: antagande
# lärdomar:
#   - text: Vad ni skulle göra likadant, och vad ni skulle göra annorlunda.
#     belägg: antagande
granskad: {today}
"""


class CaseExists(Exception):
    """There is a file with that name already."""


def new_case(root: Path, municipality: str, title: str) -> str:
    """Write the file and return its path from `root`.

    Raises CaseExists, ValueError for a municipality that does not exist or a title that gives no name, and
    ContentError when the content it leans on is wrong.
    """
    name = municipality_named(root, municipality)
    handbook = load(root)
    try:
        title = TypeAdapter(Line).validate_python(title)
    except ValidationError as error:
        raise ValueError("Titeln går inte att använda. Skriv en kort rad med vanlig text, utan HTML.") from error
    stem = slug(title)
    if not stem:
        raise ValueError("Titeln behöver bokstäver eller siffror, så att filen kan få ett namn.")
    path = root / "cases" / f"{stem}.yaml"
    taxonomy = handbook.taxonomy
    text = _FORM.format(
        title=json.dumps(title, ensure_ascii=False),
        municipality=name,
        place_type=taxonomy.place_types[0].id,
        place_types=_choices(entry.id for entry in taxonomy.place_types),
        problem_type=taxonomy.problem_types[0].id,
        problem_types=_choices(entry.id for entry in taxonomy.problem_types),
        organisation_form=taxonomy.organisation_forms[0].id,
        organisation_forms=_choices(entry.id for entry in taxonomy.organisation_forms),
        measure_kinds=_choices(entry.id for entry in taxonomy.measure_kinds),
        today=date.today().isoformat(),
    )
    try:
        with path.open("x", encoding="utf-8") as file:
            file.write(text)
    except FileExistsError as error:
        raise CaseExists(f"Filen cases/{stem}.yaml finns redan. Välj en annan titel.") from error
    return f"cases/{stem}.yaml"


def municipality_named(root: Path, name: str) -> str:
    """The municipality's name as it is spelt, whatever case `name` is in. Reads no other file than that of the municipalities.

    Raises ValueError, with the nearest name, when there is none, and ContentError when the file is wrong.
    """
    folded = {known.casefold(): known for known in _municipalities(root)}
    wanted = name.strip().casefold()
    if wanted in folded:
        return folded[wanted]
    hint = nearest(wanted, folded)
    raise ValueError(f"Kommunen «{name}» finns inte." + (f" Menade du {folded[hint]}?" if hint else ""))


def _municipalities(root: Path) -> list[str]:
    file = "toolkit/municipalities.yaml"
    try:
        made = validate(read(file, root / file), Counties, Known({}))
    except Refused as refused:
        raise ContentError([refused.problem]) from refused
    if isinstance(made, list):
        raise ContentError(made)
    return [municipality.name for county in made.counties for municipality in county.municipalities]


def slug(title: str) -> str:
    """A file name from a title: a-z, 0-9 and hyphens, at most 60 characters."""
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:60].strip("-")


def _choices(ids: object) -> str:
    return ", ".join(ids)  # type: ignore[arg-type]
