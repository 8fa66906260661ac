"""The small Markdown: what is taken and what it becomes, what is refused and what is said about it."""

from __future__ import annotations

import pytest

from generator.content.text import Emphasis, Inline, Items, Link, Paragraph, Plain, Reference, Strong, Text, TextError, check_plain, parse_text


def one_paragraph(*inlines: Inline) -> Text:
    return Text((Paragraph(inlines),))


def bullets(*items: str, ordered: bool = False) -> Items:
    return Items(ordered, tuple((Paragraph((Plain(item),)),) for item in items))


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("Gå ut.", one_paragraph(Plain("Gå ut."))),
        ("  Gå\n   ut.  ", one_paragraph(Plain("Gå ut."))),
        ("Gå\r\nut.", one_paragraph(Plain("Gå ut."))),
        ("Gå  *ut   nu*.", one_paragraph(Plain("Gå "), Emphasis((Plain("ut nu"),)), Plain("."))),
        ("Ett.\n\nTvå.", Text((Paragraph((Plain("Ett."),)), Paragraph((Plain("Två."),))))),
        ("Ett.\n \t\n\n*Två*.", Text((Paragraph((Plain("Ett."),)), Paragraph((Emphasis((Plain("Två"),)), Plain(".")))))),
        ("Ett.\n \nTvå.", Text((Paragraph((Plain("Ett."),)), Paragraph((Plain("Två."),))))),
        # A paragraph of nothing but a no-break space is no paragraph.
        ("Ett.\n\n\u00a0\n\nTvå.", Text((Paragraph((Plain("Ett."),)), Paragraph((Plain("Två."),))))),
        ("*Ett*\n\n\u00a0\n\nTvå.", Text((Paragraph((Emphasis((Plain("Ett"),)),)), Paragraph((Plain("Två."),))))),
        ("**Först** sedan", one_paragraph(Strong((Plain("Först"),)), Plain(" sedan"))),
        ("***båda***", one_paragraph(Emphasis((Strong((Plain("båda"),)),)))),
        ("- ett\n- två", Text((bullets("ett", "två"),))),
        ("* ett\n* två", Text((bullets("ett", "två"),))),
        ("+ ett\n+ två", Text((bullets("ett", "två"),))),
        ("-\tett", Text((bullets("ett"),))),
        ("1. ett\n2. två", Text((bullets("ett", "två", ordered=True),))),
        ("1) ett\n2) två", Text((bullets("ett", "två", ordered=True),))),
        ("Vi gör:\n\n- ett", Text((Paragraph((Plain("Vi gör:"),)), bullets("ett")))),
        ("- ett\n  - inre", Text((Items(False, ((Paragraph((Plain("ett"),)), bullets("inre")),)),))),
        ("[vandring]", one_paragraph(Reference("vandring", (), begins=True))),
        ("en [promenad][vandring]", one_paragraph(Plain("en "), Reference("vandring", (Plain("promenad"),)))),
        ("[**promenad**][vandring]", one_paragraph(Reference("vandring", (Strong((Plain("promenad"),)),)))),
        ("[Vandring]", one_paragraph(Reference("vandring", (Plain("Vandring"),)))),
        ("[sidan](https://exempel.se/a?b=1)", one_paragraph(Link("https://exempel.se/a?b=1", (Plain("sidan"),)))),
        ("[sidan](http://exempel.se)", one_paragraph(Link("http://exempel.se", (Plain("sidan"),)))),
        ("[skriv](mailto:info@exempel.se)", one_paragraph(Link("mailto:info@exempel.se", (Plain("skriv"),)))),
        ("[ort](https://exempel.se/å)", one_paragraph(Link("https://exempel.se/%C3%A5", (Plain("ort"),)))),
        # What only looks like markup stays as it is.
        ("3 < 5 och 5 > 3", one_paragraph(Plain("3 < 5 och 5 > 3"))),
        ("2 * 3", one_paragraph(Plain("2 * 3"))),
        ("a_b_c", one_paragraph(Plain("a_b_c"))),
        ("AT&T &amp; *jag*", one_paragraph(Plain("AT&T &amp; "), Emphasis((Plain("jag"),)))),
        ("[två ord]", one_paragraph(Plain("[två ord]"))),
        ("[å]", one_paragraph(Plain("[å]"))),
        (r"\[vandring\] \*", one_paragraph(Plain("[vandring] *"))),
        (r"2020\. Året då", one_paragraph(Plain("2020. Året då"))),
        ("Året var 2020.\nSedan kom 2021. Då", one_paragraph(Plain("Året var 2020. Sedan kom 2021. Då"))),
        ("https://exempel.se", one_paragraph(Plain("https://exempel.se"))),
        ("Se @namn och #1", one_paragraph(Plain("Se @namn och #1"))),
        ("{ett} och }", one_paragraph(Plain("{ett} och }"))),
    ],
)
def test_accepted(source: str, expected: Text) -> None:
    assert parse_text(source) == expected


