"""What a model makes of sentences: vectors for the sentence and for its tokens."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from newsdiff.compare.engines.interface import Step
from newsdiff.compare.vocabulary import Matrix


@dataclass(frozen=True, slots=True)
class Encoded:
    """One sentence as a model sees it."""

    whole: Matrix
    """[size]: the sentence."""
    tokens: Matrix
    """[tokens, size]: each token in its context."""
    spans: tuple[tuple[int, int], ...]
    """[tokens]: where each token stands in the text, in characters."""


class Encoder(Protocol):
    """A model that turns sentences into vectors."""

    @property
    def name(self) -> str:
        """What a person calls it."""

    @property
    def multilingual(self) -> bool:
        """Whether what means the same in two languages gets like vectors."""

    def encode(self, texts: Sequence[str], step: Step) -> list[Encoded]:
        """Return each text's vectors; `step` is called between batches.

        Raises:
            CompareError: the model cannot be computed.
        """
