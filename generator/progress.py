"""Progress on a terminal, silence elsewhere."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from rich.progress import Progress

T = TypeVar("T")


def track(items: Iterable[T], name: str, length: int | None = None) -> Iterator[T]:
    """Yield the items, moving a bar called `name` for each; the bar is gone when they are."""
    if not sys.stderr.isatty():
        yield from items
        return
    with _bars() as bars:
        yield from bars.track(items, total=length, description=name)


@contextmanager
def wait(name: str) -> Iterator[None]:
    """A moving bar called `name` for something whose length is not known."""
    if not sys.stderr.isatty():
        yield
        return
    with _bars(counted=False) as bars:
        bars.add_task(name, total=None)
        yield


@contextmanager
def count(name: str, length: int) -> Iterator[Callable[[], None]]:
    """A bar called `name`; calling what it gives moves it one of `length` steps."""
    if not sys.stderr.isatty():
        yield lambda: None
        return
    with _bars() as bars:
        task = bars.add_task(name, total=length)
        yield lambda: bars.advance(task)


def _bars(counted: bool = True) -> Progress:
    # Imported only where someone watches: it costs every other build a tenth of a second.
    from rich.console import Console  # noqa: PLC0415
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn  # noqa: PLC0415

    count = (MofNCompleteColumn(),) if counted else ()
    return Progress(
        SpinnerColumn(), TextColumn("{task.description}"), BarColumn(), *count, TimeElapsedColumn(), console=Console(stderr=True), transient=True
    )
