"""Runs a Java program in one short-lived machine."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

from tests.judges.finding import JudgeError

_QUICK = ("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Djava.awt.headless=true")
"""For runs of some seconds, where starting is most of the work."""


def java(arguments: Sequence[str | Path], stdin: str = "", timeout: float = 300) -> subprocess.CompletedProcess[str]:
    """Run `java` and return what it wrote, whatever its exit code."""
    executable = shutil.which("java")
    if executable is None:
        raise JudgeError("java finns inte; kör tests/setup.sh")
    command = [executable, *_QUICK, *map(str, arguments)]
    return subprocess.run(command, input=stdin, capture_output=True, text=True, encoding="utf-8", timeout=timeout, check=False)
