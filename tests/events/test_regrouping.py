"""A few events of a growing collection, decided anew."""

import pytest

from newsdiff.events import regrouping
from newsdiff.events.decisions import Bonds, merged, parted
from newsdiff.events.features import features_of
from newsdiff.events.neighbours import Neighbours
from newsdiff.events.regrouping import evidence_between, regrouped
from tests.events.stories import halvik, sankt_orm

FEATURES = [features_of(article) for article in (*halvik(), *sankt_orm())]
FREE = Bonds(5)


def test_events_that_were_mixed_up_are_told_apart() -> None:
    found = regrouped(Neighbours(FEATURES), [[0, 3], [1, 4, 2]], FREE)
    assert sorted(map(sorted, found)) == [[0, 1, 2], [3, 4]]


def test_what_stands_is_not_moved_for_a_trifle(monkeypatch: pytest.MonkeyPatch) -> None:
    mixed = [[0, 3], [1, 2], [4]]
    monkeypatch.setattr(regrouping, "INERTIA", 20.0)
    found = regrouped(Neighbours(FEATURES), mixed, FREE)
    assert sorted(map(sorted, found)) == mixed


def test_what_the_reader_decided_holds() -> None:
    bonds = Bonds(5, [*merged([0, 4]), *parted([1], [2])])
    found = regrouped(Neighbours(FEATURES), [[0, 1, 2], [3, 4]], bonds)
    home = {report: at for at, group in enumerate(found) for report in group}
    assert home[0] == home[4]
    assert home[1] != home[2]


def test_more_speaks_for_one_event_than_for_two() -> None:
    neighbours = Neighbours(FEATURES)
    assert evidence_between(neighbours, [0, 1], [2], FREE) > 0
    assert evidence_between(neighbours, [0, 1], [3, 4], FREE) < 0


def test_reports_that_the_reader_put_together_are_as_near_as_the_nearest() -> None:
    neighbours = Neighbours(FEATURES)
    mixed = evidence_between(neighbours, [0, 4], [1], FREE)
    bound = evidence_between(neighbours, [0, 4], [1], Bonds(5, merged([0, 4])))
    assert bound > mixed
