"""The TypeScript compiler, which judges plain JavaScript by its JSDoc."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

from tests.judges.finding import MODULES, Finding, JudgeError

_OPTIONS = (
    "--noEmit",
    "--allowJs",
    "--checkJs",
    "--strict",
    "--pretty",
    "false",
    "--types",
    "",
    "--target",
    "es2022",
    "--moduleDetection",
    "force",
    "--module",
    "es2022",
    "--lib",
    "es2022,dom,dom.iterable",
)
_LINE = re.compile(r"^(.+?)\((\d+,\d+)\): error (TS\d+): (.+)$", re.M)


def tsc(scripts: list[Path]) -> list[Finding]:
    """What is wrong with the scripts' types."""
    program = MODULES / ".bin/tsc"
    if not program.is_file():
        raise JudgeError("typescript finns inte; kör tests/setup.sh")
    run = subprocess.run([str(program), *_OPTIONS, *map(str, scripts)], capture_output=True, text=True, check=False, timeout=120)
    findings = [Finding(Path(file).name, rule, message, where) for file, where, rule, message in _LINE.findall(run.stdout)]
    if run.returncode and not findings:
        raise JudgeError(f"tsc svarade inte: {run.stdout}{run.stderr}")
    return findings
