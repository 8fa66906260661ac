"""Start packages: what is in them, in what order, and what the read-me says about it."""

from __future__ import annotations

import io
import zipfile

import pytest

from generator.content.downloads import Package, downloads
from generator.content.load import load
from generator.documents import documents
from generator.documents.imprint import imprint
from generator.documents.package import READ_ME, read_me
from tests.documents.small import RELEASE, SITE, handbook
from tests.project_copy import PROJECT


def packages(site: str | None = None) -> dict[str, zipfile.ZipFile]:
    return {
        artifact.address.removeprefix("nedladdning/"): zipfile.ZipFile(io.BytesIO(artifact.data))
        for artifact in documents(handbook(site=site), RELEASE)
        if artifact.address.endswith(".zip")
    }


def test_one_a_variant_and_one_a_step() -> None:
    assert list(packages()) == ["start-liten.zip", "start-stor.zip", "start-steg-1-uppstart.zip", "start-steg-2-avslut.zip"]


def test_a_step_has_what_it_uses_in_order() -> None:
    assert packages()["start-steg-1-uppstart.zip"].namelist() == [
        READ_ME,
        *(f"01-checklista-1-uppstart.{form}" for form in ("xlsx", "docx", "pdf", "a5.pdf")),
        "02-tid-och-kostnad-liten.xlsx",
        "03-tid-och-kostnad-stor.xlsx",
        *(f"04-checklista-vandring.{form}" for form in ("xlsx", "docx", "pdf", "a5.pdf")),
        *(f"05-plan-mall.{form}" for form in ("xlsx", "docx")),
    ]


def test_a_variant_has_everything_once_and_the_workbook_of_its_own() -> None:
    assert packages()["start-stor.zip"].namelist() == [
        READ_ME,
        *(f"01-metodhandboken.{form}" for form in ("pdf", "epub")),
        "02-tid-och-kostnad-stor.xlsx",
        *(f"1-uppstart/03-checklista-1-uppstart.{form}" for form in ("xlsx", "docx", "pdf", "a5.pdf")),
        *(f"1-uppstart/04-checklista-vandring.{form}" for form in ("xlsx", "docx", "pdf", "a5.pdf")),
        *(f"1-uppstart/05-plan-mall.{form}" for form in ("xlsx", "docx")),
        *(f"2-avslut/06-checklista-2-avslut.{form}" for form in ("xlsx", "docx", "pdf", "a5.pdf")),
    ]


def test_the_files_are_those_that_are_offered_alone() -> None:
    alone = {artifact.address.removeprefix("nedladdning/"): artifact.data for artifact in documents(handbook(), RELEASE)}
    for package in packages().values():
        for name in package.namelist()[1:]:
            assert package.read(name) == alone[name.rpartition("/")[2].partition("-")[2]], name


def test_no_time_or_right_of_the_machine_is_in_it() -> None:
    for package in packages().values():
        assert {(entry.date_time, entry.external_attr >> 16, entry.create_system) for entry in package.infolist()} == {
            ((1980, 1, 1, 0, 0, 0), 0o644, 3)
        }
        assert package.testzip() is None


def test_the_read_me_opens_on_any_machine() -> None:
    """Windows' editor: its ends of lines, and a mark for the letters; and a name that says that it is UTF-8."""
    package = packages()["start-steg-1-uppstart.zip"]
    data = package.read(READ_ME)
    assert data.startswith(b"\xef\xbb\xbfStartpaket steg 1: Uppstart\r\n")
    assert b"\n" not in data.replace(b"\r\n", b"")
    assert package.getinfo(READ_ME).flag_bits & 0x800


def test_the_read_me_says_what_each_file_is_and_when_it_is_used() -> None:
    text = packages(SITE)["start-steg-1-uppstart.zip"].read(READ_ME).decode("utf-8-sig").replace("\r\n", "\n")
    assert (
        "01  Checklista steg 1: Uppstart\n"
        "    Ha den framme under hela steget och kryssa av det som är gjort. Steget är\n"
        "    klart när de obligatoriska punkterna är det.\n"
        "    01-checklista-1-uppstart.xlsx (Excel)\n"
        "    01-checklista-1-uppstart.docx (Word)\n"
        "    01-checklista-1-uppstart.pdf (PDF)\n"
    ) in text
    words = " ".join(text.split())
    assert "04 Checklista: Vandring Följ den om ni väljer att använda verktyget. Ingen aktivitet i steget kräver det." in words
    assert "05 Plan En plan att fylla i. Används i steg 1." in words
    assert "Version: 1.2.3 Datum: 24 november 2026" in words
    assert "Licens: Innehållet får användas och ändras enligt CC BY 4.0." in words
    assert f"{SITE}/steg/1-uppstart/" in words


@pytest.mark.parametrize("name", ["start-fullskalig", "start-steg-2-nulagesanalys"])
def test_the_real_read_me_fits_a_window_and_names_every_file(name: str) -> None:
    content = load(PROJECT)
    download = next(download for download in downloads(content) if download.name == name)
    assert isinstance(download.content, Package)
    text = read_me(content, download.content, imprint(content, RELEASE, download))
    for part in download.content.parts:
        for form in part.download.formats:
            assert f"-{part.download.name}.{form} (" in text
    assert max(map(len, text.splitlines())) <= 90
    assert "Verktyget används också i steg" in " ".join(text.split())
    assert text.count("  Checklista: ") == sum(part.download.title.startswith("Checklista: ") for part in download.content.parts)


def test_every_tool_and_form_is_in_every_variant() -> None:
    content = load(PROJECT)
    for download in downloads(content):
        if isinstance(download.content, Package) and download.content.subject in content.model.variants:
            names = [part.download.name for part in download.content.parts]
            assert len(names) == len(set(names))
            assert {f"checklista-{tool}" for tool in content.tools} | set(content.templates) <= set(names)
