"""A package: documents in order of use, and a text that says what each is and when it is used."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Iterable, Iterator

from generator.content.downloads import FORMAT_NAMES, Book, Checklist, Download, Form, Format, Package, Part, Workbook
from generator.content.handbook import Handbook
from generator.content.records.model import Variant
from generator.content.records.step import Step
from generator.content.records.tool import Tool
from generator.documents.imprint import NAME, Imprint
from generator.documents.prose import Prose
from generator.documents.zip import packed

READ_ME = "00-LÄS-MIG.txt"
"""Sorts before the numbered files, and is text that any machine opens."""
_WIDTH = 78
_INDENT = "    "


def package_zip(handbook: Handbook, package: Package, imprint: Imprint, data: Callable[[Download, Format], bytes]) -> bytes:
    """The bytes of the archive; `data` gives those of a document in it."""

    def files() -> Iterator[tuple[str, bytes]]:
        # Windows' own editor: lines end its way, and the mark in front tells that the letters are UTF-8.
        yield READ_ME, read_me(handbook, package, imprint).replace("\n", "\r\n").encode("utf-8-sig")
        for number, part in enumerate(package.parts, start=1):
            for form in part.download.formats:
                yield _file(number, part, form), data(part.download, form)

    return packed(files())


def read_me(handbook: Handbook, package: Package, imprint: Imprint) -> str:
    """What each file is and when it is used, in order, and what the package says about itself."""
    lines = [package.title, "=" * len(package.title), "", *_wrapped(_INTRODUCTION), ""]
    folder = ""
    for number, part in enumerate(package.parts, start=1):
        if part.folder != folder:
            folder = part.folder
            lines += ["", f"Mappen {folder.rstrip('/')}", "-" * len(f"Mappen {folder.rstrip('/')}"), ""]
        lines += [f"{number:02}  {part.download.title}", *_wrapped(_use(handbook, package, part.download), _INDENT)]
        lines += [f"{_INDENT}{_file(number, part, form).removeprefix(folder)} ({FORMAT_NAMES[form]})" for form in part.download.formats]
        lines.append("")
    lines += ["", "Om paketet", "----------", ""]
    for fact in imprint.facts:
        lines += _wrapped(f"{fact.label}: {fact.text}{fact.url or ''}")
    return "\n".join([*lines, ""])


_INTRODUCTION = (
    f"Paketet hör till {NAME}. Filerna är numrerade i den ordning ni har nytta av dem. "
    "Filer med samma nummer är samma dokument i olika format: ta det som ni har program för."
)


def _file(number: int, part: Part, form: Format) -> str:
    return f"{part.folder}{number:02}-{part.download.name}.{form}"


def _wrapped(text: str, indent: str = "") -> list[str]:
    return textwrap.wrap(text, _WIDTH, initial_indent=indent, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False)


def _use(handbook: Handbook, package: Package, download: Download) -> str:
    """When the document is used."""
    match download.content:
        case Checklist(subject=Step()):
            return "Ha den framme under hela steget och kryssa av det som är gjort. Steget är klart när de obligatoriska punkterna är det."
        case Checklist(subject=Tool() as tool):
            return _use_of_tool(handbook, package.subject, tool)
        case Form(template=template):
            return f"{' '.join(Prose(handbook).plain(template.summary).split())} Används i {_steps(handbook, template.steps)}."
        case Workbook(variant=variant):
            return f"Räkna på tid och pengar för er plats innan ni ber om beslut, om ni väljer varianten «{variant.name}»."
        case Book():
            return "Läs först om modellen och om det steg ni är i. Verktygen, lagen och ordlistan slår ni upp när ni behöver dem."
        case _:
            raise ValueError("a package holds no package")


def _use_of_tool(handbook: Handbook, subject: Step | Variant, tool: Tool) -> str:
    """When a tool's checklist is used: in the package's step, or else in the first step that the tool belongs to."""
    here = subject if isinstance(subject, Step) else next(step for step in handbook.steps.values() if step.id in tool.steps)
    activities = [
        f"«{activity.title}»"
        for activity in here.activities
        if tool.id in activity.tools and (isinstance(subject, Step) or not activity.variants or subject.id in activity.variants)
    ]
    if activities:
        use = f"Följ den när ni använder verktyget, i {_listed(activities)}."
    else:
        use = "Följ den om ni väljer att använda verktyget. Ingen aktivitet i steget kräver det."
    others = [step for step in tool.steps if step != here.id]
    return f"{use} Verktyget används också i {_steps(handbook, others)}." if others else use


def _steps(handbook: Handbook, steps: Iterable[str]) -> str:
    return f"steg {_listed([str(number) for number in sorted(handbook.steps[step].number for step in steps)])}"


def _listed(words: list[str]) -> str:
    """The words with commas and «och» between."""
    return " och ".join(filter(None, (", ".join(words[:-1]), words[-1])))
