"""How much a term tells."""

import numpy as np

from newsdiff.events.codes import code_and_marks, code_of
from newsdiff.events.features import features_of
from newsdiff.events.rows import rows_of
from newsdiff.events.table import tally
from newsdiff.model import Article


def told(term: str, *texts: str) -> float:
    terms, _ = tally([features_of(Article.from_text(text)) for text in texts])
    marks = np.array([code_and_marks(term)]).astype(np.uint8)
    return float(terms.rarity(np.array([code_of(term)], dtype=np.uint32), marks)[0])


def test_a_term_that_few_reports_have_tells_more() -> None:
    texts = ("weir quark", "weir", "weir weir")
    assert told("quark", *texts) > told("weir", *texts) > 0


def test_a_common_word_tells_little_even_in_one_report() -> None:
    assert told("the", "the wesselkoog") < 0.1
    assert told("wesselkoog", "the wesselkoog") > 3


def test_a_report_counts_a_term_once() -> None:
    terms, pairs = tally([features_of(Article.from_text("fog fog fog"))])
    code = np.array([code_of("fog")], dtype=np.uint32)
    assert terms.counts(code).tolist() == [1]
    assert (terms.reports, pairs.reports) == (1, 1)


def test_what_is_removed_counts_as_if_it_had_never_come() -> None:
    fog, weir = (features_of(Article.from_text(text)) for text in ("fog", "fog weir"))
    terms, pairs = tally([fog, weir])
    of_terms, of_pairs = rows_of([weir])
    terms.remove(of_terms)
    pairs.remove(of_pairs)
    alone, _ = tally([fog])
    assert terms.reports == alone.reports
    assert np.array_equal(terms.counters, alone.counters)
    assert not pairs.counters.any()
