import json
from pathlib import Path

import pytest

from newsdiff.cli.command import run
from newsdiff.resources import SAMPLES

TALKS = str(SAMPLES / "lowenfurt-talks")
ALONE = str(SAMPLES / "alone" / "upland-post.txt")


def test_events_of_the_library_are_listed(
    gazette: str, courier: str, orchard: str, capsys: pytest.CaptureFixture[str]
) -> None:
    run(["add", gazette, courier, orchard])
    capsys.readouterr()
    assert run(["events"]) == 0
    listing = capsys.readouterr().out
    assert "no date, 2 reports, 1 origin: Gazette (1), Courier (2)" in listing
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


def test_reports_of_one_origin_are_told_and_counted(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run(["events", TALKS]) == 0
    listing = capsys.readouterr().out
    assert "4 reports, 3 origins: " in listing
    assert "  Radio Kessel: mostly the text of MERIDIAN (100% of its own" in listing
    assert "says it is from Meridian; dated 1 day later" in listing
    assert "  Evening Ledger: says it has material of an agency" in listing


def test_origins_are_in_the_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["events", TALKS, "--format", "json"]) == 0
    (event,) = json.loads(capsys.readouterr().out)["events"]
    outlets = [report["outlet"] for report in event["reports"]]
    together = [
        {outlets[number] for number in origin["reports"]}
        for origin in event["origins"]
        if len(origin["reports"]) > 1
    ]
    assert together == [{"MERIDIAN", "Radio Kessel"}]
    assert "why" not in event


def test_each_report_is_explained_if_asked(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["events", "--why", TALKS, ALONE]) == 0
    listing = capsys.readouterr().out
    assert "  Evening Ledger is together with MERIDIAN: more speaks for" in listing
    assert "    shared names: " in listing
    assert "Helen Drury" in listing
    assert "    dates: 1 day apart, which speaks for one event" in listing
    assert "  The Upland Post is alone: " in listing


def test_the_explanations_are_in_the_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["events", "--why", TALKS, ALONE, "--format", "json"]) == 0
    events = json.loads(capsys.readouterr().out)["events"]
    talks, alone = sorted(events, key=lambda event: -len(event["reports"]))
    assert [why["report"] for why in talks["why"]] == [0, 1, 2, 3]
    assert all(why["together"] and not why["by_reader"] for why in talks["why"])
    (why,) = alone["why"]
    assert not why["together"]
    assert why["evidence"]["average"] < 0


def test_nothing_in_a_report_steers_the_terminal_through_its_explanation(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = (SAMPLES / "lowenfurt-talks" / "meridian.txt").read_text(encoding="utf-8")
    hostile = text.replace("Osterlund", "Oster\x1b[31mlund\u202e")
    for name in ("one.txt", "two.txt"):
        (tmp_path / name).write_text(hostile, encoding="utf-8")
    for form in ("text", "json"):
        assert run(["events", "--why", str(tmp_path), "--format", form]) == 0
        shown = capsys.readouterr().out
        assert not {"\x1b", "\u202e"} & set(shown)
