"""Each judge is shown something good and something that is deliberately broken: a judge that lets everything pass is worth nothing."""

from __future__ import annotations

import base64
import zipfile
from collections import Counter
from pathlib import Path

import openpyxl
import pytest
import typst
import xlsxwriter
from docx import Document
from playwright.sync_api import Browser
from pypdf import PdfReader, PdfWriter
from pypdf.generic import NameObject

from tests.documents.reading import made
from tests.documents.small import handbook
from tests.judges import libreoffice
from tests.judges.axe import axe
from tests.judges.chromium import visit
from tests.judges.docx import judge_document
from tests.judges.epubcheck import epubcheck
from tests.judges.finding import JudgeError
from tests.judges.lychee import lychee
from tests.judges.openxml import openxml
from tests.judges.server import serve
from tests.judges.verapdf import verapdf
from tests.judges.vnu import vnu

DOT = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
"""A picture of one point, as PNG."""

GOOD = """<!doctype html>
<html lang="sv"><head><meta charset="utf-8"><title>Torget</title></head>
<body><main><h1 id="torget">Torget</h1><p>Om <a href="#torget">torget</a> i Åre.</p></main></body></html>
"""


def site(folder: Path, **pages: str) -> Path:
    """A folder with `index` as index.html, and so on for the others."""
    for name, html in pages.items():
        (folder / f"{name}.html").write_text(html, encoding="utf-8")
    return folder


# axe-core


def test_axe_has_nothing_against_a_good_page(browser: Browser, tmp_path: Path) -> None:
    with serve(site(tmp_path, index=GOOD)) as address, visit(browser, address) as seen:
        verdict = axe(seen.page)
        assert (verdict.violations, verdict.undecided, seen.findings()) == ((), (), [])
        assert verdict.passes > 5


def test_axe_finds_what_is_wrong_for_some_readers(browser: Browser, tmp_path: Path) -> None:
    bad = GOOD.replace(' lang="sv"', "").replace("Om ", '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw="> <input> ')
    bad = bad.replace("<p>", '<p style="color: #aaa; background: #fff">')
    with serve(site(tmp_path, index=bad)) as address, visit(browser, address) as seen:
        violations = axe(seen.page).violations
    assert {finding.rule for finding in violations} == {"html-has-lang", "image-alt", "label", "color-contrast"}
    assert all(finding.file == address for finding in violations)


def test_axe_sees_each_scheme_and_width(browser: Browser, tmp_path: Path) -> None:
    """Grey on white only where the reader has asked for a light scheme and the window is narrow."""
    style = "<style>@media (prefers-color-scheme: light) and (max-width: 400px) { p { color: #aaa; background: #fff } }</style>"
    with serve(site(tmp_path, index=GOOD.replace("</head>", f"{style}</head>"))) as address:
        found = {}
        for scheme, width in (("light", 320), ("light", 1280), ("dark", 320)):
            with visit(browser, address, width=width, scheme=scheme) as seen:  # type: ignore[arg-type]
                found[scheme, width] = {finding.rule for finding in axe(seen.page).violations}
    assert found == {("light", 320): {"color-contrast"}, ("light", 1280): set(), ("dark", 320): set()}


# Chromium


def test_requests_to_other_origins_are_blocked_and_told(browser: Browser, tmp_path: Path) -> None:
    bad = GOOD.replace("</head>", '<link rel="stylesheet" href="https://fonts.example/a.css"></head>')
    bad = bad.replace("</body>", "<script>fetch('http://127.0.0.1:1/x').catch(() => {})</script></body>")
    with serve(site(tmp_path, index=bad)) as address, visit(browser, address) as seen:
        assert {(finding.rule, finding.message) for finding in seen.findings()} == {
            ("outside-request", "https://fonts.example/a.css"),
            ("outside-request", "http://127.0.0.1:1/x"),
        }


def test_errors_on_a_page_are_told(browser: Browser, tmp_path: Path) -> None:
    bad = GOOD.replace("</body>", '<script>throw new Error("trasigt")</script><script src="finns-inte.js"></script></body>')
    with serve(site(tmp_path, index=bad)) as address, visit(browser, address) as seen:
        messages = [finding.message for finding in seen.findings()]
    assert any("trasigt" in message for message in messages)
    assert any("404" in message for message in messages)


