"""Learn the weights of `newsdiff.intake.pages.weights` from pages of known article.

Usage: train_pages.py DATA [--write] [--folds 6] [--penalty 10]

DATA is a folder with `html/<key>.html.gz` and `truth.json` (key -> the article's text).
Prints precision, recall and F1 of 4-word shingles on pages of sites that were not
learned from, and of those that were; `--write` then learns from all of them and writes
the table. Newton's method is run with numpy alone.
"""

import argparse
import gzip
import json
import random
import re
import statistics
import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
from trafilatura import load_html

from newsdiff.intake.decode import decode
from newsdiff.intake.outlets import host_of
from newsdiff.intake.page_facts import read_facts
from newsdiff.intake.pages.around import around_values
from newsdiff.intake.pages.judge import looks_of
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
    seen: list[Values]
    """Of each block, all that the first look sees."""
    is_article: Vector
    importance: Vector
    truth: Truth


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
    lengths = np.array([view.words for view in marks.views])
    labels = np.array([_is_in(each.block.text, truth) for each in marks.blocks])
    importance = np.minimum(lengths, 100) ** 0.7 + 0.3
    importance /= np.sqrt(importance[labels > 0].sum() + 20)
    seen = [{**look.container, **look.own} for look in looks]
    site = host_of(facts.url) or facts.source or path.name
    return Page(site, facts.title, marks, seen, labels, importance, truth)


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


def names_of(pages: Sequence[Sequence[Values]]) -> list[str]:
    """Return the features that enough of the pages have, in alphabetical order."""
    count = Counter(
        name
        for page in pages
        for name in {name for row in page for name, value in row.items() if value}
    )
    return sorted(name for name, number in count.items() if number >= FEWEST_PAGES)


def table(rows: Sequence[Values], names: Sequence[str]) -> Vector:
    """Return the values of the rows as [rows, names]."""
    found = [[row.get(name, 0.0) for name in names] for row in rows]
    return np.array(found).reshape(len(rows), len(names))


def weigh(rows: Sequence[Values], weights: Mapping[str, float]) -> list[float]:
    """Return the score of each row."""
    names = [name for name in weights if name != "constant"]
    values = np.array([weights[name] for name in names])
    scores: list[float] = (table(rows, names) @ values + weights["constant"]).tolist()
    return scores


def learn_one(
    pages: Sequence[Page], rows: Sequence[Sequence[Values]], penalty: float
) -> dict[str, float]:
    """Learn one table from the rows of these pages."""
    names = names_of(rows)
    importance = np.hstack([page.importance for page in pages])
    weights = fit(
        np.vstack([table(each, names) for each in rows]),
        np.hstack([page.is_article for page in pages]),
        importance * (IMPORTANCE / importance.mean()),
        penalty,
    )
    return dict(zip([*names, "constant"], weights.tolist(), strict=True))


def with_surroundings(page: Page, first: Mapping[str, float]) -> list[Values]:
    """Return what the second look sees of each block."""
    around = around_values(page.marks, weigh(page.seen, first))
    return [{**seen, **more} for seen, more in zip(page.seen, around, strict=True)]


def learn(
    pages: Sequence[Page], penalty: float
) -> tuple[dict[str, float], dict[str, float]]:
    """Learn both tables.

    The second is learned from first scores of pages that the first look did not learn
    from, as it will meet them.
    """
    halves = folds_of(pages, 2)
    rows: list[list[Values]] = [[] for _ in pages]
    for half in range(2):
        others = [p for p, h in zip(pages, halves, strict=True) if h != half]
        first = learn_one(others, [page.seen for page in others], penalty)
        for number, page in enumerate(pages):
            if halves[number] == half:
                rows[number] = with_surroundings(page, first)
    first = learn_one(pages, [page.seen for page in pages], penalty)
    return first, learn_one(pages, rows, penalty)


def folds_of(pages: Sequence[Page], folds: int) -> list[int]:
    """Return the fold of each page; those of one site share it."""
    sites = sorted({page.site for page in pages})
    random.Random(1).shuffle(sites)
    place = {site: number % folds for number, site in enumerate(sites)}
    return [place[page.site] for page in pages]


def measure(
    page: Page, first: Mapping[str, float], second: Mapping[str, float]
) -> tuple[float, float]:
    """Return precision and recall of the paragraphs that these weights leave."""
    scores = weigh(with_surroundings(page, first), second)
    draft = judged(page.marks, scores, page.title)
    want, got = page.truth.shingles, shingles("\n".join(draft.paragraphs))
    hit = (want & got).total()
    return hit / max(1, got.total()), hit / max(1, want.total())


def report(name: str, rows: Sequence[tuple[float, float]]) -> None:
    """Print the averages over pages."""
    precision = statistics.mean(row[0] for row in rows)
    recall = statistics.mean(row[1] for row in rows)
    f1 = 2 * precision * recall / (precision + recall)
    print(f"{name}: F1 {f1:.4f} precision {precision:.4f} recall {recall:.4f}")


def cross_validate(pages: Sequence[Page], folds: int, penalty: float) -> None:
    """Print the figures on pages of sites that the weights have not seen."""
    rows = []
    where = folds_of(pages, folds)
    for fold in range(folds):
        seen = [p for p, f in zip(pages, where, strict=True) if f != fold]
        tables = learn(seen, penalty)
        held_out = [p for p, f in zip(pages, where, strict=True) if f == fold]
        rows += [measure(page, *tables) for page in held_out]
    report("other sites", rows)


def write(tables: Sequence[Mapping[str, float]]) -> None:
    """Write the two tables as a module."""
    text = (
        '"""Learned by scripts/train_pages.py: feature -> log-odds."""\n\n'
        "from collections.abc import Mapping\nfrom types import MappingProxyType\n\n"
    )
    names = ("FIRST_WEIGHTS", "SECOND_WEIGHTS")
    notes = ("What a block looks like by itself.", "The same among its neighbours.")
    for name, values, note in zip(names, tables, notes, strict=True):
        rows = "".join(
            f'        "{key}": {value:.3f},\n' for key, value in values.items()
        )
        text += (
            f"{name}: Mapping[str, float] = MappingProxyType(\n"
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
    cross_validate(pages, options.folds, options.penalty)
    tables = learn(pages, options.penalty)
    report("learned from", [measure(page, *tables) for page in pages])
    if options.write:
        write(tables)


if __name__ == "__main__":
    main()
