"""A small handbook in which every kind of document has something to say, built without files."""

from __future__ import annotations

import dataclasses
import datetime
from typing import Any

from generator.content.handbook import Handbook
from generator.content.records.base import ChecklistItem, Claim, LawNote
from generator.content.records.cost import Costs
from generator.content.records.glossary import Glossary, Term
from generator.content.records.law import LawBook
from generator.content.records.model import Model
from generator.content.records.published import Published
from generator.content.records.role import Role
from generator.content.records.settings import Settings
from generator.content.records.source import Sources
from generator.content.records.step import Activity, Deliverable, Pitfall, Step
from generator.content.records.taxonomy import Taxonomy
from generator.content.records.template import Template
from generator.content.records.tool import Evidence, Participant, Tool, ToolCost, ToolTime
from generator.content.text import parse_text
from generator.release import Release

DAY = datetime.date(2026, 11, 24)
RELEASE = Release("1.2.3", DAY)
SITE = "https://exempel.se/trygga-platser"
ASSUMED = {"belägg": "antagande"}
PROVEN = {"belägg": "belagt", "källor": ["kalla"]}
CLAIM = {"text": "Så är det.", **ASSUMED}
TRICKY = ("=1+1", "+46 70", "-5 grader", "@alla", "Tid & pengar < 5 > 3 «å» #let $ _ * \\ 'x'")
"""Texts that a spreadsheet, an XML writer or Typst would act on if it could."""


def items(texts: tuple[str, ...]) -> list[dict[str, str]]:
    """A checklist with a point for each text, the last one not required."""
    last = len(texts) - 1
    return [
        {"id": f"p{n}", "text": text, "nivå": "kompletterande" if n == last else "obligatorisk", "vem": "ledare", "bevis": f"Bevis {n}"}
        for n, text in enumerate(texts)
    ]


def activity(**changes: Any) -> Activity:
    """An activity in YAML's words, with what is not given filled in."""
    given: dict[str, Any] = {"id": "a", "titel": "Aktivitet", "text": "Gör.", "veckor": 1, "timmar": [], **ASSUMED}
    return Activity.model_validate({**given, **changes})


ACTIVITIES = {
    "uppstart": (
        activity(
            id="borja",
            titel="Börja",
            veckor={"låg": 1, "bas": 1.5, "hög": 3},
            timmar=[
                # (2 + 0.009 · 5) · 333 kr ends in half an öre.
                {"roll": "ledare", "fast": {"låg": 1, "bas": 2, "hög": 4}, "per_drivare": {"samtal": 0.009}, **PROVEN},
                {"roll": "grupp", "per_drivare": {"samtal": {"låg": 0.1, "bas": 0.3, "hög": 0.7}, "moten": 2}, **ASSUMED, "skäl": "En gissning."},
            ],
        ),
        activity(
            id="bara-stor",
            titel="Bara i den stora",
            veckor=4,
            efter=["borja"],
            varianter=["stor"],
            timmar=[{"roll": "ledare", "fast": 10, **ASSUMED}],
        ),
    ),
    "avslut": (
        activity(
            id="sluta",
            titel="Sluta",
            veckor={"låg": 0.5, "bas": 2, "hög": 2},
            efter=["bara-stor"],
            timmar=[{"roll": "grupp", "fast": 3, **ASSUMED}],
            inköp=[{"titel": "=Fika", "fast": 99.995, "per_drivare": {"moten": {"låg": 10, "bas": 12.5, "hög": 20}}, **PROVEN}],
        ),
        activity(id="samtidigt", titel="Samtidigt", veckor=7.1, timmar=[{"roll": "ledare", "per_drivare": {"moten": 1}, **ASSUMED}]),
    ),
}


def handbook(*, site: str | None = None, publisher: str | None = None, **changes: Any) -> Handbook:
    """The handbook; `changes` replace its parts. Pages that have a web address need `site`."""
    small = Handbook(
        settings=Settings.model_validate(
            {"utgivare": publisher, "webbplats": site, "förråd": None, "gren": "main", "kontakt": None, "granskad": DAY}
        ),
        model=_model(),
        taxonomy=_taxonomy(),
        costs=_costs(),
        law=_law(),
        steps={step.id: step for step in (_step(1, "uppstart", "Uppstart"), _step(2, "avslut", "Avslut"))},
        tools={"vandring": _tool()},
        templates={"plan-mall": _template()},
        roles={role.id: role for role in (_role("ledare", "Ledare"), _role("grupp", "Grupp"), _role("kommun", "Kommun"), _role("agare", "Ägare"))},
        glossary=Glossary.model_construct(
            terms=(Term.model_validate({"id": "ord", "term": "Ord", "förklaring": "Ett ord.", "sökord": ["ord"], **PROVEN}),)
        ),
        source_list=Sources.model_validate(
            {"källor": [{"id": "kalla", "titel": "En källa", "utgivare": "Någon", "webbadress": "https://exempel.se/k"}], "granskad": DAY}
        ),
        counties=(),
        cases={},
        published=Published.model_construct(moves=(), files=()),
    )
    return dataclasses.replace(small, **changes)


