"""Slow work for the screens, done in a thread: touches no widget, posts messages."""

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from textual.message import Message

from newsdiff.app.listing import search_text
from newsdiff.app.messages import (
    Grouped,
    InputRead,
    LibraryRead,
    OverlapMeasured,
    ReadingFinished,
    ReadingWentOn,
    TaskFailed,
)
from newsdiff.app.overlap import Overlap
from newsdiff.app.taking import clean_read, keep_read
from newsdiff.compare import compare
from newsdiff.errors import CompareError, LibraryError
from newsdiff.events import group
from newsdiff.intake import Reading, read_many
from newsdiff.model import Article, Comparison

if TYPE_CHECKING:
    from newsdiff.library import Library

Post = Callable[[Message], object]
Cancelled = Callable[[], bool]


def read_inputs(
    sources: Sequence[str],
    library: "Library | None",
    post: Post,
    cancelled: Cancelled,
    stopped: Cancelled,
    *,
    keep: bool = False,
) -> None:
    """Read inputs; keep each report at once, or clean them at the end as a one-off.

    Args:
        library: whose rules apply.
        cancelled: nobody listens any more.
        stopped: nothing more is wanted than what has been read already.
    """

    def say(reading: Reading) -> None:
        if not cancelled():
            post(ReadingWentOn(reading))

    outcomes = read_many(
        sources, cancelled=lambda: cancelled() or stopped(), progress=say
    )
    read = []
    for outcome in outcomes:
        if cancelled():
            return
        if keep and library is not None:
            keep_read(outcome, library, lambda what: cancelled() or post(what))
        else:
            post(InputRead(outcome, known=False, kept=False))
            read.append(outcome.result)
    if not cancelled():
        clean_read([one for one in read if isinstance(one, Article)], library, post)
        post(ReadingFinished())


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
