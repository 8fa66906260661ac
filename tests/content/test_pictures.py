"""Pictures: inside the project, of a kind that a page shows safely, never without words for those who don't see them."""

from __future__ import annotations

import os

import pytest

from generator.content.pictures import MAX_BYTES
from tests.small_project import CASE, SmallProject

PNG = b"\x89PNG\r\n\x1a\n" + b"\0" * 20
PICTURE = "bilder: [{{fil: {file}, alt: Torget i skymning, upphov: Kommunen}}]\n"
INSIDE = "Lägg bilden i cases/bilder/ och skriv bara dess namn."


def with_picture(project: SmallProject, file: str) -> None:
    project.append(CASE, PICTURE.format(file=f"'{file}'"))


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("torg.png", PNG),
        ("torg.PNG", PNG),
        ("torg.jpg", b"\xff\xd8\xff\xe0" + b"\0" * 20),
        ("torg.jpeg", b"\xff\xd8\xff\xe1"),
        ("torg.webp", b"RIFF\x10\x00\x00\x00WEBPVP8 "),
        ("2020/torg.png", PNG),
    ],
)
def test_accepted(project: SmallProject, name: str, data: bytes) -> None:
    with_picture(project, name)
    project.write(f"cases/bilder/{name}", data)
    assert project.load().cases["torget"].pictures[0].file == name


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("../torget.yaml", f"«../torget.yaml» leder ut ur cases/bilder/. {INSIDE}"),
        ("../../../../etc/passwd.png", f"«../../../../etc/passwd.png» leder ut ur cases/bilder/. {INSIDE}"),
        ("a/../../torg.png", f"«a/../../torg.png» leder ut ur cases/bilder/. {INSIDE}"),
        ("/etc/torg.png", f"«/etc/torg.png» leder ut ur cases/bilder/. {INSIDE}"),
        ("..\\torg.png", f"«..\\torg.png» leder ut ur cases/bilder/. {INSIDE}"),
        ("C:\\torg.png", f"«C:\\torg.png» leder ut ur cases/bilder/. {INSIDE}"),
        ("torg.svg", "«torg.svg» är inte en bild som går att visa. Använd .jpeg, .jpg, .png, .webp."),
        ("torg.gif", "«torg.gif» är inte en bild som går att visa. Använd .jpeg, .jpg, .png, .webp."),
        ("torg", "«torg» är inte en bild som går att visa. Använd .jpeg, .jpg, .png, .webp."),
        ("torg.png", "bilden «torg.png» finns inte. Lägg filen i cases/bilder/."),
        ("x" * 290 + ".png", f"bilden «{'x' * 290}.png» finns inte. Lägg filen i cases/bilder/."),
    ],
)
def test_refused_for_its_name(project: SmallProject, name: str, message: str) -> None:
    with_picture(project, name)
    assert project.only_message() == f"{CASE}:15:16: bilder[0].fil: {message}"


@pytest.mark.parametrize(
    ("name", "data", "message"),
    [
        ("torg.png", b"<script>alert(1)</script>", "innehållet i «torg.png» stämmer inte med filändelsen. Spara om bilden i rätt format."),
        ("torg.jpg", PNG, "innehållet i «torg.jpg» stämmer inte med filändelsen. Spara om bilden i rätt format."),
        ("torg.webp", b"RIFF\x10\x00\x00\x00WAVEfmt ", "innehållet i «torg.webp» stämmer inte med filändelsen. Spara om bilden i rätt format."),
        ("torg.png", b"", "innehållet i «torg.png» stämmer inte med filändelsen. Spara om bilden i rätt format."),
        ("torg.png", PNG + b"\0" * MAX_BYTES, "bilden «torg.png» är större än 2 MB. Förminska den."),
    ],
)
def test_refused_for_its_content(project: SmallProject, name: str, data: bytes, message: str) -> None:
    with_picture(project, name)
    project.write(f"cases/bilder/{name}", data)
    assert project.only_message() == f"{CASE}:15:16: bilder[0].fil: {message}"


def test_a_link_out_of_the_folder(project: SmallProject, tmp_path_factory: pytest.TempPathFactory) -> None:
    outside = tmp_path_factory.mktemp("utanför") / "torg.png"
    outside.write_bytes(PNG)
    with_picture(project, "torg.png")
    project.path("cases/bilder").mkdir()
    project.path("cases/bilder/torg.png").symlink_to(outside)
    assert project.only_message() == f"{CASE}:15:16: bilder[0].fil: «torg.png» leder ut ur cases/bilder/. {INSIDE}"


def test_a_folder_of_pictures_that_is_a_link_out_of_the_project(project: SmallProject, tmp_path_factory: pytest.TempPathFactory) -> None:
    outside = tmp_path_factory.mktemp("utanför")
    (outside / "torg.png").write_bytes(PNG)
    with_picture(project, "torg.png")
    project.path("cases/bilder").symlink_to(outside)
    assert project.only_message() == f"{CASE}:15:16: bilder[0].fil: «torg.png» leder ut ur cases/bilder/. {INSIDE}"


def test_a_link_to_itself(project: SmallProject) -> None:
    with_picture(project, "torg.png")
    project.path("cases/bilder").mkdir()
    project.path("cases/bilder/torg.png").symlink_to("torg.png")
    assert project.only_message() == f"{CASE}:15:16: bilder[0].fil: bilden «torg.png» finns inte. Lägg filen i cases/bilder/."


@pytest.mark.parametrize(
    ("alt", "message"),
    [
        (", alt: ''", "15:31: bilder[0].alt: texten är tom. Skriv texten, eller ta bort raden."),
        (", alt: '   '", "15:31: bilder[0].alt: texten är tom. Skriv texten, eller ta bort raden."),
        (", alt: null", "15:31: bilder[0].alt: värdet saknas. Här ska stå: vad bilden visar, för den som inte ser den."),
        ("", "15:10: bilder[0].alt: «alt» saknas. Lägg till den. Fälten beskrivs på sidan Bidra."),
    ],
)
def test_without_words(project: SmallProject, alt: str, message: str) -> None:
    project.append(CASE, f"bilder: [{{fil: torg.png{alt}, upphov: Kommunen}}]\n")
    project.write("cases/bilder/torg.png", PNG)
    assert project.only_message() == f"{CASE}:{message}"


def test_a_pipe_is_not_read(project: SmallProject) -> None:
    """Reading it would wait for ever."""
    with_picture(project, "torg.png")
    project.path("cases/bilder").mkdir()
    os.mkfifo(project.path("cases/bilder/torg.png"))
    assert project.only_message() == f"{CASE}:15:16: bilder[0].fil: bilden «torg.png» finns inte. Lägg filen i cases/bilder/."


def test_told_together_with_what_else_is_wrong(project: SmallProject) -> None:
    with_picture(project, "torg.png")
    project.replace(CASE, "kommun: Avesta", "kommun: Awesta")
    assert [problem.path for problem in project.problems()] == ["kommun", "bilder[0].fil"]


@pytest.mark.parametrize("pictures", ["bilder: x\n", "bilder: [x]\n", "bilder: [{alt: x}]\n", "bilder: [{fil: 12}]\n", "bilder: [{fil: null}]\n"])
def test_of_another_form_are_told_by_their_form_alone(project: SmallProject, pictures: str) -> None:
    project.append(CASE, pictures)
    said = {problem.what for problem in project.problems()}
    assert said
    assert not any("bild" in what for what in said), said
