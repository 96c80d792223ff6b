"""A few events of a collection that grows are decided anew, from what is there now."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from newsdiff.events.clustering import average_link
from newsdiff.events.crowd import usual_crowd
from newsdiff.events.decisions import Bonds
from newsdiff.events.evidence import HIGHEST, LOWEST, Evidence
from newsdiff.events.neighbours import Neighbours

INERTIA = 0.5
"""So much more speaks for two reports that were of one event, and so much less for two
that were not: what stands is not moved for a trifle."""

CROWDED_MEMBERS = 4
"""How busy its subject is, is measured at so many reports of an event."""


def regrouped(
    neighbours: Neighbours, events: Sequence[Sequence[int]], bonds: Bonds
) -> list[list[int]]:
    """Return the reports of these events in groups, as they are best told apart now.

    It is what grouping all at once does, on these reports only and with `INERTIA`; how
    common a term and how busy a subject is, is that of the whole collection.

    Args:
        events: reports with text, each text once.
        bonds: what the reader decided about all reports.
    """
    reports = [report for event in events for report in event]
    count, held = len(reports), bonds.among(reports)
    evidence = neighbours.weigh_among(reports)
    usual = usual_crowd(len(neighbours))[:, :count]
    first = average_link(count, evidence, evidence.scores(usual), held)
    crowd = np.zeros((2, count))
    for group in first:
        members = [reports[at] for at in group]
        crowd[:, group] = _crowd(neighbours, members, members)
    scores = evidence.scores(crowd) + _inertia(evidence, events)
    found = average_link(count, evidence, scores, held)
    return [[reports[at] for at in group] for group in found]


def evidence_between(
    neighbours: Neighbours, ones: Sequence[int], others: Sequence[int], bonds: Bonds
) -> float:
    """Return how much speaks for two events being one, on average over their reports.

    What the reader put together counts as one report, as near as its nearest.
    """
    own = (*ones, *others)
    found = neighbours.weigh(ones, others)
    if found.copy.any():
        return HIGHEST
    crowd = [_crowd(neighbours, members, own) for members in (ones, others)]
    scores = found.scores(np.concatenate(crowd, 1)).reshape(len(ones), len(others))
    return float(_bound(_bound(scores, ones, bonds).T, others, bonds).mean())


def _crowd(
    neighbours: Neighbours, members: Sequence[int], own: Sequence[int]
) -> npt.NDArray[np.float64]:
    """Return [2, members], how busy the subject of each is.

    Args:
        own: the reports of its event.
    """
    there = frozenset(own)
    measured = np.array([neighbours.crowd(n, there) for n in members[:CROWDED_MEMBERS]])
    usual = measured.mean(axis=0, keepdims=True)
    rest = np.repeat(usual, len(members) - len(measured), axis=0)
    return np.concatenate((measured, rest)).T


def _inertia(
    evidence: Evidence, events: Sequence[Sequence[int]]
) -> npt.NDArray[np.float64]:
    """Return [pairs], what speaks for leaving the reports as they stood."""
    stood = np.repeat(np.arange(len(events)), [len(event) for event in events])
    same = stood[evidence.left] == stood[evidence.right]
    return np.where(same, INERTIA, -INERTIA)


def _bound(
    scores: npt.NDArray[np.float64], members: Sequence[int], bonds: Bonds
) -> npt.NDArray[np.float64]:
    """Return the scores with one row, the best, for each bond of the reader."""
    homes = [bonds.home(report) for report in members]
    _, which = np.unique(homes, return_inverse=True)
    best = np.full((int(which.max()) + 1, scores.shape[1]), LOWEST)
    np.maximum.at(best, which, scores)
    return best
