"""Events as they were found before, with what comes in."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from newsdiff.library import Library, grouping
from newsdiff.model import Article
from tests.library.conftest import told
from tests.library.harbour import ALL, FROST_2, HERON, LOCK_1, LOCK_2


def test_an_event_goes_by_the_number_of_its_first_report(library: Library) -> None:
    library.add_all([HERON, LOCK_2])
    library.add(LOCK_1)
    numbers = {event.label: event.number for event in library.group(library.articles())}
    assert sorted(numbers.values()) == [1, 2]


def test_reports_that_are_not_kept_have_events_without_a_number(
    library: Library,
) -> None:
    assert [event.number for event in library.group(ALL)] == [0, 0, 0]


def test_kept_reports_and_others_are_grouped_together(library: Library) -> None:
    library.add_all([LOCK_1, HERON])
    (event,) = [e for e in library.group([*library.articles(), LOCK_2]) if e.number < 2]
    assert {article.title for article in event.articles} == {"Lock 1", "Lock 2"}


def test_texts_are_read_for_grouping_once(
    library: Library, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library.add_all(ALL)
    before = told(library)
    read: list[Article] = []
    monkeypatch.setattr(grouping, "features_of", read.append)
    with Library.open(path) as again:
        assert told(again) == before
    assert read == []


def test_features_of_another_newsdiff_are_made_again(
    library: Library, path: Path
) -> None:
    library.add_all(ALL)
    before = told(library)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("UPDATE feature SET stored = X'00'")
        connection.commit()
    assert told(library) == before


def test_what_was_found_stays_when_a_report_comes(library: Library, path: Path) -> None:
    library.add_all([report for report in ALL if report is not FROST_2])
    told(library)
    with closing(sqlite3.connect(path)) as connection:  # as if it had been found so
        connection.execute("UPDATE place SET event = 1 WHERE report IN (1, 4)")
        connection.commit()
    with Library.open(path) as again:
        again.add(FROST_2)
        assert told(again) == ["Frost 1 + Frost 2", "Heron + Lock 1 + Lock 2"]


def test_events_stay_when_another_newsdiff_adds_a_report(
    library: Library, path: Path
) -> None:
    library.add_all([report for report in ALL if report is not FROST_2])
    shown = library.articles()
    library.group(shown)
    with closing(sqlite3.connect(path)) as connection:  # as if it had been found so
        connection.execute("UPDATE place SET event = 1 WHERE report IN (1, 4)")
        connection.commit()
    with Library.open(path) as again:
        mine = again.articles()
        library.add(FROST_2)
        assert told(again, mine) == ["Frost 1", "Heron + Lock 1 + Lock 2"]
        assert told(again) == ["Frost 1 + Frost 2", "Heron + Lock 1 + Lock 2"]


def test_what_was_found_among_very_few_is_found_anew(library: Library) -> None:
    for article in ALL:
        library.add(article)
        told(library)
    assert told(library) == ["Frost 1 + Frost 2", "Heron", "Lock 1 + Lock 2"]


def test_two_articles_of_one_report_are_both_in_an_event(library: Library) -> None:
    library.add_all(ALL)
    twin = library.take_in([LOCK_1]).articles[0]
    again = Article.from_text(
        "\n".join(LOCK_1.paragraphs), title="Twin", source="Canal Mail"
    )
    library.add(again)
    assert twin is LOCK_1
    events = library.group([*library.articles(), again])
    assert sum(len(event.articles) for event in events) == len(ALL) + 1


def test_newest_events_come_first_and_earliest_reports_inside(
    library: Library,
) -> None:
    library.add_all([LOCK_2, HERON, LOCK_1])
    events = library.group(library.articles())
    assert [[one.title for one in event.articles] for event in events] == [
        ["Heron"],
        ["Lock 1", "Lock 2"],
    ]
