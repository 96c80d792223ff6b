"""What days of publication say about whether two reports tell of one event."""

from collections.abc import Sequence
from datetime import date

import numpy as np
import numpy.typing as npt

GAPS = (0, 1, 2, 3, 7, 14, 30, 90, 365)
"""Days between two reports fall in classes that end with these; the last is open."""

SAME_EVENT = (0.60, 0.28, 0.06, 0.025, 0.015, 0.006, 0.003, 0.002, 0.0007, 0.0003)
"""How often two reports of one event fall in each class: most within a day."""

USUAL_SPREAD = 60.0
"""Days between reports of two events, on average, where few are at hand to tell: people
who bring a few reports of one subject have often collected them over months."""

USUAL_PAIRS = 300
"""The usual spread counts like this many pairs beside those at hand."""

MOST_EVIDENCE = 6.0
"""Dates never say more than this for or against: a late report can still belong."""


def date_evidence(
    published: Sequence[date | None],
    left: npt.NDArray[np.int64],
    right: npt.NDArray[np.int64],
    gaps: npt.NDArray[np.float64],
) -> npt.NDArray[np.float64]:
    """Return [pairs], how much the dates speak for one event, in log-odds.

    Nothing where one of the two is unknown.

    Args:
        gaps: [classes], from `gap_evidence`.
    """
    known = np.array([day is not None for day in published], dtype=bool)
    days = np.array(
        [day.toordinal() if day else 0 for day in published], dtype=np.int64
    )
    classes = np.searchsorted(GAPS, np.abs(days[left] - days[right]))
    return np.where(known[left] & known[right], gaps[classes], 0.0)


def gap_evidence(published: Sequence[date | None]) -> npt.NDArray[np.float64]:
    """Return [classes], what each class of days between two reports says.

    The same day says much in a library of ten years and little in one of a busy week.
    """
    days = sorted(day.toordinal() for day in published if day is not None)
    told = np.log(
        np.array(SAME_EVENT) / _different_events(np.array(days, dtype=np.int64))
    )
    return np.clip(told, -MOST_EVIDENCE, MOST_EVIDENCE)


def _different_events(days: npt.NDArray[np.int64]) -> npt.NDArray[np.float64]:
    """Return [classes], the share of all pairs of these sorted days in each class."""
    usual = np.diff(
        1 - np.exp(-(np.array(GAPS) + 1) / USUAL_SPREAD), prepend=0, append=1
    )
    within = [np.searchsorted(days, days + gap, side="right").sum() for gap in GAPS]
    counts = np.array(within, dtype=np.float64) - np.arange(1, len(days) + 1).sum()
    pairs = len(days) * (len(days) - 1) / 2
    measured = np.diff(counts, prepend=0, append=pairs)
    shares: npt.NDArray[np.float64] = (measured + usual * USUAL_PAIRS) / (
        pairs + USUAL_PAIRS
    )
    return shares
