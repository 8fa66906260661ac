"""Finished HTML goes past the engine's parsers, and no page is another for it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path

import markdown
import pytest
from markdown.preprocessors import Preprocessor

from generator.site.sizes import PAGE, fill_sizes
from generator.site.whole_blocks import WholeBlocks
from tests.site.conftest import handbok

BLOCK = '<div class="tp-part">\n<p id="ett">*x*</p>\n<ul><li id="två"><a href="#ett">y</a></li></ul>\n<div>\n</div>\n</div>'
EXTENSIONS = ["attr_list", "tables", "toc", "fenced_code"]
"""Those of the engine: its own and those of mkdocs.yml."""


class Parser(HTMLParser):
    """Collects ids as the engine does, from what Markdown is about to read as HTML."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []
        self.tags = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags += 1
        self.seen += [value or "" for name, value in attrs if name == "id"]


class Watcher(Preprocessor):  # type: ignore[misc]
    """Stands where the engine looks for ids."""

    def run(self, lines: list[str]) -> list[str]:
        self.parser = Parser()
        self.parser.feed("\n".join(lines))
        return list(lines)


def test_the_site_is_byte_for_byte_that_of_the_engine_alone(real_project: Path, tmp_path: Path) -> None:
    copy = Path(shutil.copytree(real_project, tmp_path / "copy", symlinks=True))
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(tmp_path / "plain")]
    subprocess.run(command, cwd=copy, check=True, capture_output=True, env=os.environ | {"NO_MKDOCS_2_WARNING": "1"})
    fill_sizes(tmp_path / "plain" / PAGE, real_project / "site")
    pages = sorted(path.relative_to(real_project / "site") for path in (real_project / "site").rglob("*.html"))
    assert len(pages) > 80
    for page in [*pages, Path("search/search_index.json")]:
        assert (tmp_path / "plain" / page).read_bytes() == (real_project / "site" / page).read_bytes(), page


@pytest.mark.parametrize(
    "source",
    [
        f"# A\n\n{BLOCK}\n\n## B {{ #b }}\n\n{BLOCK}\n",
        f"{BLOCK}\n",
        f"{BLOCK}",
        f"{BLOCK}\n\n{BLOCK}\n\nText *här*.\n",
        f"```\n{BLOCK}\n```\n",
        f"- en lista\n\n    {BLOCK}\n",
        f"{BLOCK}\nText utan tom rad.\n",
        '<div class="tp-part">\nutan slut\n\n# A\n',
        'Text med <i>x</i> och <i id="y"></i>.\n\n<i></i>\n',
        "# A\n\nIngen HTML alls.\n",
    ],
)
def test_the_html_is_that_of_markdown_alone(source: str) -> None:
    assert markdown.markdown(source, extensions=[*EXTENSIONS, WholeBlocks()]) == markdown.markdown(source, extensions=EXTENSIONS)


def test_the_engine_sees_the_ids_of_a_block_and_nothing_else_of_it() -> None:
    converter, watcher = markdown.Markdown(extensions=[*EXTENSIONS, WholeBlocks()]), Watcher()
    converter.preprocessors.register(watcher, "watcher", 21)
    html = converter.convert(f"# A\n\n{BLOCK}\n")
    assert watcher.parser.seen == ["ett", "två"]
    assert watcher.parser.tags == 3
    assert html.count('id="ett"') == 1


def test_a_page_written_by_hand_may_link_into_a_block(real_project: Path, tmp_path: Path) -> None:
    copy = Path(shutil.copytree(real_project, tmp_path / "copy", symlinks=True))
    link = "# Ny\n\n[ett begrepp](../ordlista/index.md#trygghet)\n"
    (copy / "docs/utveckling/ny.md").write_text(link)
    done = handbok(copy, "build")
    assert done.returncode == 0, done.stderr
    (copy / "docs/utveckling/ny.md").write_text(link.replace("#trygghet", "#finns-inte"))
    done = handbok(copy, "build")
    assert done.returncode == 1
    assert "#finns-inte" in done.stderr
