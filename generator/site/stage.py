"""Writes what the engine reads to build/docs, touching only what changed."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable
from pathlib import Path

PAGES = "build/docs"
DOCUMENTS = "build/documents"
"""Where the two kinds of output are made ready, from the project's root."""
KEPT_DOCUMENTS = "build/cache/documents"
"""Where documents are kept from one build to the next, each by what it was made from."""


class Stage:
    """The folder that the engine reads. What is put in it stays; what was there and is not put again is removed by `close`."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir(parents=True, exist_ok=True)
        self._kept: set[str] = set()

    def put(self, address: str, data: bytes) -> None:
        """Write one file, unless it already holds the same bytes."""
        if address.startswith("/") or ".." in address.split("/"):
            raise ValueError(f"{address} leads out of the stage")
        self._kept.add(address)
        path = f"{self.folder}/{address}"
        try:
            with open(path, "rb") as file:
                if file.read() == data:
                    return
        except FileNotFoundError:
            os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "wb") as file:
            file.write(data)

    def put_page(self, address: str, markdown: str) -> None:
        """Write the page at `address`: ``verktyg/`` as ``verktyg/index.md``, the pages under it as files beside that one."""
        section, _, name = address.removesuffix("/").rpartition("/")
        self.put(f"{section}/{name}.md" if section else f"{address}index.md", markdown.encode("utf-8"))

    def put_folder(self, source: Path, under: str = "") -> int:
        """Copy every file under `source`; returns how many."""
        files = [path for path in sorted(source.rglob("*")) if path.is_file() and not path.name.startswith(".")]
        for path in files:
            self.put(f"{under}{path.relative_to(source).as_posix()}", path.read_bytes())
        return len(files)

    def kept(self) -> list[str]:
        """Addresses put so far."""
        return sorted(self._kept)

    def keep(self, addresses: Iterable[str]) -> None:
        """Count these as put: someone else has written them."""
        self._kept.update(addresses)

    def close(self) -> None:
        """Remove what an earlier build left behind."""
        for folder, _, names in os.walk(self.folder, topdown=False):
            inside = os.path.relpath(folder, self.folder)
            for name in names:
                if (name if inside == "." else f"{inside}/{name}") not in self._kept:
                    os.unlink(f"{folder}/{name}")
            if inside != "." and not os.listdir(folder):
                os.rmdir(folder)


def clear(folder: Path) -> None:
    """Remove a folder with all it holds, if it is there."""
    if folder.exists():
        shutil.rmtree(folder)
