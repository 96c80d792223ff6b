"""Slow work: what is posted, in which order, and that nothing is after cancelling."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from textual.message import Message

from newsdiff.app import tasks
from newsdiff.app.messages import (
    Grouped,
    InputRead,
    Kept,
    LibraryRead,
    OverlapMeasured,
    ReadingFinished,
    ReadingStarted,
    TaskFailed,
)
from newsdiff.errors import LibraryError
from newsdiff.library import Library
from newsdiff.model import Article
from tests.support import COAST_COURIER, HARBOUR_GAZETTE

TEXT = "The ferry left late. Nobody was hurt. The crew said the fog had been thick."


def never() -> bool:
    return False


def always() -> bool:
    return True


def after(calls: int) -> Callable[[], bool]:
    """Return what is cancelled once it has been asked so many times."""
    left = iter(range(calls))
    return lambda: next(left, None) is None


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "library.sqlite") as opened:
        yield opened


@pytest.fixture
def closed(tmp_path: Path) -> Library:
    """Return a library that can no longer be used."""
    opened = Library.open(tmp_path / "closed.sqlite")
    opened.close()
    return opened


@pytest.fixture
def files(tmp_path: Path) -> list[str]:
    """Return a report, one that is missing, and a second report."""
    paths = [tmp_path / name for name in ("a.txt", "missing.txt", "b.txt")]
    paths[0].write_text(TEXT, encoding="utf-8")
    paths[2].write_text(TEXT.replace("ferry", "train"), encoding="utf-8")
    return [str(path) for path in paths]


def names(posted: list[Message]) -> list[str]:
    return [type(message).__name__ for message in posted]


# Reading


def test_each_input_is_announced_before_it_is_told_what_became_of_it(
    files: list[str],
) -> None:
    posted: list[Message] = []
    tasks.read_inputs(files, None, posted.append, never)
    assert names(posted) == ["ReadingStarted", "InputRead"] * 3 + ["ReadingFinished"]
    started = [one for one in posted if isinstance(one, ReadingStarted)]
    assert [(one.number, one.total, one.source) for one in started] == [
        (number, 3, source) for number, source in enumerate(files, start=1)
    ]
    results = [one.outcome.result for one in posted if isinstance(one, InputRead)]
    assert [isinstance(result, Article) for result in results] == [True, False, True]


def test_with_a_library_what_is_read_is_kept_and_known_the_second_time(
    files: list[str], library: Library
) -> None:
    seen = []
    for _ in range(2):
        posted: list[Message] = []
        tasks.read_inputs(files[:1], library, posted.append, never)
        [read] = [one for one in posted if isinstance(one, InputRead)]
        seen.append((read.kept, read.known))
    assert seen == [(True, False), (True, True)]
    assert len(library) == 1


def test_a_report_that_cannot_be_kept_is_shown_all_the_same(
    files: list[str], closed: Library
) -> None:
    posted: list[Message] = []
    tasks.read_inputs(files[:1], closed, posted.append, never)
    assert names(posted) == [
        "ReadingStarted",
        "TaskFailed",
        "InputRead",
        "ReadingFinished",
    ]
    [failed] = [one for one in posted if isinstance(one, TaskFailed)]
    [read] = [one for one in posted if isinstance(one, InputRead)]
    assert isinstance(failed.error, LibraryError)
    assert not read.kept
    assert not read.known


@pytest.mark.parametrize("asked", range(9))
def test_after_cancelling_nothing_more_is_told_of_the_reading(
    files: list[str], asked: int
) -> None:
    posted: list[Message] = []
    tasks.read_inputs(files, None, posted.append, after(asked))
    whole: list[Message] = []
    tasks.read_inputs(files, None, whole.append, never)
    assert len(posted) < len(whole)
    assert names(posted) == names(whole)[: len(posted)]
    assert not any(isinstance(one, ReadingFinished) for one in posted)


def test_after_cancelling_a_failure_to_keep_is_not_told(
    files: list[str], tmp_path: Path
) -> None:
    cancelled: list[bool] = []

    class Busy(Library):
        """Fails to add, and the reader has left by then."""

        def add(self, article: Article) -> bool:
            cancelled.append(True)
            raise LibraryError("The library is busy.")

    posted: list[Message] = []
    with Busy.open(tmp_path / "busy.sqlite") as busy:
        tasks.read_inputs(files[:1], busy, posted.append, lambda: bool(cancelled))
    assert names(posted) == ["ReadingStarted"]


# The library


def test_what_is_kept_is_fetched(library: Library) -> None:
    library.add_all([HARBOUR_GAZETTE, COAST_COURIER])
    posted: list[Message] = []
    tasks.read_library(library, posted.append, never)
    [read] = posted
    assert isinstance(read, LibraryRead)
    assert read.articles == (HARBOUR_GAZETTE, COAST_COURIER)


def test_a_library_that_fails_is_told_and_then_taken_for_empty(closed: Library) -> None:
    posted: list[Message] = []
    tasks.read_library(closed, posted.append, never)
    failed, read = posted
    assert isinstance(failed, TaskFailed)
    assert isinstance(read, LibraryRead)
    assert read.articles == ()


def test_after_cancelling_nothing_is_told_of_the_library(closed: Library) -> None:
    posted: list[Message] = []
    tasks.read_library(closed, posted.append, always)
    assert posted == []


def test_keeping_tells_how_many_are_new(library: Library) -> None:
    posted: list[Message] = []
    library.add(HARBOUR_GAZETTE)
    both = [HARBOUR_GAZETTE, COAST_COURIER]
    tasks.keep(library, both, "the bridge", posted.append)
    [kept] = posted
    assert isinstance(kept, Kept)
    assert (kept.articles, kept.new, kept.what) == (tuple(both), 1, "the bridge")


def test_keeping_that_fails_is_told(closed: Library) -> None:
    posted: list[Message] = []
    tasks.keep(closed, [HARBOUR_GAZETTE], "the bridge", posted.append)
    assert names(posted) == ["TaskFailed"]


# Grouping and measuring


def test_grouped_reports_come_with_the_text_that_is_searched() -> None:
    known = {COAST_COURIER: "known already"}
    posted: list[Message] = []
    both = [HARBOUR_GAZETTE, COAST_COURIER]
    tasks.group_articles(both, known, posted.append, never)
    [grouped] = posted
    assert isinstance(grouped, Grouped)
    assert {one for event in grouped.events for one in event.articles} == set(both)
    assert grouped.texts[COAST_COURIER] == "known already"
    assert HARBOUR_GAZETTE.title.casefold() in grouped.texts[HARBOUR_GAZETTE]


def test_a_grouping_that_was_cancelled_is_not_told() -> None:
    posted: list[Message] = []
    tasks.group_articles([HARBOUR_GAZETTE], {}, posted.append, always)
    assert posted == []


def test_an_event_that_cannot_be_compared_has_no_overlap_and_the_next_has() -> None:
    empty = replace(HARBOUR_GAZETTE, paragraphs=(), sentences=())
    groups = [(empty, replace(empty)), (HARBOUR_GAZETTE, COAST_COURIER)]
    posted: list[Message] = []
    tasks.measure_overlaps(groups, posted.append, never)
    nothing, measured = posted
    assert isinstance(nothing, OverlapMeasured)
    assert isinstance(measured, OverlapMeasured)
    assert (nothing.overlap, nothing.comparison) == (None, None)
    assert [nothing.articles, measured.articles] == groups
    assert measured.overlap is not None
    assert measured.overlap.total == 7
    assert measured.comparison is not None
    assert measured.comparison.articles == (HARBOUR_GAZETTE, COAST_COURIER)


@pytest.mark.parametrize("asked", [0, 1, 2])
def test_a_measuring_that_was_cancelled_is_not_told(asked: int) -> None:
    posted: list[Message] = []
    groups = [(HARBOUR_GAZETTE, COAST_COURIER)]
    tasks.measure_overlaps(groups, posted.append, after(asked))
    assert posted == []
