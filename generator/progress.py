"""Progress on a terminal, silence elsewhere."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import TypeVar

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

T = TypeVar("T")


def track(items: Iterable[T], name: str, length: int | None = None) -> Iterator[T]:
    """Yield the items, moving a bar called `name` for each; the bar is gone when they are."""
    console = Console(stderr=True)
    if not console.is_terminal:
        yield from items
        return
    with _bars(console) as bars:
        yield from bars.track(items, total=length, description=name)


@contextmanager
def wait(name: str) -> Iterator[None]:
    """A moving bar called `name` for something whose length is not known."""
    console = Console(stderr=True)
    if not console.is_terminal:
        yield
        return
    with _bars(console) as bars:
        bars.add_task(name, total=None)
        yield


def _bars(console: Console) -> Progress:
    columns = (SpinnerColumn(), TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    return Progress(*columns, console=console, transient=True)
