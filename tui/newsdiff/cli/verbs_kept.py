"""The verbs that list what the library keeps beside its reports."""

import sys
from typing import TYPE_CHECKING

import click

from newsdiff.cli.output import is_terminal, line_of, say, warn, write
from newsdiff.cli.settings import form_option, library_option, opened_library
from newsdiff.errors import LibraryError
from newsdiff.export.json_format import Json, encode, report_value
from newsdiff.export.naming import counted, outlet, title_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsdiff.library import Deed
    from newsdiff.model import Article

DECISIONS_FORMAT = "newsdiff-decisions"
BIN_FORMAT = "newsdiff-bin"
VERSIONS_FORMAT = "newsdiff-versions"
VERSION = 1
"""Rises when a field changes its meaning or goes away, not when one is added."""


@click.command()
@form_option()
@library_option
@click.pass_context
def decisions(context: click.Context, form: str) -> int:
    """List what you decided about events, oldest first."""
    with opened_library(context) as library:
        deeds = library.deeds()
    if form == "json":
        write(encode(_decisions_value(deeds)))
    for deed in deeds if form == "text" else ():
        say(f"{deed.number}: {deed.words}{' (undone)' if deed.undone else ''}")
    if not deeds:
        warn("Nothing is decided yet. See: newsdiff merge, split, move, apart, rename")
    return 0


@click.command("bin")
@form_option()
@click.option("--empty", is_flag=True, help="Delete them; nothing brings them back.")
@click.option("--yes", is_flag=True, help="Do not ask before that.")
@library_option
@click.pass_context
def bin_verb(context: click.Context, form: str, empty: bool, yes: bool) -> int:
    """List the reports that were removed."""
    with opened_library(context) as library:
        removed = library.bin()
        if form == "json":
            write(encode(_reports_value(BIN_FORMAT, removed)))
        else:
            for article in removed:
                say(_name(article))
        if not removed:
            warn("The bin is empty.")
        elif empty:
            if not yes:
                _confirm(f"Delete {counted(len(removed), 'report')} for good?")
            warn(f"deleted: {counted(library.empty_bin(), 'report')}")
    return 0


def _confirm(question: str) -> None:
    """Ask the person; without one nothing is done.

    Raises:
        LibraryError: nobody can be asked.
        click.Abort: the answer is no.
    """
    if not is_terminal(sys.stdin):
        raise LibraryError("Nothing was deleted: add --yes where nobody can be asked.")
    click.confirm(question, abort=True, err=True)


@click.command()
@click.argument("number", type=int)
@form_option()
@library_option
@click.pass_context
def versions(context: click.Context, number: int, form: str) -> int:
    """Print other texts that stood under a report's address, the last one first.

    NUMBER is that of the report, as `newsdiff events` prints it.
    """
    from newsdiff.cli.verbs_choices import listed_report

    with opened_library(context) as library:
        found = library.versions(listed_report(library, number))
    if form == "json":
        write(encode(_reports_value(VERSIONS_FORMAT, found)))
        return 0
    for place, article in enumerate(found):
        write("\n\n" if place else "")
        say(_name(article))
        for paragraph in article.paragraphs:
            write(f"\n{line_of(paragraph)}\n")
    if not found:
        warn(f"Report {number} was only ever read with one text.")
    return 0


def _name(article: "Article") -> str:
    day = article.published.isoformat() if article.published else ""
    facts = ", ".join(filter(None, (outlet(article), day)))
    return f"{facts}: {title_of(article)}"


def _decisions_value(deeds: "Sequence[Deed]") -> Json:
    return {
        "format": DECISIONS_FORMAT,
        "version": VERSION,
        "decisions": [
            {
                "number": deed.number,
                "kind": str(deed.kind),
                "words": deed.words,
                "undone": deed.undone,
            }
            for deed in deeds
        ],
    }


def _reports_value(name: str, articles: "Sequence[Article]") -> Json:
    return {
        "format": name,
        "version": VERSION,
        "reports": [report_value(article) for article in articles],
    }
