"""The pane alone: lines, marks, cursor, mouse."""

import pytest
from rich.cells import cell_len
from rich.style import Style
from textual.app import App, ComposeResult
from textual.events import MouseScrollDown
from textual.pilot import Pilot
from textual.strip import Strip

from newsdiff.app.comparison.highlights import Highlight
from newsdiff.app.comparison.marked_reports import MarkedReport
from newsdiff.app.comparison.marks import Mark, marks_of
from newsdiff.app.comparison.reading import ALL_MARKS
from newsdiff.app.themes.theme import DARK, THEMES
from newsdiff.app.widgets.panes.page import Page, Role, lay_out
from newsdiff.app.widgets.panes.page_drawing import GUTTER, MARGIN
from newsdiff.app.widgets.panes.report_pane import ReportPane
from newsdiff.app.widgets.text.role_styles import selection_style
from newsdiff.model import Article, Comparison
from newsdiff.resources import STYLES
from tests.ui.comparisons import bridge, long, matching


def report_of(comparison: Comparison, number: int) -> MarkedReport:
    return MarkedReport(comparison.articles[number], marks_of(comparison, number))


def alone(text: str) -> MarkedReport:
    articles = (Article.from_text(text), Article.from_text("Another report."))
    return report_of(matching(articles, ()), 0)


class PaneApp(App[None]):
    """One pane and what it posts."""

    CSS_PATH = STYLES / "panes.tcss"

    def __init__(self, report: MarkedReport) -> None:
        super().__init__()
        self.report = report
        self.posted: list[object] = []
        for theme in THEMES:
            self.register_theme(theme)
        self.theme = DARK.name

    def get_theme_variable_defaults(self) -> dict[str, str]:
        return dict(DARK.variables)

    def compose(self) -> ComposeResult:
        pane = ReportPane(0)
        pane.report = self.report
        pane.is_here = True
        yield pane

    @property
    def pane(self) -> ReportPane:
        return self.query_one(ReportPane)

    def on_report_pane_partner_sought(self, message: ReportPane.PartnerSought) -> None:
        self.posted.append(("partner", message.sentence))

    def on_report_pane_none_found(self, message: ReportPane.NoneFound) -> None:
        self.posted.append(("none", message.aim, message.direction))

    def on_report_pane_search_ended(self, message: ReportPane.SearchEnded) -> None:
        self.posted.append(("search ended", message.direction))

    def on_mount(self) -> None:
        self.watch(
            self.pane,
            "scrolled_to",
            lambda: self.posted.append("scrolled"),
            init=False,
        )
        self.watch(
            self.pane,
            "cursor",
            lambda cursor: self.posted.append(("cursor", cursor)),
            init=False,
        )


def lines_of(pane: ReportPane) -> list[str]:
    return [pane.render_line(y).text.rstrip() for y in range(pane.size.height)]


async def focused(pilot: Pilot[None], app: PaneApp) -> ReportPane:
    app.pane.focus()
    await pilot.pause()
    return app.pane


async def test_sentences_begin_with_their_marks_and_flow_in_paragraphs() -> None:
    app = PaneApp(report_of(bridge(), 0))
    async with app.run_test(size=(50, 30)) as pilot:
        await pilot.pause()
        text = " ".join(line[GUTTER:] for line in lines_of(app.pane))
    assert "≈ The harbour bridge at Eastmoor" in text
    assert "pier. ≈! Mayor Ines Holloway" in text
    assert "= About 12,000 cars" in text
    assert "• Ferries will run" in text
    assert "◐ The city council" in text


async def test_paragraphs_are_parted_by_a_blank_line_and_headings_stand_alone() -> None:
    page = lay_out(report_of(bridge(), 0), 40)
    headings = [n for n, line in enumerate(page.lines) if line.role is Role.HEADING]
    assert len(headings) == 1
    assert page.lines[headings[0] - 1].role is Role.BLANK
    assert page.lines[headings[0]].runs[0].text == "What is known"
    assert page.lines[headings[0] + 1].role is Role.BLANK


async def test_markup_and_escape_sequences_show_as_text() -> None:
    hostile = "He said [the mayor] left [/] [@click=app.quit]now[/] \x1b[31mred."
    app = PaneApp(alone(hostile))
    async with app.run_test(size=(90, 20)) as pilot:
        await pilot.pause()
        text = "\n".join(lines_of(app.pane))
    assert "[the mayor] left [/] [@click=app.quit]now[/]" in text
    assert "\x1b" not in text


async def test_j_and_k_go_by_sentence_and_stop_at_the_ends() -> None:
    app = PaneApp(report_of(bridge(), 1))
    async with app.run_test(size=(50, 30)) as pilot:
        pane = await focused(pilot, app)
        await pilot.press("j", "down")
        assert pane.cursor == 2
        await pilot.press("k", "up", "k")
        assert pane.cursor == 0
        await pilot.press("G", "j")
        assert pane.cursor == 5
        await pilot.press("g")
        assert pane.cursor == 0


