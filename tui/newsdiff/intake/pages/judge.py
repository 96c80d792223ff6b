"""Which blocks of a page are the article: three looks with learned weights."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from newsdiff.intake.furniture.columns import Columns
from newsdiff.intake.pages.around import again_columns, around_columns, beside_columns
from newsdiff.intake.pages.landmarks import Landmarks
from newsdiff.intake.pages.tree import Container
from newsdiff.intake.pages.values import Values, block_values, container_values
from newsdiff.intake.pages.vote import vote_values
from newsdiff.intake.pages.weights import (
    FIRST_WEIGHTS,
    SECOND_WEIGHTS,
    THIRD_WEIGHTS,
)

Scores = npt.NDArray[np.float64]
"""[blocks, looks]"""

_TABLES = (FIRST_WEIGHTS, SECOND_WEIGHTS, THIRD_WEIGHTS)

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
    shared: dict[object, Values] = {}
    words = [view.words for view in marks.views]
    looks = []
    for each, own, votes in zip(
        marks.blocks,
        block_values(marks),
        vote_values(marks.blocks, voted, words),
        strict=True,
    ):
        container = each.container
        key = _sharing(container, marks)
        if key not in shared:
            shared[key] = container_values(container, marks)
        looks.append(Look(shared[key], own | votes))
    return looks


def _sharing(own: Container, marks: Landmarks) -> object:
    """Return what containers have in common of which all is seen the same."""
    on_the_way = own in marks.trails or own in marks.trunk_trail
    if on_the_way or own.parent is None or own.tag == "article":
        return own
    return own.parent, own.tag, own.names


def score_page(marks: Landmarks, voted: Sequence[bool]) -> list[float]:
    """Return each block's log-odds of being article text."""
    looks = looks_of(marks, voted)
    seen = _seen(looks)
    beside = beside_columns(marks)
    around = around_columns(marks, seen[:, 0].tolist(), beside)
    second: list[float] = (seen[:, 1] + _weigh_columns(around)[:, 1]).tolist()
    again = again_columns(marks, second, beside)
    third: list[float] = (seen[:, 2] + _weigh_columns(again)[:, 2]).tolist()
    return mean_scores(second, third)


def mean_scores(second: Sequence[float], third: Sequence[float]) -> list[float]:
    """Return the mean of the last two looks, which is steadier than either."""
    return [(one + other) / 2 for one, other in zip(second, third, strict=True)]


def _seen(looks: Sequence[Look]) -> Scores:
    """Return the scores of what is seen of each block, neighbours left out."""
    known: dict[int, tuple[float, ...]] = {}
    for look in looks:
        key = id(look.container)
        if key not in known:
            known[key] = _weigh_few(look.container)
    shared = np.array([known[id(look.container)] for look in looks])
    return shared + _weigh([look.own for look in looks])


def _weigh_few(values: Values) -> tuple[float, ...]:
    """Return what these values add to each score, the constants included."""
    return tuple(
        weights["constant"]
        + sum([value * weights.get(name, 0.0) for name, value in values.items()])
        for weights in _TABLES
    )


def _weigh(rows: Sequence[Values]) -> Scores:
    """Return what values add to each score; every row has the same names in order."""
    weights = _columns(tuple(rows[0]))
    values = np.array([list(row.values()) for row in rows])
    scores: Scores = values @ weights
    return scores


def _weigh_columns(columns: Columns) -> Scores:
    """Return the same for a column of each name."""
    scores: Scores = np.array(list(columns.values())).T @ _columns(tuple(columns))
    return scores


@lru_cache(maxsize=16)
def _columns(names: tuple[str, ...]) -> Scores:
    """Return the weights of these names, as [names, looks]."""
    return np.array([[table.get(name, 0.0) for table in _TABLES] for name in names])
