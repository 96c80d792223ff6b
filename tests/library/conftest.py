"""Libraries for the tests, and reports that group themselves by their headline."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from newsdiff.library import Library
from newsdiff.model import Article


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return where a library may be made."""
    return tmp_path / "deep" / "folder" / "library.sqlite"


@pytest.fixture
def library(path: Path) -> Iterator[Library]:
    """Open a library that is empty."""
    with Library.open(path) as opened:
        yield opened


def told(library: Library, articles: Sequence[Article] | None = None) -> list[str]:
    """Return the events as "Lock 1 + Lock 2", sorted."""
    given = library.articles() if articles is None else articles
    return sorted(
        " + ".join(sorted(article.title for article in event.articles))
        for event in library.group(given)
    )
