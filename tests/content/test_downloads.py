"""Names and addresses of documents never change once they are published."""

from __future__ import annotations

import pytest

from generator.content.addresses import DOWNLOADS_PAGE
from generator.content.downloads import FORMAT_NAMES, Format, downloads
from tests.small_project import TEMPLATE, SmallProject


def test_every_document(project: SmallProject) -> None:
    found = downloads(project.load())
    assert [(download.name, download.title, download.page, "+".join(download.formats)) for download in found] == [
        ("metodhandboken", "Trygga Platser – metodhandboken", DOWNLOADS_PAGE, "pdf+epub"),
        ("checklista-1-uppstart", "Checklista steg 1: Uppstart", "steg/1-uppstart/", "xlsx+docx+pdf+a5.pdf"),
        ("checklista-2-uppfoljning", "Checklista steg 2: Uppföljning", "steg/2-uppfoljning/", "xlsx+docx+pdf+a5.pdf"),
        ("tid-och-kostnad-kort", "Tid och kostnad: Kort", "tid-och-kostnad/", "xlsx"),
        ("tid-och-kostnad-lang", "Tid och kostnad: Lång", "tid-och-kostnad/", "xlsx"),
        ("checklista-vandring", "Checklista: Trygghetsvandring", "verktyg/vandring/", "xlsx+docx+pdf+a5.pdf"),
        ("protokoll", "Protokoll", f"{DOWNLOADS_PAGE}#protokoll", "docx"),
        ("start-kort", "Startpaket: Kort", f"{DOWNLOADS_PAGE}#startpaket", "zip"),
        ("start-lang", "Startpaket: Lång", f"{DOWNLOADS_PAGE}#startpaket", "zip"),
        ("start-steg-1-uppstart", "Startpaket steg 1: Uppstart", "steg/1-uppstart/", "zip"),
        ("start-steg-2-uppfoljning", "Startpaket steg 2: Uppföljning", "steg/2-uppfoljning/", "zip"),
    ]
    assert [len(download.content.items) for download in found if hasattr(download.content, "items")] == [12, 12, 3]


def test_addresses_of_files(project: SmallProject) -> None:
    first = downloads(project.load())[1]
    assert [first.address(form) for form in first.formats] == [
        "nedladdning/checklista-1-uppstart.xlsx",
        "nedladdning/checklista-1-uppstart.docx",
        "nedladdning/checklista-1-uppstart.pdf",
        "nedladdning/checklista-1-uppstart.a5.pdf",
    ]
    assert set(FORMAT_NAMES) == set(Format)


@pytest.mark.parametrize("rows", ["rader: 2", "punkter: [ljus, sikt]"])
def test_a_form_with_a_table_is_a_workbook_too(project: SmallProject, rows: str) -> None:
    project.replace(TEMPLATE, "slag: text}]", f"slag: text}}], {rows}")
    project.list_addresses()
    found = next(download for download in downloads(project.load()) if download.name == "protokoll")
    assert found.formats == (Format.XLSX, Format.DOCX)
