"""A whole handbook, as small as the records allow: one or two of each kind, every reference in use, nothing wrong with it.

Tests make one in a temporary folder, break one thing in it and read what is said about that.
"""

from __future__ import annotations

from pathlib import Path

from generator.content.handbook import Handbook
from generator.content.load import load, load_unchecked
from generator.content.problems import ContentError, Problem
from generator.content.published import list_published, unlisted

SETTINGS = "toolkit/settings.yaml"
MUNICIPALITIES = "toolkit/municipalities.yaml"
SOURCES = "toolkit/sources.yaml"
TAXONOMY = "toolkit/taxonomy.yaml"
GLOSSARY = "toolkit/glossary.yaml"
LAW = "toolkit/law.yaml"
ROLES = "toolkit/roles.yaml"
COSTS = "toolkit/costs.yaml"
MODEL = "toolkit/model.yaml"
DOWNLOADS = "toolkit/downloads.yaml"
STEP_1 = "toolkit/steps/1-uppstart.yaml"
STEP_2 = "toolkit/steps/2-uppfoljning.yaml"
TOOL = "toolkit/tools/vandring.yaml"
TEMPLATE = "toolkit/templates/protokoll.yaml"
CASE = "cases/torget.yaml"


def _checklist(items: int) -> str:
    rows = (
        f"  - {{id: punkt-{number}, text: Punkt {number}, nivå: obligatorisk, vem: projektledare, bevis: Protokoll}}\n"
        for number in range(1, items + 1)
    )
    return "checklista:\n" + "".join(rows)


