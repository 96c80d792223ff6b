"""The verb that lists events, with their origins and, if asked, why they are events."""

from typing import TYPE_CHECKING

import click

from newsdiff.cli.inputs import read_inputs
from newsdiff.cli.kept import as_decided, grouped
from newsdiff.cli.output import line_of, warn, write
from newsdiff.cli.settings import (
    chosen_library,
    form_option,
    library_option,
    opened_library,
)
from newsdiff.events import explainer
from newsdiff.export.json_format import Json, encode, origin_value
from newsdiff.export.naming import counted, outlet
from newsdiff.library import LibraryEvent
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
@form_option()
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
    failed = 0
    if sources:
        library = chosen_library(context)
        inputs = read_inputs(sources)
        found = grouped(as_decided(inputs.articles, library), library)
        reasons = _explainer(found) if explained and found else None
        failed = inputs.failed
    else:
        found, reasons = _kept(context, explained)
    if form == "json":
        write(encode(_events_value(found, reasons)))
    else:
        for number, event in enumerate(found):
            write("\n" if number else "")
            lines = _event_lines(event, _origins(event, found), reasons)
            write("".join(f"{line}\n" for line in lines))
    if not found and not sources:
        warn("The library is empty. Fill it with: newsdiff add")
    return 1 if failed else 0


def _kept(
    context: click.Context, explained: bool
) -> "tuple[Sequence[Event], Explainer | None]":
    """Return the library's events and, if asked, their reasons: no text is read."""
    with opened_library(context) as library:
        found = library.group(library.articles())
        return found, library.explainer(found) if explained and found else None


def _explainer(found: "Sequence[Event]") -> "Explainer":
    return explainer(found, chosen=[one for one in found if _own(one).own_group])


def _own(event: "Event") -> LibraryEvent:
    """Return what the library adds to an event, nothing to one of other reports."""
    return event if isinstance(event, LibraryEvent) else LibraryEvent((), "")


def _origins(event: "Event", events: "Sequence[Event]") -> "tuple[Origin, ...]":
    """Return the origins of an event; what all kinds of reports have is no copying."""
    others = (
        article for other in events if other is not event for article in other.articles
    )
    return origins_of(event.articles, others)


def _event_lines(
    event: "Event", origins: "tuple[Origin, ...]", reasons: "Explainer | None"
) -> "Iterator[str]":
    own = _own(event)
    first, last = (day.isoformat() for day in event.dates) if event.dates else ("", "")
    days = f"{first} to {last}" if first != last else first or "no date"
    reports = counted(len(event.articles), "report")
    number = counted_origins(len(event.articles), origins)
    yours = ["grouped by you"] * own.own_group + ["named by you"] * own.own_label
    facts = ", ".join(filter(None, (days, reports, number, *yours)))
    yield line_of(f"{own.number}: {event.label}" if own.number else event.label)
    yield _indented(2, f"{facts}: {_outlets(event, own)}")
    for report, said in _origin_notes(event.articles, origins).items():
        yield _indented(2, f"{outlet(event.articles[report])}: {said}")
    if reasons is not None:
        for why in reasons.of_event(event):
            yield from _why_lines(why)


def _outlets(event: "Event", own: LibraryEvent) -> str:
    """Return the outlets; in the library each with its report's number."""
    if not own.number:
        return ", ".join(name for name in event.outlets if name)
    return ", ".join(
        f"{outlet(article)} ({number})"
        for article, number in zip(event.articles, own.numbers, strict=True)
    )


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
        "events": [
            _event_value(event, _origins(event, events), reasons) for event in events
        ],
    }


def _event_value(
    event: "Event", origins: "tuple[Origin, ...]", reasons: "Explainer | None"
) -> Json:
    own = _own(event)
    numbers = own.numbers or (0,) * len(event.articles)
    value: dict[str, Json] = {
        "number": own.number or None,
        "label": event.label,
        "first": event.dates[0].isoformat() if event.dates else None,
        "last": event.dates[1].isoformat() if event.dates else None,
        "outlets": list(event.outlets),
        "label_by_reader": own.own_label,
        "reports_by_reader": own.own_group,
        "reports": [
            _report_value(article, number)
            for article, number in zip(event.articles, numbers, strict=True)
        ],
        "origins": [origin_value(origin) for origin in origins],
    }
    if reasons is not None:
        value["why"] = [_why_value(one, event) for one in reasons.of_event(event)]
    return value


def _report_value(article: "Article", number: int) -> Json:
    return {
        "number": number or None,
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
