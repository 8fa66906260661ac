"""The stage writes only what changed, and takes away what an earlier build left."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.site.stage import Stage


def test_an_unchanged_file_is_not_written(tmp_path: Path) -> None:
    Stage(tmp_path).put("a/index.md", b"same")
    before = (tmp_path / "a/index.md").stat()
    Stage(tmp_path).put("a/index.md", b"same")
    assert (tmp_path / "a/index.md").stat().st_mtime_ns == before.st_mtime_ns
    Stage(tmp_path).put("a/index.md", b"other")
    assert (tmp_path / "a/index.md").read_bytes() == b"other"


def test_what_is_not_put_again_is_removed(tmp_path: Path) -> None:
    first = Stage(tmp_path)
    first.put_page("fall/gammalt/", "x")
    first.put_page("fall/kvar/", "x")
    first.close()
    second = Stage(tmp_path)
    second.put_page("fall/kvar/", "x")
    second.close()
    assert [path.relative_to(tmp_path).as_posix() for path in sorted(tmp_path.rglob("*"))] == ["fall", "fall/kvar.md"]


def test_what_another_process_wrote_is_kept(tmp_path: Path) -> None:
    other = Stage(tmp_path)
    other.put_page("a/", "x")
    mine = Stage(tmp_path)
    mine.put_page("b/", "x")
    mine.keep(other.kept())
    mine.close()
    assert (tmp_path / "a/index.md").exists()


@pytest.mark.parametrize("address", ["../ut.md", "a/../../ut.md", "/etc/ut.md"])
def test_nothing_is_written_outside(tmp_path: Path, address: str) -> None:
    with pytest.raises(ValueError, match="leads out of the stage"):
        Stage(tmp_path / "in").put(address, b"x")
    assert not (tmp_path / "ut.md").exists()
