"""What the reader chose is found again, and written without holding anybody up."""

import asyncio
import threading
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from textual.pilot import Pilot

from newsdiff.app.comparison.reading import View
from newsdiff.app.desk.listing import Order
from newsdiff.app.main import NewsDiffApp
from newsdiff.app.requests import ComparisonSought, Noted
from newsdiff.app.screens.compare.screen import CompareScreen
from newsdiff.app.services import remembering
from newsdiff.app.services.remembered import Remembered
from newsdiff.app.services.remembered_file import Change, RememberedFile
from newsdiff.app.services.remembering import Remembering
from newsdiff.app.themes.theme import DARK, LIGHT
from newsdiff.library import Library
from newsdiff.model import Event
from tests.support import COAST_COURIER, HARBOUR_GAZETTE
from tests.ui.reader_app import BRIDGE_AND_HERON, events_screen, settled


def without_legend(known: Remembered) -> Remembered:
    return replace(known, legend=False)


def left_at(sentence: int, known: Remembered) -> Remembered:
    return known.at_sentence(HARBOUR_GAZETTE, sentence)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return where it is kept; there is nothing yet, not even the folder."""
    return tmp_path / "state" / "reader.json"


def remembered(path: Path) -> Remembered:
    return RememberedFile(path).load()


async def test_what_was_chosen_is_written_when_the_reader_leaves(path: Path) -> None:
    app = NewsDiffApp(state=path)
    async with app.run_test() as pilot:
        await settled(pilot)
        await pilot.press("t")
        app.screen.post_message(Noted(without_legend))
        await pilot.press("ctrl+q")
        await pilot.pause()
    assert remembered(path) == Remembered(theme=LIGHT.name, legend=False)


async def test_the_next_start_wears_the_theme_of_the_last_one(path: Path) -> None:
    RememberedFile(path).save([lambda known: replace(known, theme=LIGHT.name)])
    assert NewsDiffApp(state=path).theme == LIGHT.name
    assert NewsDiffApp(state=path, theme="dark").theme == DARK.name
    assert NewsDiffApp().theme == DARK.name


async def test_a_theme_that_is_gone_is_no_reason_to_stop(path: Path) -> None:
    RememberedFile(path).save([lambda known: replace(known, theme="nobody's")])
    app = NewsDiffApp(state=path)
    async with app.run_test() as pilot:
        await settled(pilot)
        assert app.theme == DARK.name


async def test_nothing_is_written_without_a_change(path: Path) -> None:
    app = NewsDiffApp(state=path)
    async with app.run_test() as pilot:
        await settled(pilot)
        app.screen.post_message(Noted(lambda known: replace(known, legend=True)))
        await settled(pilot)
    assert not path.exists()


async def test_a_comparison_opens_as_the_reader_had_the_last_one(path: Path) -> None:
    event = Event((HARBOUR_GAZETTE, COAST_COURIER), "Bridge")
    RememberedFile(path).save(
        [lambda known: replace(known, view=View.PANES, linked=False, with_words=False)]
    )
    app = NewsDiffApp(articles=BRIDGE_AND_HERON, state=path)
    async with app.run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        app.screen.post_message(ComparisonSought(event, None, 1))
        await settled(pilot)
        screen = app.screen
        assert isinstance(screen, CompareScreen)
        assert not screen.linked
        assert not screen.with_words
        assert screen.place.report == 1


async def test_a_file_that_cannot_be_read_is_said_once_and_the_reader_opens(
    path: Path,
) -> None:
    path.parent.mkdir()
    path.write_text("{", encoding="utf-8")
    app = NewsDiffApp(state=path)
    async with app.run_test() as pilot:
        await settled(pilot)
        await pilot.press("t", "t")
        [said] = app.log_of_messages.newest_first
    assert said.severity == "warning"
    assert str(path) in said.text


async def test_a_one_off_leaves_the_event_of_the_library_alone(path: Path) -> None:
    RememberedFile(path).save([lambda known: known.at_report(HARBOUR_GAZETTE)])
    with Library.in_memory() as library:
        app = NewsDiffApp(articles=BRIDGE_AND_HERON, library=library, state=path)
        async with app.run_test() as pilot:
            await settled(pilot)
            app.screen.post_message(Noted(lambda it: it.at_report(COAST_COURIER)))
            app.screen.post_message(Noted(without_legend))
            await settled(pilot)
    assert remembered(path) == replace(
        Remembered().at_report(HARBOUR_GAZETTE), legend=False
    )


async def test_the_reader_comes_back_to_the_event_and_the_order_that_they_left(
    path: Path,
) -> None:
    with Library.in_memory() as library:
        for article in BRIDGE_AND_HERON:
            library.add(article)
        app = NewsDiffApp(library=library, state=path)
        async with app.run_test(size=(120, 40)) as pilot:
            await settled(pilot)
            await pilot.press("o", "O")
            await settled(pilot)
            report, order = events_screen(app).report, events_screen(app).order
            assert order is Order.REPORTS
            assert report is not None
            assert events_screen(app).desk.wish.turned
        again = NewsDiffApp(library=library, state=path)
        async with again.run_test(size=(120, 40)) as pilot:
            await settled(pilot)
            screen = events_screen(again)
            assert screen.report is not None
            assert screen.report.title == report.title
            assert screen.order is order
            assert screen.desk.wish.turned


async def test_many_choices_are_written_at_once_and_soon(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(remembering, "WRITE_EVERY", 0.05)
    written: list[int] = []
    was_written = threading.Event()
    save = RememberedFile.save

    def counted(file: RememberedFile, changes: list[Change]) -> None:
        written.append(len(changes))
        save(file, changes)
        was_written.set()

    monkeypatch.setattr(RememberedFile, "save", counted)
    kept = Remembering(path, lambda _: None, keep_event=True)
    for sentence in (0, 1, 2):
        kept.note(partial(left_at, sentence))
    assert not path.exists()
    assert await asyncio.to_thread(was_written.wait, 60)
    assert written == [3]
    assert remembered(path).position(HARBOUR_GAZETTE) == 2
    kept.note(without_legend)
    await kept.close()
    assert written == [3, 1]
    assert remembered(path).legend is False


async def test_a_disk_that_does_not_answer_keeps_nobody_from_leaving(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(remembering, "LEAVE_WITHIN", 0.05)
    may_end = threading.Event()
    waited: list[bool] = []
    monkeypatch.setattr(
        RememberedFile, "save", lambda *_: waited.append(may_end.wait(60))
    )
    kept = Remembering(path, lambda _: None, keep_event=True)
    kept.note(without_legend)
    await kept.close()
    assert not waited
    may_end.set()


async def left(pilot: Pilot[None]) -> None:
    await pilot.press("ctrl+q")
    await pilot.pause()


async def test_ctrl_q_leaves_at_once_while_something_is_read_and_loses_nothing(
    path: Path, tmp_path: Path
) -> None:
    app = NewsDiffApp([str(tmp_path)] * 50, state=path)
    async with app.run_test() as pilot:
        app.post_message(Noted(without_legend))
        await pilot.pause()
        await left(pilot)
    assert app.return_code == 0
    assert remembered(path).legend is False


async def test_ctrl_c_says_how_to_leave_and_copies_what_is_selected() -> None:
    app = NewsDiffApp()
    async with app.run_test() as pilot:
        await settled(pilot)
        await pilot.press("ctrl+c")
        await pilot.pause()
        [said] = app.log_of_messages.newest_first
        assert said.text.startswith("ctrl+q quits.")
        assert app.is_running
