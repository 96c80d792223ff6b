"""Terms -> rows of numbers, rare terms weighing more; the cosine between rows."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

import numpy as np
import numpy.typing as npt

from newsdiff.events.background import share

BACKGROUND_REPORTS = 100
"""The shipped background counts like this many reports beside those at hand."""


@dataclass(frozen=True, slots=True, eq=False)
class Rows:
    """Sparse rows: for each report the terms it has and what they count."""

    starts: npt.NDArray[np.int64]
    """[rows + 1]: where each row begins in the other two."""
    terms: npt.NDArray[np.int64]
    values: npt.NDArray[np.float64]
    width: int
    """Number of terms."""

    def row(self, number: int) -> slice:
        """Return where a row lies in `terms` and `values`."""
        return slice(int(self.starts[number]), int(self.starts[number + 1]))

    def products(
        self, number: int, table: "Rows", others: npt.NDArray[np.int64]
    ) -> npt.NDArray[np.float64]:
        """Return [others], the dot product of one row with each of these of a table."""
        mine = self.row(number)
        wide = np.zeros(self.width)
        wide[self.terms[mine]] = self.values[mine]
        places, owners = spread(table.starts[others], table.starts[others + 1])
        products = table.values[places] * wide[table.terms[places]]
        return sums(owners, products, len(others))


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


def rows(documents: Iterable[Mapping[str, float]], rare: Mapping[str, float]) -> Rows:
    """Return one row for each document, weighed by rarity and not yet levelled."""
    numbers = {term: number for number, term in enumerate(rare)}
    terms: list[int] = []
    values: list[float] = []
    lengths = [0]
    for document in documents:
        known = {term: value for term, value in document.items() if term in numbers}
        terms.extend(numbers[term] for term in known)
        values.extend(value * rare[term] for term, value in known.items())
        lengths.append(len(known))
    return Rows(
        starts=np.array(list(accumulate(lengths)), dtype=np.int64),
        terms=np.array(terms, dtype=np.int64),
        values=np.array(values, dtype=np.float64),
        width=len(numbers),
    )


def of_length_one(table: Rows) -> Rows:
    """Return the rows scaled so that a product of two is their cosine."""
    return _scaled(table, np.sqrt(_row_sums(table, table.values**2)))


def of_sum_one(table: Rows) -> Rows:
    """Return the rows scaled so that a product with presence is a share."""
    return _scaled(table, _row_sums(table, table.values))


def presence(table: Rows) -> Rows:
    """Return the rows with 1 for every term that is there."""
    return replace(table, values=np.ones_like(table.values))


def sums(
    owners: npt.NDArray[np.int64], values: npt.NDArray[np.float64], count: int
) -> npt.NDArray[np.float64]:
    """Return [count], the values of each owner added up."""
    # An empty bincount forgets that its weights are floats.
    return np.bincount(owners, weights=values, minlength=count).astype(np.float64)


def _row_sums(table: Rows, values: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    return sums(_owners(table), values, len(table.starts) - 1)


def _scaled(table: Rows, by: npt.NDArray[np.float64]) -> Rows:
    return replace(table, values=table.values / np.maximum(by, 1e-9)[_owners(table)])


def _owners(table: Rows) -> npt.NDArray[np.int64]:
    return np.repeat(np.arange(len(table.starts) - 1), np.diff(table.starts))
