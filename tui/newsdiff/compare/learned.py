"""How the measures are weighed: a logistic regression, learned from labelled events."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import NamedTuple, TypedDict

import numpy as np
import numpy.typing as npt

from newsdiff.compare.vocabulary import Matrix

WEIGHTS_FILE = "weights.json"
"""The weights of the default engine's measures."""

NEURAL_WEIGHTS_FILE = "weights_neural.json"
"""The weights of the same measures and a transformer's signals."""


class _Stored(TypedDict):
    """A regression as the file has it."""

    intercept: float
    weights: dict[str, list[float]]


class Weight(NamedTuple):
    """One measure's part in the decision.

    Each counts three times, so that its effect need not be a straight line.
    """

    low: float
    high: float
    """Values outside what was seen in learning count as the nearest that was."""
    itself: float
    root: float
    square: float


@dataclass(frozen=True, slots=True)
class Weighing:
    """A logistic regression over named measures."""

    intercept: float
    weights: dict[str, Weight]

    def part(self, name: str, values: Matrix, root: Matrix) -> Matrix:
        """Return what one measure adds to the log-odds of each pair.

        Args:
            root: the square roots of the values, of 0 for those below.
        """
        weight = self.weights[name]
        clipped = np.clip(values, weight.low, weight.high)
        part = clipped * (weight.itself + weight.square * clipped)
        low, high = np.sqrt(np.maximum((weight.low, weight.high), 0))
        part += weight.root * np.clip(root, low, high)
        return np.asarray(part)


class Weighings(NamedTuple):
    """How a pair is weighed at first, and again when all pairs were looked at once."""

    first: Weighing
    second: Weighing
    """Of the same measures, and of those of the second look."""


Odds = npt.NDArray[np.float64]
"""Log-odds of a match, for some pairs."""


def first_odds(
    weighings: Weighings, measured: Iterable[tuple[str, Matrix]]
) -> tuple[Odds, Odds]:
    """Return the log-odds of the first look, and what it adds to those of the second.

    Args:
        measured: all measures but those of the second look, each once.
    """
    first: Odds = np.asarray(weighings.first.intercept)
    second: Odds = np.asarray(weighings.second.intercept)
    for name, values in measured:
        root = np.sqrt(np.maximum(values, 0))
        first = first + weighings.first.part(name, values, root)
        second = second + weighings.second.part(name, values, root)
    return first, second


def second_odds(
    weighings: Weighings, odds: Odds, measured: Iterable[tuple[str, Matrix]]
) -> Odds:
    """Return the log-odds of the second look.

    Args:
        odds: what the first look adds to them.
        measured: the measures of the second look.
    """
    for name, values in measured:
        root = np.sqrt(np.maximum(values, 0))
        odds = odds + weighings.second.part(name, values, root)
    return odds


def probability(odds: Odds) -> npt.NDArray[np.float64]:
    """Return log-odds as chances."""
    return np.asarray(1 / (1 + np.exp(-odds)))


@cache
def learned_weighings(name: str = WEIGHTS_FILE) -> Weighings:
    """Read a file of weights that comes with the package."""
    file = resources.files("newsdiff.compare").joinpath(name)
    stored = json.loads(file.read_text(encoding="utf-8"))
    return Weighings(_weighing(stored["first"]), _weighing(stored["second"]))


def _weighing(stored: _Stored) -> Weighing:
    return Weighing(
        intercept=float(stored["intercept"]),
        weights={
            name: Weight(*(float(value) for value in values))
            for name, values in stored["weights"].items()
        },
    )
