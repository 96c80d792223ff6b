"""Slow work posts what it finds; no screen is needed to ask."""

import json
from pathlib import Path
from typing import TYPE_CHECKING

from newsdiff.app.messages import InputRead, ReadingFinished, ReadingStarted
from newsdiff.app.tasks import read_inputs
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


def test_an_input_of_several_reports_counts_once_and_posts_each(tmp_path: Path) -> None:
    posted: list[Message] = []
    path = stories(tmp_path / "stories.json")
    read_inputs([path, "missing.txt"], None, posted.append, lambda: False)
    started = [one for one in posted if isinstance(one, ReadingStarted)]
    assert [(one.number, one.total) for one in started] == [(1, 2), (2, 2)]
    read = [one.outcome.source for one in posted if isinstance(one, InputRead)]
    assert read == [f"{path} > 1", f"{path} > 2", "missing.txt"]
    assert isinstance(posted[-1], ReadingFinished)


def test_cancelling_keeps_what_is_read_of_an_input(tmp_path: Path) -> None:
    posted: list[Message] = []
    path = stories(tmp_path / "stories.json")

    def cancelled() -> bool:
        return any(isinstance(one, InputRead) for one in posted)

    read_inputs([path, path], None, posted.append, cancelled)
    assert [type(one) for one in posted] == [ReadingStarted, InputRead]
