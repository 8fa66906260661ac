"""The small Markdown of text fields, parsed once into a typed tree that every output renders.

Allowed: paragraphs, bullet and numbered lists, **strong**, *emphasis*, links (http, https, mailto) and
references to other records, ``[trygghetsvandring]`` or ``[en promenad][trygghetsvandring]``. Everything else that
Markdown or a template engine would act on is refused.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.token import Token


class TextError(ValueError):
    """A text that can't be taken. `snippet` is the offending piece, to find its line with."""

    def __init__(self, what: str, remedy: str, snippet: str = "") -> None:
        super().__init__(what)
        self.what = what
        self.remedy = remedy
        self.snippet = snippet


@dataclass(frozen=True, slots=True)
class Plain:
    value: str


@dataclass(frozen=True, slots=True)
class Strong:
    children: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Emphasis:
    children: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Link:
    url: str
    children: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Reference:
    """A link to another record. `children` is empty when the record's own title is to be shown; `begins` when that begins a sentence."""

    target: str
    children: tuple[Inline, ...]
    begins: bool = False


Inline = Plain | Strong | Emphasis | Link | Reference


@dataclass(frozen=True, slots=True)
class Paragraph:
    children: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Items:
    """A list; each item holds blocks."""

    ordered: bool
    items: tuple[tuple[Block, ...], ...]


Block = Paragraph | Items


@dataclass(frozen=True, slots=True)
class Text:
    blocks: tuple[Block, ...]

    def plain(self, title: Callable[[str], str] = str) -> str:
        """The words alone, paragraphs and items separated by a space; `title` gives the words of a reference without a label."""
        return " ".join(_plain_block(block, title) for block in self.blocks)

    def references(self) -> Iterator[str]:
        """Ids of the records that the text refers to, in order."""
        for block in self.blocks:
            yield from _block_references(block)


def _plain_block(block: Block, title: Callable[[str], str]) -> str:
    if isinstance(block, Paragraph):
        return plain_inlines(block.children, title)
    return " ".join(_plain_block(inner, title) for item in block.items for inner in item)


def plain_inlines(inlines: tuple[Inline, ...], title: Callable[[str], str] = str) -> str:
    """The words of a run of inlines; `title` as in `Text.plain`."""
    parts = []
    for node in inlines:
        if isinstance(node, Plain):
            parts.append(node.value)
        elif isinstance(node, Reference) and not node.children:
            parts.append(title(node.target))
        else:
            parts.append(plain_inlines(node.children, title))
    return "".join(parts)


def _block_references(block: Block) -> Iterator[str]:
    if isinstance(block, Paragraph):
        yield from _inline_references(block.children)
        return
    for item in block.items:
        for inner in item:
            yield from _block_references(inner)


def _inline_references(inlines: tuple[Inline, ...]) -> Iterator[str]:
    for node in inlines:
        if isinstance(node, Reference):
            yield node.target
        if not isinstance(node, Plain):
            yield from _inline_references(node.children)


_SET = (
    r"\t\n\r\x20-\x7e\xa0-\u024f\u0370-\u04ff\u1e00-\u1eff\u2002-\u200a\u2010-\u2027\u202f-\u2040\u2042\u2044-\u2052\u2054-\u205e"
    r"\u20a0-\u20bf\u2100-\u211e\u2120\u2122\u2124\u2126-\u22ff\u2500-\u25ff"
)
"""Characters that the fonts of the documents can set: Latin, Greek and Cyrillic letters, punctuation, money, arrows, mathematics."""
LONGEST = 10_000
"""Characters in one text: more than any field needs, and less than any document's cell holds."""
_FORBIDDEN = (
    (
        re.compile(r"</?[A-Za-z!?][^>\n]{0,40}"),
        "HTML får inte stå i texten",
        "Skriv vanlig text; fetstil är **så här** och listor börjar med bindestreck.",
    ),
    (re.compile(r"\{\{|\{%|\{#|\}\}|%\}|#\}"), "mallkod får inte stå i texten", "Ta bort klammerparenteserna."),
    (re.compile(r"\{:[^}\n]*\}|\{ *[.#][^}\n]*\}"), "attributlistor får inte stå i texten", "Ta bort klammerparenteserna."),
    (re.compile(r"-+8<-+|^!!!|^\?\?\?", re.M), "inklistrade filer och rutor får inte stå i texten", "Skriv innehållet som vanlig text."),
    (re.compile(r"(?:java|vb)script\s*:|\bdata\s*:\s*\w+/", re.I), "länken har en adress som inte är tillåten", "Använd http, https eller mailto."),
    (
        re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]"),
        "texten innehåller ett osynligt styrtecken",
        "Skriv om ordet för hand i stället för att klistra in det.",
    ),
    (re.compile(f"[^{_SET}]"), "ett tecken finns inte i handbokens typsnitt", "Skriv det med ord."),
)
_SUSPECT = re.compile(rf"[<{{}}:\x7f-\x9f]|8<|!!!|\?\?\?|%\}}|#\}}|[^{_SET}]")
_MARKED = re.compile(r"[*_\[\]`\\#>~\t]|^ *(?:[-+]|\d+[.)])(?: |$)|^ {4}|^ *(?:=+|-{2,}) *$|  $", re.M)
_PARAGRAPHS = re.compile(r"\n(?:[ \t]*\n)+")
_SPACES = re.compile(r"[ \t\n]+")
"""What is one space to a reader. A no-break space (10 000 kr) is not among them: it stays."""


