"""How near reports of other events are: in a busy subject likeness tells less."""

import numpy as np
import numpy.typing as npt

from newsdiff.events.ranges import Floats, sums

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

UNKNOWN_CROWD_DATED = 0.135
"""The same where both days are known: other events of a subject are mostly of other
days, and dates tell those apart."""

_UNKNOWN = np.array([[UNKNOWN_CROWD], [UNKNOWN_CROWD_DATED]])

UNSEEN_REPORTS = 6
"""The reports of its subject that a collection is taken to lack."""

MOST_CROWD = 0.155
"""More crowding than this is not believed."""

NOT_LOOKED_AT = 0.02
"""How near a report is taken to be that is no candidate."""


def usual_crowd(count: int) -> npt.NDArray[np.float64]:
    """Return [2, reports], the crowding to expect before anything is grouped.

    The first row is for pairs of which a day is unknown, the second for dated ones.
    """
    known = min(max(count - FIRST_RANK, 0) / RANKS, 1.0)
    usual = USUAL_CROWD * known + _UNKNOWN * (1 - known)
    return _trusted(np.repeat(usual, count, axis=1), count)


def measure_crowd(
    left: npt.NDArray[np.int64],
    right: npt.NDArray[np.int64],
    nearness: Floats,
    groups: npt.NDArray[np.int64],
) -> npt.NDArray[np.float64]:
    """Return [2, reports], how near the nearest reports of other groups are to each.

    The first row is for pairs of which a day is unknown, the second for dated ones.

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
    own = np.bincount(groups, minlength=count)[groups]
    return crowding(total, seen, own, count)


def crowding(
    total: npt.NDArray[np.float64],
    seen: npt.NDArray[np.int64],
    own: npt.NDArray[np.int64],
    count: int,
) -> npt.NDArray[np.float64]:
    """Return [2, reports], the crowding that is to be expected after what was seen.

    Args:
        total: [reports], the nearness of the counted reports of other groups added up.
        seen: [reports], how many were counted.
        own: [reports], the size of the group that each is in.
        count: of all the reports at hand.
    """
    # What a small collection lacks is unknown; what a large group leaves is as usual.
    exist = np.clip(count - own - FIRST_RANK + 1, 0, RANKS)
    could = min(max(count - FIRST_RANK, 0), RANKS)
    total = total + (exist - seen) * NOT_LOOKED_AT
    total += np.maximum(could - exist, 0) * USUAL_CROWD
    unknown = (RANKS - np.maximum(could, exist)) * _UNKNOWN
    crowd = np.clip((total + unknown) / RANKS, LEAST_CROWD, MOST_CROWD)
    return _trusted(crowd, count)


def _trusted(crowd: npt.NDArray[np.float64], count: int) -> npt.NDArray[np.float64]:
    """Return [2, reports], the crowding as far as so many reports can tell it."""
    trust = count / (count + UNSEEN_REPORTS)
    known: npt.NDArray[np.float64] = trust * crowd + (1 - trust) * _UNKNOWN
    return known
