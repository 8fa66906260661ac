"""A form as an Excel file: what is filled in once on the first sheet, a table on a sheet of its own for what repeats, totals and pictures."""

from __future__ import annotations

from generator.content.downloads import Form
from generator.content.handbook import Handbook
from generator.documents.form_xlsx.lists import add_lists
from generator.documents.form_xlsx.overview import add_overview
from generator.documents.form_xlsx.plan import FIRST_SHEET, LISTS, OVERVIEW, FormPlan, form_plan
from generator.documents.form_xlsx.questions import add_questions
from generator.documents.form_xlsx.tables import add_table
from generator.documents.imprint import Imprint
from generator.documents.prose import Prose
from generator.documents.xlsx_parts import Book, about_sheet

__all__ = ["form_xlsx"]


def form_xlsx(handbook: Handbook, form: Form, imprint: Imprint) -> bytes:
    """The bytes of the Excel file. Raises TooLongText for a text that no cell holds."""
    prose = Prose(handbook)
    plan = form_plan(form.template)
    book = Book(imprint)
    add_questions(book, plan, prose)
    for grid in plan.grids:
        add_table(book, plan, grid)
    if plan.tallied:
        add_overview(book, plan)
    if plan.choices:
        add_lists(book, plan)
    about_sheet(book, _how_to(plan))
    return book.done()


def _how_to(plan: FormPlan) -> tuple[str, ...]:
    sentences = [
        f"Börja på bladet «{FIRST_SHEET}». Där står allt som fylls i, i ordning, och vad som ska stå var.",
        "Varje tabell har ett eget blad. Filtrera med pilarna i rubrikraden. Egna rader lägger ni till under tabellen.",
    ]
    if plan.tallied:
        sentences.append(f"Raderna ovanför tabellerna och bladet «{OVERVIEW}» räknar själva. Skriv inget i dem.")
    if any(field.limits for grid in plan.grids for field in grid.fields):
        sentences.append(f"Färgerna räknas ut av talen. Gränserna mellan färgerna ändrar ni på bladet «{OVERVIEW}».")
    if plan.choices:
        sentences.append(f"Det som går att välja står på bladet «{LISTS}». Ändra ord där innan ni börjar fylla i.")
    return tuple(sentences)
