"""The real site, built once for all tests that judge it."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.project_copy import copy_project

SETTINGS = """\
utgivare: Exempelmyndigheten
webbplats: https://handbok.exempel.se/platser
förråd: https://exempel.se/handbok
gren: main
kontakt: handbok@exempel.se
granskad: 2026-11-24
"""


def handbok(folder: Path, *arguments: str, stdin: str | None = None) -> subprocess.CompletedProcess[str]:
    """Run the command as people do, in `folder`."""
    return subprocess.run(
        [sys.executable, "-m", "generator", *arguments], cwd=folder, capture_output=True, text=True, input=stdin, check=False, timeout=300
    )


@pytest.fixture(scope="session")
def real_project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real content, built: ``site/`` is in it. Tests must leave it as it is."""
    folder = copy_project(tmp_path_factory.mktemp("real"))
    done = handbok(folder, "build")
    assert done.returncode == 0, done.stdout + done.stderr
    return folder


@pytest.fixture(scope="session")
def real_site(real_project: Path) -> Path:
    return real_project / "site"


@pytest.fixture(scope="session")
def published(real_project: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real site as it is with publisher and addresses set. Tests must leave it as it is."""
    folder = Path(shutil.copytree(real_project, tmp_path_factory.mktemp("settings") / "copy"))
    (folder / "toolkit/settings.yaml").write_text(SETTINGS, encoding="utf-8")
    done = handbok(folder, "build")
    assert done.returncode == 0, done.stderr
    return folder / "site"
