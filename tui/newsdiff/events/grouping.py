"""Which reports tell of the same event."""

from collections.abc import Sequence

from newsdiff.model import Article, Event


def group_articles(articles: Sequence[Article]) -> list[Event]:
    raise NotImplementedError
