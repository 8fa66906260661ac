"""Which writer makes which document. Importing this imports all of their libraries."""

from __future__ import annotations

from generator.content.downloads import Book, Checklist, Content, Form, Format, Workbook
from generator.content.handbook import Handbook
from generator.documents.book import book_epub, book_pdf, tree
from generator.documents.checklist_docx import checklist_docx
from generator.documents.checklist_pdf import checklist_pdf
from generator.documents.checklist_xlsx import checklist_xlsx
from generator.documents.form_docx import form_docx
from generator.documents.form_xlsx import form_xlsx
from generator.documents.imprint import Imprint
from generator.documents.workbook import workbook_xlsx


def made(handbook: Handbook, content: Content, form: Format, about: Imprint) -> bytes:
    """The bytes of one file. Raises UnprintableText or TooLongText for a text that the format can't hold; both name the text."""
    match content, form:
        case Book(), Format.PDF:
            return book_pdf(tree(handbook, about))
        case Book(), Format.EPUB:
            return book_epub(tree(handbook, about))
        case Checklist(), Format.XLSX:
            return checklist_xlsx(handbook, content, about)
        case Checklist(), Format.DOCX:
            return checklist_docx(handbook, content, about)
        case Checklist(), Format.PDF:
            return checklist_pdf(handbook, content, about)
        case Checklist(), Format.POCKET:
            return checklist_pdf(handbook, content, about, pocket=True)
        case Workbook(), Format.XLSX:
            return workbook_xlsx(handbook, content, about)
        case Form(), Format.XLSX:
            return form_xlsx(handbook, content, about)
        case Form(), Format.DOCX:
            return form_docx(handbook, content, about)
        case _:
            raise ValueError(f"{type(content).__name__} has no writer for {form}")
