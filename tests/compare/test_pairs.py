"""Pairs in a list are measured as pairs in a grid are."""

import itertools

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsdiff.compare.layout import Layout, lay_out
from newsdiff.compare.measures import Block, measures
from newsdiff.compare.pairs import Grid, Listed
from newsdiff.compare.prepared import prepare
from newsdiff.compare.rows import columns_for, spread_out
from newsdiff.compare.vocabulary import LONGEST, character_keys
from newsdiff.model import Article
from tests.support import COAST_COURIER, HARBOUR_GAZETTE


def blocks(*articles: Article) -> tuple[Block, Block]:
    layout: Layout = lay_out([prepare(article) for article in articles])
    left, right = layout.rows(0), layout.rows(1)
    pairs = list(
        itertools.product(range(left.start, left.stop), range(right.start, right.stop))
    )
    listed = Listed(np.array([i for i, _ in pairs]), np.array([j for _, j in pairs]))
    return Block(layout, (0, 1), Grid(left, right)), Block(layout, (0, 1), listed)


def assert_alike(grid: Block, listed: Block) -> None:
    shape = tuple(
        len(grid.layout.traits["length"][grid.layout.rows(side)]) for side in (0, 1)
    )
    for (name, whole), (same, each) in zip(
        measures(grid), measures(listed), strict=True
    ):
        assert name == same
        spread = np.broadcast_to(whole, shape)
        assert np.allclose(spread.ravel(), each, atol=1e-5), name


def test_a_list_of_pairs_measures_as_a_grid_does() -> None:
    assert_alike(*blocks(HARBOUR_GAZETTE, COAST_COURIER))


words = st.sampled_from(["pier", "piers", "bridge", "12", "Eastmoor", "shut", "the"])
reports = st.lists(st.lists(words, max_size=6).map(" ".join), min_size=1, max_size=4)


@settings(max_examples=30)
@given(reports, reports)
def test_so_it_does_with_any_words(left: list[str], right: list[str]) -> None:
    assert_alike(*blocks(Article.from_sentences(left), Article.from_sentences(right)))


def test_terms_without_room_share_columns_and_the_frequent_keep_their_own() -> None:
    spread = np.ones(50_000, dtype=np.int64)
    spread[[5, 7]] = 100
    columns = columns_for(spread, rows=3_000)
    assert columns.hashed
    assert columns.column.max() < columns.width < len(spread)
    assert np.count_nonzero(columns.column == columns.column[5]) == 1
    assert abs(columns.sign.mean() - 0.02) < 0.05


@pytest.mark.parametrize(
    ("starts", "many", "numbers"),
    [([3, 0, 7], [2, 0, 3], [3, 4, 7, 8, 9]), ([], [], [])],
)
def test_stretches_are_laid_one_behind_the_other(
    starts: list[int], many: list[int], numbers: list[int]
) -> None:
    found = spread_out(np.array(starts, dtype=int), np.array(many, dtype=int))
    assert found.tolist() == numbers


def test_the_longest_n_grams_are_marked_and_neighbouring_letters_told_apart() -> None:
    keys, rows = character_keys(["abcde", "abddf"], 3, 5)
    assert len(keys) == len(rows) == 2 * (3 + 2 + 1)
    assert np.count_nonzero(keys >= LONGEST) == 2
    assert len(np.unique(keys)) == len(keys)
