"""YAML with the place of everything: what is read, what is refused, and where the message points."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

import pytest
import yaml
from hypothesis import assume, example, given
from hypothesis import strategies as st

from generator.content.yaml_tree import MAX_BYTES, MAX_DEPTH, Document, Node, Refused, read_document


def read(source: str | bytes) -> Any:
    return read_document("f.yaml", source if isinstance(source, bytes) else source.encode()).root.plain()


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("text", "text"),
        ("nej", "nej"),
        ("yes", "yes"),
        ("True", "True"),
        ("true", True),
        ("false", False),
        ("null", None),
        ("~", None),
        ("", None),
        ("12", 12),
        ("-3", -3),
        ("+3", 3),
        ("0", 0),
        ("1.50", 1.5),
        ("-0.5", -0.5),
        ("012", "012"),
        ("0x1F", "0x1F"),
        ("1_000", "1_000"),
        ("1e3", "1e3"),
        (".5", ".5"),
        (".inf", ".inf"),
        ("1,5", "1,5"),
        ("12:30", "12:30"),
        ("²", "²"),
        ("٣", "٣"),
        ("123456789012345678", 123456789012345678),
        ("1234567890123456789", "1234567890123456789"),
        ("2026-11-24", date(2026, 11, 24)),
        ("2026-11", "2026-11"),
        ("2026-11-24 10:00", "2026-11-24 10:00"),
        ("'2026-11-24'", "2026-11-24"),
        ('"12"', "12"),
        ("'true'", "true"),
        ("''", ""),
        ("|\n  12\n", "12\n"),
        (">\n  två\n  rader\n", "två rader\n"),
        (">\n  ett\n  stycke\n\n  ett\n  till\n", "ett stycke\n\nett till\n"),
        (">\n  12\n", "12\n"),
        ("[1, två]", [1, "två"]),
        ("{b: 1, c: 2}", {"b": 1, "c": 2}),
    ],
)
def test_values(written: str, value: object) -> None:
    found = read(f"a: {written}")["a"]
    assert found == value
    assert type(found) is type(value)


def test_a_byte_order_mark_and_windows_line_ends_are_fine() -> None:
    assert read(b"\xef\xbb\xbfa: 1\r\nb: 2\r\n") == {"a": 1, "b": 2}


def test_everything_knows_its_place() -> None:
    root = read_document("f.yaml", "å: ö\nlista:\n  - ett\n  - {b: två}\ntext: |\n  en\n  rad till\n".encode()).root
    places = {path: (node.line, node.column) for path, node in walk(root, "")}
    assert places == {
        "": (1, 1),
        ".å": (1, 4),
        ".lista": (3, 3),
        ".lista[0]": (3, 5),
        ".lista[1]": (4, 5),
        ".lista[1].b": (4, 9),
        ".text": (5, 7),
    }


def walk(node: Node, path: str) -> list[tuple[str, Node]]:
    found = [(path, node)]
    if isinstance(node.value, dict):
        for key, (_, child) in node.value.items():
            found += walk(child, f"{path}.{key}")
    elif isinstance(node.value, list):
        for number, child in enumerate(node.value):
            found += walk(child, f"{path}[{number}]")
    return found


YAML = "filen går inte att läsa som YAML: "
QUOTE = "Ta bort taggen; sätt citattecken runt text som börjar med utropstecken."
START = "Använd mellanslag i stället för tabb, och citattecken runt text som börjar med ett specialtecken."
INVISIBLE = "filen innehåller ett osynligt styrtecken. Ta bort tecknet, eller skriv om raden för hand."
INDENT = (
    "raden hör inte ihop med raderna ovanför. Låt nycklar och bindestreck på samma nivå börja i samma kolumn, och sätt citattecken runt hela texten."
)


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ("", "1:1: filen är tom. Skriv innehållet, eller ta bort filen."),
        ("# bara en kommentar\n", "2:1: filen är tom. Skriv innehållet, eller ta bort filen."),
        ("a: 1\n---\nb: 2\n", "2:1: filen innehåller flera YAML-dokument. Ta bort raden med ---, en post per fil."),
        ("a: 1\nb:\n  c: 1\n  c: 2\n", "4:3: b.c: nyckeln «c» står två gånger (även på rad 3). Slå ihop dem eller ta bort den ena."),
        ("a: &x 1\nb: *x\n", "1:4: a: ankare (&) är inte tillåtna. Ta bort ankaret; sätt citattecken runt text som börjar med &."),
        ("a:\n  - *x\n", "2:5: a[0]: alias (*) är inte tillåtna. Skriv ut värdet på båda ställena."),
        ("*x : 1\n", "1:1: alias (*) är inte tillåtna. Skriv ut värdet på båda ställena."),
        ("a: !!python/object:os.system x\n", f"1:4: a: typtaggar (!) är inte tillåtna. {QUOTE}"),
        ("a: !egen\n  b: 1\n", f"1:4: a: typtaggar (!) är inte tillåtna. {QUOTE}"),
        ("a: ! x\n", f"1:4: a: typtaggar (!) är inte tillåtna. {QUOTE}"),
        ("? [a]\n: b\n", "1:3: en nyckel måste vara ett ord. Skriv nyckeln som text före kolonet."),
        ("b:\n  '': 1\n", "2:3: b: en nyckel måste vara ett ord. Skriv nyckeln som text före kolonet."),
        ("a: 2026-02-30\n", "1:4: a: datumet «2026-02-30» finns inte. Skriv dagen som ÅÅÅÅ-MM-DD."),
        ("a: 2026-13-01\n", "1:4: a: datumet «2026-13-01» finns inte. Skriv dagen som ÅÅÅÅ-MM-DD."),
        ("a: [0000-01-01]\n", "1:5: a[0]: datumet «0000-01-01» finns inte. Skriv dagen som ÅÅÅÅ-MM-DD."),
        ("åäö: \x07\n", f"1:6: {INVISIBLE}"),
        ("å: 1\nb: \u2028\n", f"2:4: {INVISIBLE}"),
        ("a: \u0085\n", f"1:4: {INVISIBLE}"),
        ("a: \u009f\n", f"1:4: {INVISIBLE}"),
        ("a: x\ufeff\n", f"1:5: {INVISIBLE}"),
        (
            "a: b: c\n",
            f"1:5: {YAML}ett kolon står där det inte kan stå. Sätt citattecken runt en text som innehåller kolon och mellanslag.",
        ),
        ("a:\n\tb: 1\n", f"2:1: {YAML}ett värde börjar med ett tecken som inte går. {START}"),
        ("a: @namn\n", f"1:4: {YAML}ett värde börjar med ett tecken som inte går. {START}"),
        ("a: %\n", f"1:4: {YAML}ett värde börjar med ett tecken som inte går. {START}"),
        (
            "a: b\nc\n",
            f"3:1: {YAML}ett kolon saknas efter nyckeln. Skriv nyckel, kolon och värde, eller dra in raden om den hör till texten ovanför.",
        ),
        ("a:\n  b: [1,\n  c: 2\n\n", f"2:6: {YAML}en klammer är inte avslutad. Avsluta listan med ] eller }}, och sätt komma mellan värdena."),
        ("a: {b: 1\n\n\n", f"1:4: {YAML}en klammer är inte avslutad. Avsluta listan med ] eller }}, och sätt komma mellan värdena."),
        ("a: 'x\nb: 1\nc: 2\n", f"1:4: {YAML}ett citattecken är inte avslutat. Sätt ett citattecken sist i texten."),
        ('a: "\\q"\n', f"1:5: {YAML}ett bakstreck inuti citattecken är ett skiljetecken. Skriv två bakstreck, eller använd enkla citattecken."),
        ("- a\nb: 1\n", f"2:1: {YAML}{INDENT}"),
        (
            "a:\n  b: >\n    Vi gör:\n\n    - ett\n",
            "5:5: a.b: en lista i ett textblock som börjar med > blir löpande text. Byt > mot | i början av blocket.",
        ),
        ("a:\n  b: 1\n c: 2\n", f"3:2: {YAML}{INDENT}"),
        ("a: - b\n", f"1:4: {YAML}{INDENT}"),
        ('a: "citat" och mer\n', f"1:12: {YAML}{INDENT}"),
        ("a: [\n", f"2:1: {YAML}ett värde saknas, eller en klammer är inte avslutad. Skriv värdet, eller avsluta med ] eller }}."),
        (
            "%YAML 3.0\n---\na: 1\n",
            "1:1: filen går inte att läsa som YAML (found incompatible YAML document). "
            "Se efter indrag, kolon och citattecken på raden och raden före.",
        ),
    ],
)
def test_refused(source: str, message: str) -> None:
    with pytest.raises(Refused) as caught:
        read(source)
    assert str(caught.value.problem) == f"f.yaml:{message}"


@pytest.mark.parametrize(
    ("data", "place"),
    [
        ("åä: ".encode() + b"\xe5", "1:5"),
        ("å: 1\nö: ".encode() + b"\xff", "2:4"),
        (b"\xef\xbb\xbf\xff", "1:1"),
        ("a: å".encode("utf-16"), "1:1"),
        ("rad: å".encode("latin-1"), "1:6"),
    ],
)
def test_not_utf_8(data: bytes, place: str) -> None:
    with pytest.raises(Refused) as caught:
        read(data)
    assert str(caught.value.problem) == f"f.yaml:{place}: filen är inte sparad som UTF-8. Spara om filen med teckenkodningen UTF-8."


def test_a_large_file() -> None:
    start = b"a: 1 #"
    assert read(start + b"x" * (MAX_BYTES - len(start))) == {"a": 1}
    with pytest.raises(Refused) as caught:
        read(start + b"x" * (MAX_BYTES - len(start) + 1))
    assert str(caught.value.problem) == "f.yaml:1:1: filen är 257 kB, större än 256 kB. Dela upp innehållet i flera filer."


def test_deep_nesting() -> None:
    assert read("a: " + "[" * (MAX_DEPTH - 1) + "]" * (MAX_DEPTH - 1))
    path = "a" + "[0]" * (MAX_DEPTH - 1)
    for deeper in (MAX_DEPTH, 100_000):
        with pytest.raises(Refused) as caught:
            read("a: " + "[" * deeper + "]" * deeper)
        assert str(caught.value.problem) == f"f.yaml:1:{3 + MAX_DEPTH}: {path}: nivåerna är fler än 20. Gör innehållet plattare."


def test_the_path_of_a_key_in_a_list() -> None:
    with pytest.raises(Refused) as caught:
        read("steg:\n  - a: 1\n  - b: 1\n    b: 2\n")
    assert caught.value.problem.path == "steg[1].b"


bits = st.sampled_from(
    [
        "a",
        "b",
        ": ",
        ":\n",
        "- ",
        "\n",
        "  ",
        "[",
        "]",
        "{",
        "}",
        ",",
        "'",
        '"',
        "&x ",
        "*x",
        "!!str ",
        "|",
        ">",
        "\n---\n",
        "...",
        "%",
        "#",
        "?",
        "2026-02-31",
    ]
)


@given(st.binary() | st.text().map(str.encode) | st.lists(bits, max_size=30).map("".join).map(str.encode))
@example(b"")
@example(b"[" * 10_000)
@example(b"\xef\xbb\xbf")
@example(b"a: " + b"9" * 5000 + b".0")
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    try:
        document = read_document("f.yaml", data)
    except Refused as refused:
        problem = refused.problem
        assert problem.file == "f.yaml"
        assert 1 <= problem.line <= data.count(b"\n") + data.count(b"\r") + 2
        assert problem.column >= 1
        assert problem.what
        assert problem.remedy
    else:
        assert isinstance(document, Document)
        lines = document.source.splitlines() or [""]
        for _, node in walk(document.root, ""):
            assert 1 <= node.line <= len(lines) + 1


class Plain(yaml.SafeDumper):
    """Writes equal values out each time instead of an anchor and aliases."""

    def ignore_aliases(self, _data: Any) -> bool:
        return True


EXACT = st.integers(-(10**16), 10**16) | st.booleans() | st.none() | st.dates()
FLOATS = st.floats(allow_nan=False, allow_infinity=False).filter(lambda number: "e" not in repr(number))
"""Floats but those that are written with an exponent, which this reader takes as text."""
VALUES = st.recursive(
    EXACT | FLOATS | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(min_size=1), inner, max_size=4),
    max_leaves=12,
)


@given(st.dictionaries(st.text(min_size=1), VALUES, max_size=5), st.booleans(), st.sampled_from([None, False]))
def test_what_another_program_writes_is_read_back(value: dict[str, Any], allow_unicode: bool, flow: bool | None) -> None:
    written = yaml.dump(value, Dumper=Plain, allow_unicode=allow_unicode, default_flow_style=flow)
    assume(not re.search("[\x7f-\x9f\u2028\u2029\ufeff]", written))  # refused, see above
    assert read(written) == value


@pytest.mark.parametrize("number", [1e30, -2.5e-7, float("inf"), float("-inf")])
def test_exponents_and_infinity_are_text(number: float) -> None:
    written = yaml.safe_dump({"a": number})
    assert read(written)["a"] == written.removeprefix("a: ").strip()


def test_letters_typed_in_two_parts_become_one() -> None:
    root = read_document("a.yaml", "ord: a\u030angstro\u0308m\n".encode()).root
    assert root.plain() == {"ord": "ångström"}
