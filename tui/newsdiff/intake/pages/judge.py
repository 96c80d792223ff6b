"""Which blocks of a page are the article: two looks with learned weights."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsdiff.intake.pages.around import around_values
from newsdiff.intake.pages.landmarks import Landmarks
from newsdiff.intake.pages.values import Values, block_values, container_values
from newsdiff.intake.pages.vote import vote_values
from newsdiff.intake.pages.weights import FIRST_WEIGHTS, SECOND_WEIGHTS

if TYPE_CHECKING:
    from newsdiff.intake.pages.tree import Container

LEAST_SCORE = 0.0
"""A block with this score is as likely article as not."""


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
    first = _scores(FIRST_WEIGHTS, looks)
    around = around_values(marks, first)
    return [
        score + _weigh(SECOND_WEIGHTS, values)
        for score, values in zip(_scores(SECOND_WEIGHTS, looks), around, strict=True)
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
