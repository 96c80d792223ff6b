"""What the tests of the screens share: a grouping that is known beforehand."""

from collections.abc import Sequence

import pytest

from newsdiff.library import grouping
from newsdiff.model import Article


def find_bridges(
    _self: object, articles: Sequence[Article], *_what_is_known: object
) -> list[list[int]]:
    """Put reports with a bridge in the headline together, the rest alone."""
    bridges = [at for at, one in enumerate(articles) if "bridge" in one.title.lower()]
    alone = [[at] for at in range(len(articles)) if at not in bridges]
    return [bridges, *alone] if bridges else alone


def first_titles(events: Sequence[Sequence[Article]], *_: object) -> list[str]:
    """Call each event by the title of its first report."""
    return [articles[0].title for articles in events]


@pytest.fixture(autouse=True)
def known_groups(monkeypatch: pytest.MonkeyPatch) -> None:
    """Group in a way that does not depend on how well grouping works."""
    monkeypatch.setattr(grouping.Grouping, "_find", find_bridges)
    monkeypatch.setattr(grouping, "labels_of", first_titles)
