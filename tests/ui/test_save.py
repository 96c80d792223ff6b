"""The Save dialog: writes where it is told, and never over a file unasked."""

from pathlib import Path

import pytest
from textual.app import App
from textual.pilot import Pilot
from textual.widgets import Input, Static

from newsdiff.app.main import NewsDiffApp
from newsdiff.app.screens.compare.save import FORMATS, WITH_QUOTES, SaveScreen
from newsdiff.errors import FileExistsAlreadyError, SaveError
from tests.ui.reader_app import drawn, settled


class Desk:
    """Stands in for the export: writes, refuses, and remembers."""

    def __init__(self) -> None:
        self.asked: list[tuple[Path, bool]] = []
        self.refusal: SaveError | None = None

    def write(self, path: Path, overwrite: bool, quotes: bool) -> None:
        self.quotes = quotes
        self.asked.append((path, overwrite))
        if self.refusal is not None:
            raise self.refusal
        if path.exists() and not overwrite:
            raise FileExistsAlreadyError(f"{path} exists")
        path.write_text("saved", encoding="utf-8")


class Answers(list[Path | None]):
    """What the dialog answered."""


async def ask(
    pilot: Pilot[None], suggested: Path, desk: Desk
) -> tuple[SaveScreen, Answers]:
    answers = Answers()
    screen = SaveScreen(suggested, desk.write)
    await pilot.app.push_screen(screen, answers.append)
    await pilot.pause()
    return screen, answers


def said(screen: SaveScreen) -> str:
    return str(screen.query_one("#save-message", Static).render())


def app() -> App[None]:
    return NewsDiffApp()


async def test_enter_writes_the_suggested_path_and_answers_with_it(
    tmp_path: Path,
) -> None:
    desk = Desk()
    target = tmp_path / "comparison.md"
    async with app().run_test() as pilot:
        _, answers = await ask(pilot, target, desk)
        await pilot.press("enter")
        await settled(pilot)
    assert answers == [target]
    assert desk.asked == [(target, False)]
    assert target.read_text(encoding="utf-8") == "saved"


async def test_an_existing_file_is_written_over_only_after_its_key(
    tmp_path: Path,
) -> None:
    desk = Desk()
    target = tmp_path / "comparison.md"
    target.write_text("precious", encoding="utf-8")
    async with NewsDiffApp(keys={"save.overwrite": "O"}).run_test() as pilot:
        screen, answers = await ask(pilot, target, desk)
        await pilot.press("enter")
        await settled(pilot)
        assert screen.asking == target
        assert said(screen) == f"{target} exists. Overwrite? O/n"
        assert target.read_text(encoding="utf-8") == "precious"
        await pilot.press("enter")  # an impatient second Enter is no yes
        await settled(pilot)
        assert target.read_text(encoding="utf-8") == "precious"
        await pilot.press("O")
        await settled(pilot)
    assert answers == [target]
    assert target.read_text(encoding="utf-8") == "saved"


async def test_n_goes_back_to_the_name_and_leaves_the_file_alone(
    tmp_path: Path,
) -> None:
    desk = Desk()
    target = tmp_path / "comparison.md"
    target.write_text("precious", encoding="utf-8")
    async with app().run_test() as pilot:
        screen, answers = await ask(pilot, target, desk)
        await pilot.press("enter")
        await settled(pilot)
        await pilot.press("n")
        await pilot.pause()
        assert screen.asking is None
        await pilot.press("x", "enter")
        await settled(pilot)
    assert answers == [tmp_path / "comparison.mdx"]
    assert target.read_text(encoding="utf-8") == "precious"


async def test_escape_closes_without_writing(tmp_path: Path) -> None:
    desk = Desk()
    async with app().run_test() as pilot:
        _, answers = await ask(pilot, tmp_path / "a.md", desk)
        await pilot.press("escape")
        await settled(pilot)
    assert answers == [None]
    assert desk.asked == []


