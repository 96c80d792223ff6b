"""How far the reading is: a bar on standard error, if a person looks at it."""

import sys
import threading
from types import TracebackType
from typing import TYPE_CHECKING, Self

from newsdiff.cli.output import is_terminal, line_of, warn
from newsdiff.intake import Reading

if TYPE_CHECKING:
    from newsdiff.cli.bar import Bar

APPEARS_AFTER = 0.5
"""Seconds that are bridged without a bar: it would only flash by."""


class ReadingBar:
    """A bar with count, rate, time left and name, for as long as the `with` lasts.

    What is said meanwhile is said by it, so that the line lands above the bar.
    """

    def __init__(self, total: int) -> None:
        self._reading = Reading(0, total)
        self._lock = threading.Lock()
        self._timer = threading.Timer(APPEARS_AFTER, self.appear)
        self._timer.daemon = True
        self._bar: Bar | None = None
        self._ended = False

    def __enter__(self) -> Self:
        if is_terminal(sys.stderr):
            self._timer.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._timer.cancel()
        with self._lock:
            self._ended = True
            if self._bar is not None:
                self._bar.stop()
                self._bar = None

    def show(self, reading: Reading) -> None:
        """Show how far it is."""
        with self._lock:
            self._reading = reading
            if self._bar is not None:
                self._bar.show(reading)

    def warn(self, text: str) -> None:
        """Write one line to standard error."""
        with self._lock:
            if self._bar is None:
                warn(text)
            else:
                self._bar.say(line_of(text))

    def appear(self) -> None:
        """Draw the bar, unless there is nothing more to wait for."""
        from newsdiff.cli.bar import Bar  # rich, 0.1 s, and quick work needs no bar

        with self._lock:
            if not self._ended:
                self._bar = Bar(self._reading)
                self._bar.start()
