"""Paths and addresses as people type and paste them."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdiff.app.desk.typed import (
    LONGEST_LIST,
    as_path,
    as_source,
    as_sources,
    sources_in,
)


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


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    """Return two files, one with a space in its name."""
    made = tmp_path / "one.txt", tmp_path / "number two.txt"
    for path in made:
        path.touch()
    return made


def test_dropped_files_are_known_however_the_terminal_writes_them(
    files: tuple[Path, Path],
) -> None:
    one, two = map(str, files)
    both = [one, two]
    escaped = two.replace(" ", "\\ ")
    assert sources_in(f"'{one}' '{two}'") == both
    assert sources_in(f"{one} {escaped} ") == both
    assert sources_in(f"{one}\n{two}\n\n") == both
    assert sources_in(files[1].as_uri()) == [two]


def test_a_dropped_file_that_is_gone_is_no_text(files: tuple[Path, Path]) -> None:
    one = str(files[0])
    assert sources_in(f"{one}.gone") == [f"{one}.gone"]
    assert sources_in(f"'{one}' '{one} gone'") == [one, f"{one} gone"]
    assert sources_in(f"file://{one}%20gone") == [f"{one} gone"]
    assert sources_in("/s/ the mayor") == []


def test_addresses_are_taken_without_a_look(files: tuple[Path, Path]) -> None:
    text = f"https://example.org/a\nhttp://example.org/b {files[0]}"
    assert sources_in(text) == [
        "https://example.org/a",
        "http://example.org/b",
        str(files[0]),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Heron on the roof",
        "https://example.org says so",
        "it's not closed",
        "x" * 10_000,
        "https://example.org\n" * LONGEST_LIST,
        "\0",
        "",
    ],
)
def test_a_text_is_no_list_of_inputs(text: str) -> None:
    assert sources_in(text) == []


def test_one_path_with_spaces_that_is_not_there_stays_one_input() -> None:
    assert as_sources("no such file.txt") == ["no such file.txt"]
    assert as_sources("   ") == []


@given(st.text(max_size=200))
def test_any_text_is_a_list_of_inputs_or_none(text: str) -> None:
    assert all(sources_in(text))


def test_a_pattern_stands_for_the_files_that_it_finds(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt", "c.html"):
        (tmp_path / name).write_text("x", encoding="utf-8")
    found = [str(tmp_path / name) for name in ("a.txt", "b.txt")]
    assert as_sources(str(tmp_path / "*.txt")) == found
    assert as_sources(str(tmp_path / "*.pdf")) == [str(tmp_path / "*.pdf")]


def test_of_several_inputs_one_may_be_wrong() -> None:
    typed = "https://echo.example/a nothing.txt http://echo.example/b"
    assert as_sources(typed) == typed.split()
    assert as_sources("no such file.txt") == ["no such file.txt"]
