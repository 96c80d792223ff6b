"""How long grouping takes, beside all pairs of TF-IDF vectors in plain numpy.

    python benchmarks/events_speed.py [LARGEST]

The reports are generated: words of Zipf frequencies, subjects with their own names,
events of Zipf sizes within the subjects (so with hard neighbours), a few days apart.
"""

import sys
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np
import numpy.typing as npt

import newsdiff
from newsdiff.model import Article
from newsdiff.text.words import words

SIZES = (100, 300, 1000, 3000)
VOCABULARY = 40_000
REPORT_WORDS = 400
EVENTS_OF_A_SUBJECT = 12
NAIVE_LIMIT = 3000
"""Above this the dense table of all pairs is left out."""


@dataclass(frozen=True, slots=True)
class Collection:
    """Generated reports and the number of the event that each is about."""

    articles: tuple[Article, ...]
    events: tuple[int, ...]


def generate(count: int, seed: int = 7) -> Collection:
    """Return so many reports in events of Zipf sizes."""
    random = np.random.default_rng(seed)
    articles: list[Article] = []
    events: list[int] = []
    event = 0
    while len(articles) < count:
        size = min(int(random.zipf(1.8)), 40, count - len(articles))
        subject = event // EVENTS_OF_A_SUBJECT
        day = date(2026, 1, 1) + timedelta(days=int(random.integers(0, 365)))
        for _ in range(size):
            articles.append(_report(random, subject, event, day))
            events.append(event)
        event += 1
    return Collection(tuple(articles), tuple(events))


def _report(
    random: np.random.Generator, subject: int, event: int, day: date
) -> Article:
    common = np.minimum(random.zipf(1.15, REPORT_WORDS), VOCABULARY)
    told = [f"w{number}" for number in common.tolist()]
    for place in random.integers(0, REPORT_WORDS, REPORT_WORDS // 5).tolist():
        about, many = (event, 40) if random.random() < 0.6 else (-1 - subject, 60)
        told[place] = f"Name{about}x{int(random.integers(0, many))}"
    sentences = [
        " ".join(told[start : start + 20]) + "." for start in range(0, REPORT_WORDS, 20)
    ]
    return Article.from_sentences(
        sentences,
        title=" ".join(told[:8]),
        source=f"outlet {int(random.integers(0, 30))}",
        published=day + timedelta(days=int(random.integers(0, 2))),
    )


def naive(articles: Sequence[Article]) -> npt.NDArray[np.float32]:
    """Return [reports, reports], the cosines of dense TF-IDF vectors."""
    counted = [Counter(words("\n".join(a.paragraphs))) for a in articles]
    known = {term: n for n, term in enumerate({t for each in counted for t in each})}
    table = np.zeros((len(articles), len(known)), dtype=np.float32)
    for row, counts in enumerate(counted):
        for term, times in counts.items():
            table[row, known[term]] = 1 + np.log(times)
    table *= np.log((1 + len(articles)) / (1 + np.count_nonzero(table, axis=0)))
    table /= np.maximum(np.linalg.norm(table, axis=1, keepdims=True), 1e-9)
    return table @ table.T


def pairs_right(collection: Collection, found: Sequence[newsdiff.Event]) -> float:
    """Return the share of the pairs that grouping put together that belong together."""
    home = dict(zip(collection.articles, collection.events, strict=True))
    right = said = 0
    for event in found:
        sizes = Counter(home[article] for article in event.articles)
        said += len(event.articles) * (len(event.articles) - 1) // 2
        right += sum(size * (size - 1) // 2 for size in sizes.values())
    return right / said if said else 1.0


def main() -> None:
    """Print one line a size."""
    largest = int(sys.argv[1]) if len(sys.argv) > 1 else SIZES[-1]
    newsdiff.group(generate(3).articles)  # loads the background
    print("reports  events  found  pairs right  grouping  a report   naive all pairs")
    for size in sorted({*(s for s in SIZES if s <= largest), largest}):
        collection = generate(size)
        start = time.perf_counter()
        found = newsdiff.group(collection.articles)
        grouping = time.perf_counter() - start
        start = time.perf_counter()
        if size <= NAIVE_LIMIT:
            naive(collection.articles)
        seconds = time.perf_counter() - start
        beside = f"{seconds:8.2f} s" if size <= NAIVE_LIMIT else "         -"
        print(
            f"{size:7}  {len(set(collection.events)):6}  {len(found):5}"
            f"  {pairs_right(collection, found):11.3f}  {grouping:6.2f} s"
            f"  {1000 * grouping / size:5.2f} ms       {beside}"
        )


if __name__ == "__main__":
    main()
