"""The divider: what it says while it is dragged, and how it lies."""

from typing import TYPE_CHECKING

import pytest
from textual.app import App, ComposeResult
from textual.containers import Container
from textual.widgets import Static

from newsdiff.app.themes.theme import DARK
from newsdiff.app.widgets.frame.divider import DRAGGING, LEVEL, Divider
from newsdiff.resources import STYLES
from tests.ui.reader_app import drawn

if TYPE_CHECKING:
    from textual.message import Message


class Halves(App[None]):
    """Two parts and what lies between them."""

    CSS_PATH = STYLES / "events.tcss"
    CSS = """
    #parts { layout: horizontal; }
    #parts.-level { layout: vertical; }
    #left, #right { width: 1fr; height: 1fr; }
    """

    def __init__(self, *, level: bool = False) -> None:
        super().__init__()
        self.level = LEVEL if level else ""
        self.told: list[Message] = []
        self.register_theme(DARK)
        self.theme = DARK.name

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Name the colours of the style sheet."""
        return dict(DARK.variables)

    def compose(self) -> ComposeResult:
        with Container(id="parts", classes=self.level):
            yield Static(id="left")
            yield Divider(classes=self.level)
            yield Static(id="right")

    def on_divider_dragged(self, event: Divider.Dragged) -> None:
        """Remember it."""
        self.told.append(event)

    def on_divider_released(self, event: Divider.Released) -> None:
        """Remember it."""
        self.told.append(event)

    def on_divider_reset(self, event: Divider.Reset) -> None:
        """Remember it."""
        self.told.append(event)


@pytest.mark.parametrize("level", [False, True])
async def test_a_drag_says_where_the_divider_is_to_lie_and_when_it_ends(
    *, level: bool
) -> None:
    app = Halves(level=level)
    async with app.run_test(size=(41, 21)) as pilot:
        divider = app.query_one(Divider)
        lay = divider.region.y if level else divider.region.x
        offset = (5, lay) if level else (lay, 5)
        await pilot.mouse_down(offset=offset)
        assert divider.has_class(DRAGGING)
        for step in (1, 3):
            to = (5, lay + step) if level else (lay + step, 5)
            await pilot.hover(offset=to)
        await pilot.mouse_up(offset=to)
        await pilot.pause()
        assert not divider.has_class(DRAGGING)
        assert app.mouse_captured is None
    dragged = [one for one in app.told if isinstance(one, Divider.Dragged)]
    assert [one.delta for one in dragged] == [1, 2]
    assert [one.position for one in dragged] == [lay + 1, lay + 3]
    assert isinstance(app.told[-1], Divider.Released)


async def test_a_mouse_that_only_passes_drags_nothing() -> None:
    app = Halves()
    async with app.run_test(size=(41, 21)) as pilot:
        await pilot.hover(Divider)
        await pilot.hover(offset=(3, 3))
        await pilot.pause()
    assert app.told == []


async def test_a_double_click_asks_for_the_place_it_had_by_itself() -> None:
    app = Halves()
    async with app.run_test(size=(41, 21)) as pilot:
        await pilot.click(Divider, times=2)
        await pilot.pause()
    assert len([one for one in app.told if isinstance(one, Divider.Reset)]) == 1


@pytest.mark.parametrize(("level", "line"), [(False, "│"), (True, "─" * 41)])
async def test_the_line_is_drawn_the_way_it_lies(*, level: bool, line: str) -> None:
    app = Halves(level=level)
    async with app.run_test(size=(41, 21)):
        assert line in drawn(app)
