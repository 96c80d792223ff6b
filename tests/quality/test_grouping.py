"""The samples come out as the events that they are, near misses apart."""

from collections.abc import Sequence

from tests.quality import floors, measure
from tests.quality.truth import grouped, reports


def exact(found: Sequence[frozenset[str]]) -> int:
    return sum(event in found for event in grouped())


def wrong(found: Sequence[frozenset[str]]) -> list[list[str]]:
    """Return the groups that are no true event, for the message of a failing test."""
    return sorted(sorted(group) for group in found if group not in grouped())


def test_reports_with_true_bodies_form_the_true_events() -> None:
    found = measure.grouped(measure.true_articles())
    assert exact(found) >= floors.EVENTS_OF_TRUE_BODIES, wrong(found)


def test_reports_as_they_are_read_form_the_true_events() -> None:
    found = measure.grouped({name: measure.read(name) for name in reports()})
    assert exact(found) >= floors.EVENTS_AS_READ, wrong(found)


def test_the_reports_of_one_event_come_out_whole_when_nothing_else_is_there() -> None:
    articles = measure.true_articles()
    split = [
        sorted(event)
        for event in grouped()
        if measure.grouped({name: articles[name] for name in event}) != [event]
    ]
    assert len(grouped()) - len(split) >= floors.EVENTS_BY_THEMSELVES, split


def test_two_meetings_of_the_same_people_stay_two_events() -> None:
    found = measure.grouped(measure.true_articles())
    for group in found:
        assert len({name.split("/")[0] for name in group}) == 1
