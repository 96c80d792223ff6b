"""Which pairs of a large comparison are looked at closely, and how the rest ranks."""

from collections.abc import Iterator

import numpy as np
import numpy.typing as npt

from newsdiff.compare.context import Spots
from newsdiff.compare.vocabulary import Matrix

BEST_PARTNERS = 6
"""A pair is looked at if it is among so many best of either of its sentences."""

LEAST_SIMILAR = 0.06
"""Plain similarity below which no pair of the labelled events scored 0.2."""

AT_A_TIME = 6_000
"""Pairs that are looked at together, which bounds the memory."""

_LIKELIHOOD = (0.0008, 34.0, 0.1)
"""What nothing in common scores, how fast that grows with the plain similarity, and
the most that a pair scores that was not looked at."""


def likely(similar: Matrix) -> Iterator[Spots]:
    """Yield the pairs that may match, some at a time.

    Args:
        similar: plain similarities, [sentences of a, sentences of b].
    """
    if not similar.size:
        return
    chosen = similar >= LEAST_SIMILAR
    chosen &= _among_best(similar) | _among_best(similar.T).T
    rows, columns = np.nonzero(chosen)
    for start in range(0, len(rows), AT_A_TIME):
        some = slice(start, start + AT_A_TIME)
        yield Spots(rows[some], columns[some])


def _among_best(similar: Matrix) -> npt.NDArray[np.bool_]:
    if similar.shape[1] <= BEST_PARTNERS:
        return np.ones(similar.shape, dtype=np.bool_)
    place = similar.shape[1] - BEST_PARTNERS
    least = np.partition(similar, place, axis=1)[:, place]
    return np.asarray(similar >= least[:, None])


def unlikely(similar: Matrix) -> npt.NDArray[np.float64]:
    """Return scores that rank pairs as their plain similarity does, all of them low."""
    least, growth, most = _LIKELIHOOD
    scores = growth * similar
    np.exp(scores, out=scores)
    scores *= least
    return np.asarray(np.minimum(scores, most), dtype=np.float64)
