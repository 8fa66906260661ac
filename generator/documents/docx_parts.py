"""What every Word document has in common: title, text, tables with marked headers, footer, and fixed properties."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from copy import deepcopy
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn
from docx.section import Section
from docx.shared import Pt

from generator.documents.docx_template import (
    CELL,
    FOREST,
    HEAD,
    HELP,
    LANGUAGE,
    LINE,
    LINK,
    LOW_MARGIN,
    MARGIN,
    PAGE_HEIGHT,
    PAGE_WIDTH,
    element,
    new_document,
)
from generator.documents.imprint import LICENCE, Fact, Imprint, clipped
from generator.documents.prose import Line, Mark, Run
from generator.documents.zip import archive

PORTRAIT, LANDSCAPE = 17.0, 25.7
"""Centimetres between the margins."""
_TWIPS = 567
"""Twentieths of a point in a centimetre."""
_DEEPEST = 3
_FOOTER_TITLE = 90
_LONG_TITLE = 90
"""Characters: a title with more is set smaller."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table, `width` in centimetres."""

    title: str
    width: float


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table: each cell is its paragraphs. `height` in centimetres is the least, 0 for as high as the text."""

    cells: Sequence[Sequence[Any]]
    height: float = 0


class Paper:
    """A Word document in the making; `done` gives the bytes, the same for the same content."""

    def __init__(self, imprint: Imprint, *, landscape: bool = False) -> None:
        self.imprint = imprint
        self.document = new_document()
        self._landscape = landscape
        _lay(self.document.sections[0], landscape)
        self._set_properties()
        self._footer()
        title = self.document.add_paragraph(imprint.title, style="Title")
        if len(imprint.title) > _LONG_TITLE:
            title.runs[0].font.size = Pt(15)

    # Text.

    def heading(self, text: str, level: int = 1) -> None:
        self.document.add_heading(text, level)

    def sentence(self, text: str) -> None:
        self.document.add_paragraph(text)

    def prose(self, lines: Iterable[Line]) -> None:
        """Paragraphs and lists; each numbered list begins at 1."""
        numbering = {}
        for line in lines:
            depth = min(line.depth, _DEEPEST)
            paragraph = self.document.add_paragraph(style=_style(line.mark, depth))
            if line.mark is Mark.NUMBER:
                if line.number == 1:
                    numbering[depth] = self._new_numbering(_style(line.mark, depth))
                properties = paragraph._p.get_or_add_pPr()
                properties.append(element("w:numPr", element("w:ilvl", val=0), element("w:numId", val=numbering[depth])))
            for run in line.runs:
                paragraph._p.append(self.run(run))

    def run(self, run: Run) -> Any:
        """One run, inside a link when it has an address."""
        if run.url is None:
            return _run(run)
        key = self.document.part.relate_to(run.url, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
        link = element("w:hyperlink", _run(run, self.document.styles[LINK].style_id))
        link.set(qn("r:id"), key)
        return link

    def cell(self, *parts: Any, style: str = CELL) -> Any:
        """A paragraph for a cell, of words (str) and of elements."""
        made = element("w:p", element("w:pPr", element("w:pStyle", val=self.document.styles[style].style_id)))
        for part in parts:
            made.append(_run(Run(part)) if isinstance(part, str) else part)
        return made

    # Tables.

    def table(self, columns: Sequence[Column], rows: Iterable[Row], *, title: str) -> None:
        """A table whose first row is marked as header and comes again on each page. `title` is read by screen readers."""
        grid = element("w:tblGrid", *(element("w:gridCol", w=_twips(column.width)) for column in columns))
        table = element("w:tbl", self._table_look(columns, title), grid)
        head = Row([[self.cell(column.title, style=HEAD)] for column in columns])
        table.append(self._row(columns, head, is_head=True))
        for row in rows:
            table.append(self._row(columns, row))
        self.document.element.body.insert_element_before(table, "w:sectPr")

    def _table_look(self, columns: Sequence[Column], title: str) -> Any:
        edges = ("top", "left", "bottom", "right", "insideH", "insideV")
        return element(
            "w:tblPr",
            element("w:tblStyle", val=self.document.styles["Table Grid"].style_id),
            element("w:tblW", w=_twips(sum(column.width for column in columns)), type="dxa"),
            element("w:tblBorders", *(element(f"w:{edge}", val="single", sz=4, space=0, color=LINE) for edge in edges)),
            element("w:tblLayout", type="fixed"),
            element("w:tblCellMar", *(element(f"w:{edge}", w=85, type="dxa") for edge in ("left", "right"))),
            element("w:tblLook", val="0020", firstRow=1, lastRow=0, firstColumn=0, lastColumn=0, noHBand=1, noVBand=1),
            element("w:tblCaption", val=clipped(title, 250)),
        )

    @staticmethod
    def _row(columns: Sequence[Column], row: Row, *, is_head: bool = False) -> Any:
        properties = element("w:trPr", element("w:cantSplit"))
        if row.height:
            properties.append(element("w:trHeight", val=_twips(row.height), hRule="atLeast"))
        if is_head:
            properties.append(element("w:tblHeader"))
        made = element("w:tr", properties)
        for column, paragraphs in zip(columns, row.cells, strict=True):
            look = element("w:tcPr", element("w:tcW", w=_twips(column.width), type="dxa"))
            if is_head:
                look.append(element("w:shd", val="clear", color="auto", fill=FOREST))
            made.append(element("w:tc", look, *paragraphs))
        return made

    # Pages.

    def turn(self, *, landscape: bool) -> None:
        """Go on with the page lying or standing; a new page begins when that is a change."""
        if landscape == self._landscape:
            return
        self._landscape = landscape
        section = self.document.add_section(WD_SECTION.NEW_PAGE)
        _shrink(self.document.paragraphs[-1]._p)
        _lay(section, landscape)

    @property
    def width(self) -> float:
        """Centimetres between the margins of the page as it lies now."""
        return LANDSCAPE if self._landscape else PORTRAIT

    # The document about itself.

    def about(self, heading: str, *more: Line) -> None:
        """The last part: what the document is, where it comes from and how it may be used.

        The facts follow each other in one small paragraph: a line for each took a page of its own after a full table.
        """
        self.heading(heading)
        facts = (fact for fact in self.imprint.facts if fact.text != self.imprint.title)  # the title stands at the top
        for line in (_in_one(facts), *more):
            paragraph = self.document.add_paragraph(style=HELP)
            paragraph.paragraph_format.keep_together = True
            for run in filter(lambda run: run.text, line.runs):
                paragraph._p.append(self.run(run))

    def done(self) -> bytes:
        out = BytesIO()
        self.document.save(out)
        return archive(out.getvalue())

    def _set_properties(self) -> None:
        properties = self.document.core_properties
        properties.title = clipped(self.imprint.title, 250)
        properties.author = properties.last_modified_by = clipped(self.imprint.author, 250)
        properties.comments = f"{self.imprint.origin}. {LICENCE}."
        properties.language = LANGUAGE
        properties.created = properties.modified = self.imprint.midnight
        properties.revision = 1

    def _footer(self) -> None:
        footer = self.document.sections[0].footer
        first = footer.paragraphs[0]._p
        line = element("w:pBdr", element("w:top", val="single", sz=4, space=6, color=LINE))
        first.get_or_add_pPr().append(line)
        for part in ("Sida ", "PAGE", " av ", "NUMPAGES", f" · {clipped(self.imprint.title, _FOOTER_TITLE)}"):
            first.append(element("w:fldSimple", _run(Run("1")), instr=part) if part.isupper() else _run(Run(part)))
        publisher = f" · {self.imprint.publisher}" if self.imprint.publisher else ""
        footer.add_paragraph(f"{self.imprint.origin} · {LICENCE}{publisher}", style="Footer")
        footer.add_paragraph(self.imprint.place, style="Footer")

    def _new_numbering(self, style: str) -> int:
        """A numbering of its own for one list, in the look of the style's."""
        numbering: Any = self.document.part.numbering_part.element
        pattern = self.document.styles[style].element.pPr.numPr.numId.val
        number = next(deepcopy(num) for num in numbering.num_lst if num.numId == pattern)
        number.numId = max(num.numId for num in numbering.num_lst) + 1
        number.append(element("w:lvlOverride", element("w:startOverride", val=1), ilvl=0))
        numbering.append(number)
        return int(number.numId)


