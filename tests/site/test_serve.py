"""The preview: a saved file shows by itself, and what is wrong is said while the last good site stays."""

from __future__ import annotations

import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.project_copy import copy_project
from tests.site.conftest import handbok

PATIENCE = 60
"""Seconds to wait for what should take a few."""


@dataclass
class Preview:
    folder: Path
    address: str
    log: Path

    def page(self, path: str) -> str:
        with urllib.request.urlopen(self.address + path, timeout=10) as answer:
            return str(answer.read().decode("utf-8"))

    def until(self, path: str, holds: Callable[[str], bool]) -> None:
        """Wait until the page says what it should."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            try:
                if holds(self.page(path)):
                    return
            except (urllib.error.URLError, ConnectionError):
                pass
            time.sleep(0.2)
        raise AssertionError(f"{path} did not change:\n{self.log.read_text('utf-8')}")


@pytest.fixture(scope="module")
def preview(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Preview]:
    folder = copy_project(tmp_path_factory.mktemp("serve"))
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    log = folder / "log"
    with log.open("w") as output:
        process = subprocess.Popen([sys.executable, "-m", "generator", "serve", "--port", str(port)], cwd=folder, stdout=output, stderr=output)
        started = Preview(folder, f"http://127.0.0.1:{port}/", log)
        started.until("", lambda html: "Trygga Platser" in html)
        yield started
        process.terminate()
        process.wait(timeout=20)


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_a_saved_case_shows(preview: Preview) -> None:
    change(preview.folder / "cases/bro.yaml", "titel: ", "titel: Nyss sparat, ")
    preview.until("fall/bro/", lambda html: "Nyss sparat" in html)


def test_a_saved_style_or_template_shows(preview: Preview) -> None:
    change(preview.folder / "generator/site/theme/missing.html", "Sidan finns inte", "Sidan saknas")
    preview.until("404.html", lambda html: "Sidan saknas" in html)


def test_a_saved_hand_written_page_shows(preview: Preview) -> None:
    change(preview.folder / "docs/utveckling/delar.md", "# Valda delar", "# Delar som är valda")
    preview.until("utveckling/delar/", lambda html: "Delar som är valda" in html)


def test_a_mistake_is_told_and_the_last_good_site_stays(preview: Preview) -> None:
    change(preview.folder / "cases/sala.yaml", "kommun: Sala", "kommun: Sal")
    end = time.monotonic() + PATIENCE
    while "kommun «Sal» finns inte" not in preview.log.read_text("utf-8"):
        assert time.monotonic() < end
        time.sleep(0.2)
    assert "Västmanlands län" in preview.page("fall/sala/")
    change(preview.folder / "cases/sala.yaml", "kommun: Sal", "kommun: Falun")
    preview.until("fall/sala/", lambda html: "Dalarnas län" in html)


def test_pages_reload_by_themselves(preview: Preview) -> None:
    assert "livereload" in preview.page("")


def test_a_port_that_is_taken_is_told_at_once(tmp_path: Path) -> None:
    folder = copy_project(tmp_path)
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        done = handbok(folder, "serve", "--port", str(port))
    assert done.returncode == 2
    assert done.stderr == f"Porten {port} används av ett annat program. Prova --port {port + 1}.\nHjälp: handbok --help\n"
    assert not (folder / "build").exists()
