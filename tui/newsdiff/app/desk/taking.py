"""Reports on their way to the desk: kept or not, cleaned by what the library knows."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from textual.message import Message

from newsdiff.app.messages import InputRead, Kept, ReportsCleaned, TaskFailed
from newsdiff.errors import LibraryError
from newsdiff.library import by_the_rules
from newsdiff.model import Article

if TYPE_CHECKING:
    from newsdiff.intake import Outcome
    from newsdiff.library import Library

Post = Callable[[Message], object]


def keep_read(outcome: "Outcome", library: "Library", post: Post) -> None:
    """Keep a report that was read, and post it as it is kept."""
    if not isinstance(outcome.result, Article):
        post(InputRead(outcome, known=False, kept=False))
        return
    try:
        taken = library.take_in([outcome.result])
    except LibraryError as error:
        post(TaskFailed(error))
        post(InputRead(outcome, known=False, kept=False))
        return
    (is_new,), (is_newer,) = taken.new, taken.newer
    if is_new:
        outcome = replace(outcome, result=taken.articles[0])
    _tell(taken.revised, post)
    post(InputRead(outcome, known=not is_new, kept=True, newer=is_newer))


def clean_read(
    articles: Sequence[Article], library: "Library | None", post: Post
) -> None:
    """Clean reports of a one-off that have been posted, and tell what they became."""
    try:
        cleaned = by_the_rules(articles, library)
    except LibraryError as error:
        post(TaskFailed(error))
        cleaned = by_the_rules(articles, None)
    _tell(list(zip(articles, cleaned, strict=True)), post)


def keep(
    library: "Library", articles: Sequence[Article], what: str, post: Post
) -> None:
    """Keep reports in the library, all or none."""
    try:
        taken = library.take_in(articles)
    except LibraryError as error:
        post(TaskFailed(error))
        return
    kept = tuple(
        now if is_new else given
        for given, now, is_new in zip(articles, taken.articles, taken.new, strict=True)
    )
    _tell([*zip(articles, kept, strict=True), *taken.revised], post)
    post(Kept(kept, sum(taken.new), what))


def _tell(pairs: Sequence[tuple[Article, Article]], post: Post) -> None:
    changed = {old: new for old, new in pairs if new is not old}
    if changed:
        post(ReportsCleaned(changed))
