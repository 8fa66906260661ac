"""axe-core: the rules of WCAG 2.2 A and AA that a machine can judge, and axe's best practices."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from playwright.sync_api import Page

from tests.judges.finding import MODULES, Finding, JudgeError

TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
_RUN = "tags => axe.run(document, {runOnly: {type: 'tag', values: tags}, resultTypes: ['violations', 'incomplete']})"


@dataclass(frozen=True, slots=True)
class Verdict:
    """`violations` are certain; what is `undecided` someone has to look at (a colour over a picture, a hidden text)."""

    violations: tuple[Finding, ...]
    undecided: tuple[Finding, ...]
    passes: int
    """How many rules were tried and held: none means that nothing was looked at."""


def axe(page: Page) -> Verdict:
    """Judge the page in the state it is in now."""
    page.evaluate(_source())
    result: dict[str, Any] = page.evaluate(_RUN, list(TAGS))
    if not result["passes"]:
        raise JudgeError(f"axe-core har inte provat någon regel på {page.url}")
    return Verdict(_findings(page.url, result["violations"]), _findings(page.url, result["incomplete"]), len(result["passes"]))


@cache
def _source() -> str:
    script = MODULES / "axe-core/axe.min.js"
    if not script.is_file():
        raise JudgeError("axe-core finns inte; kör tests/setup.sh")
    return script.read_text("utf-8")


def _findings(address: str, rules: list[dict[str, Any]]) -> tuple[Finding, ...]:
    return tuple(
        Finding(address, rule["id"], (node.get("failureSummary") or rule["help"]).replace("\n", " "), " ".join(map(str, node["target"])))
        for rule in rules
        for node in rule["nodes"]
    )
