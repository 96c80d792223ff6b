"""What the reader chose holds, whatever was found."""

from collections.abc import Sequence
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from newsdiff.library.standing import (
    ChoiceKind,
    Chosen,
    as_chosen,
    bonds_of,
    chosen_labels,
)

COUNT = 7

sides = st.lists(
    st.integers(0, COUNT - 1), min_size=2, max_size=COUNT, unique=True
).flatmap(
    lambda reports: st.integers(1, len(reports) - 1).map(
        lambda at: (tuple(reports[:at]), tuple(reports[at:]))
    )
)
choices = st.lists(
    st.builds(
        Chosen,
        st.sampled_from(
            [ChoiceKind.MERGE, ChoiceKind.SPLIT, ChoiceKind.MOVE, ChoiceKind.APART]
        ),
        sides,
    ),
    max_size=6,
)
homes = st.lists(st.integers(0, COUNT - 1), min_size=COUNT, max_size=COUNT)


def groups_of(homes: Sequence[int]) -> list[list[int]]:
    return [
        [report for report, home in enumerate(homes) if home == event]
        for event in sorted(set(homes))
    ]


def as_one(ones: Sequence[int], others: Sequence[int]) -> float:
    return 1 / (1 + abs(min(ones) - min(others)))


def made_of(found: list[list[int]], made: Sequence[Chosen]) -> list[list[int]]:
    return as_chosen(found, bonds_of(made, COUNT), as_one)


def holds(choice: Chosen, groups: Sequence[Sequence[int]]) -> bool:
    home = {report: number for number, group in enumerate(groups) for report in group}
    first, second = ({home[report] for report in side} for side in choice.sides)
    if choice.kind is ChoiceKind.APART:
        return first.isdisjoint(second)
    if choice.kind is ChoiceKind.SPLIT:
        return len(first) == 1 and first.isdisjoint(second)
    return len(first | second) == 1


@given(homes, choices)
def test_every_report_is_in_exactly_one_event(
    found: list[int], made: list[Chosen]
) -> None:
    groups = made_of(groups_of(found), made)
    assert sorted(report for group in groups for report in group) == list(range(COUNT))
    assert all(groups)


@given(homes, choices)
def test_a_choice_holds_unless_a_later_one_is_about_the_same_reports(
    found: list[int], made: list[Chosen]
) -> None:
    groups = made_of(groups_of(found), made)
    for number, choice in enumerate(made):
        later = {
            report
            for after in made[number + 1 :]
            for side in after.sides
            for report in side
        }
        if later.isdisjoint({report for side in choice.sides for report in side}):
            assert holds(choice, groups)


@given(homes, choices)
def test_what_no_choice_is_about_stays_as_it_was_found(
    found: list[int], made: list[Chosen]
) -> None:
    before = groups_of(found)
    touched = {report for choice in made for side in choice.sides for report in side}
    after = made_of(before, made)
    for group in before:
        if touched.isdisjoint(group):
            assert group in after


@given(homes)
def test_without_choices_the_events_are_those_found(found: list[int]) -> None:
    assert sorted(made_of(groups_of(found), [])) == sorted(groups_of(found))


@given(homes, choices)
def test_the_order_in_which_reports_are_listed_changes_nothing(
    found: list[int], made: list[Chosen]
) -> None:
    groups = groups_of(found)
    one = made_of(groups, made)
    other = made_of([group[::-1] for group in groups[::-1]], made)
    assert {frozenset(group) for group in one} == {frozenset(group) for group in other}


def test_a_report_that_is_split_out_leaves_the_rest_together() -> None:
    made = [Chosen(ChoiceKind.SPLIT, ((1,), (0, 2, 3)))]
    assert sorted(map(sorted, made_of([[0, 1, 2, 3]], made))) == [[0, 2, 3], [1]]


def test_a_merge_outlives_the_split_of_one_of_its_reports() -> None:
    made = [
        Chosen(ChoiceKind.MERGE, ((0, 1), (2, 3))),
        Chosen(ChoiceKind.SPLIT, ((2,), (0, 1, 3))),
    ]
    assert sorted(map(sorted, made_of([[0, 1], [2, 3]], made))) == [[0, 1, 3], [2]]


def test_a_merge_is_over_when_two_of_its_reports_are_said_to_differ() -> None:
    made = [
        Chosen(ChoiceKind.MERGE, ((0, 1), (2, 3))),
        Chosen(ChoiceKind.APART, ((0,), (2,))),
    ]
    groups = sorted(map(sorted, made_of([[0, 1], [2, 3]], made)))
    assert not any({0, 2} <= set(group) for group in groups)
    assert any({1, 3} <= set(group) for group in groups)


def test_a_report_that_was_moved_leaves_when_it_is_said_not_to_belong() -> None:
    made = [
        Chosen(ChoiceKind.MOVE, ((0,), (2, 3), (1,))),
        Chosen(ChoiceKind.APART, ((0,), (2,))),
    ]
    assert sorted(map(sorted, made_of([[0, 1], [2, 3]], made))) == [[0], [1], [2, 3]]


def test_a_newcomer_stays_with_those_it_was_found_with() -> None:
    made = [Chosen(ChoiceKind.MOVE, ((0,), (4, 5), (1, 2)))]
    groups = made_of([[0, 1, 2, 3], [4, 5, 6]], made)
    assert sorted(map(sorted, groups)) == [[0, 4, 5, 6], [1, 2, 3]]


def test_a_newcomer_between_two_goes_to_the_one_it_is_like() -> None:
    made = [Chosen(ChoiceKind.APART, ((0,), (5,)))]
    assert sorted(map(sorted, made_of([[0, 4, 5]], made))) == [[0], [4, 5]]
    assert sorted(map(sorted, made_of([[0, 1, 5]], made))) == [[0, 1], [5]]


def rename(label: str, *reports: int) -> Chosen:
    return Chosen(ChoiceKind.RENAME, (reports,), label)


def test_a_label_goes_with_most_of_the_reports_that_it_was_given_to() -> None:
    named = [rename("Bridge", 0, 1, 2)]
    assert chosen_labels(named, [[0], [1, 2, 5], [3]]) == {1: "Bridge"}


def test_of_two_labels_of_a_merged_event_the_later_counts() -> None:
    named = [rename("Bridge", 0, 1), rename("Frost", 2)]
    assert chosen_labels(named, [[0, 1, 2]]) == {0: "Frost"}
    assert chosen_labels(named, [[0, 1], [2]]) == {0: "Bridge", 1: "Frost"}


def test_an_empty_label_gives_the_found_one_back() -> None:
    assert chosen_labels([rename("Bridge", 0), rename("", 0)], [[0]]) == {}


@given(st.lists(st.lists(st.integers(0, COUNT - 1), max_size=4), max_size=4), homes)
def test_every_label_is_of_an_event_that_has_one_of_its_reports(
    named: list[list[int]], found: list[int]
) -> None:
    groups = groups_of(found)
    made = [rename(str(number), *reports) for number, reports in enumerate(named)]
    for event, label in chosen_labels(made, groups).items():
        assert set(groups[event]) & set(named[int(label)])


@given(homes, choices)
def test_reports_that_must_not_meet_never_do(
    found: list[int], made: list[Chosen]
) -> None:
    bonds = bonds_of(made, COUNT)
    for group in made_of(groups_of(found), made):
        assert all(bonds.may_meet(a, b) for a, b in combinations(group, 2))
