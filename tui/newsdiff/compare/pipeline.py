"""The steps of a comparison, in order."""

from collections.abc import Callable, Sequence

from newsdiff.model import Article, Comparison, Settings


def compare_articles(
    articles: Sequence[Article],
    settings: Settings | None,
    *,
    cancelled: Callable[[], bool],
) -> Comparison:
    raise NotImplementedError
