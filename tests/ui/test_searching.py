"""What is typed finds the text as it was printed."""

import pytest

from newsdiff.app.comparison.searching import search_pattern


@pytest.mark.parametrize(
    ("searched", "text"),
    [
        ("mayor", "The MAYOR left"),
        ("12 000 cars", "about 12\u00a0000\ncars"),
        ("don't", "They don’t know"),
        ('"nobody', "“Nobody was in danger"),
        ("new-found", "a new‑found crack"),
        ("a.b", "see a.b here"),
    ],
)
def test_a_text_is_found(searched: str, text: str) -> None:
    pattern = search_pattern(searched)
    assert pattern is not None
    assert pattern.search(text)


def test_signs_of_regular_expressions_mean_themselves() -> None:
    pattern = search_pattern("a.b")
    assert pattern is not None
    assert not pattern.search("aab")


@pytest.mark.parametrize("searched", ["", "  \n"])
def test_nothing_is_no_search(searched: str) -> None:
    assert search_pattern(searched) is None
