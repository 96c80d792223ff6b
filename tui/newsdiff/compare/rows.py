"""Rows of weighed terms: kept sparse, filled into a matrix where that is quicker."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

from newsdiff.compare.vocabulary import Alike, Matrix, Numbers, Occurrences, Weights

Short = npt.NDArray[np.int32]

MOST_CELLS = 6_000_000
"""Cells of a sentence-term matrix (4 bytes each); more terms share columns by hash."""

_FEWEST_COLUMNS = 64

_LEAST_LENGTH = 1e-6
"""Rows of terms that weigh nothing stay nought."""

_ODD = np.uint64(0x9E3779B97F4A7C15)
"""Scatters the numbers of terms, for a hash."""


@dataclass(frozen=True, slots=True)
class Columns:
    """Where terms stand in a matrix.

    Where there is no room for all, the rarer ones share half of the columns. Half of
    those count as negative: by chance they cancel, so that the products of rows are on
    average what they would be.
    """

    column: Numbers
    """[terms]"""
    sign: Matrix
    """[terms]: 1 or -1."""
    width: int
    hashed: bool


def columns_for(spread: Numbers, rows: int) -> Columns:
    """Give columns to terms that stand in `spread` rows each."""
    terms = len(spread)
    width = max(MOST_CELLS // max(rows, 1), _FEWEST_COLUMNS)
    sign = np.ones(terms, dtype=np.float32)
    if terms <= width:
        return Columns(np.arange(terms), sign, terms, hashed=False)
    own = width // 2
    order = np.argsort(-spread, kind="stable")
    column = np.empty(terms, dtype=np.int64)
    column[order[:own]] = np.arange(own)
    scattered = (order[own:].astype(np.uint64) * _ODD) >> np.uint64(24)
    column[order[own:]] = own + (scattered % np.uint64(width - own)).astype(np.int64)
    sign[order[own:]] -= 2 * ((scattered >> np.uint64(38)) & np.uint64(1))
    return Columns(column, sign, width, hashed=True)


@dataclass(frozen=True, eq=False)
class Pattern:
    """Which terms stand in which rows; several weighings share one pattern."""

    rows: int
    row: Numbers
    """[occurrences], sorted."""
    term: Numbers
    """[occurrences]"""
    columns: Columns

    @cached_property
    def starts(self) -> Short:
        """Where each row begins among the occurrences, and at the end their number."""
        found = np.searchsorted(self.row, np.arange(self.rows + 1))
        return found.astype(np.int32)

    @cached_property
    def short_term(self) -> Short:
        """The terms once more: looking them up is bound by the memory's speed."""
        return self.term.astype(np.int32)


@dataclass(frozen=True, eq=False)
class Rows:
    """A value for every occurrence of a pattern."""

    pattern: Pattern
    value: Matrix

    @cached_property
    def dense(self) -> Matrix:
        """The rows as a matrix, [rows, columns]."""
        pattern, columns = self.pattern, self.pattern.columns
        matrix = np.zeros((pattern.rows, columns.width), dtype=np.float32)
        where = (pattern.row, columns.column[pattern.term])
        if columns.hashed:  # some terms share a column
            cells = np.ravel_multi_index(where, matrix.shape)
            signed = self.value * columns.sign[pattern.term]
            np.add.at(matrix.reshape(-1), cells, signed)
        else:
            matrix[where] = self.value
        return matrix

    def part(self, start: int, stop: int) -> "Rows":
        """Return some of the rows, by themselves."""
        first, last = np.searchsorted(self.pattern.row, [start, stop])
        kept = slice(int(first), int(last))
        pattern = Pattern(
            stop - start,
            self.pattern.row[kept] - start,
            self.pattern.term[kept],
            self.pattern.columns,
        )
        return Rows(pattern, self.value[kept])


@dataclass(frozen=True, eq=False)
class Kept:
    """Occurrences, and those of them whose terms can make two rows alike."""

    found: Occurrences
    number: Numbers
    """[terms of `found`]: the number among the terms that are kept, -1 for none."""
    chosen: npt.NDArray[np.bool_]
    """[occurrences of `found`]"""
    pattern: Pattern

    def rows(self, values: Weights) -> Rows:
        """Return values given for all occurrences, where they are kept."""
        return Rows(self.pattern, values[self.chosen].astype(np.float32))

    def units(self, found: Occurrences | None = None) -> Rows:
        """Return TF-IDF rows of length one: the product of two rows is their cosine.

        Terms that are not kept cannot make two rows alike, they only make theirs
        longer. The rows are thus a little shorter than one.

        Args:
            found: the same occurrences, weighed otherwise.
        """
        found = found or self.found
        value = (1 + np.log(found.count)) * found.rarity[found.term]
        length = np.sqrt(np.bincount(found.row, value**2, minlength=found.rows))
        return self.rows(value / np.maximum(length, _LEAST_LENGTH)[found.row])

    def presence(self) -> Rows:
        """Return 1 for every term of a row."""
        return Rows(self.pattern, np.ones(len(self.pattern.row), dtype=np.float32))


def keep(found: Occurrences, alike: Alike | None = None) -> Kept:
    """Keep the terms of two rows or more, and those that are `alike` to others."""
    wanted = found.spread >= 2
    if alike is not None:
        wanted[alike.first] = wanted[alike.second] = True
    number = np.where(wanted, np.cumsum(wanted) - 1, -1)
    return _kept(found, number, columns_for(found.spread[wanted], found.rows))


