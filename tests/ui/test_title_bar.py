"""The title bar: the place keeps half of the line, the note is shortened by facts."""

from hypothesis import given
from hypothesis import strategies as st
from textual.content import Content

from newsdiff.app.widgets.frame.title_bar import title_line

NOTE = "reports 1–2 of 4 › · 3 origins · threshold 0.29"
LABEL = "newsdiff  Dam gate jams above the town and floods its lower streets by night"


def line(left: str, note: str, width: int) -> str:
    return title_line(Content(left), Content(note), width, len("newsdiff  ")).plain


def test_where_there_is_room_both_are_there() -> None:
    shown = line("newsdiff  Events", NOTE, 78)
    assert shown.startswith("newsdiff  Events   ")
    assert shown.endswith(NOTE)
    assert len(shown) == 78


def test_the_note_loses_facts_before_the_place_loses_half_of_the_line() -> None:
    shown = line(LABEL, NOTE, 78)
    assert shown.endswith("  reports 1–2 of 4 › …")
    assert shown.index("…") >= len("newsdiff  ") + 78 // 2
    assert shown.count("…") == 2


def test_no_fact_is_cut_in_the_middle_but_a_sign_is_left() -> None:
    shown = line(LABEL, "reading 14 of 3000 reports", 58)
    assert shown.endswith("…  …")
    assert len(shown) == 58
    assert line(LABEL, "", 30).endswith("above…")


@given(
    st.text(st.characters(categories=["L", "N", "Zs"]), max_size=90),
    st.text(st.characters(categories=["L", "N", "Zs"]), max_size=90),
    st.integers(20, 120),
)
def test_the_line_is_never_wider_than_its_room(
    left: str, note: str, width: int
) -> None:
    assert title_line(Content(left), Content(note), width).cell_length <= width


def test_where_one_report_fits_the_line_still_says_of_how_many() -> None:
    shown = line(LABEL, "‹ report 10 of 12 › · 1 origin · threshold 0.29", 58)
    assert shown.endswith("…  ‹ report 10 of 12 › …")
    assert len(shown) == 58
