"""The book as one PDF file, tagged to the standard PDF/UA-1 so that it can also be listened to."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path
from typing import Any

from generator.content.records.base import Standing
from generator.documents.book.tree import Block, Book, Definitions, Index, Inlines, Items, Mark, Section, Table, Words, anchors
from generator.documents.imprint import LICENCE, NAME
from generator.documents.qr import way_to
from generator.documents.typeset import breakable, typeset_apart

SUBTITLE = "Hela handboken: modellen, stegen, verktygen, rollerna, lagen, tiden, kostnaden och fallen"


def book_pdf(book: Book) -> bytes:
    """The bytes of the PDF file. Raises UnprintableText, which names the character."""
    imprint = book.imprint
    data = {
        "title": imprint.title,
        "author": imprint.author,
        "description": f"{imprint.origin}. {LICENCE}.",
        "date": [imprint.date.year, imprint.date.month, imprint.date.day],
        "signs": {standing.value: standing.sign for standing in Standing},
        "cover": {
            "title": NAME,
            "subtitle": SUBTITLE,
            "facts": [{**fact._asdict(), "text": breakable(fact.text)} for fact in imprint.cover],
            "web": way_to(imprint.url) if imprint.url else None,
        },
        "footer": " · ".join(filter(None, (imprint.origin, LICENCE, imprint.publisher))),
        "chapters": [_section(chapter) for chapter in book.chapters],
    }
    return _linked(typeset_apart(_template(), json.dumps(data, ensure_ascii=False), imprint), book)


_LINK = re.compile(rb"/A<</Type/Action/S/URI/URI\(#([a-z0-9.-]+)\)>>")
_DESCRIPTION = re.compile(rb"/Contents\(#([a-z0-9.-]+)\)")


def _linked(pdf: bytes, book: Book) -> bytes:
    """The file with links to places in it, which the template makes as links to ``#`` and a name, because Typst's own cost too much.

    To find out where a label is, Typst lays out every paragraph with a link twice and keeps both: the book took twice the memory and
    the time. But it names the place of every heading in the file; so each link is pointed there afterwards, with as many bytes as
    before, and so everything else in the file stays where it is.
    """
    headings = {name.encode(): section.anchor.encode() for section in book.sections() for name in anchors(section)}
    pdf = _LINK.sub(lambda link: b"/Dest(%b)" % headings[link[1]] + b" " * (len(link[0]) - len(headings[link[1]]) - 7), pdf)
    return _DESCRIPTION.sub(lambda link: b"/Contents(%b )" % _described(link[1]), pdf)


def _described(anchor: bytes) -> bytes:
    """What a link leads to, in the words of the anchor and in as many bytes: ``steg 1 uppstart``, ``k\xe4lla 12`` (in PDF's own encoding)."""
    return re.sub(rb"[.-]", b" ", re.sub(rb"^kalla-", b"k\xe4lla-", anchor))


@cache
def _template() -> str:
    return (Path(__file__).parent / "book.typ").read_text("utf-8")


def _section(section: Section) -> dict[str, Any]:
    return {
        "title": breakable(section.title),
        "anchor": section.anchor,
        "listed": section.listed,
        "blocks": _blocks(section.blocks),
        "sections": [_section(inner) for inner in section.sections],
    }


def _blocks(blocks: tuple[Block, ...]) -> list[dict[str, Any]]:
    return [_block(block) for block in blocks]


def _block(block: Block) -> dict[str, Any]:
    match block:
        case Words():
            return {"kind": "words", "inlines": _inlines(block.inlines)}
        case Items():
            return {"kind": "items", "ordered": block.ordered, "start": block.start, "items": [_blocks(item.blocks) for item in block.items]}
        case Definitions():
            entries = [{"term": _inlines(each.term), "blocks": _blocks(each.blocks)} for each in block.entries]
            return {"kind": "definitions", "brief": block.brief, "entries": entries}
        case Table():
            rows = [[_inlines(cell) for cell in row] for row in block.rows]
            return {
                "kind": "table",
                "caption": block.caption,
                "head": block.head,
                "rows": rows,
                "widths": block.widths,
                "figures": block.figures,
            }
        case Index():
            return {"kind": "index", "entries": [{"title": entry.title, "anchor": entry.anchor} for entry in block.entries]}


def _inlines(inlines: Inlines) -> list[Any]:
    """Plain words as strings, the rest as what the template reads: kept short, for there are many."""
    out: list[Any] = []
    for inline in inlines:
        if isinstance(inline, Mark):
            out.append({"m": inline.standing.value, "s": inline.sources, "r": breakable(inline.reason) if inline.reason else None})
        elif inline.bold or inline.italic or inline.url:
            run: dict[str, Any] = {"t": breakable(inline.text)}
            run |= {"b": True} if inline.bold else {}
            run |= {"i": True} if inline.italic else {}
            run |= {"u": inline.url} if inline.url else {}
            out.append(run)
        elif inline.text:
            out.append(breakable(inline.text))
    return out
