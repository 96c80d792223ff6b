"""What stands around a block says of it: the second look and the third."""

import math
from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

from newsdiff.intake.furniture.columns import Columns
from newsdiff.intake.furniture.context import context_columns
from newsdiff.intake.furniture.runs import run_columns
from newsdiff.intake.pages.landmarks import Landmarks
from newsdiff.intake.pages.tree import PageBlock
from newsdiff.intake.texts.blocks import BlockKind

_NOTHING = (0.0, 1.0, 0.0, 0.0)
"""What stands at an end: nothing that could be a link, so all counts as one."""


def around_columns(
    marks: Landmarks, scores: Sequence[float], beside: Columns
) -> Columns:
    """Return what the surroundings of each block say, given each one's own score.

    Args:
        beside: what `beside_columns` says, which no score changes.
    """
    context = context_columns(marks.views, scores)
    return {**context, **_means(marks, scores), **beside}


def again_columns(
    marks: Landmarks, scores: Sequence[float], beside: Columns
) -> Columns:
    """Return the same with second scores, and how blocks stand to the article found."""
    blocks = [each.block for each in marks.blocks]
    taken = [score > 0 for score in scores]
    runs = run_columns(blocks, marks.views, scores, taken)
    named = {f"run_{name}": column for name, column in runs.items()}
    return {**around_columns(marks, scores, beside), **named}


def _means(marks: Landmarks, scores: Sequence[float]) -> Columns:
    """Return the mean chance of the others in the same container, and of like looks."""
    chances = [1 / (1 + math.exp(-max(-30.0, min(30.0, score)))) for score in scores]
    weights = [min(view.words, 60.0) ** 0.5 + 0.2 for view in marks.views]
    places = [_places(each) for each in marks.blocks]
    sums: defaultdict[tuple[object, ...], float] = defaultdict(float)
    total: defaultdict[tuple[object, ...], float] = defaultdict(float)
    for where, chance, weight in zip(places, chances, weights, strict=True):
        for place in where:
            sums[place] += weight * chance
            total[place] += weight
    return {
        name: [
            (sums[where[level]] - weight * chance + 0.3)
            / (total[where[level]] - weight + 1)
            for where, chance, weight in zip(places, chances, weights, strict=True)
        ]
        for level, name in enumerate(("holder_mean", "outer_mean", "alike_mean"))
    }


def _places(each: PageBlock) -> tuple[tuple[object, ...], ...]:
    own = each.container
    holder = own.holder
    return (1, holder), (2, holder.holder), (own.tag, own.style, holder.style)


def beside_columns(marks: Landmarks) -> Columns:
    """Return what stands right before and right behind each block."""
    own = [_outwardly(marks, number) for number in range(len(marks.blocks))]
    parents = [each.container.parent for each in marks.blocks]
    same = [one is other for one, other in pairwise(parents)]
    before, behind = [_NOTHING, *own[:-1]], [*own[1:], _NOTHING]
    return {
        **_named("before", before, [False, *same]),
        **_named("behind", behind, [*same, False]),
    }


def _outwardly(marks: Landmarks, number: int) -> tuple[float, float, float, float]:
    """Return length, share of links, whether a heading, whether an item."""
    each = marks.blocks[number]
    kind = each.block.kind
    return (
        math.log1p(marks.views[number].words) / 4,
        each.link_share,
        float(kind is BlockKind.HEADING),
        float(kind is BlockKind.ITEM),
    )


def _named(
    side: str,
    others: Sequence[tuple[float, float, float, float]],
    same: Sequence[bool],
) -> Columns:
    words, links, headings, items = zip(*others, strict=True)
    return {
        f"{side}_words": list(words),
        f"{side}_link_share": list(links),
        f"{side}_same_holder": list(map(float, same)),
        f"{side}_heading": list(headings),
        f"{side}_item": list(items),
    }
