"""How long a key press takes until the panes are drawn again, headless.

    python -m benchmarks.pane_speed [SENTENCES] [REPORTS]

The time runs from the key press until the compositor has drawn everything that the key
has changed. Beside it, the same text in a bare Textual app: one Log a report, scrolled.
Processor time is what this process used; wall time depends on what else is running.
"""

import asyncio
import statistics
import sys
import time
from collections.abc import Awaitable, Callable, Sequence
from functools import partial

from textual.app import App, ComposeResult
from textual.containers import Horizontal
from textual.pilot import Pilot
from textual.widgets import Log

from newsdiff.model import Comparison
from tests.ui.compare_app import CompareApp
from tests.ui.comparisons import event_of, long

SIZE = (160, 50)
PRESSES = 60
DEFAULTS = (2000, 2)
"""Sentences a report, and reports."""
KEYS = {
    "j": "j, next sentence",
    "n": "n, next match",
    "space": "space, a page",
    "tab": "tab, next report",
}


class BareApp(App[None]):
    """The same text with nothing done to it."""

    def __init__(self, comparison: Comparison) -> None:
        super().__init__()
        self._comparison = comparison

    def compose(self) -> ComposeResult:
        with Horizontal():
            for article in self._comparison.articles:
                log = Log()
                log.write("\n\n".join(article.paragraphs))
                yield log


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


def report(name: str, times: Times) -> None:
    """Print median and 95th percentile of both clocks."""
    parts = [
        f"{clock} {statistics.median(values):6.1f} {_high(values):6.1f}"
        for clock, values in zip(
            ("wall", "processor"), zip(*times, strict=True), strict=True
        )
    ]
    print(f"{name:28}" + "   ".join(parts))


def _high(values: Sequence[float]) -> float:
    return statistics.quantiles(values, n=20)[-1]


async def measure_panes(comparison: Comparison) -> None:
    """Measure keys and a resize on the Compare screen."""
    app = CompareApp(event_of(comparison), comparison)
    async with app.run_test(size=SIZE) as pilot:
        for _ in range(5):
            await pilot.pause()
        for key, name in KEYS.items():
            report(name, await timed(pilot, partial(pilot.press, key), PRESSES))
        widths = iter([150, 140, 160, 130, 120, 110, 150, 160])
        resize = lambda: pilot.resize_terminal(next(widths), SIZE[1])  # noqa: E731
        report("resize", await timed(pilot, resize, 8))


async def measure_bare(comparison: Comparison) -> None:
    """Measure scrolling the same text in bare widgets."""
    app = BareApp(comparison)
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause()
        logs = list(app.query(Log))
        for log in logs:
            log.scroll_home(animate=False)
        await pilot.pause()

        async def scroll() -> None:
            for log in logs:
                log.scroll_relative(y=1, animate=False)

        report("bare Textual Log, scrolled", await timed(pilot, scroll, PRESSES))


def main() -> None:
    """Measure and print."""
    given = [int(argument) for argument in sys.argv[1:]]
    sentences, reports = [*given, *DEFAULTS[len(given) :]]
    comparison = long(sentences, reports)
    print(f"{reports} x {sentences} sentences at {SIZE[0]}x{SIZE[1]}")
    print(f"{'milliseconds, median and 95 %':28}")
    asyncio.run(measure_panes(comparison))
    asyncio.run(measure_bare(comparison))


if __name__ == "__main__":
    main()
