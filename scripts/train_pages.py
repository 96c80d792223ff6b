"""Learn the weights of `newsdiff.intake.pages.weights` from pages of known article.

Usage: train_pages.py DATA [--write] [--folds 6] [--penalty 10]

DATA is a folder with `html/<key>.html.gz` and `truth.json` (key -> the article's text).
Prints precision, recall and F1 of 4-word shingles on pages of sites that were not
learned from, and of those that were; `--write` writes the tables learned from all of
them. Newton's method is run with numpy alone. Takes three minutes.
"""

import argparse
import gzip
import json
import random
import re
import statistics
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
from trafilatura import load_html

from newsdiff.intake.encoding.decode import decode
from newsdiff.intake.facts.outlets import host_of
from newsdiff.intake.furniture.columns import Columns
from newsdiff.intake.pages.around import again_columns, around_columns, beside_columns
from newsdiff.intake.pages.facts import read_facts
from newsdiff.intake.pages.judge import Look, looks_of, mean_scores
from newsdiff.intake.pages.landmarks import Landmarks, find_landmarks
from newsdiff.intake.pages.tree import page_blocks
from newsdiff.intake.pages.values import Values
from newsdiff.intake.pages.verdicts import judged
from newsdiff.intake.pages.vote import extracted, votes

Vector = npt.NDArray[np.float64]
SHINGLE = 4
"""Words in a shingle, as in the public benchmark."""

TABLE = (
    Path(__file__).parent.parent / "tui" / "newsdiff" / "intake" / "pages/weights.py"
)

IMPORTANCE = 5.0
"""Mean importance of a block; against the penalty it says how far data is believed."""

PENALTY = 10.0
"""How strongly large weights are discouraged (L2)."""

MOST_WORDS = 100
"""A longer block is no more important than one of so many words."""

HALVINGS = 2
"""The later tables are learned from so many ways to halve the pages."""

SHUFFLES = 2
"""Figures on unseen sites are the mean over so many ways to make the folds."""

FEWEST_PAGES = 5
"""A feature that fewer pages have is not learned: it would be a rule for a site."""


@dataclass(frozen=True)
class Truth:
    """The article of a page."""

    shingles: Counter[tuple[str, ...]]
    lines: frozenset[str]


@dataclass(frozen=True)
class Page:
    """A page with what is seen of it and what is known of it."""

    site: str
    title: str
    marks: Landmarks
    looks: list[Look]
    is_article: Vector
    importance: Vector
    truth: Truth


@dataclass(frozen=True)
class Sight:
    """A page as numbers, [blocks, names]."""

    page: Page
    seen: Vector


@dataclass(frozen=True)
class Names:
    """The features in the order of the columns."""

    seen: list[str]
    around: list[str]
    again: list[str]


@dataclass(frozen=True)
class Tables:
    """Weights of the columns, the constant last; 0 where too few pages have one."""

    first: Vector
    second: Vector
    third: Vector


def shingles(text: str) -> Counter[tuple[str, ...]]:
    """Count the 4-word shingles of a text."""
    words = re.findall(r"\w+", text)
    count = max(1, len(words) - SHINGLE + 1) if words else 0
    return Counter(tuple(words[i : i + SHINGLE]) for i in range(count))


def read_page(path: Path, text: str) -> Page:
    """Read a page and label each block by how much of it stands in the truth."""
    data = gzip.decompress(path.read_bytes())
    tree = load_html(decode(data, declared="", name=path.name))
    if tree is None:
        sys.exit(f"{path} is no page")
    blocks = page_blocks(tree)
    facts = read_facts(tree, url="")
    marks = find_landmarks(blocks)
    looks = looks_of(marks, votes(marks.blocks, extracted(tree)))
    truth = Truth(
        shingles(text),
        frozenset(_letters(line) for line in text.splitlines()),
    )
    labels = np.array([_is_in(each.block.text, truth) for each in marks.blocks])
    site = host_of(facts.url) or facts.source or path.name
    importance = _importance(marks, labels)
    return Page(site, facts.title, marks, looks, labels, importance, truth)


def _importance(marks: Landmarks, labels: Vector) -> Vector:
    """Return how much each block counts: longer ones more, those of long pages less."""
    lengths = np.array([view.words for view in marks.views])
    roots = np.minimum(lengths, MOST_WORDS) ** 0.5 + 0.3
    importance: Vector = roots / (roots[labels > 0].sum() + 50) ** 0.75
    return importance


def _letters(line: str) -> str:
    return " ".join(re.findall(r"\w+", line)).lower()


def _is_in(text: str, truth: "Truth") -> float:
    words = re.findall(r"\w+", text)
    if len(words) < 4:
        return float(" ".join(words).lower() in truth.lines)
    found = shingles(text)
    return float(2 * (found & truth.shingles).total() > found.total())


