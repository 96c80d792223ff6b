"""The bar is for a person who waits, shows what may be shown, and goes away."""

import io

import pytest
from rich.console import Console

from newsdiff.cli import progress as progress_module
from newsdiff.cli.bar import Bar
from newsdiff.cli.progress import ReadingBar
from newsdiff.intake import Reading


def drawn(reading: Reading) -> str:
    """Return the line that a person sees."""
    screen = io.StringIO()
    bar = Bar(reading, Console(file=screen, force_terminal=True, width=100))
    bar.start()
    bar.stop()
    return screen.getvalue()


def test_count_and_name_are_seen() -> None:
    line = drawn(Reading(12, 500, 12, "/far/away/bridge.html"))
    assert "Reading 12 of 500" in line
    assert "bridge.html" in line
    assert "/far" not in line


def test_reports_are_counted_when_an_input_holds_many() -> None:
    assert "0 of 1, 1,204 reports" in drawn(Reading(0, 1, 1204, "pages.zip"))


def test_a_hostile_name_does_nothing_to_the_terminal() -> None:
    line = drawn(Reading(1, 3, 1, "a[red]b\x1b[2J\x07.txt"))
    assert "a[red]b[2J.txt" in line
    assert "\x1b[2J" not in line
    assert "\x07" not in line


def test_nothing_is_drawn_into_a_pipe(capsys: pytest.CaptureFixture[str]) -> None:
    with ReadingBar(5) as bar:
        bar.show(Reading(2, 5, 2, "a.txt"))
    assert capsys.readouterr().err == ""


def test_quick_work_draws_nothing(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(progress_module, "is_terminal", lambda _stream: True)
    with ReadingBar(5) as bar:
        bar.show(Reading(5, 5, 5, "a.txt"))
    bar.appear()  # too late
    assert capsys.readouterr().err == ""


def test_a_failure_is_told_with_and_without_the_bar(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with ReadingBar(5) as bar:
        bar.warn("[one] is\x1b[2J empty")
        bar.appear()
        bar.show(Reading(2, 5, 2, "a.txt"))
        bar.warn("[two] is\x1b[2J empty")
    told = capsys.readouterr().err
    assert "[one] is[2J empty\n" in told
    assert "[two] is[2J empty\n" in told
