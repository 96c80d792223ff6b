"""Completes the path that is being typed."""

import asyncio
import os
from itertools import islice
from pathlib import Path

from textual.suggester import Suggester

from newsdiff.app.widgets.text.wrapping import drawn

MOST_LOOKED_AT = 5_000
"""Names of a folder that are looked at; a letter typed must not wait for more."""


class PathSuggester(Suggester):
    """Suggests the first name of the folder that begins as the text ends."""

    def __init__(self) -> None:
        super().__init__(use_cache=False, case_sensitive=True)

    async def get_suggestion(self, value: str) -> str | None:
        """Return the text with a whole name at its end, None if there is none."""
        return await asyncio.to_thread(completed, value)


def completed(typed: str) -> str | None:
    """Return a typed path with the name at its end made whole; folders end in `/`."""
    folder, name = os.path.split(typed)
    if not typed.strip() or "://" in typed or "\0" in typed:
        return None
    if typed.startswith("~") and not folder:
        return None
    try:
        with os.scandir(Path(folder or ".").expanduser()) as entries:
            found = min(
                (
                    one.name + ("/" if one.is_dir() else "")
                    for one in islice(entries, MOST_LOOKED_AT)
                    if one.name.startswith(name)
                    and one.name == drawn(one.name)
                    and (name.startswith(".") or not one.name.startswith("."))
                ),
                default="",
            )
    except (OSError, RuntimeError):  # no such folder, no such user
        return None
    whole = typed[: len(typed) - len(name)] + found
    return whole if found and whole != typed else None
