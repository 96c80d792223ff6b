"""The cleaned text without a screen: what is folded, found and counted."""

from newsdiff.app.cleaning.blocks import Part
from newsdiff.app.cleaning.cleaning import Cleaning, word_count
from newsdiff.intake.changes.revise import drop, restore
from newsdiff.model import Article
from tests.support import HARBOUR_GAZETTE
from tests.ui.cleaned_report import FERRY


def shape(cleaning: Cleaning) -> str:
    """Return a letter for each block: kept, heading, fold (F if open), removed."""
    return "".join(
        "F" if block.is_open else block.part.value[0] for block in cleaning.blocks
    )


def test_the_report_is_in_reading_order_with_what_was_removed_folded() -> None:
    assert shape(Cleaning.of(FERRY)) == "fkfkhkkf"


def test_a_fold_names_how_many_lines_and_why_the_most_frequent_reason_first() -> None:
    cleaning = Cleaning.of(FERRY)
    assert cleaning.blocks[0].text == "− 3 lines: share bar, page navigation"


def test_a_fold_of_one_line_shows_it() -> None:
    cleaning = Cleaning.of(FERRY)
    assert cleaning.blocks[2].text == (
        "− 1 line: too short · The captain had left the bridge for a moment."
    )


def test_unfolding_shows_the_lines_of_one_place_with_their_reasons() -> None:
    cleaning = Cleaning.of(FERRY).toggled(0)
    assert shape(cleaning) == "Frrrkfkhkkf"
    assert [block.reason for block in cleaning.blocks[1:4]] == [
        "page navigation",
        "share bar",
        "share bar",
    ]
    assert shape(cleaning.toggled(2)) == "fkfkhkkf"


def test_all_is_unfolded_first_and_folded_when_nothing_is_left_to_unfold() -> None:
    some = Cleaning.of(FERRY).toggled(4)
    everything = some.all_toggled()
    assert shape(everything) == "FrrrkFrkhkkFrr"
    assert shape(everything.all_toggled()) == "fkfkhkkf"


def test_what_is_restored_leaves_the_rest_of_its_run_unfolded() -> None:
    before = Cleaning.of(FERRY).toggled(0)
    after = Cleaning.of(restore(FERRY, 1), before.opened)
    assert shape(after) == "FrkFrkfkhkkf"


def test_what_is_dropped_beside_an_open_run_is_seen_in_it() -> None:
    before = Cleaning.of(FERRY).toggled(0)
    after = Cleaning.of(drop(FERRY, 0), before.opened)
    assert shape(after) == "Frrrrrkhkkf"


def test_a_piece_in_a_closed_fold_is_shown_by_the_fold() -> None:
    cleaning = Cleaning.of(FERRY)
    assert cleaning.blocks[cleaning.block_with(10)].part is Part.FOLD
    assert cleaning.block_with(10) == 7


def test_the_next_fold_is_found_in_both_directions() -> None:
    cleaning = Cleaning.of(FERRY)
    assert cleaning.next_fold(0, 1) == 2
    assert cleaning.next_fold(2, 1) == 7
    assert cleaning.next_fold(7, 1) is None
    assert cleaning.next_fold(7, -1) == 2


def test_finding_goes_round_and_into_what_was_removed() -> None:
    cleaning = Cleaning.of(FERRY)
    assert cleaning.next_found("SHARE", 0, 1) == 1
    assert cleaning.next_found("share", 2, 1) == 1
    assert cleaning.next_found("share", 1, -1) == 2
    assert cleaning.next_found("ferry", 3, 1) == 3
    assert cleaning.next_found("(", 0, 1) is None


def test_showing_a_found_line_unfolds_it() -> None:
    assert shape(Cleaning.of(FERRY).with_shown(9)) == "fkfkhkkFrr"


def test_words_and_lines_are_counted() -> None:
    kept = sum(word_count(text) for text in FERRY.paragraphs)
    gone = sum(word_count(block.text) for block in FERRY.removed)
    counts = str(Cleaning.of(FERRY).counts())
    assert counts == f"{kept} of {kept + gone} words kept, 6 lines removed"


def test_a_report_with_nothing_removed_says_so() -> None:
    counts = str(Cleaning.of(HARBOUR_GAZETTE).counts())
    assert counts.endswith("words, nothing removed")


def test_an_empty_report_has_no_blocks() -> None:
    cleaning = Cleaning.of(Article.from_text(""))
    assert cleaning.blocks == ()
    assert cleaning.next_found("x", 0, 1) is None
    assert cleaning.all_toggled().blocks == ()


def test_words_of_scripts_without_spaces_are_counted_by_character() -> None:
    assert word_count("渡轮搁浅") == 4
