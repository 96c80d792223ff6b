"""Reads what the person named. What fails is named, and the rest goes on."""

import threading
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import click

from newsdiff.cli.output import warn
from newsdiff.cli.progress import ReadingBar
from newsdiff.errors import ReadError
from newsdiff.export.naming import counted
from newsdiff.intake import Outcome, Reading, find, passed_over, read_many

if TYPE_CHECKING:
    from newsdiff.model import Article

MOST_PASSED_OVER = 5
"""How many files that were passed over are named; the rest is counted."""


@dataclass(frozen=True, slots=True)
class Inputs:
    """What came of the inputs."""

    articles: "tuple[Article, ...]"
    failed: int
    """How many inputs or reports could not be read; each has been named."""
    stopped: str = ""
    """How far the reading came when the person stopped it, "" if it came to its end."""


def read_inputs(sources: Sequence[str], *, keeps: bool = False) -> Inputs:
    """Read files, folders, addresses and standard input, in the order given.

    Args:
        keeps: what has been read when the person stops it with ctrl+c is wanted.

    Raises:
        click.Abort: the person stopped it, and half of the reports is of no use.
    """
    paths, empty = _found(sources)
    reading = _Reading(paths)
    reading.run()
    if reading.stopped and not keeps:
        warn(reading.stopped)
        raise click.Abort
    return Inputs(tuple(reading.articles), empty + reading.failed, reading.stopped)


class _Reading:
    """The reading of some inputs, with its bar, until its end or ctrl+c."""

    def __init__(self, paths: Sequence[str]) -> None:
        self.articles: list[Article] = []
        self.failed = 0
        self.stopped = ""
        self._stop = threading.Event()
        self._paths = paths
        self._bar = ReadingBar(len(paths))
        self._reached = Reading(0, len(paths))

    def run(self) -> None:
        """Read; the first ctrl+c ends it, and what was under way is taken in."""
        outcomes = read_many(
            self._paths, cancelled=self._stop.is_set, progress=self._show
        )
        with self._bar:
            try:
                self._take(outcomes)
            except KeyboardInterrupt:
                self._stop.set()
                self._take(outcomes)
        if self._stop.is_set():
            self.stopped = self._how_far()

    def _take(self, outcomes: Iterator[Outcome]) -> None:
        for outcome in outcomes:
            if isinstance(outcome.result, ReadError):
                self._bar.warn(str(outcome.result))
                self.failed += 1
            else:
                self.articles.append(outcome.result)

    def _show(self, reading: Reading) -> None:
        self._reached = reading
        self._bar.show(reading)

    def _how_far(self) -> str:
        reached, read = self._reached, len(self.articles)
        if reached.reports > reached.done:  # some inputs hold many
            inputs = f"{reached.done:,} of {reached.total:,} inputs"
            return f"stopped: {counted(read, 'report')} in {inputs} read"
        return f"stopped: {read:,} of {reached.total:,} reports read"


def _found(sources: Sequence[str]) -> tuple[list[str], int]:
    """Return the inputs behind the sources, and how many sources have none."""
    found: dict[str, None] = {}
    empty = 0
    for source in sources:
        inside = find([source])
        if not inside:
            warn(f"{source}: there are no reports in this folder")
            empty += 1
        found.update(dict.fromkeys(inside))
    _name_passed_over(sources)
    return list(found), empty


def _name_passed_over(sources: Sequence[str]) -> None:
    """Say what of the folders is not read although a person may expect it."""
    missed = passed_over(sources)
    for one in missed[:MOST_PASSED_OVER]:
        warn(f"{one.path}: passed over ({one.reason})")
    if len(missed) > MOST_PASSED_OVER:
        warn(f"and {len(missed) - MOST_PASSED_OVER:,} more passed over")
