"""Runs MkDocs over the staged Markdown. The only module that knows which engine it is."""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")  # the theme's notice about another project, printed on every build

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import MkDocsException

from generator.site.errors import EngineError
from generator.site.whole_blocks import WholeBlocks


class _Warnings(logging.Handler):
    """Keeps what the engine warns about."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(record.getMessage())


class Engine:
    """The engine made ready by ``mkdocs.yml``, to build `target` once ``build/docs`` is written."""

    def __init__(self, root: Path, target: Path) -> None:
        (root / "build" / "docs").mkdir(parents=True, exist_ok=True)
        with _strictly():
            self._config = load_config(str(root / "mkdocs.yml"), site_dir=str(target), site_url="", strict=True)
        self._config.markdown_extensions.append(WholeBlocks())

    def run(self, site_address: str | None) -> None:
        """Build. Raises EngineError on any warning or error."""
        config = self._config
        config.site_url = f"{site_address.rstrip('/')}/" if site_address else ""
        with _strictly():
            config.plugins.on_startup(command="build", dirty=False)
            try:
                build(config)
            finally:
                config.plugins.on_shutdown()


@contextmanager
def _strictly() -> Iterator[None]:
    """Turn what the engine warns about or dies of into an EngineError."""
    logger = logging.getLogger("mkdocs")
    warnings = _Warnings()
    logger.addHandler(warnings)
    try:
        yield
    except MkDocsException as error:
        raise EngineError("\n".join([*warnings.lines, str(error)])) from error
    except SystemExit as error:
        raise EngineError("\n".join(warnings.lines) or "the engine stopped") from error
    finally:
        logger.removeHandler(warnings)
    if warnings.lines:
        raise EngineError("\n".join(warnings.lines))
