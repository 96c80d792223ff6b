"""Remembers what the reader chooses, now and then, and when they leave."""

import asyncio
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from newsdiff.app.services.background import in_background
from newsdiff.app.services.remembered import Remembered
from newsdiff.app.services.remembered_file import Change, RememberedFile

if TYPE_CHECKING:
    from pathlib import Path

WRITE_EVERY = 2.0
"""Seconds between two writings at least."""

LEAVE_WITHIN = 2.0
"""Seconds that leaving waits for the last writing: a disk may not answer."""


class Remembering:
    """Knows what was chosen, and writes it in a thread, never on the way of a key."""

    def __init__(
        self, path: "Path | None", say: Callable[[str], object], *, keep_event: bool
    ) -> None:
        """Find what was chosen before.

        Args:
            path: the file; None to forget everything at the end.
            say: told once what went wrong.
            keep_event: the event under the cursor counts; not in a one-off.
        """
        self._file = None if path is None else RememberedFile(path)
        self._say = say
        self._keep_event = keep_event
        self._changes: list[Change] = []
        self._writing: asyncio.Task[None] | None = None
        self._said = False
        self.known = Remembered() if self._file is None else self._file.load()
        """What the reader expects to find."""

    def note(self, change: Change) -> None:
        """Do this to what is known, and soon to what is kept."""
        changed = change(self.known)
        if changed == self.known:
            return
        self.known = changed
        if self._file is not None:
            self._changes.append(self._kept(change))
            if self._writing is None:
                self._writing = asyncio.create_task(self._write_soon())

    def _kept(self, change: Change) -> Change:
        if self._keep_event:
            return change

        def without_event(known: Remembered) -> Remembered:
            return replace(change(known), event=known.event)

        return without_event

    async def _write_soon(self) -> None:
        await asyncio.sleep(WRITE_EVERY)
        await self._write()
        self._writing = None
        if self._changes:
            self._writing = asyncio.create_task(self._write_soon())

    async def _write(self) -> None:
        if self._file is None or not self._changes:
            return
        file, changes = self._file, self._changes
        self._changes = []
        await in_background(lambda: file.save(changes))
        self.tell_trouble()

    def tell_trouble(self) -> None:
        """Say what went wrong, if anything did and it was not said yet."""
        if self._file is not None and self._file.trouble and not self._said:
            self._said = True
            self._say(self._file.trouble)

    async def close(self) -> None:
        """Write what is left, unless the disk does not answer."""
        if self._writing is not None:
            self._writing.cancel()
        try:
            await asyncio.wait_for(self._write(), LEAVE_WITHIN)
        except TimeoutError:
            self._changes.clear()