def test_a_no_break_space_stays_between_words() -> None:
    assert parse_text("10\u00a0000 kr").plain() == "10\u00a0000 kr"
    assert parse_text("**10\u00a0000** kr").plain() == "10\u00a0000 kr"


HTML = "HTML får inte stå i texten"
TEMPLATE = "mallkod får inte stå i texten"
ATTRIBUTES = "attributlistor får inte stå i texten"
SNIPPET = "inklistrade filer och rutor får inte stå i texten"
SCHEME = "länken har en adress som inte är tillåten"
INVISIBLE = "texten innehåller ett osynligt styrtecken"


@pytest.mark.parametrize(
    ("source", "what", "snippet"),
    [
        ("<script>alert(1)</script>", HTML, "<script"),
        ("text <b>fet</b>", HTML, "<b"),
        ("</div>", HTML, "</div"),
        ("<!-- dold -->", HTML, "<!-- dold --"),
        ("<?php ?>", HTML, "<?php ?"),
        ("<https://exempel.se>", HTML, "<https://exempel.se"),
        ("a<b", HTML, "<b"),
        ("{{ config }}", TEMPLATE, "{{"),
        ("{% include 'x' %}", TEMPLATE, "{%"),
        ("{# dold #}", TEMPLATE, "{#"),
        ("{: .klass }", ATTRIBUTES, "{: .klass }"),
        ("{.klass}", ATTRIBUTES, "{.klass}"),
        ("{ .klass }", ATTRIBUTES, "{ .klass }"),
        ("--8<-- 'fil.md'", SNIPPET, "--8<--"),
        ("!!! note", SNIPPET, "!!!"),
        ("Ja.\n??? note", SNIPPET, "???"),
        ("javascript:alert(1)", SCHEME, "javascript:"),
        ("[x](JavaScript:alert(1))", SCHEME, "JavaScript:"),
        ("[x](vbscript :x)", SCHEME, "vbscript :"),
        ("[x](data:text/html,x)", SCHEME, "data:text/"),
        ("ett\u202eord", INVISIBLE, "\u202e"),
        ("ett\x07ord", INVISIBLE, "\x07"),
    ],
)
def test_refused_in_every_field(source: str, what: str, snippet: str) -> None:
    """Lines without markup and texts with it refuse the same."""
    for read in (parse_text, check_plain):
        with pytest.raises(TextError) as caught:
            read(source)
        assert caught.value.what == what
        assert caught.value.snippet.startswith(snippet)
        assert caught.value.snippet in source


@pytest.mark.parametrize("value", ["Klockan 12:30, dataskydd: ja", "3 < 5", "{ett}", "Va??? Ja!!!", "200 kr (inkl. moms) & annat", "data: se nedan"])
def test_plain_lines_that_are_fine(value: str) -> None:
    assert check_plain(value) == value


USE = "Använd stycken, listor, **fetstil**, *kursiv* och länkar."
ADDRESS = "Använd http, https eller mailto, eller [id] för en sida i handboken."


