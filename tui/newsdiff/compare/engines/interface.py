"""What an engine is: it scores the sentences of reports against each other."""

from collections.abc import Sequence
from typing import Protocol

import numpy as np
import numpy.typing as npt

from newsdiff.compare.progress import Step
from newsdiff.model import Article

__all__ = ["Engine", "Scores", "Step"]

Scores = dict[tuple[int, int], npt.NDArray[np.float64]]
"""For every two reports, lower index first: [sentences, sentences], 0 to 1."""


class Engine(Protocol):
    """Says how surely each two sentences of two reports state the same thing."""

    @property
    def name(self) -> str:
        """What `Settings.engine` calls it."""

    @property
    def model(self) -> str:
        """The model that it asks, as a person names it; empty if it asks none."""

    @property
    def threshold(self) -> float:
        """The score from which on a pair is a match, unless a person sets another."""

    @property
    def several_languages(self) -> bool:
        """Whether it can compare reports in different languages."""

    def score(self, articles: Sequence[Article], step: Step) -> Scores:
        """Score every pair of sentences of every two reports.

        Raises:
            CompareError: it cannot be done; the message is for a person.
        """
