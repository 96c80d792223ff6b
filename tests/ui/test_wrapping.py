"""Wrapping by cells: nothing is lost or too wide, everything knows its place."""

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.segment import Segment

from newsdiff.app.widgets.text.wrapping import (
    BROKEN_WORD,
    MINIMUM_WIDTH,
    NOT_SHOWN,
    Chunk,
    Filling,
    Line,
    Run,
    drawn,
    flow,
    flow_plain,
    is_plain,
    pieces,
    wrap,
)

AWKWARD = (
    "a e\u0301 字漢。，👍🏽👩\u200d👩\u200d👧 🇩🇪 "
    "﷽\ufe0f1\ufe0f\u200d\u200b\u00ad\u00a0\t\n\x1b\x07\u202e-–—/."
)
TEXTS = st.text(
    st.one_of(st.sampled_from(AWKWARD), st.characters(), st.sampled_from("abc  ")),
    max_size=120,
)
CHUNKS = st.lists(st.tuples(TEXTS, st.sampled_from(["", "=", "≈!"])), max_size=4)


def as_drawn(line: Line) -> str:
    return "".join(drawn(run.text) for run in line)


def texts_of(lines: list[Line]) -> list[str]:
    return [as_drawn(line) for line in lines]


def chunks_of(given_chunks: list[tuple[str, str]]) -> list[Chunk]:
    return [
        Chunk(number, text, prefix)
        for number, (text, prefix) in enumerate(given_chunks)
    ]


@settings(max_examples=200)
@given(CHUNKS, st.integers(MINIMUM_WIDTH, 60))
def test_no_line_is_wider_than_the_width(
    given_chunks: list[tuple[str, str]], width: int
) -> None:
    for line in wrap(chunks_of(given_chunks), width):
        assert sum(run.cells for run in line) <= width


@settings(max_examples=200)
@given(CHUNKS, st.integers(MINIMUM_WIDTH, 60))
def test_every_character_that_is_no_space_is_kept_in_order(
    given_chunks: list[tuple[str, str]], width: int
) -> None:
    chunks = chunks_of(given_chunks)
    kept: dict[int, str] = {chunk.key: "" for chunk in chunks}
    for line in wrap(chunks, width):
        for run in line:
            if not run.is_sign:
                kept[run.key] += run.text
    for chunk in chunks:
        assert "".join(kept[chunk.key].split()) == "".join(chunk.text.split())


@settings(max_examples=200)
@given(CHUNKS, st.integers(MINIMUM_WIDTH, 60))
def test_every_run_maps_back_to_its_text(
    given_chunks: list[tuple[str, str]], width: int
) -> None:
    chunks = chunks_of(given_chunks)
    for line in wrap(chunks, width):
        for run in line:
            if not run.is_sign:
                assert chunks[run.key].text[run.start : run.end] == run.text


@settings(max_examples=200)
@given(TEXTS)
def test_what_is_drawn_has_no_control_characters(text: str) -> None:
    shown = drawn(text)
    assert not [c for c in shown if ord(c) < 0x20 or 0x7F <= ord(c) < 0xA0]
    assert not set(shown) & set("\u202a\u202b\u202d\u202e\u2066\u2067\u2068\u2069")
    shown.encode("utf-8")


@given(TEXTS, TEXTS)
def test_two_halves_are_drawn_like_the_whole(left: str, right: str) -> None:
    assume(not right.startswith("\u200d"))
    assert drawn(left) + drawn(right) == drawn(left + right)


@pytest.mark.parametrize(
    "emoji",
    [
        "👩\u200d👩\u200d👧",
        "👩🏽\u200d🚀",
        "❤\ufe0f\u200d🔥",
        "❤\ufe0f",
        "1\ufe0f\u20e3",
    ],
)
def test_an_emoji_can_be_half_covered_without_a_line_growing(emoji: str) -> None:
    line = Segment(drawn(f"at {emoji} last"))
    for cells in range(line.cell_length):
        halves = line.split_cells(cells)
        assert [half.cell_length for half in halves] == [
            cells,
            line.cell_length - cells,
        ]


