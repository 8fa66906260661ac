"""The handbook's documents to download: checklists, workbooks and forms as XLSX, DOCX and PDF; and packages of them."""

from generator.documents.catalogue import count_documents, documents
from generator.documents.errors import TooLongText, UnprintableText
from generator.documents.imprint import Artifact
from generator.release import Release

__all__ = ["Artifact", "Release", "TooLongText", "UnprintableText", "count_documents", "documents"]
