"""The desk: which reports, events and comparisons are at hand."""

from dataclasses import replace

from newsdiff.app.desk.desk import MOST_COMPARISONS, Desk
from newsdiff.app.desk.overlap import Overlap
from newsdiff.model import Article, Event
from tests.support import COAST_COURIER, HARBOUR_GAZETTE
from tests.ui.comparisons import two


def test_a_report_of_the_same_file_is_put_there_once() -> None:
    desk = Desk()
    assert desk.put(replace(HARBOUR_GAZETTE, origin="a.txt"))
    assert not desk.put(replace(COAST_COURIER, origin="a.txt"))
    assert len(desk.articles) == 1


def test_reports_without_an_origin_are_never_taken_for_the_same() -> None:
    desk = Desk()
    assert desk.put(Article.from_text("Text.", title="One"))
    assert desk.put(Article.from_text("Text.", title="Two"))


def test_comparisons_of_events_that_are_no_more_are_let_go() -> None:
    comparison = two()
    desk = Desk(comparison.articles)
    overlap = Overlap.of(comparison)
    event = Event(comparison.articles, "Bridge")
    desk.put_events((event,), {})
    desk.put_overlap(event.articles, overlap, comparison)
    assert desk.comparisons[event.articles] is comparison
    desk.put_events((event,), {})
    assert desk.comparisons[event.articles] is comparison
    desk.put_events((Event(comparison.articles[:1], "Bridge"),), {})
    assert desk.comparisons == {}
    assert desk.overlaps[event.articles] is overlap


def test_only_so_many_comparisons_are_kept_but_every_overlap() -> None:
    comparison = two()
    overlap = Overlap.of(comparison)
    groups = [
        (replace(HARBOUR_GAZETTE), COAST_COURIER) for _ in range(MOST_COMPARISONS + 3)
    ]
    desk = Desk()
    for articles in groups:
        desk.put_overlap(articles, overlap, comparison)
    assert list(desk.comparisons) == groups[:MOST_COMPARISONS]
    assert list(desk.overlaps) == groups


def test_what_cannot_be_compared_is_measured_once_and_has_no_comparison() -> None:
    event = Event((HARBOUR_GAZETTE, COAST_COURIER), "Bridge")
    desk = Desk(event.articles)
    desk.put_events((event,), {})
    assert desk.unmeasured() == [event.articles]
    desk.put_overlap(event.articles, None, None)
    assert desk.unmeasured() == []
    assert desk.comparisons == {}