def _lay(section: Section, landscape: bool) -> None:
    section.orientation = WD_ORIENT.LANDSCAPE if landscape else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = (PAGE_HEIGHT, PAGE_WIDTH) if landscape else (PAGE_WIDTH, PAGE_HEIGHT)
    section.top_margin = LOW_MARGIN if landscape else MARGIN


def _style(mark: Mark, depth: int) -> str:
    name = {Mark.NONE: "Normal", Mark.BULLET: "List Bullet", Mark.NUMBER: "List Number", Mark.CONTINUED: "List Continue"}[mark]
    return f"{name} {depth}" if depth > 1 and mark is not Mark.NONE else name


def _in_one(facts: Iterable[Fact]) -> Line:
    """All facts as one line of text."""
    runs: list[Run] = []
    for fact in facts:
        runs += [Run(" · ")] if runs else []
        runs += [Run(f"{fact.label}: ", bold=True), Run(fact.text), Run(fact.url or "", url=fact.url)]
    return Line(tuple(runs))


def _run(run: Run, style: str | None = None) -> Any:
    look = element("w:rPr")
    if style:
        look.append(element("w:rStyle", val=style))
    if run.bold:
        look.append(element("w:b"))
    if run.italic:
        look.append(element("w:i"))
    text = element("w:t")
    text.text = run.text
    text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    return element("w:r", *([look] if len(look) else []), text)


def _shrink(paragraph: Any) -> None:
    """Make the paragraph that ends a section as low as can be, so that it does not make a page of its own."""
    paragraph.get_or_add_pPr().insert_element_before(element("w:spacing", before=0, after=0, line=20, lineRule="exact"), "w:rPr", "w:sectPr")


def _twips(centimetres: float) -> int:
    return round(centimetres * _TWIPS)
