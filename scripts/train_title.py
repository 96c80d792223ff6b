"""Learn the weights of `intake.facts.title_weights` from pages of known title.

Usage: train_title.py DATA [--write] [--folds 6]

DATA is a folder as for train_furniture.py. The true title is what the HTML page says of
itself (og:title, <title>, an h1 that shares most words with them). Prints how many
titles are found on pages that were not learned from; a page's folds go by its site.
"""

import argparse
import gzip
import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import lxml.html
import numpy as np
import numpy.typing as npt
from trafilatura import load_html

from newsdiff.intake.encoding.characters import tidy
from newsdiff.intake.facts.header import find_lead
from newsdiff.intake.facts.title import Candidate, choose, title_candidates
from newsdiff.intake.furniture.body import best_run, score_again, score_blocks
from newsdiff.intake.pages.text import visible_blocks
from newsdiff.intake.texts import plain
from newsdiff.intake.texts.blocks import Block, split_blocks

Vector = npt.NDArray[np.float64]
TABLE = Path(__file__).parent.parent / "tui/newsdiff/intake/facts/title_weights.py"
PENALTY = 0.3
"""How strongly large weights are discouraged (L2)."""

STEPS = 300
RATE = 0.1


@dataclass(frozen=True)
class Page:
    """The lines of a page that may be its title, and which of them are."""

    site: str
    candidates: list[Candidate]
    values: Vector
    right: Vector


def letters(text: str) -> str:
    """Return a text's letters and digits, for comparison."""
    return re.sub(r"\W+", "", text).casefold()


def true_titles(tree: lxml.html.HtmlElement) -> list[str]:
    """Return what a page calls itself, without spaces and punctuation."""
    own = [
        *tree.xpath('//meta[@property="og:title"]/@content'),
        *(element.text_content() for element in tree.xpath("//head/title")[:1]),
    ]
    known = set(re.findall(r"\w+", " ".join(own).casefold()))
    for heading in (element.text_content() for element in tree.xpath("//h1")):
        words = set(re.findall(r"\w+", heading.casefold()))
        if words and 2 * len(words & known) > len(words):
            own.append(heading)
    return [key for key in map(letters, own) if key]


def is_title(text: str, titles: Sequence[str]) -> bool:
    """Whether a line is one of these titles, with or without the outlet's name."""
    key = letters(text)
    return len(key) > 5 and any(
        key == title
        or (len(key) > 15 and key in title)
        or (15 < len(title) < len(key) < 1.5 * len(title) and title in key)
        for title in titles
    )


def site_of(tree: lxml.html.HtmlElement) -> str:
    """Return the host that a page names for itself."""
    found = tree.xpath(
        '//link[@rel="canonical"]/@href | //meta[@property="og:url"]/@content'
    )
    hosts = [re.sub(r"^https?://(?:www\.)?|[/?#].*$", "", each) for each in found]
    return next(filter(None, hosts), "")


def read_page(blocks: list[Block], titles: Sequence[str], site: str) -> Page:
    """Collect the candidates of a page as intake would."""
    views, scores = score_blocks(blocks)
    scores = score_again(blocks, views, scores)
    kept = best_run(scores, [view.words for view in views])
    kept = plain.whole_if_clean(views, kept)
    found = title_candidates(blocks, views, kept, find_lead(views, kept))
    return Page(
        site,
        found,
        np.array([list(each.values.values()) for each in found]),
        np.array([float(is_title(blocks[each.number].text, titles)) for each in found]),
    )


def learn(pages: Sequence[Page]) -> Vector:
    """Return the weights under which the true titles win most surely (Adam)."""
    usable = [page for page in pages if page.right.any()]
    weights = np.zeros(usable[0].values.shape[1])
    mean, square = np.zeros_like(weights), np.zeros_like(weights)
    for step in range(1, STEPS + 1):
        slope = PENALTY * weights
        for page in usable:
            chance = np.exp(page.values @ weights - (page.values @ weights).max())
            right = chance * page.right
            slope += page.values.T @ (chance / chance.sum() - right / right.sum())
        mean = 0.9 * mean + 0.1 * slope
        square = 0.99 * square + 0.01 * slope**2
        change = mean / (1 - 0.9**step)
        weights -= RATE * change / (np.sqrt(square / (1 - 0.99**step)) + 1e-8)
    return weights


def write(names: Sequence[str], weights: Vector) -> None:
    """Write the table as a module."""
    rows = "".join(
        f'        "{name}": {value:.2f},\n'
        for name, value in zip(names, weights, strict=True)
    )
    TABLE.write_text(
        '"""Learned by scripts/train_title.py: feature -> weight."""\n\n'
        "from collections.abc import Mapping\nfrom types import MappingProxyType\n\n"
        "TITLE_WEIGHTS: Mapping[str, float] = MappingProxyType(\n"
        f'    {{\n{rows}    }}\n)\n"""What the title of a plain text looks like."""\n',
        encoding="utf-8",
    )


def main() -> None:
    """Measure on unseen sites, then learn from all."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--folds", type=int, default=6)
    options = parser.parse_args()
    texts, trees = [], []
    for key in sorted(json.loads((options.data / "truth.json").read_text("utf-8"))):
        markup = (options.data / "html" / f"{key}.html.gz").read_bytes()
        tree = load_html(gzip.decompress(markup))
        if tree is None:
            continue
        text = tidy((options.data / "text" / f"{key}.txt").read_text("utf-8"))
        titles, site = true_titles(tree), site_of(tree) or key
        texts.append(read_page(split_blocks(text), titles, site))
        trees.append(read_page(visible_blocks(tree), titles, site))
    sites = sorted({page.site for page in texts})
    fold = {site: number % options.folds for number, site in enumerate(sites)}
    for name, pages in (("text", texts), ("html", trees)):
        found = 0
        for number in range(options.folds):
            weights = learn([p for p in texts + trees if fold[p.site] != number])
            for page in pages:
                if fold[page.site] == number and len(page.right):
                    scores = (page.values @ weights).tolist()
                    place = choose(page.candidates, scores) or 0
                    found += int(page.right[place])
        print(f"unseen {name}: {found} of {len(pages)} titles")
    if options.write:
        write(list(texts[0].candidates[0].values), learn(texts + trees))


if __name__ == "__main__":
    main()
