"""Paths and addresses as people type and paste them."""

from pathlib import Path

import pytest

from newsdiff.app.typed import as_path, as_source


@pytest.mark.parametrize(
    ("typed", "source"),
    [
        ("  a.txt ", "a.txt"),
        ("'my file.txt'", "my file.txt"),
        ('"my file.txt"', "my file.txt"),
        ("https://example.org/~a", "https://example.org/~a"),
        ("'", "'"),
        ("   ", ""),
        ("~nobody-of-that-name/a", "~nobody-of-that-name/a"),
    ],
)
def test_what_is_pasted_is_taken_as_it_was_meant(typed: str, source: str) -> None:
    assert as_source(typed) == source


def test_a_path_at_home_is_written_out_and_an_unknown_one_left() -> None:
    assert as_path("~/notes.md") == Path.home() / "notes.md"
    assert as_path("~nobody-of-that-name/notes.md") == Path(
        "~nobody-of-that-name/notes.md"
    )
    assert as_path("notes~.md") == Path("notes~.md")