FILES: dict[str, str] = {
    SETTINGS: """\
utgivare: null
webbplats: null
förråd: null
gren: main
kontakt: null
granskad: 2026-11-24
""",
    MUNICIPALITIES: """\
län:
  - kod: "20"
    namn: Dalarnas län
    kommuner:
      - {kod: "2080", namn: Falun}
      - {kod: "2084", namn: Avesta}
  - kod: "19"
    namn: Västmanlands län
    kommuner:
      - {kod: "1981", namn: Sala}
""",
    SOURCES: """\
källor:
  - {id: rapport, titel: En rapport, utgivare: En myndighet, webbadress: "https://exempel.se/rapport"}
granskad: 2026-11-24
""",
    TAXONOMY: """\
granskad: 2026-11-24
platstyper:
  - id: torg
    titel: Torg
    text: En öppen plats.
    tid: [{text: Börja tidigt., belägg: antagande}]
    roller: [{text: Samma som annars., belägg: antagande}]
    partner: [{text: Handlarna., belägg: antagande}]
    arbetssätt: [{text: Gå på kvällen., belägg: antagande}]
    verktyg: [vandring]
problemtyper:
  - {id: morker, titel: Mörker, text: Det är mörkt.}
åtgärdsslag:
  - {id: fysisk, titel: Fysisk, text: Något byggs.}
organisationsformer:
  - {id: projekt, titel: Projekt, text: En tid., belägg: antagande, passar_när: [{text: Alltid., belägg: antagande}]}
finansieringsformer:
  - {id: delad, titel: Delad, text: Alla betalar., belägg: antagande, passar_när: [{text: Ofta., belägg: antagande}]}
kommunstorlekar:
  - {id: alla, titel: Alla, text: Alla kommuner., högst: null}
verktygsgrupper:
  - {id: analys, titel: Analys, text: Förstå platsen.}
""",
    GLOSSARY: """\
termer:
  - {id: trygghet, term: trygghet, förklaring: Känslan av att vara säker., belägg: antagande, sökord: [trygg]}
granskad: 2026-11-24
""",
    LAW: """\
granskad: 2026-11-24
gäller_per: 2026-11-01
förbehåll: Läs lagen själv.
lagar:
  - id: lagen
    titel: Lag (2000:1) om exempel
    kort: exempellagen
    text: Om exempel.
    belägg: antagande
    paragrafer:
      - id: lagen-1
        nummer: 1 §
        titel: Ansvar
        krav: Kommunen ska göra något.
        riktas_till: kommunen
        hur_ofta: {text: Varje år., belägg: antagande}
        så_stöder_platssamverkan: {text: Lite., belägg: antagande}
        belägg: antagande
öppna_frågor:
  - {id: oppen, titel: Öppen fråga, läget: [{text: Okänt., belägg: antagande}], gör_så_här: Fråga.}
""",
    ROLES: """\
roller:
  - id: projektledare
    slag: roll
    titel: Projektledare
    sammanfattning: Leder arbetet.
    uppgift: [{text: Leder., belägg: antagande}]
    mandat:
      ensam: [{text: Dagordning., belägg: antagande}]
      tillsammans: [{text: Plan., belägg: antagande}]
      inte: [{text: Pengar., belägg: antagande}]
    grund: [{text: Uppdrag., belägg: antagande}]
    steg: {uppstart: ansvarar, uppfoljning: ansvarar}
    granskad: 2026-11-24
  - id: polis
    slag: aktör
    titel: Polis
    sammanfattning: Ger råd.
    uppgift: [{text: Råd., belägg: antagande}]
    mandat:
      ensam: [{text: Polisarbete., belägg: antagande}]
      tillsammans: [{text: Plan., belägg: antagande}]
      inte: [{text: Pengar., belägg: antagande}]
    grund: [{text: Polislagen., belägg: antagande}]
    lag: [{paragraf: lagen-1, text: Gäller., belägg: antagande}]
    steg: {uppstart: rådfrågas, uppfoljning: informeras}
    granskad: 2026-11-24
""",
    COSTS: """\
granskad: 2026-11-24
sammanfattning: Vad det kostar.
antaganden: [{text: Ett antagande., belägg: antagande}]
drivare:
  - {id: intervjuer, titel: Antal intervjuer, enhet: intervju, text: Räkna dem., grundvärde: 4, högst: 10, belägg: antagande}
timpriser:
  - {roll: projektledare, kronor_per_timme: {låg: 400, bas: 500, hög: 600}, i_natura: false, belägg: antagande}
  - {roll: polis, kronor_per_timme: 450.50, i_natura: true, belägg: belagt, källor: [rapport]}
prislista:
  - {id: fika, titel: Fika, kronor: 50, enhet: person, år: "2026", belägg: antagande}
fördelning:
  - {titel: Lika, andelar: {projektledare: 60, polis: 40}, belägg: antagande}
pengar_kring_modellen: [{text: Okänt., belägg: antagande}]
""",
    MODEL: """\
titel: Modellen
sammanfattning: Om modellen.
granskad: 2026-11-24
bakgrund: [{text: Bakgrund., belägg: antagande}]
varianter:
  - {id: kort, namn: Kort, månader: 12, text: Den korta., belägg: antagande}
  - {id: lang, namn: Lång, månader: 24, text: Den långa., belägg: antagande}
principer: [{id: samverkan, titel: Samverkan, text: Tillsammans., belägg: antagande}]
begrepp: [{id: sakerhet, titel: Säkerhet, text: Att vara säker., belägg: antagande}]
andra_versioner:
  - id: annan
    namn: En annan
    utgivare: En annan myndighet
    tid: ett år
    belägg: antagande
    steg: [{namn: Början, motsvarar: [uppstart], belägg: antagande}]
resultat: [{text: Resultat., belägg: antagande}]
luckor: [{text: Mycket., belägg: antagande}]
jämlikhet: [{text: Fråga alla., belägg: antagande}]
""",
    DOWNLOADS: """\
# Aldrig bort.
flyttade:
  - {från: checklista-promenad.pdf, till: checklista-vandring.pdf}
filer:
  - metodhandboken.pdf
  - metodhandboken.epub
  - checklista-1-uppstart.xlsx
  - checklista-1-uppstart.a5.pdf
  - checklista-1-uppstart.docx
  - checklista-1-uppstart.pdf
  - checklista-2-uppfoljning.xlsx
  - checklista-2-uppfoljning.a5.pdf
  - checklista-2-uppfoljning.docx
  - checklista-2-uppfoljning.pdf
  - tid-och-kostnad-kort.xlsx
  - tid-och-kostnad-lang.xlsx
  - start-kort.zip
  - start-lang.zip
  - start-steg-1-uppstart.zip
  - start-steg-2-uppfoljning.zip
  - checklista-promenad.pdf
  - checklista-vandring.xlsx
  - checklista-vandring.a5.pdf
  - checklista-vandring.docx
  - checklista-vandring.pdf
  - protokoll.docx
""",
    STEP_1: """\
titel: Uppstart
sammanfattning: Börja här.
granskad: 2026-11-24
syfte: [{text: Komma igång., belägg: antagande}]
innan_ni_börjar: [{text: Läs., belägg: antagande}]
aktiviteter:
  - id: uppdrag
    titel: Uppdrag
    text: Skriv ett uppdrag.
    veckor: {låg: 1, bas: 2, hög: 4}
    timmar: [{roll: projektledare, fast: 10, belägg: antagande}]
    belägg: antagande
  - id: ga-vandring
    titel: Vandring
    text: Gå en [vandring].
    verktyg: [vandring]
    veckor: 3
    efter: [uppdrag]
    varianter: [lang]
    timmar:
      - {roll: projektledare, fast: {låg: 4, bas: 6, hög: 8}, per_drivare: {intervjuer: {låg: 1, bas: 1.5, hög: 2}}, belägg: antagande}
      - {roll: polis, fast: 2, belägg: antagande}
    inköp: [{titel: Fika, fast: 250, per_drivare: {intervjuer: 12.5}, belägg: antagande}]
    belägg: antagande
leveranser: [{titel: Uppdrag, text: Uppdraget., mall: protokoll, belägg: antagande}]
klart_när: [{text: Det är klart., belägg: antagande}]
fallgropar: [{titel: Brådska, text: För fort., fall: [torget], belägg: antagande}]
jämlikhet: [{text: Fråga alla., belägg: antagande}]
lag: [{paragraf: lagen-1, text: Gäller., belägg: antagande}]
"""
    + _checklist(12),
    STEP_2: """\
titel: Uppföljning
sammanfattning: Följ upp.
granskad: 2026-11-24
syfte: [{text: Lära., belägg: antagande}]
innan_ni_börjar: [{text: Läs., belägg: antagande}]
aktiviteter:
  - id: mata
    titel: Mät
    text: Mät igen.
    veckor: {låg: 1, bas: 1.5, hög: 2}
    efter: [ga-vandring]
    timmar: [{roll: polis, fast: 3, belägg: belagt, källor: [rapport]}]
    belägg: antagande
leveranser: [{titel: Rapport, text: Rapporten., belägg: antagande}]
klart_när: [{text: Det är klart., belägg: antagande}]
fallgropar: [{titel: Glömska, text: Det glöms., belägg: antagande}]
jämlikhet: [{text: Fråga alla., belägg: antagande}]
lag: [{paragraf: lagen-1, text: Gäller., belägg: antagande}]
"""
    + _checklist(12),
    TOOL: """\
titel: Trygghetsvandring
sammanfattning: Gå tillsammans.
granskad: 2026-11-24
grupp: analys
steg: [uppstart]
vad: [{text: En promenad., belägg: antagande}]
när: [{text: På kvällen., belägg: antagande}]
inte_när: [{text: I snöstorm., belägg: antagande}]
gör_så_här:
  - {text: Bjud in., belägg: antagande}
  - {text: Gå., belägg: antagande}
  - {text: Skriv., belägg: antagande}
deltar: [{vem: polis, text: Går med., belägg: antagande}]
förberedelser: [{text: Karta., belägg: antagande}]
tid_arrangör: {fast: 8, belägg: antagande}
tid_deltagare: {fast: 2, belägg: antagande}
kostnad: {kronor: null, text: Okänt., belägg: antagande}
evidens:
  effekt_på_brott: {nivå: okänd, text: Okänt., belägg: antagande}
  effekt_på_trygghet: {nivå: okänd, text: Okänt., belägg: antagande}
  styrka: {nivå: saknas, text: Okänt., belägg: antagande}
jämlikhet: [{text: Fråga alla., belägg: antagande}]
lag: [{paragraf: lagen-1, text: Gäller., belägg: antagande}]
"""
    + _checklist(3),
    TEMPLATE: """\
titel: Protokoll
sammanfattning: Att fylla i.
granskad: 2026-11-24
steg: [uppstart]
verktyg: [vandring]
avsnitt:
  - {id: om, titel: Om, fält: [{id: namn, titel: Namn, slag: text}]}
""",
    CASE: """\
titel: Torget i Avesta
kommun: Avesta
fler_kommuner: [Sala]
slag: fall
platstyper: [torg]
modellvariant: kort
period: {start: 2020-04, slut: null, pågår: true, belägg: antagande}
sammanfattning: Ett torg.
plats: [{text: Mitt i staden., belägg: belagt, källor: [rapport]}]
problem: [{typ: morker, text: Mörkt., belägg: antagande}]
aktörer: [{aktör: polis}]
organisation: {form: projekt, text: Ett projekt., belägg: antagande}
steg: [{steg: uppstart, text: De gick., verktyg: [vandring], belägg: antagande}]
granskad: 2026-11-24
""",
}


