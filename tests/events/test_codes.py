"""Terms as numbers."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from newsdiff.events.background import PAIR_LEVELS, level
from newsdiff.events.codes import (
    FIGURE,
    LEVEL,
    MARK_BITS,
    code_and_marks,
    code_of,
    pair_codes,
    pair_levels,
)


def test_codes_are_the_same_in_every_version() -> None:
    assert code_of("herring") == 1_351_015_120
    assert code_of("渡轮") == 1_665_907_595


def test_marks_say_how_common_a_term_is_and_whether_it_is_a_figure() -> None:
    assert code_and_marks("the") & LEVEL == level("the")
    assert code_and_marks("26.6%") & FIGURE
    assert not code_and_marks("ferry") & FIGURE


@given(st.text(st.characters(), min_size=1))
def test_every_term_has_a_code_of_32_bits(term: str) -> None:
    assert code_and_marks(term) < 2 ** (32 + MARK_BITS)


def test_the_order_of_two_terms_counts() -> None:
    codes = np.array([code_of("man"), code_of("dog")], dtype=np.uint32)
    there = pair_codes(codes[:1], codes[1:])
    back = pair_codes(codes[1:], codes[:1])
    assert there != back


def test_a_pair_is_rarer_than_its_rarer_half() -> None:
    marks = np.array([code_and_marks("the"), code_and_marks("26")]).astype(np.uint8)
    assert pair_levels(marks[:1], marks[1:]) == level("26") + PAIR_LEVELS
