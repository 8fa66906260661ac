"""Turns records into HTML for one page, and keeps what the page has used: sources numbered at first use, terms linked once."""

from __future__ import annotations

from html import escape

from markupsafe import Markup

from generator.content import addresses
from generator.content.addresses import Linkable
from generator.content.handbook import Handbook
from generator.content.records.base import Sourced, Standing
from generator.content.text import Block, Emphasis, Inline, Link, Paragraph, Plain, Reference, Strong, Text
from generator.pages.glossing import Glossing
from generator.pages.page import Section


class EmptySection(Exception):
    """A section came out empty: a template forgot to say that something is unknown. Our bug, never the writer's."""


class Writer:
    """One per page."""

    def __init__(self, handbook: Handbook, glossing: Glossing, address: str) -> None:
        self.handbook = handbook
        self.address = address
        self.sections: list[Section] = []
        self.cited: dict[str, int] = {}
        self.standings: set[Standing] = set()
        self._glossing = glossing
        self._root = "../" * address.count("/")
        self._glossed: set[str] = set()

    # Links.

    def href(self, address: str) -> str:
        """`address`, which is relative to the site's root, as seen from this page."""
        page, _, fragment = address.partition("#")
        if fragment and page == self.address:
            return f"#{fragment}"
        return self._root + address or "./"

    def link(self, record: Linkable, label: str | None = None) -> Markup:
        """A link to the page of `record`, with its title when no label is given."""
        return Markup(f'<a href="{escape(self.href(addresses.address(record)))}">{escape(label or addresses.title(record))}</a>')  # noqa: S704

    # Texts. Pieces are plain strings of escaped HTML until the end: a Markup for each would cost more than all the rest.

    def html(self, text: Text) -> Markup:
        """The text as paragraphs and lists."""
        return Markup("\n".join([self._block(block) for block in text.blocks]))  # noqa: S704

    def inline(self, text: Text) -> Markup:
        """The text without a paragraph around it when it is a single one, else as `html`."""
        if len(text.blocks) == 1 and isinstance(text.blocks[0], Paragraph):
            return Markup(self._inlines(text.blocks[0].children))  # noqa: S704
        return self.html(text)

    def _block(self, block: Block) -> str:
        if isinstance(block, Paragraph):
            return f"<p>{self._inlines(block.children)}</p>"
        tag = "ol" if block.ordered else "ul"
        return f"<{tag}>{''.join([self._item(item) for item in block.items])}</{tag}>"

    def _item(self, item: tuple[Block, ...]) -> str:
        if len(item) == 1 and isinstance(item[0], Paragraph):
            return f"<li>{self._inlines(item[0].children)}</li>"
        return f"<li>{''.join([self._block(block) for block in item])}</li>"

    def _inlines(self, inlines: tuple[Inline, ...], linked: bool = False) -> str:
        parts: list[str] = []
        for node in inlines:
            match node:
                case Plain():
                    parts.append(escape(node.value) if linked else self._gloss(node.value))
                case Strong():
                    parts.append(f"<strong>{self._inlines(node.children, linked)}</strong>")
                case Emphasis():
                    parts.append(f"<em>{self._inlines(node.children, linked)}</em>")
                case Link():
                    parts.append(f'<a href="{escape(node.url)}" rel="external">{self._inlines(node.children, True)}</a>')
                case Reference():
                    record = addresses.target(self.handbook, node.target)
                    label = self._inlines(node.children, True) if node.children else escape(addresses.in_running_text(record, node.begins))
                    parts.append(f'<a href="{escape(self.href(addresses.address(record)))}">{label}</a>')
        return "".join(parts)

    def _gloss(self, value: str) -> str:
        if self.address == addresses.GLOSSARY:
            return escape(value)
        parts = []
        for found in self._glossing.split(value, self._glossed):
            if found.term is None:
                parts.append(escape(found.text))
            else:
                href = self.href(f"{addresses.GLOSSARY}#{found.term}")
                parts.append(f'<a class="tp-term" href="{escape(href)}">{escape(found.text)}</a>')
        return "".join(parts)

    def plain(self, text: Text) -> str:
        """The words alone, with the titles of what the text refers to."""
        return text.plain(lambda target: addresses.in_running_text(addresses.target(self.handbook, target)))

    # Standing and sources.

    def mark(self, claim: Sourced, reasoned: bool = True) -> Markup:
        """The mark of a claim's standing, its numbered sources, and the reason when there is one and room for it."""
        standing = claim.standing
        self.standings.add(standing)
        word = standing.value
        parts = [
            f' <span class="tp-mark tp-mark--{_CLASSES[standing]}" title="{word.capitalize()}">',
            # The engine's search takes an excluded element to end where the first of its kind inside it does: each is excluded by itself.
            f'<span aria-hidden="true" data-search-exclude>{standing.sign}</span><span class="tp-sr" data-search-exclude>({word})</span></span>',
        ]
        for source in claim.sources:
            n = self.cited.setdefault(source, len(self.cited) + 1)
            parts.append(f'<a class="tp-cite" href="#kalla-{n}" data-search-exclude><span class="tp-sr">källa </span>{n}</a>')
        if claim.reason and reasoned:
            parts.append(f' <small class="tp-reason">{word.capitalize()}: {escape(claim.reason)}</small>')
        return Markup("".join(parts))  # noqa: S704

    # Sections.

    def section(self, id: str, title: str, caller: object) -> str:
        """Add a section with what the template's call block holds. Raises EmptySection when that is nothing."""
        html = Markup(caller()).strip()  # type: ignore[operator]  # noqa: S704  # Jinja hands over a function that gives Markup
        if not html:
            raise EmptySection(f"{self.address}#{id}")
        self.sections.append(Section(id, title, html))
        return ""


_CLASSES = {Standing.PROVEN: "belagt", Standing.UNCERTAIN: "osakert", Standing.ASSUMED: "antagande"}
