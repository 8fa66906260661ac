"""The Nu Html Checker of W3C and WHATWG."""

from __future__ import annotations

import json
from pathlib import Path
from urllib.parse import unquote, urlsplit

from tests.judges.finding import MODULES, Finding, JudgeError
from tests.judges.java import java

_JAR = MODULES / "vnu-jar/build/dist/vnu.jar"


def vnu(folder: Path) -> list[Finding]:
    """Every error in the HTML files under `folder`; warnings are left out."""
    if not _JAR.is_file():
        raise JudgeError("vnu-jar finns inte; kör tests/setup.sh")
    if not any(folder.rglob("*.html")):
        raise JudgeError(f"det finns ingen HTML i {folder}")
    run = java(["-Xss4m", "-jar", _JAR, "--skip-non-html", "--errors-only", "--format", "json", folder])
    try:
        messages = json.loads(run.stderr)["messages"]
    except (ValueError, KeyError) as error:
        raise JudgeError(f"vnu svarade inte: {run.stderr[-2000:]}") from error
    return sorted(_finding(folder, message) for message in messages)


def _finding(folder: Path, message: dict[str, str]) -> Finding:
    file = Path(unquote(urlsplit(message.get("url", "")).path))
    shown = str(file.relative_to(folder)) if file.is_relative_to(folder) else str(file)
    return Finding(shown, message["type"], message["message"], f"{message.get('lastLine', '?')}:{message.get('lastColumn', '?')}")
