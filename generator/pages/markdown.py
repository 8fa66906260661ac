"""A page as the plain Markdown that the engine reads: front matter, headings in Markdown, everything under them as HTML blocks.

Headings are Markdown so that the engine makes its table of contents and its search sections from them. What stands
under them is finished HTML in one block, so nothing in it is read as Markdown.
"""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from generator.content import addresses
from generator.content.records.settings import Settings
from generator.estimate.wording import day
from generator.pages.page import CITATIONS, Page

CONTENTS_FROM = 3
"""Sections that a page may have without a list of them for narrow screens, where the engine shows none."""
_SPECIAL = re.compile(r"[^\w \u00a0–—«»…,.!?/%-]|_")


def heading(text: str) -> str:
    """`text` so that Markdown, attribute lists and HTML see nothing but words: every other sign as a character reference."""
    words = _SPECIAL.sub(lambda match: f"&#{ord(match.group())};", text)
    return re.sub(r"^(\d+)\.", r"\1&#46;", words)


def to_markdown(page: Page, settings: Settings) -> str:
    """The whole file for one page."""
    root = "../" * page.address.count("/")
    matter = {"title": page.title, "description": page.description, "kind": page.kind}
    front = "".join(f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in matter.items())
    if not page.searched:
        front += "search: {exclude: true}\n"
    environment = _environment()
    top = environment.get_template("frame_top.html").render(page=page, root=root).strip()
    foot = environment.get_template("frame_foot.html").render(
        page=page, root=root, contribute=addresses.CONTRIBUTE, edit_address=edit_address(settings, page), day=day
    )
    parts = [f"---\n{front}---\n", _block("tp-top", top), f"# {heading(page.title)}\n", _block("tp-lead", page.lead)]
    if len(page.sections) > CONTENTS_FROM:
        parts.append(_block("tp-contents", environment.get_template("frame_contents.html").render(page=page).strip()))
    for section in page.sections:
        unsearched = " data-search-exclude" if section.id == CITATIONS else ""
        parts.append(f"## {heading(section.title)} {{ #{section.id}{unsearched} }}\n")
        parts.append(_block("tp-part", section.html))
    parts.append(_block("tp-foot", foot.strip()))
    return "\n".join(parts)


def _block(name: str, html: str) -> str:
    # No blank lines: the block then reads the same to every Markdown engine. A space between cells, for what reads text alone.
    html = re.sub(r"</t([dh])><t", r"</t\1> <t", re.sub(r"\n\s*\n+", "\n", html))
    return f'<div class="{name}">\n{html}\n</div>\n'


def edit_address(settings: Settings, page: Page) -> str | None:
    """Where the page's YAML file is edited in the browser, or its folder is; None while the repository's address is not set."""
    if not settings.repository_address or not page.source_file:
        return None
    view = "tree" if page.source_file.endswith("/") else "edit"
    return f"{settings.repository_address.rstrip('/')}/{view}/{settings.branch}/{page.source_file.rstrip('/')}"


@cache
def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(Path(__file__).parent / "templates"), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
