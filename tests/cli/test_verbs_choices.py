"""The verbs with which the reader decides about events."""

import json
from pathlib import Path

import pytest

from newsdiff.cli.command import run
from newsdiff.library import Library
from tests.cli.conftest import COURIER

Output = pytest.CaptureFixture[str]


@pytest.fixture
def filled(gazette: str, courier: str, orchard: str, capsys: Output) -> None:
    """Fill the library: 1 and 2 are one event, 3 is another."""
    assert run(["add", gazette, courier, orchard]) == 0
    capsys.readouterr()


def said(capsys: Output, *arguments: str, code: int = 0) -> str:
    """Run a verb and return what it prints, or complains of."""
    assert run(list(arguments)) == code
    shown = capsys.readouterr()
    return shown.err if code else shown.out


def listed(capsys: Output) -> list[list[int]]:
    """Return the numbers of the reports of each event."""
    events = json.loads(said(capsys, "events", "--format", "json"))["events"]
    return sorted(
        sorted(report["number"] for report in event["reports"]) for event in events
    )


@pytest.mark.usefixtures("filled")
class TestChoices:
    """With a library that has two events."""

    def test_events_are_listed_with_their_numbers(self, capsys: Output) -> None:
        text = said(capsys, "events")
        assert "1: Eastmoor bridge closed after crack is found\n" in text
        assert "(1), " in text
        assert listed(capsys) == [[1, 2], [3]]

    def test_merged_events_stay_merged_until_that_is_undone(
        self, capsys: Output
    ) -> None:
        assert "2 events merged" in said(capsys, "merge", "2", "3")
        assert listed(capsys) == [[1, 2, 3]]
        assert "grouped by you" in said(capsys, "events")
        assert said(capsys, "undo").startswith("undone: 2 events merged")
        assert listed(capsys) == [[1, 2], [3]]
        assert said(capsys, "redo").startswith("done again: 2 events merged")
        assert listed(capsys) == [[1, 2, 3]]

    def test_a_report_is_split_out(self, capsys: Output) -> None:
        assert "split out of" in said(capsys, "split", "2")
        assert listed(capsys) == [[1], [2], [3]]

    def test_a_report_is_moved_to_the_event_that_is_named_last(
        self, capsys: Output
    ) -> None:
        assert "moved to" in said(capsys, "move", "2", "3")
        assert listed(capsys) == [[1], [2, 3]]

    def test_reports_are_kept_apart(self, capsys: Output) -> None:
        assert "not the same event" in said(capsys, "apart", "1", "2")
        assert listed(capsys) == [[1], [2], [3]]

    def test_an_event_is_renamed_and_gets_its_label_back(self, capsys: Output) -> None:
        said(capsys, "rename", "2", "  The   bridge ")
        text = said(capsys, "events")
        assert "1: The bridge\n" in text
        assert "named by you" in text
        value = json.loads(said(capsys, "events", "--format", "json"))["events"]
        assert [event["label_by_reader"] for event in value] == [True, False]
        assert "label taken back" in said(capsys, "rename", "1", "")
        assert "named by you" not in said(capsys, "events")

    def test_removed_reports_lie_in_the_bin(self, capsys: Output) -> None:
        assert "removed" in said(capsys, "remove", "1", "3")
        assert listed(capsys) == [[2]]
        assert len(said(capsys, "bin").splitlines()) == 2
        said(capsys, "undo")
        assert listed(capsys) == [[1, 2], [3]]
        assert said(capsys, "bin") == ""

    def test_the_bin_is_emptied_only_when_that_is_confirmed(
        self, capsys: Output, library: Path
    ) -> None:
        said(capsys, "remove", "3")
        assert run(["bin", "--empty"]) == 1
        assert "--yes" in capsys.readouterr().err
        with Library.open(library) as opened:
            assert len(opened.bin()) == 1
        assert run(["bin", "--empty", "--yes"]) == 0
        assert "deleted: 1 report" in capsys.readouterr().err
        assert "nothing to undo" in said(capsys, "undo", code=1)

    def test_decisions_are_listed_with_those_undone(self, capsys: Output) -> None:
        said(capsys, "merge", "1", "3")
        said(capsys, "remove", "2")
        said(capsys, "undo")
        first, second = said(capsys, "decisions").splitlines()
        assert first.startswith("1: 2 events merged")
        assert second.endswith("(undone)")
        value = json.loads(said(capsys, "decisions", "--format", "json"))
        assert value["format"] == "newsdiff-decisions"
        assert [one["kind"] for one in value["decisions"]] == ["merge", "remove"]

    def test_decisions_hold_for_reports_that_are_opened_and_not_kept(
        self, capsys: Output, gazette: str, courier: str
    ) -> None:
        said(capsys, "apart", "1", "2")
        events = said(capsys, "events", gazette, courier).split("\n\n")
        assert len(events) == 2
        assert run([gazette, courier]) == 1
        assert "different events" in capsys.readouterr().err

    def test_decisions_hold_where_the_library_is_printed(self, capsys: Output) -> None:
        said(capsys, "merge", "1", "3")
        said(capsys, "rename", "1", "All of it")
        assert run([]) == 0
        assert "All of it" in capsys.readouterr().out

    def test_a_newer_version_is_kept_with_the_older(
        self, capsys: Output, tmp_path: Path, library: Path
    ) -> None:
        page = tmp_path / "page.json"
        for text in ("Ferries run every ten minutes.", "Ferries run every hour."):
            body = COURIER.replace(
                "Ferries will run every ten minutes between the banks until the bridge"
                " opens again.",
                text,
            )
            value = {
                "title": "Ferries",
                "url": "https://post.example/ferries",
                "text": body,
            }
            page.write_text(json.dumps([value]), encoding="utf-8")
            out = said(capsys, "add", str(page))
        assert out.startswith("newer version kept: ")
        with Library.open(library) as opened:
            assert len(opened) == 4
        assert "every ten minutes" in said(capsys, "versions", "4")
        value = json.loads(said(capsys, "versions", "4", "--format", "json"))
        assert value["format"] == "newsdiff-versions"
        assert len(value["reports"]) == 1

    @pytest.mark.parametrize(
        "arguments",
        [
            ("merge", "1", "99"),
            ("split", "99"),
            ("move", "99", "1"),
            ("move", "1", "99"),
            ("apart", "1", "99"),
            ("rename", "99", "x"),
            ("remove", "1", "99"),
            ("versions", "99"),
        ],
    )
    def test_a_number_that_nothing_has_is_told_and_changes_nothing(
        self, capsys: Output, arguments: tuple[str, ...]
    ) -> None:
        message = said(capsys, *arguments, code=1)
        assert "There is no report 99" in message
        assert "newsdiff events" in message
        assert said(capsys, "decisions") == ""
        assert listed(capsys) == [[1, 2], [3]]

    @pytest.mark.parametrize(
        ("arguments", "message"),
        [
            (("merge", "1", "2"), "one event already"),
            (("split", "1", "2"), "whole event"),
            (("split", "1", "3"), "several events"),
            (("move", "1", "2"), "in event 2 already"),
            (("apart", "1"), "two reports"),
        ],
    )
    def test_what_makes_no_sense_is_told(
        self, capsys: Output, arguments: tuple[str, ...], message: str
    ) -> None:
        assert message in said(capsys, *arguments, code=1)
        assert said(capsys, "decisions") == ""


@pytest.mark.parametrize("verb", ["merge", "split", "remove"])
def test_without_a_library_nothing_is_made(
    verb: str, capsys: Output, library: Path
) -> None:
    assert "newsdiff add" in said(capsys, verb, "1", code=1)
    assert not library.exists()


def test_a_number_that_is_none_is_wrong_usage(capsys: Output) -> None:
    assert run(["merge", "one", "two"]) == 2
    assert "not a valid integer" in capsys.readouterr().err
