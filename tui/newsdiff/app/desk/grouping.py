"""Grouping for the Events screen, done in a thread."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from textual.message import Message

from newsdiff.app.desk.finding import search_text
from newsdiff.app.messages import ChoiceTurned, Chosen, Grouped, TaskFailed
from newsdiff.errors import LibraryError
from newsdiff.library import Library
from newsdiff.model import Article

if TYPE_CHECKING:
    from newsdiff.library import Choice

Post = Callable[[Message], object]


def group_articles(
    library: Library,
    articles: Sequence[Article],
    known: dict[Article, str],
    post: Post,
    cancelled: Callable[[], bool],
) -> None:
    """Group reports by event, as the reader chose, and make them ready for searching.

    Args:
        library: whose choices hold; it need not have the reports.
        known: what a search looks through, of reports that were grouped before.
    """
    try:
        events = library.group(articles)
    except LibraryError as error:
        post(TaskFailed(error))
        with Library.in_memory() as none:
            events = none.group(articles)
    texts = {
        article: known.get(article) or search_text(article) for article in articles
    }
    if not cancelled():
        post(Grouped(events, texts))


def choose(library: Library, choice: "Choice", post: Post) -> None:
    """Keep what the reader decided, and say so."""
    try:
        post(Chosen(choice, library.choose(choice)))
    except LibraryError as error:
        post(TaskFailed(error))


def turn(library: Library, post: Post, *, back: bool) -> None:
    """Undo the last choice, or do it again, and say so."""
    try:
        post(ChoiceTurned(library.undo() if back else library.redo(), back))
    except LibraryError as error:
        post(TaskFailed(error))
