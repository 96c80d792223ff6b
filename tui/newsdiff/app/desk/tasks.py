"""Slow work for the screens, done in a thread: touches no widget, posts messages."""

from collections.abc import Callable, Iterable, Sequence
from math import inf
from time import monotonic
from typing import TYPE_CHECKING

from textual.message import Message

from newsdiff.app.desk.overlap import Overlap
from newsdiff.app.desk.pasted import Pasted
from newsdiff.app.desk.taking import clean_read, keep_read
from newsdiff.app.messages import (
    InputRead,
    LibraryRead,
    OverlapMeasured,
    ReadingFinished,
    ReadingWentOn,
    TaskFailed,
)
from newsdiff.compare import compare
from newsdiff.errors import CompareError, LibraryError
from newsdiff.intake import Reading, read_many
from newsdiff.model import Article, Comparison

if TYPE_CHECKING:
    from newsdiff.library import Library

SAY_EVERY = 0.2
"""Seconds between two words about how far the reading is."""

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

    outcomes = read_many(
        sources,
        cancelled=lambda: cancelled() or stopped(),
        progress=_unhurried(lambda now: cancelled() or post(ReadingWentOn(now))),
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


def read_pasted(
    pasted: Pasted,
    library: "Library | None",
    post: Post,
    cancelled: Cancelled,
    stopped: Cancelled,
    *,
    keep: bool = False,
) -> None:
    """Read a text that was pasted; keep it, or clean it as a one-off.

    Args:
        cancelled: nobody listens any more.
        stopped: the reader does not want it any more.
    """
    outcome = pasted.read(lambda: cancelled() or stopped())
    if cancelled():
        return
    if outcome is None:
        post(ReadingFinished())
        return
    if keep and library is not None:
        keep_read(outcome, library, post)
    else:
        post(InputRead(outcome, known=False, kept=False))
        if isinstance(outcome.result, Article):
            clean_read([outcome.result], library, post)
    post(ReadingFinished())


def _unhurried(say: Callable[[Reading], object]) -> Callable[[Reading], None]:
    """Say how far the reading is a few times a second, and at its end.

    Each time, the screen looks what is offered now, and draws.
    """
    said_at = -inf
    said: Reading | None = None

    def say_sometimes(reading: Reading) -> None:
        nonlocal said_at, said
        is_time = monotonic() - said_at >= SAY_EVERY or reading.done == reading.total
        if reading is not said and is_time:
            said_at, said = monotonic(), reading
            say(reading)

    return say_sometimes


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
