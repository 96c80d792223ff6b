"""What is measured of two sentences: how much they share, of what, how exclusively."""

import itertools
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from newsdiff.compare.layout import Layout
from newsdiff.compare.vocabulary import Coverage, Matrix, Numbers

Measures = Iterator[tuple[str, Matrix]]

LEAST_MASS = 1.0
"""Rarity below which a share of a sentence's terms means little."""

LEAST_CLAUSE_MASS = 4.0
"""The same for a clause."""

LEAST_QUOTE_MASS = 6.0
"""The same for quoted words."""

LEAST_CLAUSE_PAIR_MASS = 6.0
"""The same for two clauses that must cover each other."""


@dataclass(frozen=True, slots=True)
class Block:
    """Some sentences of one report against all of another."""

    layout: Layout
    left: slice
    right: slice

    def product(self, matrix: Matrix) -> Matrix:
        """Return the product of every left row with every right row."""
        return np.asarray(matrix[self.left] @ matrix[self.right].T)


def base(block: Block) -> Matrix:
    """Return the plain similarity: the mean of words, characters and soft coverage."""
    units = block.layout.units
    words = block.product(units["words"])
    characters = block.product(units["characters"])
    forth, back, _ = covered(block, block.layout.covers["words"], LEAST_MASS)
    return np.asarray((words + characters + (forth + back) / 2) / 3)


def covered(
    block: Block, cover: Coverage, least: float
) -> tuple[Matrix, Matrix, Matrix]:
    """Return how much of left right covers, of right left, and the rarities shared."""
    left, right = block.left, block.right
    forth = cover.weighted[left] @ cover.reached[right].T
    back = cover.reached[left] @ cover.weighted[right].T
    return (
        np.asarray(forth / np.maximum(cover.mass[left], least)[:, None]),
        np.asarray(back / np.maximum(cover.mass[right], least)[None, :]),
        np.asarray((forth + back) / 2),
    )


def both_ways(name: str, forth: Matrix, back: Matrix) -> Measures:
    """Yield the lesser and the greater of two directions, which have no order."""
    yield f"{name}, lesser", np.minimum(forth, back)
    yield f"{name}, greater", np.maximum(forth, back)


def measures(block: Block) -> Measures:
    """Yield every measure that two sentences have by themselves, with its name."""
    for name, unit in block.layout.units.items():
        yield f"{name} alike", block.product(unit)
    yield from _coverages(block)
    yield from _exclusive(block)
    yield from _clauses(block)
    yield from _around(block)
    for name, trait in block.layout.traits.items():
        left, right = trait[block.left][:, None], trait[block.right][None, :]
        yield from both_ways(name, *np.broadcast_arrays(left, right))
    position = block.layout.traits["position"]
    yield (
        "positions apart",
        np.abs(position[block.left][:, None] - position[block.right][None, :]),
    )


def _coverages(block: Block) -> Measures:
    for name, cover in block.layout.covers.items():
        least = LEAST_QUOTE_MASS if name == "quoted in words" else LEAST_MASS
        forth, back, shared = covered(block, cover, least)
        yield from both_ways(f"{name} covered", forth, back)
        yield f"{name} shared", np.log1p(shared)


FEW_SENTENCES = 6
"""A term in at most so many pairs of sentences points at one of them."""


def _exclusive(block: Block) -> Measures:
    """Count shared terms, each the less the more sentences of both reports have it.

    A term that one sentence of each report has speaks for exactly that pair.
    """
    for name, present in block.layout.present.items():
        left, right = present[block.left], present[block.right]
        here = np.maximum(_report_sum(block, present, block.left), 1)
        there = np.maximum(right.sum(axis=0), 1)
        yield f"{name} exclusive", np.log1p((left / here) @ (right / there).T)
        softened = (left / np.sqrt(here)) @ (right / np.sqrt(there)).T
        yield f"{name} rather exclusive", np.log1p(softened)
        if name == "words":
            for most in (2, FEW_SENTENCES):
                few = here * there <= most
                number = left[:, few] @ right[:, few].T
                yield f"words of {most} pairs at most", np.log1p(number)


def _report_sum(block: Block, present: Matrix, rows: slice) -> Matrix:
    """Count in how many sentences of the left report, block or not, a term stands."""
    bounds = block.layout.bounds
    for start, end in itertools.pairwise(bounds):
        if start <= rows.start < end:
            return np.asarray(present[start:end].sum(axis=0))
    return np.asarray(present[rows].sum(axis=0))


def _clauses(block: Block) -> Measures:
    """Score sentences by their best clauses."""
    parts = block.layout.clauses
    left_starts, left = _clause_rows(parts.starts, block.left)
    right_starts, right = _clause_rows(parts.starts, block.right)

    def best(values: Matrix) -> Matrix:
        by_left = np.maximum.reduceat(values, left_starts, axis=0)
        return np.asarray(np.maximum.reduceat(by_left, right_starts, axis=1))

    yield "best clauses alike", best(parts.units[left] @ parts.units[right].T)
    cover = parts.cover
    forth = cover.weighted[left] @ cover.reached[right].T
    back = cover.reached[left] @ cover.weighted[right].T
    left_mass = np.maximum(cover.mass[left], LEAST_CLAUSE_PAIR_MASS)[:, None]
    right_mass = np.maximum(cover.mass[right], LEAST_CLAUSE_PAIR_MASS)[None, :]
    yield (
        "best clauses covered both ways",
        best(np.minimum(forth / left_mass, back / right_mass)),
    )
    whole_right = np.maximum.reduceat(cover.reached[right], right_starts, axis=0)
    whole_left = np.maximum.reduceat(cover.reached[left], left_starts, axis=0)
    forth = cover.weighted[left] @ whole_right.T
    back = whole_left @ cover.weighted[right].T
    left_mass = np.maximum(cover.mass[left], LEAST_CLAUSE_MASS)[:, None]
    right_mass = np.maximum(cover.mass[right], LEAST_CLAUSE_MASS)[None, :]
    yield from both_ways(
        "best clause covered",
        np.maximum.reduceat(forth / left_mass, left_starts, axis=0),
        np.maximum.reduceat(back / right_mass, right_starts, axis=1),
    )
    yield from both_ways(
        "best clause shared",
        np.log1p(np.maximum.reduceat(forth, left_starts, axis=0)),
        np.log1p(np.maximum.reduceat(back, right_starts, axis=1)),
    )


def _clause_rows(starts: Numbers, rows: slice) -> tuple[Numbers, slice]:
    """Return where the sentences' clauses begin in their stretch, and the stretch."""
    first, last = int(starts[rows.start]), int(starts[rows.stop])
    return starts[rows] - first, slice(first, last)


def _around(block: Block) -> Measures:
    """Compare each sentence with what surrounds the other one."""
    words = block.layout.units["words"]
    around = block.layout.units["surroundings"]
    left, right = block.left, block.right
    yield from both_ways(
        "surroundings and words alike",
        around[left] @ words[right].T,
        words[left] @ around[right].T,
    )
