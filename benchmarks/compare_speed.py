"""How fast and how large a comparison is, beside what a user would reach for instead.

    .venv/bin/python benchmarks/compare_speed.py [--texts ARTICLES.jsonl]

Prints a table: newsdiff's comparison, its decision at another threshold, and
rapidfuzz's token_set_ratio, which scores the same pairs and decides nothing. Times are
processor seconds of one core, memory is the peak of a process that does nothing else.
The reports are made up of invented words, the seed is fixed; with --texts they are
joined of articles: one JSON object a line, with `event` and `text`.
"""

import argparse
import json
import os
import random
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from newsdiff.model import Article

SIZES = ((3, 40), (8, 200), (2, 2000))
"""Reports, and sentences of each."""

NEW_THRESHOLD = 0.3
"""What the comparison is decided at anew; the first is the engine's own."""

_CONSONANTS = "bcdfghjklmnprstvw"
_VOWELS = "aeiou"


def main() -> None:
    """Print the table, or measure one line of it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--texts", type=Path)
    parser.add_argument("--one", nargs=3, metavar=("TOOL", "REPORTS", "SENTENCES"))
    options = parser.parse_args()
    if options.one:
        tool, reports, sentences = options.one
        size = (int(reports), int(sentences))
        print(MEASURED[tool](reports_of(size, options.texts)))
        return
    for module in ("newsdiff.compare.pipeline", "rapidfuzz.process"):
        print(f"import {module:28} {import_time(module)}")
    for reports, sentences in SIZES:
        for tool in MEASURED:
            found = in_fresh_process(tool, reports, sentences, options.texts)
            print(f"{reports} x {sentences:<5} {tool:10} {found}", flush=True)


def newsdiff_line(reports: Sequence[Article]) -> str:
    """Compare, once as on a first visit; tell the cost."""
    from newsdiff.compare.pipeline import at_threshold, compare_articles

    compare_articles(write_reports(random.Random(1), 2, 3), None)  # reads the weights
    before = time.process_time()
    comparison = compare_articles(reports, None)
    seconds = time.process_time() - before
    before = time.process_time()
    at_threshold(comparison, NEW_THRESHOLD)
    again = time.process_time() - before
    return (
        f"{seconds:7.3f} s {peak_megabytes():5.0f} MB, {len(comparison.matches)} "
        f"matches, {len(comparison.statements)} statements; another threshold "
        f"{again * 1000:.0f} ms"
    )


def rapidfuzz_line(reports: Sequence[Article]) -> str:
    """Score the same pairs with rapidfuzz; tell the cost."""
    from rapidfuzz import fuzz, process

    texts = [[sentence.text for sentence in report.sentences] for report in reports]
    before = time.process_time()
    for a in range(len(texts)):
        for b in range(a + 1, len(texts)):
            process.cdist(texts[a], texts[b], scorer=fuzz.token_set_ratio)
    seconds = time.process_time() - before
    return f"{seconds:7.3f} s {peak_megabytes():5.0f} MB"


MEASURED: dict[str, Callable[[Sequence[Article]], str]] = {
    "newsdiff": newsdiff_line,
    "rapidfuzz": rapidfuzz_line,
}


def in_fresh_process(
    tool: str, reports: int, sentences: int, texts: Path | None
) -> str:
    """Measure one line of the table where nothing has been loaded yet."""
    command = [sys.executable, __file__, "--one", tool, str(reports), str(sentences)]
    if texts:
        command += ["--texts", str(texts)]
    # With one thread, processor time is not spent on waiting for the other one.
    environment = os.environ | {"OPENBLAS_NUM_THREADS": "1"}
    run = subprocess.run(
        command, capture_output=True, text=True, check=True, env=environment
    )
    return run.stdout.strip()


def reports_of(size: tuple[int, int], texts: Path | None) -> list[Article]:
    """Return reports of a size, invented or joined."""
    reports, sentences = size
    if texts is None:
        return write_reports(random.Random(7), reports, sentences)
    return join_reports(texts, reports, sentences)


def join_reports(texts: Path, reports: int, sentences: int) -> list[Article]:
    """Join articles about one event after the other, each report another's."""
    events: dict[str, list[str]] = {}
    for line in texts.read_text(encoding="utf-8").splitlines():
        stored = json.loads(line)
        events.setdefault(stored["event"], []).append(stored["text"])
    found = []
    for report in range(reports):
        joined: list[str] = []
        for articles in events.values():
            article = Article.from_text(articles[report % len(articles)])
            joined += [sentence.text for sentence in article.sentences]
            if len(joined) >= sentences:
                break
        found.append(Article.from_sentences(joined[:sentences]))
    return found


def write_reports(chance: random.Random, reports: int, sentences: int) -> list[Article]:
    """Invent reports that share a third of their sentences in other words."""
    size = 2000 + 20 * sentences  # longer reports have more words
    vocabulary = [invented_word(chance) for _ in range(size)]
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


def import_time(module: str) -> str:
    """Return the least processor time of importing a module, as text."""
    code = (
        f"import time; start = time.process_time(); import {module}; "
        "print(time.process_time() - start)"
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
