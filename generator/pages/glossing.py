"""Finds glossary terms in running text, in the forms they are bent into."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from generator.content.records.glossary import Term

_WORD = re.compile(r"[\w&]+(?:-\w+)*")
_ENDINGS = (
    "",
    "s",
    "n",
    "en",
    "ns",
    "ens",
    "t",
    "et",
    "ts",
    "ets",
    "ar",
    "arna",
    "ars",
    "arnas",
    "er",
    "erna",
    "ers",
    "ernas",
    "or",
    "orna",
    "r",
    "rna",
    "na",
    "a",
    "an",
)


@dataclass(frozen=True, slots=True)
class Found:
    """A stretch of text, and the id of the term it is a form of, if any."""

    text: str
    term: str | None


class Glossing:
    """A lookup from words to terms, made once for all pages."""

    def __init__(self, terms: Iterable[Term]) -> None:
        self._forms: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        for term in terms:
            for form in (*forms(term.term), *(form.lower() for form in term.forms)):
                words = tuple(_WORD.findall(form))
                if words:
                    self._forms.setdefault(words[0], []).append((words, term.id))
        for entries in self._forms.values():
            entries.sort(key=lambda entry: (-len(entry[0]), entry[1]))

    def split(self, text: str, skip: set[str]) -> list[Found]:
        """Cut `text` at the first use of each term not in `skip`; adds the terms found to `skip`."""
        words = set(_WORD.findall(text.lower()))
        # Most texts have no new term: a look at their words is enough to leave them whole.
        fresh = {
            word: entries
            for word in words & self._forms.keys()
            if (entries := [entry for entry in self._forms[word] if entry[1] not in skip and words.issuperset(entry[0])])
        }
        if not fresh:
            return [Found(text, None)]
        pieces = []
        start = 0
        for match in _WORD.finditer(text):
            if match.start() < start or (word := match.group().lower()) not in fresh:
                continue
            for form, term in fresh[word]:
                if term not in skip and (end := _matches(text, match, form)):
                    if match.start() > start:
                        pieces.append(Found(text[start : match.start()], None))
                    pieces.append(Found(text[match.start() : end], term))
                    skip.add(term)
                    start = end
                    break
        if start < len(text):
            pieces.append(Found(text[start:], None))
        return pieces


def _matches(text: str, first: re.Match[str], words: tuple[str, ...]) -> int:
    """End of the run of `words` that begins at `first`, or 0 when the text goes on otherwise."""
    end = first.end()
    for word in words[1:]:
        following = _WORD.match(text, end + 1)
        if following is None or text[end] != " " or following.group().lower() != word:
            return 0
        end = following.end()
    return end


def forms(term: str) -> tuple[str, ...]:
    """The forms a Swedish noun is usually bent into, lower case; an abbreviation keeps to itself and its genitive."""
    base = term.split(" (", maxsplit=1)[0].split("/", maxsplit=1)[0].strip()
    if base.isupper() or any(c.isdigit() for c in base):
        return (base.lower(), f"{base.lower()}s")
    word = base.lower()
    bent = {word + ending for ending in _ENDINGS}
    if word.endswith("e"):
        bent |= {word[:-1] + ending for ending in ("ar", "arna", "an", "en", "ens")}
    if word.endswith("a"):
        bent |= {word[:-1] + ending for ending in ("or", "orna", "an", "ans")}
    return tuple(sorted(bent))
