"""Every document of the handbook, in every format it is offered in."""

from __future__ import annotations

from collections.abc import Iterator

from generator.content.downloads import Checklist, Content, Form, Format, Workbook, downloads
from generator.content.handbook import Handbook
from generator.documents.checklist_docx import checklist_docx
from generator.documents.checklist_pdf import checklist_pdf
from generator.documents.checklist_xlsx import checklist_xlsx
from generator.documents.form_docx import form_docx
from generator.documents.form_xlsx import form_xlsx
from generator.documents.imprint import Artifact, Imprint, imprint
from generator.documents.workbook import workbook_xlsx
from generator.release import Release


def documents(handbook: Handbook, release: Release) -> Iterator[Artifact]:
    """The files that `generator.content.downloads` lists, one at a time, in that order. The same input gives the same bytes.

    Raises UnprintableText or TooLongText for a text that a format can't hold; both name the text.
    """
    for download in downloads(handbook):
        about = imprint(handbook, release, download)
        for form in download.formats:
            yield Artifact(download.address(form), _made(handbook, download.content, form, about))


def _made(handbook: Handbook, content: Content, form: Format, about: Imprint) -> bytes:
    match content, form:
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
