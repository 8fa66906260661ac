"""A checklist as a PDF file to print, tagged to the standard PDF/UA-1 so that it can also be listened to."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

from generator.content.downloads import Checklist
from generator.content.handbook import Handbook
from generator.content.records.base import Necessity
from generator.documents.imprint import LICENCE, Imprint, clipped
from generator.documents.qr import way_to
from generator.documents.typeset import breakable, typeset

_HERE = Path(__file__).parent
HEAD = ("Klart", "Nr", "Att göra", "Nivå", "Vem", "Bevis")
POCKET_HEAD = ("Klart", "Att göra, nivå, vem och bevis")
TICK = "Kryssruta, ej ikryssad"
"""What a tick box is read out as."""
BLANKS = ("Plats", "Ifylld av", "Datum")
INTRODUCTION = (
    "Kryssa i rutan när punkten är klar. Obligatoriska punkter ska vara gjorda innan ni går vidare. "
    "Kompletterande punkter gör ni när de behövs på er plats."
)


def checklist_pdf(handbook: Handbook, checklist: Checklist, imprint: Imprint, *, pocket: bool = False) -> bytes:
    """The bytes of the PDF file: A4, or A5 for the `pocket`. Raises UnprintableText, which names the character."""
    data = {
        "pocket": pocket,
        "title": checklist.title,
        "short": clipped(checklist.title, 100),
        "author": imprint.author,
        "description": f"{imprint.origin}. {LICENCE}.",
        "date": [imprint.date.year, imprint.date.month, imprint.date.day],
        "introduction": INTRODUCTION,
        "web": way_to(imprint.url) if imprint.url else None,
        "blanks": BLANKS,
        "head": POCKET_HEAD if pocket else HEAD,
        "proof": HEAD[-1],
        "tick": TICK,
        "rows": [
            {
                "number": str(number),
                "text": breakable(item.text),
                "level": item.necessity,
                "required": item.necessity is Necessity.REQUIRED,
                "who": breakable(handbook.roles[item.who].title),
                "proof": breakable(item.proof),
            }
            for number, item in enumerate(checklist.items, start=1)
        ],
        "footer": [_footer(imprint, pocket), imprint.short_place],
        "about": {"heading": "Om checklistan", "facts": [{**fact._asdict(), "text": breakable(fact.text)} for fact in imprint.facts]},
    }
    return typeset(_template(), json.dumps(data, ensure_ascii=False), imprint)


def _footer(imprint: Imprint, pocket: bool) -> str:
    """Where the document comes from; the small page has room for no more than that on one line."""
    return imprint.origin if pocket else " · ".join(filter(None, (imprint.origin, LICENCE, imprint.publisher)))


@cache
def _template() -> str:
    return (_HERE / "checklist.typ").read_text("utf-8")
