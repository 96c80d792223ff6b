"""Details of two sentences are paired the surest first, each once."""

from newsdiff.compare.differences.pairing import surest_pairs
from newsdiff.model import Span

SURE = {(0, 0): 2, (0, 9): 3, (9, 0): 2, (9, 9): 2}


def relation(here: Span, there: Span) -> int:
    return SURE.get((here.start, there.start), 0)


def test_the_surest_pair_leaves_the_others_what_is_left() -> None:
    spans = [Span(0, 5), Span(9, 12)]
    found = list(surest_pairs(spans, spans, relation))
    assert found == [(Span(0, 5), Span(9, 12)), (Span(9, 12), Span(0, 5))]


def test_of_equally_sure_pairs_the_first_in_the_text_wins() -> None:
    found = list(surest_pairs([Span(9, 12)], [Span(9, 12), Span(0, 5)], relation))
    assert found == [(Span(9, 12), Span(0, 5))]


def test_what_is_not_of_the_same_thing_is_not_paired() -> None:
    assert list(surest_pairs([Span(4, 5)], [Span(0, 5)], relation)) == []
