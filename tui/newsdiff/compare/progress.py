"""How far a comparison is: who waits for it is told, and can call it off."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import accumulate, pairwise
from typing import Protocol

from newsdiff.errors import CompareError
from newsdiff.model import UNKNOWN_OUTLET, Article

LEAST_ADVANCE = 0.01
"""The share of the work after which something is said again within a stage."""


class Stage(StrEnum):
    """What is being done, in the order of the work; the value is for a person."""

    READING = "Reading the sentences"
    MODEL = "Asking the model"
    MEANING = "Comparing what the model says"
    WEIGHING = "Weighing the words"
    SURVEYING = "Looking over the reports"
    SCORING = "Scoring"
    SECOND_LOOK = "Second look"
    MATCHING = "Matching"
    STATEMENTS = "Statements"


_SHARES_OF_FEW = {
    Stage.READING: 0.11,
    Stage.WEIGHING: 0.31,
    Stage.SURVEYING: 0.18,
    Stage.SCORING: 0.21,
    Stage.SECOND_LOOK: 0.02,
    Stage.MATCHING: 0.15,
    Stage.STATEMENTS: 0.02,
}
"""What each stage takes of the processor time of the default engine for 2 reports of
2,000 sentences (`benchmarks/compare_speed.py`)."""

_SHARES_OF_MANY = {
    Stage.READING: 0.05,
    Stage.WEIGHING: 0.14,
    Stage.SURVEYING: 0.12,
    Stage.SCORING: 0.36,
    Stage.SECOND_LOOK: 0.04,
    Stage.MATCHING: 0.24,
    Stage.STATEMENTS: 0.05,
}
"""The same for 8 reports of 200 sentences."""

FEW_REPORTS = 4
"""Up to so many, the pairs of reports weigh less than the sentences themselves."""

_MODEL_SHARES = {Stage.MODEL: 0.75, Stage.MEANING: 0.1}
"""The same with a model, which leaves little to the other stages."""

_COUNTED = {Stage.READING: "report", Stage.MODEL: "sentence"}
"""What a stage counts, if not pairs of reports."""

Pair = tuple[int, int]


@dataclass(frozen=True, slots=True)
class At:
    """Where the work is."""

    stage: Stage
    done: float
    """Of what the stage goes through; a part of one counts in part."""
    total: int
    pair: Pair | None = None
    """The two reports that are at hand, where it is two."""


class Step(Protocol):
    """Called between steps; raises when the work is no longer wanted."""

    def __call__(self, now: At | None = None, /) -> None:
        """Go on, or raise; tell where the work is, if that is known."""


@dataclass(frozen=True, slots=True)
class Comparing:
    """How far a comparison is."""

    stage: Stage
    done: int
    """Pairs of reports that this stage has behind it; reports while they are read,
    sentences while a model is asked."""
    total: int
    """Of how many."""
    outlets: tuple[str, str] | None
    """Whose reports are being compared, where it is two; as the reports say it."""
    share: float
    """Of the whole work, 0 to 1; never less than was said before."""

    def __str__(self) -> str:
        """Say what is being done, and with which of how many; names no outlet."""
        one = _COUNTED.get(self.stage, "pair" if self.outlets else "")
        if not one or self.total < 2:
            return self.stage.value
        return f"{self.stage.value}: {one} {self.done + 1:,} of {self.total:,}"


Progress = Callable[[Comparing], object]
"""Told how far it is, by the thread that compares."""


def go_on(_now: At | None = None, /) -> None:
    """Go on with whatever it is: a `Step` that nobody watches."""


class Watch:
    """A `Step` that asks whether to go on, and tells how far it is."""

    def __init__(
        self,
        articles: Sequence[Article],
        cancelled: Callable[[], bool],
        progress: Progress | None,
        *,
        asks_model: bool = False,
    ) -> None:
        """Take whom to ask and whom to tell."""
        self._articles = articles
        self._cancelled = cancelled
        self._progress = progress
        few = len(articles) <= FEW_REPORTS
        shares = _SHARES_OF_FEW if few else _SHARES_OF_MANY
        self._spans = _spans(shares, asks_model=asks_model)
        self._said: Comparing | None = None

    def __call__(self, now: At | None = None, /) -> None:
        """Go on, or raise a CompareError."""
        if self._cancelled():
            raise CompareError("The comparison was cancelled.")
        if now is not None and self._progress is not None:
            self._tell(self._progress, now)

    def _tell(self, progress: Progress, now: At) -> None:
        start, end = self._spans[now.stage]
        share = start + (end - start) * min(now.done / max(now.total, 1), 1.0)
        said = self._said
        found = Comparing(
            now.stage,
            int(now.done),
            now.total,
            self._outlets(now.pair),
            max(share, said.share if said else 0.0),
        )
        if said is None or _is_news(found, said):
            self._said = found
            progress(found)

    def _outlets(self, pair: Pair | None) -> tuple[str, str] | None:
        if pair is None:
            return None
        one, other = (
            self._articles[report].source or UNKNOWN_OUTLET for report in pair
        )
        return one, other


def _is_news(found: Comparing, said: Comparing) -> bool:
    """Tell whether a person would see that it has gone on."""
    if found.share - said.share >= LEAST_ADVANCE:
        return True
    return (found.stage, found.done, found.outlets) != (
        said.stage,
        said.done,
        said.outlets,
    )


def _spans(
    usual: Mapping[Stage, float], *, asks_model: bool
) -> dict[Stage, tuple[float, float]]:
    """Return where in the whole work each stage begins and ends."""
    shares = dict(usual)
    if asks_model:
        left = 1 - sum(_MODEL_SHARES.values())
        shares = {stage: share * left for stage, share in usual.items()}
        shares |= _MODEL_SHARES
    bounds = accumulate((shares.get(stage, 0.0) for stage in Stage), initial=0.0)
    return dict(zip(Stage, pairwise(bounds), strict=True))
