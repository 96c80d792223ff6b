"""Which blocks of a page are the article: three looks with learned weights."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsdiff.intake.pages.around import again_values, around_values
from newsdiff.intake.pages.landmarks import Landmarks
from newsdiff.intake.pages.values import Values, block_values, container_values
from newsdiff.intake.pages.vote import vote_values
from newsdiff.intake.pages.weights import (
    FIRST_WEIGHTS,
    SECOND_WEIGHTS,
    THIRD_WEIGHTS,
)

if TYPE_CHECKING:
    from newsdiff.intake.pages.tree import Container

LEAST_SCORE = 0.05
"""A block needs more than this; at 0 it would be as likely article as not."""


@dataclass(frozen=True, slots=True)
class Look:
    """What is seen of one block."""

    container: Values
    """What all blocks of its container share; the same object for all of them."""
    own: Values


def looks_of(marks: Landmarks, voted: Sequence[bool]) -> list[Look]:
    """Return what is seen of each block, its neighbours' scores left out."""
    shared: dict[Container, Values] = {}
    words = [view.words for view in marks.views]
    looks = []
    for each, own, votes in zip(
        marks.blocks,
        block_values(marks),
        vote_values(marks.blocks, voted, words),
        strict=True,
    ):
        container = each.container
        if container not in shared:
            shared[container] = container_values(container, marks)
        looks.append(Look(shared[container], own | votes))
    return looks


def score_page(marks: Landmarks, voted: Sequence[bool]) -> list[float]:
    """Return each block's log-odds of being article text."""
    looks = looks_of(marks, voted)
    around = around_values(marks, _scores(FIRST_WEIGHTS, looks))
    second = _scores_with(SECOND_WEIGHTS, looks, around)
    again = again_values(marks, second)
    return mean_scores(second, _scores_with(THIRD_WEIGHTS, looks, again))


def mean_scores(second: Sequence[float], third: Sequence[float]) -> list[float]:
    """Return the mean of the last two looks, which is steadier than either."""
    return [(one + other) / 2 for one, other in zip(second, third, strict=True)]


def _scores_with(
    weights: Mapping[str, float], looks: Sequence[Look], more: Sequence[Values]
) -> list[float]:
    return [
        score + _weigh(weights, values)
        for score, values in zip(_scores(weights, looks), more, strict=True)
    ]


def _scores(weights: Mapping[str, float], looks: Sequence[Look]) -> list[float]:
    shared: dict[int, float] = {}
    scores = []
    for look in looks:
        key = id(look.container)
        if key not in shared:
            shared[key] = weights["constant"] + _weigh(weights, look.container)
        scores.append(shared[key] + _weigh(weights, look.own))
    return scores


def _weigh(weights: Mapping[str, float], values: Values) -> float:
    known = weights.get
    return sum([value * known(name, 0.0) for name, value in values.items() if value])
