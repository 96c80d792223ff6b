"""Write a file whole or not at all."""

import os
import secrets
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from newsdiff.errors import FileExistsAlreadyError, SaveError


def write_whole(path: Path, text: str, *, overwrite: bool = False) -> None:
    """Write `text` as UTF-8 to `path` so that nobody ever sees half of it.

    A link is followed. A file that is replaced keeps its permissions.

    Raises:
        FileExistsAlreadyError: it exists and `overwrite` is false.
        SaveError: it cannot be written; what was there before is still there.
    """
    data = text.encode("utf-8", "replace")
    with _explained(path):
        target = path.expanduser().resolve()
        mode = _mode_of_replaced(path, target, overwrite)
        temporary = target.with_name(f".newsdiff-{secrets.token_hex(8)}.tmp")
        try:
            _write_new(temporary, data, mode)
            _move(path, temporary, target, overwrite)
        finally:
            temporary.unlink(missing_ok=True)


def check_target(path: Path, *, overwrite: bool = False) -> None:
    """Raise what `write_whole` is sure to raise, before there is something to write."""
    with _explained(path):
        target = path.expanduser().resolve()
        target.parent.stat()
        _mode_of_replaced(path, target, overwrite)


@contextmanager
def _explained(path: Path) -> Iterator[None]:
    try:
        yield
    except FileNotFoundError as error:
        raise SaveError(f"{path}: there is no such folder to save in.") from error
    except (OSError, RuntimeError, ValueError) as error:
        # A loop of links is a RuntimeError, a null character in a name a ValueError.
        raise SaveError(f"{path}: cannot be written ({_reason(error)}).") from error


def _reason(error: Exception) -> str:
    system = error.strerror if isinstance(error, OSError) else None
    return system or str(error) or type(error).__name__


def _mode_of_replaced(path: Path, target: Path, overwrite: bool) -> int | None:
    """Return the permissions of the file to be replaced, None if there is none."""
    try:
        status = target.stat()
    except FileNotFoundError:
        return None
    if stat.S_ISDIR(status.st_mode):
        raise SaveError(f"{path} is a folder. Add a file name to it.")
    if not stat.S_ISREG(status.st_mode):
        raise SaveError(f"{path} is not an ordinary file.")
    if not overwrite:
        raise _exists_already(path)
    if not os.access(target, os.W_OK):
        raise SaveError(f"{path}: cannot be written (it is read-only).")
    return stat.S_IMODE(status.st_mode)


def _exists_already(path: Path) -> FileExistsAlreadyError:
    return FileExistsAlreadyError(f"{path} exists already and was left as it is.")


def _write_new(path: Path, data: bytes, mode: int | None) -> None:
    with path.open("xb") as file:
        if mode is not None:
            path.chmod(mode)
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _move(path: Path, temporary: Path, target: Path, overwrite: bool) -> None:
    if overwrite:
        temporary.replace(target)
        return
    # A link fails if another program has made the file in the meantime; replacing
    # would not.
    try:
        target.hardlink_to(temporary)
    except FileExistsError as error:
        raise _exists_already(path) from error
    except OSError:
        _move_without_links(path, temporary, target)


def _move_without_links(path: Path, temporary: Path, target: Path) -> None:
    """Do the same where the file system knows no hard links (FAT, some shares)."""
    try:
        target.open("xb").close()
    except FileExistsError as error:
        raise _exists_already(path) from error
    try:
        temporary.replace(target)
    except OSError:
        target.unlink(missing_ok=True)
        raise
