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
    """What the engine has to read: number of pages, and the address the site will have."""

    pages: int
    site_address: str | None


class Crashed(Exception):
    """A worker met a bug of ours; the message is its traceback."""


def receive(connection: Connection) -> Any:
    """What the other end sends. Raises what went wrong there, or Crashed when it ended without a word."""
    try:
        result = connection.recv()
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
