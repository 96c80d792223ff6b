"""Which reports stand side by side, in which order, and how wide."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdiff.app.comparison.arrangement import (
    NARROWEST_SHARE,
    Shares,
    beside,
    dragged,
    even,
    moved,
    widened,
    with_all,
    without,
)


def test_a_hidden_report_comes_back_where_it_stood() -> None:
    assert without((2, 0, 1), 0) == (2, 1)
    assert with_all((2, 1), (2, 0, 1)) == (2, 0, 1)
    assert with_all((1,), (2, 0, 1)) == (2, 0, 1)


def test_a_hidden_report_stays_behind_the_one_that_it_stood_behind() -> None:
    assert with_all((1, 2), (2, 0, 1)) == (1, 2, 0)


def test_beside_a_hidden_report_is_the_next_one_and_at_the_end_the_last() -> None:
    assert beside((2, 0, 1), 0, (2, 1)) == 1
    assert beside((2, 0, 1), 1, (2, 0)) == 0


def test_the_last_report_is_never_hidden() -> None:
    assert without((1,), 1) == (1,)


def test_a_report_moves_past_its_neighbour_and_stops_at_the_end() -> None:
    assert moved((0, 1, 2), 0, 1) == (1, 0, 2)
    assert moved((0, 1, 2), 2, 1) == (0, 1, 2)
    assert moved((0, 1, 2), 2, -1) == (0, 2, 1)


def test_a_divider_moves_only_the_panes_beside_it() -> None:
    assert dragged((0.5, 0.25, 0.25), 1, 0.05) == pytest.approx((0.5, 0.3, 0.2))
    assert dragged(even(2), 0, 5.0) == pytest.approx(
        (1 - NARROWEST_SHARE, NARROWEST_SHARE)
    )


def test_a_pane_grows_at_the_cost_of_all_others() -> None:
    assert widened(even(3), 0, 0.1) == pytest.approx((0.4333, 0.2833, 0.2833), abs=1e-3)
    assert widened(even(2), 1, -0.1) == pytest.approx((0.6, 0.4))
    assert widened((1.0,), 0, 0.1) == (1.0,)


@given(
    st.integers(2, 8).flatmap(
        lambda count: st.tuples(
            st.just(even(count)),
            st.lists(
                st.tuples(
                    st.booleans(), st.integers(0, count - 2), st.floats(-0.4, 0.4)
                ),
                max_size=30,
            ),
        )
    )
)
def test_no_pane_vanishes_whatever_is_dragged_and_widened(
    case: tuple[Shares, list[tuple[bool, int, float]]],
) -> None:
    shares, steps = case
    for by_mouse, at, by in steps:
        shares = (dragged if by_mouse else widened)(shares, at, by)
        assert sum(shares) == pytest.approx(1)
        assert min(shares) >= NARROWEST_SHARE * 0.5
