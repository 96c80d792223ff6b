"""The Differences view: where the cursor goes, what it tells, what the keys change."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from threading import Event as Flag

import pytest
from textual.pilot import Pilot

from newsdiff.app.comparison.ledger import Entry
from newsdiff.app.comparison.marks import Mark
from newsdiff.app.comparison.reading import View
from newsdiff.app.widgets.ledger.keys import LEDGER_KEYS
from newsdiff.app.widgets.ledger.layout import LOOKING
from newsdiff.app.widgets.ledger.listing import NOTHING_SLIGHT
from newsdiff.app.widgets.ledger.page import Block
from newsdiff.app.widgets.ledger.view import (
    NOT_HERE,
    NOTHING_UNIQUE,
    ONE_SIDE,
    DifferencesView,
)
from newsdiff.app.widgets.text.view_messages import ViewSought
from newsdiff.model import Comparison, Place, Quote, Quoting
from tests.ui.comparisons import matching, two
from tests.ui.ledger_app import FIRST, LedgerApp, settle
from tests.ui.ledgers import ALONE, FIRE, MILL, ROOF, mill, said

QUOTES = "newsdiff.app.widgets.ledger.listing.quotes_of"
"""What the view calls to look for quotes."""

SIZE = (100, 40)


@pytest.fixture(autouse=True)
def known_quotes(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have the quotes of the mill found in any comparison that has its reports."""

    def find(comparison: Comparison) -> tuple[Quote, ...]:
        return (ROOF, ALONE) if len(comparison.articles) > 2 else ()

    monkeypatch.setattr(QUOTES, find)


def block(app: LedgerApp) -> Block:
    """Return the block under the cursor."""
    return app.page.blocks[app.view.cursor]


def kinds(app: LedgerApp) -> list[str]:
    """Return what the blocks are, in order."""
    return [
        one.item.kind.value if isinstance(one.item, Entry) else type(one.item).__name__
        for one in app.page.blocks
    ]


def screen_text(app: LedgerApp) -> str:
    """Return what is on the screen."""
    width = app.view.size.width
    lines = range(len(app.page.lines))
    return "\n".join(app.view.draw_line(app.page, n, width).text for n in lines)


async def press(pilot: Pilot[None], *keys: str) -> None:
    """Press keys and wait for what they do."""
    await pilot.press(*keys)
    await settle(pilot)


async def test_the_view_lists_the_details_and_then_the_quotes() -> None:
    app = LedgerApp(mill())
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        assert kinds(app) == [
            "figure",
            "name",
            "negation",
            "quote",
            "QuoteEntry",
            "AloneEntry",
        ]


async def test_a_step_tells_the_sentence_of_the_report_that_the_reader_is_in() -> None:
    app = LedgerApp(mill(), Place(1, 0))
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await press(pilot, "j", "j", "j")
        assert app.posted == [Place(1, 1), Place(1, 2), Place(0, 3)]
        await press(pilot, "k")
        assert app.posted[-1] == Place(1, 2)


async def test_a_sentence_from_another_view_is_found_in_its_entry() -> None:
    app = LedgerApp(mill(), Place(1, 2))
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        assert app.view.cursor == 2
        assert app.view.place_of(2) == Place(1, 2)
        assert not app.heard


async def test_a_sentence_without_an_entry_is_not_lost_by_a_look_at_the_ledger() -> (
    None
):
    app = LedgerApp(mill(), Place(0, 4))
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        assert app.view.cursor == 3
        assert app.place == Place(0, 4)
        assert NOT_HERE in app.remarks
        await press(pilot, "e", "e", "enter")
        assert app.view.cursor == 3
        assert app.posted == []
        await press(pilot, "k")
        assert app.posted == [Place(0, 2)]


async def test_the_view_follows_the_reader_who_moves_elsewhere() -> None:
    app = LedgerApp(mill())
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        app.place = Place(1, 1)
        await settle(pilot)
        assert app.view.cursor == 1
        assert app.posted == []


async def test_tab_goes_round_the_sides_of_an_entry() -> None:
    app = LedgerApp(mill())
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await press(pilot, "tab", "right", "tab")
        assert app.posted == [Place(1, 0), Place(2, 0), Place(0, 0)]
        await press(pilot, "shift+tab", "left")
        assert app.posted[-2:] == [Place(2, 0), Place(1, 0)]
        assert app.view.cursor == 0


