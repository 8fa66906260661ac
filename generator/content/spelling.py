"""The nearest spelling among known words, for messages that help."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import SequenceMatcher

_LIKE_ENOUGH = 0.6


def nearest(word: str, known: Iterable[str]) -> str | None:
    """Return the known word most like `word`, in any case, or None when none is near; ties go to the first in order."""
    matcher = SequenceMatcher(b=word.casefold())

    def likeness(candidate: str) -> float:
        matcher.set_seq1(candidate.casefold())
        near = matcher.real_quick_ratio() >= _LIKE_ENOUGH and matcher.quick_ratio() >= _LIKE_ENOUGH
        return matcher.ratio() if near else 0

    best = max(sorted(known), key=likeness, default=None)
    return best if best is not None and likeness(best) >= _LIKE_ENOUGH else None
