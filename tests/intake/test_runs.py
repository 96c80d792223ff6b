"""The third look: how a block stands to the article found so far."""

import json
import math

from hypothesis import given
from hypothesis import strategies as st

from newsdiff.intake.furniture.features import view_blocks
from newsdiff.intake.furniture.runs import run_features
from newsdiff.intake.furniture.weights import RUN_WEIGHTS
from newsdiff.intake.texts.blocks import Block
from tests.intake.pages import BODY, TITLE

LINES = (TITLE, "By Ada Quill", "4 March 2026", *BODY, "Home", "Sport", *BODY[:2])


def features(kept: list[bool]) -> list[dict[str, float]]:
    blocks = [Block(line) for line in LINES]
    return run_features(blocks, view_blocks(blocks), [0.5] * len(blocks), kept)


def test_places_are_told_from_the_ends_of_the_article() -> None:
    rows = features([False] * 3 + [True] * 6 + [False] * 4)
    assert [row["inside"] for row in rows] == [0.0] * 3 + [1.0] * 6 + [0.0] * 4
    assert rows[0]["before"] == rows[-1]["behind"] == 1.0
    assert rows[-1]["blocks_behind"] > 0.0 == rows[0]["blocks_behind"]
    assert rows[-1]["blocks_behind"] > rows[9]["blocks_behind"]
    assert rows[0]["heads_between"] > rows[9]["heads_between"] == 0.0


def test_a_gap_is_as_large_as_what_stands_in_it() -> None:
    rows = features([False] * 3 + [True] * 6 + [False] * 2 + [True] * 2)
    assert rows[9]["gap_blocks"] == rows[10]["gap_blocks"] > 0
    assert rows[3]["stretch_size"] == 1.0 > rows[11]["stretch_size"] > 0


@given(st.lists(st.booleans(), min_size=len(LINES), max_size=len(LINES)))
def test_every_feature_has_a_weight_and_a_finite_value(kept: list[bool]) -> None:
    for row in features(kept):
        assert row.keys() <= RUN_WEIGHTS.keys()
        assert all(math.isfinite(value) for value in row.values()), json.dumps(row)


def test_no_block_at_all_has_no_features() -> None:
    assert run_features([], [], [], []) == []
