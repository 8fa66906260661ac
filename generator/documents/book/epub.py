"""The book as EPUB 3: a ZIP archive of XHTML, a file for each chapter, or for each part of a long one."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from html import escape
from pathlib import Path

from generator.documents.book.tree import Book, Section, anchors
from generator.documents.book.xhtml import Xhtml
from generator.documents.imprint import LICENCE, NAME, Imprint
from generator.documents.zip import packed

_LONG = 60_000
"""Bytes of XHTML from which a chapter is divided: a reader turns the pages of a small file faster."""
_ID = uuid.uuid5(uuid.NAMESPACE_DNS, "metodhandboken.trygga-platser")
"""Names the book through all its versions: the day in the metadata tells them apart."""
_CONTAINER = """<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
"""
_PAGE = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="sv-SE" xml:lang="sv-SE">
<head><meta charset="utf-8"/><title>{title}</title><link rel="stylesheet" href="book.css"/></head>
<body>
{body}
</body>
</html>
"""
_ACCESSIBILITY = (
    ("schema:accessMode", "textual"),
    ("schema:accessModeSufficient", "textual"),
    ("schema:accessibilityFeature", "tableOfContents"),
    ("schema:accessibilityFeature", "structuralNavigation"),
    ("schema:accessibilityFeature", "readingOrder"),
    ("schema:accessibilityFeature", "displayTransformability"),
    ("schema:accessibilityFeature", "index"),
    ("schema:accessibilityHazard", "none"),
    (
        "schema:accessibilitySummary",
        "Boken är text med rubriker i ordning, tabeller med rubrikceller och länkar mellan delarna. Inget sägs med bara färg eller bild. "
        "Boken är kontrollerad med automatiska verktyg, inte med skärmläsare.",
    ),
)


@dataclass(frozen=True, slots=True)
class _File:
    """One XHTML file and the sections in it. `level` is the heading level of the first ones: 1 for chapters."""

    name: str
    sections: tuple[Section, ...]
    level: int
    only_blocks: bool = False

    def walk(self) -> Iterator[Section]:
        for section in self.sections:
            yield from [section] if self.only_blocks else section.walk()


def book_epub(book: Book) -> bytes:
    """The bytes of the EPUB file."""
    files = tuple(_divided(book))
    where = {anchor: file.name for file in files for section in file.walk() for anchor in anchors(section)}
    cover = _cover(book.imprint)
    pages = {"cover.xhtml": _PAGE.format(title=escape(NAME), body=_cover_page(book.imprint))}
    for file in files:
        pages[file.name] = _PAGE.format(title=escape(file.sections[0].title), body=_body(file, where))
    parts = {
        "META-INF/container.xml": _CONTAINER,
        "EPUB/package.opf": _package(book, list(pages)),
        "EPUB/nav.xhtml": _PAGE.format(title="Innehåll", body=_nav(book, where)),
        "EPUB/book.css": _css(),
        "EPUB/cover.svg": cover,
        **{f"EPUB/{name}": page for name, page in pages.items()},
    }
    kind = ("mimetype", b"application/epub+zip")
    return packed([kind, *((name, part.encode()) for name, part in parts.items())], stored=("mimetype",))


def _divided(book: Book) -> Iterator[_File]:
    for chapter in book.chapters:
        whole = _File(f"{chapter.anchor}.xhtml", (chapter,), 1)
        if len(_body(whole, {})) <= _LONG or not all(section.listed for section in chapter.sections):
            yield whole
        else:
            yield _File(f"{chapter.anchor}.xhtml", (chapter,), 1, only_blocks=True)
            for section in chapter.sections:
                yield _File(f"{section.anchor}.xhtml", (section,), 2)


def _body(file: _File, where: dict[str, str]) -> str:
    writer = Xhtml(lambda anchor: f"#{anchor}" if where.get(anchor, file.name) == file.name else f"{where[anchor]}#{anchor}")
    return "\n".join(writer.section(section, file.level, whole=not file.only_blocks) for section in file.sections)


