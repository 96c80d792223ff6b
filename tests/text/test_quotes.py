"""Quoted words are found in the marks of several languages."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdiff.text.quotes import quoted_spans


def quoted(text: str) -> list[str]:
    return [text[start:end] for start, end in quoted_spans(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('She called it "a poor bargain" twice.', ["a poor bargain"]),
        ("She called it “a poor bargain” twice.", ["a poor bargain"]),
        ("Sie sprach von „einem Fehler“ im Amt.", ["einem Fehler"]),
        ("Elle parle d’« une erreur » grave.", [" une erreur "]),
        ("She called it ‘a poor bargain’ twice.", ["a poor bargain"]),
        ("The mayor's ferry isn't late.", []),
        ('"We wait for the tide', ["We wait for the tide"]),
        ('and so do the gulls," she said.', ["and so do the gulls,"]),
    ],
)
def test_quoted_words(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


@given(st.text(alphabet="ab \"“”‘’'«»„", max_size=40))
def test_spans_are_inside_the_text(text: str) -> None:
    assert all(0 <= start < end <= len(text) for start, end in quoted_spans(text))