def fit(features: Vector, labels: Vector, importance: Vector, penalty: float) -> Vector:
    """Fit a logistic regression by Newton's method; the constant comes last."""
    design = np.hstack([features, np.ones((len(features), 1))])
    penalties = np.full(design.shape[1], penalty)
    penalties[-1] = 1e-6
    weights = np.zeros(design.shape[1])
    for _ in range(25):
        chance = 1 / (1 + np.exp(-np.clip(design @ weights, -30, 30)))
        slope = design.T @ (importance * (chance - labels)) + penalties * weights
        spread = importance * chance * (1 - chance) + 1e-9
        curvature = (design * spread[:, None]).T @ design + np.diag(penalties)
        step = np.linalg.solve(curvature, slope)
        weights -= step
        if np.abs(step).max() < 1e-5:
            break
    return weights


def names_of(pages: Sequence[Page]) -> Names:
    """Return all features there are, each kind in alphabetical order."""
    seen = {n for page in pages for look in page.looks for n in look.container}
    seen |= {n for page in pages for look in page.looks for n in look.own}
    around: set[str] = set()
    again: set[str] = set()
    for page in pages:
        nothing, beside = [0.0] * len(page.looks), beside_columns(page.marks)
        around |= around_columns(page.marks, nothing, beside).keys()
        again |= again_columns(page.marks, nothing, beside).keys()
    return Names(sorted(seen), sorted(around), sorted(again))


def table(rows: Sequence[Values], names: Sequence[str]) -> Vector:
    """Return the values of the rows as [rows, names]."""
    found = [[row.get(name, 0.0) for name in names] for row in rows]
    return np.array(found).reshape(len(rows), len(names))


def stacked(columns: Columns, names: Sequence[str]) -> Vector:
    """Return columns of which each name has one as [rows, names]."""
    return np.array([columns[name] for name in names]).T


def sight_of(page: Page, names: Names) -> Sight:
    """Return a page as numbers."""
    rows = [{**look.container, **look.own} for look in page.looks]
    return Sight(page, table(rows, names.seen))


def scores_of(values: Vector, weights: Vector) -> list[float]:
    """Return the score of each row."""
    scores: list[float] = (values @ weights[:-1] + weights[-1]).tolist()
    return scores


def second_look(sight: Sight, first: Vector, names: Names) -> Vector:
    """Return what the second look sees of each block."""
    marks = sight.page.marks
    scores = scores_of(sight.seen, first)
    around = around_columns(marks, scores, beside_columns(marks))
    return np.hstack([sight.seen, stacked(around, names.around)])


def third_look(sight: Sight, second: Sequence[float], names: Names) -> Vector:
    """Return what the third look sees of each block."""
    marks = sight.page.marks
    again = again_columns(marks, second, beside_columns(marks))
    return np.hstack([sight.seen, stacked(again, names.again)])


def learn_one(
    sights: Sequence[Sight], rows: Sequence[Sequence[Vector]], penalty: float
) -> Vector:
    """Learn one table from the rows of these pages.

    Args:
        rows: for each page one or more readings, which count as one together.
    """
    flat = [np.vstack(list(readings)) for readings in rows]
    pages = sum((each != 0).any(axis=0) for each in flat)
    used = np.asarray(pages >= FEWEST_PAGES)
    readings = len(rows[0])
    importance = np.hstack([np.tile(s.page.importance, readings) for s in sights])
    learned = fit(
        np.vstack([each[:, used] for each in flat]),
        np.hstack([np.tile(sight.page.is_article, readings) for sight in sights]),
        importance * (IMPORTANCE / importance.mean() / readings),
        penalty,
    )
    weights = np.zeros(len(used) + 1)
    weights[:-1][used] = learned[:-1]
    weights[-1] = learned[-1]
    return weights


def learn_two(
    sights: Sequence[Sight], names: Names, penalty: float, seed: int
) -> tuple[Vector, Vector]:
    """Learn the first two tables.

    The second is learned from first scores of pages that the first look did not learn
    from, as it will meet them.
    """
    halves = folds_of([sight.page for sight in sights], 2, seed)
    rows: list[list[Vector]] = [[] for _ in sights]
    for half in range(2):
        others = [s for s, h in zip(sights, halves, strict=True) if h != half]
        first = learn_one(others, [[each.seen] for each in others], penalty)
        for number, sight in enumerate(sights):
            if halves[number] == half:
                rows[number].append(second_look(sight, first, names))
    first = learn_one(sights, [[sight.seen] for sight in sights], penalty)
    return first, learn_one(sights, rows, penalty)


