"""What one record of each kind becomes in each output, held against files that were looked at and accepted.

``make golden`` rewrites the files; read the difference before committing it.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from generator.content.problems import render
from generator.documents import documents
from generator.pages import pages, to_markdown
from generator.release import Release
from tests.golden.dump import dump
from tests.small_project import CASE, TOOL, SmallProject

RELEASE = Release("1.0", date(2026, 11, 24))
EXPECTED = Path(__file__).parent / "expected"
PAGES = ("", "modellen/", "steg/", "steg/1-uppstart/", "verktyg/", "verktyg/vandring/", "roller/", "roller/polis/", "tid-och-kostnad/", "fall/",
         "fall/torget/", "platstyper/", "atgarder/", "organisation/", "lag/", "mallar/", "ordlista/", "kallor/", "om/")  # fmt: skip
DOCUMENTS = (
    "checklista-1-uppstart.xlsx",
    "checklista-1-uppstart.docx",
    "checklista-1-uppstart.pdf",
    "checklista-1-uppstart.a5.pdf",
    "tid-och-kostnad-lang.xlsx",
    "protokoll.docx",
    "start-lang.zip",
)


def check(name: str, actual: str, update: bool) -> None:
    path = EXPECTED / name
    if update:
        path.parent.mkdir(exist_ok=True)
        path.write_text(actual, encoding="utf-8")
    assert path.read_text(encoding="utf-8") == actual, f"{name} has changed; «make golden» accepts it"


@pytest.fixture(scope="module")
def made_pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    handbook = SmallProject(tmp_path_factory.mktemp("golden")).load()
    return {page.address: to_markdown(page, handbook.settings) for page in pages(handbook, RELEASE)}


@pytest.fixture(scope="module")
def made_documents(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    handbook = SmallProject(tmp_path_factory.mktemp("golden")).load()
    return {artifact.address.removeprefix("nedladdning/"): artifact.data for artifact in documents(handbook, RELEASE)}


@pytest.mark.parametrize("address", PAGES)
def test_page(address: str, made_pages: dict[str, str], update_golden: bool) -> None:
    check(f"sida-{address.strip('/').replace('/', '-') or 'hem'}.md", made_pages[address], update_golden)


@pytest.mark.parametrize("name", DOCUMENTS)
def test_document(name: str, made_documents: dict[str, bytes], update_golden: bool) -> None:
    check(f"{name}.txt", dump(name, made_documents[name]), update_golden)


@pytest.mark.parametrize("form", ["text", "json", "github"])
def test_problems(form: str, project: SmallProject, update_golden: bool) -> None:
    project.replace(CASE, "typ: morker", "typ: mörker")
    project.replace(TOOL, "grupp: analys", "grup: analys")
    project.replace(CASE, "belägg: belagt, källor: [rapport]", "belägg: belagt")
    check(f"fel.{form}.txt", render(project.problems(), form) + "\n", update_golden)  # type: ignore[arg-type]
