"""What runs beside the engine: reads the content, writes what the engine reads, and makes the documents.

A worker surveys the content, reads half the files and lets a helper read the other half; forks another helper, which shares
the handbook without copying it; and writes half the pages while the helper writes the rest. The helper goes on with
the documents while the first process runs the engine.
"""

from __future__ import annotations

import gc
import os
import signal
import sys
from collections.abc import Callable
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path

from generator.content.files import PICTURES
from generator.content.handbook import Handbook
from generator.content.load import Reading, assemble, look_over, read_records
from generator.documents import count_documents, documents
from generator.pages import count_pages, pages, to_markdown
from generator.progress import track
from generator.release import release
from generator.site.channel import FORK, Done, Staged, answer, receive
from generator.site.stage import DOCUMENTS, KEPT_DOCUMENTS, PAGES, Stage

_SHARES = 2
"""Into how many parts the work on files and pages is divided."""


def prepare(root: Path, pages_end: Connection, documents_end: Connection) -> None:
    """The worker: sends a Staged when the pages are written; its helper sends the number of documents when they are."""
    # Ctrl+C is for the first process, which ends this one; this one's helpers, as daemons, end with it.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    # Nothing that is made here dies before the process does: collecting would only walk through it again and again.
    gc.disable()
    helpers: list[BaseProcess] = []

    def load_and_write() -> Staged:
        handbook = _load(root)
        mine, theirs = FORK.Pipe(duplex=False)
        helpers.append(FORK.Process(target=_help, args=(root, handbook, theirs, documents_end), daemon=True))
        helpers[0].start()
        theirs.close()
        stage = Stage(root / PAGES)
        _write_pages(root, handbook, stage, 0)
        extra = stage.put_folder(root / "docs")
        if (root / PICTURES).is_dir():
            stage.put_folder(root / PICTURES, "fall/bilder/")
        stage.keep(receive(mine))
        stage.close()
        return Staged(count_pages(handbook) + extra, count_documents(handbook), handbook.settings.site_address)

    answer(pages_end, load_and_write)
    documents_end.close()
    for helper in helpers:
        helper.join()


def _load(root: Path) -> Handbook:
    survey = look_over(root)
    mine, theirs = FORK.Pipe(duplex=False)
    helper = FORK.Process(target=answer, args=(theirs, lambda: read_records(survey, survey.files[1::_SHARES])), daemon=True)
    helper.start()
    theirs.close()
    files = survey.files[0::_SHARES]
    own = read_records(survey, files, lambda files: track(files, "Läser innehållet", len(files)))
    other: Reading = receive(mine)
    helper.join()
    return assemble(survey, [own, other])


def _help(root: Path, handbook: Handbook, pages_end: Connection, documents_end: Connection) -> None:
    stage = Stage(root / PAGES)

    def write_pages() -> list[str]:
        _write_pages(root, handbook, stage, 1)
        return stage.kept()

    answer(pages_end, write_pages)
    answer(documents_end, lambda: write_documents(root, handbook, lambda: documents_end.send(Done())))


def _write_pages(root: Path, handbook: Handbook, stage: Stage, worker: int) -> None:
    made = pages(handbook, release(root, handbook), slice(worker, None, _SHARES))
    for page in track(made, "Skriver sidor", -(-count_pages(handbook) // _SHARES)) if worker == 0 else made:
        stage.put_page(page.address, to_markdown(page, handbook.settings))


def write_documents(root: Path, handbook: Handbook, advance: Callable[[], object]) -> int:
    """Write every document to ``build/documents``, calling `advance` for each; returns how many."""
    os.environ.setdefault("RAYON_NUM_THREADS", "1")  # the PDF engine's threads would take the other engine's processor
    stage = Stage(root / DOCUMENTS)
    count = 0
    for artifact in documents(handbook, release(root, handbook), root / KEPT_DOCUMENTS):
        stage.put(artifact.address, artifact.data)
        count += 1
        advance()
    stage.close()
    return count
