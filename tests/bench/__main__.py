"""Build time and peak memory of `handbok build`, and of plain MkDocs over the same staged Markdown, in one run.

``make bench`` or ``python -m tests.bench 100 1000 5000``. Figures are for comparing with each other on the machine they were
measured on: the ratio is what counts.
"""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from tests.bench.corpus import PROJECT, make_corpus

SIZES = (100, 1000, 5000)
SEVERAL_UP_TO = 1000
"""Cases up to which runs are repeated; a single pair of the largest takes minutes."""


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
    """Print one row a size: a build from nothing at all, and the median of some pairs, turn by turn, so that both meet the same moods."""
    bin = Path(sys.executable).parent
    print(_row("fall", "sidor", "par", "kallt s", "handbok s", "mkdocs s", "kvot", "handbok cpu", "mkdocs cpu", "handbok MB", "mkdocs MB", "kvot"))
    for size in sizes:
        with tempfile.TemporaryDirectory(prefix="handbok-bench-") as name:
            folder = Path(name)
            make_corpus(folder, size)
            ours, theirs = [], []
            cold = measure([str(bin / "handbok"), "build"], folder)
            for _ in range(3 if size <= SEVERAL_UP_TO else 1):
                # Pages and site from nothing each time. The documents, which the engine alone knows nothing of, are those of the cold run.
                for made in (*(path for path in (folder / "build").iterdir() if path.name != "cache"), folder / "site"):
                    shutil.rmtree(made, ignore_errors=True)
                ours.append(measure([str(bin / "handbok"), "build"], folder))
                theirs.append(measure([str(bin / "mkdocs"), "build", "--quiet", "--site-dir", str(folder / "build/plain")], folder))
            pages = sum(1 for _ in (folder / "build/docs").rglob("*.md"))
            one, other = _median(ours), _median(theirs)
            ratio = statistics.median(a.seconds / b.seconds for a, b in zip(ours, theirs, strict=True))
            numbers = (cold.seconds, one.seconds, other.seconds, ratio, one.processor, other.processor)
            memory = (one.megabytes, other.megabytes, one.megabytes / other.megabytes)
            print(_row(size, pages, len(ours), *(f"{number:.2f}" for number in (*numbers, *memory))), flush=True)


def _median(runs: list[Measured]) -> Measured:
    return Measured(
        statistics.median(run.seconds for run in runs),
        statistics.median(run.processor for run in runs),
        statistics.median(run.megabytes for run in runs),
    )


def _row(*cells: object) -> str:
    return " ".join(f"{cell:>11}" for cell in cells)


if __name__ == "__main__":
    os.chdir(PROJECT)
    main(tuple(int(size) for size in sys.argv[1:]) or SIZES)
