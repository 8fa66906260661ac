"""A form as a Word document: sections to fill in once as field and answer, sections to fill in many times as a table of rows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from generator.content.addresses import address
from generator.content.downloads import Form
from generator.content.handbook import Handbook
from generator.content.records.step import Step
from generator.content.records.template import FieldKind, FormField, FormSection
from generator.content.records.tool import Tool
from generator.documents.docx_controls import Controls
from generator.documents.docx_parts import Column, Paper, Row
from generator.documents.docx_template import HELP
from generator.documents.form_words import colours, how_much
from generator.documents.imprint import Imprint, clipped, web_address
from generator.documents.prose import Line, Mark, Prose, Run

HOW_TO = (
    "Skriv i de tomma rutorna, på skärmen eller på en utskrift.",
    "Står det en ruta framför varje svar klickar du i rutan, eller kryssar med penna.",
    "Där det står «Välj» klickar du och väljer ur listan eller kalendern. För hand skriver ni svaret, och datum som ÅÅÅÅ-MM-DD.",
    "Ta bort avsnitt och rader som ni inte behöver. Lägg till rader i tabellerna när de inte räcker.",
)
MOST_STANDING_COLUMNS = 6
"""A table with more columns than this lies on a landscape page."""
QUESTION, ANSWER = 6.5, 10.5
"""Centimetres, of 17 on a standing page."""
_LONGEST_COLUMN_TITLE = 60
_YES_NO = ("ja", "nej")
_TICK = {FieldKind.CHOICE: "Kryssa i ett svar.", FieldKind.YES_NO: "Kryssa i ja eller nej.", FieldKind.MONEY: "Skriv i kronor."}
"""How to answer where the choices stand in the cell."""
_WRITE = _TICK | {FieldKind.CHOICE: "Välj något av: {}.", FieldKind.YES_NO: "Svara ja eller nej."}
"""How to answer in a table of rows: a printed form has no lists that open."""
_HEIGHTS = {FieldKind.LONG: 2.4}
_WEIGHTS = {FieldKind.LONG: 2.0, FieldKind.TEXT: 1.3, FieldKind.YES_NO: 0.8}
"""How wide a column is beside others, by what is written in it; 1 for the rest."""
_SHARE = 0.55
"""The part of a table's width that is dealt out evenly, so that no column gets too narrow for its title."""


def form_docx(handbook: Handbook, form: Form, imprint: Imprint) -> bytes:
    """The bytes of the Word document."""
    prose = Prose(handbook)
    paper = Paper(imprint)
    controls = Controls()
    paper.prose(prose.lines(form.template.summary))
    paper.heading("Så använder ni mallen")
    paper.prose(Line((Run(sentence),), Mark.BULLET, depth=1) for sentence in HOW_TO)
    for section in form.template.sections:
        paper.turn(landscape=section.length > 0 and len(section.fields) > MOST_STANDING_COLUMNS)
        paper.heading(section.title)
        if section.text:
            paper.prose(prose.lines(section.text))
        if section.length:
            _many(paper, section, controls)
        else:
            _once(paper, section, controls)
    paper.turn(landscape=False)
    paper.about("Om mallen", _use(handbook, form))
    return paper.done()


def _once(paper: Paper, section: FormSection, controls: Controls) -> None:
    def rows() -> Iterator[Row]:
        for field in section.fields:
            question = [paper.cell(paper.run(Run(field.title, bold=True)))]
            if words := _help(field, _TICK):
                question.append(paper.cell(words, style=HELP))
            yield Row([question, _answers(paper, field, controls)], height=_HEIGHTS.get(field.kind, 0.9))

    paper.table((Column("Uppgift", QUESTION), Column("Ert svar", ANSWER)), rows(), title=section.title)


def _many(paper: Paper, section: FormSection, controls: Controls) -> None:
    for field in section.fields:
        if (words := _help(field, _WRITE)) or _column_title(field) != field.title:
            paper.prose([Line((Run(f"{field.title}: " if words else field.title, bold=True), Run(words)), Mark.BULLET, depth=1)])
    rows = (Row([[_cell(paper, section, place, field, controls)] for field in section.fields], height=1) for place in range(section.length))
    paper.table(_columns(section.fields, paper.width), rows, title=section.title)


def _cell(paper: Paper, section: FormSection, place: int, field: FormField, controls: Controls) -> Any:
    """A label of the first column, or room for an answer."""
    is_label = section.labels and field is section.fields[0]
    return paper.cell(section.labels[place]) if is_label else _answer(paper, field, controls)


def _columns(fields: Sequence[FormField], width: float) -> list[Column]:
    weights = [_WEIGHTS.get(field.kind, 1.0) for field in fields]
    even, rest = width * _SHARE / len(fields), width * (1 - _SHARE) / sum(weights)
    return [Column(_column_title(field), even + rest * weight) for field, weight in zip(fields, weights, strict=True)]


def _column_title(field: FormField) -> str:
    """A title that leaves room for rows: the header comes again on each page. The whole title stands above the table."""
    return clipped(field.title, _LONGEST_COLUMN_TITLE)


def _answers(paper: Paper, field: FormField, controls: Controls) -> list[Any]:
    """The paragraphs of an answer's cell: every choice with a box of its own, to click on or to tick with a pen.

    The choice comes first in the name of its box: a name is cut at the end, and the boxes of a question must not be named alike.
    """
    if choices := _choices(field):
        return [paper.cell(controls.box(f"{choice}: {field.title}"), f" {choice}") for choice in choices]
    return [_answer(paper, field, controls)]


def _answer(paper: Paper, field: FormField, controls: Controls) -> Any:
    """The paragraph of a cell in a table of rows.

    Choices are a list that opens, not boxes: boxes would make each row as high as the choices are many, and a table of twenty
    rows many pages long. The choices stand once above the table instead, and on paper one of them is written in the cell.
    """
    if choices := _choices(field):
        return paper.cell(controls.choice(field.title, choices))
    match field.kind:
        case FieldKind.DATE:
            return paper.cell(controls.date(field.title))
        case _:
            return paper.cell()


def _choices(field: FormField) -> tuple[str, ...]:
    """What there is to choose from, nothing where the answer is written freely."""
    match field.kind:
        case FieldKind.CHOICE:
            return tuple(dict.fromkeys(field.choices))
        case FieldKind.YES_NO:
            return _YES_NO
        case _:
            return ()


def _help(field: FormField, ways: Mapping[FieldKind, str]) -> str:
    """The help, and how to answer."""
    parts = (field.help, ways.get(field.kind, "").format(", ".join(field.choices)), how_much(field), colours(field))
    return " ".join(filter(None, parts))


def _use(handbook: Handbook, form: Form) -> Line:
    """Where the form is used, with links when it is known where the site is."""
    records: list[Step | Tool] = [*(handbook.steps[step] for step in form.template.steps), *(handbook.tools[tool] for tool in form.template.tools)]
    runs = [Run("Används i: ", bold=True)]
    for place, record in enumerate(records):
        runs += [Run(", ")] if place else []
        runs.append(Run(record.title, url=web_address(handbook.settings, address(record))))
    return Line(tuple(runs))
