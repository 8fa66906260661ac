"""Build time and peak memory of `handbok build`, and of plain MkDocs over the same staged Markdown, in one run.

``make bench`` or ``python -m tests.bench 100 1000 5000``. Figures are for comparing with each other on the machine they were
measured on: the ratio is what counts.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from tests.bench.corpus import PROJECT, make_corpus

SIZES = (100, 1000, 5000)


@dataclass(frozen=True)
class Measured:
    """One whole process: seconds on the clock, seconds of processor, and megabytes at the peak of the largest process."""

    seconds: float
    processor: float
    megabytes: float


def measure(command: list[str], folder: Path) -> Measured:
    """Run `command` in `folder`; raises when it fails."""
    start = time.monotonic()
    process = subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, env=os.environ | {"NO_MKDOCS_2_WARNING": "1"})
    assert process.stdout is not None
    output = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    seconds = time.monotonic() - start
    if process.returncode:
        raise SystemExit(f"{' '.join(command)} failed:\n{output.decode()}")
    return Measured(seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def main(sizes: tuple[int, ...]) -> None:
    """Print one row a size."""
    bin = Path(sys.executable).parent
    print(_row("fall", "sidor", "handbok s", "mkdocs s", "kvot", "handbok cpu", "mkdocs cpu", "handbok MB", "mkdocs MB", "kvot"))
    for size in sizes:
        with tempfile.TemporaryDirectory(prefix="handbok-bench-") as name:
            folder = Path(name)
            make_corpus(folder, size)
            ours = measure([str(bin / "handbok"), "build"], folder)
            pages = sum(1 for _ in (folder / "build/docs").rglob("*.md"))
            theirs = measure([str(bin / "mkdocs"), "build", "--quiet", "--site-dir", str(folder / "build/plain")], folder)
            numbers = (ours.seconds, theirs.seconds, ours.seconds / theirs.seconds, ours.processor, theirs.processor)
            memory = (ours.megabytes, theirs.megabytes, ours.megabytes / theirs.megabytes)
            print(_row(size, pages, *(f"{number:.2f}" for number in numbers), *(f"{number:.2f}" for number in memory)), flush=True)


def _row(*cells: object) -> str:
    return " ".join(f"{cell:>11}" for cell in cells)


if __name__ == "__main__":
    os.chdir(PROJECT)
    main(tuple(int(size) for size in sys.argv[1:]) or SIZES)