async def test_the_chosen_report_stays_the_readers_in_further_entries() -> None:
    app = LedgerApp(mill())
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await press(pilot, "tab", "j")
        assert app.place == Place(1, 1)


async def test_where_there_is_one_side_tab_says_so() -> None:
    app = LedgerApp(mill())
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await press(pilot, "G", "tab")
        assert app.remarks[-1] == ONE_SIDE


async def test_n_goes_to_every_entry_and_d_to_contradictions_alone() -> None:
    app = LedgerApp(mill())
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await press(pilot, "n")
        assert app.view.cursor == 1
        await press(pilot, "d", "d")
        assert app.view.cursor == 2
        assert app.remarks == ["No further detail that differs below"]
        await press(pilot, "G", "D")
        assert app.view.cursor == 2
        await press(pilot, "G", "n")
        assert app.remarks[-1] == "No further entry below"
        await press(pilot, "N")
        assert app.view.cursor == 4


async def test_u_says_where_unique_sentences_are_to_be_found() -> None:
    app = LedgerApp(mill())
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await press(pilot, "u", "U")
        assert app.remarks == [NOTHING_UNIQUE, NOTHING_UNIQUE]


async def test_enter_folds_one_entry_and_e_all_of_them() -> None:
    app = LedgerApp(mill())
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await press(pilot, "j", "enter")
        assert [one.unfolded for one in app.page.blocks[:4]] == [
            True,
            False,
            True,
            True,
        ]
        assert app.view.cursor == 1
        await press(pilot, "e")
        assert not any(one.unfolded for one in app.page.blocks)
        await press(pilot, "enter")
        assert block(app).unfolded
        await press(pilot, "e")
        assert all(one.unfolded for one in app.page.blocks[:5])


async def test_what_one_report_alone_quotes_is_a_count_that_unfolds() -> None:
    app = LedgerApp(mill())
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        assert "Rain helped" not in screen_text(app)
        await press(pilot, "G", "enter")
        assert "“Rain helped”" in screen_text(app)


async def test_a_hides_slight_ones_and_says_how_many() -> None:
    app = LedgerApp(mill())
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await press(pilot, "a")
        assert "quote" not in kinds(app)
        assert app.remarks == ["1 slight difference hidden"]
        await press(pilot, "a")
        assert "quote" in kinds(app)


async def test_where_nothing_is_slight_a_says_so() -> None:
    app = LedgerApp(two())
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await press(pilot, "a")
        assert app.remarks[-1] == NOTHING_SLIGHT


