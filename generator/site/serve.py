"""Preview with live reload: the engine's own server, our own build in a process of its own, so that changed code counts too."""

from __future__ import annotations

import socket
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from mkdocs.livereload import LiveReloadServer

from generator.site.errors import PortTaken

PREVIEW = "build/preview"
WATCHED = ("cases", "toolkit", "docs", "generator", "mkdocs.yml")


def serve_site(root: Path, port: int, say: Callable[[str], None]) -> None:
    """Build, serve on this machine only, and build again when a file is saved; what is wrong is said and the last good site stays.

    Raises PortTaken before anything is built.
    """
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError as error:
            raise PortTaken(f"Porten {port} används av ett annat program. Prova --port {port + 1}.") from error

    def rebuild() -> None:
        # The build says itself what is wrong; the server goes on either way.
        subprocess.run([sys.executable, "-m", "generator", "build", "--till", PREVIEW], cwd=root, check=False)

    rebuild()
    (root / PREVIEW).mkdir(parents=True, exist_ok=True)
    server = LiveReloadServer(rebuild, host="127.0.0.1", port=port, root=str(root / PREVIEW))
    for name in WATCHED:
        server.watch(str(root / name))
    say(f"Öppna http://127.0.0.1:{port}/ (Ctrl+C avslutar)")
    try:
        server.serve()  # type: ignore[no-untyped-call]
    except KeyboardInterrupt:
        say("Avslutat.")
    finally:
        server.shutdown()
