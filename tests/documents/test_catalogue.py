"""Documents that are kept: taken when they would be the same, made again whenever there is a doubt; and the old addresses they are given at."""

from __future__ import annotations

import dataclasses
import datetime
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Any, get_args

import pytest
from pydantic import BaseModel

from generator.content import text
from generator.content.downloads import Form, Package, downloads
from generator.content.handbook import Handbook
from generator.content.load import load
from generator.content.records.published import Move, Published
from generator.content.records.template import Template
from generator.documents import catalogue, count_documents, documents, make, origin
from generator.documents.origin import Origin, settled
from generator.documents.store import Store
from generator.release import Release
from tests.documents.small import DAY, RELEASE, handbook
from tests.project_copy import PROJECT
from tests.small_project import CASE, GLOSSARY, SmallProject


@pytest.fixture
def writers(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The titles of documents that writers were asked to make."""
    asked: list[str] = []

    def made(_handbook: Handbook, content: Any, form: Any, about: Any) -> bytes:
        asked.append(content.title)
        return f"{content.title} {form} {about}".encode()

    monkeypatch.setattr(make, "made", made)
    return asked


def every(content: Handbook, kept: Path, release: Release = RELEASE) -> dict[str, bytes]:
    return {artifact.address: artifact.data for artifact in documents(content, release, kept)}


def test_nothing_is_made_twice(tmp_path: Path, writers: list[str]) -> None:
    first = every(handbook(), tmp_path)
    singles = [download for download in downloads(handbook()) if not isinstance(download.content, Package)]
    assert len(writers) == sum(len(download.formats) for download in singles)
    writers.clear()
    assert every(handbook(), tmp_path) == first
    assert writers == []


def test_as_many_as_were_promised(project: SmallProject, writers: list[str]) -> None:
    """The small handbook has an address that was moved: its file counts too."""
    content = project.load()
    assert count_documents(content) == len(list(documents(content, RELEASE)))
    assert content.published.moves
    assert writers


def test_what_is_kept_is_what_would_be_made(tmp_path: Path) -> None:
    """By the real writers."""
    made = {artifact.address: artifact.data for artifact in documents(handbook(), RELEASE)}
    assert every(handbook(), tmp_path) == made
    assert every(handbook(), tmp_path) == made


def test_unchanged_documents_import_no_writer(tmp_path: Path) -> None:
    run = (
        "import sys; from pathlib import Path; from generator.documents import documents; from tests.documents.small import RELEASE, handbook\n"
        f"list(documents(handbook(), RELEASE, Path({str(tmp_path)!r})))\n"
        "print(sorted({'docx', 'lxml', 'typst', 'xlsxwriter', 'segno'} & set(sys.modules)))"
    )
    said = [subprocess.run([sys.executable, "-c", run], cwd=PROJECT, capture_output=True, text=True, check=True).stdout for _ in range(2)]
    assert "typst" in said[0]
    assert said[1] == "[]\n"


@pytest.mark.parametrize(
    "damage",
    [
        lambda entry, _: entry.write_bytes(entry.read_bytes()[:-1]),
        lambda entry, _: entry.write_bytes(entry.read_bytes()[:-1] + b"x"),
        lambda entry, _: entry.write_bytes(b""),
        lambda entry, _: entry.write_bytes(b"0" * 64 + b"\n" + entry.read_bytes().partition(b"\n")[2]),
        lambda entry, other: entry.write_bytes(other.read_bytes()),  # whole, but another document
        lambda entry, _: entry.unlink(),
    ],
    ids=["cut short", "one byte wrong", "empty", "wrong digest", "another's", "gone"],
)
def test_a_damaged_entry_is_made_again(tmp_path: Path, writers: list[str], damage: Any) -> None:
    first = every(handbook(), tmp_path)
    key = Origin(handbook(), RELEASE)
    form = next(download for download in downloads(handbook()) if isinstance(download.content, Form))
    other = downloads(handbook())[0]
    entry = tmp_path / key.key(form.content, form.address(form.formats[0]))
    damage(entry, tmp_path / key.key(other.content, other.address(other.formats[0])))
    writers.clear()
    assert every(handbook(), tmp_path) == first
    assert writers == ["Plan"]
    writers.clear()
    assert every(handbook(), tmp_path) == first
    assert writers == []


def test_a_damaged_package_is_packed_again_from_what_is_kept(tmp_path: Path, writers: list[str]) -> None:
    first = every(handbook(), tmp_path)
    package = next(download for download in downloads(handbook()) if isinstance(download.content, Package))
    (tmp_path / Origin(handbook(), RELEASE).key(package.content, package.address(package.formats[0]))).write_bytes(b"x")
    writers.clear()
    assert every(handbook(), tmp_path) == first
    assert writers == []


@pytest.mark.parametrize(
    "change",
    [
        {"release": Release("1.2.4", DAY)},
        {"release": Release("1.2.3", DAY + datetime.timedelta(1))},
        {"site": "https://annan.se"},
        {"publisher": "Någon"},
        {"program": b"# ny rad\n"},
        {"library": "xlsxwriter-99.dist-info"},
    ],
    ids=lambda change: next(iter(change)),
)
def test_everything_is_made_again_when_what_it_is_made_from_has_changed(
    tmp_path: Path, writers: list[str], monkeypatch: pytest.MonkeyPatch, change: dict[str, Any]
) -> None:
    every(handbook(), tmp_path / "kept")
    count = len(writers)
    writers.clear()
    if "program" in change:
        (tmp_path / "ny.py").write_bytes(change["program"])
        files = [*origin._files(), tmp_path / "ny.py"]
        monkeypatch.setattr(origin, "_files", lambda: iter(files))
        monkeypatch.setattr(origin, "_PROGRAM", Path("/"))
        monkeypatch.setattr(catalogue, "settled", lambda: True)
    if "library" in change:
        (tmp_path / change["library"]).mkdir()
        monkeypatch.syspath_prepend(str(tmp_path))
    content = handbook(site=change.get("site"), publisher=change.get("publisher"))
    every(content, tmp_path / "kept", change.get("release", RELEASE))
    assert len(writers) == count


@pytest.mark.usefixtures("writers")
def test_entries_of_no_use_are_removed(tmp_path: Path) -> None:
    every(handbook(), tmp_path)
    before = {path.name for path in tmp_path.iterdir()}
    (tmp_path / "annat").write_bytes(b"x")
    (tmp_path / "avbruten.new").write_bytes(b"x")
    every(handbook(), tmp_path)
    assert {path.name for path in tmp_path.iterdir()} == before
    every(handbook(publisher="Någon"), tmp_path)
    assert not {path.name for path in tmp_path.iterdir()} & before
    assert len(list(tmp_path.iterdir())) == len(before)


def test_what_is_put_counts_only_when_it_is_sure(tmp_path: Path) -> None:
    """A run that was cut off, or that saw the program change under it, leaves nothing to trust."""
    cut_off = Store(tmp_path)
    cut_off.put("a", b"1")
    assert Store(tmp_path).get("a") is None
    unsure = Store(tmp_path)
    unsure.put("a", b"1")
    unsure.close(sure=False)
    assert list(tmp_path.iterdir()) == []
    sure = Store(tmp_path)
    sure.put("a", b"1\n2")
    sure.close(sure=True)
    assert Store(tmp_path).get("a") == b"1\n2"


@pytest.mark.usefixtures("writers")
def test_a_program_that_was_saved_after_it_began_is_not_trusted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As under «make serve»: what runs may be the old code or the new."""
    module = tmp_path / "skrivare.py"
    module.write_text("x = 1\n")
    monkeypatch.setattr(origin, "_files", lambda: iter([module]))
    assert settled(time.time() + 10)
    began = time.time() + 1
    os.utime(module, (0, 0))  # a date that can be set tells nothing; that it was set does
    assert not settled(began - 10)
    module.unlink()
    assert not settled(time.time() + 10)
    monkeypatch.setattr(catalogue, "settled", lambda: False)
    every(handbook(), tmp_path / "kept")
    assert not (tmp_path / "kept").exists()


@pytest.mark.usefixtures("writers")
def test_a_program_saved_while_documents_are_made_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    answers = iter([True, False])
    monkeypatch.setattr(catalogue, "settled", lambda: next(answers))
    every(handbook(), tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_the_text_of_a_case_reaches_no_checklist_and_its_title_does(project: SmallProject, tmp_path: Path, writers: list[str]) -> None:
    every(project.load(), tmp_path / "kept")
    writers.clear()
    project.replace(CASE, "text: Mitt i staden.", "text: Utanför staden.")
    every(project.load(), tmp_path / "kept")
    assert set(writers) == {"Trygga Platser – metodhandboken"}  # the book prints the cases
    writers.clear()
    project.replace(CASE, "titel: Torget i Avesta", "titel: Torget")
    every(project.load(), tmp_path / "kept")
    assert len(writers) > 10
    writers.clear()
    project.replace(GLOSSARY, "Känslan av att vara säker.", "Att vara säker.")
    every(project.load(), tmp_path / "kept")
    assert len(writers) > 10


def test_a_document_that_is_handed_titles_can_t_read_more(project: SmallProject) -> None:
    content = next(download.content for download in downloads(project.load()) if isinstance(download.content, Form))
    case = Origin(project.load(), RELEASE).reaching(content).cases["torget"]
    assert case.title == "Torget i Avesta"
    for more in ("summary", "measures", "lessons"):
        with pytest.raises(AttributeError):
            getattr(case, more)


def test_a_kind_of_document_that_is_new_reads_everything(project: SmallProject) -> None:
    """To be left out is what must be asked for."""
    whole = project.load()
    assert Origin(whole, RELEASE).reaching(object()) is whole  # type: ignore[arg-type]


def test_records_tell_all_of_themselves() -> None:
    """The digest is of their repr: nothing may be left out of that."""
    seen: set[type] = set()
    waiting: list[Any] = [Handbook, Release, text.Text, text.Plain, text.Reference, text.Link, text.Items, text.Paragraph, Template]
    while waiting:
        found = waiting.pop()
        waiting += get_args(found)
        if not isinstance(found, type) or found in seen:
            continue
        seen.add(found)
        assert not issubclass(found, set | frozenset), found  # their order is another in each process
        if issubclass(found, BaseModel):
            assert not found.__private_attributes__
            for name, field in found.model_fields.items():
                assert field.repr, (found, name)
                waiting.append(field.annotation)
            assert found.__repr__ is BaseModel.__repr__
        elif dataclasses.is_dataclass(found):
            hints = {field.name: field for field in dataclasses.fields(found)}
            assert all(field.repr for field in hints.values()), found
            waiting += list(__import__("typing").get_type_hints(found).values())
    assert len(seen) > 60


def test_the_digest_is_the_same_in_another_process() -> None:
    run = (
        "from pathlib import Path; from generator.content.load import load; from generator.documents.origin import Origin\n"
        "from tests.documents.small import RELEASE; print(Origin(load(Path('.')), RELEASE).key(None, 'x'))"
    )
    said = subprocess.run(
        [sys.executable, "-c", run], cwd=PROJECT, capture_output=True, text=True, check=True, env={**os.environ, "PYTHONHASHSEED": "7"}
    )
    assert said.stdout.strip() == Origin(load(PROJECT), RELEASE).key(None, "x")  # type: ignore[arg-type]


def test_an_old_address_gives_the_bytes_of_the_new(tmp_path: Path) -> None:
    moves = (
        Move.model_validate({"från": "gammal.docx", "till": "plan-mall.docx"}),
        Move.model_validate({"från": "plan.docx", "till": "plan-mall.docx"}),
    )
    content = handbook(published=Published.model_construct(files=(), moves=moves))
    for _ in ("made", "taken"):
        made = every(content, tmp_path)
        assert made["nedladdning/gammal.docx"] == made["nedladdning/plan.docx"] == made["nedladdning/plan-mall.docx"]
        assert made["nedladdning/plan-mall.docx"].startswith(b"PK")
