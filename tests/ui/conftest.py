"""What the tests of the screens share: a known grouping, and no idle waiting."""

import gc
from collections.abc import Iterator, Sequence

import pytest

from newsdiff.library import grouping
from newsdiff.model import Article
from tests.ui.quiet import Rules, read_sheets_once, wait_until_quiet


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


@pytest.fixture(scope="session", autouse=True)
def known_rules() -> Rules:
    """Return what has been read from the style sheets so far."""
    return {}


@pytest.fixture(autouse=True)
def no_idling(monkeypatch: pytest.MonkeyPatch, known_rules: Rules) -> None:
    """Go on as soon as an app is done, and read no style sheet twice."""
    wait_until_quiet(monkeypatch)
    read_sheets_once(monkeypatch, known_rules)


@pytest.fixture(scope="session", autouse=True)
def seldom_collected() -> Iterator[None]:
    """Look for garbage more seldom: a suite keeps much, and all of it is looked at.

    It was a fifth of the time of these tests.
    """
    before = gc.get_threshold()
    gc.set_threshold(20_000, 10, 5)
    yield
    gc.set_threshold(*before)
