"""Write a file whole or not at all."""

from pathlib import Path


def write_whole(path: Path, text: str, *, overwrite: bool = False) -> None:
    """Write `text` to `path` so that nobody ever sees half of it.

    Raises:
        FileExistsAlreadyError: it exists and `overwrite` is false.
        SaveError: it cannot be written; what was there before is still there.
    """
    raise NotImplementedError
