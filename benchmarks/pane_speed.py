"""How long a key press takes until the screen is drawn again, headless.

    python -m benchmarks.pane_speed [SENTENCES] [REPORTS] [VIEW ...]

The time runs from the key until the last byte that a terminal would get; nothing else
is done meanwhile, so that nothing has to be taken off. Processor time is what this
process used. Wall time depends on what else is running, and on Textual, which draws at
most sixty times a second: up to 17 ms of it are spent waiting for the next turn.

Beside it stand bare Textual apps. Two draw the text of the reports that are on the
screen, wrapped in a Static or unwrapped in a Log, and scroll all of them by a line or a
page. One writes as many cells as a key of the reader changed, and does nothing else. So
that figures of different days compare, a fixed calculation is timed before and after.
"""

import asyncio
import itertools
import statistics
import sys
import time
from dataclasses import replace

from benchmarks.bare_apps import CellsApp, LogApp, WrappedApp
from benchmarks.pressing import HEAD, Presser, Times, run
from newsdiff.app.comparison.reading import View
from newsdiff.model import Comparison, Difference, DifferenceKind, Match, Span
from tests.ui.compare_app import CompareApp, app_of, shown
from tests.ui.comparisons import long

SIZE = (160, 50)
PRESSES = 40
WIDTHS = (150, 140, 160, 130, 120, 110, 150, 160) * 2
"""Of the terminal, one after the other."""
DEFAULTS = (2000, 2)
"""Sentences a report, and reports."""
KEYS = {
    "j, next": ("j",) * 40,
    "J, next paragraph": ("J",) * 20,
    "n, next match": ("n",) * 20,
    "u, next only here": ("u",) * 20,
    "space, a page": ("space",) * 5,
    "tab, next report": ("tab",) * 40,
    "enter, to the partner and back": ("n", "enter", "enter"),
}
"""What is pressed in turn, from the top each time."""
BARE_KEYS = {"a line on": ("j",) * 40, "a page on": ("space",) * 5}
CALCULATION = 200_000
"""Steps of the fixed calculation."""


def machine() -> str:
    """Return what a fixed calculation takes right now, of both clocks."""
    cpu, wall = [], []
    for _ in range(9):
        begun = time.process_time(), time.perf_counter()
        total = 0
        for number in range(CALCULATION):
            total += number * number % 7
        cpu.append((time.process_time() - begun[0]) * 1000)
        wall.append((time.perf_counter() - begun[1]) * 1000)
    times = f"{statistics.median(cpu):.1f} ms processor, {max(wall):.1f} ms wall"
    return f"fixed calculation: {times} at most"


def with_details(comparison: Comparison) -> Comparison:
    """Return the same with a detail that differs in each match, for the ledger."""

    def differing(match: Match, kind: DifferenceKind) -> Match:
        left, right = (
            Span(0, comparison.sentence(place).text.index(" "))
            for place in (match.left, match.right)
        )
        slight = match.left.sentence % 2 == 0
        found = Difference(kind, left, right, "a detail", slight)
        return replace(match, differences=(found,))

    kinds = itertools.cycle(DifferenceKind)
    matches = map(differing, comparison.matches, kinds)
    return replace(comparison, matches=tuple(matches))


async def measure_view(app: CompareApp, view: View) -> list[Times]:
    """Measure the keys and a resize in a view of the Compare screen."""
    found: list[Times] = []

    async def measure(presser: Presser) -> None:
        app.compare.view = view
        await presser.press("g")
        for name, keys in KEYS.items():
            found.append(await presser.times(f"{view}: {name}", keys, PRESSES))
        found.append(await presser.resizes(WIDTHS, SIZE[1]))

    await run(app, SIZE, measure)
    return found


async def measure_bare(app: WrappedApp | LogApp, kind: str) -> list[Times]:
    """Measure scrolling the same text in bare widgets, and a resize."""
    found: list[Times] = []

    async def measure(presser: Presser) -> None:
        for name, keys in BARE_KEYS.items():
            found.append(await presser.times(f"bare {kind}: {name}", keys, PRESSES))
        found.append(await presser.resizes(WIDTHS, SIZE[1]))

    await run(app, SIZE, measure)
    return found


async def measure_cells(like: Times) -> Times:
    """Measure an app that writes as many cells as a key did, and nothing else."""
    cells = round(statistics.median(like.cells))
    found: list[Times] = []

    async def measure(presser: Presser) -> None:
        name = f"bare cells, as many as {like.name}"
        found.append(await presser.times(name, ("j",) * PRESSES, PRESSES))

    await run(CellsApp(cells), SIZE, measure)
    return found[0]


async def visible(comparison: Comparison) -> list[int]:
    """Return the reports that find room on the screen."""
    found: list[int] = []
    app = app_of(comparison)

    async def look(_: Presser) -> None:
        found.extend(shown(app))

    await run(app, SIZE, look)
    return found


async def measure_all(comparison: Comparison, views: list[View]) -> list[Times]:
    """Measure some views, then what is bare."""
    found: list[Times] = []
    for view in views:
        is_ledger = view is View.DIFFERENCES
        compared = with_details(comparison) if is_ledger else comparison
        found += await measure_view(app_of(compared), view)
    articles = [comparison.articles[one] for one in await visible(comparison)]
    found += await measure_bare(WrappedApp(articles), "Static")
    found += await measure_bare(LogApp(articles), "Log")
    drawing = [one for one in found[: len(KEYS)] if one.cells]
    by_cells = sorted(drawing, key=lambda one: statistics.median(one.cells))
    found += [await measure_cells(one) for one in (by_cells[0], by_cells[-1])]
    return found


def main() -> None:
    """Measure and print."""
    numbers = [int(argument) for argument in sys.argv[1:] if argument.isdigit()]
    views = [View(argument) for argument in sys.argv[1:] if not argument.isdigit()]
    sentences, reports = [*numbers, *DEFAULTS[len(numbers) :]]
    before = machine()
    found = asyncio.run(measure_all(long(sentences, reports), views or [View.PANES]))
    print(f"{reports} x {sentences} sentences at {SIZE[0]}x{SIZE[1]}, milliseconds:")
    print(f"processor, then wall; {before}, afterwards {machine()}\n")
    print(HEAD)
    for one in found:
        print(one.row() if one.cells else f"| {one.name:44} | draws nothing |")


if __name__ == "__main__":
    main()
