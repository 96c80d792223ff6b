"""How near reports of other events are: in a busy subject likeness tells less."""

import numpy as np
import numpy.typing as npt

from newsdiff.events.vectors import sums

FIRST_RANK, LAST_RANK = 3, 18
"""The nearest reports of other events, by rank, that show how busy a subject is."""

RANKS = LAST_RANK - FIRST_RANK + 1

LEAST_CROWD = 0.085
"""The crowding of a report in a mixed collection; none is taken to have less."""

USUAL_CROWD = 0.10
"""What is expected of a large collection before anything is grouped."""

UNKNOWN_CROWD = 0.155
"""How near a report is taken to be that a small collection lacks: people who read three
reports have often chosen them from one subject."""

UNSEEN_REPORTS = 6
"""The reports of its subject that a collection is taken to lack."""

MOST_CROWD = 0.155
"""More crowding than this is not believed."""

NOT_LOOKED_AT = 0.02
"""How near a report is taken to be that is no candidate."""


def usual_crowd(count: int) -> float:
    """Return the crowding to expect of so many reports before anything is grouped."""
    known = min(max(count - FIRST_RANK, 0) / RANKS, 1.0)
    return _trusted(count, USUAL_CROWD * known + UNKNOWN_CROWD * (1 - known))


def measure_crowd(
    left: npt.NDArray[np.int64],
    right: npt.NDArray[np.int64],
    nearness: npt.NDArray[np.float64],
    groups: npt.NDArray[np.int64],
) -> npt.NDArray[np.float64]:
    """Return [reports], how near the nearest reports outside its own group are to each.

    Args:
        left, right, nearness: [pairs], the candidates and their cosine of all terms.
        groups: [reports], the group that each is in so far.
    """
    count = len(groups)
    apart = groups[left] != groups[right]
    reports = np.concatenate((left[apart], right[apart]))
    near = np.concatenate((nearness[apart], nearness[apart]))
    order = np.lexsort((-near, reports))
    reports, near = reports[order], near[order]
    rank = np.arange(len(reports)) - np.searchsorted(reports, reports) + 1
    counted = (rank >= FIRST_RANK) & (rank <= LAST_RANK)
    total = sums(reports[counted], near[counted], count)
    seen = np.bincount(reports[counted], minlength=count)
    # What a small collection lacks is unknown; what a large group leaves is as usual.
    own = np.bincount(groups, minlength=count)[groups]
    exist = np.clip(count - own - FIRST_RANK + 1, 0, RANKS)
    could = min(max(count - FIRST_RANK, 0), RANKS)
    total += (exist - seen) * NOT_LOOKED_AT
    total += np.maximum(could - exist, 0) * USUAL_CROWD
    total += (RANKS - np.maximum(could, exist)) * UNKNOWN_CROWD
    measured = np.clip(total / RANKS, LEAST_CROWD, MOST_CROWD)
    return np.array([_trusted(count, value) for value in measured.tolist()])


def _trusted(count: int, crowd: float) -> float:
    """Return the crowding as far as so many reports can tell it."""
    trust = count / (count + UNSEEN_REPORTS)
    return trust * crowd + (1 - trust) * UNKNOWN_CROWD
