"""The shipped list of common words."""

from newsdiff.events.background import (
    PAIR_LEVELS,
    UNLISTED_LEVEL,
    background,
    level,
    share,
)
from newsdiff.events.codes import LEVEL


def test_shares_are_between_nothing_and_everything() -> None:
    assert all(0 <= value <= UNLISTED_LEVEL for value in background().values())


def test_levels_leave_room_for_pairs_in_the_marks() -> None:
    assert max(*background().values(), UNLISTED_LEVEL) + PAIR_LEVELS <= LEVEL


def test_common_words_are_more_common_than_rare_ones() -> None:
    assert share("the") > share("government") > share("ferry") > share("wesselkoog")


def test_words_that_say_little_are_known_in_many_languages() -> None:
    for word in ("und", "pour", "hasta", "która", "также", "ile", "ahora"):
        assert share(word) > 0.1


def test_an_unknown_word_is_taken_to_be_rare() -> None:
    assert level("skarnefjord") == UNLISTED_LEVEL