def _nav(book: Book, where: dict[str, str]) -> str:
    def link(section: Section) -> str:
        return f'<a href="{where[section.anchor]}#{section.anchor}">{escape(section.title)}</a>'

    def entry(chapter: Section) -> str:
        inner = "".join(f"<li>{link(section)}</li>" for section in chapter.sections if section.listed)
        return f"<li>{link(chapter)}{f'<ol>{inner}</ol>' if inner else ''}</li>"

    toc = "\n".join(entry(chapter) for chapter in book.chapters)
    first = book.chapters[0]
    marks = [("cover", "cover.xhtml", "Omslag"), ("toc", "nav.xhtml#toc", "Innehåll"), ("bodymatter", where[first.anchor], first.title)]
    marks += [(kind, where[each.anchor], each.title) for each in book.chapters for kind in _KINDS.get(each.anchor, ())]
    landmarks = "\n".join(f'<li><a epub:type="{kind}" href="{href}">{escape(title)}</a></li>' for kind, href, title in marks)
    return (
        f'<nav epub:type="toc" role="doc-toc" id="toc" aria-labelledby="innehall"><h1 id="innehall">Innehåll</h1>\n<ol>\n{toc}\n</ol></nav>\n'
        f'<nav epub:type="landmarks" aria-labelledby="delar" hidden="hidden"><h2 id="delar">Bokens delar</h2>\n<ol>\n{landmarks}\n</ol></nav>'
    )


_KINDS = {"ordlista": ("glossary",), "kallor": ("bibliography",), "register": ("index",)}
"""What the chapters at the end are called in the standard's words."""


def _package(book: Book, pages: list[str]) -> str:
    imprint = book.imprint
    metas = [("dcterms:modified", f"{imprint.date.isoformat()}T00:00:00Z"), *_ACCESSIBILITY]
    optional = "".join(
        f"<dc:{name}>{escape(value)}</dc:{name}>\n" for name, value in (("publisher", imprint.publisher), ("source", imprint.url)) if value
    )
    names = {name: f"f{number}" for number, name in enumerate(pages)}
    items = "\n".join(f'<item id="{id}" href="{name}" media-type="application/xhtml+xml"/>' for name, id in names.items())
    spine = "\n".join(f'<itemref idref="{id}"/>' for id in names.values())
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="sv-SE" prefix="schema: http://schema.org/">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="id">urn:uuid:{_ID}</dc:identifier>
<dc:title>{escape(imprint.title)}</dc:title>
<dc:language>sv-SE</dc:language>
<dc:creator>{escape(imprint.author)}</dc:creator>
<dc:date>{imprint.date.isoformat()}</dc:date>
<dc:description>{escape(f"{imprint.origin}.")}</dc:description>
<dc:rights>{escape(LICENCE)}</dc:rights>
{optional}{"".join(f'<meta property="{name}">{escape(value)}</meta>{chr(10)}' for name, value in metas)}</metadata>
<manifest>
<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="css" href="book.css" media-type="text/css"/>
<item id="bild" href="cover.svg" media-type="image/svg+xml" properties="cover-image"/>
{items}
</manifest>
<spine>
{spine.replace('<itemref idref="f0"/>', '<itemref idref="f0"/>' + chr(10) + '<itemref idref="nav"/>')}
</spine>
</package>
"""


def _cover_page(imprint: Imprint) -> str:
    facts = "\n".join(f"<p><strong>{escape(fact.label)}:</strong> {escape(fact.text)}{_web(fact.url)}</p>" for fact in imprint.cover)
    return f'<section epub:type="cover" class="cover"><div class="lamp"></div>\n<p class="title">{escape(NAME)}</p>\n{facts}\n</section>'


def _web(url: str | None) -> str:
    return f'<a href="{escape(url)}">{escape(url)}</a>' if url else ""


def _cover(imprint: Imprint) -> str:
    """The picture that a shelf of books shows."""
    first, _, second = NAME.partition(" – ")
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 1600" width="1200" height="1600" xml:lang="sv" role="img">
<title>{escape(NAME)}</title>
<rect width="1200" height="1600" fill="#0B4F3C"/>
<rect x="120" y="420" width="260" height="28" fill="#F4B740"/>
<g fill="#FFFFFF" font-family="'Atkinson Hyperlegible Next', Arial, Helvetica, sans-serif">
<text x="120" y="610" font-size="132" font-weight="700">{escape(first)}</text>
<text x="120" y="740" font-size="92">{escape(second)}</text>
<text x="120" y="1480" font-size="46">Version {escape(imprint.version)}, {imprint.date.isoformat()}</text>
</g>
</svg>
"""


@cache
def _css() -> str:
    return (Path(__file__).parent / "book.css").read_text("utf-8")
