"""The Cleaned text screen: its keys, what it says, what it stores."""

from dataclasses import replace

import pytest

from newsdiff.app.cleaning.advice import explained
from newsdiff.model import Article, Removed
from tests.ui.cleaned_report import (
    FERRY,
    app_with,
    on_screen,
    opened,
    press,
    said,
    text_of,
)
from tests.ui.reader_app import HOSTILE, drawn

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
