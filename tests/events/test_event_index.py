"""Events that grow with every report that comes in."""

import random
from collections.abc import Sequence
from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsdiff.events.decisions import Bonds, Decision, merged, parted
from newsdiff.events.event_index import EventIndex
from newsdiff.events.features import Features, features_of
from newsdiff.events.grouping import group_features
from newsdiff.model import Article
from tests.events.stories import CHINESE, GERMAN, LONE, halvik, report, sankt_orm
from tests.quality import measure, truth

REPORTS = [*halvik(), *sankt_orm(), LONE, *GERMAN, *CHINESE]
FEATURES = [features_of(article) for article in REPORTS]


def features(*articles: Article) -> list[Features]:
    return [features_of(article) for article in articles]


def groups(index: EventIndex) -> set[frozenset[int]]:
    return {frozenset(members) for members in index.events().values()}


def filled(reports: Sequence[Features]) -> EventIndex:
    index = EventIndex()
    for each in reports:
        index.add(each)
    return index


def test_the_first_report_founds_an_event() -> None:
    index = EventIndex()
    arrival = index.add(FEATURES[0])
    assert arrival.founded
    assert index.events() == {arrival.event: (0,)}


def test_a_report_joins_the_event_that_it_is_of() -> None:
    index = EventIndex(FEATURES[:2], [[0, 1]])
    arrival = index.add(FEATURES[2])
    assert not arrival.founded
    assert arrival.event == index.event_of(0)


def test_another_meeting_of_the_same_people_founds_an_event() -> None:
    index = EventIndex(FEATURES[:3], [[0, 1, 2]])
    assert index.add(FEATURES[3]).founded


def test_arrivals_find_what_grouping_finds_in_any_order() -> None:
    wanted = {frozenset(group) for group in group_features(FEATURES[:6])}
    for order in list(permutations(range(6)))[::37]:
        index = filled([FEATURES[number] for number in order])
        found = {frozenset(order[n] for n in group) for group in groups(index)}
        assert found == wanted


def test_existing_events_stay_as_they_are_when_something_else_comes() -> None:
    index = EventIndex(FEATURES[:6], [[0, 3], [1, 2], [4], [5]])
    before = groups(index)
    for each in FEATURES[6:]:
        index.add(each)
    assert before <= groups(index)


def test_a_copy_joins_its_source_and_an_empty_report_stays_alone() -> None:
    reprint = report("Attic", "Archive", *LONE.paragraphs, published="2031-01-01")
    index = filled(features(LONE, reprint, report("Void", "Live"), report("", "")))
    assert groups(index) == {frozenset({0, 1}), frozenset({2}), frozenset({3})}


def test_a_report_can_show_that_two_events_are_one() -> None:
    whole = halvik()[0]
    cut = [
        report("A", whole.title, *whole.paragraphs[:2]),
        report("B", whole.title, *whole.paragraphs[2:]),
    ]
    index = EventIndex(features(*cut), [[0], [1]])
    arrival = index.add(features_of(whole))
    assert groups(index) == {frozenset({0, 1, 2})}
    assert len(arrival.absorbed) == 1
    assert arrival.absorbed[0] not in index.events()


def test_what_the_reader_parted_is_never_united_by_an_arrival() -> None:
    index = EventIndex(FEATURES[:2], [[0, 1]])
    index.decide(parted([0], [1]))
    assert groups(index) == {frozenset({0}), frozenset({1})}
    index.add(FEATURES[2])
    assert index.event_of(0) != index.event_of(1)


def test_copies_are_parted_if_the_reader_says_so() -> None:
    reprint = report("Attic", "Archive", *LONE.paragraphs)
    said = parted([0], [1])
    found = features(LONE, reprint)
    assert len(group_features(found, said)) == 2
    index = EventIndex(found)
    index.decide(said)
    assert len(index.events()) == 2


def test_what_the_reader_merged_is_one_event_whatever_it_says() -> None:
    index = EventIndex(FEATURES)
    chinese = len(FEATURES) - 1
    index.decide(merged([0, chinese]))
    assert {0, 1, 2, chinese} <= set(index.events()[index.event_of(0)])


def test_one_report_is_taken_out_and_the_others_stay_together() -> None:
    index = EventIndex(FEATURES[:3], [[0, 1, 2]])
    index.decide(parted([1], [0, 2]))
    assert groups(index) == {frozenset({0, 2}), frozenset({1})}


def test_the_order_of_arrival_changes_nothing_not_even_for_near_misses() -> None:
    articles = measure.true_articles()
    read = {name: features_of(article) for name, article in articles.items()}
    for seed in range(6):
        order = sorted(read)
        random.Random(seed).shuffle(order)
        index = filled([read[name] for name in order])
        found = {frozenset(order[n] for n in group) for group in groups(index)}
        assert found == set(truth.grouped())


