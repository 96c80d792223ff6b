"""The annotated view: its keys, its mouse, and the report that it shows."""

from collections.abc import Sequence
from typing import ClassVar

from textual import events, messages, on
from textual.app import App, ComposeResult
from textual.pilot import Pilot
from textual.reactive import reactive
from textual.screen import Screen
from textual.widgets import ContentSwitcher, Label

from newsdiff.app.comparison.marks import Mark
from newsdiff.app.comparison.reading import ALL_MARKS
from newsdiff.app.themes.theme import DARK
from newsdiff.app.widgets.annotated.blocks import Block
from newsdiff.app.widgets.annotated.page import Part
from newsdiff.app.widgets.annotated.view import AnnotatedView
from newsdiff.app.widgets.text.view_messages import Remarked
from newsdiff.model import Article, Comparison, Kind, Match, Place
from newsdiff.resources import STYLES
from tests.ui.comparisons import bridge, long, match, matching


class ViewScreen(Screen[None]):
    """Keeps the state of a comparison and shows one of two views."""

    comparison: reactive[Comparison | None] = reactive(None, init=False)
    place: reactive[Place] = reactive(Place(0, 0), init=False)
    shown: reactive[tuple[int, ...]] = reactive((), init=False)
    kinds: reactive[frozenset[Mark]] = reactive(ALL_MARKS, init=False)
    searched: reactive[str] = reactive("", init=False)
    with_words: reactive[bool] = reactive(True, init=False)

    def __init__(self) -> None:
        super().__init__()
        self.remarks: list[str] = []
        self.layouts = 0

    def compose(self) -> ComposeResult:
        with ContentSwitcher(initial="annotated", id="views"):
            yield Label("another view", id="other")
            yield AnnotatedView(id="annotated").data_bind(
                ViewScreen.comparison,
                ViewScreen.place,
                ViewScreen.shown,
                ViewScreen.kinds,
                ViewScreen.searched,
                ViewScreen.with_words,
            )

    def on_mount(self) -> None:
        self.watch(self.query_one(AnnotatedView), "told", self.follow, init=False)

    def follow(self, place: Place | None) -> None:
        if place is not None:
            self.place = place

    @on(Remarked)
    def keep(self, message: Remarked) -> None:
        self.remarks.append(message.text)

    @on(messages.Layout)
    def count(self) -> None:
        self.layouts += 1


class ViewApp(App[None]):
    """An app with nothing but the annotated view, and another one."""

    CSS_PATH: ClassVar = [STYLES / "base.tcss", STYLES / "annotated.tcss"]

    def __init__(self, comparison: Comparison) -> None:
        super().__init__()
        self.shown_first = comparison
        self.register_theme(DARK)
        self.theme = DARK.name

    def get_theme_variable_defaults(self) -> dict[str, str]:
        return dict(DARK.variables)

    def on_mount(self) -> None:
        self.push_screen(ViewScreen())

    @property
    def front(self) -> ViewScreen:
        assert isinstance(self.screen, ViewScreen)
        return self.screen

    @property
    def view(self) -> AnnotatedView:
        return self.front.query_one(AnnotatedView)

    @property
    def blocks(self) -> Sequence[Block]:
        page = self.view._page
        return page.blocks if page else ()

    @property
    def block(self) -> Block:
        """The block under the cursor."""
        return self.blocks[self.view.cursor]

    def text(self) -> str:
        """Return what is on the screen."""
        view = self.view
        return "\n".join(view.render_line(y).text for y in range(view.size.height))

    def switch(self, name: str) -> None:
        self.front.query_one("#views", ContentSwitcher).current = name


async def opened(pilot: Pilot[None]) -> ViewApp:
    """Show the comparison and wait until it is there."""
    app = pilot.app
    assert isinstance(app, ViewApp)
    await pilot.pause()
    app.front.comparison = app.shown_first
    app.view.focus()
    await settled(pilot)
    return app


async def settled(pilot: Pilot[None]) -> None:
    for _ in range(4):
        await pilot.pause()