def test_the_server_answers_as_a_static_host(browser: Browser, tmp_path: Path) -> None:
    site(tmp_path, index=GOOD, **{"404": GOOD.replace("Torget", "Sidan finns inte")})
    with serve(tmp_path) as address, visit(browser, address) as seen:
        answer = seen.page.goto(f"{address}finns/inte/")
        assert answer is not None
        assert (answer.status, seen.page.title()) == (404, "Sidan finns inte")


# Nu


def test_nu(tmp_path: Path) -> None:
    folder = tmp_path / "sidor med å"
    folder.mkdir()
    site(folder, index=GOOD)
    assert vnu(folder) == []
    site(folder, bad=GOOD.replace("<p>", '<p id="torget"><div>').replace("<title>Torget</title>", ""))
    findings = vnu(folder)
    assert {finding.file for finding in findings} == {"bad.html"}
    assert any("title" in finding.message for finding in findings)
    assert any("Duplicate ID" in finding.message for finding in findings)


# lychee


def test_lychee(tmp_path: Path) -> None:
    folder = tmp_path / "sidor med å"
    (folder / "fall").mkdir(parents=True)
    (folder / ".gitignore").write_text("*.html\n", encoding="utf-8")  # a built site is ignored by git, but not by the judge
    site(folder, index=GOOD.replace("#torget", "fall/#torget"))
    site(folder / "fall", index=GOOD.replace("#torget", "../"))
    assert lychee(folder) == []
    (folder / "tom").mkdir()
    links = ("fall/#finns-inte", "#inte-heller", "verktyg/", "tom/", "/bild.png", "fall/#torget", "https://exempel.se/")
    site(folder, index=GOOD.replace("</main>", "".join(f'<a href="{link}">länk</a>' for link in links) + "</main>"))
    findings = lychee(folder)
    assert {finding.message for finding in findings} == {"/fall#finns-inte", "/index.html#inte-heller", "/verktyg", "/tom", "/bild.png"}
    assert {finding.file for finding in findings} == {"index.html"}


# veraPDF

DOCUMENT = '#set document(title: "Checklista")\n#set text(lang: "sv")\n= Checklista\nEn punkt.\n#table(columns: 2, table.header[A][B], [1], [2])\n'


def pdf(path: Path, *, tagged: bool = True) -> Path:
    source = path.with_suffix(".typ")
    source.write_text(DOCUMENT, encoding="utf-8")
    typst.compile(str(source), output=str(path), **({"pdf_standards": ["ua-1"]} if tagged else {"pdf_tags": False}))
    return path


def mutant(good: Path, path: Path, *keys: str) -> Path:
    """The good document without some of its catalogue."""
    writer = PdfWriter(clone_from=PdfReader(good))
    for key in keys:
        del writer.root_object[NameObject(key)]
    writer.write(path)
    return path


def test_verapdf(tmp_path: Path) -> None:
    good = pdf(tmp_path / "bra å.pdf")
    assert verapdf([good]) == []
    untagged = pdf(tmp_path / "otaggad.pdf", tagged=False)
    unmarked = mutant(good, tmp_path / "omärkt.pdf", "/MarkInfo")
    nameless = mutant(good, tmp_path / "namnlös.pdf", "/Metadata")
    broken = tmp_path / "trasig.pdf"
    broken.write_bytes("%PDF-1.7\nskräp".encode())
    found = verapdf([good, untagged, unmarked, nameless, broken])
    rules = {
        document: {finding.rule for finding in found if finding.file == str(document)} for document in (good, untagged, unmarked, nameless, broken)
    }
    assert rules[good] == set()
    assert {"7.1-11"} <= rules[untagged]  # no structure tree
    assert rules[unmarked] == {"6.2-1"}
    assert "7.1-8" in rules[nameless]
    assert rules[broken] == {"unreadable"}


# LibreOffice


def workbook(path: Path, *formulas: tuple[str, object]) -> Path:
    """A sheet with 2 in A1, and formulas with the values that are written beside them from B1 down."""
    book = xlsxwriter.Workbook(path)
    sheet = book.add_worksheet("Blad å")
    sheet.write_number("A1", 2)
    for row, (formula, value) in enumerate(formulas):
        sheet.write_formula(row, 1, formula, None, value)
    book.close()
    return path


