"""The whole handbook as one book: a tree of chapters, written as PDF and as EPUB."""

from generator.documents.book.epub import book_epub
from generator.documents.book.pdf import book_pdf
from generator.documents.book.whole import tree

__all__ = ["book_epub", "book_pdf", "tree"]
