"""What a document can't hold. Apart from the writers, so that naming these imports none of their libraries."""

from __future__ import annotations


class UnprintableText(ValueError):
    """A text that Typst can't set, most often for a character that none of the fonts has."""


class TooLongText(ValueError):
    """A text that is longer than a cell can be."""
