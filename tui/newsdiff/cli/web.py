"""Serves the reader to a browser, where the extra is installed that does it."""

import errno
import os
import shlex
import socket
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import TypeVar

import click

from newsdiff.cli.output import warn
from newsdiff.cli.web_guard import is_loopback
from newsdiff.intake import STANDARD_INPUT

DEFAULT_HOST, DEFAULT_PORT = "127.0.0.1", 8000

DRIVER_VARIABLE = "TEXTUAL_DRIVER"
"""Where textual-serve tells a reader that it starts how to draw."""

_ASKED = "newsdiff.web"
"""Prefix of what the options leave in the context, which nested verbs share."""

_WINDOWS = os.name == "nt"

Command = TypeVar("Command", bound=Callable[..., object])


@dataclass(frozen=True, slots=True)
class Address:
    """Where the reader is served."""

    host: str = DEFAULT_HOST
    port: int = DEFAULT_PORT
    """0: any that is free."""


def _remember(
    context: click.Context, parameter: click.Parameter, value: object
) -> None:
    if value is not None and value is not False and value != "":
        context.meta[f"{_ASKED}.{parameter.name}"] = value


def web_options(command: Command) -> Command:
    """Give a verb that opens the reader the options that serve it instead."""
    for option in (
        click.option(
            "--port",
            type=click.IntRange(0, 65535),
            metavar="N",
            callback=_remember,
            expose_value=False,
            help=f"With --web: serve at this port, 0 for any free one."
            f" [default: {DEFAULT_PORT}]",
        ),
        click.option(
            "--host",
            metavar="NAME",
            callback=_remember,
            expose_value=False,
            help="With --web: listen at this address, for other machines too."
            f" [default: {DEFAULT_HOST}]",
        ),
        click.option(
            "--web",
            is_flag=True,
            callback=_remember,
            expose_value=False,
            help="Serve the reader to a browser on this machine.",
        ),
    ):
        command = option(command)
    return command


def chosen_address(context: click.Context) -> Address | None:
    """Return where the reader is to be served, None if it opens here.

    Raises:
        click.UsageError: there is an address, and nothing to serve.
    """
    host, port = (context.meta.get(f"{_ASKED}.{name}") for name in ("host", "port"))
    if f"{_ASKED}.web" not in context.meta:
        if host is not None or port is not None:
            raise click.UsageError("--host and --port go with --web.", context)
        return None
    return Address(
        host if isinstance(host, str) else DEFAULT_HOST,
        port if isinstance(port, int) else DEFAULT_PORT,
    )


def is_served() -> bool:
    """Say whether this process was started by the server, to draw in a browser."""
    return os.environ.get(DRIVER_VARIABLE, "").endswith(":WebDriver")


def serve_reader(sources: Sequence[str], library: Path, address: Address) -> int:
    """Serve the reader until the person ends it; each browser tab has one of its own.

    Raises:
        click.ClickException: it cannot be served; the message says what to do.
    """
    if reason := why_not_installed():
        raise click.ClickException(reason)
    if STANDARD_INPUT in sources:
        raise click.ClickException(
            "Standard input cannot be served to a browser, where each tab reads anew."
            " Save it to a file first."
        )
    listening = listen(address)
    if not is_loopback(address.host):
        warn(
            f"Warning: at {address.host}, anybody who can reach this machine can read"
            " the library and every file that you can read. There is no password."
        )
    from newsdiff.cli.web_server import serve  # aiohttp, 0.2 s

    serve(shell_line(reader_command(sources, library)), listening, address.host)
    return 0


def why_not_installed() -> str:
    """Return what to type where the extra is not installed, empty where it is."""
    if find_spec("textual_serve") is not None:
        return ""
    return (
        "The browser needs textual-serve, which is not installed. To install it:"
        " pip install 'newsdiff[web]', or pipx inject newsdiff textual-serve,"
        " or uv tool install 'newsdiff[web]'"
    )


def reader_command(sources: Sequence[str], library: Path) -> list[str]:
    """Return the command that opens the same reader in a process of its own."""
    python = [sys.executable, "-m", "newsdiff"]
    named = ["--library", str(library.absolute())]
    if not sources:
        return [*python, *named]
    return [*python, "open", *named, "--", *sources]


def shell_line(arguments: Sequence[str], *, windows: bool = _WINDOWS) -> str:
    """Return a line that makes a shell run exactly these arguments.

    Raises:
        click.ClickException: an argument cannot be written for the shell of Windows.
    """
    if not windows:
        return shlex.join(arguments)
    if any(character in argument for argument in arguments for character in '"%\n\r'):
        raise click.ClickException(
            'On Windows, a source with " or % in it cannot be served to a browser.'
        )
    return " ".join(f'"{_ending_doubled(argument)}"' for argument in arguments)


def _ending_doubled(argument: str) -> str:
    """Double the backslashes at the end, which would else escape the closing mark."""
    return argument + argument[len(argument.rstrip("\\")) :]


def listen(address: Address) -> socket.socket:
    """Return a socket that listens at the address.

    Raises:
        click.ClickException: it cannot; the message says what to do.
    """
    family = socket.AF_INET6 if ":" in address.host else socket.AF_INET
    try:
        return socket.create_server((address.host, address.port), family=family)
    except (OSError, UnicodeError) as error:
        raise click.ClickException(_why_not_listening(address, error)) from error


def _why_not_listening(address: Address, error: OSError | UnicodeError) -> str:
    number = error.errno if isinstance(error, OSError) else None
    if number == errno.EADDRINUSE:
        return (
            f"Port {address.port} is taken, perhaps by another newsdiff --web."
            " Choose another with --port, or any free one with --port 0."
        )
    if number == errno.EACCES:
        return (
            f"Port {address.port} is not for ordinary users. Choose one from 1024 up"
            " with --port, or any free one with --port 0."
        )
    return (
        f"{address.host} is no address of this machine"
        f" ({os.strerror(number) if number and number > 0 else error})."
        " Leave --host out to serve this machine alone."
    )
