"""Options that several verbs share."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import click

from newsdiff.config import library_path

if TYPE_CHECKING:
    from newsdiff.library import Library

Command = TypeVar("Command", bound=Callable[..., object])


def _remember(
    context: click.Context, _parameter: click.Parameter, value: Path | None
) -> None:
    if value is not None:
        context.find_root().obj = value


def library_option(command: Command) -> Command:
    """Give a verb the option that names the library's file."""
    return click.option(
        "--library",
        type=click.Path(path_type=Path),
        metavar="FILE",
        callback=_remember,
        expose_value=False,
        help="Use this file as the library.",
    )(command)


def form_option(help: str = "How to list them.") -> Callable[[Command], Command]:
    """Return what gives a verb the choice between text and JSON, as `form`."""
    return click.option(
        "--format",
        "form",
        type=click.Choice(["text", "json"]),
        default="text",
        show_default=True,
        help=help,
    )


def chosen_library(context: click.Context) -> Path:
    """Return the file of the library: as the option says, or where it usually is."""
    named: object = context.find_root().obj
    return named if isinstance(named, Path) else library_path()


def opened_library(context: click.Context) -> "Library":
    """Open the library that was chosen; one that is missing is made.

    Raises:
        LibraryError: it cannot be opened.
    """
    from newsdiff.library import Library

    return Library.open(chosen_library(context))
