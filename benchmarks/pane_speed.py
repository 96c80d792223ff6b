"""How long a key press takes until the panes are drawn again, headless.

    python -m benchmarks.pane_speed [SENTENCES] [REPORTS]

The time runs from the key press until the compositor has drawn everything that the key
has changed. Beside it, the same text in a bare Textual app: one Log a report, scrolled.
"""

import asyncio
import statistics
import sys
import time
from collections.abc import Callable, Sequence

from textual.app import App, ComposeResult
from textual.containers import Horizontal
from textual.pilot import Pilot
from textual.widgets import Log

from newsdiff.app.marks import marks_of
from newsdiff.app.widgets.page import MarkedReport, lay_out
from newsdiff.model import Comparison
from tests.ui.compare_app import CompareApp
from tests.ui.comparisons import event_of, long

SIZE = (160, 50)
PRESSES = 60


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


async def settled(pilot: Pilot[None]) -> None:
    """Wait until nothing is left to do and the screen has been drawn."""
    await pilot.pause()
    pilot.app.screen._compositor.render_update(full=False)


async def timed(pilot: Pilot[None], act: Callable[[], object]) -> float:
    """Return milliseconds from an act until the screen shows it."""
    start = time.perf_counter()
    act()
    await settled(pilot)
    return (time.perf_counter() - start) * 1000


def report(name: str, times: Sequence[float]) -> None:
    """Print median and 95th percentile."""
    high = statistics.quantiles(times, n=20)[-1]
    print(f"{name:32} median {statistics.median(times):6.1f} ms   95 % {high:6.1f} ms")


async def measure_panes(comparison: Comparison) -> None:
    """Measure keys and a resize on the Compare screen."""
    app = CompareApp(event_of(comparison), comparison)
    async with app.run_test(size=SIZE) as pilot:
        for _ in range(5):
            await settled(pilot)
        keys = {"j": "j, next sentence", "n": "n, next match", "space": "space, a page"}
        for key, name in keys.items():
            times = [
                await timed(pilot, lambda key=key: app.simulate_key(key))
                for _ in range(PRESSES)
            ]
            report(name, times)
        times = []
        for _ in range(PRESSES):
            times.append(await timed(pilot, lambda: app.simulate_key("tab")))
        report("tab, next report", times)
        resizes = []
        for width in (150, 140, 160, 130, 120):
            start = time.perf_counter()
            await pilot.resize_terminal(width, SIZE[1])
            await settled(pilot)
            resizes.append((time.perf_counter() - start) * 1000)
        report("resize", resizes)


async def measure_bare(comparison: Comparison) -> None:
    """Measure scrolling the same text in bare widgets."""
    app = BareApp(comparison)
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        logs = list(app.query(Log))
        for log in logs:
            log.scroll_home(animate=False)
        await settled(pilot)

        def scroll() -> None:
            for log in logs:
                log.scroll_relative(y=1, animate=False)

        report("bare Textual Log, scrolled", [await timed(pilot, scroll) for _ in range(PRESSES)])


def main() -> None:
    """Measure and print."""
    sentences, reports = (*map(int, sys.argv[1:]), *(2000, 2)[len(sys.argv) - 1 :])
    comparison = long(sentences, reports)
    print(f"{reports} x {sentences} sentences at {SIZE[0]}x{SIZE[1]}")
    marked = MarkedReport(comparison.articles[0], marks_of(comparison, 0))
    start = time.perf_counter()
    lines = len(lay_out(marked, 76).lines)
    print(f"setting one report in {lines} lines: {(time.perf_counter() - start) * 1000:.0f} ms")
    asyncio.run(measure_panes(comparison))
    asyncio.run(measure_bare(comparison))


if __name__ == "__main__":
    main()
