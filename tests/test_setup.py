"""tests/setup.sh, with programs that only write down how they were called."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
BASICS = ("bash", "cat", "cut", "dirname", "env", "mkdir", "sha256sum", "touch", "chmod")
WANTED = {
    "chromium": "chromium",
    "localc": "libreoffice-calc",
    "lowriter": "libreoffice-writer",
    "pdfinfo": "poppler-utils",
    "javac": "default-jdk-headless",
    "node": "nodejs",
    "npm": "npm",
}
"""Commands that must be there, and the package of each. The one library that is asked for is there wherever this test runs."""


class Machine:
    """A folder with a copy of the project's parts that the script touches, and a PATH with nothing but what a test puts there."""

    def __init__(self, folder: Path) -> None:
        self.root = folder / "projekt"
        self.bin = folder / "bin"
        self.calls = folder / "anrop"
        self.bin.mkdir()
        (self.root / "tests/judges/node_modules").mkdir(parents=True)
        (self.root / "requirements").mkdir()
        (self.root / ".venv/bin").mkdir(parents=True)
        shutil.copy(ROOT / "tests/setup.sh", self.root / "tests")
        for file in ("requirements/test.txt", "tests/judges/package.json", "tests/judges/package-lock.json"):
            shutil.copy(ROOT / file, self.root / file)
        for name in BASICS:
            (self.bin / name).symlink_to(str(shutil.which(name)))
        self.program("id", "echo 1000")
        self.program(self.root / ".venv/bin/python")

    def program(self, name: str | Path, then: str = "") -> None:
        """A program that writes down how it was called, and then does something more."""
        path = self.bin / name
        path.write_text(f'#!{self.bin}/bash\necho "{path.name} $*" >>"{self.calls}"\n{then}\n', encoding="utf-8")
        path.chmod(0o755)

    def complete(self) -> None:
        for command in WANTED:
            self.program(command)

    def run(self) -> subprocess.CompletedProcess[str]:
        command = [str(self.bin / "bash"), str(self.root / "tests/setup.sh")]
        environment = {"PATH": str(self.bin), "HOME": str(self.root), "LC_ALL": "C.UTF-8"}
        return subprocess.run(command, env=environment, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=20, check=False)

    def called(self) -> list[str]:
        """How programs were called since the last time this was asked; questions about who is asking left out."""
        lines = self.calls.read_text("utf-8").splitlines() if self.calls.exists() else []
        self.calls.unlink(missing_ok=True)
        return [line for line in lines if not line.startswith("id ")]


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path)


def test_where_everything_is_there_packages_are_installed_once(machine: Machine) -> None:
    machine.complete()
    assert machine.run().returncode == 0
    pip, npm = machine.called()
    assert pip == f"python -m pip install --quiet --disable-pip-version-check --require-hashes -r {machine.root}/requirements/test.txt"
    assert npm.startswith("npm ci --ignore-scripts ")

    again = machine.run()
    assert (again.returncode, again.stdout, again.stderr, machine.called()) == (0, "", "", [])


def test_a_changed_lock_is_installed_anew(machine: Machine) -> None:
    machine.complete()
    machine.run()
    machine.called()
    (machine.root / "requirements/test.txt").write_text("annat\n", encoding="utf-8")
    machine.run()
    assert [call.split()[0] for call in machine.called()] == ["python"]
    (machine.root / "tests/judges/package-lock.json").write_text("{}", encoding="utf-8")
    machine.run()
    assert [call.split()[0] for call in machine.called()] == ["npm"]


def test_an_installation_that_fails_is_tried_again(machine: Machine) -> None:
    machine.complete()
    machine.program(machine.root / ".venv/bin/python", "exit 1")
    assert machine.run().returncode == 1
    machine.program(machine.root / ".venv/bin/python")
    machine.called()
    assert machine.run().returncode == 0
    assert [call.split()[0] for call in machine.called()] == ["python", "npm"]


def test_only_what_is_missing_is_installed(machine: Machine) -> None:
    machine.complete()
    machine.program("id", "echo 0")
    for command in ("chromium", "pdfinfo"):
        (machine.bin / command).unlink()
    put = "; ".join(f'touch "{machine.bin}/{command}"; chmod +x "{machine.bin}/{command}"' for command in ("chromium", "pdfinfo"))
    machine.program("apt-get", f'echo "DEBIAN_FRONTEND=$DEBIAN_FRONTEND" >>"{machine.calls}"; if [ "$2" = install ]; then {put}; fi')
    result = machine.run()
    assert (result.returncode, result.stderr) == (0, "")
    assert result.stdout.splitlines()[:3] == [
        "Saknas: chromium (webbläsaren som sidorna provas i)",
        "Saknas: poppler-utils (läser PDF)",
        "Installerar med apt-get: chromium poppler-utils",
    ]
    assert machine.called()[:4] == [
        "apt-get -qq update",
        "DEBIAN_FRONTEND=noninteractive",
        "apt-get -qq install -y --no-install-recommends -o Dpkg::Use-Pty=0 chromium poppler-utils",
        "DEBIAN_FRONTEND=noninteractive",
    ]


def test_without_root_it_asks_sudo_but_never_for_a_password(machine: Machine) -> None:
    machine.complete()
    (machine.bin / "npm").unlink()
    machine.program("apt-get", f'touch "{machine.bin}/npm"; chmod +x "{machine.bin}/npm"')
    machine.program("sudo", '[ "$1" = -n ] || exit 9; shift; exec env "$@"')
    machine.program("true")
    assert machine.run().returncode == 0
    assert [call for call in machine.called() if call.startswith("sudo")] == [
        "sudo -n true",
        "sudo -n env DEBIAN_FRONTEND=noninteractive apt-get -qq update",
        "sudo -n env DEBIAN_FRONTEND=noninteractive apt-get -qq install -y --no-install-recommends -o Dpkg::Use-Pty=0 npm",
    ]


@pytest.mark.parametrize("have", ["nothing", "apt-get but no sudo", "apt-get and a sudo that wants a password"])
def test_where_it_may_not_install_it_says_what_is_missing(machine: Machine, have: str) -> None:
    if have != "nothing":
        machine.program("apt-get", "exit 9")
    if "password" in have:
        machine.program("sudo", "exit 1")
    result = machine.run()
    assert result.returncode == 1
    assert result.stderr.splitlines() == [
        "Testerna kräver de här paketen, men skriptet kan inte installera dem (det kräver apt-get, och root eller sudo utan lösenord). "
        f"Installera dem för hand och kör igen: {' '.join(WANTED.values())}"
    ]
    assert [line.split()[1] for line in result.stdout.splitlines()] == list(WANTED.values())
    assert not any(call.startswith("apt-get") for call in machine.called())


def test_the_npm_lock_names_no_registry() -> None:
    lock = (ROOT / "tests/judges/package-lock.json").read_text("utf-8")
    assert "resolved" not in lock
    assert "://" not in lock
    packages = json.loads(lock)["packages"]
    assert {"node_modules/axe-core", "node_modules/vnu-jar", "node_modules/typescript"} <= packages.keys()
    assert all(package["integrity"].startswith("sha512-") for name, package in packages.items() if name)


def test_the_script_may_be_run() -> None:
    assert os.access(ROOT / "tests/setup.sh", os.X_OK)
