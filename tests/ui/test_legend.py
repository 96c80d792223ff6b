"""The legend: what the marks mean, how many there are, which are filtered out."""

import pytest
from textual.app import App, ComposeResult

from newsdiff.app.comparison.marked_reports import MarkedReport
from newsdiff.app.comparison.marks import Mark, marks_of
from newsdiff.app.comparison.reading import ALL_MARKS
from newsdiff.app.themes.theme import DARK, THEMES
from newsdiff.app.widgets.frame.legend import Legend, legend_line
from newsdiff.app.widgets.frame.parts import in_line
from newsdiff.resources import STYLES
from tests.ui.comparisons import bridge

COUNTS = dict(zip(Mark, (3, 2, 10, 41, 1), strict=True))


def line(width: int, kinds: frozenset[Mark] = ALL_MARKS) -> str:
    found = legend_line(COUNTS, width, kinds)
    return in_line(found.parts, found.gap).plain


def test_words_get_shorter_and_vanish_before_a_mark_or_a_count_does() -> None:
    assert line(120) == (
        "= verbatim 3   ≈ reworded 2   ◐ partial 10   • only here 41   ! differs 1"
    )
    assert line(66) == (
        "= verbatim 3 ≈ reworded 2 ◐ partial 10 • only here 41 ! differs 1"
    )
    assert line(58) == "= verb. 3   ≈ rew. 2   ◐ part. 10   • only 41   ! diff. 1"
    assert line(38) == "= 3   ≈ 2   ◐ 10   • 41   ! 1"


@pytest.mark.parametrize("width", range(30, 130))
def test_every_mark_is_explained_at_every_width(width: int) -> None:
    for kinds in (ALL_MARKS, frozenset({Mark.DIFFERS})):
        shown = line(width, kinds)
        assert len(shown) <= max(width, 33)
        assert all(mark.glyph in shown for mark in Mark)


def test_what_is_filtered_out_stands_in_brackets() -> None:
    shown = line(120, frozenset({Mark.UNIQUE, Mark.DIFFERS}))
    assert shown.startswith("(= verbatim 3)   (≈ reworded 2)   (◐ partial 10)   • only")


class LegendApp(App[None]):
    CSS_PATH = STYLES / "base.tcss"

    def __init__(self) -> None:
        super().__init__()
        self.picked: list[Mark] = []
        for theme in THEMES:
            self.register_theme(theme)
        self.theme = DARK.name

    def compose(self) -> ComposeResult:
        yield Legend()

    def on_legend_kind_picked(self, message: Legend.KindPicked) -> None:
        self.picked.append(message.mark)


@pytest.mark.parametrize("align", ["left", "right"])
@pytest.mark.parametrize("width", [40, 60, 80, 120])
async def test_a_click_on_an_entry_picks_its_mark(width: int, align: str) -> None:
    app = LegendApp()
    async with app.run_test(size=(width, 5)) as pilot:
        legend = app.query_one(Legend)
        legend.report = MarkedReport(bridge().articles[0], marks_of(bridge(), 0))
        legend.styles.text_align = align  # type: ignore[assignment]
        legend.kinds = ALL_MARKS - {Mark.PARTIAL}
        await pilot.pause()
        strip = app.screen._compositor.render_strips()[0].text
        for mark in Mark:
            await pilot.click(Legend, offset=(strip.index(mark.glyph), 0))
        await pilot.pause()
        assert app.picked == list(Mark)


async def test_the_mark_under_the_mouse_is_explained() -> None:
    app = LegendApp()
    async with app.run_test(size=(80, 5)) as pilot:
        await pilot.hover(Legend, offset=(2, 0))
        tooltip = str(app.query_one(Legend).tooltip)
        assert tooltip.startswith(Mark.VERBATIM.meaning)
