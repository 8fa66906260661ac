"""Finished documents by what they were made from, so that nothing is made twice.

An entry is trusted only when it is whole: it begins with the digest of its own key and content, and is held against it each time
it is read. Anything else is as if it were not there.
"""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

_NEW = ".new"


class Store:
    """The entries in one folder. What is put counts from `close` on, which also removes what was neither read nor put."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._read: set[str] = set()
        self._put: set[str] = set()
        folder.mkdir(parents=True, exist_ok=True)

    def get(self, key: str) -> bytes | None:
        """What was put under `key`, None when there is nothing that can be trusted. `key` is a file name."""
        try:
            digest, _, data = (self._folder / key).read_bytes().partition(b"\n")
        except OSError:
            return None
        if digest != _digest(key, data):
            return None
        self._read.add(key)
        return data

    def put(self, key: str, data: bytes) -> None:
        """Keep `data` under `key`, from `close` on."""
        self._put.add(key)
        (self._folder / f"{key}{_NEW}").write_bytes(_digest(key, data) + b"\n" + data)

    def close(self, sure: bool) -> None:
        """Take in what was put, when it is `sure` that it was made from what its key says, and remove every entry that was of no use."""
        if sure:
            for key in self._put:
                os.replace(self._folder / f"{key}{_NEW}", self._folder / key)
        useful = self._read | self._put
        for path in self._folder.iterdir():
            if path.name not in useful and path.is_file():
                path.unlink()


def _digest(key: str, data: bytes) -> bytes:
    return hashlib.sha256(key.encode() + b"\n" + data).hexdigest().encode()
