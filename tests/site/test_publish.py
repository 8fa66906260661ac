"""site/ is a whole old or a whole new site at every moment."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from generator.site import publish as room
from generator.site.publish import publish, recover


def site(folder: Path, text: str, files: int = 3) -> Path:
    folder.mkdir()
    for number in range(files):
        (folder / f"{number}.html").write_text(text)
    return folder


def whole(folder: Path) -> str:
    """What all files of the site say; they must say the same."""
    texts = {path.read_text() for path in folder.iterdir()}
    assert len(texts) == 1
    return texts.pop()


@pytest.fixture(params=["exchange", "two moves"])
def _way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if request.param == "two moves":
        monkeypatch.setattr(room, "_exchange", lambda one, other: False)


@pytest.mark.usefixtures("_way")
def test_the_new_site_takes_the_old_ones_place(tmp_path: Path) -> None:
    old, fresh = site(tmp_path / "site", "old"), site(tmp_path / "fresh", "new")
    publish(fresh, old)
    assert whole(old) == "new"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["site"]


def test_the_first_site_is_put_in_place(tmp_path: Path) -> None:
    publish(site(tmp_path / "fresh", "new"), tmp_path / "site")
    assert whole(tmp_path / "site") == "new"


def test_linux_exchanges_in_one_step(tmp_path: Path) -> None:
    assert room._exchange(site(tmp_path / "a", "a"), site(tmp_path / "b", "b"))
    assert (whole(tmp_path / "a"), whole(tmp_path / "b")) == ("b", "a")


def test_an_exchange_that_fails_says_why(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        room._exchange(tmp_path / "missing", site(tmp_path / "b", "b"))


def test_a_move_that_was_cut_off_is_undone(tmp_path: Path) -> None:
    site(tmp_path / ".site-old", "old")
    recover(tmp_path / "site")
    assert whole(tmp_path / "site") == "old"
    assert not (tmp_path / ".site-old").exists()


def test_what_is_left_of_a_finished_move_is_cleared(tmp_path: Path) -> None:
    site(tmp_path / ".site-old", "old")
    site(tmp_path / "site", "new")
    recover(tmp_path / "site")
    assert whole(tmp_path / "site") == "new"
    assert not (tmp_path / ".site-old").exists()


_PUBLISHER = """
import itertools, sys
from pathlib import Path
from generator.site.publish import publish
folder = Path(sys.argv[1])
for number in itertools.count():
    fresh = folder / f"fresh-{number}"
    fresh.mkdir()
    for name in range(3):
        (fresh / f"{name}.html").write_text(str(number))
    publish(fresh, folder / "site")
    print(number, flush=True)
"""


@pytest.mark.parametrize("moment", range(6))
def test_a_kill_at_any_moment_leaves_a_whole_site(tmp_path: Path, moment: int) -> None:
    site(tmp_path / "site", "start")
    process = subprocess.Popen([sys.executable, "-c", _PUBLISHER, str(tmp_path)], stdout=subprocess.PIPE, cwd=Path(__file__).parents[2])
    assert process.stdout is not None
    for _ in range(moment * 7 + 1):
        process.stdout.readline()
    time.sleep(moment / 1000)
    os.kill(process.pid, signal.SIGKILL)
    process.wait()
    process.stdout.close()
    assert whole(tmp_path / "site").isdigit()
