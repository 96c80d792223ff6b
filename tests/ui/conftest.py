"""What the tests of the screens share: a grouping that is known beforehand."""

from collections.abc import Sequence

import pytest

from newsdiff.app import tasks
from newsdiff.model import Article, Event


def group_bridges(articles: Sequence[Article]) -> list[Event]:
    """Put reports with a bridge in the headline together, the rest alone."""
    bridges = tuple(one for one in articles if "bridge" in one.title.lower())
    events = [Event(bridges, bridges[0].title)] if bridges else []
    return events + [Event((one,), one.title) for one in articles if one not in bridges]


@pytest.fixture(autouse=True)
def known_groups(monkeypatch: pytest.MonkeyPatch) -> None:
    """Group in a way that does not depend on how well grouping works."""
    monkeypatch.setattr(tasks, "group", group_bridges)
