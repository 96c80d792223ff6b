"""Reports come to the desk cleaned, and earlier ones change with them."""

import json
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from newsdiff.app.desk.desk import Desk
from newsdiff.app.desk.taking import clean_read, keep, keep_read
from newsdiff.app.desk.tasks import read_inputs
from newsdiff.app.messages import InputRead, Kept, ReportsCleaned, TaskFailed
from newsdiff.events import group
from newsdiff.intake import Outcome
from newsdiff.intake.changes.outlet_rules import Action, OutletRule
from newsdiff.library import Library
from newsdiff.model import Article
from tests.intake.test_repeated import FERRY, FROST, OFFER, SCHOOL, report

if TYPE_CHECKING:
    from textual.message import Message


def opened(tmp_path: Path) -> Library:
    return Library.open(tmp_path / "library.sqlite")


def changes(posted: "list[Message]") -> list[dict[Article, Article]]:
    return [one.changed for one in posted if isinstance(one, ReportsCleaned)]


def test_a_report_that_is_kept_arrives_as_it_is_kept(tmp_path: Path) -> None:
    posted: list[Message] = []
    with opened(tmp_path) as library:
        library.add_rule(OutletRule("Norrby Post", OFFER, Action.DROP))
        keep_read(Outcome("a", report([*FROST, OFFER])), library, posted.append)
        (arrived,) = posted
        assert isinstance(arrived, InputRead)
        assert (arrived.known, arrived.kept) == (False, True)
        assert [arrived.outcome.result] == library.articles()
    assert isinstance(arrived.outcome.result, Article)
    assert arrived.outcome.result.paragraphs == FROST


def test_what_an_earlier_report_loses_is_told(tmp_path: Path) -> None:
    posted: list[Message] = []
    with opened(tmp_path) as library:
        first = report([*FROST, OFFER])
        library.add(first)
        keep_read(Outcome("b", report([*FERRY, OFFER])), library, posted.append)
        ((old, new),) = changes(posted)[0].items()
        assert old is first
        assert new is library.articles()[0]
        assert new.paragraphs == FROST


def test_a_report_that_is_there_already_is_said_to_be(tmp_path: Path) -> None:
    posted: list[Message] = []
    with opened(tmp_path) as library:
        library.add(report(FROST))
        keep_read(Outcome("a", report(FROST)), library, posted.append)
    (arrived,) = posted
    assert isinstance(arrived, InputRead)
    assert arrived.known


def test_a_one_off_is_cleaned_without_a_library(tmp_path: Path) -> None:
    posted: list[Message] = []
    articles = [report([*story, OFFER]) for story in (FROST, FERRY)]
    clean_read(articles, None, posted.append)
    assert [new.paragraphs for new in changes(posted)[0].values()] == [FROST, FERRY]
    posted.clear()
    clean_read([report(FROST)], None, posted.append)
    assert not posted


def test_a_one_off_is_cleaned_by_the_rules_and_not_kept(tmp_path: Path) -> None:
    posted: list[Message] = []
    with opened(tmp_path) as library:
        library.add_rule(OutletRule("Norrby Post", FROST[0], Action.DROP))
        clean_read([report(FROST)], library, posted.append)
        assert len(library) == 0
    assert next(iter(changes(posted)[0].values())).paragraphs == FROST[1:]


def test_a_one_off_goes_on_where_the_library_cannot_be_read(tmp_path: Path) -> None:
    posted: list[Message] = []
    library = opened(tmp_path)
    library.close()
    clean_read([report([*s, OFFER]) for s in (FROST, FERRY)], library, posted.append)
    assert isinstance(posted[0], TaskFailed)
    assert len(changes(posted)[0]) == 2


def test_what_is_kept_from_the_desk_is_told_as_it_is_kept(tmp_path: Path) -> None:
    posted: list[Message] = []
    with opened(tmp_path) as library:
        library.add(report(SCHOOL))
        given = [report([*FROST, OFFER]), report([*FERRY, OFFER]), report(SCHOOL)]
        keep(library, given, "all", posted.append)
        assert len(changes(posted)[0]) == 2
        kept = posted[-1]
        assert isinstance(kept, Kept)
        assert kept.new == 2
        assert list(kept.articles[:2]) == library.articles()[1:]
        assert kept.articles[2] is given[2]


def test_reading_a_one_off_tells_what_repeats_before_it_ends(tmp_path: Path) -> None:
    posted: list[Message] = []
    path = tmp_path / "stories.json"
    stories = [
        {"title": story[0], "source": "Norrby Post", "text": "\n".join([*story, OFFER])}
        for story in (FROST, FERRY)
    ]
    path.write_text(json.dumps(stories), encoding="utf-8")
    read_inputs([str(path)], None, posted.append, lambda: False, lambda: False)
    assert isinstance(posted[-2], ReportsCleaned)
    read = [one.outcome.result for one in posted if isinstance(one, InputRead)]
    assert list(posted[-2].changed) == read


def test_the_desk_puts_changed_reports_in_their_places() -> None:
    first, second, other = report(FROST), report(FERRY), report(SCHOOL)
    desk = Desk([first, second])
    desk.kept.add(first)
    desk.put_events(tuple(group([first, second])), {first: "frost", second: "ferry"})
    changed = report(FROST[1:])
    desk.revise({first: changed, other: report(SCHOOL[1:])})
    assert desk.articles == [changed, second]
    assert desk.kept == {changed}
    assert {a for event in desk.events for a in event.articles} == {changed, second}
    assert desk.texts.keys() == {changed, second}


def test_a_newer_text_of_a_report_takes_the_place_of_the_older(tmp_path: Path) -> None:
    posted: list[Message] = []
    with opened(tmp_path) as library:
        first = replace(report(FROST), url="https://norrby.example/frost")
        second = replace(report(FERRY), url="https://norrby.example/frost")
        library.add(first)
        keep_read(Outcome("a", second), library, posted.append)
        assert changes(posted) == [{first: library.articles()[0]}]
        assert library.articles()[0].paragraphs == FERRY
    arrived = posted[-1]
    assert isinstance(arrived, InputRead)
    assert (arrived.known, arrived.newer) == (True, True)
