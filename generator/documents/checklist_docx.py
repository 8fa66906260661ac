"""A checklist as a Word document: a table with boxes to tick and room for notes."""

from __future__ import annotations

from collections.abc import Iterator

from generator.content.downloads import Checklist
from generator.content.handbook import Handbook
from generator.documents.docx_controls import Controls
from generator.documents.docx_parts import Column, Paper, Row
from generator.documents.imprint import Imprint

INTRODUCTION = (
    "Klicka i rutan när punkten är klar, eller skriv ut och kryssa med penna. Obligatoriska punkter ska vara gjorda innan ni går vidare. "
    "Kompletterande punkter gör ni när de behövs på er plats."
)
COLUMNS = (
    Column("Klart", 1.5),
    Column("Nr", 1.0),
    Column("Att göra", 7.9),
    Column("Nivå", 2.8),
    Column("Vem", 3.2),
    Column("Bevis", 5.3),
    Column("Ansvarig, datum", 4.0),
)
_HEIGHT = 0.9
"""Centimetres of a row at least: room to write by hand."""


def checklist_docx(handbook: Handbook, checklist: Checklist, imprint: Imprint) -> bytes:
    """The bytes of the Word document."""
    paper = Paper(imprint, landscape=True)
    paper.sentence(INTRODUCTION)
    paper.heading("Att bocka av")
    paper.table(COLUMNS, _rows(handbook, checklist, paper), title=checklist.title)
    paper.about("Om checklistan")
    return paper.done()


def _rows(handbook: Handbook, checklist: Checklist, paper: Paper) -> Iterator[Row]:
    controls = Controls()
    for number, item in enumerate(checklist.items, start=1):
        words = (str(number), item.text, item.necessity, handbook.roles[item.who].title, item.proof, "")
        yield Row([[paper.cell(controls.box(f"{number}. {item.text}"))], *([paper.cell(word)] for word in words)], height=_HEIGHT)
