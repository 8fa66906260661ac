"""The empty Word document that every other one starts from: A4, Swedish, the handbook's styles, nothing else."""

from __future__ import annotations

from functools import cache
from io import BytesIO
from typing import Any

import docx
from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

FONT = "Arial"
LANGUAGE = "sv-SE"
FOREST, NIGHT, MUTED, LINE = "0B4F3C", "14213A", "434E5E", "78838F"
CELL, HEAD, HELP = "Tabelltext", "Tabellhuvud", "Hjälptext"
LINK, PLACEHOLDER = "Hyperlink", "Placeholder Text"
PAGE_WIDTH, PAGE_HEIGHT, MARGIN = Cm(21), Cm(29.7), Cm(2)
LOW_MARGIN = Cm(1.5)
"""Above the text of a page that lies: it is low, and ten points with what comes after them are to fit on it."""
_KEPT = {
    *("normal", "header", "footer", "title", "heading 1", "heading 2", "heading 3"),
    *(f"list {kind}{depth}" for kind in ("bullet", "number", "continue") for depth in ("", " 2", " 3")),
    *("default paragraph font", "normal table", "no list", "table grid"),
}
"""Names of the styles that stay, in lower case."""
_NEEDLESS_PARTS = ("stylesWithEffects", "customXml", "thumbnail")


def new_document() -> Document:
    """A document without content. Every call gives one of its own."""
    return docx.Document(BytesIO(_template()))


@cache
def _template() -> bytes:
    """The bytes of the empty document: python-docx's own, which is American, with everything of ours set once."""
    document = docx.Document()
    _drop_needless_parts(document)
    _drop_needless_styles(document)
    _set_language(document)
    _set_page(document)
    _set_styles(document)
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def _drop_needless_parts(document: Document) -> None:
    for owner in (document.part, document.part.package):
        for key, relation in list(owner.rels.items()):
            if any(part in relation.reltype for part in _NEEDLESS_PARTS):
                del owner.rels[key]


def _drop_needless_styles(document: Document) -> None:
    """Keep the styles in use: the template's 90 coloured table styles make nine tenths of each file."""
    root = document.styles.element
    for style in list(root.iterchildren(qn("w:style"))):
        name = style.find(qn("w:name")).get(qn("w:val"))
        if name.lower() not in _KEPT:
            root.remove(style)
    left = {style.get(qn("w:styleId")) for style in root.iterchildren(qn("w:style"))}
    for tag in ("w:link", "w:next", "w:basedOn"):
        for reference in list(root.iter(qn(tag))):
            if reference.get(qn("w:val")) not in left:
                reference.getparent().remove(reference)


def _set_language(document: Document) -> None:
    for language in document.styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), LANGUAGE)
        language.set(qn("w:eastAsia"), LANGUAGE)
    settings = document.settings.element
    settings.find(qn("w:themeFontLang")).set(qn("w:val"), LANGUAGE)
    settings.find(qn("w:decimalSymbol")).set(qn("w:val"), ",")
    settings.find(qn("w:listSeparator")).set(qn("w:val"), ";")
    for needless in ("w:savePreviewPicture", "w:rsids", "w:proofState"):
        if (found := settings.find(qn(needless))) is not None:
            settings.remove(found)
    zoom = settings.find(qn("w:zoom"))
    zoom.attrib.clear()
    zoom.set(qn("w:percent"), "100")
    compatibility = settings.find(qn("w:compat"))
    for mode in compatibility.iter(qn("w:compatSetting")):
        if mode.get(qn("w:name")) == "compatibilityMode":
            mode.set(qn("w:val"), "15")


def _set_page(document: Document) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = PAGE_WIDTH, PAGE_HEIGHT
    section.left_margin = section.right_margin = section.top_margin = MARGIN
    section.bottom_margin = Cm(2.2)
    section.header_distance = section.footer_distance = Cm(1)


def _set_styles(document: Document) -> None:
    defaults = document.styles.element.find(qn("w:docDefaults"))
    fonts = defaults.find(".//" + qn("w:rFonts"))
    _font(fonts)
    look = _Look(document)
    look("Normal", 10.5, NIGHT, after=6, line=1.15)
    document.styles["Normal"].element.rPr.append(element("w:lang", val=LANGUAGE, eastAsia=LANGUAGE))
    look("Title", 22, FOREST, bold=True, after=10, line=1.1)
    look("Heading 1", 15, FOREST, bold=True, before=16, after=5, line=1.1)
    look("Heading 2", 12.5, NIGHT, bold=True, before=12, after=4, line=1.1)
    look("Heading 3", 11, NIGHT, bold=True, before=10, after=3, line=1.1)
    look("Footer", 8.5, MUTED, after=0, line=1.1)
    for name in (CELL, HEAD, HELP):
        document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH).base_style = document.styles["Normal"]
    look(CELL, 10, NIGHT, before=1, after=1, line=1.1)
    look(HEAD, 10, "FFFFFF", bold=True, before=2, after=2, line=1.1)
    look(HELP, 9, MUTED, after=1, line=1.1)
    link = document.styles.add_style(LINK, WD_STYLE_TYPE.CHARACTER, builtin=True)
    link.font.color.rgb, link.font.underline = RGBColor.from_string(FOREST), True
    document.styles.add_style(PLACEHOLDER, WD_STYLE_TYPE.CHARACTER, builtin=True).font.color.rgb = RGBColor.from_string(MUTED)
    for name in ("List Bullet", "List Number", "List Continue"):
        for depth in ("", " 2", " 3"):
            document.styles[name + depth].paragraph_format.space_after = Pt(3)


class _Look:
    """Sets a paragraph style: size in points, colour, and space in points."""

    def __init__(self, document: Document) -> None:
        self._styles = document.styles

    def __call__(self, name: str, size: float, colour: str, *, bold: bool = False, before: float = 0, after: float, line: float) -> None:
        style: Any = self._styles[name]
        properties = style.element.get_or_add_rPr()
        for old in list(properties):
            properties.remove(old)
        style.font.size, style.font.bold, style.font.color.rgb = Pt(size), bold, RGBColor.from_string(colour)
        if (border := style.element.get_or_add_pPr().find(qn("w:pBdr"))) is not None:
            border.getparent().remove(border)
        style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(before), Pt(after)
        style.paragraph_format.line_spacing = line


def _font(fonts: Any) -> None:
    """One font by name for every script, in place of the theme's."""
    fonts.attrib.clear()
    for script in ("ascii", "hAnsi", "cs", "eastAsia"):
        fonts.set(qn(f"w:{script}"), FONT)


def element(tag: str, *children: Any, **values: object) -> Any:
    """An element of WordprocessingML: ``element("w:pgSz", w="11906")`` is ``<w:pgSz w:w="11906"/>``."""
    made: Any = OxmlElement(tag)
    for key, value in values.items():
        made.set(qn(f"w:{key}"), str(value))
    for child in children:
        made.append(child)
    return made
