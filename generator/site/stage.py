"""Writes what the engine reads to build/docs, touching only what changed."""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from pathlib import Path, PurePosixPath


class Stage:
    """The folder that the engine reads. What is put in it stays; what was there and is not put again is removed by `close`."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir(parents=True, exist_ok=True)
        self._kept: set[Path] = set()

    def put(self, address: str, data: bytes) -> None:
        """Write one file, unless it already holds the same bytes."""
        parts = PurePosixPath(address).parts
        if ".." in parts or address.startswith("/"):
            raise ValueError(f"{address} leads out of the stage")
        path = self.folder / address
        self._kept.add(path)
        try:
            if path.read_bytes() == data:
                return
        except FileNotFoundError:
            path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)

    def kept(self) -> list[str]:
        """Addresses put so far."""
        return [path.relative_to(self.folder).as_posix() for path in sorted(self._kept)]

    def keep(self, addresses: Iterable[str]) -> None:
        """Count these as put: someone else has written them."""
        self._kept |= {self.folder / address for address in addresses}

    def put_page(self, address: str, markdown: str) -> None:
        """Write the page at `address` (``verktyg/belysning/``)."""
        self.put(f"{address}index.md", markdown.encode("utf-8"))

    def put_folder(self, source: Path, under: str = "") -> int:
        """Copy every file under `source`; returns how many."""
        files = [path for path in sorted(source.rglob("*")) if path.is_file() and not path.name.startswith(".")]
        for path in files:
            self.put(f"{under}{path.relative_to(source).as_posix()}", path.read_bytes())
        return len(files)

    def close(self) -> None:
        """Remove what an earlier build left behind."""
        for path in sorted(self.folder.rglob("*"), reverse=True):
            if path.is_file() and path not in self._kept:
                path.unlink()
            elif path.is_dir() and not any(path.iterdir()):
                path.rmdir()


def clear(folder: Path) -> None:
    """Remove a folder with all it holds, if it is there."""
    if folder.exists():
        shutil.rmtree(folder)
