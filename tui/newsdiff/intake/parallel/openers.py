"""Threads that wait for the network, so that nobody else has to."""

import threading
from collections.abc import Callable
from functools import partial
from queue import SimpleQueue

MOST_THREADS = 32
"""Addresses whose turn is waited for, more than are asked for at a time: those of one
host, which is asked little by little, must not keep the others waiting."""


class Openers:
    """Some threads at most, started when there is something to do for them.

    They are left behind when the program ends: a server that does not answer keeps
    nobody waiting.
    """

    def __init__(
        self, post: Callable[[Callable[[], None]], object], most: int = MOST_THREADS
    ) -> None:
        """Make threads that report to the thread that makes them.

        Args:
            post: called from other threads with what this one must do next.
        """
        self._post = post
        self._most = most
        self._actions: SimpleQueue[Callable[[], None] | None] = SimpleQueue()
        self._threads = 0
        self._under_way = 0
        self.closed = False
        """Nobody waits any more; an action that goes on and on asks this."""

    def have_room(self) -> bool:
        """Tell whether one more action would be begun at once."""
        return self._under_way < self._most

    def do(self, action: Callable[[], None]) -> None:
        """Have something done when a thread is free."""
        self._under_way += 1
        self._actions.put(action)
        if self._threads < min(self._most, self._under_way):
            self._threads += 1
            threading.Thread(target=self._run, daemon=True).start()

    def close(self) -> None:
        """Begin nothing more."""
        self.closed = True
        for _ in range(self._threads):
            self._actions.put(None)

    def _run(self) -> None:
        while (action := self._actions.get()) is not None and not self.closed:
            try:
                action()
            except Exception as error:  # noqa: BLE001, raised where it is waited for
                self._post(partial(_raise, error))
            self._post(self._end)

    def _end(self) -> None:
        self._under_way -= 1


def _raise(error: Exception) -> None:
    raise error