def test_a_joiner_that_shapes_a_letter_stays() -> None:
    assert drawn("क्\u200dष می\u200cخواهم") == "क्\u200dष می\u200cخواهم"


def test_lines_break_between_words() -> None:
    lines = wrap([Chunk(0, "The harbour bridge is closed today")], 12)
    assert texts_of(lines) == ["The harbour", "bridge is", "closed today"]


def test_a_mark_stays_with_the_first_word() -> None:
    lines = wrap([Chunk(0, "Closed now.", "="), Chunk(1, "Reopened.", "≈!")], 15)
    assert texts_of(lines) == ["= Closed now.", "≈! Reopened."]


def test_sentences_flow_with_a_space_between() -> None:
    lines = wrap([Chunk(0, "One.", "="), Chunk(1, "Two.", "•")], 40)
    assert texts_of(lines) == ["= One. • Two."]


def test_a_word_longer_than_a_line_is_broken_with_a_sign() -> None:
    lines = wrap([Chunk(0, "see aaaaaaaaaaaaaaaaaaaa end")], 10)
    assert texts_of(lines) == [
        "see",
        "a" * 9 + BROKEN_WORD,
        "a" * 9 + BROKEN_WORD,
        "aa end",
    ]


def test_a_word_with_a_hyphen_is_broken_behind_it() -> None:
    lines = wrap([Chunk(0, "the state-of-the-art bridge")], 12)
    assert texts_of(lines) == ["the state-", "of-the-art", "bridge"]


def test_ideographs_wrap_without_spaces_and_no_line_begins_with_a_stop() -> None:
    lines = wrap([Chunk(0, "東門港の橋は通行止めになった。")], 10)
    assert all(cell_len(text) <= 10 for text in texts_of(lines))
    assert not any(text.startswith("。") for text in texts_of(lines))
    assert BROKEN_WORD not in "".join(texts_of(lines))


def test_an_accent_is_never_parted_from_its_letter() -> None:
    lines = wrap([Chunk(0, "e\u0301" * 30)], 10)
    assert not any(text.startswith("\u0301") for text in texts_of(lines))


def test_a_control_character_shows_as_a_sign_and_not_as_itself() -> None:
    assert drawn("a\x1b[31mb") == f"a{NOT_SHOWN}[31mb"


def test_a_space_that_does_not_break_holds_its_words_together() -> None:
    lines = wrap([Chunk(0, "about 12\u00a0000 cars")], 10)
    assert texts_of(lines) == ["about", "12 000", "cars"]


def test_a_run_is_cut_at_offsets_of_its_text() -> None:
    run = Run(0, 10, "closed today")
    assert list(pieces(run, [16, 0, 99])) == [(10, "closed"), (16, " today")]


PLAIN = st.lists(
    st.text("ab-/.céжΩ—“”’…№", min_size=1, max_size=30), min_size=1, max_size=12
).map(" ".join)


@settings(max_examples=300)
@given(
    st.lists(st.tuples(PLAIN, st.sampled_from(["", "=", "≈!"])), max_size=4),
    st.integers(MINIMUM_WIDTH, 40),
)
def test_plain_text_is_set_as_any_other_only_faster(
    given_chunks: list[tuple[str, str]], width: int
) -> None:
    slow, fast = Filling(width), Filling(width)
    for chunk in chunks_of(given_chunks):
        assert is_plain(chunk.text)
        flow(slow, chunk)
        flow_plain(fast, chunk)
        assert (slow.lines, slow.runs, slow.used) == (fast.lines, fast.runs, fast.used)


@given(st.characters())
def test_what_counts_as_plain_is_one_cell_wide_and_drawn_as_it_is(one: str) -> None:
    if is_plain(one):
        assert drawn(one) == one
        assert cell_len(one) == 1
