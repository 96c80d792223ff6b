"""Blocks -> which of them are the article: the best run of prose, with its gaps."""

from collections.abc import Sequence

from newsdiff.intake.furniture.columns import weigh_columns, weigh_rows
from newsdiff.intake.furniture.context import context_columns
from newsdiff.intake.furniture.features import BlockView, view_blocks
from newsdiff.intake.furniture.runs import run_columns
from newsdiff.intake.furniture.weights import (
    BLOCK_WEIGHTS,
    CONTEXT_WEIGHTS,
    RUN_WEIGHTS,
)
from newsdiff.intake.texts.blocks import Block

MOST_WORDS = 80
"""A longer block weighs no more than one of this many words."""

ENTER_COST = 8.0
"""What it takes to begin an article: some prose, not one stray sentence."""

GAP_COST = 4.0
"""What it takes to leave out furniture inside the article."""

GAP_BLOCK_COST = 0.5
"""What each block of such a gap costs."""

LENIENCE = 0.3
"""Added to every score: half a page too much is sooner seen than a lost paragraph."""

_BEFORE, _INSIDE, _GAP, _BEHIND = range(4)
_IMPOSSIBLE = float("-inf")


def score_blocks(blocks: Sequence[Block]) -> tuple[list[BlockView], list[float]]:
    """Return what is seen of each block and its log-odds of being article text."""
    views = view_blocks(blocks)
    values = [view.values for view in views]
    own = weigh_rows(BLOCK_WEIGHTS, values) + BLOCK_WEIGHTS["constant"]
    around = context_columns(views, own.tolist())
    seen = weigh_rows(CONTEXT_WEIGHTS, values) + CONTEXT_WEIGHTS["constant"]
    scores: list[float] = (seen + weigh_columns(CONTEXT_WEIGHTS, around)).tolist()
    return views, scores


def score_again(
    blocks: Sequence[Block], views: Sequence[BlockView], scores: Sequence[float]
) -> list[float]:
    """Return the log-odds once more, the article that they give now being known."""
    kept = best_run(scores, [view.words for view in views])
    beside = run_columns(blocks, views, scores, kept)
    seen = weigh_rows(RUN_WEIGHTS, [view.values for view in views])
    again: list[float] = (
        seen + weigh_columns(RUN_WEIGHTS, beside) + RUN_WEIGHTS["constant"]
    ).tolist()
    return again


def best_run(
    scores: Sequence[float], words: Sequence[float], lenience: float = LENIENCE
) -> list[bool]:
    """Return for each block whether it belongs to the article.

    The article is the run of blocks with the highest sum of scores (a block counts
    with the root of its length), where runs of furniture inside may be left out at a
    cost. A short block with a poor score between two good ones is so kept.
    """
    best = [0.0, _IMPOSSIBLE, _IMPOSSIBLE, _IMPOSSIBLE]
    history: list[list[int]] = []
    for score, count in zip(scores, words, strict=True):
        gain = (score + lenience) * min(count, MOST_WORDS) ** 0.5
        inside, came_inside = max(
            (best[_INSIDE], _INSIDE),
            (best[_GAP], _GAP),
            (best[_BEFORE] - ENTER_COST, _BEFORE),
        )
        gap, came_gap = max(
            (best[_INSIDE] - GAP_COST, _INSIDE), (best[_GAP] - GAP_BLOCK_COST, _GAP)
        )
        behind, came_behind = max((best[_INSIDE], _INSIDE), (best[_BEHIND], _BEHIND))
        best = [best[_BEFORE], inside + gain, gap, behind]
        history.append([_BEFORE, came_inside, came_gap, came_behind])
    state = max(range(4), key=best.__getitem__)
    kept = []
    for came_from in reversed(history):
        kept.append(state == _INSIDE)
        state = came_from[state]
    return kept[::-1]
