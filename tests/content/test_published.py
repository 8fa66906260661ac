"""The list of addresses that never die: what is said when one would, and the command that adds to it."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.content.load import load_unchecked
from generator.content.problems import ContentError
from generator.content.published import file_names, list_published, moved_to, unlisted
from tests.project_copy import PROJECT
from tests.site.conftest import handbok
from tests.small_project import CASE, DOWNLOADS, TEMPLATE, SmallProject

MOVE = "  - {från: checklista-promenad.pdf, till: checklista-vandring.pdf}"
KEEP = "Ta inte bort raden: någon kan ha sparat adressen."
EMPTY = "Lägg till raden «  - {0}» sist i filen, eller kör «handbok addresses»."


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        # An address that has lost its file.
        (
            f"flyttade:\n{MOVE}\n",
            "",
            f"{DOWNLOADS}:19:5: filer[16]: adressen «checklista-promenad.pdf» leder inte längre till någon fil. Ge dokumentet dess namn tillbaka, "
            f"eller lägg till en rad under «flyttade»: «- {{från: checklista-promenad.pdf, till: checklista-vandring.pdf}}». {KEEP}",
        ),
        # A file that the list doesn't name.
        ("  - protokoll.docx\n", "", f"{DOWNLOADS}:4:1: filer: filen «protokoll.docx» finns inte i listan. {EMPTY.format('protokoll.docx')}"),
        (
            "  - protokoll.docx\n",
            "  - protokoll.docx\n  - protokoll.docx\n",
            f"{DOWNLOADS}:27:5: filer[22]: «protokoll.docx» står redan i listan. Ta bort den ena raden.",
        ),
        # Moves that lead astray.
        (
            "till: checklista-vandring.pdf",
            "till: checklista-vandrin.pdf",
            f"{DOWNLOADS}:3:43: flyttade[0].till: filen «checklista-vandrin.pdf» finns inte. "
            "Skriv en fil som finns, till exempel «checklista-vandring.pdf».",
        ),
        (
            "till: checklista-vandring.pdf",
            "till: protokoll.docx",
            f"{DOWNLOADS}:3:43: flyttade[0].till: «protokoll.docx» har ett annat format än «checklista-promenad.pdf». "
            "Välj en fil i samma format: den gamla adressen ger en kopia av filen, och ett program läser den efter dess ändelse.",
        ),
        (
            MOVE,
            f"{MOVE}\n  - {{från: checklista-vandring.xlsx, till: checklista-1-uppstart.xlsx}}",
            f"{DOWNLOADS}:4:12: flyttade[1].från: filen «checklista-vandring.xlsx» finns och kan inte också vara flyttad. Ta bort raden.",
        ),
        (
            MOVE,
            f"{MOVE}\n{MOVE}",
            f"{DOWNLOADS}:4:12: flyttade[1].från: «checklista-promenad.pdf» är redan flyttad. Ta bort den ena raden.",
        ),
        (
            MOVE,
            f"{MOVE}\n  - {{från: checklista-promena.pdf, till: checklista-vandring.pdf}}",
            f"{DOWNLOADS}:4:12: flyttade[1].från: «checklista-promena.pdf» har aldrig publicerats. Menade du «checklista-promenad.pdf»?",
        ),
        (
            "  - protokoll.docx",
            "  - Protokoll.docx",
            f"{DOWNLOADS}:26:5: filer[21]: «Protokoll.docx» kan inte vara ett filnamn. "
            "Skriv det som i adressen, till exempel «handlingsplan-mall.docx».",
        ),
    ],
)
def test_message(project: SmallProject, old: str, new: str, message: str) -> None:
    project.replace(DOWNLOADS, old, new)
    assert "\n".join(project.messages()) == message


@pytest.mark.parametrize(
    ("onward", "remedy"), [("checklista-vandring.pdf", "Skriv «checklista-vandring.pdf» direkt."), ("vandring.pdf", "Skriv en fil som finns.")]
)
def test_moves_lead_straight_to_a_file(project: SmallProject, onward: str, remedy: str) -> None:
    """Neither through each other nor in a ring."""
    project.replace(DOWNLOADS, MOVE, f"  - {{från: promenad.pdf, till: {onward}}}\n  - {{från: vandring.pdf, till: promenad.pdf}}\n{MOVE}")
    project.append(DOWNLOADS, "  - promenad.pdf\n  - vandring.pdf\n")
    assert f"{DOWNLOADS}:4:32: flyttade[1].till: «promenad.pdf» är själv flyttad. {remedy}" in project.messages()


def test_a_document_that_changes_its_name_is_told_of_at_the_old_and_at_the_new(project: SmallProject) -> None:
    project.path(TEMPLATE).rename(project.path("toolkit/templates/anteckningar.yaml"))
    project.replace("toolkit/steps/1-uppstart.yaml", "mall: protokoll", "mall: anteckningar")
    lost, new = sorted(project.messages(), key=lambda message: "anteckningar.docx» finns inte" in message)
    assert "adressen «protokoll.docx» leder inte längre till någon fil" in lost
    assert "«- {från: protokoll.docx, till: anteckningar.docx}»" in lost
    assert new.endswith(f"filen «anteckningar.docx» finns inte i listan. {EMPTY.format('anteckningar.docx')}")
    project.replace(DOWNLOADS, "flyttade:\n", "flyttade:\n  - {från: protokoll.docx, till: anteckningar.docx}\n")
    project.append(DOWNLOADS, "  - anteckningar.docx\n")
    assert project.messages() == []


def test_what_is_told_can_be_pasted(project: SmallProject) -> None:
    project.write(DOWNLOADS, "filer:\n  - protokoll.docx\n")
    lines = [problem.remedy.partition("«")[2].partition("»")[0] for problem in project.problems()]
    project.append(DOWNLOADS, "\n".join(lines) + "\n")
    assert project.messages() == []


def test_where_old_addresses_lead(project: SmallProject) -> None:
    handbook = project.load()
    assert moved_to(handbook, "nedladdning/checklista-vandring.pdf") == ("nedladdning/checklista-promenad.pdf",)
    assert moved_to(handbook, "nedladdning/checklista-vandring.docx") == ()


def test_what_is_missing_is_added_at_the_end_and_nothing_else_is_touched(project: SmallProject) -> None:
    """Also while something else is wrong: with a case, or between records."""
    project.replace(DOWNLOADS, "  - checklista-1-uppstart.docx\n", "")
    project.replace(CASE, "typ: morker", "typ: mörker")
    before = project.path(DOWNLOADS).read_text("utf-8")
    handbook = load_unchecked(project.root)
    assert unlisted(handbook) == ("checklista-1-uppstart.docx",)
    list_published(project.root, unlisted(handbook))
    assert project.path(DOWNLOADS).read_text("utf-8") == f"{before}  - checklista-1-uppstart.docx\n"
    list_published(project.root, unlisted(load_unchecked(project.root)))
    assert project.path(DOWNLOADS).read_text("utf-8") == f"{before}  - checklista-1-uppstart.docx\n"


@pytest.mark.parametrize("text", ["filer: [protokoll.docx]\n", "filer:\n- protokoll.docx\n", "filer:\n  - protokoll.docx\nflyttade: []\n"])
def test_a_list_that_can_t_be_added_to_is_left_as_it_is(project: SmallProject, text: str) -> None:
    project.write(DOWNLOADS, text)
    with pytest.raises(ContentError, match="listan går inte att fylla på"):
        list_published(project.root, unlisted(load_unchecked(project.root)))
    assert project.path(DOWNLOADS).read_text("utf-8") == text


def test_the_command(project: SmallProject) -> None:
    project.write("mkdocs.yml", "")
    project.replace(DOWNLOADS, "  - protokoll.docx\n", "")
    assert handbok(project.root, "addresses").stdout == f"Lade till protokoll.docx\n1 nya adresser i {DOWNLOADS}.\n"
    assert handbok(project.root, "addresses").stdout == f"Alla adresser står redan i {DOWNLOADS}.\n"
    assert project.messages() == []


def test_the_real_list_names_every_file_once() -> None:
    handbook = load_unchecked(Path(PROJECT))
    assert set(file_names(handbook)) <= set(handbook.published.files)
