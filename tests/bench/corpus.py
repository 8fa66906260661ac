"""A seeded corpus: the real toolkit with N made-up cases, each of about 3 kB of Swedish text.

The sentences are built from the words of the real cases, so that lengths, compounds and glossary terms are as they are in
earnest. The result is for measuring only and never leaves its folder.
"""

from __future__ import annotations

import random
import re
from pathlib import Path

from tests.project_copy import PROJECT, copy_project

_SENTENCE = (8, 18)


def make_corpus(target: Path, cases: int, seed: int = 1) -> None:
    """Fill `target` with a project of `cases` cases; the same seed gives the same bytes."""
    # Every real case stays, so that references from the toolkit to cases still lead somewhere.
    copy_project(target)
    words = _words()
    chance = random.Random(seed)
    names = re.findall(r"namn: ([^}\n]+)\}", (PROJECT / "toolkit/municipalities.yaml").read_text(encoding="utf-8"))
    sources = re.findall(r"^  - id: (\S+)", (PROJECT / "toolkit/sources.yaml").read_text(encoding="utf-8"), re.M)
    for number in range(cases):
        (target / "cases" / f"matfall-{number:05}.yaml").write_text(_case(number, chance, words, names, sources), encoding="utf-8")


def _words() -> list[str]:
    text = " ".join(path.read_text(encoding="utf-8") for path in sorted((PROJECT / "cases").glob("*.yaml")))
    return [word for word in re.findall(r"[A-Za-zÅÄÖåäö]{2,}", text) if word.islower()]


def _sentence(chance: random.Random, words: list[str]) -> str:
    chosen = [chance.choice(words) for _ in range(chance.randint(*_SENTENCE))]
    return " ".join(chosen).capitalize() + "."


def _text(chance: random.Random, words: list[str], sentences: int) -> str:
    return " ".join(_sentence(chance, words) for _ in range(sentences))


def _case(number: int, chance: random.Random, words: list[str], names: list[str], sources: list[str]) -> str:
    cited = chance.sample(sources, 8)

    def standing(indent: str) -> str:
        return f"{indent}belägg: belagt\n{indent}källor: [{', '.join(chance.sample(cited, 2))}]\n"

    places = chance.sample(["stadskarna", "smaort", "bytespunkt", "bostadsomrade", "park-och-strak", "verksamhetsomrade", "by"], 2)
    lines = [
        f"titel: Mätfall {number}\nkommun: {chance.choice(names)}\nslag: fall\nplatstyper: [{', '.join(places)}]\n",
        "period:\n  start: 2020-04\n  slut: 2022-03\n" + standing("  "),
        f"sammanfattning: {_text(chance, words, 3)}\n",
        "plats:\n" + "".join(f"  - text: {_text(chance, words, 2)}\n" + standing("    ") for _ in range(3)),
        "problem:\n",
    ]
    for kind in ("bristande-belysning", "skadegorelse-klotter", "otrygghet-kvall"):
        lines.append(f"  - typ: {kind}\n    text: {_text(chance, words, 2)}\n" + standing("    "))
    lines.append("aktörer:\n  - {aktör: kommun, roll: projektledare}\n  - {aktör: polis}\n  - {aktör: fastighetsagare}\n")
    lines.append(f"organisation:\n  form: natverk\n  text: {_text(chance, words, 1)}\n" + standing("  "))
    lines.append("steg:\n")
    for step, tool in (("uppstart", "trygghetsvandring"), ("nulagesanalys", "trygghetsanalys"), ("platsutveckling", "belysning")):
        lines.append(f"  - steg: {step}\n    text: {_text(chance, words, 2)}\n    verktyg: [{tool}]\n" + standing("    "))
    lines.append("åtgärder:\n")
    for kind in ("fysisk", "social", "ekonomisk", "organisation"):
        lines.append(f"  - titel: {_sentence(chance, words)}\n    slag: {kind}\n    status: genomförd\n" + standing("    "))
    lines.append("resultat:\n  - mått: Andel åtgärder genomförda\n    före: null\n    efter: {värde: 22, av: 28}\n" + standing("    "))
    lines.append("lärdomar:\n" + "".join(f"  - text: {_text(chance, words, 2)}\n" + standing("    ") for _ in range(4)))
    lines.append("granskad: 2026-11-24\n")
    return "".join(lines)
