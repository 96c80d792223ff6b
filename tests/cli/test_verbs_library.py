import json
from pathlib import Path

import pytest

from newsdiff.cli.command import run


def test_adding_says_of_each_report_what_became_of_it(
    gazette: str, courier: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["add", gazette]) == 0
    assert capsys.readouterr().out.startswith("kept: Gazette: Eastmoor bridge closed")
    assert run(["add", gazette, "nowhere.txt", courier]) == 1
    shown = capsys.readouterr()
    first, second = shown.out.splitlines()
    assert first.startswith("was there already: Gazette: ")
    assert second.startswith("kept: Courier: ")
    assert shown.err.count("\n") == 1
    assert "nowhere.txt" in shown.err


def test_events_of_the_library_are_listed(
    gazette: str, courier: str, orchard: str, capsys: pytest.CaptureFixture[str]
) -> None:
    run(["add", gazette, courier, orchard])
    capsys.readouterr()
    assert run(["events"]) == 0
    listing = capsys.readouterr().out
    assert "no date, 2 reports: Gazette, Courier" in listing
    assert "no date, 1 report: Orchard" in listing


def test_another_library_can_be_named_before_or_behind_the_verb(
    gazette: str, tmp_path: Path, library: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = str(tmp_path / "other.sqlite")
    assert run(["--library", other, "add", gazette]) == 0
    assert not library.exists()
    assert run(["events", "--library", other]) == 0
    assert "1 report: Gazette" in capsys.readouterr().out


def test_events_of_sources_are_listed_and_nothing_is_kept(
    gazette: str, courier: str, library: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["events", gazette, courier, "--format", "json"]) == 0
    value = json.loads(capsys.readouterr().out)
    assert (value["format"], value["version"]) == ("newsdiff-events", 1)
    (event,) = value["events"]
    assert event["outlets"] == ["Gazette", "Courier"]
    assert event["first"] is None
    assert event["reports"][0]["origin"] == gazette
    assert event["reports"][0]["sentences"] == 4
    assert not library.exists()


def test_an_empty_library_is_said_to_be_empty(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run(["events"]) == 0
    shown = capsys.readouterr()
    assert (shown.out, shown.err) == (
        "",
        "The library is empty. Fill it with: newsdiff add\n",
    )
    assert run(["events", "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["events"] == []


def test_a_library_that_is_no_library_is_one_line(
    gazette: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["add", gazette, "--library", gazette]) == 1
    assert capsys.readouterr().err.count("\n") == 1


def test_a_report_is_shown_cleaned(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "coast-courier.txt"
    path.write_text(
        "MENU\nCrack shuts Eastmoor harbour bridge\n\nBy Tomas Reed\n\n"
        "Share on Facebook\n\n"
        "The harbour bridge at Eastmoor has been closed since Tuesday because an"
        " inspector found a crack in the northern pier.\n\n"
        "Shopkeepers on the east bank fear for their spring trade, said the owner of"
        " a bakery.\n\nSubscribe to our newsletter\n\nPost a comment\n",
        encoding="utf-8",
    )
    assert run(["show", str(path)]) == 0
    shown = capsys.readouterr().out
    assert "Crack shuts Eastmoor harbour bridge" in shown
    assert "Shopkeepers on the east bank" in shown
    assert "Share on Facebook" not in shown
    assert run(["show", str(path), "--removed"]) == 0
    removed = [
        line
        for line in capsys.readouterr().out.splitlines()
        if line.startswith("[removed: ")
    ]
    assert any(line.endswith("Share on Facebook") for line in removed)


def test_a_report_that_cannot_be_read_is_not_shown(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["show", str(tmp_path)]) == 1
    assert capsys.readouterr().err.count("\n") == 1
