"""How the measures are weighed: a logistic regression, learned from labelled events."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from newsdiff.compare.vocabulary import Matrix

WEIGHTS_FILE = "weights.json"
"""The weights of the default engine's measures."""

NEURAL_WEIGHTS_FILE = "weights_neural.json"
"""The weights of the same measures and a transformer's signals."""


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

    def probability(
        self, measured: Iterable[tuple[str, Matrix]]
    ) -> npt.NDArray[np.float64]:
        """Return how probable a match is, for every pair, from all the measures."""
        total: npt.NDArray[np.float64] | float = self.intercept
        for name, values in measured:
            weight = self.weights[name]
            clipped = np.clip(values, weight.low, weight.high)
            part = clipped * (weight.itself + weight.square * clipped)
            part += weight.root * np.sqrt(np.maximum(clipped, 0))
            total = total + part
        return np.asarray(1 / (1 + np.exp(-np.asarray(total, dtype=np.float64))))


@cache
def learned_weighing(name: str = WEIGHTS_FILE) -> Weighing:
    """Read a file of weights that comes with the package."""
    file = resources.files("newsdiff.compare").joinpath(name)
    stored = json.loads(file.read_text(encoding="utf-8"))
    return Weighing(
        intercept=float(stored["intercept"]),
        weights={
            name: Weight(*(float(value) for value in values))
            for name, values in stored["weights"].items()
        },
    )
