"""What is near each report of a collection that grows."""

import numpy as np
import pytest

from newsdiff.events.candidates import NEAREST
from newsdiff.events.crowd import measure_crowd
from newsdiff.events.features import Features, features_of
from newsdiff.events.neighbours import Neighbours
from newsdiff.events.weighing import Weigher
from newsdiff.model import Article
from tests.events.stories import CHINESE, GERMAN, LONE, halvik, sankt_orm

FEATURES = [
    features_of(article)
    for article in [*halvik(), *sankt_orm(), LONE, *GERMAN, *CHINESE]
]


def grown(reports: list[Features]) -> Neighbours:
    neighbours = Neighbours()
    for each in reports:
        neighbours.announce(neighbours.add(each))
    return neighbours


def test_pairs_are_weighed_as_in_a_collection_at_once() -> None:
    weigher = Weigher(FEATURES)
    whole = weigher.weigh_all()
    found = Neighbours(FEATURES).weigh([0], [1, 2, 3])
    at = [
        int(np.flatnonzero((whole.left == 0) & (whole.right == n))[0])
        for n in (1, 2, 3)
    ]
    assert found.alike == pytest.approx(whole.alike[at], abs=1e-4)


def test_it_does_not_matter_whether_reports_come_at_once_or_one_by_one() -> None:
    at_once, one_by_one = Neighbours(FEATURES), grown(FEATURES)
    there = at_once.weigh([0], [1, 4]).alike
    assert one_by_one.weigh([0], [1, 4]).alike == pytest.approx(there)


def test_earlier_reports_learn_of_later_ones() -> None:
    neighbours = grown(FEATURES[:2])
    assert neighbours.near(0)[0].tolist() == [1]
    neighbours.announce(neighbours.add(FEATURES[2]))
    assert set(neighbours.near(0)[0].tolist()) == {1, 2}


def test_a_report_remembers_its_nearest_alone() -> None:
    text = "Fog closed the port of Norrby for {} hours on Monday."
    reports = [
        features_of(Article.from_text(text.format(number)))
        for number in range(3 * NEAREST)
    ]
    neighbours = grown(reports)
    assert len(neighbours.near(0)[0]) <= 2 * NEAREST


def test_crowding_is_measured_as_in_a_collection_at_once() -> None:
    neighbours = Neighbours(FEATURES)
    others, near = neighbours.near(0)
    groups = np.arange(len(FEATURES))
    groups[[1, 2]] = 0
    wanted = measure_crowd(np.zeros(len(others), np.int64), others, near, groups)
    assert neighbours.crowd(0, {0, 1, 2}) == pytest.approx(wanted[:, 0])
