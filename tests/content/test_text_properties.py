"""What holds for every text there can be."""

from __future__ import annotations

import re

from hypothesis import example, given
from hypothesis import strategies as st

from generator.content import text
from generator.content.text import Block, Inline, Items, Plain, Text, TextError, check_plain, parse_text

SIGNS = "*_[]()`\\#>~|-+=:.!?<>{}&\"'/1230 \n\r\tabåÄ\u00a0\u200b"
markup = st.lists(
    st.sampled_from(
        ["**", "*", "_", "[", "]", "](", "[vandring]", "](https://a.se)", "- ", "1. ", "\n", "\n\n", "    ", "\\", "`", "&amp;", "ord", " å "]
    ),
    max_size=25,
).map("".join)
texts = st.text() | st.text(alphabet=SIGNS, max_size=60) | markup


@given(texts)
@example("*" * 5000)
@example("[" * 5000)
@example("- " * 500)
def test_any_text_is_taken_or_refused(source: str) -> None:
    try:
        whole = not hollow(parse_text(source))
    except TextError as error:
        whole = bool(error.what and error.remedy) and "\n" not in error.what
    assert whole


def hollow(parsed: Text) -> list[object]:
    """Paragraphs, items and runs that hold nothing."""
    found: list[object] = []

    def look(node: Text | Block | Inline) -> None:
        match node:
            case Text():
                inner: tuple[Block | Inline, ...] = node.blocks
            case Items():
                inner = tuple(block for item in node.items for block in item)
                found.extend(item for item in node.items if not item)
            case Plain():
                found.extend([node] if not node.value else [])
                return
            case _:
                inner = node.children
        if not inner and not isinstance(node, text.Reference):
            found.append(node)
        for child in inner:
            look(child)

    look(parsed)
    return found


words = st.lists(st.text(alphabet="abcåäöÅ\u00a0,;€–%éü", min_size=1).filter(str.strip).map(str.strip), min_size=1, max_size=8)


@given(words, words, st.sampled_from(["{}", "**{}**", "*{}*", "- {}", "1. {}", "[{}][vandring]", "[{}](https://exempel.se)"]))
def test_the_words_survive_their_markup(first: list[str], second: list[str], form: str) -> None:
    before, inside = " ".join(first), " ".join(second)
    assert parse_text(f"{before}\n\n{form.format(inside)}").plain() == f"{before} {inside}"


@given(texts)
def test_bare_text_is_the_same_with_and_without_the_parser(source: str) -> None:
    """The short cut for texts without markup gives what the parser would have given."""
    source = source.replace("\r\n", "\n").replace("\r", "\n").strip()
    if not text._MARKED.search(source) and not refused(source):
        assert text._bare(source) == text._marked(source, None)


@given(texts)
def test_the_short_cut_finds_all_that_is_forbidden(source: str) -> None:
    forbidden = any(pattern.search(source) for pattern, _, _ in text._FORBIDDEN)
    assert refused(source) == forbidden


@given(texts)
def test_every_link_goes_somewhere_harmless(source: str) -> None:
    try:
        parsed = parse_text(source)
    except TextError:
        return
    for url in re.findall(r"Link\(url='([^']*)", repr(parsed)):
        assert url.startswith(("https://", "http://", "mailto:"))


def refused(source: str) -> bool:
    try:
        check_plain(source)
    except TextError:
        return True
    return False
