"""What a screen reader needs of a Word document: language, title, headings in order, tables with headers, words for pictures.

No program in the package registries judges this; openxml-audit judges that the file is whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import docx
from docx.document import Document
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from tests.judges.finding import Finding

LANGUAGE = "sv-SE"


def judge_document(path: Path) -> list[Finding]:
    """Everything that is wrong, in order of the rules below."""
    document = docx.Document(str(path))
    found = (*_language(document), *_title(document), *_headings(document), *_tables(document), *_pictures(document))
    return [Finding(path.name, rule, message) for rule, message in found]


def _language(document: Document) -> Iterator[tuple[str, str]]:
    defaults = document.styles.element.find(qn("w:docDefaults"))
    if defaults is None or defaults.find(f".//{qn('w:lang')}") is None:
        yield "language", "grundformatet har inget språk"
    for part in (document.styles.element, document.element):
        for language in part.iter(qn("w:lang")):
            if (given := language.get(qn("w:val"))) != LANGUAGE:
                yield "language", f"språket är {given}"
    if document.core_properties.language != LANGUAGE:
        yield "language", f"egenskapen språk är {document.core_properties.language!r}"


def _title(document: Document) -> Iterator[tuple[str, str]]:
    title = document.core_properties.title
    shown = [block.text for block in document.paragraphs if block.style is not None and block.style.name == "Title"]
    if not title.strip():
        yield "title", "egenskapen titel är tom"
    if len(shown) != 1:
        yield "title", f"{len(shown)} stycken har formatet Title"
    elif not shown[0].startswith(title.rstrip("…")):
        yield "title", f"titeln är {title!r} men i dokumentet står {shown[0]!r}"


def _headings(document: Document) -> Iterator[tuple[str, str]]:
    last = 0
    for block in document.paragraphs:
        name = (block.style.name if block.style is not None else None) or ""
        if heading := re.fullmatch(r"Heading (\d)", name):
            level = int(heading[1])
            if level > last + 1:
                yield "heading-order", f"«{block.text}» är på nivå {level} efter nivå {last}"
            if not block.text.strip():
                yield "heading-empty", f"en rubrik på nivå {level} är tom"
            last = level
        elif name == "Normal" and block.text.strip() and all(run.bold for run in block.runs if run.text.strip()):
            yield "heading-faked", f"«{block.text}» är fet text och ingen rubrik"
    if not last:
        yield "heading-order", "dokumentet har inga rubriker"


def _tables(document: Document) -> Iterator[tuple[str, str]]:
    for number, table in enumerate(document.element.body.iter(qn("w:tbl")), start=1):
        rows = list(table.iter(qn("w:tr")))
        if not rows or not _is_header(rows[0]):
            yield "table-header", f"tabell {number}: den första raden är inte märkt som rubrikrad, som kommer igen på varje sida"
        if any(_is_header(row) for row in rows[1:]):
            yield "table-header", f"tabell {number}: fler rader än den första är märkta som rubrikrad"
        if any(True for tag in ("w:vMerge", "w:gridSpan") for _ in table.iter(qn(tag))):
            yield "table-merged", f"tabell {number}: celler är sammanslagna"


def _is_header(row: BaseOxmlElement) -> bool:
    properties = row.find(qn("w:trPr"))
    return properties is not None and properties.find(qn("w:tblHeader")) is not None


def _pictures(document: Document) -> Iterator[tuple[str, str]]:
    for picture in document.element.body.iter(qn("wp:docPr")):
        if not (picture.get("descr") or "").strip():
            yield "picture-text", f"bilden {picture.get('name')!r} har ingen text"
