"""JSON Schema of the files that people write, for the help that text editors give."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from generator.content.files import FOLDERS
from generator.content.records.base import Filed

FOLDER = "generator/content/schema"
_FROM_FILE_NAME = ("id", "nummer")


def schema(record: type[Filed]) -> dict[str, Any]:
    """The schema of one kind of file; what comes from the file's name is left out."""
    result = record.model_json_schema(by_alias=True, mode="validation")
    for key in _FROM_FILE_NAME:
        result["properties"].pop(key, None)
        if key in result.get("required", []):
            result["required"].remove(key)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **result}


def schema_files() -> dict[str, str]:
    """Path from the root and text of every schema."""
    return {
        f"{FOLDER}/{record.__name__.lower()}.json": json.dumps(schema(record), ensure_ascii=False, indent=1) + "\n" for record in FOLDERS.values()
    }


def write_schemas(root: Path) -> list[str]:
    """Write every schema under `root`; returns their paths."""
    for path, text in schema_files().items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8")
    return list(schema_files())
