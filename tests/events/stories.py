"""Invented reports for the tests of grouping; `stories.txt` has the texts."""

from pathlib import Path

from newsdiff.model import Article

_STORIES = Path(__file__).with_name("stories.txt")


def report(
    source: str, title: str, *paragraphs: str, published: str | None = None
) -> Article:
    return Article.from_text(
        "\n".join(paragraphs), title=title, source=source, published=published
    )


def story(name: str, *, dated: bool = True) -> list[Article]:
    """Return the reports of that name: story, outlet, day, headline, paragraphs."""
    found = []
    for block in _STORIES.read_text(encoding="utf-8").strip().split("\n\n"):
        told, source, day, title, *paragraphs = block.splitlines()
        if told == name:
            published = day if dated else None
            found.append(report(source, title, *paragraphs, published=published))
    return found


def halvik(*, dated: bool = True) -> list[Article]:
    """Two leaders meet in Halvik about herring: three reports."""
    return story("halvik", dated=dated)


def sankt_orm(*, dated: bool = True) -> list[Article]:
    """The same leaders meet elsewhere a week later, about a tunnel: two reports."""
    return story("sankt-orm", dated=dated)


LONE = story("lone")[0]

GERMAN = story("german")
"""Two reports of one event and one of another, without dates."""

CHINESE = story("chinese")
"""Two reports of one event and one of another, in a script without spaces."""
