"""Pairs that are worth a closer look."""

import numpy as np

from newsdiff.events.candidates import (
    LEAST_SIMILARITY,
    MOST_NEAR,
    NEAREST,
    READ_ENTRIES,
    SURELY_NEAR,
    Index,
    find_candidates,
    nearest,
    rarest,
)
from newsdiff.events.features import features_of
from newsdiff.events.table import table_of, tally
from newsdiff.events.weighing import candidates_of
from newsdiff.model import Article


def pairs(*texts: str) -> list[tuple[int, int]]:
    features = [features_of(Article.from_text(text)) for text in texts]
    terms, two = tally(features)
    found = candidates_of(table_of(features, terms, two), terms)
    return list(zip(found.left.tolist(), found.right.tolist(), strict=True))


def test_reports_that_share_rare_terms_are_candidates() -> None:
    assert pairs("weir gate", "lock", "weir the") == [(0, 2)]


def test_a_common_term_alone_makes_no_candidates() -> None:
    assert pairs("the weir", "the lock") == []


def test_each_pair_is_there_once_with_the_lower_report_first() -> None:
    assert pairs("weir", "weir", "weir") == [(0, 1), (0, 2), (1, 2)]


def test_empty_reports_are_nobodys_candidates() -> None:
    assert pairs("", "weir", "") == []
    assert pairs() == []


def test_codes_of_every_size_are_found() -> None:
    codes = np.array([1, 2**31, 2**32 - 1] * 2, dtype=np.uint32)
    values = np.ones(6, dtype=np.float32)
    found = find_candidates(np.array([0, 3, 6]), codes, values)
    assert (found.left.tolist(), found.right.tolist()) == ([0], [1])
    index = Index.of(codes, np.arange(6, dtype=np.int32), values)
    starts, ends = index.entries(np.array([2**31, 5], dtype=np.uint32))
    assert (ends - starts).tolist() == [2, 0]
    assert index.owners[starts[0] : ends[0]].tolist() == [1, 4]


def test_the_rarest_terms_are_read_first() -> None:
    lengths = np.array([READ_ENTRIES - 1, 0, 3, READ_ENTRIES, 2])
    assert rarest(lengths).tolist() == [4, 2]
    assert rarest(lengths[1:3]).tolist() == [1]


def test_the_nearest_are_taken_and_all_that_are_surely_near() -> None:
    assert len(nearest(np.full(500, LEAST_SIMILARITY))) == NEAREST
    assert len(nearest(np.full(500, SURELY_NEAR))) == 500
    assert len(nearest(np.full(2 * MOST_NEAR, SURELY_NEAR))) == MOST_NEAR
    assert len(nearest(np.zeros(500))) == 0
