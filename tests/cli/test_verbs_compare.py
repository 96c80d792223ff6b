import json
from pathlib import Path

import pytest

from newsdiff.cli.command import run
from tests.export.rendering import Rendered


def test_a_comparison_is_written_to_standard_output(
    gazette: str, courier: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["compare", gazette, courier]) == 0
    shown = capsys.readouterr()
    assert shown.err == ""
    assert "at least six weeks" in Rendered(shown.out).text
    assert "## Shared statements" in shown.out


def test_the_file_is_written_and_named(
    gazette: str, courier: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "m.md"
    assert run(["compare", gazette, courier, "-o", str(target)]) == 0
    shown = capsys.readouterr()
    assert (shown.out, shown.err) == ("", f"Saved {target}\n")
    assert target.read_text(encoding="utf-8").startswith("# ")


def test_the_file_name_chooses_the_format_unless_it_is_named(
    gazette: str, courier: str, tmp_path: Path
) -> None:
    target = tmp_path / "m.json"
    assert run(["compare", gazette, courier, "--output", str(target)]) == 0
    value = json.loads(target.read_text(encoding="utf-8"))
    assert [report["title"] for report in value["reports"]] == [
        "Eastmoor bridge closed after crack is found",
        "Crack shuts Eastmoor harbour bridge",
    ]
    command = ["compare", gazette, courier, "-o", str(target), "--force"]
    assert run([*command, "--format", "md"]) == 0
    assert target.read_text(encoding="utf-8").startswith("# ")


def test_json_goes_to_standard_output_as_well(
    gazette: str, courier: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["compare", gazette, courier, "--format", "json", "-o", "-"]) == 0
    assert json.loads(capsys.readouterr().out)["format"] == "newsdiff-comparison"


def test_quotes_are_in_the_markdown_if_asked_for_and_always_in_json(
    gazette: str, courier: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["compare", gazette, courier]) == 0
    assert "## Quotes" not in capsys.readouterr().out
    assert run(["compare", gazette, courier, "--quotes"]) == 0
    assert "## Quotes" in capsys.readouterr().out
    assert run(["compare", gazette, courier, "--format", "json"]) == 0
    assert "quotes" in json.loads(capsys.readouterr().out)


def test_an_existing_file_is_left_alone_without_force(
    gazette: str, courier: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "m.md"
    target.write_text("mine", encoding="utf-8")
    assert run(["compare", gazette, courier, "-o", str(target)]) == 1
    assert "--force" in capsys.readouterr().err
    assert target.read_text(encoding="utf-8") == "mine"
    assert run(["compare", gazette, courier, "-o", str(target), "--force"]) == 0
    assert target.read_text(encoding="utf-8") != "mine"


@pytest.mark.parametrize("target", ["", "missing/m.md"])
def test_a_target_that_cannot_be_written_is_one_line(
    gazette: str,
    courier: str,
    tmp_path: Path,
    target: str,
    capsys: pytest.CaptureFixture[str],
) -> None:
    command = ["compare", gazette, courier, "-o", str(tmp_path / target)]
    assert run([*command, "--force"]) == 1
    shown = capsys.readouterr()
    assert shown.out == ""
    assert shown.err.count("\n") == 1
    assert "folder" in shown.err


def test_a_threshold_changes_what_counts_and_is_named(
    gazette: str, courier: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["compare", gazette, courier, "--threshold", "0.995"]) == 0
    high = capsys.readouterr().out
    assert run(["compare", gazette, courier, "--threshold", "0.2"]) == 0
    low = capsys.readouterr().out
    assert "threshold: 0.995" in high
    assert high.count("Matched:") < low.count("Matched:")


@pytest.mark.parametrize("threshold", ["nan", "-0.1", "1.1", "much", "inf"])
def test_an_impossible_threshold_is_wrong_usage(
    gazette: str, courier: str, threshold: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["compare", gazette, courier, "--threshold", threshold]) == 2
    assert "--threshold" in capsys.readouterr().err


def test_reports_of_different_events_are_compared_when_asked(
    gazette: str, orchard: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["compare", gazette, orchard]) == 0
    assert "No statement was found" in capsys.readouterr().out


def test_what_cannot_be_read_is_named_and_the_rest_is_compared(
    gazette: str, courier: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["compare", gazette, "nowhere.txt", courier]) == 1
    shown = capsys.readouterr()
    assert shown.err.count("\n") == 1
    assert "nowhere.txt" in shown.err
    assert "| **B** |" in shown.out


def test_one_report_is_nothing_to_compare(
    gazette: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "m.md"
    assert run(["compare", gazette, gazette, "-o", str(target)]) == 1
    assert "nothing to compare" in capsys.readouterr().err
    assert not target.exists()
