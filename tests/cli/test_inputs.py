"""One input may hold many reports; what fails is named by its place."""

import json
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import click
import pytest

from newsdiff.cli import inputs as inputs_module
from newsdiff.cli.command import INTERRUPTED, run
from newsdiff.cli.inputs import read_inputs
from newsdiff.cli.progress import ReadingBar
from newsdiff.errors import EmptyError
from newsdiff.intake import Outcome, Reading
from newsdiff.library import Library
from tests.support import COAST_COURIER, HARBOUR_GAZETTE


def test_every_report_of_an_input_is_taken_and_each_failure_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = [
        json.dumps({"title": one.title, "text": "\n".join(one.paragraphs)})
        for one in (HARBOUR_GAZETTE, COAST_COURIER)
    ]
    path = tmp_path / "stories.jsonl"
    path.write_text("\n".join([lines[0], "oops", lines[1]]), encoding="utf-8")
    inputs = read_inputs([str(path), str(tmp_path / "missing.txt")])
    titles = [article.title for article in inputs.articles]
    assert titles == [HARBOUR_GAZETTE.title, COAST_COURIER.title]
    assert inputs.failed == 2
    damaged, missing = capsys.readouterr().err.splitlines()
    assert "stories.jsonl:2 is damaged" in damaged
    assert "there is no such file" in missing


def test_what_is_passed_over_in_a_folder_is_named_and_is_no_failure(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = "\n\n".join(HARBOUR_GAZETTE.paragraphs)
    (tmp_path / "gazette.txt").write_text(text, encoding="utf-8")
    for number in range(7):
        (tmp_path / f"{number}.docx").write_bytes(b"PK")
    inputs = read_inputs([str(tmp_path)])
    assert (len(inputs.articles), inputs.failed) == (1, 0)
    lines = capsys.readouterr().err.splitlines()
    assert lines[0] == f"{tmp_path / '0.docx'}: passed over (is not read)"
    assert lines[5:] == ["and 2 more passed over"]


def interrupt_after_one(monkeypatch: pytest.MonkeyPatch) -> None:
    """Press ctrl+c after the first report; a second one was being read."""

    def read_many(
        sources: Sequence[str],
        *,
        cancelled: Callable[[], bool],
        progress: Callable[[Reading], object],
    ) -> Iterator[Outcome]:
        progress(Reading(0, len(sources)))
        yield Outcome(sources[0], HARBOUR_GAZETTE)
        progress(Reading(2, len(sources), 2, sources[1]))
        yield Outcome(sources[1], COAST_COURIER)
        raise KeyboardInterrupt

    monkeypatch.setattr(inputs_module, "read_many", read_many)


def test_what_is_read_when_a_person_stops_is_kept(
    gazette: str,
    courier: str,
    library: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    interrupt_after_one(monkeypatch)
    assert run(["add", gazette, courier, "never-read.txt"]) == INTERRUPTED
    told = capsys.readouterr()
    assert told.err == "stopped: 2 of 3 reports read and kept\n"
    assert len(told.out.splitlines()) == 2
    with Library.open(library) as kept:
        assert len(kept) == 2


def test_half_a_comparison_is_not_printed(
    gazette: str,
    courier: str,
    orchard: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    interrupt_after_one(monkeypatch)
    assert run(["compare", gazette, courier, orchard]) == INTERRUPTED
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err == "stopped: 2 of 3 reports read\n"


def test_a_stop_between_two_reports_takes_in_what_was_under_way(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    stopped = []

    def read_many(
        sources: Sequence[str],
        *,
        cancelled: Callable[[], bool],
        progress: Callable[[Reading], object],
    ) -> Iterator[Outcome]:
        yield Outcome(sources[0], EmptyError("a.txt is empty"))
        stopped.append(cancelled())
        progress(Reading(1, 2, 5, sources[1]))
        yield Outcome(sources[1], COAST_COURIER)

    def interrupt(_bar: ReadingBar, _text: str) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(inputs_module, "read_many", read_many)
    monkeypatch.setattr(ReadingBar, "warn", interrupt)
    inputs = read_inputs(["a.txt", "pages.zip"], keeps=True)
    assert stopped == [True]
    assert inputs.articles == (COAST_COURIER,)
    assert inputs.stopped == "stopped: 1 report in 1 of 2 inputs read"


def test_a_stop_is_no_success_for_a_caller_that_needs_all(
    gazette: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    interrupt_after_one(monkeypatch)
    with pytest.raises(click.Abort):
        read_inputs([gazette, gazette, "c"])
