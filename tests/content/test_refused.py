"""Everything that must be refused, read in whole: from a file in the project to the message that its writer gets.

One test for each kind of input that the handbook promises to refuse.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator.content.problems import render
from tests.small_project import CASE, MODEL, SOURCES, STEP_1, TOOL, SmallProject

HTML = "HTML får inte stå i texten. Skriv vanlig text; fetstil är **så här** och listor börjar med bindestreck."
TEMPLATE = "mallkod får inte stå i texten. Ta bort klammerparenteserna."
SCHEME = "länken har en adress som inte är tillåten. Använd http, https eller mailto."
TAG = "typtaggar (!) är inte tillåtna. Ta bort taggen; sätt citattecken runt text som börjar med utropstecken."
DATE = "finns inte. Skriv dagen som ÅÅÅÅ-MM-DD."
NO_SOURCE = "påståendet är «belagt» men har ingen källa. Lägg till «källor:», eller skriv «belägg: antagande»."


@pytest.mark.parametrize(
    ("file", "old", "new", "message"),
    [
        pytest.param(
            CASE,
            "slag: fall",
            "slag: fall\nkommun: Falun",
            "5:1: kommun: nyckeln «kommun» står två gånger (även på rad 2). Slå ihop dem eller ta bort den ena.",
            id="duplicate key",
        ),
        pytest.param(
            CASE,
            "titel: Torget i Avesta",
            "titel: &namn Torget\nsammanfattning: *namn",
            "1:8: titel: ankare (&) är inte tillåtna. Ta bort ankaret; sätt citattecken runt text som börjar med &.",
            id="anchor",
        ),
        pytest.param(
            CASE,
            "titel: Torget i Avesta",
            "titel: *namn",
            "1:8: titel: alias (*) är inte tillåtna. Skriv ut värdet på båda ställena.",
            id="alias",
        ),
        pytest.param(CASE, "titel: Torget", "titel: !!python/object/apply:os.system Torget", f"1:8: titel: {TAG}", id="tag"),
        pytest.param(CASE, "titel: Torget", "titel: !egen Torget", f"1:8: titel: {TAG}", id="own tag"),
        pytest.param(
            CASE,
            "titel: Torget i Avesta",
            f"titel: {'[' * 20}{']' * 20}",
            f"1:27: titel{'[0]' * 19}: nivåerna är fler än 20. Gör innehållet plattare.",
            id="nesting",
        ),
        pytest.param(
            CASE,
            "modellvariant:",
            "modelvariant:",
            "6:1: modelvariant: nyckeln «modelvariant» finns inte. Menade du «modellvariant»?",
            id="unknown key",
        ),
        pytest.param(
            CASE,
            "titel: Torget i Avesta",
            "titel: 12",
            "1:8: titel: värdet ska vara text. Skriv text; sätt citattecken runt ett tal eller datum som ska vara text.",
            id="wrong type",
        ),
        pytest.param(CASE, "granskad: 2026-11-24", "granskad: 2026-02-29", f"14:11: granskad: datumet «2026-02-29» {DATE}", id="impossible date"),
        pytest.param(
            CASE,
            "start: 2020-04",
            "start: 2020-14",
            "7:17: period.start: «2020-14» är inte ett år eller en månad. Skriv ÅÅÅÅ eller ÅÅÅÅ-MM, till exempel 2020-04.",
            id="impossible month",
        ),
        pytest.param(CASE, "kommun: Avesta", "kommun: Awesta", "2:9: kommun: kommun «Awesta» finns inte. Menade du «Avesta»?", id="unknown id"),
        pytest.param(
            MODEL,
            "text: Tillsammans.",
            "text: 'Gå en [vandrin].'",
            "8:60: principer[0].text: hänvisningen [vandrin] leder ingenstans. Menade du [vandring]?",
            id="unknown id in text",
        ),
        pytest.param(
            SOURCES,
            "källor:\n",
            'källor:\n  - {id: rapport, titel: Dubbel, utgivare: Någon, webbadress: "https://exempel.se"}\n',
            "3:10: källor[1].id: källa «rapport» finns redan. Ge den ett eget id.",
            id="duplicate id",
        ),
        pytest.param(CASE, ", källor: [rapport]", "", f"9:9: plats[0]: {NO_SOURCE}", id="belagt without source"),
        pytest.param(TOOL, "text: En promenad.", "text: En <i>promenad</i>.", f"6:17: vad[0].text: {HTML}", id="HTML in a text"),
        pytest.param(TOOL, "titel: Trygghetsvandring", "titel: <img src=x>", f"1:8: titel: {HTML}", id="HTML in a line"),
        pytest.param(TOOL, "text: En promenad.", "text: 'En {{ promenad }}.'", f"6:18: vad[0].text: {TEMPLATE}", id="template in a text"),
        pytest.param(TOOL, "titel: Trygghetsvandring", "titel: x {% raw %}", f"1:10: titel: {TEMPLATE}", id="template in a line"),
        pytest.param(TOOL, "text: En promenad.", "text: '[tryck](javascript:alert(1))'", f"6:23: vad[0].text: {SCHEME}", id="javascript in a link"),
        pytest.param(TOOL, "titel: Trygghetsvandring", "titel: JAVASCRIPT:alert(1)", f"1:8: titel: {SCHEME}", id="javascript in a line"),
        pytest.param(
            SOURCES,
            "https://exempel.se/rapport",
            "javascript:alert(1)",
            "2:74: källor[0].webbadress: «javascript:alert(1)» är inte en webbadress. Skriv hela adressen, från http:// eller https://.",
            id="javascript in an address",
        ),
        pytest.param(
            CASE,
            "granskad: 2026-11-24",
            "granskad: 2026-11-24\nbilder: [{fil: ../../hemligt.png, alt: Bild, upphov: Någon}]",
            "15:16: bilder[0].fil: «../../hemligt.png» leder ut ur cases/bilder/. Lägg bilden i cases/bilder/ och skriv bara dess namn.",
            id="path out of the project",
        ),
        pytest.param(
            CASE,
            "granskad: 2026-11-24",
            "granskad: 2026-11-24\nbilder: [{fil: torg.png, upphov: Någon}]",
            "15:10: bilder[0].alt: «alt» saknas. Lägg till den. Fälten beskrivs på sidan Bidra.",
            id="picture without alt",
        ),
        pytest.param(
            CASE,
            "text: De gick.",
            "text: '![karta](https://exempel.se/karta.png)'",
            "13:34: steg[0].text: bilder får inte stå i textfält. Använd stycken, listor, **fetstil**, *kursiv* och länkar.",
            id="picture in a text",
        ),
    ],
)
def test_refused(project: SmallProject, file: str, old: str, new: str, message: str) -> None:
    project.write("cases/bilder/torg.png", b"\x89PNG\r\n\x1a\n")
    project.replace(file, old, new)
    assert project.only_message() == f"{file}:{message}"


def test_a_file_over_256_kb(project: SmallProject) -> None:
    project.append(CASE, "#" * 256 * 1024)
    assert project.only_message() == f"{CASE}:1:1: filen är 257 kB, större än 256 kB. Dela upp innehållet i flera filer."


def test_not_utf_8(project: SmallProject) -> None:
    project.write(CASE, "titel: Torget\nkommun: Örebro\n".encode("latin-1"))
    assert project.only_message() == f"{CASE}:2:9: filen är inte sparad som UTF-8. Spara om filen med teckenkodningen UTF-8."


def test_aliases_that_would_expand(project: SmallProject) -> None:
    """Nine lines that would be a thousand million words."""
    lines = ["a: &a [x, x, x, x, x, x, x, x, x]"]
    lines += [f"{new}: &{new} [{', '.join([f'*{old}'] * 9)}]" for old, new in zip("abcdefgh", "bcdefghi", strict=True)]
    project.write(CASE, "\n".join(lines))
    assert project.only_message() == f"{CASE}:1:4: a: ankare (&) är inte tillåtna. Ta bort ankaret; sätt citattecken runt text som börjar med &."


def test_a_file_that_is_a_link_out_of_the_project(project: SmallProject) -> None:
    project.remove(CASE)
    project.path(CASE).symlink_to(Path("/etc/hostname"))
    assert f"{CASE}:1:1: filen är en länk som leder ut ur projektet. Lägg själva filen i projektet." in project.messages()


def test_everything_is_told_in_one_run_in_every_form(project: SmallProject) -> None:
    """Mistakes in several files, of several kinds, in order of file and line."""
    project.replace(CASE, "slag: fall", "slag: falll")
    project.replace(CASE, "kommun: Avesta", "kommun: Awesta")
    project.replace(STEP_1, "veckor: 3", "veckor: tre")
    project.write(TOOL, "titel: [a\n")
    project.write("toolkit/tools/Ny fil.yaml", "titel: Ny\n")
    project.replace(SOURCES, "id: rapport", "id: Rapport")
    problems = project.problems()
    assert [(problem.file, problem.line) for problem in problems] == [
        (CASE, 2),
        (CASE, 4),
        (CASE, 9),
        ("toolkit/costs.yaml", 8),
        (SOURCES, 2),
        (STEP_1, 17),
        ("toolkit/steps/2-uppfoljning.yaml", 12),
        ("toolkit/tools/Ny fil.yaml", 1),
        (TOOL, 1),
    ]
    assert len(render(problems, "text").splitlines()) == len(render(problems, "github").splitlines()) == len(problems)
    assert [row["rad"] for row in json.loads(render(problems, "json"))] == [problem.line for problem in problems]
