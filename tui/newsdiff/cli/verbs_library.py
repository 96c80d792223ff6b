"""The verbs about single reports: add, show."""

from typing import TYPE_CHECKING

import click

from newsdiff.cli.inputs import read_inputs
from newsdiff.cli.kept import as_decided
from newsdiff.cli.output import say, warn, write
from newsdiff.cli.settings import (
    chosen_library,
    form_option,
    library_option,
    opened_library,
)
from newsdiff.export.json_format import Json, encode, report_value
from newsdiff.export.naming import counted, outlet, title_of
from newsdiff.intake import read

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsdiff.library import Library
    from newsdiff.model import Article

REPORT_FORMAT = "newsdiff-report"
REPORT_VERSION = 1
"""Rises when a field changes its meaning or goes away, not when one is added."""

AT_ONCE = 200
"""So many reports are kept all or none; then another newsdiff has its turn."""


@click.command()
@click.argument("sources", nargs=-1, required=True, metavar="SOURCES...")
@library_option
@click.pass_context
def add(context: click.Context, sources: tuple[str, ...]) -> int:
    """Keep reports in the library.

    SOURCES are files, folders, web addresses, or - for standard input.
    """
    with opened_library(context) as library:
        inputs = read_inputs(sources, keeps=True)
        for start in range(0, len(inputs.articles), AT_ONCE):
            _keep(library, inputs.articles[start : start + AT_ONCE])
    if inputs.stopped:
        warn(f"{inputs.stopped} and kept")
        raise click.Abort
    return 1 if inputs.failed else 0


@click.command()
@click.argument("source")
@click.option("--removed", is_flag=True, help="Show what was removed as well, and why.")
@form_option("JSON for programs; what was removed is always in it.")
@library_option
@click.pass_context
def show(context: click.Context, source: str, removed: bool, form: str) -> int:
    """Print the cleaned text of one report.

    SOURCE is a file, a web address, or - for standard input. The rules of the library
    apply.
    """
    (article,) = as_decided([read(source)], chosen_library(context))
    if form == "json":
        write(encode(_shown_value(article)))
        return 0
    head = [
        title_of(article),
        ", ".join(filter(None, [outlet(article), _day(article), article.byline])),
        article.url,
        *(f"Note: {warning}" for warning in article.warnings),
    ]
    for line in filter(None, head):
        say(line)
    for line in _page_lines(article, removed):
        write("\n")
        say(line)
    return 0


def _keep(library: "Library", articles: "Sequence[Article]") -> None:
    taken = library.take_in(articles)
    for article, new, newer in zip(articles, taken.new, taken.newer, strict=True):
        known = "newer version kept" if newer else "was there already"
        say(f"{'kept' if new else known}: {_name(article)}")
    if taken.earlier:
        reports = counted(taken.earlier, "earlier report")
        warn(f"Lines that these have too were taken out of {reports} of the library")


def _name(article: "Article") -> str:
    notes = f" ({', '.join(article.warnings)})" if article.warnings else ""
    return f"{outlet(article)}: {title_of(article)}{notes}"


def _day(article: "Article") -> str:
    return article.published.isoformat() if article.published else ""


def _shown_value(article: "Article") -> Json:
    return {
        "format": REPORT_FORMAT,
        "version": REPORT_VERSION,
        "report": report_value(article),
        "removed": [
            {"text": block.text, "reason": block.reason, "paragraph": block.paragraph}
            for block in article.removed
        ],
    }


def _page_lines(article: "Article", removed: bool) -> "Iterator[str]":
    """Yield the page's text in its order, with what was removed or without."""
    from newsdiff.intake.changes.revise import PieceKind, pieces

    for piece in pieces(article):
        if piece.kind is PieceKind.SUBHEADING:
            yield f"## {piece.text}"
        elif piece.kind is PieceKind.PARAGRAPH:
            yield piece.text
        elif removed:
            yield f"[removed: {piece.reason}] {piece.text}"
