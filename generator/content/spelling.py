"""The nearest spelling among known words, for messages that help."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import SequenceMatcher

LIKE = 0.6
SURE = 0.85
"""Likeness, of 1, from which a word may be meant, and from which it hardly can be another."""


def nearest(word: str, known: Iterable[str], enough: float = LIKE) -> str | None:
    """Return the known word most like `word`, in any case, or None when none is like `enough`; ties go to the first in order."""
    matcher = SequenceMatcher(b=word.casefold())

    def likeness(candidate: str) -> float:
        matcher.set_seq1(candidate.casefold())
        near = matcher.real_quick_ratio() >= enough and matcher.quick_ratio() >= enough
        return matcher.ratio() if near else 0

    best = max(sorted(known), key=likeness, default=None)
    return best if best is not None and likeness(best) >= enough else None
