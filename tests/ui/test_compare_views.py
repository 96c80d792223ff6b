"""The four views of the Compare screen: the reader stays at the same sentence."""

import pytest

from newsdiff.app.comparison.reading import View
from newsdiff.app.widgets.frame.view_tabs import ViewTabs
from newsdiff.app.widgets.matrix.view import MatrixView
from newsdiff.app.widgets.panes.panes_view import PanesView
from newsdiff.app.widgets.text.block_view import LaidOut
from newsdiff.app.widgets.text.comparison_view import ComparisonView
from newsdiff.model import Place
from tests.ui.compare_app import CompareApp, app_of, settle
from tests.ui.comparisons import bridge, long

OTHERS = (View.ANNOTATED, View.MATRIX, View.DIFFERENCES)


def front(app: CompareApp) -> ComparisonView[LaidOut] | PanesView:
    """Return the view that has the keys."""
    return app.compare._front()


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (200, 60)])
async def test_each_view_begins_at_the_sentence_of_the_one_before(
    size: tuple[int, int],
) -> None:
    app = app_of(long(90))
    async with app.run_test(size=size) as pilot:
        await settle(pilot)
        await pilot.press("tab", "G", "k", "k")
        await settle(pilot)
        place = app.cursor
        assert place.sentence > 80
        for key, view in zip("23", (View.ANNOTATED, View.MATRIX), strict=True):
            await pilot.press(key)
            await settle(pilot)
            shown = front(app)
            assert isinstance(shown, ComparisonView)
            assert shown.id == view
            assert app.focused is shown
            assert shown.place_of(shown.cursor) == place
            assert 0 <= shown.row < shown.size.height
            if isinstance(shown, MatrixView):
                assert shown.report == place.report
        await pilot.press("4", "1")
        await settle(pilot)
        assert app.cursor == place
        assert app.focused is app.pane(1)


async def test_moving_in_one_view_moves_the_others() -> None:
    app = app_of(bridge())
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await pilot.press("2", "j", "j")
        await settle(pilot)
        place = app.compare.place
        assert place != Place(0, 0)
        await pilot.press("1")
        await settle(pilot)
        assert app.cursor == place


async def test_a_tab_can_be_clicked() -> None:
    app = app_of(bridge())
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        line = app.compare.query_one(ViewTabs).render().plain
        await pilot.click(ViewTabs, offset=(line.index("3"), 0))
        await settle(pilot)
        assert app.compare.view is View.MATRIX


async def test_what_is_hidden_is_hidden_in_every_view() -> None:
    app = app_of(bridge())
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await pilot.press("tab", "x")
        await settle(pilot)
        for view in OTHERS:
            await pilot.press(str(list(View).index(view) + 1))
            await settle(pilot)
            shown = front(app)
            assert isinstance(shown, ComparisonView)
            assert shown.shown == (0, 2)
            places = {shown.place_of(n).report for n in range(shown.block_count)}
            assert 1 not in places


@pytest.mark.parametrize("view", OTHERS)
async def test_every_view_can_be_searched(view: View) -> None:
    app = app_of(bridge())
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await pilot.press(str(list(View).index(view) + 1), "slash", *"weeks", "enter")
        await settle(pilot)
        assert front(app).searched == "weeks"
        assert app.focused is front(app)
        await pilot.press("escape")
        await settle(pilot)
        assert front(app).searched == ""
