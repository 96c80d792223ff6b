import pytest

from newsdiff.export.naming import counted, letter, listed, place_name
from newsdiff.model import Place


def test_letters_go_on_after_the_last() -> None:
    names = [letter(report) for report in range(703)]
    assert [names[at] for at in (0, 25, 26, 51, 52, 701, 702)] == [
        *("A", "Z", "AA", "AZ", "BA", "ZZ", "AAA")
    ]
    assert len(set(names)) == 703


def test_sentences_are_counted_from_one() -> None:
    assert place_name(Place(1, 0)) == "B1"


@pytest.mark.parametrize(
    ("names", "expected"),
    [([], ""), (["A"], "A"), (["A", "B"], "A and B"), (["A", "B", "C"], "A, B and C")],
)
def test_names_are_listed_as_in_a_sentence(names: list[str], expected: str) -> None:
    assert listed(names) == expected


def test_one_is_not_many() -> None:
    assert [counted(number, "report") for number in (0, 1, 2)] == [
        *("0 reports", "1 report", "2 reports")
    ]
    assert counted(1200, "report") == "1200 reports"
