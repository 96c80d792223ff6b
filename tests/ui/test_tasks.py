"""Slow work posts what it finds; no screen is needed to ask."""

import json
from pathlib import Path
from typing import TYPE_CHECKING

from newsdiff.app.desk.pasted import MOST_AT_ONCE, Pasted
from newsdiff.app.desk.tasks import read_inputs, read_pasted
from newsdiff.app.messages import InputRead, ReadingFinished, ReadingWentOn
from newsdiff.intake import Reading
from tests.support import COAST_COURIER, HARBOUR_GAZETTE

if TYPE_CHECKING:
    from textual.message import Message


def stories(path: Path) -> str:
    path.write_text(
        json.dumps(
            [
                {"title": one.title, "text": "\n".join(one.paragraphs)}
                for one in (HARBOUR_GAZETTE, COAST_COURIER)
            ]
        ),
        encoding="utf-8",
    )
    return str(path)


def never() -> bool:
    return False


def test_an_input_of_several_reports_counts_once_and_posts_each(tmp_path: Path) -> None:
    posted: list[Message] = []
    path = stories(tmp_path / "stories.json")
    read_inputs([path, "missing.txt"], None, posted.append, never, never)
    went_on = [one.reading for one in posted if isinstance(one, ReadingWentOn)]
    assert went_on[0] == Reading(0, 2)
    assert went_on[-1] == Reading(2, 2, 3, "missing.txt")
    read = [one.outcome.source for one in posted if isinstance(one, InputRead)]
    assert read == [f"{path} > 1", f"{path} > 2", "missing.txt"]
    assert isinstance(posted[-1], ReadingFinished)


def has_read(posted: "list[Message]") -> bool:
    return any(isinstance(one, InputRead) for one in posted)


def test_stopping_keeps_what_is_read_of_an_input_and_says_so(tmp_path: Path) -> None:
    posted: list[Message] = []
    path = stories(tmp_path / "stories.json")
    read_inputs([path], None, posted.append, never, lambda: has_read(posted))
    assert sum(isinstance(one, InputRead) for one in posted) == 1
    assert isinstance(posted[-1], ReadingFinished)


def test_nothing_is_posted_when_nobody_listens_any_more(tmp_path: Path) -> None:
    posted: list[Message] = []
    path = stories(tmp_path / "stories.json")
    read_inputs([path], None, posted.append, lambda: has_read(posted), never)
    assert isinstance(posted[-1], InputRead)
    assert sum(isinstance(one, InputRead) for one in posted) == 1


def test_a_pasted_text_is_posted_and_the_end_of_its_reading_too() -> None:
    posted: list[Message] = []
    story = Pasted("\n".join(COAST_COURIER.paragraphs), "Echo")
    read_pasted(story, None, posted.append, never, never)
    read = [one.outcome.result for one in posted if isinstance(one, InputRead)]
    assert [getattr(one, "source", "") for one in read] == ["Echo"]
    assert isinstance(posted[-1], ReadingFinished)


def test_a_long_pasted_text_that_is_stopped_ends_the_reading_without_a_report() -> None:
    posted: list[Message] = []
    long = Pasted("It was so. " * MOST_AT_ONCE)
    read_pasted(long, None, posted.append, never, lambda: True)
    assert [type(one) for one in posted] == [ReadingFinished]
    posted.clear()
    read_pasted(long, None, posted.append, lambda: True, never)
    assert posted == []