async def test_big_j_and_k_go_by_paragraph() -> None:
    app = PaneApp(report_of(bridge(), 0))
    async with app.run_test(size=(50, 30)) as pilot:
        pane = await focused(pilot, app)
        await pilot.press("J")
        assert pane.cursor == 2
        await pilot.press("j", "K")
        assert pane.cursor == 2
        await pilot.press("K")
        assert pane.cursor == 0


async def test_n_u_and_d_go_to_the_next_of_their_kind_and_say_when_none_is_left() -> (
    None
):
    app = PaneApp(report_of(bridge(), 0))
    async with app.run_test(size=(50, 30)) as pilot:
        pane = await focused(pilot, app)
        await pilot.press("d")
        assert pane.cursor == 1
        await pilot.press("u")
        assert pane.cursor == 3
        await pilot.press("n")
        assert pane.cursor == 4
        await pilot.press("N")
        assert pane.cursor == 2
        await pilot.press("D")
        assert pane.cursor == 1
        await pilot.press("D", "U")
        assert ("none", Mark.DIFFERS, -1) in app.posted
        assert ("none", Mark.UNIQUE, -1) in app.posted
        assert pane.cursor == 1


async def test_every_sentence_is_reached_by_paging_and_stays_in_view() -> None:
    app = PaneApp(report_of(long(120), 0))
    async with app.run_test(size=(44, 16)) as pilot:
        pane = await focused(pilot, app)
        seen = [pane.cursor]
        while pane.cursor < 119 and len(seen) < 120:
            await pilot.press("space")
            assert 0 <= pane.row < pane.size.height
            seen.append(pane.cursor)
        assert pane.cursor == 119
        assert seen == sorted(seen)
        await pilot.press("ctrl+u", "pageup")
        assert pane.cursor < 119


async def test_a_sentence_taller_than_the_pane_is_read_to_its_end() -> None:
    app = PaneApp(alone("word " * 400 + "end.\nNext one."))
    async with app.run_test(size=(44, 16)) as pilot:
        pane = await focused(pilot, app)
        presses = 0
        while "end." not in "\n".join(lines_of(pane)):
            await pilot.press("j")
            presses += 1
            assert pane.cursor == 0
            assert presses < 20
        await pilot.press("j")
        assert pane.cursor == 1


async def test_a_resize_wraps_anew_and_keeps_the_cursor_in_view() -> None:
    app = PaneApp(report_of(long(120), 0))
    async with app.run_test(size=(90, 30)) as pilot:
        pane = await focused(pilot, app)
        pane.cursor = 60
        await pilot.pause()
        for size in ((40, 16), (120, 40), (61, 15)):
            await pilot.resize_terminal(*size)
            await pilot.pause()
            assert pane.cursor == 60
            assert 0 <= pane.row < pane.size.height
            assert all(pane.render_line(y).cell_length == size[0] for y in range(10))


async def test_a_click_puts_the_cursor_and_a_double_click_asks_for_the_partner() -> (
    None
):
    app = PaneApp(report_of(bridge(), 0))
    async with app.run_test(size=(50, 30)) as pilot:
        pane = await focused(pilot, app)
        row = next(y for y, text in enumerate(lines_of(pane)) if "Ferries" in text)
        column = pane.render_line(row).text.index("Ferries")
        await pilot.click(pane, offset=(column, row))
        assert pane.cursor == 3
        await pilot.click(pane, offset=(3, 1), times=2)
        assert pane.cursor == 0
        assert ("partner", 0) in app.posted


async def test_a_report_without_sentences_is_shown_and_survives_every_key() -> None:
    app = PaneApp(alone(""))
    async with app.run_test(size=(50, 20)) as pilot:
        pane = await focused(pilot, app)
        await pilot.press(*"jkJKgGnNuUdD", "space", "pageup", "ctrl+d", "enter")
        await pilot.click(pane, offset=(3, 3))
        assert pane.cursor == 0


async def test_only_the_reader_is_reported_as_scrolling() -> None:
    app = PaneApp(report_of(long(120), 0))
    async with app.run_test(size=(50, 20)) as pilot:
        await focused(pilot, app)
        await pilot.press("G")
        await pilot.pause()
        assert "scrolled" not in app.posted
        app.pane.scroll_relative(y=-5, animate=False)
        await pilot.pause()
        assert "scrolled" in app.posted


