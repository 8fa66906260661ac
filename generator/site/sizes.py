"""Says how large each file is, on the page that lists them.

Pages are written before the documents are made, in another process, and know nothing of them. The page leaves an empty place for
each size, and the finished page is filled in when both are there, so neither waits for the other.
"""

from __future__ import annotations

import re
from pathlib import Path

PAGE = "mallar/index.html"
_PLACE = re.compile(r'(<span class="tp-size") data-tp-size="([^"]+)">(?=</span>)')


def fill_sizes(page: Path, files: Path) -> None:
    """Write the size of each file that the page has a place for; the file's address is relative to `files`. Raises FileNotFoundError."""

    def filled(place: re.Match[str]) -> str:
        return f"{place[1]}>, {size((files / place[2]).stat().st_size)}"

    page.write_text(_PLACE.sub(filled, page.read_text(encoding="utf-8")), encoding="utf-8")


def size(count: int) -> str:
    """A number of bytes as people say it: whole kilobytes, from a million megabytes with a decimal. Never nothing."""
    # A no-break space keeps the unit by its number.
    if count < 999_500:
        return f"{max(1, round(count / 1000))}\u00a0kB"
    return f"{count / 1_000_000:.1f}\u00a0MB".replace(".", ",")
