"""Which pairs are weighed."""

import numpy as np

from newsdiff.events.candidates import NEAREST
from newsdiff.events.clustering import cluster, homes_of
from newsdiff.events.crowd import usual_crowd
from newsdiff.events.features import Features, features_of
from newsdiff.events.weighing import Weigher, unseen_pairs
from newsdiff.model import Article


def long_story(count: int) -> list[Features]:
    """Return reports that share some of the facts of one event."""
    rng = np.random.default_rng(5)
    facts = [[f"fact{n}x{m}" for m in range(12)] for n in range(30)]
    return [
        features_of(
            Article.from_sentences(
                [" ".join(facts[n]) for n in rng.choice(30, 22, replace=False)]
                + [f"own{number}x{m} common words here" for m in range(30)]
            )
        )
        for number in range(count)
    ]


def test_no_pairs_are_missing_where_no_event_is_large() -> None:
    weigher = Weigher(long_story(NEAREST // 2))
    evidence = weigher.weigh_all()
    scores = evidence.scores(usual_crowd(len(weigher)))
    groups = [list(range(len(weigher)))]
    homes = homes_of(len(weigher), groups)
    assert len(unseen_pairs(evidence, scores, groups, homes).left) == 0


def test_the_missing_pairs_of_a_large_event_are_all_found_once() -> None:
    count = 3 * NEAREST
    weigher = Weigher(long_story(count))
    evidence = weigher.weigh_all()
    scores = np.ones(len(evidence.left))
    groups = [list(range(100)), list(range(100, count))]
    unseen = unseen_pairs(evidence, scores, groups, homes_of(count, groups))
    seen = set(zip(evidence.left.tolist(), evidence.right.tolist(), strict=True))
    found = list(zip(unseen.left.tolist(), unseen.right.tolist(), strict=True))
    assert len(found) == len(set(found))
    assert seen.isdisjoint(found)
    assert len(seen) + len(found) == count * (count - 1) // 2
    whole = evidence.with_more(weigher.weigh(unseen))
    assert np.all(np.diff(whole.left * count + whole.right) > 0)


def test_no_reports_are_no_groups() -> None:
    assert cluster(Weigher([])) == []
    assert cluster(Weigher(long_story(1))) == [[0]]
