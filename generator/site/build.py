"""From content to a published site."""

from __future__ import annotations

import shutil
import time
from dataclasses import dataclass
from pathlib import Path

from generator.progress import count, wait
from generator.site.alone import alone
from generator.site.prepare import Preparation
from generator.site.publish import publish, recover
from generator.site.sizes import PAGE, fill_sizes
from generator.site.stage import DOCUMENTS, clear


@dataclass(frozen=True, slots=True)
class Built:
    """What a build made: numbers of pages and documents, and seconds it took."""

    pages: int
    documents: int
    seconds: float


def build_site(root: Path, target: Path) -> Built:
    """Check the content under `root`, build everything and publish it as `target`; waits while another build of the project goes on.

    Raises ContentError when the content is wrong and EngineError when the engine warns; the old site then stands as it was.
    """
    with alone(root):
        return _build(root, target)


def _build(root: Path, target: Path) -> Built:
    start = time.monotonic()
    preparation = Preparation(root)
    try:
        recover(target)
        fresh = root / "build" / f"{target.name}-fresh"
        clear(fresh)
        # Importing the engine and making it ready takes a second, which the workers use to read the content.
        from generator.site.engine import Engine  # noqa: PLC0415

        engine = Engine(root, fresh)
        staged = preparation.staged()
        with wait("Bygger webbplatsen"):
            engine.run(staged.site_address)
        with count("Gör dokumenten", staged.documents) as advance:
            made = preparation.documents(advance)
        if staged.site_address is None:
            # Without the site's address a site map has nothing to list.
            for name in ("sitemap.xml", "sitemap.xml.gz"):
                (fresh / name).unlink(missing_ok=True)
        shutil.copytree(root / DOCUMENTS, fresh, dirs_exist_ok=True)
        fill_sizes(fresh / PAGE, fresh)
        publish(fresh, target)
    finally:
        preparation.close()
    return Built(staged.pages, made, time.monotonic() - start)
