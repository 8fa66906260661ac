"""ZIP archives, which Office files and books are too, written so that the same content gives the same bytes."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Collection, Iterable
from io import BytesIO

_FIRST = "[Content_Types].xml"
_WHEN = (1980, 1, 1, 0, 0, 0)
"""The earliest time that ZIP knows."""
_READABLE = 0o644 << 16


def archive(data: bytes, change: Callable[[str, bytes], bytes] = lambda _name, part: part) -> bytes:
    """The archive `data` with every part passed through `change`, in a fixed order, with fixed times and rights.

    The list of content types comes first, as the format asks.
    """
    with zipfile.ZipFile(BytesIO(data)) as old:
        names = sorted(old.namelist(), key=lambda name: (name != _FIRST, name))
        return packed((name, change(name, old.read(name))) for name in names)


def packed(files: Iterable[tuple[str, bytes]], stored: Collection[str] = ()) -> bytes:
    """An archive of files by their names, in the order given, with fixed times and rights; those named in `stored` are not compressed.

    The compressed bytes are those of Python's own zlib.
    """
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as new:
        for name, data in files:
            entry = zipfile.ZipInfo(name, _WHEN)
            entry.compress_type = zipfile.ZIP_STORED if name in stored else zipfile.ZIP_DEFLATED
            entry.create_system = 3  # Unix, also when written on Windows
            entry.external_attr = _READABLE
            new.writestr(entry, data)
    return out.getvalue()
