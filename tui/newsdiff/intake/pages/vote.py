"""What trafilatura takes for the article: a vote, not the verdict."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

import lxml.etree
import lxml.html
from trafilatura.htmlprocessing import (
    convert_tags,
    prune_unwanted_nodes,
    tree_cleaning,
)
from trafilatura.main_extractor import extract_content
from trafilatura.settings import Extractor
from trafilatura.xpaths import (
    RAW_TREE_PRUNE_XPATH,
    REMOVE_COMMENTS_AND_LISTS_XPATH,
    REMOVE_COMMENTS_XPATH,
)

from newsdiff.intake.pages.text import visible_blocks
from newsdiff.intake.pages.tree import PageBlock
from newsdiff.intake.texts.blocks import Block

LONGEST_SEARCHED = 300_000
"""In more characters than this, blocks are only looked for as a whole."""

PART = 20
"""A text of fewer characters is no part of a block, but equal to one or none."""

FAR = 10
"""Blocks farther than this from trafilatura's article are simply far."""

FEWEST_WORDS = 8
"""Its article begins and ends with a block of at least so many words."""


_OPTIONS = Extractor(fast=True, precision=True, comments=False, output_format="python")
_NEVER_TEXT = ("script", "style", "noscript", "svg", "template")
_LARGE_PARTS = ("div", "section", "aside", "details", "ol", "ul", "list")
_APPENDED = ("mvp-post-add", "infinite", "elementor-share")
"""One of these is in every name that its first expressions look for, …"""

_COMMENTS = ("omment", "comol", "disqus_thread")
"""… and one of these in those of comments."""


def extracted(tree: lxml.html.HtmlElement) -> list[Block]:
    """Return trafilatura's article. This changes the tree: ask for it last.

    The same as its `bare_extraction` with `fast`, `favor_precision` and without
    comments, in fewer steps: nothing is copied, and what no part of the page is called
    is not searched for.
    """
    lxml.etree.strip_elements(tree, *_NEVER_TEXT, with_tail=False)
    try:
        return _extracted(tree, _names(tree))
    except (TypeError, ValueError):  # what its `bare_extraction` gives up at
        return []


def _extracted(tree: lxml.html.HtmlElement, names: str) -> list[Block]:
    if any(name in names for name in _APPENDED):
        tree = prune_unwanted_nodes(tree, RAW_TREE_PRUNE_XPATH)
    has_comments = any(name in names for name in _COMMENTS)
    if has_comments:
        tree = prune_unwanted_nodes(tree, REMOVE_COMMENTS_AND_LISTS_XPATH)
    tree = convert_tags(tree_cleaning(tree, _OPTIONS), _OPTIONS)
    if has_comments:
        tree = prune_unwanted_nodes(tree, REMOVE_COMMENTS_XPATH)
    body, text = extract_content(tree, _OPTIONS)
    return visible_blocks(body) if text else []


def _names(tree: lxml.html.HtmlElement) -> str:
    """Return what the larger parts of a page are called."""
    names: list[str] = []
    for each in tree.iter(*_LARGE_PARTS):
        names.append(each.get("id", ""))
        names.append(each.get("class", ""))
    return " ".join(names)


def votes(blocks: Sequence[PageBlock], article: Iterable[Block]) -> list[bool]:
    """Return for each block whether it stands in that article, whatever its spaces."""
    keys = [_key(block) for block in article]
    whole = frozenset(keys)
    # Looking for parts costs the square of the length: not on a hostile page.
    joined = "\n".join(keys)
    joined = joined if len(joined) <= LONGEST_SEARCHED else ""
    own = (_key(each.block) for each in blocks)
    return [key in whole or (len(key) >= PART and key in joined) for key in own]


def _key(block: Block) -> str:
    return "".join(block.text.split())


def vote_values(
    blocks: Sequence[PageBlock], voted: Sequence[bool], words: Sequence[float]
) -> list[dict[str, float]]:
    """Return what the votes for a block and for those around it say of it."""
    weights = [min(count, 60.0) ** 0.5 + 0.2 for count in words]
    places = [_places(each) for each in blocks]
    for_it: defaultdict[tuple[object, ...], float] = defaultdict(float)
    of_all: defaultdict[tuple[object, ...], float] = defaultdict(float)
    for where, vote, weight in zip(places, voted, weights, strict=True):
        for place in where.values():
            for_it[place] += weight * vote
            of_all[place] += weight
    ends = [n for n, vote in enumerate(voted) if vote and words[n] >= FEWEST_WORDS]
    first, last = (ends[0], ends[-1]) if ends else (len(voted), -1)
    total = sum(w for w, vote in zip(weights, voted, strict=True) if vote) + 1e-6
    rows = []
    for number, (where, vote, weight) in enumerate(
        zip(places, voted, weights, strict=True)
    ):
        row = {
            "vote": float(vote),
            "vote_inside": float(first <= number <= last),
            "vote_before": min(1.0, max(0, first - number) / FAR),
            "vote_behind": min(1.0, max(0, number - last) / FAR),
            "skipped": float(first <= number <= last and not vote),
            **_neighbours(voted, number),
        }
        for name, place in where.items():
            rest = of_all[place] - weight
            row[f"vote_{name}"] = (for_it[place] - weight * vote + 0.3) / (rest + 1)
            row[f"vote_share_{name}"] = for_it[place] / total
        rows.append(row)
    return rows


def _neighbours(voted: Sequence[bool], number: int) -> dict[str, float]:
    steps = {"2_before": -2, "1_before": -1, "1_behind": 1, "2_behind": 2}
    return {
        f"vote_{name}": float(0 <= number + step < len(voted) and voted[number + step])
        for name, step in steps.items()
    }


def _places(block: PageBlock) -> Mapping[str, tuple[object, ...]]:
    """Return what a block shares with others: containers, and its looks."""
    own = block.container
    holder = own.holder
    outer = holder.holder
    return {
        "holder": (1, holder),
        "outer": (2, outer),
        "outermost": (3, outer.holder),
        "alike": (own.tag, own.style, holder.style),
    }
