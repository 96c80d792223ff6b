"""The verb that lists events, with their origins and, if asked, why they are events."""

from typing import TYPE_CHECKING

import click

from newsdiff.cli.inputs import Inputs, read_inputs
from newsdiff.cli.kept import as_decided
from newsdiff.cli.output import line_of, warn, write
from newsdiff.cli.settings import chosen_library, library_option
from newsdiff.events import explainer, group
from newsdiff.export.json_format import Json, encode, origin_value
from newsdiff.export.naming import counted, outlet
from newsdiff.origins import origins_of
from newsdiff.origins.wording import counted_origins, credit_line, describe, ties_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsdiff.events.why import Explainer, Why
    from newsdiff.model import Article, Event, Origin

FORMAT = "newsdiff-events"
VERSION = 1
"""Rises when a field changes its meaning or goes away, not when one is added."""

POINT_DIGITS = 2
"""Decimal places of evidence in JSON."""


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
@click.option(
    "--why",
    "explained",
    is_flag=True,
    help="Say of each report why it is together with others, or alone.",
)
@library_option
@click.pass_context
def events(
    context: click.Context, sources: tuple[str, ...], form: str, explained: bool
) -> int:
    """List the events of the library, or of SOURCES.

    SOURCES are files, folders, web addresses, or - for standard input.
    """
    if sources:
        inputs = read_inputs(sources)
        articles = as_decided(inputs.articles, chosen_library(context))
    else:
        inputs = _kept(context)
        articles = inputs.articles
    found = group(articles) if articles else []
    reasons = explainer(found) if explained and found else None
    if form == "json":
        write(encode(_events_value(found, reasons)))
    else:
        for number, event in enumerate(found):
            write("\n" if number else "")
            write("".join(f"{line}\n" for line in _event_lines(event, reasons)))
    if not found and not sources:
        warn("The library is empty. Fill it with: newsdiff add")
    return 1 if inputs.failed else 0


def _kept(context: click.Context) -> Inputs:
    from newsdiff.library import Library

    with Library.open(chosen_library(context)) as library:
        return Inputs(tuple(library.articles()), 0)


def _event_lines(event: "Event", reasons: "Explainer | None") -> "Iterator[str]":
    origins = origins_of(event.articles)
    first, last = (day.isoformat() for day in event.dates) if event.dates else ("", "")
    days = f"{first} to {last}" if first != last else first or "no date"
    reports = counted(len(event.articles), "report")
    number = counted_origins(len(event.articles), origins)
    outlets = ", ".join(outlet for outlet in event.outlets if outlet)
    facts = ", ".join(filter(None, (days, reports, number)))
    yield line_of(event.label)
    yield _indented(2, f"{facts}: {outlets}")
    for report, said in _origin_notes(event.articles, origins).items():
        yield _indented(2, f"{outlet(event.articles[report])}: {said}")
    if reasons is not None:
        for why in reasons.of_event(event):
            yield from _why_lines(why)


def _indented(columns: int, text: str) -> str:
    """Return cleaned text on one line that begins so far to the right."""
    return f"{' ' * columns}{line_of(text)}"


def _origin_notes(
    articles: "Sequence[Article]", origins: "Sequence[Origin]"
) -> dict[int, str]:
    """Return what is known of where each report has its text from."""
    ties = ties_of(origins)
    notes = {
        number: describe(ties[number], articles)
        if number in ties
        else credit_line(article)
        for number, article in enumerate(articles)
    }
    return {number: said for number, said in notes.items() if said}


def _why_lines(why: "Why") -> "Iterator[str]":
    from newsdiff.events.why_lines import lines, verdict

    yield _indented(2, f"{outlet(why.report)} is {verdict(why)}")
    for about, text in lines(why):
        yield _indented(4, f"{about}: {text}")


def _events_value(events: "Sequence[Event]", reasons: "Explainer | None") -> Json:
    return {
        "format": FORMAT,
        "version": VERSION,
        "events": [_event_value(event, reasons) for event in events],
    }


def _event_value(event: "Event", reasons: "Explainer | None") -> Json:
    value: dict[str, Json] = {
        "label": event.label,
        "first": event.dates[0].isoformat() if event.dates else None,
        "last": event.dates[1].isoformat() if event.dates else None,
        "outlets": list(event.outlets),
        "reports": [_report_value(article) for article in event.articles],
        "origins": [origin_value(origin) for origin in origins_of(event.articles)],
    }
    if reasons is not None:
        value["why"] = [_why_value(one, event) for one in reasons.of_event(event)]
    return value


def _report_value(article: "Article") -> Json:
    return {
        "title": article.title,
        "outlet": article.source,
        "published": article.published.isoformat() if article.published else None,
        "url": article.url,
        "origin": article.origin,
        "sentences": len(article.sentences),
    }


def _why_value(why: "Why", event: "Event") -> Json:
    points = why.points
    return {
        "report": event.articles.index(why.report),
        "together": why.together,
        "by_reader": why.by_reader,
        "other": {
            "title": why.other.title,
            "outlet": why.other.source,
            "origin": why.other.origin,
        },
        "names": list(why.shared.names),
        "words": list(why.shared.words),
        "figures": list(why.shared.figures),
        "headlines": list(why.shared.headline),
        "days_apart": why.days_apart,
        "copy": why.copy,
        "evidence": {
            "words": round(points.words, POINT_DIGITS),
            "names": round(points.names, POINT_DIGITS),
            "figures": round(points.figures, POINT_DIGITS),
            "headlines": round(points.headlines, POINT_DIGITS),
            "dates": round(points.dates, POINT_DIGITS),
            "demanded": round(points.demanded, POINT_DIGITS),
            "counted": round(why.score, POINT_DIGITS),
            "average": round(why.average, POINT_DIGITS),
        },
    }
