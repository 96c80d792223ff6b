"""Learn the tables of `intake.furniture.weights` from pages of known article.

Usage: train_furniture.py DATA [--write] [--folds 6]

DATA is a folder with `text/<key>.txt` (scraped pages, a block a line), the same pages
as `html/<key>.html.gz`, and `truth.json` (key -> the article's text). Prints precision,
recall and F1 of 4-word shingles on sites that were not learned from; `--write` then
learns from all of them and writes the table.
"""

import argparse
import gzip
import json
import random
import re
import statistics
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
from trafilatura import load_html

from newsdiff.intake.encoding.characters import tidy
from newsdiff.intake.furniture.body import best_run
from newsdiff.intake.furniture.context import context_features
from newsdiff.intake.furniture.features import BlockView, view_blocks
from newsdiff.intake.furniture.runs import run_features
from newsdiff.intake.pages.text import visible_blocks
from newsdiff.intake.texts.blocks import Block, split_blocks

Vector = npt.NDArray[np.float64]
TABLE = (
    Path(__file__).parent.parent
    / "tui"
    / "newsdiff"
    / "intake"
    / "furniture"
    / "weights.py"
)
SHINGLE = 4
"""Words in a shingle, as in the public benchmark."""

PENALTY = 2.0
"""How strongly large weights are discouraged (L2)."""


OWN_ADDRESS = '//link[@rel="canonical"]/@href | //meta[@property="og:url"]/@content'
"""Where a page says which address it has."""

IMPORTANCE = 5.0
"""Mean importance of a block; against the penalty it says how far data is believed."""


@dataclass(frozen=True)
class Page:
    """A scraped page with what is known of it."""

    blocks: list[Block]
    views: list[BlockView]
    is_article: Vector
    truth: str
    site: str
    """Its host: pages of one site are never both learned from and measured."""


def shingles(text: str) -> Counter[tuple[str, ...]]:
    """Count the 4-word shingles of a text."""
    words = re.findall(r"\w+", text)
    count = max(1, len(words) - SHINGLE + 1) if words else 0
    return Counter(tuple(words[i : i + SHINGLE]) for i in range(count))


def read_page(path: Path, truth: str, site: str) -> Page:
    """Read a page and label each block by how much of it stands in the truth."""
    if path.suffix == ".gz":
        tree = load_html(gzip.decompress(path.read_bytes()))
        blocks = [] if tree is None else visible_blocks(tree)
    else:
        blocks = split_blocks(tidy(path.read_text(encoding="utf-8")))
    known = shingles(truth)
    lines = {" ".join(re.findall(r"\w+", line)).lower() for line in truth.splitlines()}
    labels = []
    for block in blocks:
        words = re.findall(r"\w+", block.text)
        if len(words) < SHINGLE:
            labels.append(float(" ".join(words).lower() in lines))
        else:
            found = shingles(block.text)
            labels.append(float(2 * (found & known).total() > found.total()))
    return Page(blocks, view_blocks(blocks), np.array(labels), truth, site)


def site_of(path: Path) -> str:
    """Return the host that a saved page names for itself."""
    tree = load_html(gzip.decompress(path.read_bytes()))
    found = () if tree is None else tree.xpath(OWN_ADDRESS)
    hosts = [re.sub(r"^https?://(?:www\.)?|[/?#].*$", "", each) for each in found]
    return next(filter(None, hosts), "")


def fit(features: Vector, labels: Vector, importance: Vector) -> Vector:
    """Fit a logistic regression by Newton's method; the constant comes last."""
    design = np.hstack([features, np.ones((len(features), 1))])
    penalty = np.full(design.shape[1], PENALTY)
    penalty[-1] = 1e-6
    weights = np.zeros(design.shape[1])
    for _ in range(30):
        chance = 1 / (1 + np.exp(-design @ weights))
        slope = design.T @ (importance * (chance - labels)) + penalty * weights
        curvature = (design * (importance * chance * (1 - chance))[:, None]).T @ design
        step = np.linalg.solve(curvature + np.diag(penalty), slope)
        weights -= step
        if np.abs(step).max() < 1e-6:
            break
    return weights


def table(rows: Sequence[Mapping[str, float]]) -> Vector:
    """Return the values of the rows as [rows, names], names in their own order."""
    return np.array([list(row.values()) for row in rows])


@dataclass(frozen=True)
class Tables:
    """The weights of the three looks at a page; the constant comes last."""

    alone: Vector
    context: Vector
    run: Vector


def weigh(rows: Sequence[Mapping[str, float]], weights: Vector) -> list[float]:
    """Return the log-odds of each row."""
    scores: list[float] = (table(rows) @ weights[:-1] + weights[-1]).tolist()
    return scores


def with_context(page: Page, alone: Vector) -> list[dict[str, float]]:
    """Return each block's own features and those of its surroundings."""
    own = weigh([view.values for view in page.views], alone)
    around = context_features(page.views, own)
    return [
        {**view.values, **more} for view, more in zip(page.views, around, strict=True)
    ]


