"""Starts what runs beside the engine, in a process of its own, and waits for what it makes.

The handbook lives in that process alone and is gone from memory with it, so the engine's own need is the build's highest.
"""

from __future__ import annotations

from collections.abc import Callable
from multiprocessing.connection import Connection
from pathlib import Path

from generator.site.channel import FORK, Staged, receive


class Preparation:
    """Starts at once; `staged` waits for the pages, `documents` for the documents."""

    def __init__(self, root: Path) -> None:
        self._pages, pages_end = FORK.Pipe(duplex=False)
        self._documents, documents_end = FORK.Pipe(duplex=False)
        self._process = FORK.Process(target=_work, args=(root, pages_end, documents_end))
        self._process.start()
        pages_end.close()
        documents_end.close()

    def staged(self) -> Staged:
        """Raises ContentError when the content is wrong."""
        result: Staged = receive(self._pages)
        return result

    def documents(self, advance: Callable[[], object]) -> int:
        """How many documents there are, when all are made; `advance` is called for each."""
        result: int = receive(self._documents, advance)
        return result

    def close(self) -> None:
        """Wait for the workers to end, or end them when nobody waits for what they make."""
        self._process.join(timeout=0.5)
        if self._process.is_alive():
            self._process.terminate()
            self._process.join()


def _work(root: Path, pages_end: Connection, documents_end: Connection) -> None:
    from generator.site.workers import prepare  # noqa: PLC0415  # imported in the new process, while this one imports the engine

    prepare(root, pages_end, documents_end)