def check_plain(value: str) -> str:
    """Return `value` when it holds nothing that HTML, Markdown extensions or templates would act on.

    Raises TextError.
    """
    if _SUSPECT.search(value):
        for pattern, what, remedy in _FORBIDDEN:
            if found := pattern.search(value):
                raise TextError(what, remedy, found.group())
    if len(value) > LONGEST:
        raise TextError(f"texten är längre än {LONGEST} tecken", "Korta den, eller dela upp den på flera fält.")
    return value


def parse_text(source: str, check_target: Callable[[str], None] | None = None) -> Text:
    """Parse the small Markdown of `source`.

    `check_target` is asked about each referred id and raises TextError for one that leads nowhere. Raises TextError
    for anything outside the allowed Markdown, and for an empty text.
    """
    source = source.replace("\r\n", "\n").replace("\r", "\n").strip()
    check_plain(source)
    # Most texts are bare paragraphs: the parser costs twenty times the split.
    blocks = _marked(source, check_target) if _MARKED.search(source) else _bare(source)
    if not blocks:
        raise TextError("texten är tom", "Skriv texten, eller ta bort raden.")
    return Text(blocks)


def _bare(source: str) -> tuple[Block, ...]:
    parts = (_SPACES.sub(" ", part.strip()) for part in _PARAGRAPHS.split(source))
    return tuple(Paragraph((Plain(part),)) for part in parts if part)


class _Targets(dict[str, Any]):
    """Link reference definitions for every id: markdown-it asks for the label in upper case."""

    def get(self, label: str, default: Any = None) -> Any:
        is_id = re.fullmatch(r"[A-Z0-9]+(?:-[A-Z0-9]+)*", label)
        return {"href": f"ref:{label.lower()}", "title": ""} if is_id else default


def _parser() -> MarkdownIt:
    parser = MarkdownIt("zero")
    parser.enable(["list", "emphasis", "link", "escape", "heading", "blockquote", "fence", "code", "hr", "backticks", "image", "newline", "lheading"])
    parser.validateLink = lambda url: True  # type: ignore[method-assign]  # noqa: ARG005  # schemes are judged below, with a message
    return parser


_PARSER = _parser()
MAX_NESTING = 8
"""Levels of strong, emphasis and links inside one another."""
_REFUSED = {
    "heading_open": "rubriker",
    "blockquote_open": "citatblock",
    "fence": "kodblock",
    "code_block": "kodblock",
    "code_inline": "kod",
    "hr": "streck",
    "image": "bilder",
    "hardbreak": "hårda radbrytningar",
}


def _marked(source: str, check_target: Callable[[str], None] | None) -> tuple[Block, ...]:
    tokens = _PARSER.parse(source, {"references": _Targets()})
    blocks, rest = _blocks(tokens, 0, None, check_target)
    assert rest == len(tokens)
    return blocks


