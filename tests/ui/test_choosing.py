"""What is decided about what is marked, and what is missing for it."""

from dataclasses import replace

from newsdiff.app.desk.choosing import (
    Selection,
    to_compare,
    to_merge,
    to_move,
    to_part,
    to_remove,
    to_split,
)
from newsdiff.library import Choice, LibraryEvent
from newsdiff.model import Article, Event
from tests.support import COAST_COURIER, HARBOUR_GAZETTE
from tests.ui.reader_app import HERON

ORCHARD = Article.from_text("Frost took the pears.", title="Frost", source="Valley")
BRIDGE = Event((HARBOUR_GAZETTE, COAST_COURIER), "Bridge closed")
BIRD = Event((HERON,), "Heron")
FROST = Event((ORCHARD,), "Frost")
EVENTS = (BRIDGE, BIRD, FROST)
HERE = Selection(EVENTS, BRIDGE, COAST_COURIER)


def marked(*articles: Article, whole: bool = False) -> Selection:
    return replace(HERE, marked=frozenset(articles), whole=whole)


def choice(answer: Choice | str) -> Choice:
    assert isinstance(answer, Choice), answer
    return answer


def test_the_marked_event_and_the_one_under_the_cursor_are_merged() -> None:
    made = choice(to_merge(marked(HERON)))
    assert made.sides == (BRIDGE.articles, BIRD.articles)
    assert made.words == "2 events merged: Bridge closed"


def test_with_two_marked_events_the_one_under_the_cursor_is_not_merged() -> None:
    made = choice(to_merge(marked(HERON, ORCHARD)))
    assert made.sides == (BIRD.articles, FROST.articles)


def test_one_mark_in_the_event_under_the_cursor_merges_nothing() -> None:
    assert isinstance(to_merge(marked(COAST_COURIER)), str)
    assert isinstance(to_merge(HERE), str)


def test_a_merged_event_is_told_by_the_label_that_the_reader_gave() -> None:
    own = LibraryEvent((HERON,), "My bird", own_label=True)
    selection = Selection((BRIDGE, own), BRIDGE, COAST_COURIER, frozenset({HERON}))
    assert choice(to_merge(selection)).words.endswith("My bird")


def test_the_report_under_the_cursor_is_split_out_where_none_is_marked() -> None:
    for whole in (False, True):
        made = choice(to_split(replace(HERE, whole=whole)))
        assert made.sides == ((COAST_COURIER,), (HARBOUR_GAZETTE,))


def test_reports_of_two_events_are_not_split_out_at_once() -> None:
    assert isinstance(to_split(marked(HERON, COAST_COURIER)), str)
    assert isinstance(to_split(marked(HARBOUR_GAZETTE, COAST_COURIER)), str)


def test_a_moved_report_leaves_the_others_of_its_event() -> None:
    made = choice(to_move(HERE, FROST))
    assert made.sides == ((COAST_COURIER,), (ORCHARD,), (HARBOUR_GAZETTE,))


def test_a_report_is_not_moved_to_where_it_is() -> None:
    assert isinstance(to_move(HERE, BRIDGE), str)


def test_marked_reports_of_one_event_are_all_apart() -> None:
    made = choice(to_part(marked(HARBOUR_GAZETTE, COAST_COURIER)))
    assert sorted(map(len, made.sides)) == [1, 1]


def test_the_marked_report_is_not_the_same_as_the_one_under_the_cursor() -> None:
    made = choice(to_part(marked(HERON)))
    assert made.sides == ((HERON,), (COAST_COURIER,))


def test_marked_events_are_apart_as_events() -> None:
    made = choice(to_part(marked(HARBOUR_GAZETTE, COAST_COURIER, HERON)))
    assert made.sides == (BRIDGE.articles, BIRD.articles)


def test_one_report_alone_is_not_the_same_as_nothing() -> None:
    assert isinstance(to_part(HERE), str)
    assert isinstance(to_part(marked(COAST_COURIER)), str)


def test_the_list_that_has_the_keys_says_what_is_removed() -> None:
    assert choice(to_remove(HERE)).sides == ((COAST_COURIER,),)
    assert choice(to_remove(replace(HERE, whole=True))).sides == (BRIDGE.articles,)
    assert choice(to_remove(marked(HERON))).sides == ((HERON,),)
    assert isinstance(to_remove(Selection((), None, None)), str)


def test_marked_reports_of_several_events_are_compared_in_the_order_of_the_list() -> (
    None
):
    event = to_compare(marked(ORCHARD, HARBOUR_GAZETTE))
    assert isinstance(event, Event)
    assert event.articles == (HARBOUR_GAZETTE, ORCHARD)
    assert event.label == "2 reports of 2 events"


def test_marking_a_whole_event_compares_it_as_it_is() -> None:
    assert to_compare(marked(*BRIDGE.articles)) is BRIDGE


def test_some_reports_of_an_event_say_whose_they_are() -> None:
    three = Event((*BRIDGE.articles, HERON), "Bridge closed")
    selection = Selection((three,), three, HERON, frozenset(BRIDGE.articles))
    event = to_compare(selection)
    assert isinstance(event, Event)
    assert event.articles == BRIDGE.articles
    assert event.label == "2 of 3: Bridge closed"


def test_one_marked_report_is_compared_with_the_one_under_the_cursor() -> None:
    event = to_compare(marked(HERON))
    assert isinstance(event, Event)
    assert event.articles == (COAST_COURIER, HERON)


def test_one_report_cannot_be_compared_with_itself() -> None:
    assert isinstance(to_compare(marked(COAST_COURIER)), str)
    assert isinstance(to_compare(HERE), str)
