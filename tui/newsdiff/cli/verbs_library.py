"""The verbs about what is there: add, events, show."""

from typing import TYPE_CHECKING

import click

from newsdiff.cli.inputs import Inputs, read_inputs
from newsdiff.cli.output import say, warn, write
from newsdiff.cli.settings import chosen_library, library_option
from newsdiff.events import group
from newsdiff.export.json_format import Json, encode
from newsdiff.export.naming import counted, outlet, title_of
from newsdiff.intake import read

if TYPE_CHECKING:
    from newsdiff.model import Article, Event

EVENTS_FORMAT = "newsdiff-events"
EVENTS_VERSION = 1
"""Rises when a field changes its meaning or goes away, not when one is added."""


@click.command()
@click.argument("sources", nargs=-1, required=True, metavar="SOURCES...")
@library_option
@click.pass_context
def add(context: click.Context, sources: tuple[str, ...]) -> int:
    """Keep reports in the library.

    SOURCES are files, folders, web addresses, or - for standard input.
    """
    from newsdiff.library import Library

    with Library.open(chosen_library(context)) as library:
        inputs = read_inputs(sources, keeps=True)
        for article in inputs.articles:
            kept = library.add(article)
            say(f"{'kept' if kept else 'was there already'}: {_name(article)}")
    if inputs.stopped:
        warn(f"{inputs.stopped} and kept")
        raise click.Abort
    return 1 if inputs.failed else 0


@click.command()
@click.argument("sources", nargs=-1, metavar="[SOURCES...]")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="How to list them.",
)
@library_option
@click.pass_context
def events(context: click.Context, sources: tuple[str, ...], form: str) -> int:
    """List the events of the library, or of SOURCES.

    SOURCES are files, folders, web addresses, or - for standard input.
    """
    inputs = read_inputs(sources) if sources else _kept(context)
    found = group(inputs.articles) if inputs.articles else []
    if form == "json":
        write(encode(_events_value(found)))
    else:
        write("\n".join(_event_lines(event) for event in found))
    if not found and not sources:
        warn("The library is empty. Fill it with: newsdiff add")
    return 1 if inputs.failed else 0


@click.command()
@click.argument("source")
@click.option("--removed", is_flag=True, help="Show what was removed as well, and why.")
def show(source: str, removed: bool) -> int:
    """Print the cleaned text of one report.

    SOURCE is a file, a web address, or - for standard input.
    """
    article = read(source)
    head = [
        title_of(article),
        ", ".join(filter(None, [outlet(article), _day(article), article.byline])),
        article.url,
        *(f"Note: {warning}" for warning in article.warnings),
    ]
    for line in filter(None, head):
        say(line)
    for paragraph in range(len(article.paragraphs) + 1):
        for line in _paragraph_lines(article, paragraph, removed):
            write("\n")
            say(line)
    return 0


def _kept(context: click.Context) -> Inputs:
    from newsdiff.library import Library

    with Library.open(chosen_library(context)) as library:
        return Inputs(tuple(library.articles()), 0)


def _name(article: "Article") -> str:
    notes = f" ({', '.join(article.warnings)})" if article.warnings else ""
    return f"{outlet(article)}: {title_of(article)}{notes}"


def _day(article: "Article") -> str:
    return article.published.isoformat() if article.published else ""


def _event_lines(event: "Event") -> str:
    first, last = (day.isoformat() for day in event.dates) if event.dates else ("", "")
    days = f"{first} to {last}" if first != last else first or "no date"
    reports = counted(len(event.articles), "report")
    outlets = ", ".join(outlet for outlet in event.outlets if outlet)
    return f"{event.label}\n  {days}, {reports}: {outlets}\n"


def _events_value(events: "list[Event]") -> Json:
    return {
        "format": EVENTS_FORMAT,
        "version": EVENTS_VERSION,
        "events": [
            {
                "label": event.label,
                "first": event.dates[0].isoformat() if event.dates else None,
                "last": event.dates[1].isoformat() if event.dates else None,
                "outlets": list(event.outlets),
                "reports": [_report_value(article) for article in event.articles],
            }
            for event in events
        ],
    }


def _report_value(article: "Article") -> Json:
    return {
        "title": article.title,
        "outlet": article.source,
        "published": _day(article) or None,
        "url": article.url,
        "origin": article.origin,
        "sentences": len(article.sentences),
    }


def _paragraph_lines(article: "Article", number: int, removed: bool) -> list[str]:
    """Return what stands at a paragraph: removed blocks, subheadings, the text."""
    lines = [
        f"[removed: {block.reason}] {block.text}"
        for block in article.removed
        if removed and block.paragraph == number
    ]
    lines += [
        f"## {heading.text}"
        for heading in article.subheadings
        if heading.paragraph == number
    ]
    return lines + list(article.paragraphs[number : number + 1])
