"""Progress shows on a terminal and nowhere else."""

from __future__ import annotations

import os
import pty
import subprocess
import sys

PROGRAM = """
from generator.progress import count, track, wait
assert list(track(range(3), "Läser innehållet", 3)) == [0, 1, 2]
with wait("Bygger webbplatsen"):
    pass
with count("Gör dokumenten", 2) as advance:
    advance()
"""


def test_silent_when_nobody_watches() -> None:
    done = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=True)
    assert (done.stdout, done.stderr) == ("", "")


def test_a_bar_on_a_terminal() -> None:
    ours, theirs = pty.openpty()
    subprocess.run([sys.executable, "-c", PROGRAM], stderr=theirs, check=True, env=os.environ | {"TERM": "xterm", "COLUMNS": "100"})
    os.close(theirs)
    shown = b""
    try:
        while chunk := os.read(ours, 65536):
            shown += chunk
    except OSError:  # Linux says so at the end of what a closed terminal held
        pass
    os.close(ours)
    assert "Läser innehållet" in shown.decode()
    assert "Bygger webbplatsen" in shown.decode()
    assert "Gör dokumenten" in shown.decode()
    assert "1/2" in shown.decode()
