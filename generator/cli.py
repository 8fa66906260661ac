"""The command `handbok`."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from generator.content.load import load
from generator.content.problems import ContentError, Format, render


@click.group()
def main() -> None:
    """Trygga Platser - metodhandboken."""


@main.command()
@click.option("--format", "form", type=click.Choice(["text", "json", "github"]), default="text")
def check(form: Format) -> None:
    """Kontrollera innehållet."""
    try:
        load(Path.cwd())
    except ContentError as error:
        click.echo(render(error.problems, form))
        sys.exit(1)
