"""What the reader typed or pasted, as the paths and addresses that were meant."""

import shlex
from collections.abc import Callable
from glob import has_magic, iglob
from itertools import islice
from pathlib import Path
from urllib.parse import unquote, urlsplit

MOST_SOURCES = 1_000
"""Lines and words that are tried as paths; what is longer than that is a text."""

LONGEST_LIST = 100_000
"""Characters of a text that is tried as a list of inputs."""

LONGEST_SOURCE = 4_096
"""Characters; no path or address that is meant is longer."""

ADDRESSES = ("http://", "https://")
"""What an address begins with."""


def as_path(text: str) -> Path:
    """Return the path with `~` replaced; an unknown user's `~name` stays as it is."""
    try:
        return Path(text).expanduser()
    except RuntimeError:
        return Path(text)


def as_source(text: str) -> str:
    """Return what was typed or pasted as an input.

    Quotes are dropped, `~` is expanded, a file's address becomes its path.
    """
    source = text.strip()
    if len(source) > 1 and source[0] == source[-1] and source[0] in "'\"":
        source = source[1:-1]
    if source.lower().startswith("file://"):
        return unquote(urlsplit(source).path)
    return str(as_path(source)) if source.startswith("~") else source


def as_sources(text: str) -> list[str]:
    """Return the inputs that were typed: one, or several that are surely meant so.

    Several are meant as soon as one of them is there, or a pattern such as `*.txt`
    finds some; those that are not there can then be told one by one.
    """
    if found := _listed(text, is_source):
        return found
    parts = [one for part in _parts(text) for one in _matching(part)]
    if any(map(is_source, parts)):
        return list(dict.fromkeys(parts))
    return list(filter(None, [as_source(text)]))


def _matching(source: str) -> list[str]:
    """Return the paths that a pattern stands for; what is no pattern, as it is."""
    if is_source(source) or not has_magic(source):
        return [source]
    # Not Path.glob: what is typed may be absolute.
    found = iglob(str(as_path(source)))  # noqa: PTH207
    return sorted(islice(found, MOST_SOURCES)) or [source]


def sources_in(text: str) -> list[str]:
    """Return the inputs that a text consists of; nothing if any of it is not one.

    On each line there is one or, as a terminal writes files that are dropped on it,
    several with quotes or backslashes where there are spaces. Those that are named from
    the root may be gone.
    """
    return _listed(text, _is_named)


def _listed(text: str, is_meant: Callable[[str], bool]) -> list[str]:
    if len(text) > LONGEST_LIST:
        return []
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    if len(lines) > MOST_SOURCES:
        return []
    found: list[str] = []
    for line in lines:
        if is_source(whole := as_source(line)):
            found.append(whole)
            continue
        parts = _parts(line)
        if not parts or not all(map(is_meant, parts)):
            return []
        found += parts
    return list(dict.fromkeys(found))


def _is_named(source: str) -> bool:
    """Tell whether this is an input, or the path from the root of one that is gone.

    Words of a text do not begin so, and a dropped file that is gone is to be told.
    """
    gone = source.startswith("/") and len(source) <= LONGEST_SOURCE
    return is_source(source) or (gone and "\0" not in source)


def is_source(source: str) -> bool:
    """Tell whether this is an address or the path of something that is there."""
    if not source or len(source) > LONGEST_SOURCE or "\0" in source:
        return False
    if source.lower().startswith(ADDRESSES):
        return not any(letter.isspace() for letter in source)
    try:
        return as_path(source).exists()
    except OSError:  # no name that this system has for a file
        return False


def _parts(line: str) -> list[str]:
    try:
        parts = shlex.split(line)
    except ValueError:  # a quote that is not closed, as in any text
        return []
    return [as_source(part) for part in parts] if len(parts) <= MOST_SOURCES else []
