"""Puts a finished site in the place of the old one, in one step.

`site/` is at every moment a whole old or a whole new site, also when the power goes: the kernel exchanges the two
folders' names at once. Where it can't (a file system or system without exchange), the old one is moved aside and the
new one moved in, and a build that finds the old one aside and nothing in place first moves it back.
"""

from __future__ import annotations

import ctypes
import errno
import os
import sys
from pathlib import Path

from generator.site.stage import clear

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2
_UNSUPPORTED = {errno.ENOSYS, errno.EINVAL, errno.EOPNOTSUPP, errno.EPERM}


def publish(fresh: Path, site: Path) -> None:
    """Make `fresh` the site. Both must be on one file system; `fresh` is gone afterwards."""
    if not site.exists():
        fresh.rename(site)
        return
    if not _exchange(fresh, site):
        aside = _aside(site)
        clear(aside)
        site.rename(aside)
        fresh.rename(site)
        clear(aside)
    clear(fresh)


def recover(site: Path) -> None:
    """Undo a publishing that was cut off between its two moves."""
    aside = _aside(site)
    if aside.exists():
        if site.exists():
            clear(aside)
        else:
            aside.rename(site)


def _aside(site: Path) -> Path:
    return site.with_name(f".{site.name}-old")


def _exchange(one: Path, other: Path) -> bool:
    """Exchange two names in one step; False where the system can't."""
    if not sys.platform.startswith("linux"):
        return False
    rename = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if rename is None:
        return False
    if rename(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _RENAME_EXCHANGE) == 0:
        return True
    code = ctypes.get_errno()
    if code in _UNSUPPORTED:
        return False
    raise OSError(code, os.strerror(code), str(other))


