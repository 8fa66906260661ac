"""Addresses never die: what the documents are called now, held against every name that was ever published.

The list is `toolkit/downloads.yaml`. A web server of plain files can't redirect, and a page of HTML at an address that ends in
.pdf would be a damaged file to whoever follows it. So an address that has moved is published as a copy of the file it has moved to.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from generator.content.addresses import DOWNLOADS
from generator.content.downloads import downloads
from generator.content.handbook import Handbook
from generator.content.problems import ContentError, Problem
from generator.content.records.base import Known
from generator.content.records.published import Published
from generator.content.spelling import nearest
from generator.content.validate import Report, validate
from generator.content.yaml_tree import Refused, read_document

FILE = "toolkit/downloads.yaml"
COMMAND = "handbok addresses"


def file_names(handbook: Handbook) -> tuple[str, ...]:
    """What the files that documents are made as are called, in order of use."""
    return tuple(download.address(form).removeprefix(DOWNLOADS) for download in downloads(handbook) for form in download.formats)


def moved_to(handbook: Handbook, address: str) -> tuple[str, ...]:
    """The old addresses that give the same file as `address`; all are relative to the site's root."""
    return tuple(f"{DOWNLOADS}{move.old}" for move in handbook.published.moves if f"{DOWNLOADS}{move.new}" == address)


def unlisted(handbook: Handbook) -> tuple[str, ...]:
    """Names of files that the list lacks."""
    listed = frozenset(handbook.published.files)
    return tuple(dict.fromkeys(name for name in file_names(handbook) if name not in listed))


def line(name: str) -> str:
    """How the list names a file."""
    return f"  - {name}"


def list_published(root: Path, names: tuple[str, ...]) -> None:
    """Add `names` to the end of the list, where its files stand; what is there already, comments too, stays as it is.

    Raises ContentError, and writes nothing, when the list doesn't end with its files.
    """
    if not names:
        return
    path = root / FILE
    data = ("\n".join([path.read_text(encoding="utf-8").rstrip("\n"), *map(line, names)]) + "\n").encode()
    if _listed(data)[-len(names) :] != names:
        remedy = f"Låt «filer» stå sist i filen, med rader som «{line('handlingsplan-mall.docx')}»."
        raise ContentError([Problem(FILE, 1, 1, "filer", "listan går inte att fylla på", remedy)])
    path.write_bytes(data)


def _listed(data: bytes) -> tuple[str, ...]:
    try:
        made = validate(read_document(FILE, data), Published, Known({}))
    except Refused:
        return ()
    return made.files if isinstance(made, Published) else ()


def check_published(handbook: Handbook, report: Report) -> Iterator[Problem]:
    """Every address in the list leads to a file, and every file is in the list."""
    yield from _lost(handbook, report)
    yield from _moves(handbook, report)
    for name in unlisted(handbook):
        remedy = f"Lägg till raden «{line(name)}» sist i filen, eller kör «{COMMAND}»."
        yield report(FILE, ("filer",), f"filen «{name}» finns inte i listan", remedy)


def _lost(handbook: Handbook, report: Report) -> Iterator[Problem]:
    made = frozenset(file_names(handbook))
    moved = {move.old for move in handbook.published.moves}
    seen: set[str] = set()
    for number, name in enumerate(handbook.published.files):
        if name in seen:
            yield report(FILE, ("filer", number), f"«{name}» står redan i listan", "Ta bort den ena raden.")
        elif name not in made and name not in moved:
            remedy = (
                "Ge dokumentet dess namn tillbaka, eller lägg till en rad under «flyttade»: "
                f"«- {{från: {name}, till: {_instead(name, made)}}}». Ta inte bort raden: någon kan ha sparat adressen."
            )
            yield report(FILE, ("filer", number), f"adressen «{name}» leder inte längre till någon fil", remedy)
        seen.add(name)


def _moves(handbook: Handbook, report: Report) -> Iterator[Problem]:
    made, listed = frozenset(file_names(handbook)), frozenset(handbook.published.files)
    seen: set[str] = set()
    for number, move in enumerate(handbook.published.moves):
        place = ("flyttade", number)
        if move.old in seen:
            yield report(FILE, (*place, "från"), f"«{move.old}» är redan flyttad", "Ta bort den ena raden.")
        if move.old in made:
            yield report(FILE, (*place, "från"), f"filen «{move.old}» finns och kan inte också vara flyttad", "Ta bort raden.")
        elif move.old not in listed:
            hint = nearest(move.old, listed)
            remedy = f"Menade du «{hint}»?" if hint else "Skriv ett filnamn som står under «filer», eller ta bort raden."
            yield report(FILE, (*place, "från"), f"«{move.old}» har aldrig publicerats", remedy)
        seen.add(move.old)
        if move.new not in made:
            yield report(FILE, (*place, "till"), *_leads_nowhere(handbook, move.new, made))
        elif _format(move.new) != _format(move.old):
            remedy = "Välj en fil i samma format: den gamla adressen ger en kopia av filen, och ett program läser den efter dess ändelse."
            yield report(FILE, (*place, "till"), f"«{move.new}» har ett annat format än «{move.old}»", remedy)


def _leads_nowhere(handbook: Handbook, name: str, made: frozenset[str]) -> tuple[str, str]:
    onward = next((move.new for move in handbook.published.moves if move.old == name), None)
    if onward is not None:
        remedy = f"Skriv «{onward}» direkt." if onward in made else "Skriv en fil som finns."
        return f"«{name}» är själv flyttad", remedy
    return f"filen «{name}» finns inte", f"Skriv en fil som finns, till exempel «{_instead(name, made)}»."


def _instead(name: str, made: frozenset[str]) -> str:
    """A file of the same format to give instead: the one that is called most like it."""
    same = frozenset(other for other in made if _format(other) == _format(name))
    return nearest(name, same) or min(same, default="…")


def _format(name: str) -> str:
    return name.rpartition(".")[2]
