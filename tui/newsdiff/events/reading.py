"""Many articles -> their features, with several processes where that is asked for."""

from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import replace
from itertools import chain, islice
from multiprocessing import get_context

from newsdiff.events.features import Features, features_of
from newsdiff.model import Article

BATCH = 200
"""So many articles are handed to a process at once."""

WORTH_WORKERS = 1000
"""Fewer articles than this are read sooner than other processes have started."""


def read_features(articles: Iterable[Article], workers: int = 1) -> Iterator[Features]:
    """Yield the features of each article, in their order.

    Articles are taken as they are needed, so they need not be in memory together.

    Args:
        workers: processes that read. More than one starts new ones, so a program that
            asks for it needs the usual guard around its main part.
    """
    waiting = iter(articles)
    first = list(islice(waiting, WORTH_WORKERS if workers > 1 else 0))
    if len(first) < WORTH_WORKERS:
        yield from map(features_of, first)
        yield from map(features_of, waiting)
    else:
        yield from _read_by_several(chain(first, waiting), workers)


def _read_by_several(articles: Iterator[Article], workers: int) -> Iterator[Features]:
    pending: deque[Future[list[bytes]]] = deque()
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
        while batch := [_slim(article) for article in islice(articles, BATCH)]:
            pending.append(pool.submit(_read_batch, batch))
            if len(pending) > 2 * workers:
                yield from map(Features.from_bytes, pending.popleft().result())
        for future in pending:
            yield from map(Features.from_bytes, future.result())


def _slim(article: Article) -> Article:
    """Return the article without what is not read, since handing it over takes time."""
    return replace(article, sentences=(), subheadings=(), removed=(), warnings=())


def _read_batch(articles: list[Article]) -> list[bytes]:
    return [features_of(article).to_bytes() for article in articles]
