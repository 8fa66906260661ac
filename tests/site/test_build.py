"""The command builds the real site; what goes wrong leaves the old one as it was."""

from __future__ import annotations

import hashlib
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.project_copy import copy_project
from tests.site.conftest import handbok


def digest(folder: Path) -> dict[str, str]:
    """Every file and the hash of its bytes."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in sorted(folder.rglob("*")) if path.is_file()
    }


@pytest.fixture
def copy(real_project: Path, tmp_path: Path) -> Path:
    """A built copy of the real project, to break."""
    return Path(shutil.copytree(real_project, tmp_path / "copy", symlinks=True))


def test_the_build_tells_what_it_made(copy: Path) -> None:
    done = handbok(copy, "build")
    pages = sum(1 for _ in (copy / "build/docs").rglob("*.md"))
    documents = sum(1 for _ in (copy / "site/nedladdning").iterdir())
    assert f"{pages} sidor och {documents} dokument på " in done.stdout
    assert "python3 -m http.server --directory site" in done.stdout
    assert done.stderr == ""


def test_two_builds_give_the_same_bytes(real_project: Path, tmp_path: Path) -> None:
    other = copy_project(tmp_path / "other")
    assert handbok(other, "build").returncode == 0
    # The engine writes the packed site map with the time of packing, and an empty one is of no use while the address is not set.
    unstable = {"sitemap.xml.gz"}
    one, two = digest(real_project / "site"), digest(other / "site")
    assert {k: v for k, v in one.items() if k not in unstable} == {k: v for k, v in two.items() if k not in unstable}


def test_wrong_content_is_told_and_changes_nothing(copy: Path) -> None:
    before = digest(copy / "site")
    path = copy / "cases/avesta.yaml"
    path.write_text(path.read_text().replace("kommun: Avesta", "kommun: Avest"))
    done = handbok(copy, "build")
    assert done.returncode == 1
    assert "kommun «Avest» finns inte. Menade du «Avesta»?" in done.stderr
    assert "cases/avesta.yaml:" in done.stderr
    assert digest(copy / "site") == before


def test_a_hand_written_page_with_a_dead_link_is_told_and_changes_nothing(copy: Path) -> None:
    before = digest(copy / "site")
    (copy / "docs/utveckling/ny.md").write_text("# Ny\n\n[bort](finns-inte.md)\n")
    done = handbok(copy, "build")
    assert done.returncode == 1
    assert "finns-inte.md" in done.stderr
    assert digest(copy / "site") == before


def test_a_bug_of_ours_has_its_own_exit_code(copy: Path) -> None:
    before = digest(copy / "site")
    (copy / "generator/site/theme/page.html").write_text("{{ 1 / 0 }}")
    done = handbok(copy, "build")
    assert done.returncode == 3
    assert "fel i programmet" in done.stderr
    assert digest(copy / "site") == before


def test_wrong_use_has_its_own_exit_code(tmp_path: Path) -> None:
    project = Path(__file__).parents[2]
    for arguments, said in (
        (("build", "--finns-inte"), "Valet --finns-inte finns inte."),
        (("byg",), "Kommandot byg finns inte. Kommandon: addresses, build, check, new-case, schema, serve."),
        (("check", "--format", "xml"), "Välj något av: text, json, github."),
    ):
        done = handbok(project, *arguments)
        assert (done.returncode, done.stderr) == (2, f"{said}\nHjälp: handbok --help\n")
    outside = subprocess.run(
        [sys.executable, "-m", "generator", "check"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
        env=os.environ | {"PYTHONPATH": str(Path(__file__).parents[2])},
    )
    assert outside.returncode == 2
    assert "Kör kommandot i projektets mapp" in outside.stderr


@pytest.mark.parametrize("after", [0.3, 1.2, 2.2])
def test_a_killed_build_leaves_the_old_site(copy: Path, after: float) -> None:
    before = digest(copy / "site")
    path = copy / "cases/avesta.yaml"
    path.write_text(path.read_text().replace("kommun: Avesta", "kommun: Sala"))
    process = subprocess.Popen(
        [sys.executable, "-m", "generator", "build"], cwd=copy, start_new_session=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    time.sleep(after)
    os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    now = digest(copy / "site")
    # Either the whole old one, or, when it was quick enough, a whole new one.
    assert now == before or now.keys() == before.keys() and "Sala" in (copy / "site/fall/avesta/index.html").read_text()
    assert handbok(copy, "build").returncode == 0


def test_an_unchanged_page_is_not_staged_again(copy: Path) -> None:
    def times() -> dict[str, int]:
        return {str(path): path.stat().st_mtime_ns for path in (copy / "build/docs").rglob("*") if path.is_file()}

    before = times()
    path = copy / "cases/bro.yaml"
    path.write_text(path.read_text().replace("kommun: Upplands-Bro", "kommun: Järfälla"))
    assert handbok(copy, "build").returncode == 0
    changed = {name.removeprefix(str(copy / "build/docs")) for name, stamp in times().items() if before[name] != stamp}
    assert "/fall/bro.md" in changed
    assert "/fall/avesta.md" not in changed
    assert len(changed) < 6


def test_a_new_case_passes_the_check_and_shows(copy: Path) -> None:
    done = handbok(copy, "new-case", stdin="Östersund\nStortorget, ljus och liv\n")
    assert done.returncode == 0, done.stderr
    assert "cases/stortorget-ljus-och-liv.yaml" in done.stdout
    assert handbok(copy, "check").returncode == 0
    assert handbok(copy, "build").returncode == 0
    page = (copy / "site/fall/stortorget-ljus-och-liv/index.html").read_text()
    assert "Stortorget, ljus och liv" in page
    assert "Jämtlands län" in page
    assert "Utkast." in page
    assert "stortorget-ljus-och-liv/" in (copy / "site/fall/index.html").read_text()
    again = handbok(copy, "new-case", "--kommun", "Östersund", "--titel", "Stortorget, ljus och liv")
    assert again.returncode == 2
    assert "finns redan" in again.stderr


def test_a_new_case_in_no_municipality_is_refused(copy: Path) -> None:
    done = handbok(copy, "new-case", "--kommun", "Östersun", "--titel", "Torget")
    assert done.returncode == 2
    assert "Kommunen «Östersun» finns inte. Menade du Östersund?" in done.stderr
    assert not (copy / "cases/torget.yaml").exists()


@pytest.mark.parametrize("form", ["text", "json", "github"])
def test_check_in_each_format(copy: Path, form: str) -> None:
    assert handbok(copy, "check", "--format", form).returncode == 0
    path = copy / "cases/avesta.yaml"
    path.write_text(path.read_text().replace("slag: pilot", "slag: pilott"))
    done = handbok(copy, "check", "--format", form)
    assert done.returncode == 1
    assert "«pilott» finns inte" in done.stdout
    assert {"text": "cases/avesta.yaml:", "json": '"fil": "cases/avesta.yaml"', "github": "::error file=cases/avesta.yaml,line="}[form] in done.stdout


@pytest.mark.parametrize("sign", [signal.SIGINT, signal.SIGTERM])
def test_an_interrupted_build_is_quiet_and_leaves_the_old_site(copy: Path, sign: signal.Signals) -> None:
    """Ctrl+C reaches every process of the terminal's group, an end from outside the first; nothing is left running."""
    before = digest(copy / "site")
    command = [sys.executable, "-m", "generator", "build"]
    process = subprocess.Popen(
        command,
        cwd=copy,
        start_new_session=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        # A shell that runs something in the background has it ignore Ctrl+C: not what is tried here.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )
    time.sleep(1.0)
    if sign is signal.SIGINT:
        os.killpg(process.pid, sign)
    else:
        process.send_signal(sign)
    # The pipe ends when the last process that holds it does.
    output, _ = process.communicate(timeout=10)
    assert process.returncode == 130
    assert output.strip() == "Avbrutet."
    assert digest(copy / "site") == before


def test_two_builds_at_once_take_turns(copy: Path) -> None:
    """Both writing the same stage would publish a half site."""
    before = digest(copy / "site").keys()
    command = [sys.executable, "-m", "generator", "build"]
    first = subprocess.Popen(command, cwd=copy, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    time.sleep(0.6)
    second = handbok(copy, "build")
    assert second.returncode == 0
    assert "Ett annat bygge pågår. Väntar på att det blir klart." in second.stderr
    assert first.wait(timeout=1) == 0
    assert digest(copy / "site").keys() == before


def test_a_build_waits_for_the_workers_of_one_that_was_killed(copy: Path) -> None:
    before = digest(copy / "site").keys()
    first = subprocess.Popen([sys.executable, "-m", "generator", "build"], cwd=copy, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    time.sleep(0.9)
    first.kill()
    first.wait()
    assert handbok(copy, "build").returncode == 0
    assert digest(copy / "site").keys() == before


def test_a_reader_who_leaves_is_no_error(copy: Path) -> None:
    run = subprocess.run(
        ["bash", "-c", f"set -o pipefail; {sys.executable} -m generator check | true"], cwd=copy, capture_output=True, text=True, check=False
    )
    assert (run.returncode, run.stderr) == (0, "")
