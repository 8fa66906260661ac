"""What the documentation says can be done can be done."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from generator.cli import main
from tests.project_copy import PROJECT

PAGES = [
    PROJECT / "README.md",
    PROJECT / "CHANGELOG.md",
    *sorted((PROJECT / "docs").rglob("*.md")),
    *sorted((PROJECT / "generator/pages/templates").glob("*.html")),
]


def said(pattern: str) -> set[str]:
    return {found for page in PAGES for found in re.findall(pattern, page.read_text("utf-8"))}


def test_every_make_command_exists() -> None:
    targets = set(re.findall(r"^([a-z]+):", (PROJECT / "Makefile").read_text("utf-8"), re.M))
    named = said(r"[`>]make ([a-z]+)[`<]") | set(re.findall(r"^make ([a-z]+)$", (PROJECT / "README.md").read_text("utf-8"), re.M))
    assert {"site", "test", "serve", "check", "bench", "lock"} <= named
    assert named <= targets


def test_every_handbok_command_exists() -> None:
    named = said(r"handbok ([a-z]+(?:-[a-z]+)*)[`<]")
    assert {"new-case", "check"} <= named
    assert named <= set(main.commands)


def test_every_folder_and_file_named_is_there() -> None:
    named = {name for name in said(r"`([a-z_]+(?:/[a-zA-Z_.-]+)+/?)`") if not name.startswith(("build/", "site/", "om/"))}
    assert "toolkit/settings.yaml" in named
    missing = {name for name in named if not any((PROJECT / place / name).exists() for place in ("", "generator"))}
    assert missing == set()


def test_the_engine_reads_only_what_the_readme_says() -> None:
    """«make site» needs git, make and Python: nothing in its rules calls anything else."""
    rules = (PROJECT / "Makefile").read_text("utf-8")
    rule = rules[rules.index(".venv/site.stamp: ") :] + rules[rules.index("site: ") : rules.index("serve: ")]
    assert not re.search(r"\b(npm|node|apt|curl|wget|java)\b", rule)


@pytest.mark.parametrize("name", ["LICENSE", "LICENSE-CONTENT"])
def test_the_licences_are_whole(name: str) -> None:
    text = (PROJECT / name).read_text("utf-8")
    wanted = {"LICENSE": ("EUROPEAN UNION PUBLIC LICENCE v. 1.2", "Appendix"), "LICENSE-CONTENT": ("Attribution 4.0 International", "Section 8")}[
        name
    ]
    assert all(words in text for words in wanted)
    assert len(text) > 13_000


def test_the_locks_are_hashed() -> None:
    for lock in sorted((PROJECT / "requirements").glob("*.txt")):
        text = Path(lock).read_text("utf-8")
        pins = re.findall(r"^[a-zA-Z0-9_.-]+==", text, re.M)
        assert len(pins) > 30
        assert "://" not in text
        for block in re.split(r"^(?=[a-zA-Z0-9_.-]+==)", text, flags=re.M)[1:]:
            assert "--hash=sha256:" in block


def test_the_locks_hold_what_the_project_asks_for_and_nothing_it_no_longer_does() -> None:
    """A package that only the lock knows was asked for once: «make lock» takes it away."""
    project = tomllib.loads((PROJECT / "pyproject.toml").read_text("utf-8"))
    runtime, groups = project["project"]["dependencies"], project["dependency-groups"]
    wanted = {"site": [*runtime, *groups["build"]], "test": [*runtime, *groups["build"], *groups["test"]]}
    for name, requirements in wanted.items():
        asked = {re.split(r"[<>=]", requirement)[0].lower().replace("_", "-") for requirement in requirements}
        blocks = re.split(r"^(?=[a-zA-Z0-9_.-]+==)", (PROJECT / f"requirements/{name}.txt").read_text("utf-8"), flags=re.M)[1:]
        direct = {block.split("==")[0] for block in blocks if "handbok (pyproject.toml" in block}
        assert direct == asked
        locked = {block.split("==")[0] for block in blocks}
        for block in blocks:
            reasons = set(re.findall(r"#\s+(?:via )?([a-z0-9-]+)(?: \(|$)", block, re.M)) - {"via"}
            assert reasons <= locked | {"handbok"}, block.split("==")[0]
