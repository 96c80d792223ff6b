"""Pairs become groups by what they say on average."""

from itertools import combinations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from newsdiff.events.clustering import average_link
from newsdiff.events.evidence import LOWEST, Evidence
from newsdiff.events.merging import BETWEEN_SEVERAL, PAIRS_OF_TWO


def linked(
    count: int, pairs: dict[tuple[int, int], float], copies: tuple[int, ...] = ()
) -> list[list[int]]:
    left = np.array([pair[0] for pair in pairs], dtype=np.int64)
    right = np.array([pair[1] for pair in pairs], dtype=np.int64)
    copy = np.array([number in copies for number in range(len(pairs))], dtype=bool)
    scores = np.array(list(pairs.values()), dtype=np.float64)
    nothing = np.zeros(len(pairs), dtype=np.float32)
    no = nothing > 0
    evidence = Evidence(left, right, scores, no, nothing, copy, no)
    return average_link(count, evidence, scores)


def test_without_pairs_everything_stays_alone() -> None:
    assert linked(3, {}) == [[0], [1], [2]]


def test_a_pair_that_speaks_for_one_event_is_together() -> None:
    assert linked(3, {(0, 2): 1.0, (0, 1): -1.0}) == [[0, 2], [1]]


def test_one_strong_pair_does_not_chain_two_events() -> None:
    pairs = {(0, 1): 6.0, (2, 3): 6.0, (1, 2): 3.0}
    assert linked(4, pairs) == [[0, 1], [2, 3]]


def two_pairs(between: float) -> dict[tuple[int, int], float]:
    """Return two pairs of reports with so much evidence between them on average."""
    across = {(0, 2): 2.0, (0, 3): 0.0, (1, 2): -2.0, (1, 3): 0.0}
    shifted = {pair: score + between for pair, score in across.items()}
    return {(0, 1): 8.0, (2, 3): 8.0, **shifted}


def test_two_groups_become_one_when_they_agree_on_average() -> None:
    assert linked(4, two_pairs(BETWEEN_SEVERAL + 0.5)) == [[0, 1, 2, 3]]


def test_two_pairs_stay_apart_where_a_single_report_would_join() -> None:
    assert linked(4, two_pairs(1.0)) == [[0, 1], [2, 3]]
    assert linked(3, {(0, 1): 8.0, (0, 2): 2.0, (1, 2): 0.5}) == [[0, 1, 2]]


def test_two_large_groups_need_little_more_than_a_single_report() -> None:
    near = dict.fromkeys(combinations(range(6), 2), 8.0)
    far = {(a + 6, b + 6): 8.0 for a, b in near}
    across = {(a, b): 1.0 for a in range(6) for b in range(6, 12)}
    assert linked(12, near | far | across) == [list(range(12))]
    assert len(linked(12, near | far | dict.fromkeys(across, 0.2))) == 2


def test_copies_are_together_whatever_the_rest_says() -> None:
    pairs = {(0, 1): 8.0, (0, 2): 7.0, (1, 3): 7.0, (1, 2): LOWEST}
    found = linked(4, pairs, copies=(0,))
    assert any({0, 1} <= set(group) for group in found)


def test_nothing_at_all_gives_no_groups() -> None:
    assert linked(0, {}) == []


SCORES = st.dictionaries(
    st.tuples(st.integers(0, 6), st.integers(0, 6)).filter(
        lambda pair: pair[0] < pair[1]
    ),
    st.floats(LOWEST, 8.0).map(lambda score: round(score, 2)),
)


@given(SCORES)
def test_no_two_groups_are_left_that_speak_for_each_other(
    pairs: dict[tuple[int, int], float],
) -> None:
    groups = linked(7, pairs)
    assert sorted(member for group in groups for member in group) == list(range(7))
    for number, one in enumerate(groups):
        for other in groups[number + 1 :]:
            between = [
                pairs.get((min(a, b), max(a, b)), LOWEST) for a in one for b in other
            ]
            several = len(one) > 1 and len(other) > 1
            needed = BETWEEN_SEVERAL * PAIRS_OF_TWO / len(between) if several else 0.0
            assert sum(between) / len(between) < needed + 1e-9