async def test_the_bar_tells_the_cursor_without_any_colour() -> None:
    app = PaneApp(report_of(bridge(), 0))
    async with app.run_test(size=(50, 30)) as pilot:
        pane = await focused(pilot, app)
        barred = [text for text in lines_of(pane) if text.startswith("▌")]
        assert barred
        assert "harbour bridge" in barred[0]
        pane.lit = frozenset({4})
        await pilot.pause()
        assert any(text.startswith("│ = “Nobody") for text in lines_of(pane))


def styles_of(pane: ReportPane, words: str) -> set[Style]:
    """Return the styles in which these words, in one piece, are drawn."""
    return {
        segment.style
        for y in range(pane.size.height)
        for segment in pane.render_line(y)
        if segment.text.strip() == words and segment.style
    }


async def test_while_something_is_searched_n_goes_to_what_has_it_in_any_case() -> None:
    app = PaneApp(report_of(bridge(), 0))
    async with app.run_test(size=(50, 30)) as pilot:
        pane = await focused(pilot, app)
        pane.searched = "MAYOR"
        await pilot.press("n")
        assert pane.cursor == 1
        await pilot.press("n")
        assert pane.cursor == 4
        await pilot.press("N")
        assert pane.cursor == 1
        await pilot.press("N")
        assert pane.cursor == 1
        assert [it for it in range(pane.block_count) if pane.has_found(it)] == [1, 4]
    assert app.posted[-1] == ("search ended", -1)


async def test_without_a_search_n_goes_to_the_next_match_again() -> None:
    app = PaneApp(report_of(bridge(), 0))
    async with app.run_test(size=(50, 30)) as pilot:
        pane = await focused(pilot, app)
        pane.searched = "Friday"
        await pilot.press("n")
        assert pane.cursor == 7
        pane.searched = ""
        await pilot.press("N")
        assert pane.cursor == 4


async def test_what_is_found_is_marked_over_cursor_and_changed_words() -> None:
    app = PaneApp(report_of(bridge(), 0))
    async with app.run_test(size=(90, 30)) as pilot:
        pane = await focused(pilot, app)
        pane.highlights = {0: (Highlight(0, 18, detail=True),)}
        pane.searched = "harbour"
        await pilot.pause()
        found = pane.get_component_rich_style("report-pane--found")
        (drawn_in,) = styles_of(pane, "harbour")
        assert (drawn_in.color, drawn_in.bgcolor) == (found.color, found.bgcolor)


async def test_sentences_of_no_wanted_kind_are_dimmed_with_their_sign() -> None:
    app = PaneApp(report_of(bridge(), 0))
    async with app.run_test(size=(50, 30)) as pilot:
        pane = await focused(pilot, app)
        (quiet,) = {it for it in styles_of(pane, "≈") if not it.reverse}
        pane.kinds = frozenset({Mark.UNIQUE, Mark.DIFFERS})
        await pilot.pause()
        (partial,) = styles_of(pane, "◐")
        assert partial.dim
        assert not any(it.dim for it in styles_of(pane, "•") | styles_of(pane, "!"))
        pane.kinds = ALL_MARKS
        await pilot.pause()
        assert quiet in styles_of(pane, "≈")


async def test_what_is_dimmed_is_passed_over() -> None:
    app = PaneApp(report_of(bridge(), 0))
    async with app.run_test(size=(50, 30)) as pilot:
        pane = await focused(pilot, app)
        pane.kinds = frozenset({Mark.VERBATIM})
        await pilot.press("n")
        assert pane.cursor == 2
        await pilot.press("n")
        assert pane.cursor == 4
        await pilot.press("u")
        assert pane.cursor == 4
        await pilot.press("j")
        assert pane.cursor == 5


async def drag(
    pilot: Pilot[None], pane: ReportPane, start: str, end: str
) -> str | None:
    """Drag the mouse from the first letter of words to the last letter of others."""
    lines = lines_of(pane)
    first = next(y for y, text in enumerate(lines) if start in text)
    last = next(y for y, text in enumerate(lines) if end in text)
    at = (lines[first].index(start), first)
    upto = (lines[last].index(end) + len(end) - 1, last)
    await pilot.mouse_down(pane, offset=at)
    await pilot.hover(pane, offset=upto)
    await pilot.mouse_up(pane, offset=upto)
    await pilot.pause()
    return pilot.app.screen.get_selected_text()


async def test_selected_text_is_that_of_the_report_without_marks_and_lines() -> None:
    app = PaneApp(report_of(bridge(), 0))
    async with app.run_test(size=(50, 30)) as pilot:
        selected = await drag(pilot, app.pane, "Mayor Ines", "12,000")
    assert selected == (
        "Mayor Ines Holloway said the closure would last at least six weeks."
        "\n\nAbout 12,000"
    )