@pytest.mark.parametrize(
    ("source", "what", "remedy", "snippet"),
    [
        ("", "texten är tom", "Skriv texten, eller ta bort raden.", ""),
        (" \n\t ", "texten är tom", "Skriv texten, eller ta bort raden.", ""),
        ("# Rubrik", "rubriker får inte stå i textfält", USE, "#"),
        ("Rubrik\n=", "rubriker får inte stå i textfält", USE, "="),
        ("Rubrik\n-", "rubriker får inte stå i textfält", USE, "-"),
        ("Rubrik\n---", "rubriker får inte stå i textfält", USE, "-"),
        ("> citat", "citatblock får inte stå i textfält", USE, ">"),
        ("```\nkod\n```", "kodblock får inte stå i textfält", USE, "kod"),
        ("~~~\nkod\n~~~", "kodblock får inte stå i textfält", USE, "kod"),
        ("ord\n\n    kod", "kodblock får inte stå i textfält", USE, "kod"),
        ("ord\n\n  \tkod", "kodblock får inte stå i textfält", USE, "kod"),
        ("en `kod`", "kod får inte stå i textfält", USE, "kod"),
        ("***", "streck får inte stå i textfält", USE, "***"),
        ("Ja.\n\n---\n\nNej.", "streck får inte stå i textfält", USE, "---"),
        ("![alt](https://exempel.se/a.png)", "bilder får inte stå i textfält", USE, "alt"),
        ("ett  \ntvå", "hårda radbrytningar får inte stå i textfält", USE, "ett"),
        ("ett\\\ntvå", "hårda radbrytningar får inte stå i textfält", USE, "ett"),
        ("[x](ftp://exempel.se)", "länken till «ftp://exempel.se» har en adress som inte är tillåten", ADDRESS, "ftp://exempel.se"),
        ("[x](//exempel.se)", "länken till «//exempel.se» har en adress som inte är tillåten", ADDRESS, "//exempel.se"),
        ("[x](/verktyg/)", "länken till «/verktyg/» har en adress som inte är tillåten", ADDRESS, "/verktyg/"),
        ("[x](#del)", "länken till «#del» har en adress som inte är tillåten", ADDRESS, "#del"),
        ("[x](https://)", "länken till «https://» har en adress som inte är tillåten", ADDRESS, "https://"),
        ("[x](mailto:info)", "länken till «mailto:info» har en adress som inte är tillåten", ADDRESS, "mailto:info"),
        # Character references and escapes are undone before the scheme is judged.
        ("[x](javascript&colon;y)", "länken till «javascript:y» har en adress som inte är tillåten", ADDRESS, "javascript:y"),
        ("[x](javascript\\:y)", "länken till «javascript:y» har en adress som inte är tillåten", ADDRESS, "javascript:y"),
        ("[](https://exempel.se)", "länken saknar text", "Skriv länken som [texten](adressen).", "https://exempel.se"),
        (
            '[x](https://exempel.se "titel")',
            "länken har en titel",
            "Skriv länken som [texten](adressen), utan något efter adressen.",
            "titel",
        ),
        (
            "[en sida](https://exempel.se/två ord)",
            "en länk är felskriven",
            "Skriv [texten](adressen), utan klamrar i texten och utan mellanslag i adressen.",
            "](",
        ),
        (
            "[en [vandring]](https://exempel.se)",
            "en länk är felskriven",
            "Skriv [texten](adressen), utan klamrar i texten och utan mellanslag i adressen.",
            "](",
        ),
        (
            "2020. Året då",
            "en numrerad lista börjar på 2020",
            "Börja listan på 1. Ska talet stå i texten, skriv ett bakstreck före punkten (\\.).",
            "2020.",
        ),
        ("0) noll", "en numrerad lista börjar på 0", "Börja listan på 1. Ska talet stå i texten, skriv ett bakstreck före punkten (\\.).", "0)"),
        ("-", "en punkt i listan är tom", "Skriv punkten, eller ta bort den. En lista kan ha högst nio nivåer.", ""),
        ("- ett\n-\n- tre", "en punkt i listan är tom", "Skriv punkten, eller ta bort den. En lista kan ha högst nio nivåer.", ""),
        ("- " * 10 + "djupt", "en punkt i listan är tom", "Skriv punkten, eller ta bort den. En lista kan ha högst nio nivåer.", ""),
        (
            "*" * 1000 + "a" + "*" * 1000,
            "fetstil, kursiv och länkar ligger i varandra i mer än 8 nivåer",
            "Gör texten enklare.",
            "",
        ),
    ],
)
def test_refused(source: str, what: str, remedy: str, snippet: str) -> None:
    with pytest.raises(TextError) as caught:
        parse_text(source)
    assert (caught.value.what, caught.value.remedy, caught.value.snippet) == (what, remedy, snippet)


def test_nine_levels_of_lists_are_kept() -> None:
    assert parse_text("- " * 9 + "djupt").plain() == "djupt"


def test_every_reference_is_asked_about() -> None:
    asked: list[str] = []
    text = parse_text("Först [vandring].\n\n- sedan [en *plan*][handlingsplan]\n- **[torget]**", asked.append)
    assert asked == ["vandring", "handlingsplan", "torget"]
    assert list(text.references()) == asked


def test_a_reference_that_leads_nowhere_is_refused() -> None:
    def nowhere(target: str) -> None:
        raise TextError("leder ingenstans", "Ändra.", f"[{target}")

    with pytest.raises(TextError, match="leder ingenstans"):
        parse_text("Se [vandring].", nowhere)


def test_the_words_alone() -> None:
    text = parse_text("Gå en [vandring] med **[polisen][polis]**.\n\n1. [ett](https://exempel.se)\n2. *två*")
    assert text.plain() == "Gå en vandring med polisen. ett två"


@pytest.mark.parametrize("sign", ["🙂", "漢", "\u2053", "א"])
def test_a_sign_that_no_document_can_set_is_refused(sign: str) -> None:
    with pytest.raises(TextError) as told:
        parse_text(f"Ett torg {sign} i ljus.")
    assert (told.value.what, told.value.remedy) == ("ett tecken finns inte i handbokens typsnitt", "Skriv det med ord.")
    assert told.value.snippet == sign


def test_a_text_too_long_for_a_cell_is_refused() -> None:
    with pytest.raises(TextError, match="längre än 10000 tecken"):
        parse_text("x" * 10_001)
    assert parse_text("x" * 10_000).plain() == "x" * 10_000
