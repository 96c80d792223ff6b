"""Which report is in which event."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdiff.events.homes import Homes


def test_events_are_numbered_in_order_and_new_ones_follow() -> None:
    homes = Homes([[0, 1], [2]])
    assert homes.events() == {0: (0, 1), 1: (2,)}
    assert homes.found([3]) == 2
    assert homes.since(1) == [1, 2]


def test_an_event_without_reports_is_gone_and_its_number_is_not_used_again() -> None:
    homes = Homes([[0], [1]])
    assert homes.take_out(1) == 1
    assert 1 not in homes
    assert homes.found([2]) == 2
    with pytest.raises(KeyError):
        homes.event_of(1)


def test_the_larger_event_gives_its_number_and_of_equal_ones_the_older() -> None:
    homes = Homes([[0], [1, 2], [3]])
    homes.unite(0, 1)
    assert homes.event_of(0) == 1
    homes.unite(2, homes.found([4]))
    assert homes.event_of(4) == 2


def test_a_number_stays_with_the_largest_part_of_its_event() -> None:
    homes = Homes([[0, 1, 2], [3]])
    homes.replace([0, 1], [[0], [1, 2, 3]])
    assert homes.events() == {0: (1, 2, 3), 2: (0,)}


@given(
    st.lists(st.integers(0, 4), min_size=1, max_size=12),
    st.lists(st.integers(0, 4), min_size=12, max_size=12),
)
def test_replacing_events_loses_no_report_and_reuses_no_number(
    before: list[int], after: list[int]
) -> None:
    def parts(of: list[int]) -> list[list[int]]:
        found = [[at for at, n in enumerate(of) if n == part] for part in range(5)]
        return [part for part in found if part]

    homes = Homes(parts(before))
    wanted = parts(after[: len(before)])
    homes.replace(list(homes.events()), wanted)
    assert sorted(map(list, homes.events().values())) == sorted(wanted)
    for event, members in homes.events().items():
        assert all(homes.event_of(report) == event for report in members)
