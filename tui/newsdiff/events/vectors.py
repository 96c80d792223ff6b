"""Terms -> rows of numbers, rare terms weighing more; the cosine between rows."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

import numpy as np
import numpy.typing as npt

from newsdiff.events.background import share

BACKGROUND_REPORTS = 500
"""The shipped background counts like this many reports beside those at hand."""


@dataclass(frozen=True, slots=True, eq=False)
class Rows:
    """Sparse rows of length 1 (or 0 where nothing is known)."""

    starts: npt.NDArray[np.int64]
    """[rows + 1]: where each row begins in the other two."""
    terms: npt.NDArray[np.int64]
    values: npt.NDArray[np.float64]
    width: int
    """Number of terms."""

    def row(self, number: int) -> slice:
        """Return where a row lies in `terms` and `values`."""
        return slice(int(self.starts[number]), int(self.starts[number + 1]))

    def cosines(
        self, number: int, others: npt.NDArray[np.int64]
    ) -> npt.NDArray[np.float64]:
        """Return [others], the cosine of one row with each of these."""
        mine = self.row(number)
        wide = np.zeros(self.width)
        wide[self.terms[mine]] = self.values[mine]
        places, owners = spread(self.starts[others], self.starts[others + 1])
        products = self.values[places] * wide[self.terms[places]]
        return np.bincount(owners, weights=products, minlength=len(others))


def spread(
    starts: npt.NDArray[np.int64], ends: npt.NDArray[np.int64]
) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]:
    """Return every index in these ranges, and for each the number of its range."""
    lengths = ends - starts
    owners = np.repeat(np.arange(len(starts)), lengths)
    first = np.cumsum(lengths) - lengths
    return np.arange(len(owners)) + (starts - first)[owners], owners


def rarity(documents: Sequence[Mapping[str, float]]) -> dict[str, float]:
    """Return for each term how much it tells, from these reports and the background."""
    found = Counter(term for document in documents for term in document)
    total = len(documents) + BACKGROUND_REPORTS + 1.0
    terms = list(found)
    counts = np.array([found[term] for term in terms], dtype=np.float64)
    expected = np.array([share(term) for term in terms]) * BACKGROUND_REPORTS
    told = np.maximum(np.log(total / (counts + expected + 0.5)), 0.0)
    return dict(zip(terms, told.tolist(), strict=True))


def rows(
    documents: Iterable[Mapping[str, float]], rare: Mapping[str, float]
) -> Rows:
    """Return one row for each document, of length 1."""
    numbers = {term: number for number, term in enumerate(rare)}
    terms: list[int] = []
    values: list[float] = []
    lengths = [0]
    for document in documents:
        known = {term: value for term, value in document.items() if term in numbers}
        terms.extend(numbers[term] for term in known)
        values.extend(value * rare[term] for term, value in known.items())
        lengths.append(len(known))
    starts = np.array(list(accumulate(lengths)), dtype=np.int64)
    weights = np.array(values, dtype=np.float64)
    owners = np.repeat(np.arange(len(starts) - 1), np.diff(starts))
    squares = np.bincount(owners, weights=weights**2, minlength=len(starts) - 1)
    norms = np.sqrt(np.maximum(squares, 1e-12))
    return Rows(
        starts=starts,
        terms=np.array(terms, dtype=np.int64),
        values=weights / norms[owners],
        width=len(numbers),
    )
