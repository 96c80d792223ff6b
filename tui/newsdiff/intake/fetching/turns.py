"""Who may ask next: few requests at once, fewer to one host, no host before others."""

import threading
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from newsdiff.intake.fetching.limits import Limits
from newsdiff.intake.fetching.stop import Stop
from newsdiff.intake.fetching.trouble import StoppedError


class Order:
    """The rule, without threads and without a clock of its own."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._waiting: dict[int, str] = {}
        self._busy: Counter[str] = Counter()
        self._ready_at: dict[str, float] = {}
        self._served: dict[str, int] = {}
        self._unhurried: set[str] = set()
        self._tickets = 0
        self._starts = 0

    def ask(self, host: str) -> int:
        """Join those who wait; return a ticket."""
        self._tickets += 1
        self._waiting[self._tickets] = host
        return self._tickets

    def leave(self, ticket: int) -> None:
        """Wait no longer."""
        self._waiting.pop(ticket, None)

    def next(self, now: float) -> int | None:
        """Return whose turn it is: of the host that was served longest ago."""
        if self._busy.total() >= self._limits.at_once:
            return None
        ready = [
            (self._served.get(host, 0), ticket)
            for ticket, host in self._waiting.items()
            if self._busy[host] < self._limits.per_host
            and self._ready_at.get(host, now) <= now
        ]
        return min(ready)[1] if ready else None

    def seconds_until_ready(self, ticket: int, now: float) -> float:
        """Return how long the pause of a ticket's host still lasts."""
        host = self._waiting[ticket]
        return max(0.0, self._ready_at.get(host, now) - now)

    def begin(self, ticket: int, now: float) -> None:
        """Take a turn."""
        host = self._waiting.pop(ticket)
        self._busy[host] += 1
        self._starts += 1
        self._served[host] = self._starts
        if host not in self._unhurried:
            self.rest(host, now + self._limits.pause_seconds)

    def end(self, host: str) -> None:
        """Give a turn back."""
        self._busy[host] -= 1

    def rest(self, host: str, until: float) -> None:
        """Leave a host alone until then."""
        self._ready_at[host] = max(until, self._ready_at.get(host, until))

    def hurry(self, host: str) -> None:
        """Make no more pauses for a host: it is the person's own."""
        self._unhurried.add(host)
        self._ready_at.pop(host, None)


class Turns:
    """The same for many threads."""

    def __init__(self, limits: Limits, now: Callable[[], float]) -> None:
        self._order = Order(limits)
        self._now = now
        self._changed = threading.Condition()

    @contextmanager
    def taken(self, host: str, stop: Stop) -> Iterator[None]:
        """Wait for a turn and hold it.

        Raises:
            StoppedError: the waiting was ended.
        """
        with stop.telling(self._wake):
            self._wait(host, stop)
        try:
            yield
        finally:
            with self._changed:
                self._order.end(host)
                self._changed.notify_all()

    def rest(self, host: str, seconds: float) -> None:
        """Leave a host alone for so long."""
        with self._changed:
            self._order.rest(host, self._now() + seconds)

    def hurry(self, host: str) -> None:
        """Make no more pauses for a host: it is the person's own."""
        with self._changed:
            self._order.hurry(host)
            self._changed.notify_all()

    def _wait(self, host: str, stop: Stop) -> None:
        with self._changed:
            ticket = self._order.ask(host)
            try:
                while self._order.next(self._now()) != ticket and not stop.is_set():
                    pause = self._order.seconds_until_ready(ticket, self._now())
                    self._changed.wait(pause or None)
                if stop.is_set():
                    raise StoppedError
                self._order.begin(ticket, self._now())
            finally:
                self._order.leave(ticket)
                self._changed.notify_all()

    def _wake(self) -> None:
        with self._changed:
            self._changed.notify_all()
