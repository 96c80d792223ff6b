"""Articles -> Comparison."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newsdiff.compare.progress import Progress
    from newsdiff.model import Article, Comparison, Quote, Settings


def compare(
    articles: "Sequence[Article]",
    settings: "Settings | None" = None,
    *,
    cancelled: Callable[[], bool] = lambda: False,
    progress: "Progress | None" = None,
) -> "Comparison":
    """Find what two or more reports have in common and what only one of them says.

    Args:
        cancelled: asked several times a second of processor time.
        progress: told how far it is, by this thread, each time a person would see it.

    Raises:
        CompareError: fewer than two reports, or cancelled.
    """
    from newsdiff.compare.pipeline import compare_articles  # numpy, 50 ms

    return compare_articles(articles, settings, cancelled=cancelled, progress=progress)


def at_threshold(
    comparison: "Comparison",
    threshold: float,
    *,
    cancelled: Callable[[], bool] = lambda: False,
) -> "Comparison":
    """Decide anew from the scores that are there; cheap enough for a key press.

    Raises:
        CompareError: cancelled.
    """
    from newsdiff.compare import pipeline

    return pipeline.at_threshold(comparison, threshold, cancelled=cancelled)


def usual_threshold(settings: "Settings") -> float:
    """Return the threshold that the engine of these settings was tuned for.

    Raises:
        CompareError: the engine cannot be had.
    """
    from newsdiff.compare.engines import engine_for

    return engine_for(settings).threshold


def quotes_of(comparison: "Comparison") -> "tuple[Quote, ...]":
    """Return who is quoted with which words in which report, in reading order.

    What several reports quote of one utterance is one quote, whether they have the same
    words, cut them or word them differently.
    """
    from newsdiff.compare.quotes import find_quotes

    return find_quotes(comparison)
