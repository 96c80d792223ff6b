"""Pairs that are worth a closer look."""

from newsdiff.events.candidates import find_candidates
from newsdiff.events.vectors import of_length_one, rows

RARITY = {"weir": 3.0, "lock": 3.0, "gate": 2.0, "the": 0.01}


def pairs(*documents: str) -> list[tuple[int, int]]:
    table = rows([dict.fromkeys(text.split(), 1.0) for text in documents], RARITY)
    found = find_candidates(of_length_one(table))
    return list(zip(found.left.tolist(), found.right.tolist(), strict=True))


def test_reports_that_share_rare_terms_are_candidates() -> None:
    assert pairs("weir gate", "lock", "weir the") == [(0, 2)]


def test_a_common_term_alone_makes_no_candidates() -> None:
    assert pairs("the weir", "the lock") == []


def test_each_pair_is_there_once_with_the_lower_report_first() -> None:
    assert pairs("weir", "weir", "weir") == [(0, 1), (0, 2), (1, 2)]


def test_empty_reports_are_nobodys_candidates() -> None:
    assert pairs("", "weir", "") == []
    assert pairs() == []
