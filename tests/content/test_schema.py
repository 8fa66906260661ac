"""The help that text editors give is made from the records, and is not older than they are."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.content.files import FOLDERS
from generator.content.records.base import Filed
from generator.content.records.case import Case
from generator.content.schema import schema, schema_files, write_schemas

ROOT = Path(__file__).parent.parent.parent


@pytest.mark.parametrize("file", schema_files())
def test_the_files_are_up_to_date(file: str) -> None:
    assert (ROOT / file).read_text("utf-8") == schema_files()[file]


def test_every_kind_of_file_that_people_write_has_one(tmp_path: Path) -> None:
    assert len(write_schemas(tmp_path)) == len(FOLDERS)
    assert {path.name for path in (tmp_path / "generator/content/schema").iterdir()} == {"case.json", "step.json", "tool.json", "template.json"}


@pytest.mark.parametrize("record", FOLDERS.values())
def test_what_comes_from_the_file_name_is_not_asked_for(record: type[Filed]) -> None:
    made = schema(record)
    assert not {"id", "nummer"} & {*made["properties"], *made["required"]}
    assert made["additionalProperties"] is False


def test_keys_are_swedish_and_described() -> None:
    made = schema(Case)
    assert {"titel", "kommun", "platstyper", "granskad"} <= set(made["required"])
    assert made["properties"]["kommun"]["description"].startswith("en av Sveriges 290 kommuner")
    assert made["$defs"]["Standing"]["enum"] == ["belagt", "osäkert", "antagande"]
