"""The field reference says something about every field that people write."""

from __future__ import annotations

from generator.pages.fields import field_reference


def test_every_field_is_described() -> None:
    rows = [(kind.title, table.title, row) for kind in field_reference() for table in kind.records for row in table.fields]
    assert len(rows) > 150
    for kind, table, row in rows:
        assert row.description.strip(), (kind, table, row.key)
        assert row.value.strip(), (kind, table, row.key)


def test_what_comes_from_the_file_name_is_not_asked_for() -> None:
    case = next(kind for kind in field_reference() if kind.title == "Fall")
    assert "id" not in {row.key for row in case.records[0].fields}