async def test_tab_unfolds_what_one_report_alone_quotes(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    hurt = Quote((said((1, 2), "A fireman", "", Quoting.FULLEST),))
    burned = Quote((said((1, 0), "the old mill burned", "", Quoting.FULLEST),))
    monkeypatch.setattr(QUOTES, lambda _: (hurt, burned))
    app = LedgerApp(mill())
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await press(pilot, "G", "tab")
        assert block(app).unfolded
        assert app.place == Place(1, 0)


async def test_r_changes_the_order_and_keeps_the_entry() -> None:
    app = LedgerApp(mill(), Place(0, 2))
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await press(pilot, "r")
        assert app.remarks[-1] == "In reading order"
        assert block(app).item.places[0] == Place(0, 2)
        assert "In reading order 4" in screen_text(app)
        await press(pilot, "r")
        assert app.remarks[-1] == "By kind"


async def test_i_asks_for_the_sentence_in_the_panes() -> None:
    app = LedgerApp(mill())
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await press(pilot, "tab", "i")
        sought = app.heard[-1]
        assert isinstance(sought, ViewSought)
        assert (sought.view, sought.place) == (View.PANES, Place(1, 0))


async def test_reports_and_kinds_that_are_not_wanted_are_left_out() -> None:
    app = LedgerApp(mill())
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        app.shown = (0, 1)
        await settle(pilot)
        assert kinds(app) == ["name", "negation", "QuoteEntry"]
        app.kinds = frozenset({Mark.VERBATIM})
        await settle(pilot)
        assert kinds(app) == []
        await press(pilot, "j", "d", "enter", "e", "tab", "i", "a", "r", "G", "space")
        for key, told in (("d", "No further detail that differs"), ("n", "No further")):
            await press(pilot, key)
            assert app.remarks[-1].startswith(told)
            assert app.remarks[-1].endswith("below, of the marks that are shown")


async def test_a_search_goes_on_with_n_and_unfolds_what_has_it() -> None:
    app = LedgerApp(mill())
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        app.searched = "rain HELPED"
        await settle(pilot)
        await press(pilot, "n")
        assert app.view.cursor == 5
        assert block(app).unfolded


async def test_quotes_are_looked_for_in_a_thread_and_shown_when_they_are_known(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    go_on = Flag()

    def find_slowly(_: Comparison) -> tuple[Quote, ...]:
        go_on.wait(10)
        return (ROOF,)

    monkeypatch.setattr(QUOTES, find_slowly)
    app = LedgerApp(mill())
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause()
        assert LOOKING in screen_text(app)
        await pilot.press("j")
        go_on.set()
        await settle(pilot)
        assert LOOKING not in screen_text(app)
        assert kinds(app)[-1] == "QuoteEntry"
        assert app.view.cursor == 1


async def test_quotes_of_a_comparison_that_is_gone_are_not_shown(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    go_on = Flag()

    def find(comparison: Comparison) -> Sequence[Quote]:
        if len(comparison.articles) > 2:
            go_on.wait(10)
            return (ROOF,)
        return ()

    monkeypatch.setattr(QUOTES, find)
    app = LedgerApp(mill())
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause()
        app.comparison, app.shown = two(), (0, 1)
        go_on.set()
        await settle(pilot)
        assert kinds(app) == ["figure"]


async def test_another_threshold_keeps_the_entry_under_the_cursor() -> None:
    whole = mill()
    app = LedgerApp(whole, Place(0, 2))
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        app.comparison = replace(
            whole, matches=tuple(m for m in whole.matches if m.left != Place(0, 1))
        )
        await settle(pilot)
        assert kinds(app)[app.view.cursor] == "negation"
        assert app.posted == []


async def test_an_empty_ledger_takes_all_keys_and_says_nothing_is_proved() -> None:
    app = LedgerApp(matching((MILL, FIRE), ()))
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        assert "That proves nothing" in screen_text(app)
        await press(pilot, "j", "n", "d", "enter", "e", "tab", "i", "a", "r", "G")
        assert app.posted == []


async def test_a_click_chooses_an_entry_and_its_side_and_a_double_click_folds_it() -> (
    None
):
    app = LedgerApp(mill())
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        line = app.page.last_line[1]
        await pilot.click(DifferencesView, offset=(app.page.left + 20, line))
        await settle(pilot)
        assert (app.view.cursor, app.place) == (1, Place(1, 1))
        await pilot.click(DifferencesView, offset=(app.page.left + 20, line), times=2)
        await settle(pilot)
        assert not block(app).unfolded


async def test_words_that_differ_are_marked_in_the_entry_under_the_cursor() -> None:
    app = LedgerApp(mill())
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        assert app.view._other_words(0, 0)
        assert not app.view._other_words(1, 1)
        await press(pilot, "j")
        assert not app.view._other_words(0, 0)
        assert app.view._other_words(1, 1)
        app.with_words = False
        await settle(pilot)
        assert not app.view._other_words(1, 1)


@pytest.mark.parametrize("size", [(60, 15), (80, 24), (200, 60)])
async def test_the_entry_under_the_cursor_is_in_view_in_any_terminal(
    size: tuple[int, int],
) -> None:
    app = LedgerApp(mill())
    async with app.run_test(size=size) as pilot:
        await settle(pilot)
        for _ in range(5):
            await press(pilot, "j")
            assert 0 <= app.view.row < app.view.size.height
        await press(pilot, "g")
        assert app.view.scroll_offset.y == 0


def test_each_key_of_the_view_has_an_id_and_an_action() -> None:
    assert all(binding.id for binding in LEDGER_KEYS)
    for binding in LEDGER_KEYS:
        name = binding.action.partition("(")[0]
        action: Callable[..., None] | None = getattr(
            DifferencesView, f"action_{name}", None
        )
        assert action is not None, binding.action


async def test_a_place_that_is_told_again_does_not_take_the_cursor_back() -> None:
    app = LedgerApp(mill(), FIRST)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await pilot.press("j", "j", "j", "j", "k", "j")
        await settle(pilot)
        assert app.view.cursor == 4
