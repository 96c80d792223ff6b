"""The views of a comparison where colours are few, or none is wanted."""

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

VIEWS = pytest.mark.parametrize("view", list(View))


async def styles_of(
    app: CompareApp, pilot: Pilot[None], view: View
) -> tuple[RoleStyles, list[str]]:
    """Return the styles of a view's text, and the names of its roles."""
    await settle(pilot)
    app.compare.view = view
    await settle(pilot)
    front: ReportPane | BlockView[LaidOut] = app.pane(0)
    if view is not View.PANES:
        front = app.compare.query_one(f"#{view}", BlockView)
    prefix = front.PREFIX
    roles = [name.removeprefix(prefix) for name in front._component_styles]
    return RoleStyles(front, prefix), sorted(roles)


def is_of_the_console(style: Style) -> bool:
    """Tell whether both colours are of the console's own palette."""
    colours = (style.color, style.bgcolor)
    return all(
        colour is not None and colour.type in {ColorType.STANDARD, ColorType.DEFAULT}
        for colour in colours
    )


@VIEWS
@pytest.mark.parametrize("theme", [DARK_16, LIGHT_16], ids=lambda theme: theme.name)
async def test_with_16_colours_every_role_has_one_of_them(
    view: View, theme: Theme
) -> None:
    app = app_of(bridge())
    async with app.run_test(size=(120, 40)) as pilot:
        app.theme = theme.name
        styles, roles = await styles_of(app, pilot, view)
        mixed = [role for role in roles if not is_of_the_console(styles.style(role))]
        assert roles
        assert mixed == []


@VIEWS
async def test_with_16_colours_a_contradiction_does_not_stand_on_the_cursor_line(
    view: View,
) -> None:
    app = app_of(bridge())
    async with app.run_test(size=(120, 40)) as pilot:
        app.theme = DARK_16.name
        styles, _ = await styles_of(app, pilot, view)
        detail = styles.style("cursor", "change", "detail")
        assert detail.bgcolor == styles.style().bgcolor
        assert detail.bgcolor != styles.style("cursor").bgcolor


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


@VIEWS
@pytest.mark.parametrize("theme", [DARK.name, LIGHT.name])
async def test_without_colours_what_is_found_is_seen(
    view: View, theme: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    app = app_of(bridge())
    async with app.run_test(size=(120, 40)) as pilot:
        app.theme = theme
        styles, _ = await styles_of(app, pilot, view)
        page = seen(styles.style("cursor"))[1]
        ink, ground, _ = seen(styles.style("cursor", "change", "found"))
        assert abs(ground - page) > 100
        assert abs(ground - ink) > 100


@VIEWS
@pytest.mark.parametrize("theme", [DARK.name, LIGHT.name])
async def test_without_colours_a_contradiction_is_not_taken_for_other_words(
    view: View, theme: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    app = app_of(bridge())
    async with app.run_test(size=(120, 40)) as pilot:
        app.theme = theme
        styles, _ = await styles_of(app, pilot, view)
        for under in ((), ("cursor",)):
            change = seen(styles.style(*under, "change"))
            detail = seen(styles.style(*under, "change", "detail"))
            assert abs(change[1] - detail[1]) > 100
            assert abs(detail[0] - detail[1]) > 100
