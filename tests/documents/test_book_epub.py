"""The book as EPUB: EPUBCheck judges it, and its parts are read back."""

from __future__ import annotations

import zipfile
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from tests.documents.reading import made
from tests.documents.small import SITE, TRICKY, handbook
from tests.judges.epubcheck import epubcheck

NAME = "metodhandboken.epub"
XHTML = "{http://www.w3.org/1999/xhtml}"
OPF = "{http://www.idpf.org/2007/opf}"


@pytest.fixture(scope="module")
def data() -> bytes:
    return made(handbook(site=SITE, publisher="Någon & Co"), NAME)


@pytest.fixture(scope="module")
def parts(data: bytes) -> dict[str, str]:
    with zipfile.ZipFile(BytesIO(data)) as archive:
        return {name: archive.read(name).decode() for name in archive.namelist()}


def test_epubcheck_has_nothing_against_it(data: bytes, tmp_path: Path) -> None:
    book = tmp_path / NAME
    book.write_bytes(data)
    assert epubcheck(book) == []


def test_the_type_comes_first_and_uncompressed(data: bytes) -> None:
    first = zipfile.ZipFile(BytesIO(data)).infolist()[0]
    assert (first.filename, first.compress_type) == ("mimetype", zipfile.ZIP_STORED)
    assert data[30:58] == b"mimetypeapplication/epub+zip"


def test_metadata(parts: dict[str, str]) -> None:
    package = parts["EPUB/package.opf"]
    for said in (
        "<dc:title>Trygga Platser – metodhandboken</dc:title>",
        "<dc:language>sv-SE</dc:language>",
        "<dc:publisher>Någon &amp; Co</dc:publisher>",
        '<meta property="dcterms:modified">2026-11-24T00:00:00Z</meta>',
        '<meta property="schema:accessMode">textual</meta>',
        '<meta property="schema:accessibilityHazard">none</meta>',
        'property="schema:accessibilitySummary"',
    ):
        assert said in package


def test_the_contents_lead_to_every_chapter_in_reading_order(parts: dict[str, str]) -> None:
    nav = ET.fromstring(parts["EPUB/nav.xhtml"])
    toc = nav.find(f"{XHTML}body/{XHTML}nav/{XHTML}ol")
    assert toc is not None
    chapters = [link for item in toc for link in item.findall(f"{XHTML}a")]
    assert [link.text for link in chapters][:3] == ["Om handboken", "Modellen", "De fem stegen"]
    package = ET.fromstring(parts["EPUB/package.opf"])
    files = {item.get("id"): item.get("href") for item in package.iter(f"{OPF}item")}
    spine = [files[item.get("idref")] for item in package.iter(f"{OPF}itemref")]
    order = [spine.index(str(link.get("href")).partition("#")[0]) for link in toc.iter(f"{XHTML}a")]
    assert order == sorted(order)


def test_everything_is_words_and_nothing_is_markup(parts: dict[str, str]) -> None:
    whole = " ".join("".join(ET.fromstring(part).itertext()) for name, part in parts.items() if name.endswith(".xhtml"))
    for tricky in TRICKY:
        assert tricky in whole


def test_headings_go_down_one_at_a_time(parts: dict[str, str]) -> None:
    for name, part in parts.items():
        if name.endswith(".xhtml"):
            levels = [int(each.tag[-1]) for each in ET.fromstring(part).iter() if each.tag[:-1] == f"{XHTML}h" and each.tag[-1].isdigit()]
            assert all(after - before <= 1 for before, after in pairwise(levels)), name
