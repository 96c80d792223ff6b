"""Screens that lie under another: laid out when they are seen, not before."""

from textual.app import ComposeResult
from textual.screen import ModalScreen, Screen
from textual.widgets import Static

from newsdiff.app.services.covered import CoveringApp


class Below(Screen[None]):
    """Counts how often it is told of another size."""

    resizes = 0

    def compose(self) -> ComposeResult:
        yield Static("below")

    def on_resize(self) -> None:
        """Count."""
        self.resizes += 1


class Above(ModalScreen[None]):
    """Lets shine through what is below."""

    CSS = "Above { background: black 50%; }"


async def test_a_screen_under_one_that_covers_it_is_resized_when_it_comes_back() -> (
    None
):
    app = CoveringApp()
    async with app.run_test(size=(80, 24)) as pilot:
        below = Below()
        await app.push_screen(below)
        await app.push_screen(Screen())
        await pilot.pause()
        before = below.resizes
        await pilot.resize_terminal(100, 30)
        await pilot.pause()
        assert below.resizes == before
        app.pop_screen()
        await pilot.pause()
        assert below.size == (100, 30)
        assert below.query_one(Static).size.width == 100


async def test_a_screen_that_shines_through_is_resized_at_once() -> None:
    app = CoveringApp()
    async with app.run_test(size=(80, 24)) as pilot:
        below = Below()
        await app.push_screen(below)
        await app.push_screen(Above())
        await pilot.pause()
        await pilot.resize_terminal(100, 30)
        await pilot.pause()
        assert below.query_one(Static).size.width == 100


async def test_what_a_closed_screen_looked_like_is_forgotten() -> None:
    app = CoveringApp()
    async with app.run_test() as pilot:
        screen: Screen[None] = Screen()
        await app.push_screen(screen)
        label = Static("drawn")
        await screen.mount(label)
        await pilot.pause()
        assert label._styles_cache._cache
        app.pop_screen()
        await pilot.pause()
        assert not label._styles_cache._cache