def test_libreoffice_works_out_what_stands_wrong_in_the_file(tmp_path: Path) -> None:
    path = workbook(
        tmp_path / "fel.xlsx", ("=A1*21", 42), ("=A1+1", 99), ('=IF(A1=2,"ja","nej")', "ja"), ("=FINNSINTE(A1)", 1), ("=A1/0", 0), ('=""', "")
    )
    assert libreoffice.values(path)["Blad å"]["B2"] == 99
    assert libreoffice.recalculated(path)["Blad å"] == {"A1": 2, "B1": 42, "B2": 3, "B3": "ja", "B4": "#NAME?", "B5": "#DIV/0!"}
    assert [(finding.rule, finding.where) for finding in libreoffice.judge_workbook(path)] == [
        ("stale-value", "Blad å!B2"),
        ("error-value", "Blad å!B4"),
        ("error-value", "Blad å!B5"),
    ]


def test_libreoffice_misses_a_value_that_no_program_has_written(tmp_path: Path) -> None:
    """A previewer that does not calculate would show an empty cell."""
    book = openpyxl.Workbook()
    book.worksheets[0]["A1"] = "=1+1"
    book.save(tmp_path / "tom.xlsx")
    assert [finding.rule for finding in libreoffice.judge_workbook(tmp_path / "tom.xlsx")] == ["stale-value"]


def test_libreoffice_makes_pdf(tmp_path: Path) -> None:
    document = Document()
    document.add_paragraph("Checklista för Åre")
    document.save(str(tmp_path / "lista.docx"))
    made = libreoffice.to_pdf(tmp_path / "lista.docx", tmp_path)
    assert "Checklista för Åre" in PdfReader(made).pages[0].extract_text()


# openxml-audit


def office_mutant(good: Path, path: Path, part: str, old: bytes, new: bytes) -> Path:
    """The good document with a piece of one of its parts replaced."""
    with zipfile.ZipFile(good) as source, zipfile.ZipFile(path, "w") as out:
        for name in source.namelist():
            data = source.read(name)
            if name == part:
                assert old in data
                data = data.replace(old, new, 1)
            out.writestr(name, data)
    return path


def test_openxml_on_workbooks(tmp_path: Path) -> None:
    good = workbook(tmp_path / "bra å.xlsx", ("=A1*21", 42))
    assert openxml([good]) == []
    sheet = "xl/worksheets/sheet1.xml"
    unknown = office_mutant(good, tmp_path / "okänd.xlsx", sheet, b'<c r="A1">', b'<c r="A1" t="ord">')
    empty = office_mutant(good, tmp_path / "tom.xlsx", sheet, b"</sheetData>", b"</sheetData><dataValidations/>")
    broken = tmp_path / "trasig.xlsx"
    broken.write_bytes(b"PK skrap")
    found = {finding.file: finding.message for finding in openxml([unknown, empty, broken])}
    assert "'ord' is not in allowed values" in found["okänd.xlsx"]
    assert "'dataValidation' is missing" in found["tom.xlsx"]
    assert "not a valid ZIP archive" in found["trasig.xlsx"]


def test_openxml_on_text(tmp_path: Path) -> None:
    document = Document()
    document.add_paragraph("Checklista för Åre")
    document.add_table(1, 1)
    good = tmp_path / "bra.docx"
    document.save(str(good))
    # The template of python-docx carries effects for Word 2007 that are out of step with its styles; ours leaves them out.
    assert {finding.where.partition(":")[0] for finding in openxml([good])} <= {"/word/stylesWithEffects.xml"}
    misplaced = office_mutant(good, tmp_path / "fel.docx", "word/document.xml", b"<w:tbl>", b"<w:p/><w:tblGrid/><w:tbl>")
    stray = office_mutant(good, tmp_path / "lös.docx", "[Content_Types].xml", b"/word/styles.xml", b"/word/stil.xml")
    found = {finding.file: finding.message for finding in openxml([misplaced, stray]) if "stylesWithEffects" not in finding.where}
    assert "Unexpected element 'tblGrid'" in found["fel.docx"]
    assert "'/word/styles.xml' has content type" in found["lös.docx"]


# Word


def test_the_judge_of_word_has_nothing_against_a_good_document(tmp_path: Path) -> None:
    (tmp_path / "lista.docx").write_bytes(made(handbook(), "checklista-1-uppstart.docx"))
    assert judge_document(tmp_path / "lista.docx") == []


