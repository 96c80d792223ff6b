"""The shipped list of common words."""

from newsdiff.events.background import UNLISTED_SHARE, background, share


def test_shares_are_between_nothing_and_everything() -> None:
    assert all(0 < value <= 1 for value in background().values())


def test_common_words_are_more_common_than_rare_ones() -> None:
    assert share("the") > share("government") > share("ferry") > share("wesselkoog")


def test_words_that_say_little_are_known_in_many_languages() -> None:
    for word in ("und", "pour", "hasta", "która", "также", "ile", "ahora"):
        assert share(word) > 0.1


def test_an_unknown_word_is_taken_to_be_rare() -> None:
    assert share("skarnefjord") == UNLISTED_SHARE


def test_a_pair_is_rarer_than_its_rarer_half() -> None:
    assert share("the ferry") < share("ferry")
