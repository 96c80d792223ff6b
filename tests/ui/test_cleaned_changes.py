"""What is changed on the Cleaned text screen, stored, and undone."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from textual.pilot import Pilot

from newsdiff.app.cleaning.blocks import Part
from newsdiff.app.screens.cleaned.screen import CleanedScreen
from newsdiff.errors import LibraryError
from newsdiff.intake.changes.outlet_rules import Action
from newsdiff.library import Library
from newsdiff.model import Article
from tests.ui.cleaned_report import (
    FERRY,
    app_with,
    opened,
    press,
    said,
)
from tests.ui.reader_app import drawn, until


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "library.sqlite") as opened_library:
        yield opened_library


def paragraphs(screen: CleanedScreen) -> tuple[str, ...]:
    return screen.cleaning.article.paragraphs


async def to_the_captain(pilot: Pilot[None]) -> None:
    """Put the cursor on the one line that should not have gone."""
    await press(pilot, "n")
    assert "1 line removed here" in said(pilot.app)


# Restoring and removing


async def test_r_restores_the_line_of_a_fold_of_one() -> None:
    app = app_with()
    async with app.run_test(size=(100, 30)) as pilot:
        screen = await opened(pilot)
        await to_the_captain(pilot)
        await press(pilot, "r")
        assert paragraphs(screen)[1] == FERRY.removed[3].text
        assert len(screen.cleaning.article.removed) == 5
        assert "5 lines removed" in drawn(app)


async def test_r_on_several_folded_lines_asks_for_one_of_them() -> None:
    app = app_with()
    async with app.run_test(size=(100, 30)) as pilot:
        screen = await opened(pilot)
        await press(pilot, "r")
        assert screen.cleaning.article is FERRY
        assert said(app) == "Choose the line to restore"
        assert screen.block is not None
        assert screen.block.part is Part.REMOVED


async def test_restoring_goes_on_to_the_next_removed_line() -> None:
    app = app_with()
    async with app.run_test(size=(100, 40)) as pilot:
        screen = await opened(pilot)
        await press(pilot, "enter", "j", "r", "r")
        assert paragraphs(screen)[:2] == (FERRY.removed[0].text, FERRY.removed[1].text)
        assert screen.block is not None
        assert screen.block.text == "Share that"


async def test_x_removes_a_paragraph_and_goes_on_to_the_next() -> None:
    app = app_with()
    async with app.run_test(size=(100, 30)) as pilot:
        screen = await opened(pilot)
        await press(pilot, "j", "x")
        assert paragraphs(screen) == FERRY.paragraphs[1:]
        assert FERRY.paragraphs[0] in [
            block.text for block in screen.cleaning.article.removed
        ]
        assert screen.block is not None
        assert screen.block.text == FERRY.paragraphs[1]


@pytest.mark.parametrize(
    ("keys", "remark"),
    [
        (("j", "r"), "This was not removed"),
        (("n", "x"), "This was removed already"),
        (("j", "j", "j", "j", "x"), "A subheading is not compared"),
    ],
)
async def test_what_makes_no_sense_is_said_and_changes_nothing(
    keys: tuple[str, ...], remark: str
) -> None:
    app = app_with()
    async with app.run_test(size=(100, 30)) as pilot:
        screen = await opened(pilot)
        await press(pilot, *keys)
        assert said(app).startswith(remark)
        assert screen.cleaning.article is FERRY
        assert screen.steps == []


@pytest.mark.parametrize("key", ["z", "ctrl+z"])
async def test_several_changes_are_undone_one_by_one(key: str) -> None:
    app = app_with()
    async with app.run_test(size=(100, 40)) as pilot:
        screen = await opened(pilot)
        await press(pilot, "enter", "j", "r", "j", "j", "x")
        assert len(screen.steps) == 2
        await press(pilot, key)
        assert len(paragraphs(screen)) == 5
        await press(pilot, key)
        assert screen.cleaning.article is FERRY
        assert said(app).startswith("Undone")
        await press(pilot, key)
        assert screen.cleaning.article is FERRY


async def test_without_a_library_the_first_change_says_that_it_does_not_last() -> None:
    app = app_with()
    async with app.run_test(size=(100, 30)) as pilot:
        await opened(pilot)
        await press(pilot, "j", "x")
        assert "without a library" in said(app)
        await press(pilot, "x")
        assert said(app) == "Removed. z takes it back"


# The library


async def test_changes_are_in_the_library_at_once(
    library: Library, tmp_path: Path
) -> None:
    app = app_with(library=library)
    async with app.run_test(size=(100, 30)) as pilot:
        await opened(pilot)
        await to_the_captain(pilot)
        await press(pilot, "r")
    with Library.open(tmp_path / "library.sqlite") as again:
        (kept,) = again.articles()
    assert kept.paragraphs[1] == FERRY.removed[3].text


async def test_what_is_undone_is_undone_in_the_library(
    library: Library, tmp_path: Path
) -> None:
    app = app_with(library=library)
    async with app.run_test(size=(100, 30)) as pilot:
        await opened(pilot)
        await press(pilot, "j", "x", "x", "z", "z")
    with Library.open(tmp_path / "library.sqlite") as again:
        (kept,) = again.articles()
    assert kept.paragraphs == FERRY.paragraphs


async def test_leaving_the_program_from_the_screen_loses_nothing(
    library: Library, tmp_path: Path
) -> None:
    app = app_with(library=library)
    async with app.run_test(size=(100, 30)) as pilot:
        await opened(pilot)
        await pilot.press("j", "x", "ctrl+q")
    with Library.open(tmp_path / "library.sqlite") as again:
        (kept,) = again.articles()
    assert kept.paragraphs == FERRY.paragraphs[1:]


async def test_what_the_library_does_not_take_is_told(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*articles: Article) -> Article:
        raise LibraryError("The disk [is] full.")

    app = app_with(library=library)
    async with app.run_test(size=(100, 30)) as pilot:
        await opened(pilot)
        monkeypatch.setattr(library, "replace", refuse)
        await press(pilot, "j", "x")
        await until(pilot, lambda: app._notifications)
        told = [note.message for note in app._notifications]
    assert told == ["This was not stored. The disk [is] full."]


# Rules


async def test_a_keeps_a_line_now_and_makes_a_rule(library: Library) -> None:
    app = app_with(library=library)
    async with app.run_test(size=(100, 30)) as pilot:
        screen = await opened(pilot)
        await to_the_captain(pilot)
        await press(pilot, "a")
        assert paragraphs(screen)[1] == FERRY.removed[3].text
        (note,) = list(app._notifications)
        assert note.title == "Harbour Gazette"
        assert note.message.startswith("From the next intake on this line is always ")
        assert note.message.endswith("(z takes it back)")
    (rule,) = library.rules()
    assert rule.outlet == "Harbour Gazette"
    assert rule.line == FERRY.removed[3].text
    assert rule.action is Action.KEEP


async def test_shift_a_drops_a_paragraph_now_and_makes_a_rule(
    library: Library,
) -> None:
    app = app_with(library=library)
    async with app.run_test(size=(100, 30)) as pilot:
        screen = await opened(pilot)
        await press(pilot, "j", "A")
        assert paragraphs(screen) == FERRY.paragraphs[1:]
    (rule,) = library.rules()
    assert rule.action is Action.DROP


async def test_a_rule_is_undone_with_its_change_and_the_former_one_is_back(
    library: Library,
) -> None:
    app = app_with(library=library)
    async with app.run_test(size=(100, 30)) as pilot:
        screen = await opened(pilot)
        await press(pilot, "j", "a", "A", "z")
        assert paragraphs(screen) == FERRY.paragraphs
    assert [rule.action for rule in library.rules()] == [Action.KEEP]


@pytest.mark.parametrize(
    ("report", "remark"),
    [
        (FERRY, "Rules are kept in your library"),
        (replace(FERRY, source=""), "This report names no outlet"),
    ],
)
async def test_no_rule_is_made_where_none_can_be_kept(
    report: Article, remark: str
) -> None:
    app = app_with(report)
    async with app.run_test(size=(100, 30)) as pilot:
        screen = await opened(pilot)
        await press(pilot, "j", "A")
        assert said(app).startswith(remark)
        assert screen.cleaning.article is report
