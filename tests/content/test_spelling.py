from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.content.spelling import nearest


@pytest.mark.parametrize(
    ("word", "known", "expected"),
    [
        ("fysiskt", ["social", "fysisk", "ekonomisk"], "fysisk"),
        ("avesta", ["Avesta", "Falun"], "Avesta"),
        ("ÖREBRO", ["Örebro", "Ödeshög"], "Örebro"),
        ("Upsala", ["Uppsala", "Sala"], "Uppsala"),
        ("aaaa", ["bbbb", "cccc"], None),
        ("vad", [], None),
        # As near to one as to the other: the first in order, whatever order they come in.
        ("pla", ["plan", "plats", "plab"], "plab"),
        ("pla", ["plab", "plats", "plan"], "plab"),
    ],
)
def test_nearest(word: str, known: list[str], expected: str | None) -> None:
    assert nearest(word, known) == expected


@given(st.lists(st.text(min_size=1), min_size=1), st.randoms(use_true_random=False))
def test_a_known_word_is_nearest_to_itself_in_any_order(known: list[str], random: st.DataObject) -> None:
    word = known[0]
    random.shuffle(known)  # type: ignore[attr-defined]
    found = nearest(word, known)
    assert found is not None
    assert found.casefold() == word.casefold()