def _blocks(tokens: list[Token], at: int, until: str | None, check: Callable[[str], None] | None) -> tuple[tuple[Block, ...], int]:
    blocks: list[Block] = []
    while at < len(tokens) and tokens[at].type != until:
        token = tokens[at]
        if token.type == "paragraph_open":
            if inlines := _inlines(tokens[at + 1].children or [], check):
                blocks.append(Paragraph(inlines))
            at += 3
        elif token.type in ("bullet_list_open", "ordered_list_open"):
            _check_numbering(token)
            items: list[tuple[Block, ...]] = []
            at += 1
            while tokens[at].type == "list_item_open":
                item, at = _blocks(tokens, at + 1, "list_item_close", check)
                if not item:
                    raise TextError("en punkt i listan är tom", "Skriv punkten, eller ta bort den. En lista kan ha högst nio nivåer.")
                items.append(item)
                at += 1
            blocks.append(Items(token.type == "ordered_list_open", tuple(items)))
            at += 1
        else:
            raise _refused(token)
    return tuple(blocks), at


def _check_numbering(token: Token) -> None:
    """A list that starts with another number would be shown from 1, and "2020. Året då" would lose its year."""
    if (start := token.attrGet("start")) is not None:
        raise TextError(
            f"en numrerad lista börjar på {start}",
            "Börja listan på 1. Ska talet stå i texten, skriv ett bakstreck före punkten (\\.).",
            f"{start}{token.markup}",
        )


def _refused(token: Token, before: str = "") -> TextError:
    """The error for a token outside the allowed Markdown; `before` is the text that a token without words of its own comes after."""
    name = _REFUSED.get(token.type, token.type)
    markup = token.markup[:3] if token.type == "hr" else token.markup  # markdown-it counts one sign too many in a rule
    return TextError(
        f"{name} får inte stå i textfält",
        "Använd stycken, listor, **fetstil**, *kursiv* och länkar.",
        (token.content or markup or before).strip().split("\n")[0][:40],
    )


def _inlines(tokens: list[Token], check: Callable[[str], None] | None) -> tuple[Inline, ...]:
    nodes, rest = _inline_run(tokens, 0, None, check)
    assert rest == len(tokens)
    return nodes


def _inline_run(tokens: list[Token], at: int, until: str | None, check: Callable[[str], None] | None) -> tuple[tuple[Inline, ...], int]:
    nodes: list[Inline] = []
    while at < len(tokens) and tokens[at].type != until:
        token = tokens[at]
        if token.type in ("text", "text_special", "softbreak"):
            value = " " if token.type == "softbreak" else _SPACES.sub(" ", token.content)
            if "](" in value:
                raise TextError("en länk är felskriven", "Skriv [texten](adressen), utan klamrar i texten och utan mellanslag i adressen.", "](")
            if value:
                if nodes and isinstance(nodes[-1], Plain):
                    nodes[-1] = Plain(nodes[-1].value + value)
                else:
                    nodes.append(Plain(value))
            at += 1
        elif token.type in ("strong_open", "em_open", "link_open"):
            if token.level >= MAX_NESTING:
                raise TextError(f"fetstil, kursiv och länkar ligger i varandra i mer än {MAX_NESTING} nivåer", "Gör texten enklare.")
            children, at = _inline_run(tokens, at + 1, token.type.replace("_open", "_close"), check)
            at += 1
            if token.type == "link_open":
                nodes.append(_link(token, children, check, begins=until is None and _ends_sentence(nodes)))
            else:
                nodes.append(Strong(children) if token.type == "strong_open" else Emphasis(children))
        else:
            raise _refused(token, nodes[-1].value[-40:] if nodes and isinstance(nodes[-1], Plain) else "")
    return tuple(nodes), at


def _ends_sentence(nodes: list[Inline]) -> bool:
    """Whether what comes after `nodes` begins a sentence."""
    return not nodes or (isinstance(nodes[-1], Plain) and re.search(r"[.?!]\s*$", nodes[-1].value) is not None)


def _link(token: Token, children: tuple[Inline, ...], check: Callable[[str], None] | None, *, begins: bool) -> Inline:
    url = str(token.attrGet("href"))
    if url.startswith("ref:"):
        target = url.removeprefix("ref:")
        if check:
            check(target)
        shown = plain_inlines(children)
        return Reference(target, (), begins) if shown == target else Reference(target, children)
    if not re.match(r"(?:https?://[^\s/]|mailto:[^\s@]+@)", url):
        raise TextError(
            f"länken till «{url}» har en adress som inte är tillåten", "Använd http, https eller mailto, eller [id] för en sida i handboken.", url
        )
    if not children:
        raise TextError("länken saknar text", "Skriv länken som [texten](adressen).", url)
    if title := token.attrGet("title"):
        raise TextError("länken har en titel", "Skriv länken som [texten](adressen), utan något efter adressen.", str(title))
    return Link(url, children)
