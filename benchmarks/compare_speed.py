"""How fast a comparison is, beside what a user would reach for instead.

    .venv/bin/python benchmarks/compare_speed.py

Compares three reports of forty sentences with newsdiff and with rapidfuzz's
token_set_ratio, which scores the same pairs and decides nothing, and times how long
each takes to import. Then larger sets, newsdiff alone. The reports are made up of
invented words; the seed is fixed.
"""

import random
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Sequence

from rapidfuzz import fuzz, process

from newsdiff.compare.pipeline import compare_articles
from newsdiff.compare.prepared import prepare_text
from newsdiff.model import Article

ROUNDS = 9
LARGER = ((3, 100), (8, 60), (2, 500))
"""Reports and sentences of each."""

_CONSONANTS = "bcdfghjklmnprstvw"
_VOWELS = "aeiou"


def main() -> None:
    """Print one line for each measurement."""
    chance = random.Random(7)
    reports = write_reports(chance, 3, 40)
    print(
        f"import newsdiff.compare.pipeline {import_time('newsdiff.compare.pipeline')}"
    )
    print(f"import rapidfuzz.process         {import_time('rapidfuzz.process')}")
    print(f"3 x 40, newsdiff          {milliseconds(lambda: ours(reports)):8.1f} ms")
    print(f"3 x 40, rapidfuzz cdist   {milliseconds(lambda: theirs(reports)):8.1f} ms")
    for number, sentences in LARGER:
        larger = write_reports(chance, number, sentences)
        start = time.perf_counter()
        found = compare_articles(larger, None)
        seconds = time.perf_counter() - start
        print(
            f"{number} x {sentences}, newsdiff  {seconds:6.2f} s, "
            f"{len(found.matches)} matches, peak {peak_megabytes():.0f} MB"
        )


def write_reports(chance: random.Random, reports: int, sentences: int) -> list[Article]:
    """Invent reports that share a third of their sentences in other words."""
    vocabulary = [invented_word(chance) for _ in range(4000)]
    weights = [1 / (rank + 3) for rank in range(len(vocabulary))]

    def sentence() -> list[str]:
        return chance.choices(vocabulary, weights, k=chance.randint(10, 32))

    shared = [sentence() for _ in range(sentences // 3)]
    found = []
    for _ in range(reports):
        own = [sentence() for _ in range(sentences - len(shared))]
        reworded = [
            [word if chance.random() < 0.7 else chance.choice(vocabulary) for word in s]
            for s in shared
        ]
        texts = [" ".join(words).capitalize() + "." for words in own + reworded]
        chance.shuffle(texts)
        found.append(Article.from_sentences(texts))
    return found


def invented_word(chance: random.Random) -> str:
    """Return a word of one to four syllables."""
    syllables = range(chance.randint(1, 4))
    return "".join(
        chance.choice(_CONSONANTS) + chance.choice(_VOWELS) for _ in syllables
    )


def ours(reports: Sequence[Article]) -> None:
    """Compare as on a first visit, with nothing kept from before."""
    prepare_text.cache_clear()
    compare_articles(reports, None)


def theirs(reports: Sequence[Article]) -> None:
    """Score the same pairs with rapidfuzz."""
    texts = [[sentence.text for sentence in report.sentences] for report in reports]
    for a in range(len(texts)):
        for b in range(a + 1, len(texts)):
            process.cdist(texts[a], texts[b], scorer=fuzz.token_set_ratio)


def milliseconds(work: Callable[[], None]) -> float:
    """Return the median wall time of some rounds, after one to warm up."""
    work()
    taken = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        work()
        taken.append(time.perf_counter() - start)
    return sorted(taken)[ROUNDS // 2] * 1000


def import_time(module: str) -> str:
    """Return the best time of importing a module in a fresh Python, as text."""
    code = (
        f"import time; start = time.perf_counter(); import {module}; "
        "print(time.perf_counter() - start)"
    )
    runs = [
        subprocess.run(
            [sys.executable, "-c", code], capture_output=True, text=True, check=True
        )
        for _ in range(5)
    ]
    return f"{min(float(run.stdout) for run in runs) * 1000:8.1f} ms"


def peak_megabytes() -> float:
    """Return the most memory that this process has had."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    main()
