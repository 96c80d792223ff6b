"""Reports of one event are together, everything else is apart."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import newsdiff
from newsdiff.events import Decision, merged, parted
from newsdiff.model import Article
from tests.events.stories import CHINESE, GERMAN, LONE, halvik, report, sankt_orm, story
from tests.support import COAST_COURIER, HARBOUR_GAZETTE


def grouped(articles: Sequence[Article]) -> set[frozenset[Article]]:
    return {frozenset(event.articles) for event in newsdiff.group(articles)}


def test_nothing_gives_no_events() -> None:
    assert newsdiff.group([]) == []


def test_one_report_is_an_event_under_its_headline() -> None:
    (event,) = newsdiff.group([LONE])
    assert event.articles == (LONE,)
    assert event.label == LONE.title


@pytest.mark.parametrize("dated", [True, False])
def test_two_meetings_of_the_same_people_are_two_events(dated: bool) -> None:
    herring, tunnel = halvik(dated=dated), sankt_orm(dated=dated)
    assert grouped([*herring, *tunnel, LONE]) == {
        frozenset(herring),
        frozenset(tunnel),
        frozenset([LONE]),
    }


@pytest.mark.parametrize("dated", [True, False])
def test_the_reports_of_one_event_are_together_when_nothing_else_is_there(
    dated: bool,
) -> None:
    assert len(grouped(halvik(dated=dated))) == 1


def test_a_large_event_stays_whole_when_nothing_else_is_there() -> None:
    reports = [
        report(
            f"{article.source} {number}", article.title, *article.paragraphs[number:]
        )
        for article in halvik(dated=False)
        for number in range(3)
    ]
    assert len(grouped(reports)) == 1


def test_two_reports_of_two_meetings_stay_apart_without_anything_to_compare() -> None:
    for one in halvik(dated=False):
        for other in sankt_orm(dated=False):
            assert len(grouped([one, other])) == 2


def test_short_reports_of_one_event_are_together() -> None:
    assert len(grouped([HARBOUR_GAZETTE, COAST_COURIER])) == 1


def test_another_language_needs_no_list_of_its_own() -> None:
    assert grouped(GERMAN) == {frozenset(GERMAN[:2]), frozenset(GERMAN[2:])}


def test_a_script_without_spaces_is_grouped_too() -> None:
    assert grouped(CHINESE) == {frozenset(CHINESE[:2]), frozenset(CHINESE[2:])}


def test_order_of_arrival_changes_neither_groups_nor_labels() -> None:
    articles = [*halvik()[:2], *sankt_orm(), LONE]
    results = {
        frozenset(
            (event.label, frozenset(event.articles)) for event in newsdiff.group(order)
        )
        for order in permutations(articles)
    }
    assert len(results) == 1


@settings(max_examples=25)
@given(st.permutations([*halvik(), *sankt_orm(), LONE, *GERMAN, *CHINESE]))
def test_every_report_is_in_exactly_one_event_in_any_order(
    articles: list[Article],
) -> None:
    found = [
        article for event in newsdiff.group(articles) for article in event.articles
    ]
    assert len(found) == len(articles)
    assert set(found) == set(articles)


def test_an_article_that_is_given_twice_is_there_once() -> None:
    (event,) = newsdiff.group([LONE, LONE])
    assert event.articles == (LONE,)


def test_equal_articles_that_are_two_objects_are_both_there() -> None:
    twin = report(LONE.source, LONE.title, *LONE.paragraphs, published="2026-03-02")
    (event,) = newsdiff.group([LONE, twin])
    assert set(event.articles) == {LONE, twin}


def test_a_copy_is_with_its_source_however_late_it_is() -> None:
    reprint = report(
        "Attic Reader", "From the archive", *LONE.paragraphs, published="2031-01-01"
    )
    assert len(grouped([LONE, reprint, *halvik()])) == 2


def test_copies_are_together_however_many_there_are() -> None:
    text = "A dog that was lost in Norrby has found its own way home."
    copies = [report(f"Outlet {number}", "Dog", text) for number in range(1200)]
    assert len(grouped([*copies, LONE])) == 2


def test_the_first_half_of_a_report_is_with_the_whole() -> None:
    whole = halvik()[0]
    half = report("Short News", "Herring", *whole.paragraphs[:3])
    assert len(grouped([whole, half, LONE])) == 2


def test_articles_without_text_stay_alone() -> None:
    empty = [report("Void", "Live"), report("Void", "Live"), report("", "")]
    assert len(grouped([*empty, LONE])) == 4


def test_newest_event_comes_first_and_undated_ones_last() -> None:
    events = newsdiff.group([*GERMAN[2:], *halvik(), *sankt_orm()])
    assert [event.dates[1].isoformat() if event.dates else "" for event in events] == [
        "2026-03-10",
        "2026-03-03",
        "",
    ]


def test_earliest_report_comes_first_in_its_event_and_undated_ones_last() -> None:
    late, early, undated = halvik()[1], halvik()[0], halvik(dated=False)[2]
    (event,) = newsdiff.group([undated, late, early])
    assert event.articles == (early, late, undated)


def test_reports_in_two_languages_meet_over_names_and_figures() -> None:
    (english,) = story("english-dyke")
    german = GERMAN[0]
    known = [replace(english, language="en"), replace(german, language="de")]
    other = replace(GERMAN[2], language="de")
    assert grouped([*known, other]) == {frozenset(known), frozenset([other])}


def test_what_the_reader_decided_wins() -> None:
    herring, tunnel = halvik(), sankt_orm()
    said = [*merged([LONE, herring[0]]), *parted([tunnel[0]], [tunnel[1]])]
    found = {
        frozenset(event.articles)
        for event in newsdiff.group([*herring, *tunnel, LONE], said)
    }
    assert frozenset([*herring, LONE]) in found
    assert {frozenset([each]) for each in tunnel} <= found


def test_what_was_decided_of_reports_that_are_not_here_is_ignored() -> None:
    herring = halvik()
    (event,) = newsdiff.group(herring, [Decision(herring[0], LONE, True)])
    assert set(event.articles) == set(herring)


def test_a_report_without_text_is_where_the_reader_put_it() -> None:
    empty = [report("Void", "Live"), report("Void", "Again")]
    said = [*merged([empty[0], LONE]), *merged(empty)]
    assert len(newsdiff.group([*empty, LONE], said)) == 1
    assert len(newsdiff.group(empty, merged(empty))) == 1


def test_hostile_text_is_grouped_like_any_other() -> None:
    strange = [
        report("x", "\x1b[31m[/]", "\x1b]0;title\x07 [@click=app.quit]\x00 \ud800"),
        report("x", "'", "' '' ''' d' 's"),
        report("x", "…", "!!! ??? …"),
        report("x", "1", "1 2 3 4 5"),
    ]
    assert sum(len(event.articles) for event in newsdiff.group(strange)) == 4


@given(st.lists(st.tuples(st.text(max_size=30), st.text(max_size=80)), max_size=6))
@settings(max_examples=60)
def test_any_text_can_be_grouped(texts: list[tuple[str, str]]) -> None:
    articles = [Article.from_text(text, title=title) for title, text in texts]
    events = newsdiff.group(articles)
    assert {article for event in events for article in event.articles} == set(articles)
    assert all(event.label for event in events)
