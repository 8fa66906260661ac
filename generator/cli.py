"""The command `handbok`: check, build, preview, start a case, list addresses, write the editor's schemas.

Exit codes: 0 good, 1 the content is wrong, 2 wrong use (click's own), 3 our bug, 130 ended by Ctrl+C or from outside.

Each command imports what it needs: the build's first process, for one, reads no content itself.
"""

from __future__ import annotations

import os
import re
import signal
import sys
import traceback
from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import Any, ParamSpec

import click

from generator.content.problems import ContentError, Format, render
from generator.site.errors import EngineError, PortTaken

P = ParamSpec("P")

CONTENT_WRONG, WRONG_USE, OUR_BUG = 1, 2, 3
INTERRUPTED = 130
FORMATS = click.Choice(["text", "json", "github"])


def _root() -> Path:
    root = Path.cwd()
    if not (root / "mkdocs.yml").is_file() or not (root / "toolkit").is_dir():
        raise click.UsageError("Kör kommandot i projektets mapp, den som innehåller mkdocs.yml och toolkit/.")
    return root


def guarded(command: Callable[P, None]) -> Callable[P, None]:
    """Turn what goes wrong into a message and an exit code; the one place where errors are caught."""

    @wraps(command)
    def run(*args: P.args, **kwargs: P.kwargs) -> None:
        # Ended from outside is ended in order: workers and all.
        signal.signal(signal.SIGTERM, signal.default_int_handler)
        try:
            command(*args, **kwargs)
        except (click.ClickException, click.exceptions.Exit, click.Abort):
            raise
        except BrokenPipeError:
            # Whoever read the output has gone, as «head» does: nothing is wrong. What is left unwritten goes nowhere.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            sys.exit(0)
        except ContentError as error:
            click.echo(render(error.problems, "text"), err=True)
            click.echo(f"{len(error.problems)} fel i innehållet. Ingenting är byggt; webbplatsen står som den var.", err=True)
            sys.exit(CONTENT_WRONG)
        except EngineError as error:
            click.echo(f"Sidorna går inte att bygga till en webbplats:\n{error}", err=True)
            sys.exit(CONTENT_WRONG)
        except PortTaken as error:
            raise click.UsageError(str(error)) from error
        except Exception:
            traceback.print_exc()
            click.echo("\nDet här är ett fel i programmet, inte i innehållet. Skicka texten ovan till den som sköter handboken.", err=True)
            sys.exit(OUR_BUG)

    return run


_HELP = {
    "Usage:": "Användning:",
    "[OPTIONS]": "[VAL]",
    "COMMAND [ARGS]...": "KOMMANDO",
    "Options:": "Val:",
    "Commands:": "Kommandon:",
    "Show this message and exit.": "Visa den här hjälpen.",
    "[default: ": "[annars: ",
}
"""What click writes in its help, in Swedish."""


class SwedishCommand(click.Command):
    """A command whose help is in Swedish."""

    def get_help(self, ctx: click.Context) -> str:
        text = super().get_help(ctx)
        for english, swedish in _HELP.items():
            text = text.replace(english, swedish)
        return text


class Swedish(SwedishCommand, click.Group):
    """Says in Swedish what click says in English about wrong use."""

    command_class = SwedishCommand

    def main(self, *args: Any, **extra: Any) -> Any:
        try:
            status = super().main(*args, **(extra | {"standalone_mode": False}))
            sys.exit(status if isinstance(status, int) else 0)
        except click.exceptions.NoArgsIsHelpError as error:
            click.echo(error.message)
            sys.exit(WRONG_USE)
        except click.NoSuchOption as error:
            said = f"Valet {error.option_name} finns inte."
        except click.BadParameter as error:
            choices = getattr(error.param.type, "choices", None) if error.param else None
            said = f"Välj något av: {', '.join(map(str, choices))}." if choices else error.message
        except click.UsageError as error:
            unknown = re.search(r"No such command '(.+?)'", error.message)
            said = f"Kommandot {unknown[1]} finns inte. Kommandon: {', '.join(sorted(self.commands))}." if unknown else error.message
        except click.Abort:
            click.echo("\nAvbrutet.", err=True)
            sys.exit(INTERRUPTED)
        click.echo(f"{said}\nHjälp: handbok --help", err=True)
        sys.exit(WRONG_USE)


