"""Time and cost of one variant as an Excel file that counts by itself.

The same description of the work that `generator.estimate` counts in Python stands here as formulas. Every formula also
carries the value that Python counted, so that a reader without a spreadsheet program sees the right figures. Functions
are those of Excel 2019 and LibreOffice 7.4.
"""

from __future__ import annotations

from generator.content.downloads import Workbook
from generator.content.handbook import Handbook
from generator.documents.imprint import Imprint
from generator.documents.workbook.financing import add_financing
from generator.documents.workbook.inputs import add_inputs
from generator.documents.workbook.lines import add_lines
from generator.documents.workbook.plan import Plan
from generator.documents.workbook.readme import add_readme
from generator.documents.workbook.schedule import add_schedule, add_schedule_picture
from generator.documents.workbook.sources import add_sources
from generator.documents.workbook.summary import add_summary
from generator.documents.xlsx_parts import Book

_SHEETS = (add_readme, add_inputs, add_summary, add_lines, add_schedule, add_schedule_picture, add_financing, add_sources)
"""In the order the reader sees them."""


def workbook_xlsx(handbook: Handbook, workbook: Workbook, imprint: Imprint) -> bytes:
    """The bytes of the Excel file."""
    plan = Plan(handbook, workbook.variant, imprint.date)
    book = Book(imprint)
    for add in _SHEETS:
        add(book, plan)
    return book.done()