def test_the_judge_of_word_finds_what_a_screen_reader_misses(tmp_path: Path) -> None:
    """The template of python-docx is in English; the rest is done as one does in a hurry."""
    document = Document()
    document.add_heading("För djupt", 2)
    document.add_paragraph().add_run("Ser ut som en rubrik").bold = True
    document.add_table(2, 2)
    merged = document.add_table(2, 2)
    merged.cell(0, 0).merge(merged.cell(0, 1))
    (tmp_path / "punkt.png").write_bytes(base64.b64decode(DOT))
    document.add_picture(str(tmp_path / "punkt.png"))
    document.core_properties.title = ""
    document.save(str(tmp_path / "slarv.docx"))
    assert Counter(finding.rule for finding in judge_document(tmp_path / "slarv.docx")) == {
        "language": 2,
        "title": 2,
        "heading-order": 1,
        "heading-faked": 1,
        "table-header": 2,
        "table-merged": 1,
        "picture-text": 1,
    }


# A judge that did not work must not look like a judge that had nothing to say.


@pytest.mark.parametrize("judge", [vnu, lychee])
def test_nothing_to_judge_is_an_error(judge: object, tmp_path: Path) -> None:
    with pytest.raises(JudgeError, match="ingen HTML"):
        judge(tmp_path)  # type: ignore[operator]


def test_no_documents_to_judge_is_an_error() -> None:
    with pytest.raises(JudgeError, match="inga PDF-filer"):
        verapdf([])
    with pytest.raises(JudgeError, match="inga Office-filer"):
        openxml([])


def test_a_document_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(JudgeError, match="gjorde ingen"):
        libreoffice.to_pdf(tmp_path / "finns-inte.docx", tmp_path)
    with pytest.raises(JudgeError, match="finns inte"):
        openxml([tmp_path / "finns-inte.docx"])


# EPUBCheck


def book(path: Path, **changes: str) -> Path:
    """A small book; `changes` replace text in its package (`package`) or its page (`page`), as «old→new»."""
    parts = {
        "META-INF/container.xml": '<?xml version="1.0"?><container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">'
        '<rootfiles><rootfile full-path="package.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
        "package.opf": '<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id">'
        '<metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:identifier id="id">urn:uuid:a1b0d67e-2e81-4df5-9e67-a64cbe366809</dc:identifier>'
        '<dc:title>Torget</dc:title><dc:language>sv</dc:language><meta property="dcterms:modified">2026-11-24T00:00:00Z</meta></metadata>'
        '<manifest><item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/></manifest>'
        '<spine><itemref idref="nav"/></spine></package>',
        "nav.xhtml": '<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="sv">'
        "<head><title>Torget</title></head>"
        '<body><nav epub:type="toc"><ol><li><a href="nav.xhtml#torget" id="torget">Torget</a></li></ol></nav></body></html>',
    }
    for name, change in changes.items():
        file = {"package": "package.opf", "page": "nav.xhtml"}[name]
        old, _, new = change.partition("→")
        assert old in parts[file]
        parts[file] = parts[file].replace(old, new)
    with zipfile.ZipFile(path, "w") as archive:
        for name, part in (("mimetype", "application/epub+zip"), *parts.items()):
            archive.writestr(name, part)
    return path


def test_epubcheck_has_nothing_against_a_good_book(tmp_path: Path) -> None:
    assert epubcheck(book(tmp_path / "bra.epub")) == []


@pytest.mark.parametrize(
    ("changes", "rule"),
    [
        ({"page": "#torget→#finns-inte"}, "RSC-012"),
        ({"page": "</nav>→"}, "RSC-016"),
        ({"package": "<dc:language>sv</dc:language>→"}, "RSC-005"),
        ({"package": ' properties="nav"→'}, "RSC-005"),
    ],
)
def test_epubcheck_finds_what_is_broken(changes: dict[str, str], rule: str, tmp_path: Path) -> None:
    assert rule in {finding.rule for finding in epubcheck(book(tmp_path / "fel.epub", **changes))}


def test_epubcheck_that_has_no_book_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(JudgeError, match="EPUBCheck"):
        epubcheck(tmp_path / "finns-inte.epub")
