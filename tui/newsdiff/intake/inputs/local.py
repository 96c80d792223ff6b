"""Files and standard input -> bytes, with a plain message for whatever can go wrong."""

import os
import stat
import sys
from pathlib import Path
from typing import BinaryIO

from newsdiff.errors import NotFoundError, ReadError, TooLargeError
from newsdiff.intake.encoding.characters import one_line

MAX_BYTES = 10_000_000
"""The largest input that is read. The largest of 213 saved pages measured has 1.8 MB;
10 MB of prose take some 6 seconds, the most hostile markup of that size 20."""


def read_file(path: Path, *, name: str, limit: int = MAX_BYTES) -> bytes:
    """Return the bytes of an ordinary file.

    Args:
        limit: how many bytes are read at most.

    Raises:
        ReadError: missing, a folder, a pipe or device, not readable, too large.
    """
    try:
        # Not blocking: a pipe without a writer would otherwise wait for ever.
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0))
    except (OSError, ValueError) as error:
        raise _could_not_open(path, name, error) from error
    status = os.fstat(descriptor)
    if stat.S_ISDIR(status.st_mode):  # as a file it could not even be opened
        os.close(descriptor)
        raise ReadError(f"{name} is a folder, not a report", source=name)
    with os.fdopen(descriptor, "rb") as file:
        if not stat.S_ISREG(status.st_mode):
            raise ReadError(
                f"{name} is a pipe or a device, not a file; use - for standard input",
                source=name,
            )
        if status.st_size > limit:
            raise too_large(name, status.st_size, limit)
        return _read_limited(file, name, limit)


def read_standard_input(name: str, *, limit: int = MAX_BYTES) -> bytes:
    """Return all of standard input."""
    if sys.stdin is None:
        raise ReadError("standard input is closed", source=name)
    return _read_limited(sys.stdin.buffer, name, limit)


def too_large(
    name: str, size: int | None = None, limit: int = MAX_BYTES
) -> TooLargeError:
    """Return the error for an input over the limit."""
    found = f"has {size / 1e6:.1f} MB" if size else "goes on"
    what = "reports" if limit == MAX_BYTES else "files"
    return TooLargeError(
        f"{name} {found}; newsdiff reads {what} of up to {limit / 1e6:.0f} MB",
        source=name,
    )


def _read_limited(file: BinaryIO, name: str, limit: int) -> bytes:
    try:
        data = file.read(limit + 1)
    except OSError as error:
        raise ReadError(
            f"{name} could not be read: {error.strerror or error}", source=name
        ) from error
    if len(data) > limit:
        raise too_large(name, limit=limit)
    return data


def _could_not_open(path: Path, name: str, error: OSError | ValueError) -> ReadError:
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        if path.is_symlink():
            return ReadError(f"{name} is a link to a file that is gone", source=name)
        return NotFoundError(f"{name}: there is no such file", source=name)
    if isinstance(error, PermissionError):
        return ReadError(f"{name} may not be read: permission denied", source=name)
    if isinstance(error, OSError):
        reason = one_line(error.strerror or str(error))
        return ReadError(f"{name} could not be opened: {reason}", source=name)
    return NotFoundError(f"{name} is not a possible file name", source=name)
