"""An index that grows report by report."""

import numpy as np
import pytest

from newsdiff.events.features import Features, features_of
from newsdiff.events.postings import OPEN_REPORTS, Postings, row_lengths
from newsdiff.events.rows import term_rows
from newsdiff.events.table import tally
from newsdiff.model import Article

TEXTS = ["weir gate lock", "weir gate", "zebra", *(f"word{n}" for n in range(600))]
FEATURES = [features_of(Article.from_text(text)) for text in TEXTS]


def nearness(batches: list[list[Features]], report: Features) -> list[float]:
    """Return how near each report is that came in with these batches."""
    terms, _ = tally(FEATURES)
    postings = Postings()
    for batch in batches:
        rows = term_rows(batch)
        postings.add(rows, row_lengths(rows, terms))
    near = postings.nearness(report, terms)
    found: list[float] = (near / row_lengths(term_rows([report]), terms)).tolist()
    return found


def test_an_index_without_reports_finds_none() -> None:
    assert nearness([], FEATURES[0]) == []


def test_a_report_is_as_near_to_itself_as_can_be() -> None:
    near = nearness([FEATURES[:3]], FEATURES[0])
    assert near[0] == pytest.approx(1.0, abs=1e-5)
    assert 0 < near[1] < near[0]
    assert near[2] == 0.0


def test_it_does_not_matter_in_which_parts_reports_came_in() -> None:
    assert len(FEATURES) > 2 * OPEN_REPORTS
    whole = nearness([FEATURES], FEATURES[1])
    single = nearness([[each] for each in FEATURES], FEATURES[1])
    assert np.allclose(whole, single)
    assert np.count_nonzero(whole) == 2
