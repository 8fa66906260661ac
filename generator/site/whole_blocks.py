"""Carries the finished HTML of the generated pages past the engine's parsers.

Under each heading of a generated page stands one block of finished HTML. The engine would take it apart tag by tag, twice:
once to learn its ids, and once to put it together again as it was. That is a third of the whole build. Here each block is put
aside in Markdown's own store of HTML, and its ids alone stand in for it meanwhile. The pages are the same without this, to
the byte; only slower.
"""

from __future__ import annotations

import re

from markdown import Extension, Markdown
from markdown.preprocessors import Preprocessor

_BLOCK = re.compile(r'^<div class="tp-[a-z]+">\n(?:.+\n)*?</div>$(?=\n\n|\n?\Z)', re.M)
"""As `generator.pages.markdown` writes them: no blank line inside, one after."""
_ID = re.compile(r'<[a-z][^<>]*? id="[^"<>]*"')
_STAND_IN = re.compile(r"^<i>(\x02.+?\x03)(?:<i id=\"[^\"<>]*\"></i>)*</i>$", re.M)

_CODE, _IDS, _HTML = 25, 21, 20
"""When Markdown puts code aside (an example of HTML in code is none), the engine looks for ids, and Markdown looks for HTML."""


class WholeBlocks(Extension):  # type: ignore[misc]  # the library has no types
    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802  # Markdown's name
        md.preprocessors.register(_PutAside(md), "whole_blocks", (_CODE + _IDS) / 2)
        md.preprocessors.register(_NameOnly(md), "whole_block_names", (_IDS + _HTML) / 2)


class _PutAside(Preprocessor):  # type: ignore[misc]
    """In place of each block: its name in the store, and its ids."""

    def run(self, lines: list[str]) -> list[str]:
        return _BLOCK.sub(self._stand_in, "\n".join(lines)).split("\n")

    def _stand_in(self, block: re.Match[str]) -> str:
        ids = "".join(f"<i{found[found.rindex(' id='):]}></i>" for found in _ID.findall(block[0]))
        name = self.md.htmlStash.store(f"{block[0]}\n")
        return f"<i>{name}{ids}</i>"


class _NameOnly(Preprocessor):  # type: ignore[misc]
    """Leaves the name alone, which Markdown replaces by the block in the end."""

    def run(self, lines: list[str]) -> list[str]:
        return _STAND_IN.sub(r"\1", "\n".join(lines)).split("\n")