def little_and_much() -> Comparison:
    """Return a report of two sentences and one of twelve that begins like it."""
    little = Article.from_sentences(["Same.", "Own."], "Little", "Gazette")
    much = Article.from_sentences(
        ["Same.", *(f"Thing {n}." for n in range(11))], "Much", "Ledger"
    )
    same = Match(Place(0, 0), Place(1, 0), 1.0, Kind.VERBATIM)
    return matching((little, much), (same,))


async def test_title_summary_and_notes_are_on_the_screen() -> None:
    async with ViewApp(bridge()).run_test(size=(120, 40)) as pilot:
        app = await opened(pilot)
        text = app.text()
        assert "Eastmoor bridge closed after crack is found [updated]" in text
        assert "3 of 8 sentences are only here" in text
        assert "! Coast Courier: eight" in text
        assert "+  Coast Courier: Shopkeepers" in text
        assert app.view.border_title == "Harbour Gazette · report 1 of 3"


async def test_the_cursor_goes_over_sentences_and_over_what_is_left_out() -> None:
    async with ViewApp(bridge()).run_test(size=(120, 40)) as pilot:
        app = await opened(pilot)
        await pilot.press("j")
        await settled(pilot)
        assert app.block.left_out is not None
        assert app.front.place == app.block.place == Place(1, 1)
        assert app.view.report == 0
        assert app.front.remarks[-1] == "Left out here: Coast Courier says it"


async def test_quick_keys_lose_no_step() -> None:
    async with ViewApp(long(40)).run_test(size=(120, 40)) as pilot:
        app = await opened(pilot)
        start = app.view.cursor
        for _ in range(25):
            app.post_message(events.Key("j", "j"))
        await settled(pilot)
        for _ in range(20):
            app.post_message(events.Key("k", "k"))
        await settled(pilot)
        await settled(pilot)
        assert app.view.cursor == start + 5
        assert app.front.place == app.block.place


async def test_enter_opens_the_wordings_of_the_others_and_folds_them_again() -> None:
    async with ViewApp(bridge()).run_test(size=(120, 40)) as pilot:
        app = await opened(pilot)
        row = app.view.row
        await pilot.press("enter")
        await settled(pilot)
        assert "≈  Coast Courier 0.82: Eastmoor's harbour bridge" in app.text()
        assert (app.view.row, app.front.place) == (row, Place(0, 0))
        await pilot.press("enter")
        await settled(pilot)
        assert "0.82" not in app.text()


async def test_enter_on_what_nobody_else_has_says_so() -> None:
    async with ViewApp(bridge()).run_test(size=(120, 40)) as pilot:
        app = await opened(pilot)
        await pilot.press("u", "enter")
        await settled(pilot)
        assert app.front.remarks[-1] == "No other report has this sentence"


async def test_enter_on_something_left_out_shows_what_stands_around_it() -> None:
    async with ViewApp(bridge()).run_test(size=(120, 40)) as pilot:
        app = await opened(pilot)
        await pilot.press("m", "enter")
        await settled(pilot)
        assert "Half of my customers" in app.text().split("Shopkeepers")[1]


async def test_a_fold_opens_with_enter_and_all_of_them_with_e() -> None:
    async with ViewApp(little_and_much()).run_test(size=(120, 40)) as pilot:
        app = await opened(pilot)
        assert "▸  9 more that others say" in app.text()
        await pilot.press("m", "m", "m", "enter")
        await settled(pilot)
        assert app.block.folded
        assert "▾  9 more that others say:" in app.text()
        assert "Thing 10." in app.text()
        await pilot.press("e")
        await settled(pilot)
        assert app.block.folded
        assert "Thing 10." not in app.text()
        await pilot.press("e")
        await settled(pilot)
        assert "Thing 10." in app.text()


async def test_folding_around_the_cursor_leaves_it_on_the_fold() -> None:
    async with ViewApp(little_and_much()).run_test(size=(120, 40)) as pilot:
        app = await opened(pilot)
        await pilot.press("e", "m", "m", "m", "m", "m", "e")
        await settled(pilot)
        assert app.block.folded
        assert app.front.place == app.block.place


