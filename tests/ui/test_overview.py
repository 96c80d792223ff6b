"""The strip beside a report: where the reader is, and where a drag leads."""

from textual.pilot import Pilot

from newsdiff.app.widgets.panes.overview import OverviewStrip
from tests.ui.compare_app import CompareApp, app_of, settle, until
from tests.ui.comparisons import bridge, long


def strips(app: CompareApp) -> list[OverviewStrip]:
    return list(app.compare.query(OverviewStrip))


def stops(strip: OverviewStrip) -> list[int]:
    """Return the rows with the sign of the reader or of a partner."""
    rows = range(strip.size.height)
    return [y for y in rows if strip.render_line(y).text.endswith("◂")]


async def ready(pilot: Pilot[None], app: CompareApp) -> list[OverviewStrip]:
    await settle(pilot)
    await settle(pilot)
    return strips(app)


async def test_a_sign_stands_where_the_reader_is_and_where_the_partners_are() -> None:
    app = app_of(bridge())
    async with app.run_test(size=(140, 50)) as pilot:
        own, partner, _ = await ready(pilot, app)
        await pilot.press("j")
        await pilot.pause()
        for strip, report, sentence in ((own, 0, 1), (partner, 1, 3)):
            page = strip.page
            assert page is not None
            assert stops(strip) == [page.first_line[sentence]]
            assert app.pane(report).number == report


async def test_without_a_partner_the_other_strips_have_no_sign() -> None:
    app = app_of(bridge())
    async with app.run_test(size=(140, 50)) as pilot:
        own, second, third = await ready(pilot, app)
        await pilot.press("u")
        await pilot.pause()
        assert len(stops(own)) == 1
        assert not stops(second)
        assert not stops(third)


async def test_a_drag_along_the_strip_goes_through_the_report() -> None:
    app = app_of(long(200))
    async with app.run_test(size=(140, 40)) as pilot:
        strip = (await ready(pilot, app))[0]
        pane = app.pane(0)
        await pilot.mouse_down(strip, offset=(0, 5))
        await until(pilot, lambda: 0 < pane.cursor < 60)
        await pilot.hover(strip, offset=(0, strip.size.height - 1))
        await until(pilot, lambda: pane.cursor > 150)
        await pilot.mouse_up(strip, offset=(0, strip.size.height - 1))
        await pilot.hover(strip, offset=(0, 2))
        await settle(pilot)
        assert pane.cursor > 150


def on_screen(app: CompareApp, strip: OverviewStrip) -> list[str]:
    """Return the rows of a strip as the terminal has them."""
    lines = app.compare._compositor.render_strips(app.size)
    x, y, width, height = strip.region
    return [line.crop(x, x + width).text for line in lines[y : y + height]]


async def test_a_strip_is_divided_anew_when_a_bar_takes_a_line() -> None:
    app = app_of(bridge())
    async with app.run_test(size=(120, 30)) as pilot:
        strips = await ready(pilot, app)
        await pilot.press("slash", *"council", "enter")
        await settle(pilot)
        for strip in strips:
            drawn = [strip.render_line(y).text for y in range(strip.size.height)]
            assert on_screen(app, strip) == drawn