async def test_what_is_selected_is_drawn_so_and_ctrl_c_copies_it() -> None:
    app = PaneApp(report_of(bridge(), 0))
    async with app.run_test(size=(50, 30)) as pilot:
        await drag(pilot, app.pane, "cars cross", "the bridge")
        strips = app.pane.render_lines(app.pane.size.region)
        background = selection_style(app.pane).bgcolor
        drawn = [
            segment.text
            for strip in strips
            for segment in strip
            if segment.style and segment.style.bgcolor == background
        ]
        assert "".join(drawn).startswith("cars cross")
        assert "".join(drawn).endswith("the bridge")
        await pilot.press("ctrl+c")
        assert app.clipboard.startswith("cars cross")
        assert app.clipboard.endswith("the bridge")


async def test_a_drag_leaves_the_cursor_and_a_click_lets_go_what_is_selected() -> None:
    app = PaneApp(report_of(bridge(), 0))
    async with app.run_test(size=(50, 30)) as pilot:
        pane = await focused(pilot, app)
        await drag(pilot, pane, "cars cross", "the bridge")
        assert pane.cursor == 0
        row = next(y for y, text in enumerate(lines_of(pane)) if "Ferries" in text)
        column = pane.render_line(row).text.index("Ferries")
        await pilot.click(pane, offset=(column, row))
        assert pane.cursor == 3
        assert not pilot.app.screen.get_selected_text()


async def test_a_double_click_selects_nothing() -> None:
    app = PaneApp(report_of(bridge(), 0))
    async with app.run_test(size=(50, 30)) as pilot:
        await pilot.click(app.pane, offset=(6, 1), times=3)
        assert not pilot.app.screen.get_selected_text()


async def test_another_width_lets_go_what_is_selected() -> None:
    app = PaneApp(report_of(bridge(), 0))
    async with app.run_test(size=(50, 30)) as pilot:
        await drag(pilot, app.pane, "cars cross", "the bridge")
        await pilot.resize_terminal(60, 30)
        await pilot.pause()
        assert not pilot.app.screen.get_selected_text()


async def test_text_from_right_to_left_turns_nothing_round_beside_it() -> None:
    app = PaneApp(alone("جسر الميناء مغلق.\nThe bridge is shut."))
    async with app.run_test(size=(50, 20)) as pilot:
        await pilot.pause()
        arabic, english = (
            next(line for line in lines_of(app.pane) if word in line)
            for word in ("جسر", "bridge")
        )
        strip = app.pane.render_line(1)
        assert arabic.endswith("\u200e")
        assert "\u200e" not in english
        assert strip.cell_length == cell_len(strip.text) == 50


async def test_pages_and_half_pages_lead_down_and_back_up() -> None:
    app = PaneApp(report_of(long(120), 0))
    async with app.run_test(size=(44, 16)) as pilot:
        pane = await focused(pilot, app)
        ways = (("space", "b"), ("pagedown", "pageup"), ("ctrl+d", "ctrl+u"))
        reached = []
        for down, up in (*ways, ("ctrl+f", "ctrl+b")):
            await pilot.press(down)
            assert pane.cursor > 0
            reached.append(pane.cursor)
            await pilot.press(up)
            assert pane.cursor == 0
        assert reached[0] == reached[1] == reached[3] > reached[2]
        await pilot.press("end")
        assert pane.cursor == 119
        await pilot.press("home")
        assert pane.cursor == 0


async def test_enter_asks_for_the_partner() -> None:
    app = PaneApp(report_of(bridge(), 0))
    async with app.run_test(size=(50, 30)) as pilot:
        await focused(pilot, app)
        await pilot.press("j", "enter")
        await pilot.pause()
    assert ("partner", 1) in app.posted


async def test_the_wheel_scrolls_and_leaves_the_cursor() -> None:
    app = PaneApp(report_of(long(120), 0))
    async with app.run_test(size=(44, 16)) as pilot:
        pane = await focused(pilot, app)
        await pilot._post_mouse_events([MouseScrollDown], pane, (5, 5))
        await pilot.pause()
        assert pane.scroll_offset.y > 0
        assert pane.cursor == 0
    assert "scrolled" in app.posted


async def test_at_another_width_the_old_page_is_not_drawn_once_more(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    drawn: list[tuple[int, int]] = []
    draw_line = ReportPane.draw_line

    def noted(pane: ReportPane, page: Page, line: int, width: int) -> Strip:
        drawn.append((page.width, width - GUTTER - MARGIN))
        return draw_line(pane, page, line, width)

    monkeypatch.setattr(ReportPane, "draw_line", noted)
    app = PaneApp(report_of(long(60), 0))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        drawn.clear()
        await pilot.resize_terminal(60, 24)
        await pilot.pause()
        assert drawn
        assert all(own == wanted for own, wanted in drawn)
