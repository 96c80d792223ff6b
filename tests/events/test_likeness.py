"""How alike two reports are."""

import numpy as np
import pytest

from newsdiff.events.features import features_of
from newsdiff.events.likeness import Likeness, pair_likeness, term_likeness
from newsdiff.events.table import table_of, tally
from newsdiff.model import Article

LEFT, RIGHT = np.array([0, 0]), np.array([1, 2])


def compared(*articles: Article) -> tuple[Likeness, list[float]]:
    """Return how alike the first of three is to the second and to the third."""
    features = [features_of(article) for article in articles]
    terms, pairs = tally(features)
    table = table_of(features, terms, pairs)
    likeness = term_likeness(table, terms, LEFT, RIGHT)
    return likeness, pair_likeness(table.pairs, LEFT, RIGHT).tolist()


FOG = Article.from_text("The Norrby ferry waited 40 minutes in thick fog.", title="Fog")
ELSE = Article.from_text("Zebras multiply elsewhere.", title="Quotas")


def test_a_report_is_wholly_like_itself_and_not_at_all_like_another() -> None:
    alike, pairs = compared(FOG, FOG, ELSE)
    for kind in (alike.terms, alike.names, alike.figures, alike.told):
        assert kind == pytest.approx([1.0, 0.0], abs=1e-6)
    assert pairs == pytest.approx([1.0, 0.0], abs=1e-6)


def test_only_names_and_figures_count_as_such() -> None:
    other = Article.from_text("A man from Norrby is 40.", title="Man")
    alike, _ = compared(FOG, other, ELSE)
    assert 0 < alike.terms[0] < alike.figures[0]
    assert alike.names[0] == pytest.approx(1.0)


def test_a_headline_counts_where_it_stands_in_the_other_text() -> None:
    title = Article.from_text("Nobody saw a thing.", title="Thick fog")
    alike, _ = compared(FOG, title, ELSE)
    assert alike.told[0] == pytest.approx(1.0)


def test_terms_that_share_a_slot_are_both_found() -> None:
    rng = np.random.default_rng(1)
    text = " ".join(f"w{number}" for number in rng.integers(0, 10**9, 2900).tolist())
    alike, _ = compared(Article.from_text(text), Article.from_text(text + " x"), ELSE)
    assert alike.terms[0] > 0.999
