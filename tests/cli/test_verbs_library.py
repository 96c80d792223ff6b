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
