"""Which pairs of sentences are measured together, and how their rows are multiplied."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Protocol

import numpy as np

from newsdiff.compare.rows import (
    Common,
    Pattern,
    Rows,
    common_terms,
    spread_out,
)
from newsdiff.compare.vocabulary import Matrix, Numbers

Best = Callable[[Matrix], Matrix]
"""Takes values of pairs of parts and returns the greatest of each whole."""


class Pairs(Protocol):
    """Pairs of rows of two reports; values come out in the shape of the pairs."""

    def product(self, one: Rows, other: Rows, weights: Matrix | None = None) -> Matrix:
        """Return the product of each pair's rows, its terms weighed."""

    def by_left(self, values: Matrix) -> Matrix:
        """Return the left row's value for each pair."""

    def by_right(self, values: Matrix) -> Matrix:
        """Return the right row's value for each pair."""

    def parts(self, starts: Numbers, left: bool, right: bool) -> "tuple[Pairs, Best]":
        """Return the pairs of parts of these rows, of one side or of both.

        Args:
            starts: the part with which each row begins, and the number of parts.
        """

    def vectors(self, values: Matrix) -> Matrix:
        """Return the product of each pair's rows of a full matrix."""


@dataclass(frozen=True, slots=True)
class Grid:
    """Every row of one stretch with every row of another: [left rows, right rows]."""

    left: slice
    right: slice

    def product(self, one: Rows, other: Rows, weights: Matrix | None = None) -> Matrix:
        """Return the product of each pair's rows, its terms weighed."""
        left = one.dense[self.left]
        if weights is not None and not one.pattern.columns.hashed:
            left = left * weights
        elif weights is not None:
            weighed = Rows(one.pattern, one.value * weights[one.pattern.term])
            left = weighed.part(self.left.start, self.left.stop).dense
        return np.asarray(left @ other.dense[self.right].T)

    def vectors(self, values: Matrix) -> Matrix:
        """Return the product of each pair's rows of a full matrix."""
        return np.asarray(values[self.left] @ values[self.right].T)

    def by_left(self, values: Matrix) -> Matrix:
        """Return the left row's value for each pair."""
        return np.asarray(values[self.left][:, None])

    def by_right(self, values: Matrix) -> Matrix:
        """Return the right row's value for each pair."""
        return np.asarray(values[self.right][None, :])

    def parts(self, starts: Numbers, left: bool, right: bool) -> tuple[Pairs, Best]:
        """Return the pairs of parts of these rows, of one side or of both."""
        left_starts, left_parts = _stretch(starts, self.left, left)
        right_starts, right_parts = _stretch(starts, self.right, right)

        def best(values: Matrix) -> Matrix:
            if left:
                values = np.maximum.reduceat(values, left_starts, axis=0)
            if right:
                values = np.maximum.reduceat(values, right_starts, axis=1)
            return np.asarray(values)

        return Grid(left_parts, right_parts), best


def _stretch(starts: Numbers, rows: slice, wanted: bool) -> tuple[Numbers, slice]:
    """Return where the rows' parts begin in their stretch, and the stretch."""
    if not wanted:
        return starts[:0], rows
    first, last = int(starts[rows.start]), int(starts[rows.stop])
    return starts[rows] - first, slice(first, last)


VECTORS_AT_A_TIME = 2_000
"""Pairs whose full rows are multiplied together, which bounds the memory."""


@dataclass(frozen=True, slots=True)
class Listed:
    """Pairs one by one: [pairs]."""

    left: Numbers
    """[pairs]: row of the one report."""
    right: Numbers
    """[pairs]: row of the other."""
    known: dict[tuple[Pattern, Pattern], Common] = field(default_factory=dict)
    """Terms in common by the patterns that they were looked for in."""

    def product(self, one: Rows, other: Rows, weights: Matrix | None = None) -> Matrix:
        """Return the product of each pair's rows, its terms weighed."""
        common = self._common(one.pattern, other.pattern)
        values = one.value[common.here] * other.value[common.there]
        if weights is not None:
            values = values * weights[one.pattern.term[common.here]]
        summed = np.bincount(common.pair, values, len(self.left))
        return summed.astype(np.float32)

    def _common(self, one: Pattern, other: Pattern) -> Common:
        if (one, other) not in self.known:
            found = common_terms(one, other, self.left, self.right)
            self.known[one, other] = found
        return self.known[one, other]

    def vectors(self, values: Matrix) -> Matrix:
        """Return the product of each pair's rows of a full matrix."""
        found = np.empty(len(self.left), dtype=np.float32)
        for start in range(0, len(found), VECTORS_AT_A_TIME):
            some = slice(start, start + VECTORS_AT_A_TIME)
            left, right = values[self.left[some]], values[self.right[some]]
            found[some] = np.einsum("ij,ij->i", left, right)
        return found

    def by_left(self, values: Matrix) -> Matrix:
        """Return the left row's value for each pair."""
        return np.asarray(values[self.left])

    def by_right(self, values: Matrix) -> Matrix:
        """Return the right row's value for each pair."""
        return np.asarray(values[self.right])

    def parts(self, starts: Numbers, left: bool, right: bool) -> tuple[Pairs, Best]:
        """Return the pairs of parts of these rows, of one side or of both."""
        number = np.arange(len(self.left))
        lefts: Numbers = self.left
        rights: Numbers = self.right
        if left:
            many = starts[lefts + 1] - starts[lefts]
            lefts = spread_out(starts[lefts], many).astype(np.int64)
            number, rights = np.repeat(number, many), np.repeat(rights, many)
        if right:
            many = starts[rights + 1] - starts[rights]
            rights = spread_out(starts[rights], many).astype(np.int64)
            number, lefts = np.repeat(number, many), np.repeat(lefts, many)
        begin = np.searchsorted(number, np.arange(len(self.left)))

        def best(values: Matrix) -> Matrix:
            return np.asarray(np.maximum.reduceat(values, begin))

        return Listed(lefts, rights), best
