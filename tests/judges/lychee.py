"""lychee: every internal link and fragment of a built site. Nothing is asked of the network."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from urllib.parse import unquote

from tests.judges.finding import Finding, JudgeError

_PROGRAM = Path(sys.executable).parent / "lychee"
_OPTIONS = ("--offline", "--include-fragments", "--index-files", "index.html", "--no-progress", "--format", "json", "--files-from", "-")


def lychee(folder: Path) -> list[Finding]:
    """Every link in the HTML files under `folder` that leads nowhere in it."""
    pages = sorted(folder.rglob("*.html"))
    if not pages:
        raise JudgeError(f"det finns ingen HTML i {folder}")
    # Pages are named one by one: a folder would be searched by the rules of .gitignore, and a built site is ignored there.
    command = [str(_PROGRAM), *_OPTIONS, "--root-dir", str(folder)]
    names = "\n".join(map(str, pages))
    run = subprocess.run(command, input=names, capture_output=True, text=True, encoding="utf-8", timeout=120, check=False, cwd=folder)
    try:
        report = json.loads(run.stdout)
    except ValueError as error:
        raise JudgeError(f"lychee svarade inte: {run.stderr[-2000:]}") from error
    if report["total"] == 0:
        raise JudgeError(f"lychee har inte provat någon länk i {folder}")
    root = folder.resolve().as_uri()
    return sorted(
        Finding(
            str(Path(page).relative_to(folder)),
            link["status"]["text"],
            unquote(link["url"].removeprefix(root)),
            f"{link['span']['line']}:{link['span']['column']}",
        )
        for page, links in (report["error_map"] | report["timeout_map"]).items()
        for link in links
    )
