"""Writes what the reader decides to the library, in order, without holding up."""

import asyncio
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TYPE_CHECKING

from textual.message import Message

from newsdiff.app.requests import NotStored

if TYPE_CHECKING:
    from newsdiff.library import Library


class LibraryWriter:
    """One thread, so that the second of two changes never overtakes the first.

    Textual's workers know no order, and are cancelled when their screen is left.
    """

    def __init__(self, library: "Library", post: Callable[[Message], object]) -> None:
        """Write to a library.

        Args:
            post: told what could not be written, from the thread.
        """
        self._library = library
        self._post = post
        self._thread = ThreadPoolExecutor(1, "newsdiff library")

    def begin(self, task: "Callable[[Library], object]") -> None:
        """Do this with the library after all that was begun before."""
        self._thread.submit(task, self._library).add_done_callback(self._report)

    def _report(self, done: "Future[object]") -> None:
        fault = done.exception()
        if fault is not None:
            self._post(NotStored(fault))

    async def close(self) -> None:
        """Wait until everything is written."""
        await asyncio.to_thread(self._thread.shutdown)
