"""Letters without spaces between words come in pieces that are like words."""

from hypothesis import given
from hypothesis import strategies as st

from newsdiff.text.unspaced import PIECE, in_pieces
from newsdiff.text.words import tokens


def pieces(text: str) -> list[str]:
    return [token.word for token in in_pieces(tokens(text))]


def test_thai_letters_overlap_in_pieces() -> None:
    found = pieces("สะพานปิด 84 วัน")
    assert found[0] == "สะพา"
    assert found[1] == "ะพาน"
    assert "84" in found
    assert found[-1] == "วัน"


def test_other_scripts_stay_as_they_are() -> None:
    for text in ("The bridge is shut.", "橋は閉まった", "Мост закрыт", ""):
        assert list(in_pieces(tokens(text))) == tokens(text)


@given(st.text(alphabet="กขคงเปิดะ่ ab漢9.", max_size=30))
def test_every_letter_is_in_a_piece_and_each_piece_is_where_it_says(text: str) -> None:
    covered = set()
    for token in in_pieces(tokens(text)):
        assert 0 <= token.start < token.end <= len(text)
        assert len(token.word) <= max(PIECE, len(text))
        covered |= set(range(token.start, token.end))
    assert covered >= {
        place for token in tokens(text) for place in range(token.start, token.end)
    }
