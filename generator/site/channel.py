"""What passes between the build's processes, and how."""

from __future__ import annotations

import multiprocessing
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing.connection import Connection
from typing import Any

from generator.content.problems import ContentError

FORK = multiprocessing.get_context("fork")


@dataclass(frozen=True, slots=True)
class Staged:
    """What the engine has to read: number of pages, and the address the site will have. And how many documents are being made."""

    pages: int
    documents: int
    site_address: str | None


class Crashed(Exception):
    """A worker met a bug of ours; the message is its traceback."""


@dataclass(frozen=True, slots=True)
class Done:
    """A piece of the work is done, and the answer comes later."""


def receive(connection: Connection, advance: Callable[[], object] = lambda: None) -> Any:
    """What the other end answers; `advance` is called for each piece of work that it says is done before that.

    Raises what went wrong there, or Crashed when it ended without a word.
    """
    try:
        while isinstance(result := connection.recv(), Done):
            advance()
    except EOFError as error:
        raise Crashed("a worker ended without an answer") from error
    if isinstance(result, Exception):
        raise result
    return result


def answer(connection: Connection, work: Callable[[], object]) -> None:
    """Send what `work` gives, or what it raises."""
    try:
        connection.send(work())
    except ContentError as error:
        connection.send(error)
    except Exception:
        connection.send(Crashed(traceback.format_exc()))
    finally:
        connection.close()
