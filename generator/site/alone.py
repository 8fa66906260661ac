"""One build at a time in a project: two would write the same stage and publish each other's halves."""

from __future__ import annotations

import fcntl
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def alone(root: Path) -> Iterator[None]:
    """Hold the project's build lock; wait for another build to end, and say so.

    The kernel frees the lock when the last process that holds it ends. Workers inherit it, so a build that was killed holds on until
    its workers, which still write to the stage, have ended too.
    """
    (root / "build").mkdir(exist_ok=True)
    lock = os.open(root / "build" / ".lock", os.O_RDWR | os.O_CREAT, 0o644)
    try:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            print("Ett annat bygge pågår. Väntar på att det blir klart.", file=sys.stderr, flush=True)
            fcntl.flock(lock, fcntl.LOCK_EX)
        yield
    finally:
        os.close(lock)
