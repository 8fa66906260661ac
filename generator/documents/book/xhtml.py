"""Writes sections of the book as XHTML. Everything that comes from the content is escaped here."""

from __future__ import annotations

from collections.abc import Callable
from html import escape

from generator.content.records.base import Standing
from generator.documents.book.tree import Block, Definitions, Index, Inlines, Item, Items, Mark, Section, Table, Words
from generator.documents.book.words import source_anchor
from generator.documents.prose import Run

_CLASSES = {Standing.PROVEN: "belagt", Standing.UNCERTAIN: "osakert", Standing.ASSUMED: "antagande"}


class Xhtml:
    """`href` gives the address of an anchor as seen from the file that is written."""

    def __init__(self, href: Callable[[str], str]) -> None:
        self._href = href

    def section(self, section: Section, level: int, *, whole: bool = True) -> str:
        """The section with its heading at `level` (1-6); not `whole`: without the sections in it."""
        look = "" if section.listed else ' class="small"'
        parts = [f'<section{look} aria-labelledby="{section.anchor}"><h{level} id="{section.anchor}">{escape(section.title)}</h{level}>']
        parts += [self._block(block) for block in section.blocks]
        parts += [self.section(inner, level + 1) for inner in section.sections] if whole else []
        return "\n".join([*parts, "</section>"])

    def _block(self, block: Block) -> str:
        match block:
            case Words():
                return f"<p>{self._inlines(block.inlines)}</p>"
            case Items():
                tag = "ol" if block.ordered else "ul"
                start = f' start="{block.start}"' if block.start != 1 else ""
                return f"<{tag}{start}>{''.join(self._item(item) for item in block.items)}</{tag}>"
            case Definitions():
                entries = "".join(
                    f"<dt{_id(each.anchor)}>{self._inlines(each.term)}</dt><dd>{self._inside(each.blocks)}</dd>" for each in block.entries
                )
                return f'<dl class="{"brief" if block.brief else "full"}">{entries}</dl>'
            case Table():
                return self._table(block)
            case Index():
                return self._index(block)

    def _item(self, item: Item) -> str:
        return f"<li{_id(item.anchor)}>{self._inside(item.blocks)}</li>"

    def _inside(self, blocks: tuple[Block, ...]) -> str:
        """Blocks in an item: a single paragraph as it is."""
        if len(blocks) == 1 and isinstance(blocks[0], Words):
            return self._inlines(blocks[0].inlines)
        return "".join(self._block(block) for block in blocks)

    def _table(self, table: Table) -> str:
        head = "".join(f'<th scope="col">{escape(title)}</th>' for title in table.head)
        rows = []
        for first, *rest in table.rows:
            cells = "".join(f"<td>{self._inlines(cell)}</td>" for cell in rest)
            rows.append(f'<tr><th scope="row">{self._inlines(first)}</th>{cells}</tr>')
        look = ' class="figures"' if table.figures else ""
        return f"<table{look}><caption>{escape(table.caption)}</caption><thead><tr>{head}</tr></thead><tbody>{''.join(rows)}</tbody></table>"

    def _index(self, index: Index) -> str:
        items = []
        for entry in index.entries:
            mentions = ", ".join(self._link(title, anchor) for title, anchor in entry.mentions)
            items.append(f"<li>{self._link(entry.title, entry.anchor)}{f'<br/><small>Nämns i: {mentions}.</small>' if mentions else ''}</li>")
        return f'<ul class="index">{"".join(items)}</ul>'

    def _link(self, title: str, anchor: str) -> str:
        return f'<a href="{self._href(anchor)}">{escape(title)}</a>'

    def _inlines(self, inlines: Inlines) -> str:
        return "".join(self._mark(inline) if isinstance(inline, Mark) else self._run(inline) for inline in inlines)

    def _run(self, run: Run) -> str:
        html = escape(run.text)
        html = f"<strong>{html}</strong>" if run.bold else html
        html = f"<em>{html}</em>" if run.italic else html
        if not run.url:
            return html
        return f'<a href="{escape(self._href(run.url[1:]) if run.url.startswith("#") else run.url)}">{html}</a>'

    def _mark(self, mark: Mark) -> str:
        numbers = ", ".join(self._link(str(number), source_anchor(number)) for number in mark.sources)
        reason = f". {escape(mark.reason)}" if mark.reason else ""
        sign = f'<span aria-hidden="true">{mark.standing.sign}</span>\u00a0{mark.standing}'
        return f' <small class="mark {_CLASSES[mark.standing]}">{sign}{f" {numbers}" if numbers else ""}{reason}</small> '


def _id(anchor: str | None) -> str:
    return f' id="{anchor}"' if anchor else ""
