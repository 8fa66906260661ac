"""The handbook's documents to download: checklists, workbooks and forms as XLSX, DOCX and PDF."""

from generator.documents.checklist_pdf import UnprintableText
from generator.documents.imprint import Artifact
from generator.documents.make import documents
from generator.documents.xlsx_parts import TooLongText
from generator.release import Release

__all__ = ["Artifact", "Release", "TooLongText", "UnprintableText", "documents"]
