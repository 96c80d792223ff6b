"""Lets the app do what it has begun, and goes on as soon as it has.

Textual's own pilot holds that an app is done when the process used next to no time for
20 ms, and asks so twice for each key. Here the event loop is asked: when nothing waits
for its turn, all is done but the work of threads and what timers do later. Of those,
what Textual itself does with each picture, drawing and resizing, is done at once.
"""

import asyncio
from typing import TYPE_CHECKING

import pytest
from textual._context import active_app
from textual._wait import wait_for_idle
from textual.css.model import RuleSet
from textual.css.stylesheet import Stylesheet
from textual.screen import Screen

if TYPE_CHECKING:
    from collections import deque
    from collections.abc import Callable

MOST_ROUNDS = 200
"""After so many drawings the app is taken for one that draws for ever."""

Rules = dict[tuple[object, ...], list[RuleSet]]
"""What was read from the style sheets, by all that it depends on."""


async def until_quiet(_least: float = 0, _most: float = 0) -> None:
    """Wait until the app in the front has nothing left to do; stands in for Textual's.

    A thread may be at work for long, or until the test lets it go on: it is given as
    much as Textual would give it.
    """
    app = active_app.get()
    await _nobody_waits()
    if not all(worker.is_finished for worker in app.workers):
        await wait_for_idle(0)
    for _ in range(MOST_ROUNDS):
        await _nobody_waits()
        if not app.is_running or not app.screen_stack:
            return
        if app._resize_event is not None:
            app._check_resize()
        elif _to_draw(app.screen):
            app.screen._on_timer_update()
        else:
            return
    raise AssertionError(f"{app.screen} draws for ever")


async def _nobody_waits() -> None:
    ready: deque[asyncio.Handle] = vars(asyncio.get_running_loop())["_ready"]
    await asyncio.sleep(0)
    while ready:
        await asyncio.sleep(0)


def _to_draw(screen: Screen[object]) -> bool:
    """Whether the timer of the screen would do something."""
    return not screen.app._batch_count and bool(
        screen._layout_required
        or screen._scroll_required
        or screen._repaint_required
        or screen._recompose_required
        or screen._dirty_widgets
        or screen._callbacks
    )


def wait_until_quiet(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every pilot wait in this way, and for nothing that glides there."""
    monkeypatch.setattr("textual.app.wait_for_idle", until_quiet)
    monkeypatch.setattr("textual.pilot.wait_for_idle", until_quiet)
    monkeypatch.setattr("textual.constants.TEXTUAL_ANIMATIONS", "none")


def read_sheets_once(monkeypatch: pytest.MonkeyPatch, known: Rules) -> None:
    """Let an app take the rules that the one before has read, if they are the same."""
    read: Callable[..., list[RuleSet]] = Stylesheet._parse_rules

    def parse_rules(sheet: Stylesheet, css: str, **what: object) -> list[RuleSet]:
        key = (css, *what.items(), *sheet._variables.items())
        if key not in known:
            known[key] = read(sheet, css, **what)
        return known[key]

    monkeypatch.setattr(Stylesheet, "_parse_rules", parse_rules)
