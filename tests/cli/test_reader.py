import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

import newsdiff
from newsdiff.app import main as app_module
from newsdiff.app.services.desktop import Desktop
from newsdiff.cli import reader
from newsdiff.cli.command import run
from newsdiff.export.escape import one_line
from newsdiff.library import Library
from newsdiff.model import Article, Settings
from newsdiff.resources import SAMPLES
from tests.export.rendering import OUR_TAGS, Rendered

really_open = os.open


def refuse_terminal(path: str, flags: int, mode: int = 0o777) -> int:
    """Open anything but the terminal: nobody sits there."""
    if path == "/dev/tty":
        raise OSError(6, "No such device or address")
    return really_open(path, flags, mode)


class OpenedApp:
    """Stands where the app would be opened, and remembers with what."""

    opened: "list[OpenedApp]"
    return_code: int | None = 0
    unread: tuple[str, ...] = ()

    def __init__(
        self,
        sources: Sequence[str] = (),
        *,
        library: Library | None = None,
        articles: Sequence[Article] = (),
        settings: Settings | None = None,
        remark: str = "",
        theme: str = "",
        keys: Mapping[str, str] | None = None,
        state: Path | None = None,
        desktop: Desktop | None = None,
    ) -> None:
        self.theme, self.keys, self.state = theme, keys, state
        self.desktop = desktop
        self.settings = settings
        self.remark = remark
        self.sources = list(sources)
        self.library = library
        self.articles = list(articles)

    def run(self) -> None:
        type(self).opened.append(self)


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[OpenedApp]:
    """Return the apps that are opened, at a terminal with a keyboard."""
    monkeypatch.setattr(OpenedApp, "opened", [], raising=False)
    monkeypatch.setattr(app_module, "NewsDiffApp", OpenedApp)
    monkeypatch.setattr(reader, "is_terminal", lambda _stream: True)
    monkeypatch.setenv("TERM", "xterm-256color")
    return OpenedApp.opened