async def test_the_keys_for_kinds_go_to_sentences_of_the_report_alone() -> None:
    async with ViewApp(bridge()).run_test(size=(120, 40)) as pilot:
        app = await opened(pilot)
        await pilot.press("n")
        await settled(pilot)
        assert app.front.place == Place(0, 1)
        await pilot.press("u")
        await settled(pilot)
        assert app.front.place == Place(0, 3)
        await pilot.press("D")
        await settled(pilot)
        assert app.front.place == Place(0, 1)
        await pilot.press("d")
        await settled(pilot)
        assert app.front.place == Place(0, 1)
        assert app.front.remarks[-1] == "No further detail that differs below"


async def test_m_goes_to_what_is_left_out_and_says_when_there_is_no_more() -> None:
    async with ViewApp(bridge()).run_test(size=(120, 40)) as pilot:
        app = await opened(pilot)
        count = sum(not block.is_sentence for block in app.blocks)
        for _ in range(count):
            await pilot.press("m")
            assert not app.block.is_sentence
        await pilot.press("m")
        await settled(pilot)
        assert app.front.remarks[-1] == "Nothing further is left out below"
        for _ in range(count):
            await pilot.press("M")
        await settled(pilot)
        assert app.front.remarks[-1] == "Nothing further is left out above"


async def test_tab_reads_the_next_report_at_the_same_statement_and_back() -> None:
    async with ViewApp(bridge()).run_test(size=(120, 40)) as pilot:
        app = await opened(pilot)
        await pilot.press("n", "tab")
        await settled(pilot)
        assert (app.view.report, app.front.place) == (1, Place(1, 3))
        assert app.block.place == Place(1, 3)
        assert app.view.border_title == "Coast Courier · report 2 of 3"
        await pilot.press("left")
        await settled(pilot)
        assert (app.view.report, app.front.place) == (0, Place(0, 1))


async def test_a_click_on_the_title_of_another_report_goes_there() -> None:
    async with ViewApp(bridge()).run_test(size=(120, 40)) as pilot:
        app = await opened(pilot)
        await pilot.press("n")
        await settled(pilot)
        for title, report in (("Coast Courier: ", 1), ("Harbour Gazette: ", 0)):
            lines = app.text().splitlines()
            row = next(n for n, line in enumerate(lines) if title in line)
            await pilot.click(app.view, offset=(12, row + 1), times=2)
            await settled(pilot)
            assert app.view.report == report
        assert app.front.place == Place(0, 1)


async def test_tab_finds_a_sentence_that_the_next_report_leaves_out() -> None:
    async with ViewApp(bridge()).run_test(size=(120, 40)) as pilot:
        app = await opened(pilot)
        await pilot.press("u", "tab")
        await settled(pilot)
        assert app.view.report == 1
        assert app.block.left_out is not None
        assert app.front.place == Place(0, 3)


async def test_tab_keeps_to_the_readers_own_order() -> None:
    async with ViewApp(bridge()).run_test(size=(120, 40)) as pilot:
        app = await opened(pilot)
        app.front.shown = (2, 0)
        await settled(pilot)
        await pilot.press("tab")
        await settled(pilot)
        assert app.view.report == 2
        assert "+  Coast Courier:" not in app.text()


async def test_a_report_that_is_hidden_is_not_read_on() -> None:
    async with ViewApp(bridge()).run_test(size=(120, 40)) as pilot:
        app = await opened(pilot)
        app.front.place = Place(1, 0)
        app.front.shown = (1, 2)
        await settled(pilot)
        assert app.view.report == 1


async def test_coming_from_another_view_shows_the_report_that_was_read_there() -> None:
    async with ViewApp(bridge()).run_test(size=(120, 40)) as pilot:
        app = await opened(pilot)
        app.switch("other")
        await settled(pilot)
        app.front.place = Place(1, 2)
        app.switch("annotated")
        await settled(pilot)
        assert app.view.report == 1
        assert app.block.place == Place(1, 2)


async def test_a_look_at_another_view_leaves_everything_as_it_was() -> None:
    async with ViewApp(little_and_much()).run_test(size=(120, 40)) as pilot:
        app = await opened(pilot)
        await pilot.press("e", "m", "m")
        await settled(pilot)
        before = (app.view.report, app.view.cursor, app.text())
        app.switch("other")
        await settled(pilot)
        app.switch("annotated")
        app.view.focus()
        await settled(pilot)
        assert (app.view.report, app.view.cursor, app.text()) == before


