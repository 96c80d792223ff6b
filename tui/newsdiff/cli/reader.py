"""Opens the reader, or prints what it would show where there is no terminal."""

import os
import sys
from collections.abc import Sequence
from contextlib import nullcontext
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from newsdiff.cli.documents import print_comparisons
from newsdiff.cli.engine import usable_settings
from newsdiff.cli.inputs import Inputs, read_inputs
from newsdiff.cli.kept import as_decided
from newsdiff.cli.output import is_terminal, warn
from newsdiff.cli.web import Address, is_served, serve_reader
from newsdiff.config import key_config, reader_config, state_path
from newsdiff.errors import LibraryError
from newsdiff.intake import STANDARD_INPUT, find

if TYPE_CHECKING:
    from newsdiff.library import Library

DUMB = "dumb"
"""The TERM of a terminal that cannot move its cursor, such as an editor's shell."""


def open_sources(sources: Sequence[str], library: Path) -> int:
    """Open these as a one-off; the library is at hand if something is to be kept."""
    if is_served():
        with _library_if_possible(library) or nullcontext() as kept:
            return _run(sources, Inputs((), 0), kept)
    if not _can_open() or _all_missing(sources):
        return print_comparisons(_decided(read_inputs(sources), library), library)
    piped = read_inputs([STANDARD_INPUT]) if STANDARD_INPUT in sources else None
    if not _keyboard_is_ready():
        rest = read_inputs([name for name in sources if name != STANDARD_INPUT])
        return print_comparisons(_decided(_together(piped, rest), library), library)
    named = [name for name in sources if name != STANDARD_INPUT]
    with _library_if_possible(library) or nullcontext() as kept:
        return _run(named, _decided(piped or Inputs((), 0), library), kept)


def serve_sources(sources: Sequence[str], library: Path, address: Address) -> int:
    """Serve the reader on these, or on the library, to a browser."""
    if sources and _all_missing(sources):
        return print_comparisons(read_inputs(sources), library)
    _try_settings()
    if not sources:
        _try_library(library)
    return serve_reader(sources, library, address)


def open_library(path: Path) -> int:
    """Open what is kept."""
    from newsdiff.library import Library

    with Library.open(path) as library:
        if not is_served() and not (_can_open() and _keyboard_is_ready()):
            return print_comparisons(Inputs(tuple(library.articles()), 0), path)
        return _run([], Inputs((), 0), library)


def _run(sources: Sequence[str], inputs: Inputs, library: "Library | None") -> int:
    from newsdiff.app.main import NewsDiffApp  # textual, 0.5 s
    from newsdiff.app.services.desktop import Desktop

    settings, remark = usable_settings()
    configured = reader_config()
    app = NewsDiffApp(
        sources,
        library=library,
        articles=inputs.articles,
        settings=settings,
        remark=remark,
        theme=configured.theme,
        keys=key_config(),
        state=state_path() if configured.remember else None,
        desktop=Desktop(os.environ, sys.platform),
    )
    app.run()
    for problem in app.unread:  # the reader said so too, but it is gone now
        warn(problem)
    return app.return_code or min(inputs.failed + len(app.unread), 1)


def _can_open() -> bool:
    """Say whether there is a terminal that can show the reader."""
    if not is_terminal(sys.stdout):
        return False
    if os.environ.get("TERM") == DUMB:
        warn("This terminal cannot show the reader (TERM=dumb), so this is printed:")
        return False
    return True


def _keyboard_is_ready() -> bool:
    """Make standard input the keyboard again if it was a pipe or a file."""
    if is_terminal(sys.stdin):
        return True
    try:
        keyboard = os.open("/dev/tty", os.O_RDONLY)
    except OSError:
        return False
    os.dup2(keyboard, 0)
    os.close(keyboard)
    return True


def _all_missing(sources: Sequence[str]) -> bool:
    """Say whether none of these files exists: a slip, best said before opening."""
    return not any(_is_there(name) for name in find(sources))


def _is_there(name: str) -> bool:
    if name == STANDARD_INPUT or "://" in name:
        return True
    try:
        return Path(name).exists()
    except (OSError, ValueError):
        return False


def _together(piped: Inputs | None, rest: Inputs) -> Inputs:
    if piped is None:
        return rest
    return Inputs(piped.articles + rest.articles, piped.failed + rest.failed)


def _decided(inputs: Inputs, library: Path) -> Inputs:
    return replace(inputs, articles=as_decided(inputs.articles, library))


def _try_settings() -> None:
    """Raise a ConfigError now if there is anything to raise it for, not in each tab."""
    reader_config()
    key_config()


def _try_library(path: Path) -> None:
    """Raise a LibraryError now if it cannot be opened, not in each tab."""
    from newsdiff.library import Library

    with Library.open(path):
        pass


def _library_if_possible(path: Path) -> "Library | None":
    """Return the library, or None with a warning: reading goes without it."""
    from newsdiff.library import Library

    try:
        return Library.open(path)
    except LibraryError as error:
        warn(f"Nothing can be kept: {error}")
        return None
