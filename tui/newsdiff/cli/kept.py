"""What the library knows, for reports that are read and not kept."""

from pathlib import Path
from typing import TYPE_CHECKING

from newsdiff.cli.output import warn
from newsdiff.errors import LibraryError
from newsdiff.events import group
from newsdiff.library import by_the_rules

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsdiff.model import Article, Event


def as_decided(articles: "Sequence[Article]", library: Path) -> "tuple[Article, ...]":
    """Return reports as the rules of a library want them, if there is this library.

    A library that cannot be read is named; reading goes without it.
    """
    from newsdiff.library import Library

    if articles and library.is_file():
        try:
            with Library.open(library) as opened:
                return by_the_rules(articles, opened)
        except LibraryError as error:
            warn(f"Your rules do not apply: {error}")
    return by_the_rules(articles, None)


def grouped(articles: "Sequence[Article]", library: Path) -> "Sequence[Event]":
    """Return the events of reports that are not kept, as the reader decided.

    A library that cannot be read is named; grouping goes without it.
    """
    from newsdiff.library import Library

    if articles and library.is_file():
        try:
            with Library.open(library) as opened:
                return opened.group(articles)
        except LibraryError as error:
            warn(f"Your decisions do not hold: {error}")
    return group(articles) if articles else ()