async def test_another_threshold_keeps_report_cursor_and_what_is_open() -> None:
    async with ViewApp(little_and_much()).run_test(size=(120, 40)) as pilot:
        app = await opened(pilot)
        await pilot.press("e", "m", "m", "m", "m")
        await settled(pilot)
        here = app.front.place
        comparison = app.shown_first
        app.front.comparison = matching(comparison.articles, comparison.matches)
        await settled(pilot)
        assert (app.view.report, app.front.place) == (0, here)
        assert app.block.place == here
        assert "Thing 10." in app.text()


async def test_a_search_goes_on_into_what_is_folded() -> None:
    async with ViewApp(little_and_much()).run_test(size=(120, 40)) as pilot:
        app = await opened(pilot)
        app.front.searched = "thing 9"
        await settled(pilot)
        await pilot.press("n")
        await settled(pilot)
        assert app.front.place == Place(1, 10)
        assert "Thing 9." in app.text()


async def test_a_filter_hides_no_sentence_but_its_notes_stand_back_with_it() -> None:
    def dim(view: AnnotatedView) -> dict[str, bool]:
        return {
            segment.text.strip(): bool(segment.style and segment.style.dim)
            for y in range(view.size.height)
            for segment in view.render_line(y)
        }

    async with ViewApp(bridge()).run_test(size=(120, 40)) as pilot:
        app = await opened(pilot)
        before = app.text()
        assert not any(dim(app.view).values())
        app.front.kinds = frozenset({Mark.UNIQUE})
        await settled(pilot)
        assert app.text() == before
        found = dim(app.view)
        for text in ("also in Coast Courier", "! Coast Courier: eight", "◐", "≈"):
            assert found[text], text
        assert "six" not in found
        assert not found["only here"]
        assert not found["Coast Courier:"]
        await pilot.resize_terminal(80, 40)
        await settled(pilot)
        assert next(told for text, told in dim(app.view).items() if "also in" in text)


async def test_what_the_filter_leaves_out_is_passed_over_by_the_keys() -> None:
    async with ViewApp(bridge()).run_test(size=(120, 40)) as pilot:
        app = await opened(pilot)
        app.front.kinds = frozenset({Mark.VERBATIM})
        await settled(pilot)
        for place in (Place(0, 2), Place(0, 4), Place(0, 4)):
            await pilot.press("n")
            await settled(pilot)
            assert app.front.place == place
        told = "No further match below, of the marks that are shown"
        assert app.front.remarks[-1] == told
        await pilot.press("U")
        await settled(pilot)
        assert app.front.place == Place(0, 4)
        assert app.front.remarks[-1].startswith(
            "Nothing further above is only here, of"
        )


async def test_a_click_puts_the_cursor_and_a_double_click_unfolds() -> None:
    async with ViewApp(bridge()).run_test(size=(120, 40)) as pilot:
        app = await opened(pilot)
        page = app.view._page
        assert page is not None
        at = next(n for n, b in enumerate(page.blocks) if b.place == Place(0, 1))
        spot = (10, page.first_line[at] - app.view.scroll_offset.y + 1)
        await pilot.click(app.view, offset=spot)
        await settled(pilot)
        assert app.front.place == Place(0, 1)
        await pilot.click(app.view, offset=spot, times=2)
        await settled(pilot)
        assert "Coast Courier 0.71" in app.text()


async def test_one_click_on_a_fold_opens_it() -> None:
    async with ViewApp(little_and_much()).run_test(size=(120, 40)) as pilot:
        app = await opened(pilot)
        page = app.view._page
        assert page is not None
        line = next(n for n, one in enumerate(page.lines) if one.part is Part.FOLD)
        await pilot.click(app.view, offset=(12, line - app.view.scroll_offset.y + 1))
        await settled(pilot)
        assert "Thing 10." in app.text()


async def test_a_key_that_moves_does_not_set_the_page_anew() -> None:
    async with ViewApp(long(60)).run_test(size=(120, 40)) as pilot:
        app = await opened(pilot)
        page = app.view._page
        await pilot.press(*"jjnumdkG", "space", "ctrl+d")
        await settled(pilot)
        assert app.view._page is page


