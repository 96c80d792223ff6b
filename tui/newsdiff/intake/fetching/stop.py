"""A sign to stop that reaches whoever waits, at once."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager


class Stop:
    """Set once, for good; a stop can have a parent that sets it as well."""

    def __init__(self, parent: "Stop | None" = None) -> None:
        self._event = threading.Event()
        self._lock = threading.Lock()
        self._callbacks: dict[int, Callable[[], None]] = {}
        self._number = 0
        self._parent = parent

    def is_set(self) -> bool:
        """Return whether it is time to stop."""
        if self._event.is_set():
            return True
        return self._parent is not None and self._parent.is_set()

    def set(self) -> None:
        """Tell everybody who waits; a second time changes nothing."""
        with self._lock:
            self._event.set()
            callbacks, self._callbacks = self._callbacks, {}
        for callback in callbacks.values():
            callback()

    def wait(self, seconds: float) -> bool:
        """Wait for so long, or less; return whether it was set meanwhile."""
        with self.telling(lambda: None):
            return self._event.wait(max(seconds, 0))

    @contextmanager
    def telling(self, callback: Callable[[], None]) -> Iterator[None]:
        """Call back, from whatever thread, if it is set while this lasts or before."""
        if self._parent is not None:
            with self._parent.telling(self.set), self._telling(callback):
                yield
        else:
            with self._telling(callback):
                yield

    @contextmanager
    def _telling(self, callback: Callable[[], None]) -> Iterator[None]:
        with self._lock:
            self._number += 1
            number = self._number
            is_late = self._event.is_set()
            if not is_late:
                self._callbacks[number] = callback
        if is_late:
            callback()
        try:
            yield
        finally:
            with self._lock:
                self._callbacks.pop(number, None)