class MunicipalityName(click.ParamType[str]):
    """A municipality's name; asks again when there is none with that name."""

    name = "kommun"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        from generator.content.new_case import municipality_named

        try:
            return municipality_named(_root(), value)
        except ValueError as error:
            return self.fail(str(error), param, ctx)


@click.group(cls=Swedish, context_settings={"help_option_names": ["-h", "--help"]})
def main() -> None:
    """Trygga Platser - metodhandboken: kontrollera innehållet och bygg webbplatsen."""


@main.command()
@click.option(
    "--format",
    "form",
    type=FORMATS,
    default="text",
    show_default=True,
    help="text, json eller github (anmärkningar på rätt rad).",
)
@guarded
def check(form: Format) -> None:
    """Kontrollera allt innehåll och visa alla fel på en gång."""
    from generator.content.load import load

    try:
        handbook = load(_root())
    except ContentError as error:
        click.echo(render(error.problems, form))
        sys.exit(CONTENT_WRONG)
    if form == "json":
        click.echo("[]")
    elif form == "text":
        records = f"{len(handbook.steps)} steg, {len(handbook.tools)} verktyg, {len(handbook.cases)} fall"
        click.echo(f"Innehållet är rätt: {records}, {len(handbook.sources)} källor.")


@main.command()
@click.option("--till", "target", default="site", hidden=True, help="Mapp att bygga i; används av serve.")
@guarded
def build(target: str) -> None:
    """Kontrollera innehållet och bygg webbplatsen i site/."""
    from generator.site.build import build_site

    built = build_site(_root(), _root() / target)
    seconds = f"{built.seconds:.1f}".replace(".", ",")
    click.echo(f"{built.pages} sidor och {built.documents} dokument på {seconds} sekunder, i mappen {target}/.")
    if target == "site":
        click.echo("Se dem: python3 -m http.server --directory site 8000, och öppna http://localhost:8000/")


@main.command()
@click.option("--port", default=8001, show_default=True, help="Port på den egna datorn.")
@guarded
def serve(port: int) -> None:
    """Visa webbplatsen medan du skriver: en sparad fil syns i webbläsaren av sig själv."""
    from generator.site.serve import serve_site

    serve_site(_root(), port, click.echo)


@main.command("new-case")
@click.option("--kommun", "municipality", type=MunicipalityName(), prompt="Kommun", help="En av Sveriges 290 kommuner.")
@click.option("--titel", "title", prompt="Titel (plats och vad det handlar om)", help="Fallets titel.")
@guarded
def start_case(municipality: str, title: str) -> None:
    """Börja på ett nytt fall: skriver en fil med förklaringar i cases/."""
    from generator.content.new_case import CaseExists, new_case

    try:
        path = new_case(_root(), municipality, title)
    except (CaseExists, ValueError) as error:
        raise click.UsageError(str(error)) from error
    click.echo(f"Skrev {path}. Öppna filen, fyll i det ni vet, och kör «handbok check».")


@main.command()
@guarded
def addresses() -> None:
    """Skriv upp nya filers adresser, så att de finns kvar även när ett dokument byter namn."""
    from generator.content.load import load_unchecked
    from generator.content.published import FILE, list_published, unlisted

    root = _root()
    names = unlisted(load_unchecked(root))
    list_published(root, names)
    for name in names:
        click.echo(f"Lade till {name}")
    click.echo(f"{len(names)} nya adresser i {FILE}." if names else f"Alla adresser står redan i {FILE}.")


@main.command()
@guarded
def schema() -> None:
    """Skriv om scheman som textredigerare använder för att hjälpa den som skriver."""
    from generator.content.schema import write_schemas

    for path in write_schemas(_root()):
        click.echo(f"Skrev {path}")
