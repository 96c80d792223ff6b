"""Why events of a library are events."""

from pathlib import Path

import pytest

from newsdiff.events import why as why_module
from newsdiff.library import Library, choice
from newsdiff.model import Article
from tests.library.harbour import ALL, HERON, LOCK_1


def test_texts_are_not_read_again_to_be_explained(
    library: Library, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library.add_all(ALL)
    library.group(library.articles())
    read: list[Article] = []

    def read_features(articles: list[Article]) -> list[object]:
        read.extend(articles)
        return []

    monkeypatch.setattr(why_module, "read_features", read_features)
    with Library.open(path) as again:
        events = again.group(again.articles())
        explain = again.explainer(events)
        whys = [why for event in events for why in explain.of_event(event)]
    assert any(why.together for why in whys)
    assert read == []


def test_what_the_reader_put_together_is_said_to_be_so(library: Library) -> None:
    library.add_all(ALL)
    lock, heron = (
        next(
            event
            for event in library.group(library.articles())
            if title in {one.title for one in event.articles}
        )
        for title in (LOCK_1.title, HERON.title)
    )
    library.choose(choice.merge([lock.articles, heron.articles], lock.label))
    events = library.group(library.articles())
    (event,) = [one for one in events if one.own_group]
    explain = library.explainer(events)
    found = {why.report.title: why for why in explain.of_event(event)}
    assert found[HERON.title].together
    assert found[HERON.title].by_reader
    assert not found[LOCK_1.title].by_reader