class SmallProject:
    """The small handbook in a folder, and ways to break it. File names are from the project's root."""

    def __init__(self, root: Path) -> None:
        self.root = root
        for file, text in FILES.items():
            self.write(file, text)

    def path(self, file: str) -> Path:
        return self.root / file

    def write(self, file: str, content: str | bytes) -> None:
        """Write a file, with its folders."""
        path = self.path(file)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())

    def replace(self, file: str, old: str, new: str) -> None:
        """Replace the one place in the file where `old` stands."""
        text = self.path(file).read_text("utf-8")
        assert text.count(old) == 1, f"«{old}» stands {text.count(old)} times in {file}"
        self.write(file, text.replace(old, new))

    def append(self, file: str, text: str) -> None:
        self.write(file, self.path(file).read_text("utf-8") + text)

    def remove(self, file: str) -> None:
        self.path(file).unlink()

    def load(self) -> Handbook:
        return load(self.root)

    def list_addresses(self) -> None:
        """Write up the names of new documents, as «handbok addresses» does."""
        list_published(self.root, unlisted(load_unchecked(self.root)))

    def problems(self) -> tuple[Problem, ...]:
        """What the loader says; nothing when the content is good."""
        try:
            self.load()
        except ContentError as error:
            return error.problems
        return ()

    def messages(self) -> list[str]:
        """What the loader says, as people read it."""
        return [str(problem) for problem in self.problems()]

    def only_message(self) -> str:
        """The single thing that is wrong."""
        messages = self.messages()
        assert len(messages) == 1, messages
        return messages[0]
