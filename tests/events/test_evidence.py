"""What speaks for two reports telling of one event."""

import numpy as np

from newsdiff.events.evidence import HIGHEST, LOWEST
from newsdiff.events.features import features_of
from newsdiff.events.weighing import Weigher
from newsdiff.model import Article
from tests.events.stories import LONE, halvik, report, sankt_orm

CROWD = 0.1


def score(one: Article, other: Article) -> float:
    """Return the evidence for two reports, LOWEST if they share nothing."""
    evidence = Weigher([features_of(one), features_of(other)]).weigh_all()
    found = evidence.scores(np.full((2, 2), CROWD))
    return float(found[0]) if len(found) else LOWEST


def test_the_same_event_has_more_evidence_than_the_same_people() -> None:
    herring, tunnel = halvik(dated=False), sankt_orm(dated=False)
    assert score(herring[0], herring[1]) > 0
    assert score(herring[0], herring[1]) > score(herring[0], tunnel[0]) + 3


def test_a_week_between_them_speaks_against_two_reports() -> None:
    early, text = halvik()[0], sankt_orm()[0].paragraphs
    soon = report("Radio", "Tunnel", *text, published="2026-03-03")
    late = report("Radio", "Tunnel", *text, published="2026-03-12")
    assert score(early, soon) > score(early, late)


def test_a_copy_has_the_highest_score() -> None:
    assert score(LONE, report("Reprint", "Cheese", *LONE.paragraphs)) == HIGHEST


def test_reports_that_share_nothing_are_not_looked_at() -> None:
    assert score(LONE, report("x", "Quotas", "Zebra crossings multiply.")) == LOWEST
