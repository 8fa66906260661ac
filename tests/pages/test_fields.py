"""The field reference says something about every field that people write."""

from __future__ import annotations

from generator.content.files import FOLDERS, SINGLE
from generator.pages.fields import field_reference


def test_every_field_is_described() -> None:
    rows = [(kind.title, table.title, row) for kind in field_reference() for table in kind.records for row in table.fields]
    assert len(rows) > 150
    for kind, table, row in rows:
        assert row.description.strip(), (kind, table, row.key)
        assert row.value.strip(), (kind, table, row.key)


def test_every_file_that_people_write_has_its_fields() -> None:
    """All but the municipalities, which a package gives."""
    files = [kind.file for kind in field_reference()]
    assert len(files) == len(set(files))
    folders = {file.rpartition("/")[0] for file in files if "<" in file}
    assert folders == set(FOLDERS)
    assert {file for file in files if "<" not in file} == set(SINGLE) - {"toolkit/municipalities.yaml"}


def test_what_comes_from_the_file_name_is_not_asked_for() -> None:
    case = next(kind for kind in field_reference() if kind.title == "Fall")
    assert "id" not in {row.key for row in case.records[0].fields}
