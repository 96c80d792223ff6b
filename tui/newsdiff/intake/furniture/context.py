"""What a block's neighbours say of it: the second look at a page."""

import math
from collections import Counter
from collections.abc import Sequence
from itertools import accumulate
from operator import mul

from newsdiff.intake.furniture.columns import Columns, mean_around, rows_of
from newsdiff.intake.furniture.features import BlockView

STRONG_WORDS = 12
"""A block of this many words that looks like prose is a landmark of the article."""

STRONG_PROBABILITY = 0.6
"""How surely a landmark looks like prose by itself, 0 to 1."""

FAR = 20
"""Blocks farther than this from a landmark are simply far."""

OUTSIDE = -4.0
"""The score that stands for "nothing there" before the first and behind the last."""


def context_features(
    views: Sequence[BlockView], scores: Sequence[float]
) -> list[dict[str, float]]:
    """Return what the surroundings of each block say, given each one's own score."""
    return rows_of(context_columns(views, scores), len(scores))


def context_columns(views: Sequence[BlockView], scores: Sequence[float]) -> Columns:
    """Return the same, a column for each feature."""
    words = [view.words for view in views]
    chances = [_probability(score) for score in scores]
    strong = [
        chance > STRONG_PROBABILITY and count >= STRONG_WORDS
        for chance, count in zip(chances, words, strict=True)
    ]
    cohesion = _cohesion(views, strong)
    before, after = _prose_before_and_after(words, chances)
    since, until = _distances(strong), _distances(strong[::-1])[::-1]
    roots = [math.sqrt(count) for count in words]
    near, around = mean_around(2, roots, chances), mean_around(6, roots, chances)
    wide = mean_around(15, words, chances)
    even = mean_around(4, [1.0] * len(words), chances)
    lengths = [math.log1p(count) / 4 for count in words]
    padded = [OUTSIDE, OUTSIDE, *scores, OUTSIDE, OUTSIDE]
    neighbours = [max(-4.0, min(4.0, score)) / 4 for score in padded]
    return {
        "own_score": [max(-6.0, min(6.0, score)) / 4 for score in scores],
        "one_before": neighbours[1:-3],
        "one_after": neighbours[3:-1],
        "two_before": neighbours[:-4],
        "two_after": neighbours[4:],
        "prose_within_2": near,
        "prose_within_6": around,
        "prose_within_15": wide,
        "prose_blocks_within_4": even,
        "landmark_before": since,
        "landmark_after": until,
        "farther_landmark": list(map(max, since, until)),
        "nearer_landmark": list(map(min, since, until)),
        "prose_before": before,
        "prose_after": after,
        "nothing_before": [float(share < 0.02) for share in before],
        "nothing_after": [float(share < 0.02) for share in after],
        "cohesion": cohesion,
        "cohesion_if_long": [
            value * (count >= 8) for value, count in zip(cohesion, words, strict=True)
        ],
        "length_times_prose_within_6": list(map(mul, lengths, around)),
        "length_times_prose_within_15": list(map(mul, lengths, wide)),
    }


def _probability(score: float) -> float:
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, score))))


def _cohesion(views: Sequence[BlockView], strong: Sequence[bool]) -> list[float]:
    """Return how far each block speaks of what the landmarks speak of, 0 to 1."""
    counts: Counter[str] = Counter()
    for view, is_strong in zip(views, strong, strict=True):
        if is_strong:
            counts.update(view.content)
    return [
        sum(min(counts[word] - is_strong, 3) for word in view.content)
        / (3 * max(1, len(view.content)))
        for view, is_strong in zip(views, strong, strict=True)
    ]


def _prose_before_and_after(
    words: Sequence[float], chances: Sequence[float]
) -> tuple[list[float], list[float]]:
    """Return the share of the page's prose that stands before and behind each block."""
    mass = [count * chance for count, chance in zip(words, chances, strict=True)]
    sums = [0.0, *accumulate(mass)]
    total = sums[-1] + 1e-9
    return (
        [part / total for part in sums[:-1]],
        [(total - part) / total for part in sums[1:]],
    )


def _distances(strong: Sequence[bool]) -> list[float]:
    """Return how many blocks back the last landmark is, 0 to 1 for "far or none"."""
    distances = []
    distance = FAR
    for is_strong in strong:
        distances.append(min(distance, FAR) / FAR)
        distance = 1 if is_strong else distance + 1
    return distances
