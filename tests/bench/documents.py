"""Seconds and memory for all documents of the real content, from cold and when nothing has changed, each in a process of its own.

``make bench``, or ``python -m tests.bench.documents``.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile

from tests.project_copy import PROJECT

_RUN = """
import json, os, resource, sys, time
from pathlib import Path
os.environ.setdefault("RAYON_NUM_THREADS", "1")
from generator.content.load import load
from generator.release import release
root = Path.cwd()
handbook = load(root)
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
start = last = time.perf_counter()
from generator.documents import documents
kinds = {}
for artifact in documents(handbook, release(root, handbook), Path(sys.argv[1])):
    now = time.perf_counter()
    count, seconds, size = kinds.get(kind := artifact.address.partition(".")[2], (0, 0.0, 0))
    kinds[kind] = (count + 1, seconds + now - last, size + len(artifact.data))
    last = now
seconds = time.perf_counter() - start
print(json.dumps([kinds, seconds, before / 1024, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024]))
"""


def main() -> None:
    """Print one row a kind of file, and the totals cold and warm. Importing the writers counts to the first kind made."""
    with tempfile.TemporaryDirectory(prefix="handbok-bench-") as kept:
        cold, warm = (_run(kept) for _ in range(2))
    print(_row("dokument", "antal", "sekunder", "per sekund", "kB"))
    for kind, (count, seconds, size) in cold[0].items():
        print(_row(kind, count, f"{seconds:.2f}", f"{count / seconds:.1f}", f"{size / 1000:.0f}"))
    for name, (kinds, seconds, before, peak) in (("alla", cold), ("oförändrade", warm)):
        count, size = sum(kind[0] for kind in kinds.values()), sum(kind[2] for kind in kinds.values())
        print(_row(name, count, f"{seconds:.2f}", f"{count / seconds:.1f}", f"{size / 1000:.0f}"), f"  {peak:.0f} MB, varav {before:.0f} MB innehåll")


def _run(kept: str) -> tuple[dict[str, tuple[int, float, int]], float, float, float]:
    done = subprocess.run([sys.executable, "-c", _RUN, kept], cwd=PROJECT, capture_output=True, text=True, check=True)
    kinds, seconds, before, peak = json.loads(done.stdout)
    return kinds, seconds, before, peak


def _row(*cells: object) -> str:
    return " ".join(f"{cell:>11}" for cell in cells)


if __name__ == "__main__":
    main()
