"""Press keys in an app that draws to nowhere, and measure until the last is drawn."""

import asyncio
import re
import statistics
import time
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, ClassVar

from textual import events
from textual.app import App
from textual.drivers.headless_driver import HeadlessDriver
from textual.geometry import Size

if TYPE_CHECKING:
    from textual.pilot import Pilot

QUIET = 0.12
"""Seconds without anything drawn after which an app has come to rest."""

STEPS = 8
"""The first wait is taken in steps: one that a slow key holds up is soon over, with
what it changed still to be drawn."""

_CONTROL = re.compile(r"\x1b(?:\[[0-9;:?<=>]*[A-Za-z]|\][^\x07\x1b]*(?:\x07|\x1b\\))")


class NowhereDriver(HeadlessDriver):
    """Takes what a terminal would get, and keeps when that was."""

    latest: ClassVar[tuple[float, float]] = (0.0, 0.0)
    """Of both clocks, when something was drawn."""
    written: ClassVar[list[str]] = []
    current: ClassVar["NowhereDriver"]
    """That of the app that was started last."""

    def start_application_mode(self) -> None:
        """Be the current one."""
        super().start_application_mode()
        NowhereDriver.current = self

    def press(self, key: str) -> None:
        """Send a key, as a terminal does."""
        event = events.Key(key, key if len(key) == 1 else None)
        event.set_sender(self._app)
        self.send_message(event)

    def resize(self, width: int, height: int) -> None:
        """Be of another size, and tell."""
        self._size = width, height
        size = Size(width, height)
        self.send_message(events.Resize(size, size))

    @property
    def is_headless(self) -> bool:
        """Say no, so that all is made ready that a terminal would get."""
        return False

    def write(self, data: str) -> None:
        """Keep it."""
        NowhereDriver.latest = now()
        self.written.append(data)


def now() -> tuple[float, float]:
    """Return the time of the processor and of the wall."""
    return time.process_time(), time.perf_counter()


@dataclass(slots=True)
class Times:
    """What some presses took, in milliseconds, and how much they drew."""

    name: str
    processor: list[float] = field(default_factory=list)
    wall: list[float] = field(default_factory=list)
    cells: list[int] = field(default_factory=list)

    def row(self) -> str:
        """Return a line of a table: median and 95th percentile of both clocks."""
        figures = [
            f"{figure(values):6.0f}"
            for values in (self.processor, self.wall)
            for figure in (statistics.median, late)
        ]
        cells = f"{statistics.median(self.cells):6.0f}"
        return " | ".join([f"| {self.name:44}", *figures, cells]) + " |"


HEAD = (
    f"| {'':44} | median |   95 % | median |   95 % |  cells |\n"
    f"|{'-' * 46}|{'|'.join(['-------:'] * 5)}|"
)


def late(values: Sequence[float]) -> float:
    """Return the 95th percentile."""
    if len(values) < 2:
        return max(values)
    return statistics.quantiles(values, n=20, method="inclusive")[-1]


async def rest(app: App[None]) -> None:
    """Wait until nothing has been drawn for a while."""
    while time.perf_counter() - NowhereDriver.latest[1] < QUIET:
        await asyncio.sleep(QUIET / 2)
    await app.workers.wait_for_complete()


async def run(app: App[None], size: tuple[int, int], what: "Task") -> None:
    """Run an app and do something with it."""
    app.driver_class = NowhereDriver
    async with app.run_test(headless=False, size=size) as pilot:
        await pilot.pause()
        await rest(app)
        await what(Presser(pilot))


class Presser:
    """Presses keys without what Textual's own pilot does besides."""

    def __init__(self, pilot: "Pilot[None]") -> None:
        self.app = pilot.app

    async def press(self, key: str) -> tuple[float, float, int]:
        """Press a key; return milliseconds of both clocks, and the cells drawn."""
        return await self._timed(lambda: NowhereDriver.current.press(key))

    async def resize(self, width: int, height: int) -> tuple[float, float, int]:
        """Give the terminal another size."""
        return await self._timed(lambda: NowhereDriver.current.resize(width, height))

    async def _timed(self, send: Callable[[], None]) -> tuple[float, float, int]:
        NowhereDriver.written.clear()
        begun = NowhereDriver.latest = now()
        send()
        for _ in range(STEPS):
            await asyncio.sleep(QUIET / STEPS)
        await rest(self.app)
        cpu, wall = (
            (end - start) * 1000
            for start, end in zip(begun, NowhereDriver.latest, strict=True)
        )
        cells = sum(len(_CONTROL.sub("", data)) for data in NowhereDriver.written)
        return cpu, wall, cells

    async def times(
        self, name: str, keys: Sequence[str], count: int, top: str = "g"
    ) -> Times:
        """Press keys in turn and return what each took.

        Args:
            top: goes back to the beginning, before each turn.
        """
        found = Times(name)
        for number in range(count):
            if number % len(keys) == 0:
                await self.press(top)
            add(found, await self.press(keys[number % len(keys)]))
        return found

    async def resizes(self, widths: Sequence[int], height: int) -> Times:
        """Return what it takes to draw everything at other widths."""
        found = Times("resize")
        for width in widths:
            add(found, await self.resize(width, height))
        return found


def add(times: Times, one: tuple[float, float, int]) -> None:
    """Count one press; one that drew nothing would say nothing."""
    processor, wall, cells = one
    if cells:
        times.processor.append(processor)
        times.wall.append(wall)
        times.cells.append(cells)


Task = Callable[[Presser], Awaitable[None]]
