"""What a reader decided binds."""

from hypothesis import given
from hypothesis import strategies as st

from newsdiff.events.decisions import Bonds, Decision, merged, parted


def test_what_is_together_is_so_by_way_of_others() -> None:
    bonds = Bonds(4, merged([0, 2, 3]))
    assert bonds.together() == [(0, 2), (0, 3)]
    assert bonds.may_meet(0, 1)


def test_what_is_apart_is_so_for_all_that_are_bound_to_it() -> None:
    bonds = Bonds(4, [*merged([0, 1]), *merged([2, 3]), *parted([1], [3])])
    assert not bonds.may_meet(0, 2)
    assert not bonds.unite(0, 2)


def test_the_later_of_two_decisions_wins() -> None:
    same, other = Decision(0, 1, True), Decision(0, 1, False)
    assert Bonds(2, [same, other]).together() == []
    assert Bonds(2, [other, same]).together() == [(0, 1)]


def test_the_later_wins_also_by_way_of_a_third_report() -> None:
    said = [Decision(0, 1, True), Decision(1, 2, True), Decision(0, 2, False)]
    bonds = Bonds(3, said)
    assert not bonds.may_meet(0, 2)
    assert bonds.together() == [(1, 2)]


def test_bonds_among_some_reports_keep_what_holds_by_way_of_the_rest() -> None:
    said = [*merged([0, 1]), *merged([1, 2]), *parted([0], [3])]
    bonds = Bonds(5, said).among([2, 4, 3, 0])
    assert bonds.together() == [(0, 3)]
    assert not bonds.may_meet(0, 2)
    assert bonds.may_meet(1, 2)


DECISIONS = st.lists(
    st.builds(Decision, st.integers(0, 6), st.integers(0, 6), st.booleans()),
    max_size=12,
)


@given(DECISIONS)
def test_the_last_decision_always_holds_and_none_is_broken_twice(
    decisions: list[Decision[int]],
) -> None:
    bonds = Bonds(7, decisions)
    for one, other in bonds.together():
        assert bonds.may_meet(one, other)
    said = [each for each in decisions if each.one != each.other]
    if said:
        last = said[-1]
        home = bonds.home(last.one) == bonds.home(last.other)
        assert home if last.together else not bonds.may_meet(last.one, last.other)
