"""What the command line writes: plain lines that do nothing to a terminal."""

import io
import os
import re
import sys
from typing import TextIO

import click

# Everything that moves a cursor, changes a terminal or turns the writing direction.
_ACTING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff]")
_BREAKS = re.compile("[\t\n\u2028\u2029]+")


def cleaned(text: str) -> str:
    """Return text from outside without anything that a terminal would act on."""
    return _ACTING.sub("", text)


def line_of(text: str) -> str:
    """Return cleaned text on one line."""
    return _BREAKS.sub(" ", cleaned(text)).strip()


def write(text: str) -> None:
    """Write a document, or part of one, to standard output."""
    click.echo(cleaned(text), nl=False)


def say(text: str) -> None:
    """Write one line to standard output."""
    click.echo(line_of(text))


def warn(text: str) -> None:
    """Write one line to standard error."""
    click.echo(line_of(text), err=True)


def prepare_streams() -> None:
    """Make both streams take any text, whatever the machine's language settings are.

    Files and pipes get UTF-8; a terminal keeps its encoding, with "?" for what it
    cannot show. `PYTHONIOENCODING` is respected.
    """
    for stream in (sys.stdout, sys.stderr):
        if not isinstance(stream, io.TextIOWrapper):
            continue
        if stream.isatty() or os.environ.get("PYTHONIOENCODING"):
            stream.reconfigure(errors="replace")
        else:
            stream.reconfigure(encoding="utf-8", errors="replace")


def is_terminal(stream: TextIO | None) -> bool:
    """Say whether a person sits at the other end of this stream."""
    try:
        return stream is not None and stream.isatty()
    except ValueError:  # it has been closed
        return False