def test_without_a_terminal_each_event_is_printed(
    gazette: str, courier: str, orchard: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run([gazette, courier, orchard]) == 0
    shown = capsys.readouterr()
    assert shown.err == ""
    assert shown.out.count("## Shared statements") == 1
    left_over = Rendered(shown.out).text.split("Reports of an event of their own")[1]
    assert "Orchard: Late frost ruins pear harvest" in left_over


def test_reports_of_different_events_are_nothing_to_compare(
    gazette: str, orchard: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["open", gazette, orchard]) == 1
    assert "newsdiff compare" in capsys.readouterr().err


def test_one_report_is_nothing_to_compare(
    gazette: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run([gazette]) == 1
    assert "only one report" in capsys.readouterr().err


def test_a_failed_input_shows_in_the_exit_code(
    gazette: str, courier: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run([gazette, courier, "nowhere.txt"]) == 1
    shown = capsys.readouterr()
    assert "nowhere.txt" in shown.err
    assert "## Shared statements" in shown.out


def test_the_library_is_printed_without_a_terminal(
    gazette: str, courier: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run([]) == 1
    assert "newsdiff samples" in capsys.readouterr().err
    run(["add", gazette, courier])
    capsys.readouterr()
    assert run([]) == 0
    assert "## Shared statements" in capsys.readouterr().out


def test_the_samples_are_printed_without_a_terminal(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run(["samples"]) == 0
    printed = capsys.readouterr().out
    assert printed.count("## Shared statements") >= 4
    rendered = Rendered(printed)
    assert set(rendered.tags) <= OUR_TAGS | {"hr"}
    for path in SAMPLES.glob("*/*.*"):
        for sentence in newsdiff.read(path).sentences:
            if path.parent.name != "alone":
                assert one_line(sentence.text) in rendered.text


def test_at_a_terminal_sources_are_opened_and_not_kept(
    gazette: str, courier: str, opened: list[OpenedApp]
) -> None:
    assert run([gazette, courier]) == 0
    (app,) = opened
    assert app.sources == [gazette, courier]
    assert app.library is not None


def test_at_a_terminal_the_library_is_opened(opened: list[OpenedApp]) -> None:
    assert run([]) == 0
    (app,) = opened
    assert app.sources == []
    assert app.library is not None


def test_the_reader_is_opened_as_the_settings_say(
    opened: list[OpenedApp], tmp_path: Path
) -> None:
    assert run([]) == 0
    settings = tmp_path / "config.toml"
    settings.write_text(
        '[keys]\ncompare.save = "ctrl+s"\n[reader]\ntheme = "light"\nremember = false',
        encoding="utf-8",
    )
    assert run([]) == 0
    usual, told = opened
    assert (usual.theme, usual.keys) == ("", {})
    assert usual.state == tmp_path / "reader.json"
    assert (told.theme, told.keys) == ("light", {"compare.save": "ctrl+s"})
    assert told.state is None
    assert told.desktop is not None


def test_keys_that_cannot_be_are_refused_before_anything_opens(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(reader, "is_terminal", lambda _stream: True)
    monkeypatch.setenv("TERM", "xterm-256color")
    settings = tmp_path / "config.toml"
    settings.write_text('[keys]\n"compare.sav" = "ctrl+s"\n', encoding="utf-8")
    assert run([]) == 1
    said = capsys.readouterr().err
    assert f"In {settings}, under [keys]: there is no compare.sav." in said
    assert "compare.save" in said


def test_sources_are_opened_even_if_the_library_cannot_be(
    gazette: str, opened: list[OpenedApp], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["--library", gazette, gazette]) == 0
    assert opened[0].library is None
    assert "Nothing can be kept" in capsys.readouterr().err


def test_a_slip_of_the_hand_is_said_before_anything_opens(
    opened: list[OpenedApp], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["nowhere.txt"]) == 1
    assert opened == []
    assert "nowhere.txt" in capsys.readouterr().err


def test_what_the_reader_could_not_read_is_named_once_it_is_closed(
    gazette: str,
    opened: list[OpenedApp],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(OpenedApp, "unread", ("b.txt is empty",))
    assert run([gazette]) == 1
    assert len(opened) == 1
    assert "b.txt is empty" in capsys.readouterr().err


def test_a_terminal_that_cannot_move_its_cursor_gets_the_text(
    gazette: str,
    courier: str,
    opened: list[OpenedApp],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("TERM", "dumb")
    assert run([gazette, courier]) == 0
    assert opened == []
    told = capsys.readouterr()
    assert "TERM=dumb" in told.err
    assert "## Shared statements" in told.out


def test_what_is_piped_in_is_read_before_the_reader_opens(
    gazette: str,
    courier: str,
    opened: list[OpenedApp],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with Path(courier).open(encoding="utf-8") as piped:
        monkeypatch.setattr(sys, "stdin", piped)
        assert run([gazette, "-"]) == 0
    (app,) = opened
    assert app.sources == [gazette]
    assert [article.title for article in app.articles] == [
        "Crack shuts Eastmoor harbour bridge"
    ]


def test_without_a_keyboard_the_comparison_is_printed(
    gazette: str,
    courier: str,
    opened: list[OpenedApp],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(reader, "_keyboard_is_ready", lambda: False)
    assert run([gazette, courier]) == 0
    assert opened == []
    assert "## Shared statements" in capsys.readouterr().out


def test_what_is_piped_in_is_printed_too_if_there_is_no_keyboard(
    gazette: str,
    courier: str,
    opened: list[OpenedApp],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(reader, "is_terminal", lambda stream: stream is sys.stdout)
    monkeypatch.setattr(os, "open", refuse_terminal)
    with Path(courier).open(encoding="utf-8") as piped:
        monkeypatch.setattr(sys, "stdin", piped)
        assert run([gazette, "-"]) == 0
    assert opened == []
    assert "| **B** |" in capsys.readouterr().out
