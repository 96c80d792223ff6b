"""How sound statements are, measured on labelled events.

    .venv/bin/python benchmarks/statement_quality.py FOLDER

FOLDER holds one JSON file an event, as scripts/learn_weights.py reads them. Printed:

  pairs   of the pairs of sentences of different reports that stand in one statement,
          how many are labelled as saying the same: precision, recall, F1
  rows    statements of which every such pair is labelled
  same    pairs of sentences of one report in one statement: how many are labelled with
          one and the same sentence of another report
  order   of two statements that a report has, how often they come in its own order
"""

import argparse
import itertools
import json
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path

from newsdiff.compare.pipeline import compare_articles
from newsdiff.model import Article, Comparison, Place

Pair = tuple[Place, Place]


@dataclass
class Tally:
    """Counts over all events; each pair of numbers is how many of how many."""

    labelled: int = 0
    pairs: list[int] = field(default_factory=lambda: [0, 0])
    rows: list[int] = field(default_factory=lambda: [0, 0])
    same: list[int] = field(default_factory=lambda: [0, 0])
    order: list[int] = field(default_factory=lambda: [0, 0])

    def add(
        self, comparison: Comparison, labelled: set[Pair], unsure: set[Pair]
    ) -> None:
        """Count one event."""
        partners: dict[Place, set[Place]] = defaultdict(set)
        for left, right in labelled:
            partners[left].add(right)
            partners[right].add(left)
        across: set[Pair] = set()
        within: set[Pair] = set()
        for statement in comparison.statements:
            both = list(itertools.combinations(statement.places, 2))
            here = {p for p in both if p[0].report != p[1].report} - unsure
            within |= {p for p in both if p[0].report == p[1].report}
            across |= here
            count(self.rows, [here <= labelled])
        count(self.pairs, [pair in labelled for pair in across])
        count(self.same, [bool(partners[a] & partners[b]) for a, b in within])
        count(self.order, in_order(comparison))
        self.labelled += len(labelled)

    def __str__(self) -> str:
        precision = self.pairs[0] / max(self.pairs[1], 1)
        recall = self.pairs[0] / max(self.labelled, 1)
        f1 = 2 * precision * recall / max(precision + recall, 1e-9)
        return (
            f"pairs: precision {precision:.3f} recall {recall:.3f} F1 {f1:.3f}\n"
            f"rows:  {share(self.rows)}\nsame:  {share(self.same)}\n"
            f"order: {share(self.order)}"
        )


def count(tally: list[int], found: list[bool]) -> None:
    """Add to how many of how many."""
    tally[0] += sum(found)
    tally[1] += len(found)


def share(tally: list[int]) -> str:
    """Return "3 of 4 (75 %)"."""
    return f"{tally[0]} of {tally[1]} ({tally[0] / max(tally[1], 1):.0%})"


def in_order(comparison: Comparison) -> list[bool]:
    """Tell of every two statements that a report has whether they keep its order."""
    found = []
    firsts: dict[int, list[int]] = defaultdict(list)
    for statement in comparison.statements:
        for report in statement.reports:
            first = next(p for p in statement.places if p.report == report)
            firsts[report].append(first.sentence)
    for sentences in firsts.values():
        for earlier, later in itertools.combinations(sentences, 2):
            if earlier != later:
                found.append(earlier < later)
    return found


def main() -> None:
    """Compare every event of a folder and print what came out."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    tally = Tally()
    for path in sorted(parser.parse_args().folder.glob("*.json")):
        event = json.loads(path.read_text(encoding="utf-8"))
        number = {report["id"]: n for n, report in enumerate(event["reports"])}

        def pair(row: list[object], number: dict[object, int] = number) -> Pair:
            ends = [Place(number[row[i]], int(str(row[i + 1]))) for i in (0, 2)]
            left, right = sorted(ends)
            return left, right

        articles = [
            Article.from_sentences(report["sentences"], title=report["title"])
            for report in event["reports"]
        ]
        tally.add(
            compare_articles(articles, None),
            {pair(row) for row in event["pairs"]},
            {pair(row) for row in event.get("unsure", [])},
        )
    print(tally)


if __name__ == "__main__":
    main()