def _model() -> Model:
    thing = {"titel": "Sak", "text": "En sak.", **ASSUMED}
    return Model.model_validate(
        {
            "granskad": DAY,
            "titel": "Modellen",
            "sammanfattning": "Om modellen.",
            "varianter": [
                {"id": id, "namn": name, "månader": months, "text": "Passar [uppstart].", **ASSUMED}
                for id, name, months in (("liten", "Liten modell", 12), ("stor", "Stor modell", 24))
            ],
            "principer": [{"id": "princip", **thing}],
            "begrepp": [{"id": "begrepp", **thing}],
            "andra_versioner": [
                {
                    "id": "annan",
                    "namn": "En annan",
                    "utgivare": "Någon",
                    "tid": "ett år",
                    "steg": [{"namn": "Först", "motsvarar": ["uppstart"], **ASSUMED}],
                    **PROVEN,
                }
            ],
            **{part: [CLAIM] for part in ("bakgrund", "resultat", "luckor", "jämlikhet")},
        }
    )


def _taxonomy() -> Taxonomy:
    entry = {"id": "sak", "titel": "Sak", "text": "En sak."}
    form = {**entry, "passar_när": [CLAIM], **ASSUMED}
    place = {**entry, **{part: [CLAIM] for part in ("tid", "roller", "partner", "arbetssätt")}, "verktyg": ["vandring"]}
    return Taxonomy.model_validate(
        {
            "granskad": DAY,
            "platstyper": [place],
            "problemtyper": [entry],
            "åtgärdsslag": [entry],
            "organisationsformer": [{**form, "id": "form"}],
            "finansieringsformer": [{**form, "id": "pengar"}],
            "kommunstorlekar": [{**entry, "högst": None}],
            "verktygsgrupper": [entry],
        }
    )


def _law() -> LawBook:
    section = {
        "id": "lagen-1",
        "nummer": "1 §",
        "titel": "Ansvar",
        "krav": "Gör något.",
        "riktas_till": "kommunen",
        "hur_ofta": CLAIM,
        "så_stöder_platssamverkan": CLAIM,
        **PROVEN,
    }
    law = {"id": "lagen", "titel": "Lagen", "kort": "lagen", "text": "Om lagen.", "paragrafer": [section], **PROVEN}
    question = {"id": "fraga", "titel": "En fråga", "läget": [CLAIM], "gör_så_här": "Fråga."}
    return LawBook.model_validate({"granskad": DAY, "gäller_per": DAY, "förbehåll": "Läs.", "lagar": [law], "öppna_frågor": [question]})


def _role(id: str, title: str) -> Role:
    part = "ansvarar" if id == "ledare" else "genomför"
    return Role.model_validate(
        {
            "granskad": DAY,
            "id": id,
            "slag": "roll",
            "titel": title,
            "sammanfattning": "En roll.",
            "uppgift": [CLAIM],
            "mandat": {"ensam": [CLAIM], "tillsammans": [CLAIM], "inte": [CLAIM]},
            "grund": [CLAIM],
            "steg": {"uppstart": part, "avslut": part},
        }
    )


def _step(number: int, id: str, title: str) -> Step:
    texts = tuple(f"Punkt {n}" for n in range(12 - len(TRICKY))) + TRICKY
    thing = {"titel": "Sak", "text": "En sak.", **ASSUMED}
    return Step.model_construct(
        id=id,
        number=number,
        title=title,
        summary=parse_text("Ett steg."),
        reviewed=DAY,
        activities=ACTIVITIES[id],
        deliverables=(Deliverable.model_validate(thing),),
        pitfalls=(Pitfall.model_validate(thing),),
        law=(LawNote.model_validate({"paragraf": "lagen-1", "text": "Gäller.", **ASSUMED}),),
        checklist=checked(texts),
        **{part: (Claim.model_validate(CLAIM),) for part in ("purpose", "before", "done_when", "equality")},
    )


def checked(texts: tuple[str, ...]) -> tuple[Any, ...]:
    """A checklist's points as records."""
    return tuple(ChecklistItem.model_validate(item) for item in items(texts))


