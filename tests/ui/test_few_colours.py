"""The views of a comparison where colours are few, or none is wanted."""

from collections.abc import AsyncIterator
from itertools import product
from typing import TYPE_CHECKING

import pytest
from rich.color import ColorType
from rich.style import Style
from textual.pilot import Pilot
from textual.theme import Theme

from newsdiff.app.comparison.reading import View
from newsdiff.app.themes.theme import DARK, LIGHT
from newsdiff.app.themes.theme_16 import DARK_16, LIGHT_16
from newsdiff.app.widgets.text.block_view import BlockView, LaidOut
from newsdiff.app.widgets.text.role_styles import RoleStyles
from tests.ui.compare_app import CompareApp, app_of, settle
from tests.ui.comparisons import bridge

if TYPE_CHECKING:
    from newsdiff.app.widgets.panes.report_pane import ReportPane


async def styles_in(
    pilot: Pilot[None], *themes: Theme
) -> AsyncIterator[tuple[str, RoleStyles]]:
    """Yield the styles of each view's text in each theme, and what to call them."""
    app = pilot.app
    assert isinstance(app, CompareApp)
    await settle(pilot)
    for theme, view in product(themes, View):
        app.theme = theme.name
        app.compare.view = view
        await settle(pilot)
        front: ReportPane | BlockView[LaidOut] = app.pane(0)
        if view is not View.PANES:
            front = app.compare.query_one(f"#{view}", BlockView)
        yield f"{view} in {theme.name}", RoleStyles(front, front.PREFIX)


def roles_of(styles: RoleStyles) -> list[str]:
    """Return the names of all roles of a text."""
    names = styles._widget._component_styles
    return sorted(name.removeprefix(styles._prefix) for name in names)


def is_of_the_console(style: Style) -> bool:
    """Tell whether both colours are of the console's own palette."""
    colours = (style.color, style.bgcolor)
    return all(
        colour is not None and colour.type in {ColorType.STANDARD, ColorType.DEFAULT}
        for colour in colours
    )


async def test_with_16_colours_every_role_has_one_of_them() -> None:
    async with app_of(bridge()).run_test(size=(120, 40)) as pilot:
        async for name, styles in styles_in(pilot, DARK_16, LIGHT_16):
            roles = roles_of(styles)
            assert roles
            mixed = [one for one in roles if not is_of_the_console(styles.style(one))]
            assert mixed == [], name


async def test_with_16_colours_a_contradiction_does_not_stand_on_the_cursor_line() -> (
    None
):
    async with app_of(bridge()).run_test(size=(120, 40)) as pilot:
        async for name, styles in styles_in(pilot, DARK_16):
            detail = styles.style("cursor", "change", "detail")
            assert detail.bgcolor == styles.style().bgcolor, name
            assert detail.bgcolor != styles.style("cursor").bgcolor, name


def seen(style: Style) -> tuple[float, float, frozenset[str]]:
    """Return how bright ink and ground are without colours, and how text is set."""
    assert style.color
    assert style.bgcolor
    ink, ground = (
        sum(colour.get_truecolor()) / 3 for colour in (style.color, style.bgcolor)
    )
    if style.reverse:
        ink, ground = ground, ink
    flags = {name for name in ("bold", "underline") if getattr(style, name)}
    return ink, ground, frozenset(flags)


async def test_without_colours_what_is_found_is_seen(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with app_of(bridge()).run_test(size=(120, 40)) as pilot:
        async for name, styles in styles_in(pilot, DARK, LIGHT):
            page = seen(styles.style("cursor"))[1]
            ink, ground, _ = seen(styles.style("cursor", "change", "found"))
            assert abs(ground - page) > 100, name
            assert abs(ground - ink) > 100, name


async def test_without_colours_a_contradiction_is_not_taken_for_other_words(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with app_of(bridge()).run_test(size=(120, 40)) as pilot:
        async for name, styles in styles_in(pilot, DARK, LIGHT):
            for under in ((), ("cursor",)):
                change = seen(styles.style(*under, "change"))
                detail = seen(styles.style(*under, "change", "detail"))
                assert abs(change[1] - detail[1]) > 100, name
                assert abs(detail[0] - detail[1]) > 100, name
