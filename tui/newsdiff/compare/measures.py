"""What is measured of two sentences: how much they share, of what, how exclusively."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from newsdiff.compare.layout import Layout
from newsdiff.compare.pairs import Pairs
from newsdiff.compare.rows import Coverage, Rows
from newsdiff.compare.vocabulary import Matrix

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
    """Pairs of sentences of two reports."""

    layout: Layout
    reports: tuple[int, int]
    pairs: Pairs


def base(block: Block) -> Matrix:
    """Return the plain similarity: the mean of words, characters and soft coverage."""
    units, pairs = block.layout.units, block.pairs
    words = pairs.product(units["words"], units["words"])
    characters = pairs.product(units["characters"], units["characters"])
    forth, back, _ = covered(pairs, block.layout.covers["words"], LEAST_MASS)
    return np.asarray((words + characters + (forth + back) / 2) / 3)


def covered(
    pairs: Pairs, cover: Coverage, least: float
) -> tuple[Matrix, Matrix, Matrix]:
    """Return how much of left right covers, of right left, and the rarities shared."""
    forth = pairs.product(cover.weighted, cover.reached)
    back = pairs.product(cover.reached, cover.weighted)
    mass = np.maximum(cover.mass, least)
    return (
        np.asarray(forth / pairs.by_left(mass)),
        np.asarray(back / pairs.by_right(mass)),
        np.asarray((forth + back) / 2),
    )


def both_ways(name: str, forth: Matrix, back: Matrix) -> Measures:
    """Yield the lesser and the greater of two directions, which have no order."""
    yield f"{name}, lesser", np.minimum(forth, back)
    yield f"{name}, greater", np.maximum(forth, back)


def measures(block: Block) -> Measures:
    """Yield every measure that two sentences have by themselves, with its name."""
    pairs, layout = block.pairs, block.layout
    for name, unit in layout.units.items():
        yield f"{name} alike", pairs.product(unit, unit)
    yield "profile alike", pairs.vectors(layout.profile)
    yield from _coverages(block)
    yield from _exclusive(block)
    yield from _clauses(block)
    yield from _around(block)
    for name, trait in layout.traits.items():
        yield from both_ways(name, pairs.by_left(trait), pairs.by_right(trait))
    position = layout.traits["position"]
    apart = pairs.by_left(position) - pairs.by_right(position)
    yield "positions apart", np.abs(apart)


def _coverages(block: Block) -> Measures:
    for name, cover in block.layout.covers.items():
        least = LEAST_QUOTE_MASS if name == "quoted in words" else LEAST_MASS
        forth, back, shared = covered(block.pairs, cover, least)
        yield from both_ways(f"{name} covered", forth, back)
        yield f"{name} shared", np.log1p(shared)


FEW_SENTENCES = 6
"""A term in at most so many pairs of sentences points at one of them."""


def _exclusive(block: Block) -> Measures:
    """Count shared terms, each the less the more sentences of both reports have it.

    A term that one sentence of each report has speaks for exactly that pair.
    """
    left, right = block.reports
    for name, present in block.layout.present.items():
        here, there = (np.maximum(present.spread[side], 1) for side in (left, right))
        pairs: Matrix = (here * there).astype(np.float32)

        def counted(weights: Matrix, rows: Rows = present.rows) -> Matrix:
            return np.log1p(block.pairs.product(rows, rows, weights))

        yield f"{name} exclusive", counted((1 / pairs).astype(np.float32))
        yield (
            f"{name} rather exclusive",
            counted((1 / np.sqrt(pairs)).astype(np.float32)),
        )
        if name == "words":
            for most in (2, FEW_SENTENCES):
                few = (pairs <= most).astype(np.float32)
                yield f"words of {most} pairs at most", counted(few)


def _clauses(block: Block) -> Measures:
    """Score sentences by their best clauses."""
    clauses, pairs = block.layout.clauses, block.pairs
    cover, starts = clauses.cover, clauses.starts
    both, best = pairs.parts(starts, left=True, right=True)
    yield "best clauses alike", best(both.product(clauses.units, clauses.units))
    forth, back, _ = covered(both, cover, LEAST_CLAUSE_PAIR_MASS)
    yield "best clauses covered both ways", best(np.minimum(forth, back))
    whole = block.layout.covers["words"].reached
    mass = np.maximum(cover.mass, LEAST_CLAUSE_MASS)
    here, best_here = pairs.parts(starts, left=True, right=False)
    there, best_there = pairs.parts(starts, left=False, right=True)
    forth = here.product(cover.weighted, whole)
    back = there.product(whole, cover.weighted)
    yield from both_ways(
        "best clause covered",
        best_here(forth / here.by_left(mass)),
        best_there(back / there.by_right(mass)),
    )
    yield from both_ways(
        "best clause shared",
        np.log1p(best_here(forth)),
        np.log1p(best_there(back)),
    )


def _around(block: Block) -> Measures:
    """Compare each sentence with what surrounds the other one."""
    words = block.layout.units["words"]
    around = block.layout.units["surroundings"]
    yield from both_ways(
        "surroundings and words alike",
        block.pairs.product(around, words),
        block.pairs.product(words, around),
    )