def learn(sights: Sequence[Sight], names: Names, penalty: float) -> Tables:
    """Learn all tables, the later two from several halvings of the pages.

    Each half is read with what the other half taught, as unknown pages will be.
    """
    second: list[list[Vector]] = [[] for _ in sights]
    third: list[list[Vector]] = [[] for _ in sights]
    for seed in range(1, HALVINGS + 1):
        halves = folds_of([sight.page for sight in sights], 2, 11 * seed + 3)
        for half in range(2):
            others = [s for s, h in zip(sights, halves, strict=True) if h != half]
            tables = learn_two(others, names, penalty, seed)
            for number, sight in enumerate(sights):
                if halves[number] == half:
                    rows = second_look(sight, tables[0], names)
                    scores = scores_of(rows, tables[1])
                    second[number].append(rows)
                    third[number].append(third_look(sight, scores, names))
    return Tables(
        learn_one(sights, [[sight.seen] for sight in sights], penalty),
        learn_one(sights, second, penalty),
        learn_one(sights, third, penalty),
    )


def folds_of(pages: Sequence[Page], folds: int, seed: int = 1) -> list[int]:
    """Return the fold of each page; those of one site share it."""
    sites = sorted({page.site for page in pages})
    random.Random(seed).shuffle(sites)
    place = {site: number % folds for number, site in enumerate(sites)}
    return [place[page.site] for page in pages]


def measure(sight: Sight, tables: Tables, names: Names) -> tuple[float, float]:
    """Return precision and recall of the paragraphs that these weights leave."""
    second = scores_of(second_look(sight, tables.first, names), tables.second)
    third = scores_of(third_look(sight, second, names), tables.third)
    page = sight.page
    draft = judged(page.marks, mean_scores(second, third), page.title)
    want, got = page.truth.shingles, shingles("\n".join(draft.paragraphs))
    hit = (want & got).total()
    return hit / max(1, got.total()), hit / max(1, want.total())


def report(name: str, rows: Sequence[tuple[float, float]]) -> None:
    """Print the averages over pages."""
    precision = statistics.mean(row[0] for row in rows)
    recall = statistics.mean(row[1] for row in rows)
    f1 = 2 * precision * recall / (precision + recall)
    print(f"{name}: F1 {f1:.4f} precision {precision:.4f} recall {recall:.4f}")


def cross_validate(
    sights: Sequence[Sight], names: Names, folds: int, penalty: float
) -> None:
    """Print the figures on pages of sites that the weights have not seen."""
    everything = []
    for seed in range(1, SHUFFLES + 1):
        rows = []
        where = folds_of([sight.page for sight in sights], folds, seed)
        for fold in range(folds):
            known = [s for s, f in zip(sights, where, strict=True) if f != fold]
            tables = learn(known, names, penalty)
            held_out = [s for s, f in zip(sights, where, strict=True) if f == fold]
            rows += [measure(sight, tables, names) for sight in held_out]
        report(f"other sites, shuffle {seed}", rows)
        everything += rows
    report("other sites", everything)


def write(tables: Tables, names: Names) -> None:
    """Write the tables as a module."""
    text = (
        '"""Learned by scripts/train_pages.py: feature -> log-odds."""\n\n'
        "from collections.abc import Mapping\nfrom types import MappingProxyType\n\n"
    )
    for name, note, columns, weights in (
        ("FIRST", "What a block looks like by itself.", names.seen, tables.first),
        (
            "SECOND",
            "The same among its neighbours.",
            names.seen + names.around,
            tables.second,
        ),
        (
            "THIRD",
            "The same beside the article found so far.",
            names.seen + names.again,
            tables.third,
        ),
    ):
        rows = "".join(
            f'        "{key}": {value:.3f},\n'
            for key, value in sorted(zip(columns, weights[:-1], strict=True))
            if value
        )
        rows += f'        "constant": {weights[-1]:.3f},\n'
        text += (
            f"{name}_WEIGHTS: Mapping[str, float] = MappingProxyType(\n"
            f'    {{\n{rows}    }}\n)\n"""{note}"""\n\n'
        )
    TABLE.write_text(text.rstrip("\n") + "\n", encoding="utf-8")


def main() -> None:
    """Measure on unseen sites, then learn from all pages."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--folds", type=int, default=6)
    parser.add_argument("--penalty", type=float, default=PENALTY)
    options = parser.parse_args()
    truth = json.loads((options.data / "truth.json").read_text(encoding="utf-8"))
    pages = [
        read_page(options.data / "html" / f"{key}.html.gz", truth[key])
        for key in sorted(truth)
    ]
    names = names_of(pages)
    sights = [sight_of(page, names) for page in pages]
    tables = learn(sights, names, options.penalty)
    report("learned from", [measure(sight, tables, names) for sight in sights])
    if options.write:
        write(tables, names)
    cross_validate(sights, names, options.folds, options.penalty)


if __name__ == "__main__":
    main()