def keep_as(found: Occurrences, like: Kept) -> Kept:
    """Keep of these occurrences the same terms as of others, in the same columns."""
    return _kept(found, like.number, like.pattern.columns)


def keep_only(kept: Kept, wanted: npt.NDArray[np.bool_]) -> Kept:
    """Keep fewer terms.

    Args:
        wanted: [all terms]: those to keep, of those that are kept.
    """
    chosen = wanted & (kept.number >= 0)
    number = np.where(chosen, np.cumsum(chosen) - 1, -1)
    columns = columns_for(kept.found.spread[chosen], kept.found.rows)
    return _kept(kept.found, number, columns)


def _kept(found: Occurrences, number: Numbers, columns: Columns) -> Kept:
    terms = number[found.term]
    chosen = terms >= 0
    pattern = Pattern(found.rows, found.row[chosen], terms[chosen], columns)
    return Kept(found, number, chosen, pattern)


@dataclass(frozen=True, slots=True)
class Coverage:
    """What is needed to tell how much of one row another one covers."""

    weighted: Rows
    """The rarity of each term of the row."""
    reached: Rows
    """1 for a term of the row, less for one like it."""
    mass: Matrix
    """[rows]: the rarities of all its terms summed."""


def coverage(kept: Kept, alike: Alike | None = None) -> Coverage:
    """Prepare soft coverage: terms that are `alike` cover another in part."""
    found = kept.found
    rarity = found.rarity[found.term]
    mass = np.bincount(found.row, rarity, minlength=found.rows)
    reached = kept.presence() if alike is None else _reached(kept, alike)
    return Coverage(kept.rows(rarity), reached, mass.astype(np.float32))


def _reached(kept: Kept, alike: Alike) -> Rows:
    """Add to each row the terms that are like its own, each at its highest degree."""
    pattern = kept.pattern
    first, second = kept.number[alike.first], kept.number[alike.second]
    source, target = np.append(first, second), np.append(second, first)
    order = np.argsort(source, kind="stable")
    target, degree = target[order], np.append(alike.degree, alike.degree)[order]
    terms = len(pattern.columns.column)
    starts = np.searchsorted(source[order], np.arange(terms + 1))
    many = starts[pattern.term + 1] - starts[pattern.term]
    relative = spread_out(starts[pattern.term], many)
    row = np.append(pattern.row, np.repeat(pattern.row, many))
    term = np.append(pattern.term, target[relative])
    value = np.append(np.ones(len(pattern.row)), degree[relative])
    cells = row * terms + term
    order = np.lexsort((-value, cells))
    best = np.diff(cells[order], prepend=-1) != 0
    chosen = order[best]
    reached = Pattern(pattern.rows, row[chosen], term[chosen], pattern.columns)
    return Rows(reached, value[chosen].astype(np.float32))


def spread_out(starts: Numbers | Short, many: Numbers | Short) -> Short:
    """Return `many` numbers from each start on, one stretch behind the other."""
    ends = np.cumsum(many, dtype=np.int32)
    total = int(ends[-1]) if len(ends) else 0
    shift = (starts - (ends - many)).astype(np.int32)
    within: Short = np.arange(total, dtype=np.int32)
    return np.asarray(np.repeat(shift, many) + within, dtype=np.int32)


@dataclass(frozen=True, slots=True)
class Common:
    """Terms that the two rows of a pair have in common."""

    pair: Short
    """[terms in common], in no order: the number of the pair."""
    here: Short
    """The occurrence in the one row."""
    there: Short
    """The occurrence in the other."""


MOST_LOOKUPS = 250_000
"""Cells of the table in which terms in common are looked up (4 bytes each)."""


def common_terms(one: Pattern, other: Pattern, left: Numbers, right: Numbers) -> Common:
    """Find the terms that rows of `one` have in common with rows of `other`.

    Args:
        left: [pairs]: rows of `one`.
        right: [pairs]: the rows of `other` that they are compared with.
    """
    terms = max(len(one.columns.column), 1)
    order = np.argsort(left, kind="stable").astype(np.int32)
    distinct, local = np.unique(left[order], return_inverse=True)
    right = right[order]
    height = min(max(MOST_LOOKUPS // terms, 1), len(distinct))
    table = np.full(height * terms, -1, dtype=np.int32)
    parts: list[tuple[Short, Short, Short]] = []
    for start in range(0, len(distinct), max(height, 1)):
        rows = distinct[start : start + height]
        base = np.arange(len(rows), dtype=np.int32) * terms
        filled, many = _occurrences_of(one, rows)
        cells = np.repeat(base, many) + one.short_term[filled]
        table[cells] = filled
        some = slice(*np.searchsorted(local, [start, start + height]))
        there, many = _occurrences_of(other, right[some])
        asked = np.repeat(base[local[some] - start], many)
        asked += other.short_term[there]
        here = table[asked]
        hit = np.flatnonzero(here >= 0)
        parts.append((np.repeat(order[some], many)[hit], here[hit], there[hit]))
        table[cells] = -1
    if not parts:
        none = np.zeros(0, dtype=np.int32)
        return Common(none, none, none)
    return Common(*(np.concatenate(columns) for columns in zip(*parts, strict=True)))


def _occurrences_of(pattern: Pattern, rows: Numbers) -> tuple[Short, Short]:
    """Return the occurrences of some rows, and how many each row has."""
    many = pattern.starts[rows + 1] - pattern.starts[rows]
    return spread_out(pattern.starts[rows], many), many
