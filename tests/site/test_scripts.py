"""The page's own scripts are typed and small."""

from __future__ import annotations

from pathlib import Path

from tests.judges.tsc import tsc
from tests.project_copy import PROJECT

SCRIPTS = sorted((PROJECT / "generator/site/theme/assets").glob("*.js"))


def test_the_scripts_types_hold() -> None:
    assert SCRIPTS
    assert tsc(SCRIPTS) == []


def test_the_compiler_bites(tmp_path: Path) -> None:
    script = tmp_path / "bad.js"
    script.write_text("// @ts-check\ndocument.querySelector('a').href = 5;\n", encoding="utf-8")
    assert {finding.rule for finding in tsc([script])} == {"TS2531", "TS2322"}
