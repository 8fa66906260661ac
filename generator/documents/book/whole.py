"""Puts the chapters together."""

from __future__ import annotations

from generator.content.handbook import Handbook
from generator.content.records.base import Standing
from generator.content.standings import count_standings
from generator.documents.book.cases import cases_chapter
from generator.documents.book.reference import (
    costs_chapter,
    files_chapter,
    glossary_chapter,
    index_chapter,
    law_chapter,
    measures_chapter,
    model_chapter,
    organisation_chapter,
    places_chapter,
    sources_chapter,
)
from generator.documents.book.roles import roles_chapter
from generator.documents.book.steps import steps_chapter
from generator.documents.book.tools import tools_chapter
from generator.documents.book.tree import Book, Definition, Definitions, Section
from generator.documents.book.words import Wording, fact, facts, para, section
from generator.documents.imprint import LICENCE, LICENCE_ADDRESS, Imprint
from generator.documents.prose import Run
from generator.estimate import wording as say

_MEANINGS = {
    Standing.PROVEN: "Står i en namngiven källa. Siffran efter märket är källans nummer i kapitlet Källor.",
    Standing.UNCERTAIN: "Källorna säger olika, är gamla eller är andrahandsuppgifter. Skälet står intill.",
    Standing.ASSUMED: "Handbokens egen bedömning eller råd. Ingen källa säger det.",
}


def tree(handbook: Handbook, imprint: Imprint) -> Book:
    """The whole book."""
    w = Wording(handbook)
    chapters = (
        _about(w, imprint),
        model_chapter(w),
        steps_chapter(w),
        tools_chapter(w),
        roles_chapter(w),
        law_chapter(w),
        costs_chapter(w),
        places_chapter(w),
        measures_chapter(w),
        organisation_chapter(w),
        cases_chapter(w),
        files_chapter(w),
        glossary_chapter(w),
        sources_chapter(w),
    )
    return Book(imprint, (*chapters, index_chapter(w, chapters)))


def _about(w: Wording, imprint: Imprint) -> Section:
    handbook, here = w.handbook, "om"
    counts = count_standings(handbook)
    lead = para(
        "Metodhandboken samlar modellen Trygga Platser så att vem som helst kan använda den: steg, verktyg, roller, lag, fall, checklistor, "
        "tid och kostnad. Det här är hela handboken i en fil, med samma innehåll som webbplatsen."
    )
    holds = para(
        f"Den har {say.count(len(handbook.steps), 'steg', 'steg')}, {say.count(len(handbook.tools), 'verktyg', 'verktyg')}, "
        f"{say.count(len(handbook.roles), 'roll eller aktör', 'roller och aktörer')}, {say.count(len(handbook.cases), 'fall', 'fall')} och "
        f"{say.count(len(handbook.sources), 'källa', 'källor')}."
    )
    meanings = (
        Definition((Run(f"{standing.sign}\u00a0{standing.capitalize()}", bold=True),), (para(meaning),)) for standing, meaning in _MEANINGS.items()
    )
    counted = para(
        f"I handboken finns {counts[Standing.PROVEN]} belagda påståenden, {counts[Standing.UNCERTAIN]} osäkra och "
        f"{counts[Standing.ASSUMED]} antaganden."
    )
    publisher, contact = handbook.settings.publisher, handbook.settings.contact
    facts_of_file = [fact(each.label, each.text, *([Run(each.url, url=each.url)] if each.url else [])) for each in imprint.facts]
    if publisher and contact:
        facts_of_file.append(fact("Kontakt", contact))
    way = (
        "Börja med kapitlet om modellen och gå sedan stegen i ordning. Varje steg säger vad ni gör, vem som gör det, hur lång tid det tar, vad "
        "det leder till och hur ni vet att det är klart. Verktygen, rollerna och lagen slår ni upp när steget hänvisar till dem. Checklistor "
        "och mallar att fylla i finns också som egna filer."
    )
    licence = para(
        "Innehållet får användas, ändras och spridas fritt enligt ",
        Run(f"Creative Commons Erkännande 4.0 ({LICENCE})", url=LICENCE_ADDRESS),
        ", så länge ni anger källan.",
    )
    parts = (
        section(here, "lasa", "Så läser du handboken", (para(way),)),
        section(
            here,
            "belagg",
            "Så läser du beläggen",
            (para("Varje påstående och varje siffra säger hur väl det är grundat."), Definitions(tuple(meanings)), counted),
        ),
        section(here, "filen", "Om filen", (facts(*facts_of_file), licence)),
    )
    return Section("Om handboken", here, (lead, holds), parts)
