"""The Cleaned text screen: its keys, what it says, what it stores."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from textual.pilot import Pilot

from newsdiff.app.advice import explained
from newsdiff.app.main import NewsDiffApp
from newsdiff.app.screens.cleaned import CleanedScreen
from newsdiff.app.screens.compare import CompareScreen
from newsdiff.app.screens.read import ReadScreen
from newsdiff.app.widgets.cleaned_page import Part
from newsdiff.app.widgets.panes_view import PanesView
from newsdiff.app.widgets.report_text import ReportText
from newsdiff.app.widgets.title_bar import TitleBar
from newsdiff.errors import LibraryError
from newsdiff.intake.outlet_rules import Action
from newsdiff.library import Library
from newsdiff.model import Article, Removed
from tests.support import COAST_COURIER, HARBOUR_GAZETTE
from tests.ui.cleaned_report import (
    FERRY,
    app_with,
    on_screen,
    opened,
    press,
    said,
    text_of,
)
from tests.ui.reader_app import HOSTILE, drawn, events_screen, settled

LEFTOVER = replace(
    COAST_COURIER, removed=(Removed("Ferries run at night too.", "too short", 1),)
)


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


# What is shown


async def test_title_facts_counts_and_warnings_stand_above_the_text() -> None:
    app = app_with()
    async with app.run_test(size=(100, 30)) as pilot:
        await opened(pilot)
        text = drawn(app)
    assert "Ferry aground off Eastmoor" in text
    assert "Harbour Gazette · 10 May 2026 · Ada Quill" in text
    assert "words kept, 6 lines removed" in text
    assert "! paywalled: the text ends in an offer" in text


async def test_kept_text_stands_as_it_is_and_runs_are_folded_to_a_line() -> None:
    app = app_with()
    async with app.run_test(size=(100, 30)) as pilot:
        await opened(pilot)
        text = on_screen(app)
    assert "▸ − 3 lines: share bar, page navigation" in text
    assert "What comes next" in text
    assert "Share this" not in text


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (200, 60)])
async def test_a_removed_line_has_a_sign_and_its_reason_in_the_margin(
    size: tuple[int, int],
) -> None:
    app = app_with()
    async with app.run_test(size=size) as pilot:
        await opened(pilot)
        await press(pilot, "enter")
        lines = on_screen(app).splitlines()
    (line,) = [line for line in lines if "Home | News" in line]
    assert line.split("− ")[1].startswith("Home | News | Harbour | Tides")
    assert line.endswith("page navigation")


async def test_where_there_is_no_margin_the_reason_follows_the_line() -> None:
    app = app_with()
    async with app.run_test(size=(60, 15)) as pilot:
        await opened(pilot)
        await press(pilot, "enter", "j")
        assert "− Home | News | Harbour | Tides · page navigation" in on_screen(app)
        assert "r Restore" in drawn(app)


async def test_text_from_outside_is_shown_and_never_obeyed() -> None:
    app = app_with(HOSTILE)
    async with app.run_test(size=(120, 30)) as pilot:
        await opened(pilot)
        await press(pilot, "e", "j")
        text = drawn(app)
        assert "Share [this]" in text
        assert "share [bar]" in text
        assert "[@click=app.quit]here[/] now." in text
        assert "[red]Gazette[/red]" in text
        assert "\x1b" not in text
        await press(pilot, "r")
        assert "Share [this]" in on_screen(app)


async def test_wide_and_right_to_left_text_keeps_the_margin_in_place() -> None:
    report = replace(
        Article.from_text("渡轮在周日凌晨搁浅，无人受伤。"),
        removed=(
            Removed("分享到微博", "share bar", 0),
            Removed("\u202eشارك هذا", "share bar", 0),
        ),
    )
    app = app_with(report)
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        await press(pilot, "e")
        text = text_of(app)
        widths = {text.render_line(y).cell_length for y in range(text.size.height)}
        shown = on_screen(app)
    assert widths == {80}
    assert "\u202e" not in shown
    assert shown.count("share bar") == 3


async def test_without_colour_signs_and_reasons_are_still_there(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    app = app_with()
    async with app.run_test(size=(100, 30)) as pilot:
        await opened(pilot)
        await press(pilot, "enter", "j")
        text = on_screen(app)
        cursor = text_of(app).render_line(2)
    assert "▾ − 3 lines" in text
    assert "▌ − Home" in text
    assert any(segment.style and segment.style.bold for segment in cursor)


# Moving


async def test_the_keys_move_line_by_line_and_to_both_ends() -> None:
    app = app_with()
    async with app.run_test(size=(100, 30)) as pilot:
        await opened(pilot)
        text = text_of(app)
        seen = []
        for key in ("j", "down", "k", "up", "G", "g", "end", "home", "j"):
            await press(pilot, key)
            seen.append(text.cursor)
    assert seen == [1, 2, 1, 0, 7, 0, 7, 0, 1]


async def test_n_and_shift_n_go_from_one_removed_run_to_the_next() -> None:
    app = app_with()
    async with app.run_test(size=(100, 30)) as pilot:
        await opened(pilot)
        text = text_of(app)
        seen = []
        for key in ("n", "J", "n", "N", "K"):
            await press(pilot, key)
            seen.append(text.cursor)
        await press(pilot, "N")
        assert said(app) == "Nothing removed further above"
    assert seen == [2, 7, 7, 2, 0]


async def test_pages_and_half_pages_move_the_cursor_with_the_text() -> None:
    long = Article.from_text("\n".join(f"Line {n} of a log." for n in range(300)))
    app = app_with(long)
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        text = text_of(app)
        await press(pilot, "ctrl+d")
        half = text.cursor
        await press(pilot, "ctrl+u", "space")
        page = text.cursor
        await press(pilot, "pageup", "G")
    assert 0 < half < page
    assert text.cursor == 299


async def test_a_click_selects_and_a_double_click_unfolds() -> None:
    app = app_with()
    async with app.run_test(size=(100, 30)) as pilot:
        screen = await opened(pilot)
        text = text_of(app)
        row = (
            on_screen(app)
            .splitlines()
            .index(
                next(line for line in on_screen(app).splitlines() if "1 line:" in line)
            )
        )
        await pilot.click(text, offset=(12, row + 1))
        assert text.cursor == 2
        await pilot.click(text, offset=(12, row + 1), times=2)
        await pilot.pause()
        assert screen.cleaning.blocks[2].is_open


async def test_the_wheel_scrolls_and_leaves_the_cursor() -> None:
    long = Article.from_text("\n".join(f"Line {n} of a log." for n in range(300)))
    app = app_with(long)
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        text = text_of(app)
        text.scroll_down(animate=False)
        await pilot.pause()
        assert text.scroll_offset.y == 1
        assert text.cursor == 0


# Folding


async def test_enter_unfolds_and_folds_from_any_line_of_the_run() -> None:
    app = app_with()
    async with app.run_test(size=(100, 30)) as pilot:
        await opened(pilot)
        await press(pilot, "enter", "j", "j")
        assert "Share this" in on_screen(app)
        await press(pilot, "enter")
        assert "Share this" not in on_screen(app)
        assert text_of(app).cursor == 0


async def test_e_unfolds_everything_and_folds_it_again_where_the_reader_is() -> None:
    app = app_with()
    async with app.run_test(size=(100, 40)) as pilot:
        screen = await opened(pilot)
        await press(pilot, "j", "e")
        assert "Subscribe for one crown" in on_screen(app)
        assert screen.block is not None
        assert screen.block.text == FERRY.paragraphs[0]
        await press(pilot, "e")
        assert "Subscribe for one crown" not in on_screen(app)
        assert screen.block.text == FERRY.paragraphs[0]


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
        await pilot.pause(0.2)
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


# Finding


async def test_find_marks_goes_on_and_unfolds_what_it_finds() -> None:
    app = app_with()
    async with app.run_test(size=(100, 40)) as pilot:
        screen = await opened(pilot)
        await press(pilot, "slash", *"share", "enter")
        assert screen.block is not None
        assert screen.block.text == "Share this"
        await press(pilot, "n")
        assert screen.block.text == "Share that"
        await press(pilot, "N")
        assert screen.block.text == "Share this"


async def test_what_is_nowhere_is_said() -> None:
    app = app_with()
    async with app.run_test(size=(100, 40)) as pilot:
        await opened(pilot)
        await press(pilot, "slash", *"[/x]", "enter")
        assert said(app) == "“[/x]” is nowhere in this report"


async def test_escape_ends_the_search_first_and_leaves_then() -> None:
    app = app_with()
    async with app.run_test(size=(100, 40)) as pilot:
        screen = await opened(pilot)
        await press(pilot, "slash", *"tug", "enter", "escape")
        assert app.screen is screen
        assert text_of(app).searched == ""
        await press(pilot, "escape")
        assert app.screen is not screen


# The other screens


async def test_events_show_the_report_as_it_is_now() -> None:
    app = NewsDiffApp(articles=(HARBOUR_GAZETTE, LEFTOVER, FERRY))
    async with app.run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        home = events_screen(app)
        measured = [event.articles for event in home.events]
        await press(pilot, "down", "tab", "down")
        assert home.report is LEFTOVER
        await press(pilot, "c", "n", "r", "q")
        await settled(pilot)
        assert home.report is not None
        assert LEFTOVER.removed[0].text in home.report.paragraphs
        assert home.query_one(ReportText).report is home.report
        assert LEFTOVER not in home.desk.articles
        assert [event.articles for event in home.events] != measured
        assert home.event is not None
        assert home.desk.overlaps[home.event.articles] is not None


async def test_nothing_is_grouped_anew_when_nothing_was_changed() -> None:
    app = app_with()
    async with app.run_test(size=(100, 30)) as pilot:
        await opened(pilot)
        await press(pilot, "j", "x", "z", "q")
        assert not events_screen(app).grouping
        assert events_screen(app).report is FERRY


async def test_compare_compares_anew_and_keeps_the_threshold() -> None:
    app = NewsDiffApp(articles=(HARBOUR_GAZETTE, LEFTOVER))
    async with app.run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        await press(pilot, "enter")
        await settled(pilot)
        screen = app.screen
        assert isinstance(screen, CompareScreen)
        await press(pilot, "right_parenthesis", "tab")
        await settled(pilot)
        threshold = screen.threshold
        active = screen.query_one(PanesView).active
        await press(pilot, "c")
        assert isinstance(app.screen, CleanedScreen)
        assert app.screen.cleaning.article is screen.event.articles[active]
        await press(pilot, "x", "q")
        await settled(pilot)
        assert app.screen is screen
        assert screen.comparison is not None
        assert screen.comparison.articles == screen.event.articles
        assert screen.comparison.settings.threshold == threshold
        assert (
            len(screen.comparison.articles[active].paragraphs)
            == len((HARBOUR_GAZETTE, LEFTOVER)[active].paragraphs) - 1
        )


async def test_a_report_left_without_text_can_be_put_right_from_compare() -> None:
    one = replace(Article.from_text("The bridge is shut."), title="A bridge")
    other = replace(Article.from_text("The bridge is shut today."), title="The bridge")
    app = NewsDiffApp(articles=(one, other))
    async with app.run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        await press(pilot, "enter")
        await settled(pilot)
        for _ in range(2):
            await press(pilot, "c", "x", "q", "tab")
            await settled(pilot)
        await press(pilot, "c", "r", "q")
        await settled(pilot)
        screen = app.screen
        assert isinstance(screen, CompareScreen)
        assert screen.event.articles != (one, other)


async def test_the_reading_view_shows_the_report_as_it_is_now() -> None:
    app = app_with()
    async with app.run_test(size=(100, 30)) as pilot:
        await settled(pilot)
        await press(pilot, "r", "c", "j", "x", "q")
        await settled(pilot)
        screen = app.screen
        assert isinstance(screen, ReadScreen)
        assert screen.report.paragraphs == FERRY.paragraphs[1:]
        assert screen.query_one(ReportText).report is screen.report
        assert screen.query_one(TitleBar).note == "3 sentences"


# Long pages


async def test_a_page_of_thousands_of_lines_is_one_widget_and_can_be_walked() -> None:
    text = "\n".join(
        f"Paragraph {n} says something about ferries." for n in range(2000)
    )
    report = replace(
        Article.from_text(text),
        removed=tuple(Removed(f"Link {n}", "link", n % 2001) for n in range(3000)),
    )
    app = app_with(report)
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await opened(pilot)
        widgets = len(screen.query("*"))
        await press(pilot, "e", "G", "k", "r", "x", "z")
        assert len(screen.query("*")) == widgets
        assert len(screen.cleaning.blocks) > 6000


async def test_on_a_low_screen_several_warnings_share_a_line() -> None:
    report = replace(FERRY, warnings=("very short", "paywalled", "cut off", "odd"))
    app = app_with(report)
    async with app.run_test(size=(60, 15)) as pilot:
        await opened(pilot)
        assert "! very short, paywalled, cut off, odd" in drawn(app)
        assert text_of(app).size.height >= 7
        await pilot.resize_terminal(100, 40)
        await pilot.pause()
        assert "! cut off: the text ends in the middle." in drawn(app)


def test_every_warning_of_intake_is_explained() -> None:
    told = {"very short", "block page", "paywalled", "language unknown", "summary only"}
    assert {name for name in told if explained(name) == name} == set()
    assert explained("anything [else]") == "anything [else]"
