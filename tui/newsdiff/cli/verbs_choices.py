"""The verbs with which the reader decides about the events of the library."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

import click

from newsdiff.cli.output import say, warn
from newsdiff.cli.settings import chosen_library, library_option
from newsdiff.errors import LibraryError
from newsdiff.library import (
    Choice,
    Library,
    LibraryEvent,
    Turned,
    apart,
    merge,
    move,
    remove,
    rename,
    split,
)
from newsdiff.model import NO_TITLE, Article

_SEE = "newsdiff events lists the numbers."


@dataclass(frozen=True, slots=True)
class Listing:
    """The events of the library, and which numbers stand for what."""

    events: tuple[LibraryEvent, ...]
    reports: dict[int, Article]

    def report(self, number: int) -> Article:
        """Return the report with a number.

        Raises:
            LibraryError: there is none.
        """
        if number not in self.reports:
            raise LibraryError(f"There is no report {number} in the library. {_SEE}")
        return self.reports[number]

    def event(self, number: int) -> LibraryEvent:
        """Return the event that has the report with a number.

        Raises:
            LibraryError: there is no such report.
        """
        report = self.report(number)
        return next(event for event in self.events if report in event.articles)

    def each_event(self, numbers: Iterable[int]) -> list[LibraryEvent]:
        """Return the events that numbers stand for, each once."""
        return list(dict.fromkeys(self.event(number) for number in numbers))

    def each_report(self, numbers: Iterable[int]) -> list[Article]:
        """Return the reports that numbers stand for, each once."""
        return list(dict.fromkeys(self.report(number) for number in numbers))


def listing(library: Library) -> Listing:
    """Return the events as they are now."""
    events = library.group(library.articles())
    reports = {
        number: article
        for event in events
        for number, article in zip(event.numbers, event.articles, strict=True)
    }
    return Listing(events, reports)


def listed_report(library: Library, number: int) -> Article:
    """Return the report with a number.

    Raises:
        LibraryError: there is none.
    """
    reports = {library.number(one) or 0: one for one in library.articles()}
    return Listing((), reports).report(number)


NUMBERS = click.argument(
    "numbers", nargs=-1, required=True, type=int, metavar="NUMBER..."
)


@click.command("merge")
@NUMBERS
@library_option
@click.pass_context
def merge_verb(context: click.Context, numbers: tuple[int, ...]) -> int:
    """Make one event of several.

    NUMBER stands for an event: its own, or that of any of its reports, as `newsdiff
    events` prints them.
    """
    with _opened(context) as library:
        events = listing(library).each_event(numbers)
        if len(events) < 2:
            raise LibraryError("These are one event already; name a second one.")
        own = [event for event in events if event.own_label] or events
        label = max(own, key=lambda event: len(event.articles)).label
        return _decide(library, merge([event.articles for event in events], label))


@click.command("split")
@NUMBERS
@library_option
@click.pass_context
def split_verb(context: click.Context, numbers: tuple[int, ...]) -> int:
    """Take reports out of their event; together they are one of their own."""
    with _opened(context) as library:
        known = listing(library)
        reports = known.each_report(numbers)
        event, *others = known.each_event(numbers)
        if others:
            raise LibraryError("These are of several events; split one at a time.")
        rest = [article for article in event.articles if article not in reports]
        if not rest:
            raise LibraryError("These are the whole event; leave out what shall stay.")
        return _decide(library, split(reports, rest, event.label))


@click.command("move")
@NUMBERS
@click.argument("event", type=int)
@library_option
@click.pass_context
def move_verb(context: click.Context, numbers: tuple[int, ...], event: int) -> int:
    """Put reports into another event.

    The last number stands for the event, the others for reports.
    """
    with _opened(context) as library:
        known = listing(library)
        target = known.event(event)
        reports = known.each_report(numbers)
        moved = [report for report in reports if report not in target.articles]
        if not moved:
            raise LibraryError(f"That is in event {event} already.")
        left = [
            article
            for home in known.each_event(numbers)
            if home is not target
            for article in home.articles
            if article not in moved
        ]
        return _decide(library, move(moved, target.articles, left, target.label))


@click.command("apart")
@NUMBERS
@library_option
@click.pass_context
def apart_verb(context: click.Context, numbers: tuple[int, ...]) -> int:
    """Say that reports are not about the same event, now and later.

    No two of the reports will be in one event, whatever comes in.
    """
    with _opened(context) as library:
        reports = listing(library).each_report(numbers)
        if len(reports) < 2:
            raise LibraryError("Name two reports that are not about the same event.")
        names = [report.title or NO_TITLE for report in reports]
        return _decide(library, apart([[report] for report in reports], names))


@click.command("rename")
@click.argument("number", type=int)
@click.argument("label")
@library_option
@click.pass_context
def rename_verb(context: click.Context, number: int, label: str) -> int:
    """Give an event a label.

    It stays with the event as that grows. An empty LABEL ("") gives back the one that
    was found.
    """
    with _opened(context) as library:
        event = listing(library).event(number)
        given = " ".join(label.split())
        return _decide(library, rename(event.articles, given, event.label))


@click.command("remove")
@NUMBERS
@library_option
@click.pass_context
def remove_verb(context: click.Context, numbers: tuple[int, ...]) -> int:
    """Put reports into the bin; `newsdiff undo` brings them back."""
    with _opened(context) as library:
        return _decide(library, remove(listing(library).each_report(numbers)))


@click.command("undo")
@library_option
@click.pass_context
def undo_verb(context: click.Context) -> int:
    """Take the last decision about events back; again, the one before."""
    with _opened(context) as library:
        return _turned(library.undo(), "undone", "undo")


@click.command("redo")
@library_option
@click.pass_context
def redo_verb(context: click.Context) -> int:
    """Do again what was undone last."""
    with _opened(context) as library:
        return _turned(library.redo(), "done again", "do again")


def _turned(turned: Turned | None, done: str, what: str) -> int:
    if turned is None:
        warn(f"There is nothing to {what}.")
        return 1
    say(f"{done}: {turned.deed.words}")
    return 0


def _decide(library: Library, choice: Choice) -> int:
    say(library.choose(choice).words)
    return 0


@contextmanager
def _opened(context: click.Context) -> Iterator[Library]:
    """Open the library; there is nothing to decide about one that is missing.

    Raises:
        LibraryError: there is none.
    """
    path = chosen_library(context)
    if not path.is_file():
        raise LibraryError("The library is empty. Fill it with: newsdiff add")
    with Library.open(path) as library:
        yield library


CHOICE_VERBS: Sequence[click.Command] = (
    merge_verb,
    split_verb,
    move_verb,
    apart_verb,
    rename_verb,
    remove_verb,
    undo_verb,
    redo_verb,
)
"""In the order of the help."""