async def test_a_report_that_was_read_is_shown_again_and_nothing_is_laid_out() -> None:
    async with ViewApp(long(60)).run_test(size=(120, 40)) as pilot:
        app = await opened(pilot)
        page, layouts = app.view._page, app.front.layouts
        for key in ("tab", "tab", "w", "n", "enter"):
            await pilot.press(key)
            await settled(pilot)
            if key == "tab":
                bar = app.view.vertical_scrollbar
                assert bar.window_virtual_size == app.view.virtual_size.height
        assert app.front.layouts == layouts
        await pilot.press("enter", "shift+tab", "tab")
        await settled(pilot)
        again = app.view._page
        assert page is not None
        assert again is not None
        assert list(again.lines) == list(page.lines)


async def test_a_resize_keeps_the_cursor_in_view() -> None:
    async with ViewApp(long(60)).run_test(size=(120, 40)) as pilot:
        app = await opened(pilot)
        await pilot.press(*"n" * 9)
        await settled(pilot)
        here = app.front.place
        for size in ((80, 24), (64, 20), (200, 60)):
            await pilot.resize_terminal(*size)
            await settled(pilot)
            assert app.block.place == here
            assert 0 <= app.view.row < app.view.size.height


async def test_paragraphs_are_gone_through_by_their_first_sentences() -> None:
    async with ViewApp(bridge()).run_test(size=(120, 40)) as pilot:
        app = await opened(pilot)
        await pilot.press("J")
        await settled(pilot)
        assert app.front.place == Place(0, 2)
        await pilot.press("K")
        await settled(pilot)
        assert app.front.place == Place(0, 0)


async def test_a_report_without_sentences_is_shown_with_what_the_others_say() -> None:
    empty = Article.from_text("", "A title alone", "Blank")
    full = Article.from_sentences(["One.", "Two."], "Full", "Ledger")
    async with ViewApp(matching((empty, full), ())).run_test(size=(90, 24)) as pilot:
        app = await opened(pilot)
        assert "This report has no sentences." in app.text()
        assert "+  Ledger: One." in app.text()
        await pilot.press("tab", *"jnumdGJK", "enter", "e", "space")
        await settled(pilot)
        assert app.view.report == 1


async def test_reports_without_any_sentence_break_nothing() -> None:
    empty = [Article.from_text("", f"Title {n}") for n in range(2)]
    async with ViewApp(matching(empty, ())).run_test(size=(90, 24)) as pilot:
        app = await opened(pilot)
        await pilot.press(*"jnumdGJKe", "enter", "tab", "space", "enter")
        await settled(pilot)
        assert app.front.place == Place(1, 0)


async def test_selected_text_comes_without_the_notes_beside_it() -> None:
    async with ViewApp(bridge()).run_test(size=(120, 40)) as pilot:
        app = await opened(pilot)
        app.view.text_select_all()
        found = app.front.get_selected_text()
        assert found is not None
        assert "found a crack in its northern pier." in " ".join(found.split())
        assert "also in" not in found


async def test_hostile_text_is_drawn_and_not_obeyed() -> None:
    nasty = "Say [/] \x1b[31m[@click=app.quit]now[/] \u202eback 東門港。"
    articles = [
        Article.from_sentences([nasty], nasty, nasty),
        Article.from_sentences([nasty, nasty], nasty, nasty),
    ]
    comparison = matching(articles, [match((0, 0), (1, 0))])
    for size in ((120, 30), (80, 24)):
        async with ViewApp(comparison).run_test(size=size) as pilot:
            app = await opened(pilot)
            await pilot.press("enter", "m", "enter")
            await settled(pilot)
            text = app.text()
            assert "[@click=app.quit]now[/]" in text
            assert "\x1b" not in text
            assert "\u202e" not in text
            for y in range(app.view.size.height):
                assert app.view.render_line(y).cell_length == app.view.size.width


async def test_a_double_click_on_a_fold_does_not_fold_it_again() -> None:
    async with ViewApp(little_and_much()).run_test(size=(120, 40)) as pilot:
        app = await opened(pilot)
        page = app.view._page
        assert page is not None
        line = next(n for n, one in enumerate(page.lines) if one.part is Part.FOLD)
        spot = (12, line - app.view.scroll_offset.y + 1)
        await pilot.click(app.view, offset=spot, times=2)
        await settled(pilot)
        assert "Thing 10." in app.text()
