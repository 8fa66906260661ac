"""What a writer is told about each kind of mistake in a value: the exact message, with its place."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from generator.content.files import FOLDERS, SINGLE
from generator.content.records.base import Known
from generator.content.records.case import Case
from generator.content.records.step import Step
from generator.content.validate import keys_at, locate, path_of, validate
from generator.content.yaml_tree import read_document
from tests.small_project import CASE, COSTS, GLOSSARY, MODEL, MUNICIPALITIES, ROLES, SETTINGS, SOURCES, STEP_1, TAXONOMY, TEMPLATE, TOOL, SmallProject

TEXT = "värdet ska vara text. Skriv text; sätt citattecken runt ett tal eller datum som ska vara text."
EMPTY = "texten är tom. Skriv texten, eller ta bort raden."
ONE_LINE = "texten ska rymmas på en rad. Skriv om den till en rad, eller flytta det längre till ett textfält."
ITEMS = "Börja varje post i listan med ett bindestreck."
LIST = f"värdet ska vara en lista. {ITEMS}"
DASH = "eller börja en ny rad med ett bindestreck före ordet."
TITLE = "rubriken som läsaren ser, med platsen och vad det handlar om"
NO_ITEMS = "listan är tom. Lägg till minst en post, eller ta bort nyckeln om den får saknas."
CHOICES = "Skriv «slag: val» och svaren under «val:»."
OF_NUMBERS = "hör till fält av slaget «tal». Ta bort nyckeln."
COLOURS = "«trafikljus» hör till ett fält där man väljer färg. Skriv «val: [röd, gul, grön]»."
LIMITS = "gränserna ska stå i ordningen röd_till < gul_till. Byt plats på värdena."
LIGHT = "slag: text}, {id: farg, titel: Färg, slag: val, val: [röd, gul, grön], trafikljus: {av: namn, röd_till: 7, gul_till: 13, skäl: Okänt.}}"
KEYS = "värdet ska bestå av nycklar med värden. Skriv nyckel, kolon och värde på egna rader."
NUMBER = "är inte ett tal. Skriv bara siffror, med punkt som decimaltecken."
RANGE = "är inte ett tal. Skriv ett tal, eller låg, bas och hög."
MONTH = "är inte ett år eller en månad. Skriv ÅÅÅÅ eller ÅÅÅÅ-MM, till exempel 2020-04."
DAY = "är inte ett datum. Skriv dagen som ÅÅÅÅ-MM-DD."
MISSING = "saknas. Lägg till den. Fälten beskrivs på sidan Bidra."
TRUE_FALSE = "värdet ska vara true eller false. Skriv true eller false."
ADDRESS = "är inte en webbadress. Skriv hela adressen, från http:// eller https://."
KINDS = "Välj något av: pilot, fall, exempel."
PART = "resultat: [{{mått: Trygga, efter: {{värde: {}}}, belägg: antagande}}]\n"
CASE_KEYS = (
    "aktörer, bilder, finansiering, fler_kommuner, granskad, kommun, lärdomar, modellvariant, organisation, period, plats, platstyper, "
    "problem, resultat, sammanfattning, slag, steg, tid_och_kostnad, titel, utkast, åtgärder"
)


@pytest.mark.parametrize(
    ("file", "old", "new", "message"),
    [
        # Lines of text.
        (CASE, "titel: Torget i Avesta", "titel: 12", f"1:8: titel: {TEXT}"),
        (CASE, "titel: Torget i Avesta", "titel: 2026-11-24", f"1:8: titel: {TEXT}"),
        (CASE, "titel: Torget i Avesta", "titel:", f"1:7: titel: värdet saknas. Här ska stå: {TITLE}."),
        (CASE, "titel: Torget i Avesta", "titel: [a]", f"1:8: titel: {TEXT}"),
        (CASE, "titel: Torget i Avesta", "titel: ''", f"1:8: titel: {EMPTY}"),
        (CASE, "titel: Torget i Avesta", "titel: '  '", f"1:8: titel: {EMPTY}"),
        (CASE, "titel: Torget i Avesta", "titel: |\n  ett\n  två", f"1:8: titel: {ONE_LINE}"),
        (CASE, "titel: Torget i Avesta", 'titel: "ett\\rtvå"', f"1:8: titel: {ONE_LINE}"),
        (CASE, "titel: Torget i Avesta", f"titel: {'x' * 301}", "1:8: titel: texten är längre än 300 tecken. Korta texten."),
        (
            CASE,
            "titel: Torget i Avesta",
            "titel: Torget <b>i</b> Avesta",
            "1:15: titel: HTML får inte stå i texten. Skriv vanlig text; fetstil är **så här** och listor börjar med bindestreck.",
        ),
        # Texts.
        (CASE, "text: De gick.", "text: 12", f"13:31: steg[0].text: {TEXT}"),
        (CASE, "text: De gick.", "text: [a]", f"13:31: steg[0].text: {TEXT}"),
        (CASE, "text: De gick.", "text: {blocks: [{children: [{value: x}]}]}", f"13:31: steg[0].text: {TEXT}"),
        (CASE, "text: De gick.", "text: ''", f"13:31: steg[0].text: {EMPTY}"),
        (
            CASE,
            "sammanfattning: Ett torg.",
            "sammanfattning: |\n  Ett torg.\n\n  Med `kod`.",
            "11:8: sammanfattning: kod får inte stå i textfält. Använd stycken, listor, **fetstil**, *kursiv* och länkar.",
        ),
        (
            CASE,
            "sammanfattning: Ett torg.",
            "sammanfattning: |\n  Ett torg.\n\n  Se [vandringg].",
            "11:6: sammanfattning: hänvisningen [vandringg] leder ingenstans. Menade du [vandring]?",
        ),
        (
            CASE,
            "sammanfattning: Ett torg.",
            "sammanfattning: >\n  Ett torg, se\n  [qqqqqqq].",
            "10:3: sammanfattning: hänvisningen [qqqqqqq] leder ingenstans. Skriv \\[ om det ska stå en klammer i texten.",
        ),
        # Lists and groups of keys.
        (CASE, "platstyper: [torg]", "platstyper: torg", f"5:13: platstyper: värdet ska vara en lista. Skriv [torg], {DASH}"),
        (CASE, "platstyper: [torg]", "platstyper: torg, by", f"5:13: platstyper: värdet ska vara en lista. Skriv [torg, by], {DASH}"),
        (CASE, "aktörer: [{aktör: polis}]", "aktörer: polis", f"11:10: aktörer: {LIST}"),
        (CASE, "platstyper: [torg]", "platstyper: {torg: 1}", f"5:13: platstyper: {LIST}"),
        (CASE, "platstyper: [torg]", "platstyper: null", f"5:13: platstyper: värdet saknas. Här ska stå: id i toolkit/taxonomy.yaml. {ITEMS}"),
        (
            CASE,
            "platstyper: [torg]",
            "platstyper:\n  -",
            "6:4: platstyper[0]: värdet saknas. Här ska stå: id i toolkit/taxonomy.yaml. Ta annars bort posten.",
        ),
        (
            CASE,
            "fler_kommuner: [Sala]",
            "fler_kommuner:",
            f"3:15: fler_kommuner: värdet saknas. Här ska stå: fler kommuner, när fallet rör flera. {ITEMS} Ta annars bort nyckeln.",
        ),
        (CASE, "platstyper: [torg]", "platstyper: [torg, torg]", "5:20: platstyper[1]: «torg» står redan i listan. Ta bort den ena."),
        (CASE, "platstyper: [torg]", "platstyper: []", f"5:13: platstyper: {NO_ITEMS}"),
        (CASE, "platstyper: [torg]", "platstyper: [1]", f"5:14: platstyper[0]: {TEXT}"),
        (CASE, "problem: [{typ: morker, text: Mörkt., belägg: antagande}]", "problem: [mörker]", f"10:11: problem[0]: {KEYS}"),
        (CASE, "period: {start: 2020-04, slut: null, pågår: true, belägg: antagande}", "period: 2020", f"7:9: period: {KEYS}"),
        (
            STEP_1,
            "per_drivare: {intervjuer: 12.5}",
            "per_drivare: 12.5",
            "23:51: aktiviteter[1].inköp[0].per_drivare: värdet ska bestå av nycklar med värden. Skriv nyckel, kolon och värde.",
        ),
        # Keys.
        (CASE, "titel: Torget i Avesta\n", "", f"1:1: titel: «titel» {MISSING}"),
        (CASE, "text: De gick., ", "", f"13:8: steg[0].text: «text» {MISSING}"),
        (CASE, "granskad:", "granskat: 1\ngranskad:", "14:1: granskat: nyckeln «granskat» finns inte. Menade du «granskad»?"),
        (CASE, "granskad:", "xyz: 1\ngranskad:", f"14:1: xyz: nyckeln «xyz» finns inte. Nycklar som finns här: {CASE_KEYS}."),
        (CASE, "typ: morker,", "typ: morker, taxt: x,", "10:25: problem[0].taxt: nyckeln «taxt» finns inte. Menade du «text»?"),
        (
            STEP_1,
            "intervjuer: 12.5",
            "intervjuer: {låg: 1, bas: 2, hög: 3, topp: 4}",
            "23:89: aktiviteter[1].inköp[0].per_drivare.intervjuer.topp: nyckeln «topp» finns inte. Nycklar som finns här: bas, hög, låg.",
        ),
        (CASE, "granskad:", "id: torget\ngranskad:", "14:5: id: «id» tas från filnamnet och ska inte stå i filen. Ta bort raden."),
        (STEP_1, "granskad:", "nummer: 1\ngranskad:", "3:9: nummer: «nummer» tas från filnamnet och ska inte stå i filen. Ta bort raden."),
        # Words to choose from.
        (CASE, "slag: fall", "slag: falll", "4:7: slag: «falll» finns inte. Menade du «fall»?"),
        (CASE, "slag: fall", "slag: qq", f"4:7: slag: «qq» finns inte. {KINDS}"),
        (CASE, "slag: fall", "slag:", f"4:6: slag: värdet saknas. {KINDS}"),
        (CASE, "slag: fall", "slag: true", f"4:7: slag: «true» går inte att välja. {KINDS}"),
        (ROLES, "uppstart: rådfrågas", "uppstart: tillfrågas", "25:22: roller[1].steg.uppstart: «tillfrågas» finns inte. Menade du «rådfrågas»?"),
        (CASE, "pågår: true", "pågår: ja", f"7:45: period.pågår: {TRUE_FALSE}"),
        (CASE, "pågår: true", 'pågår: "yes"', f"7:45: period.pågår: {TRUE_FALSE}"),
        (CASE, "pågår: true", "pågår: 1", f"7:45: period.pågår: {TRUE_FALSE}"),
        (COSTS, "i_natura: false", "i_natura: 0", f"7:87: timpriser[0].i_natura: {TRUE_FALSE}"),
        # Numbers.
        (STEP_1, "veckor: 3", "veckor: tre", f"17:13: aktiviteter[1].veckor: «tre» {RANGE}"),
        (STEP_1, "veckor: 3", "veckor: true", f"17:13: aktiviteter[1].veckor: «true» {RANGE}"),
        (STEP_1, "veckor: 3", "veckor:", "17:12: aktiviteter[1].veckor: värdet saknas. Skriv ett tal, eller låg, bas och hög."),
        (STEP_1, "veckor: 3", "veckor: [3]", f"17:13: aktiviteter[1].veckor: en lista {RANGE}"),
        (STEP_1, "veckor: 3", "veckor: -3", "17:13: aktiviteter[1].veckor: «-3» är utanför det tillåtna. Talet ska vara minst 0."),
        (STEP_1, "veckor: 3", "veckor: {låg: 1, bas: två, hög: 4}", f"17:27: aktiviteter[1].veckor.bas: «två» {NUMBER}"),
        (STEP_1, "veckor: 3", "veckor: {låg: 1, bas: '2', hög: 4}", "17:27: aktiviteter[1].veckor.bas: «2» är inte ett tal. Ta bort citattecknen."),
        (STEP_1, "veckor: 3", "veckor: {låg: 1, bas: true, hög: 4}", f"17:27: aktiviteter[1].veckor.bas: «true» {NUMBER}"),
        (STEP_1, "veckor: 3", "veckor: {låg: 1, bas: 2}", f"17:13: aktiviteter[1].veckor.hög: «hög» {MISSING}"),
        (
            STEP_1,
            "veckor: 3",
            "veckor: {låg: 3, bas: 2, hög: 4}",
            "17:13: aktiviteter[1].veckor: värdena ska stå i ordningen låg ≤ bas ≤ hög. Byt plats på värdena.",
        ),
        (COSTS, "grundvärde: 4", "grundvärde: 4.5", "5:94: drivare[0].grundvärde: värdet ska vara ett heltal. Skriv bara siffror."),
        (COSTS, "grundvärde: 4", "grundvärde: -1", "5:94: drivare[0].grundvärde: «-1» är utanför det tillåtna. Talet ska vara minst 0."),
        (COSTS, "högst: 10", "högst: 0", "5:104: drivare[0].högst: «0» är utanför det tillåtna. Talet ska vara större än 0."),
        (COSTS, "polis: 40", "polis: -40", "12:55: fördelning[0].andelar.polis: «-40» är utanför det tillåtna. Talet ska vara minst 0."),
        (MODEL, "månader: 12", "månader: 0", "6:37: varianter[0].månader: «0» är utanför det tillåtna. Talet ska vara större än 0."),
        # Days and months.
        (CASE, "granskad: 2026-11-24", "granskad: igår", f"14:11: granskad: «igår» {DAY}"),
        (CASE, "granskad: 2026-11-24", "granskad: 2026-11", f"14:11: granskad: «2026-11» {DAY}"),
        (CASE, "granskad: 2026-11-24", "granskad: 20261124", f"14:11: granskad: «20261124» {DAY}"),
        (CASE, "granskad: 2026-11-24", "granskad:", "14:10: granskad: värdet saknas. Skriv dagen som ÅÅÅÅ-MM-DD."),
        (CASE, "granskad: 2026-11-24", "granskad: '2026-11-24'", "14:11: granskad: «2026-11-24» är inte ett datum. Ta bort citattecknen."),
        (CASE, "start: 2020-04", "start: 2020-13", f"7:17: period.start: «2020-13» {MONTH}"),
        (CASE, "start: 2020-04", "start: 2020-00", f"7:17: period.start: «2020-00» {MONTH}"),
        (CASE, "start: 2020-04", "start: 2020-04-01", f"7:17: period.start: «2020-04-01» {MONTH}"),
        (CASE, "start: 2020-04", "start: 1899", f"7:17: period.start: «1899» {MONTH}"),
        (CASE, "start: 2020-04", "start: true", f"7:17: period.start: «true» {MONTH}"),
        (CASE, "slut: null, pågår: true", "slut: 2019", "7:9: period: perioden slutar innan den börjar. Byt plats på start och slut."),
        (CASE, "slut: null", "slut: 2021", "7:9: period: arbetet kan inte både pågå och ha ett slut. Ta bort «slut» eller «pågår»."),
        # Parts of a whole.
        (
            CASE,
            "granskad:",
            f"{PART.format('32, av: 28')}granskad:",
            "14:34: resultat[0].efter: delen är större än helheten (32 av 28). Byt plats på talen, eller rätta det som är fel.",
        ),
        # Standing.
        (
            CASE,
            "källor: [rapport]",
            "källor: []",
            "9:9: plats[0]: påståendet är «belagt» men har ingen källa. Lägg till «källor:», eller skriv «belägg: antagande».",
        ),
        (
            CASE,
            "belägg: belagt, källor: [rapport]",
            "belägg: osäkert",
            "9:9: plats[0]: påståendet är «osäkert» men säger inte varför. Lägg till «skäl:» med en mening om vad som är osäkert.",
        ),
        # References, at the value or at the key that is wrong.
        (CASE, "kommun: Avesta", "kommun: avesta", "2:9: kommun: kommun «avesta» finns inte. Menade du «Avesta»?"),
        (CASE, "platstyper: [torg]", "platstyper: [trog]", "5:14: platstyper[0]: platstyp «trog» finns inte. Menade du «torg»?"),
        (
            CASE,
            "platstyper: [torg]",
            "platstyper: [xyz]",
            "5:14: platstyper[0]: platstyp «xyz» finns inte. Välj något av: torg.",
        ),
        (CASE, "typ: morker", "typ: mörker", "10:17: problem[0].typ: problemtyp «mörker» finns inte. Menade du «morker»?"),
        (CASE, "aktör: polis", "aktör: polisen", "11:19: aktörer[0].aktör: roll eller aktör «polisen» finns inte. Menade du «polis»?"),
        (CASE, "form: projekt", "form: projekten", "12:22: organisation.form: organisationsform «projekten» finns inte. Menade du «projekt»?"),
        (CASE, "modellvariant: kort", "modellvariant: kortt", "6:16: modellvariant: modellvariant «kortt» finns inte. Menade du «kort»?"),
        (CASE, "steg: uppstart", "steg: uppstarten", "13:15: steg[0].steg: steg «uppstarten» finns inte. Menade du «uppstart»?"),
        (CASE, "verktyg: [vandring]", "verktyg: [vandringar]", "13:51: steg[0].verktyg[0]: verktyg «vandringar» finns inte. Menade du «vandring»?"),
        (STEP_1, "efter: [uppdrag]", "efter: [updrag]", "18:13: aktiviteter[1].efter[0]: aktivitet «updrag» finns inte. Menade du «uppdrag»?"),
        (STEP_1, "mall: protokoll", "mall: protokol", "25:55: leveranser[0].mall: mall «protokol» finns inte. Menade du «protokoll»?"),
        (STEP_1, "fall: [torget]", "fall: [torgen]", "27:55: fallgropar[0].fall[0]: fall «torgen» finns inte. Menade du «torget»?"),
        (STEP_1, "paragraf: lagen-1", "paragraf: lagen-2", "29:18: lag[0].paragraf: paragraf «lagen-2» finns inte. Menade du «lagen-1»?"),
        (
            STEP_1,
            "intervjuer: 12.5",
            "intervju: 12.5",
            "23:52: aktiviteter[1].inköp[0].per_drivare.intervju: drivare «intervju» finns inte. Menade du «intervjuer»?",
        ),
        (TOOL, "grupp: analys", "grupp: analyser", "4:8: grupp: verktygsgrupp «analyser» finns inte. Menade du «analys»?"),
        (
            ROLES,
            "uppfoljning: informeras",
            "uppföljning: informeras",
            "25:33: roller[1].steg.uppföljning: steg «uppföljning» finns inte. Menade du «uppfoljning»?",
        ),
        (
            GLOSSARY,
            "sökord: [trygg]",
            "sökord: [trygg], se_även: [tryghet]",
            "2:122: termer[0].se_även[0]: term «tryghet» finns inte. Menade du «trygghet»?",
        ),
        (
            CASE,
            "källor: [rapport]",
            "källor: [raport]",
            "9:57: plats[0].källor[0]: källa «raport» finns inte. Menade du «rapport»? Lägg till källan i toolkit/sources.yaml om den är ny.",
        ),
        (
            CASE,
            "källor: [rapport]",
            "källor: [polis-2025]",
            "9:57: plats[0].källor[0]: källa «polis-2025» finns inte. Lägg till källan i toolkit/sources.yaml, eller se efter stavningen.",
        ),
        # Forms of ids, codes and addresses.
        (
            STEP_1,
            "id: punkt-12",
            "id: Punkt 12",
            "42:10: checklista[11].id: «Punkt 12» kan inte vara ett id. Använd bara a-z, 0-9 och bindestreck, till exempel «resecentrum-norr».",
        ),
        (MUNICIPALITIES, '"2080"', "2080", f"5:15: län[0].kommuner[0].kod: {TEXT}"),
        (MUNICIPALITIES, '"2080"', '"208"', "5:15: län[0].kommuner[0].kod: «208» har fel form. Se hur andra poster är skrivna."),
        (SOURCES, "https://exempel.se/rapport", "exempel.se", f"2:74: källor[0].webbadress: «exempel.se» {ADDRESS}"),
        (SOURCES, "https://exempel.se/rapport", "javascript:alert(1)", f"2:74: källor[0].webbadress: «javascript:alert(1)» {ADDRESS}"),
        (SETTINGS, "webbplats: null", "webbplats: https://exempel.se/<b>", f"2:12: webbplats: «https://exempel.se/<b>» {ADDRESS}"),
        # Lists that must have so many.
        (
            STEP_1,
            "  - {id: punkt-12, text: Punkt 12, nivå: obligatorisk, vem: projektledare, bevis: Protokoll}\n",
            "",
            "30:1: checklista: listan har 11 poster men ska ha minst 12. Lägg till det som fattas.",
        ),
        (
            TEMPLATE,
            "slag: text",
            "slag: ord",
            "7:62: avsnitt[0].fält[0].slag: «ord» finns inte. Välj något av: text, långtext, tal, kronor, datum, val, ja-nej.",
        ),
        # Fields of forms fit their kind.
        (TEMPLATE, "slag: text", "slag: val", "7:32: avsnitt[0].fält[0]: slaget är «val» men det finns inget att välja. " + CHOICES),
        (TEMPLATE, "slag: text", "slag: text, val: [a]", "7:32: avsnitt[0].fält[0]: det finns svar att välja men slaget är inte «val». " + CHOICES),
        (TEMPLATE, "slag: text", "slag: text, högst: 5", f"7:75: avsnitt[0].fält[0].högst: «högst» {OF_NUMBERS}"),
        (TEMPLATE, "slag: text", "slag: kronor, räkna: medel", f"7:77: avsnitt[0].fält[0].räkna: «räkna» {OF_NUMBERS}"),
        (
            TEMPLATE,
            "slag: text",
            "slag: tal, räkna: summa",
            "7:74: avsnitt[0].fält[0].räkna: «räkna» hör till fält i en tabell. Ta bort nyckeln, eller ge avsnittet «rader».",
        ),
        (
            TEMPLATE,
            "slag: text}]",
            "slag: text}], punkter: [a, b], rader: 2",
            "7:94: avsnitt[0].rader: «punkter» ger tabellen dess rader. Ta bort «rader».",
        ),
        (
            TEMPLATE,
            "slag: text}]",
            "slag: datum}], punkter: [a]",
            "7:62: avsnitt[0].fält[0].slag: punkterna står i första kolumnen, som inte är av slaget «text». Sätt ett textfält först.",
        ),
        (TEMPLATE, "slag: text}]", "slag: text}], punkter: [a, b, a]", "7:86: avsnitt[0].punkter[2]: «a» står redan i listan. Ta bort den ena."),
        (TEMPLATE, "slag: text}", LIGHT.replace("[röd, gul, grön]", "[röd, grön]"), f"7:134: avsnitt[0].fält[1].trafikljus: {COLOURS}"),
        (TEMPLATE, "slag: text}", LIGHT.replace("röd_till: 7", "röd_till: 13"), f"7:139: avsnitt[0].fält[1].trafikljus: {LIMITS}"),
        (
            TEMPLATE,
            "slag: text}",
            LIGHT,
            "7:144: avsnitt[0].fält[1].trafikljus.av: «namn» är inte ett fält med tal i en tabell. Skriv id för fältet.",
        ),
        (
            TEMPLATE,
            "slag: text}]",
            LIGHT.replace("slag: text", "slag: tal, högst: 13") + "], rader: 2",
            "7:183: avsnitt[0].fält[1].trafikljus.gul_till: inget tal blir grönt när 13 är högst. Sänk gränsen.",
        ),
    ],
)
def test_message(project: SmallProject, file: str, old: str, new: str, message: str) -> None:
    project.replace(file, old, new)
    assert project.only_message() == f"{file}:{message}"


def test_a_review_that_has_not_been(project: SmallProject) -> None:
    coming = date.today() + timedelta(days=2)
    project.replace(CASE, "granskad: 2026-11-24", f"granskad: {coming}")
    assert project.only_message().startswith(f"{CASE}:14:11: granskad: «{coming}» har inte varit än")


def test_a_file_that_is_not_a_group_of_keys(project: SmallProject) -> None:
    project.write(CASE, "- ett\n- två\n")
    assert project.only_message() == f"{CASE}:1:1: filen ska bestå av nycklar med värden. Börja varje rad med en nyckel och kolon."


def test_an_item_that_is_wrong_does_not_make_its_list_too_short(project: SmallProject) -> None:
    project.replace(TAXONOMY, "tid: [{text: Börja tidigt., belägg: antagande}]", "tid: [{text: 5, belägg: antagande}]")
    assert project.only_message() == f"{TAXONOMY}:6:18: platstyper[0].tid[0].text: {TEXT}"


def test_everything_wrong_in_a_file_is_told_at_once(project: SmallProject) -> None:
    project.replace(CASE, "slag: fall", "slag: falll")
    project.replace(CASE, "platstyper: [torg]", "platstyper: []")
    project.replace(CASE, "aktör: polis", "aktör: polisen")
    assert [problem.path for problem in project.problems()] == ["slag", "platstyper", "aktörer[0].aktör"]


def test_a_value_on_the_line_below_its_key_is_told_at_the_key() -> None:
    document = read_document("f.yaml", b"a:\n  b:\n    - c: 1\n")
    assert locate(document, ("a", "b")) == (2, 3)
    assert locate(document, ("a", "b", 0, "c")) == (3, 10)
    assert locate(document, ("a", "b", 7)) == (2, 3)
    assert locate(document, ("a", "b", 0, "c", "[key]")) == (3, 7)
    assert locate(document, ("finns", "inte")) == (1, 1)


def test_a_snippet_is_found_on_its_line_in_a_block_of_text() -> None:
    document = read_document("f.yaml", "a: x\nb: |\n  ett x\n\n  två x\nc: y\n".encode())
    assert locate(document, ("b",), "två") == (5, 3)
    assert locate(document, ("b",), "x") == (3, 7)
    assert locate(document, ("b",), "finns inte") == (2, 4)


def test_paths() -> None:
    assert path_of(("åtgärder", 0, "slag")) == "åtgärder[0].slag"
    assert path_of(("steg", "uppstart", "[key]")) == "steg.uppstart"
    assert path_of(()) == ""


@pytest.mark.parametrize("record", [*SINGLE.values(), *FOLDERS.values()])
def test_keys_from_the_file_name_are_never_offered(record: type) -> None:
    keys = keys_at(record, ())
    assert keys
    assert not keys & {"id", "nummer"}


def test_keys_inside_lists_and_groups() -> None:
    assert keys_at(Step, ("aktiviteter", 0, "veckor")) == {"låg", "bas", "hög"}
    assert keys_at(Case, ("åtgärder", 0, "kostnad")) == {"belopp", "finansiär"}
    assert keys_at(Step, ("titel",)) == frozenset()


def test_what_is_known_only_in_part_is_not_judged() -> None:
    """References to kinds whose file could not be read are let through: they would all look wrong."""
    document = read_document("cases/x.yaml", b"{}")
    problems = validate(document, Case, Known({}), {"id": "x"})
    assert isinstance(problems, list)
    assert all("saknas" in problem.what for problem in problems)
