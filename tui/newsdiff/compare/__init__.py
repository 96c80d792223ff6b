"""Articles -> Comparison."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newsdiff.model import Article, Comparison, Quote, Settings


def compare(
    articles: "Sequence[Article]",
    settings: "Settings | None" = None,
    *,
    cancelled: Callable[[], bool] = lambda: False,
) -> "Comparison":
    """Find what two or more reports have in common and what only one of them says.

    Raises:
        CompareError: fewer than two reports, or cancelled.
    """
    from newsdiff.compare.pipeline import compare_articles  # numpy, 50 ms

    return compare_articles(articles, settings, cancelled=cancelled)


def at_threshold(comparison: "Comparison", threshold: float) -> "Comparison":
    """Decide anew from the scores that are there; cheap enough for a key press."""
    from newsdiff.compare import pipeline

    return pipeline.at_threshold(comparison, threshold)


def quotes_of(comparison: "Comparison") -> "tuple[Quote, ...]":
    """Return who is quoted with which words in which report, in reading order.

    What several reports quote of one utterance is one quote, whether they have the same
    words, cut them or word them differently.
    """
    from newsdiff.compare.quotes import find_quotes

    return find_quotes(comparison)