async def test_y_and_n_are_letters_while_nothing_is_asked(tmp_path: Path) -> None:
    desk = Desk()
    async with app().run_test() as pilot:
        screen, _ = await ask(pilot, tmp_path / "a", desk)
        await pilot.press("y", "n", "t", "question_mark")
        await pilot.pause()
        assert screen.query_one(Input).value.endswith("aynt?")
        assert pilot.app.screen is screen


async def test_a_missing_folder_is_named_and_nothing_is_written(
    tmp_path: Path,
) -> None:
    desk = Desk()
    async with app().run_test(size=(200, 30)) as pilot:
        screen, answers = await ask(pilot, tmp_path / "no" / "a.md", desk)
        await pilot.press("enter")
        await settled(pilot)
        assert said(screen) == f"There is no folder {tmp_path / 'no'}. Nothing written."
    assert answers == []
    assert desk.asked == []


async def test_a_folder_is_no_file_to_write_to(tmp_path: Path) -> None:
    desk = Desk()
    async with app().run_test() as pilot:
        screen, _ = await ask(pilot, tmp_path, desk)
        await pilot.press("enter")
        await settled(pilot)
        assert said(screen) == f"{tmp_path} is a folder. Add a file name."
    assert desk.asked == []


async def test_nothing_typed_is_answered_with_an_example() -> None:
    desk = Desk()
    async with app().run_test() as pilot:
        screen, _ = await ask(pilot, Path("x"), desk)
        await pilot.press("backspace", "enter")
        await settled(pilot)
        assert "Type where to save" in said(screen)
    assert desk.asked == []


async def test_a_refusal_is_shown_as_it_stands(tmp_path: Path) -> None:
    desk = Desk()
    desk.refusal = SaveError("The disk is [bold]full[/]: free some space")
    async with app().run_test() as pilot:
        screen, answers = await ask(pilot, tmp_path / "a.md", desk)
        await pilot.press("enter")
        await settled(pilot)
        assert said(screen) == "The disk is [bold]full[/]: free some space"
        desk.refusal = None
        await pilot.press("enter")
        await settled(pilot)
    assert answers == [tmp_path / "a.md"]


async def test_a_tilde_is_the_home_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    desk = Desk()
    async with app().run_test() as pilot:
        _, answers = await ask(pilot, Path("~/a.md"), desk)
        await pilot.press("enter")
        await settled(pilot)
    assert answers == [tmp_path / "a.md"]


async def test_a_name_that_the_system_refuses_is_left_to_the_writing(
    tmp_path: Path,
) -> None:
    desk = Desk()
    desk.refusal = SaveError("The name is too long.")
    async with app().run_test() as pilot:
        screen, answers = await ask(pilot, tmp_path / ("a" * 300), desk)
        await pilot.press("enter")
        await settled(pilot)
        assert said(screen) == "The name is too long."
    assert answers == []


async def test_of_a_path_longer_than_the_line_the_end_is_in_sight() -> None:
    async with app().run_test(size=(80, 24)) as pilot:
        await ask(pilot, Path("/folder") / ("long-" * 20 + "end.md"), Desk())
        await pilot.pause()
        assert "long-end.md" in drawn(pilot.app)


async def test_quotes_are_written_if_they_are_asked_for(tmp_path: Path) -> None:
    desk = Desk()
    async with app().run_test() as pilot:
        screen, _ = await ask(pilot, tmp_path / "comparison.md", desk)
        await pilot.press("ctrl+t")
        await pilot.pause()
        assert said(screen) == WITH_QUOTES
        await pilot.press("enter")
        await settled(pilot)
        assert desk.quotes


async def test_quotes_are_left_out_otherwise(tmp_path: Path) -> None:
    desk = Desk()
    async with app().run_test() as pilot:
        screen, _ = await ask(pilot, tmp_path / "comparison.md", desk)
        await pilot.press("ctrl+t", "ctrl+t")
        await pilot.pause()
        assert said(screen) == FORMATS
        await pilot.press("enter")
        await settled(pilot)
        assert not desk.quotes
