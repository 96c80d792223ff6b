"""How long a key press takes until the screen is drawn again, headless.

    python -m benchmarks.pane_speed [SENTENCES] [REPORTS] [VIEW ...]

The time runs from the key press until the compositor has drawn everything that the key
has changed. What the test driver itself needs is measured with a key that does nothing,
and taken off. Beside it, the same text in a bare Textual app: one Log a report, all
scrolled by a key. Processor time is what this process used; wall time depends on what
else is running.
"""

import asyncio
import statistics
import sys
import time
from collections.abc import Awaitable, Callable, Sequence
from functools import partial
from typing import ClassVar

from textual.app import App, ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.pilot import Pilot
from textual.widgets import Log

from newsdiff.app.comparison.reading import View
from newsdiff.model import Comparison
from tests.ui.compare_app import CompareApp
from tests.ui.comparisons import event_of, long

SIZE = (160, 50)
PRESSES = 60
WIDTHS = (150, 140, 160, 130, 120, 110, 150, 160)
"""Of the terminal, one after the other."""
DEFAULTS = (2000, 2)
"""Sentences a report, and reports."""
NOTHING = "f12"
"""A key that nobody binds."""
KEYS = {
    "j": "j, next",
    "n": "n, next match",
    "space": "space, a page",
    "tab": "tab, next report",
}


class BareApp(App[None]):
    """The same text with nothing done to it."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("j", "down", "Down")]

    def __init__(self, comparison: Comparison) -> None:
        super().__init__()
        self._comparison = comparison

    def compose(self) -> ComposeResult:
        with Horizontal():
            for article in self._comparison.articles:
                log = Log(auto_scroll=False)
                log.write("\n\n".join(article.paragraphs))
                yield log

    def action_down(self) -> None:
        """Scroll every text by a line."""
        for log in self.query(Log):
            log.scroll_relative(y=1, animate=False)


Times = list[tuple[float, float]]
"""Milliseconds, of the wall clock and of the processor, one pair a press."""


async def timed(
    pilot: Pilot[None], act: Callable[[], Awaitable[None]], count: int
) -> Times:
    """Return the times from an act until the screen shows it."""
    times = []
    for _ in range(count):
        wall, cpu = time.perf_counter(), time.process_time()
        await act()
        await pilot.pause()
        elapsed = time.perf_counter() - wall, time.process_time() - cpu
        times.append((elapsed[0] * 1000, elapsed[1] * 1000))
    return times


def report(name: str, times: Times, idle: Times) -> None:
    """Print median and 95th percentile of both clocks, without the driver's share."""
    parts = []
    for clock, values, nothing in zip(
        ("processor", "wall"), _columns(times), _columns(idle), strict=True
    ):
        own = statistics.median(nothing)
        middle, high = statistics.median(values) - own, _high(values) - own
        parts.append(f"{clock} {middle:6.1f} {high:6.1f}")
    print(f"  {name:28}" + "   ".join(parts))


def _columns(times: Times) -> list[tuple[float, ...]]:
    wall, processor = zip(*times, strict=True)
    return [processor, wall]


def _high(values: Sequence[float]) -> float:
    return statistics.quantiles(values, n=20)[-1]


async def measure(pilot: Pilot[None], keys: dict[str, str]) -> None:
    """Measure keys and a resize of whatever is shown."""
    idle = await timed(pilot, partial(pilot.press, NOTHING), PRESSES)
    for key, name in keys.items():
        await pilot.press("g")  # from the top each time
        times = await timed(pilot, partial(pilot.press, key), PRESSES)
        report(name, times, idle)
    widths = iter(WIDTHS)
    resize = lambda: pilot.resize_terminal(next(widths), SIZE[1])  # noqa: E731
    report("resize", await timed(pilot, resize, len(WIDTHS)), idle)


async def measure_view(comparison: Comparison, view: View) -> None:
    """Measure a view of the Compare screen."""
    app = CompareApp(event_of(comparison), comparison)
    async with app.run_test(size=SIZE) as pilot:
        for _ in range(5):
            await pilot.pause()
        app.compare.view = view
        for _ in range(5):
            await pilot.pause()
        print(f"{view}")
        await measure(pilot, KEYS)


async def measure_bare(comparison: Comparison) -> None:
    """Measure scrolling the same text in bare widgets."""
    app = BareApp(comparison)
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause()
        print("bare Textual Log")
        await measure(pilot, {"j": "j, all a line on"})


def main() -> None:
    """Measure and print."""
    numbers = [int(argument) for argument in sys.argv[1:] if argument.isdigit()]
    views = [View(argument) for argument in sys.argv[1:] if not argument.isdigit()]
    sentences, reports = [*numbers, *DEFAULTS[len(numbers) :]]
    comparison = long(sentences, reports)
    print(f"{reports} x {sentences} sentences at {SIZE[0]}x{SIZE[1]}")
    print("  milliseconds, median and 95 %")
    for view in views or [View.PANES]:
        asyncio.run(measure_view(comparison, view))
    asyncio.run(measure_bare(comparison))


if __name__ == "__main__":
    main()