def _tool() -> Tool:
    time = {"fast": 2, **ASSUMED}
    unknown = {"nivå": "okänd", **CLAIM}
    return Tool.model_construct(
        id="vandring",
        title="Vandring",
        summary=parse_text("Gå tillsammans."),
        group="sak",
        steps=("uppstart",),
        problems=(),
        place_types=(),
        before=(),
        law=(),
        participants=(Participant.model_validate({"vem": "grupp", "text": "Går.", **ASSUMED}),),
        organiser_hours=ToolTime.model_validate(time),
        participant_hours=ToolTime.model_validate(time),
        cost=ToolCost.model_validate({"kronor": None, "text": "Okänt.", **ASSUMED}),
        evidence=Evidence.model_validate({"effekt_på_brott": unknown, "effekt_på_trygghet": unknown, "styrka": {**unknown, "nivå": "saknas"}}),
        reviewed=DAY,
        checklist=checked(("Ett", "Två", "Tre")),
        **{part: (Claim.model_validate(CLAIM),) for part in ("what", "when", "when_not", "how", "preparation", "equality")},
    )


def _costs() -> Costs:
    claim = {"text": "Räkna **utan** moms.", **PROVEN}
    return Costs.model_validate(
        {
            "granskad": DAY,
            "sammanfattning": "Så räknar vi.\n\n- ett\n- två",
            "antaganden": [claim],
            "drivare": [
                {"id": "samtal", "titel": "Samtal", "enhet": "samtal", "text": "Räkna dem.", "grundvärde": 5, "högst": 40, **ASSUMED},
                {"id": "moten", "titel": "Möten", "enhet": "möte", "text": "Räkna dem.", "grundvärde": 3, "högst": 20, **ASSUMED},
                {"id": "onodig", "titel": "Onödig", "enhet": "sak", "text": "Ingen använder den.", "grundvärde": 1, "högst": 2, **ASSUMED},
            ],
            "timpriser": [
                {"roll": "ledare", "kronor_per_timme": {"låg": 333, "bas": 333, "hög": 400.5}, "i_natura": False, **PROVEN},
                {"roll": "grupp", "kronor_per_timme": {"låg": 400, "bas": 460, "hög": 510}, "i_natura": True, **ASSUMED},
            ],
            "prislista": [{"id": "pris", "titel": "Pris", "kronor": None, "enhet": "st", "år": "2024", **ASSUMED}],
            "fördelning": [{"titel": "Ljus", "andelar": {"kommun": 33, "agare": 67}, "text": "Ett förslag.", **ASSUMED}],
            "pengar_kring_modellen": [claim],
        }
    )


def _template() -> Template:
    kinds = ("text", "långtext", "tal", "kronor", "datum", "val", "ja-nej")
    fields = [{"id": f"f{n}", "titel": f"Fält {kind}", "slag": kind, "val": ["röd", "grön"] if kind == "val" else []} for n, kind in enumerate(kinds)]
    fields[0]["hjälp"] = "Skriv kort."
    text = "Först [uppstart].\n\n1. ett\n2. två\n\nSedan *så* [här](https://exempel.se/).\n\n1. tre"
    return Template.model_validate(
        {
            "id": "plan-mall",
            "granskad": DAY,
            "titel": "Plan",
            "sammanfattning": "En **plan** att fylla i.",
            "steg": ["uppstart"],
            "verktyg": ["vandring"],
            "avsnitt": [
                {"id": "en", "titel": "En gång", "text": text, "fält": fields},
                {"id": "smal", "titel": "Smal tabell", "rader": 4, "fält": fields[:3]},
                {"id": "bred", "titel": "Bred tabell", "rader": 12, "fält": fields},
                {"id": "sist", "titel": "Sist", "fält": fields[:1]},
            ],
        }
    )


ASPECTS = ("Ljus", "Sikt", "Skötsel", "=Liv & rörelse", "Ordning", "Vägar", "Skydd", "Ägande", "Information")
LIMITS = {"av": "poang", "röd_till": 7, "gul_till": 13, "skäl": "Källan säger inte var färgerna byter."}


def inspection(**changes: Any) -> Template:
    """A form with fixed rows, points and the colours that follow of them; `changes` replace keys of the form."""
    fields = [
        {"id": "aspekt", "titel": "Aspekt", "slag": "text"},
        {"id": "poang", "titel": "Poäng", "slag": "tal", "högst": 20, "räkna": "medel"},
        {"id": "farg", "titel": "Färg", "slag": "val", "val": ["röd", "gul", "grön"], "trafikljus": LIMITS},
        {"id": "iakttagelse", "titel": "Vad vi såg", "slag": "långtext"},
    ]
    return Template.model_validate(
        {
            "id": "besiktning-mall",
            "granskad": DAY,
            "titel": "Besiktning",
            "sammanfattning": "Poäng för nio aspekter.",
            "steg": ["uppstart"],
            "avsnitt": [{"id": "aspekter", "titel": "Aspekter", "punkter": list(ASPECTS), "fält": fields}],
            **changes,
        }
    )
