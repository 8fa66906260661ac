"""The sheet «Läs mig»: what the workbook is, how to use it, and what its figures rest on."""

from __future__ import annotations

from collections.abc import Iterator

from generator.documents.workbook.plan import FINANCING, INPUTS, LINES, README, SCHEDULE, SOURCES, SUMMARY, Plan
from generator.documents.xlsx_cells import protect
from generator.documents.xlsx_parts import Book, imprint_rows, put, put_or_link
from generator.estimate.wording import number

WIDTHS = (26, 110)
HOW_TO = (
    f"Gå till bladet {INPUTS}. Skriv startdatum, hur stor platsen är och era egna timpriser i rutorna med gul botten.",
    f"Läs resultatet på bladet {SUMMARY}: timmar, kronor, lågt, bas och högt, i pengar och in natura.",
    f"Vet ni mer om en rad, skriv det i kolumnen «Egen uppgift» på bladet {LINES}, eller «Egna veckor» på bladet {SCHEDULE}.",
    f"Gör upp om vem som betalar vad på bladet {FINANCING}.",
    "Lägg en kopia av filen till beslutet, så att det går att se vad ni räknade med.",
)
PLAIN = (
    ("Utan moms", "Alla belopp är i kronor utan moms."),
    ("Lågt, bas och högt", "Bas är det troligaste värdet. Lågt och högt visar hur mycket det kan skilja. Är värdet säkert är alla tre lika."),
    ("In natura", "Arbetstid som en part ger utan att få betalt i pengar. Den kostar ändå, och visas därför i kronor för sig."),
    ("Avrundning", "Varje rad avrundas till hela ören. Alla summor är summor av avrundade rader."),
    (
        "Belägg",
        "Belagt: det finns en källa. Osäkert: källan är svag eller säger inte allt. "
        "Antagande: vår egen bedömning, som ni bör byta mot er egen uppgift.",
    ),
    ("Skydd", "Bladen är låsta utan lösenord, så att formlerna inte ändras av misstag. Lås upp under Granska när ni vill ändra mer."),
)


def add_readme(book: Book, plan: Plan) -> None:
    """Write the sheet."""
    sheet = book.sheet(README, WIDTHS, landscape=False)
    book.title(sheet, 0, 2, sum(WIDTHS), book.imprint.title)
    put(sheet, 1, 0, "Rubrik", book.head)
    put(sheet, 1, 1, "Läs detta först", book.head)
    for row, (label, text) in enumerate(_rows(book, plan), start=2):
        put(sheet, row, 0, label, book.cell(bold=True))
        put_or_link(book, sheet, row, 1, text)
        book.fit(sheet, row, [(label, WIDTHS[0]), (text, WIDTHS[1])], least=18)
    sheet.freeze_panes(2, 0)
    protect(sheet)


def _rows(book: Book, plan: Plan) -> Iterator[tuple[str, str]]:
    costs, prose, variant = plan.handbook.costs, plan.prose, plan.variant
    what = f"Ett underlag för att räkna på tid och kostnad för varianten {variant.name}, {variant.months} månader."
    yield ("Vad det här är", f"{what} {prose.plain(variant.text)}")
    yield ("Om siffrorna", prose.plain(costs.summary))
    for step, sentence in enumerate(HOW_TO, start=1):
        yield (f"Gör så här, {step}", sentence)
    yield from PLAIN
    share = number(plan.estimate.assumed(plan.handbook.rates) * 100, 0)
    yield ("Hur säkert är det", f"Med handbokens grundvärden bygger {share} procent av kostnaden på minst ett antagande eller en osäker uppgift.")
    for place, claim in enumerate(costs.assumptions, start=1):
        titles = "; ".join(plan.handbook.sources[source].title for source in claim.sources)
        parts = (prose.plain(claim.text), f"({plan.standing(claim)})", f"Källor: {titles}" if titles else "")
        yield (f"Räknesätt, {place}", "\n".join(filter(None, parts)))
    yield ("Källor", f"Källorna till siffrorna står på bladet {SOURCES}.")
    yield from imprint_rows(book.imprint)
