"""Lets monkeys play with the reader, one a seed: `scripts/monkey.py 1 20 3000`."""

import asyncio
import os
import sys
import tempfile
import time
import traceback
from collections.abc import Awaitable, Callable
from pathlib import Path

from textual.pilot import Pilot

import newsdiff
from newsdiff.library import Library
from newsdiff.model import Article
from newsdiff.resources import SAMPLES
from tests.ui.hostile import hostile_reports
from tests.ui.monkey import Monkey, NoWayOut, StayingApp
from tests.ui.reader_app import settled


class TimedMonkey(Monkey):
    """Remembers what took longest."""

    def __init__(self, pilot: Pilot[None], seed: int) -> None:
        super().__init__(pilot, seed)
        self.slowest = (0.0, "")

    async def _do(self, deed: Callable[[], Awaitable[None]]) -> None:
        before = time.thread_time()
        await super()._do(deed)
        self.slowest = max(self.slowest, (time.thread_time() - before, self.done[-1]))


def samples() -> list[Article]:
    """Return the reports that come with newsdiff."""
    files = sorted(SAMPLES.glob("*/*"))
    return [newsdiff.read(str(file)) for file in files if file.is_file()]


async def play(seed: int, times: int, articles: list[Article]) -> str:
    """Let one monkey play; every other one has a library."""
    folder = Path(tempfile.mkdtemp(prefix=f"monkey-{seed}-"))
    os.chdir(folder)
    with Library.in_memory() as library:
        app = StayingApp(
            articles=articles if seed % 4 else (),
            library=library if seed % 2 == 0 else None,
            state=folder / "state.json",
            desktop=NoWayOut(),
        )
        if seed % 4 == 0:
            for article in articles:
                library.add(article)
        async with app.run_test(
            size=(120, 40), tooltips=True, notifications=True
        ) as pilot:
            await settled(pilot)
            monkey = TimedMonkey(pilot, seed)
            await monkey.play(times)
    return f"{monkey.slowest[0]:.2f} s for {monkey.slowest[1]}"


def main() -> None:
    """Play with the seeds from the first to the last argument."""
    first, last, times = (int(one) for one in sys.argv[1:])
    invented = samples()
    failed = 0
    for seed in range(first, last + 1):
        kinds = [list(hostile_reports()), invented, [*hostile_reports(), *invented]]
        began = time.monotonic()
        try:
            said = asyncio.run(play(seed, times, kinds[seed % 3]))
        except BaseException as error:  # noqa: BLE001, a monkey tells of all of them
            failed += 1
            said = "".join(traceback.format_exception(error)[-60:])
        print(f"seed {seed}, {time.monotonic() - began:.0f} s: {said}", flush=True)
    sys.exit(failed > 0)


if __name__ == "__main__":
    main()
