"""What is pasted into an input: nothing of it commands the terminal."""

from pathlib import Path

import pytest
from textual import events
from textual.widgets import Input

from newsdiff.app.main import NewsDiffApp
from newsdiff.app.widgets.frame.path_suggester import completed
from tests.ui.reader_app import BRIDGE_AND_HERON, drawn, settled

COMMANDS = "red\x1b[31m\x9b\x07\u202eder"
SHOWN = "red\ufffd[31m\ufffd\ufffdder"


@pytest.mark.parametrize(
    "keys",
    [("slash",), ("e",), ("a",), ("A", "shift+tab"), ("M",), ("ctrl+p",)],
    ids=["find", "rename", "add", "paste", "move", "palette"],
)
@pytest.mark.parametrize("by_key", [False, True], ids=["terminal", "ctrl+v"])
async def test_what_is_pasted_is_one_line_without_commands(
    keys: tuple[str, ...], by_key: bool
) -> None:
    app = NewsDiffApp(articles=BRIDGE_AND_HERON)
    async with app.run_test(size=(100, 30)) as pilot:
        await settled(pilot)
        await pilot.press(*keys)
        assert isinstance(app.focused, Input)
        await pilot.press("home")
        if by_key:
            app.copy_to_clipboard(f"{COMMANDS}\n")
            await pilot.press("ctrl+v")
        else:
            app.post_message(events.Paste(COMMANDS))
        await settled(pilot)
        assert isinstance(app.focused, Input)
        assert app.focused.value.startswith(SHOWN)
        assert "\n" not in app.focused.value
        assert not set("\x1b\x9b\x07\u202e") & set(drawn(app))


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("a", "one.txt 'two words.txt' 'three four.txt' five.txt 'it'\"'\"'s.txt'"),
        ("slash", "one.txt two words.txt 'three four.txt' five.txt it's.txt"),
    ],
)
async def test_several_lines_become_one_in_which_each_path_is_told(
    key: str, value: str
) -> None:
    app = NewsDiffApp(articles=BRIDGE_AND_HERON)
    async with app.run_test(size=(100, 30)) as pilot:
        await settled(pilot)
        await pilot.press(key)
        lines = "one.txt\r\n\ntwo words.txt \n'three four.txt' five.txt\nit's.txt"
        app.post_message(events.Paste(lines))
        await settled(pilot)
        assert isinstance(app.focused, Input)
        assert app.focused.value == value


def test_a_file_name_that_commands_is_not_suggested(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("st\x1b[31m.txt").touch()
    assert completed("st") is None
    Path("story.txt").touch()
    assert completed("st") == "story.txt"
