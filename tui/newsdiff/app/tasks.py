"""Slow work for the screens, done in a thread: touches no widget, posts messages."""

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from textual.message import Message

from newsdiff.app.listing import search_text
from newsdiff.app.messages import (
    Grouped,
    InputRead,
    Kept,
    LibraryRead,
    OverlapMeasured,
    ReadingFinished,
    ReadingWentOn,
    TaskFailed,
)
from newsdiff.app.overlap import Overlap
from newsdiff.compare import compare
from newsdiff.errors import CompareError, LibraryError
from newsdiff.events import group
from newsdiff.intake import Outcome, Reading, read_many
from newsdiff.model import Article, Comparison

if TYPE_CHECKING:
    from newsdiff.library import Library

Post = Callable[[Message], object]
Cancelled = Callable[[], bool]


def read_inputs(
    sources: Sequence[str],
    keep_in: "Library | None",
    post: Post,
    cancelled: Cancelled,
    stopped: Cancelled,
) -> None:
    """Read inputs; with a library, keep each report at once.

    Args:
        cancelled: nobody listens any more.
        stopped: nothing more is wanted than what has been read already.
    """

    def say(reading: Reading) -> None:
        if not cancelled():
            post(ReadingWentOn(reading))

    outcomes = read_many(
        sources, cancelled=lambda: cancelled() or stopped(), progress=say
    )
    for outcome in outcomes:
        if cancelled():
            return
        _hand_over(outcome, keep_in, post, cancelled)
    if not cancelled():
        post(ReadingFinished())


def _hand_over(
    outcome: Outcome, keep_in: "Library | None", post: Post, cancelled: Cancelled
) -> None:
    """Keep a report if there is a library, and post it."""
    kept = known = False
    if keep_in is not None and isinstance(outcome.result, Article):
        try:
            known = not keep_in.add(outcome.result)
            kept = True
        except LibraryError as error:
            if cancelled():
                return
            post(TaskFailed(error))
    post(InputRead(outcome, known=known, kept=kept))


def read_library(library: "Library", post: Post, cancelled: Cancelled) -> None:
    """Fetch the reports that are kept."""
    articles: tuple[Article, ...] = ()
    failure: LibraryError | None = None
    try:
        articles = tuple(library.articles())
    except LibraryError as error:
        failure = error
    if cancelled():
        return
    if failure is not None:
        post(TaskFailed(failure))
    post(LibraryRead(articles))


def group_articles(
    articles: Sequence[Article],
    known: dict[Article, str],
    post: Post,
    cancelled: Cancelled,
) -> None:
    """Group reports by event and make them ready for searching."""
    events = tuple(group(articles))
    texts = {
        article: known.get(article) or search_text(article) for article in articles
    }
    if not cancelled():
        post(Grouped(events, texts))


def measure_overlaps(
    groups: Iterable[tuple[Article, ...]], post: Post, cancelled: Cancelled
) -> None:
    """Compare the reports of each event, to say how much they share."""
    for articles in groups:
        if cancelled():
            return
        comparison = _compared(articles, cancelled)
        overlap = Overlap.of(comparison) if comparison else None
        if cancelled():
            return
        post(OverlapMeasured(articles, overlap, comparison))


def _compared(articles: tuple[Article, ...], cancelled: Cancelled) -> Comparison | None:
    """Return the comparison, None where there is nothing to compare."""
    try:
        return compare(articles, cancelled=cancelled)
    except CompareError:
        return None


def keep(
    library: "Library", articles: Sequence[Article], what: str, post: Post
) -> None:
    """Keep reports in the library, all or none."""
    try:
        added = library.add_all(articles)
    except LibraryError as error:
        post(TaskFailed(error))
    else:
        post(Kept(tuple(articles), sum(added), what))