def with_run(page: Page, alone: Vector, context: Vector) -> list[dict[str, float]]:
    """Return each block's own features and how it stands to the article found."""
    scores = weigh(with_context(page, alone), context)
    kept = best_run(scores, [view.words for view in page.views])
    stands = run_features(page.blocks, page.views, scores, kept)
    return [
        {**view.values, **more} for view, more in zip(page.views, stands, strict=True)
    ]


def learn(pages: Sequence[Page]) -> Tables:
    """Learn the tables: a block alone, among its neighbours, beside the article."""
    labels = np.hstack([page.is_article for page in pages])
    importance = np.hstack([_importance(page) for page in pages])
    importance *= IMPORTANCE / importance.mean()
    rows = [table([view.values for view in page.views]) for page in pages]
    alone = fit(np.vstack(rows), labels, importance)
    rows = [table(with_context(page, alone)) for page in pages]
    context = fit(np.vstack(rows), labels, importance)
    rows = [table(with_run(page, alone, context)) for page in pages]
    return Tables(alone, context, fit(np.vstack(rows), labels, importance))


def _importance(page: Page) -> Vector:
    """Weigh blocks by length; a block of a short article counts more than of a long."""
    lengths = np.array([view.words for view in page.views])
    importance: Vector = np.minimum(lengths, 100) ** 0.7 + 0.3
    article = importance[page.is_article > 0].sum() + 20
    return importance / float(np.sqrt(article))


def measure(page: Page, tables: Tables) -> tuple[float, float]:
    """Return precision and recall of the article found with these weights."""
    scores = weigh(with_run(page, tables.alone, tables.context), tables.run)
    kept = best_run(scores, [view.words for view in page.views])
    text = "\n".join(
        block.text
        for block, view, keep in zip(page.blocks, page.views, kept, strict=True)
        if keep and not view.certain
    )
    want, got = shingles(page.truth), shingles(text)
    hit = (want & got).total()
    return hit / max(1, got.total()), hit / max(1, want.total())


def cross_validate(pairs: list[tuple[Page, Page]], folds: int) -> None:
    """Print the figures on sites that the weights have not seen, in either form."""
    rows: tuple[list[tuple[float, float]], ...] = ([], [])
    sites = sorted({page.site for page, _ in pairs})
    random.Random(1).shuffle(sites)
    fold = {site: number % folds for number, site in enumerate(sites)}
    for number in range(folds):
        tables = learn([p for pair in pairs for p in pair if fold[p.site] != number])
        for pair in pairs:
            if fold[pair[0].site] == number:
                for form, page in zip(rows, pair, strict=True):
                    form.append(measure(page, tables))
    for name, form in zip(("text", "html"), rows, strict=True):
        report(name, form)


def report(name: str, rows: Sequence[tuple[float, float]]) -> None:
    """Print the averages over pages."""
    precision = statistics.mean(row[0] for row in rows)
    recall = statistics.mean(row[1] for row in rows)
    f1 = 2 * precision * recall / (precision + recall)
    print(f"unseen {name}: F1 {f1:.4f} precision {precision:.4f} recall {recall:.4f}")


def write(page: Page, tables: Tables) -> None:
    """Write the tables as a module."""
    names = list(page.views[0].values)
    more = list(with_context(page, tables.alone)[0])
    last = list(with_run(page, tables.alone, tables.context)[0])
    text = (
        '"""Learned by scripts/train_furniture.py: feature -> log-odds."""\n\n'
        "from collections.abc import Mapping\nfrom types import MappingProxyType\n\n"
    )
    for title, keys, values, doc in (
        ("BLOCK_WEIGHTS", names, tables.alone, "What a block looks like by itself."),
        ("CONTEXT_WEIGHTS", more, tables.context, "The same among its neighbours."),
        ("RUN_WEIGHTS", last, tables.run, "The same beside the article found so far."),
    ):
        rows = "".join(
            f'        "{key}": {value:.3f},\n'
            for key, value in zip([*keys, "constant"], values, strict=True)
        )
        text += (
            f"{title}: Mapping[str, float] = MappingProxyType(\n"
            f"    {{\n{rows}    }}\n)\n"
            f'"""{doc}"""\n\n'
        )
    TABLE.write_text(text.rstrip("\n") + "\n", encoding="utf-8")


def main() -> None:
    """Measure on unseen pages, then learn from all."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--folds", type=int, default=6)
    options = parser.parse_args()
    truth = json.loads((options.data / "truth.json").read_text(encoding="utf-8"))
    pairs = []
    for key in sorted(truth):
        text, html = options.data / "text", options.data / "html"
        site = site_of(html / f"{key}.html.gz") or key
        pairs.append(
            (
                read_page(text / f"{key}.txt", truth[key], site),
                read_page(html / f"{key}.html.gz", truth[key], site),
            )
        )
    cross_validate(pairs, options.folds)
    if options.write:
        pages = [page for pair in pairs for page in pair]
        write(pages[0], learn(pages))


if __name__ == "__main__":
    main()
