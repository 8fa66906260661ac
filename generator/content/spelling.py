"""The nearest spelling among known words, for messages that help."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches


def nearest(word: str, known: Iterable[str]) -> str | None:
    """Return the known word most like `word`, or None when none is near; ties go to the first in order."""
    matches = get_close_matches(word.casefold(), sorted(known), n=1, cutoff=0.6)
    return matches[0] if matches else None
