import io
import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdiff.cli.output import cleaned, is_terminal, line_of, prepare_streams

HOSTILE = st.text() | st.text(alphabet="a \n\t\r\x1b[;m\x07\x9b\x7f\u202e\u2066\ufeff")


@given(HOSTILE)
def test_nothing_that_acts_on_a_terminal_is_left(text: str) -> None:
    left = {
        letter
        for letter in cleaned(text)
        if unicodedata.category(letter) == "Cc"
        or unicodedata.bidirectional(letter) in {"LRE", "RLO", "LRO", "RLE", "RLI"}
    }
    assert left <= {"\n", "\t"}


@given(HOSTILE)
def test_a_message_is_always_one_line(text: str) -> None:
    assert len(line_of(text).splitlines()) <= 1


def test_ordinary_text_is_not_touched() -> None:
    text = "„Fähre“ – 5\u00a0000\n\t合意 👩‍🚒 שלום"
    assert cleaned(text) == text


def test_a_stream_that_is_missing_or_closed_is_no_terminal() -> None:
    assert not is_terminal(None)
    closed = io.StringIO()
    closed.close()
    assert not is_terminal(closed)


class Terminal(io.TextIOWrapper):
    """A stream with a person at its other end."""

    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("kind", "variable", "expected"),
    [
        (io.TextIOWrapper, "", "utf-8"),
        (io.TextIOWrapper, "latin-1", "ascii"),
        (Terminal, "", "ascii"),
    ],
)
def test_streams_take_any_text(
    kind: type[io.TextIOWrapper],
    variable: str,
    expected: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    stream = kind(io.BytesIO(), encoding="ascii")
    monkeypatch.setattr(sys, "stdout", stream)
    monkeypatch.setattr(sys, "stderr", None)
    monkeypatch.setenv("PYTHONIOENCODING", variable)
    prepare_streams()
    stream.write("Fähre 合意 \ud800\n")
    stream.flush()
    assert stream.encoding == expected