def test_an_arrival_shows_that_an_event_was_two() -> None:
    index = EventIndex(FEATURES[:4], [[0, 1, 2, 3]])
    event = index.event_of(0)
    arrival = index.add(FEATURES[4])
    assert groups(index) == {frozenset({0, 1, 2}), frozenset({3, 4})}
    assert index.event_of(0) == event
    assert arrival.event == index.event_of(3)
    assert {arrival.event, *arrival.parted} - {event}


def test_what_the_reader_put_together_is_never_taken_apart_by_an_arrival() -> None:
    index = EventIndex(FEATURES[:4], [[0, 1, 2, 3]], merged([0, 3]))
    for each in FEATURES[4:]:
        index.add(each)
    assert index.event_of(0) == index.event_of(3)


def test_a_large_event_stays_whole_whatever_comes_in() -> None:
    whole = halvik()[0]
    said = [f"Counter {number} was read on day {number}." for number in range(28)]
    many = [report("A", whole.title, *whole.paragraphs, line) for line in said]
    index = EventIndex(features(*many, *sankt_orm()[:1]), [list(range(29))])
    arrival = index.add(FEATURES[1])
    assert set(range(29)) <= set(index.events()[index.event_of(0)])
    assert arrival.parted == ()


DECISIONS = st.lists(
    st.builds(Decision, st.integers(0, 8), st.integers(0, 8), st.booleans()),
    max_size=6,
)


def assert_sound(found: Sequence[Sequence[int]], count: int, bonds: Bonds) -> None:
    """Every report is in one event, and what the reader decided holds."""
    assert sorted(number for group in found for number in group) == list(range(count))
    home = {number: at for at, group in enumerate(found) for number in group}
    for one, other in bonds.together():
        assert home[one] == home[other]
    for one in range(count):
        assert all(home[one] != home[other] for other in bonds.apart_from(one))


@settings(max_examples=40)
@given(st.permutations(FEATURES[:9]), DECISIONS, DECISIONS)
def test_decisions_hold_in_any_order_of_arrival(
    order: list[Features], early: list[Decision[int]], late: list[Decision[int]]
) -> None:
    known = [said for said in early if max(said.one, said.other) < 5]
    index = EventIndex(order[:5], decisions=known)
    for each in order[5:]:
        index.add(each)
    index.decide(late)
    bonds = Bonds(9, [*known, *late])
    assert_sound(list(index.events().values()), 9, bonds)


@settings(max_examples=40)
@given(DECISIONS)
def test_decisions_hold_when_everything_is_grouped_at_once(
    decisions: list[Decision[int]],
) -> None:
    reports = [*FEATURES[:5], FEATURES[0], *features(report("", "")), *FEATURES[5:7]]
    found = group_features(reports, decisions)
    assert_sound(found, len(reports), Bonds(len(reports), decisions))


def test_a_removed_report_is_nowhere_and_the_others_stay() -> None:
    index = EventIndex(FEATURES[:4], [[0, 1, 2], [3]])
    assert index.remove(1) == index.event_of(0)
    assert groups(index) == {frozenset({0, 2}), frozenset({3})}
    assert len(index) == 3
    with pytest.raises(KeyError):
        index.event_of(1)
    index.remove(3)
    assert groups(index) == {frozenset({0, 2})}


def test_what_comes_after_a_removal_does_not_meet_what_is_gone() -> None:
    index = filled([FEATURES[0], FEATURES[3]])
    index.remove(0)
    again = index.add(FEATURES[0])
    assert again.founded
    assert again.report == 2
    assert index.add(FEATURES[1]).event == again.event


def test_a_report_that_is_put_back_is_where_it_was() -> None:
    index = filled(FEATURES)
    before = groups(index)
    for number in range(len(FEATURES)):
        index.remove(number)
        assert not any(number in group for group in groups(index))
        index.put_back(number)
        assert groups(index) == before
    assert len(index) == len(FEATURES)


def test_all_may_go_and_come_back() -> None:
    index = filled(FEATURES[:3])
    for number in range(3):
        index.remove(number)
    assert index.events() == {}
    assert len(index) == 0
    for number in (1, 2, 0):
        index.put_back(number)
    assert groups(index) == {frozenset({0, 1, 2})}


def test_decisions_hold_for_reports_that_were_removed_and_put_back() -> None:
    index = filled(FEATURES[:4])
    index.remove(1)
    index.decide(parted([1], [0, 2]))
    assert groups(index) == {frozenset({0, 2}), frozenset({3})}
    index.put_back(1)
    assert index.event_of(1) != index.event_of(0)
    index.remove(3)
    index.decide(merged([1, 3]))
    index.put_back(3)
    assert index.event_of(1) == index.event_of(3)


def test_a_removed_report_still_ties_what_the_reader_put_together() -> None:
    index = filled([FEATURES[0], FEATURES[3], FEATURES[6]])
    index.remove(0)
    index.decide(merged([0, 1, 2]))
    assert groups(index) == {frozenset({1, 2})}
