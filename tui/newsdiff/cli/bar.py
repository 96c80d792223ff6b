"""Draws how far the reading is: count, rate, time left and name, in one line."""

from collections.abc import Callable
from pathlib import PurePath

from rich.console import Console
from rich.progress import BarColumn, Progress, ProgressColumn, Task, TimeRemainingColumn
from rich.table import Column
from rich.text import Text

from newsdiff.cli.output import line_of
from newsdiff.intake import Reading


class Bar:
    """One line on standard error that goes away when it is stopped."""

    def __init__(self, reading: Reading, console: Console | None = None) -> None:
        self._console = console or Console(stderr=True)
        self._progress = Progress(
            _Words(_count),
            BarColumn(bar_width=20),
            _Words(_rate),
            TimeRemainingColumn(),
            _Words(_name, Column(ratio=1, no_wrap=True, overflow="ellipsis")),
            console=self._console,
            transient=True,
            redirect_stdout=False,
            redirect_stderr=False,
            expand=True,
        )
        # How many reports a single input holds is not known before its end.
        total = reading.total if reading.total > 1 else None
        self._task = self._progress.add_task("", total=total, reading=reading)
        self.show(reading)

    def start(self) -> None:
        """Draw it, and go on drawing it."""
        self._progress.start()

    def stop(self) -> None:
        """Take it away."""
        self._progress.stop()

    def show(self, reading: Reading) -> None:
        """Show how far it is."""
        self._progress.update(self._task, completed=reading.done, reading=reading)

    def say(self, line: str) -> None:
        """Write a line above it."""
        self._console.print(Text(line), soft_wrap=True)


class _Words(ProgressColumn):
    """Some words about the task; text from outside is never markup."""

    def __init__(
        self, words: Callable[[Task, Reading], str], column: Column | None = None
    ) -> None:
        super().__init__(column or Column(no_wrap=True))
        self._words = words

    def render(self, task: Task) -> Text:
        return Text(self._words(task, task.fields["reading"]))


def _count(_task: Task, reading: Reading) -> str:
    count = f"Reading {reading.done:,} of {reading.total:,}"
    holds_many = reading.reports > max(reading.done, 1)
    return f"{count}, {reading.reports:,} reports" if holds_many else count


def _rate(task: Task, _reading: Reading) -> str:
    return f"{task.speed:.0f}/s" if task.speed else ""


def _name(_task: Task, reading: Reading) -> str:
    source = line_of(reading.source)
    return source if "://" in source else PurePath(source).name
