"""Where reports have a statement, and which has it first."""

from dataclasses import replace

import pytest

from newsdiff.export.markdown_standing import standing
from newsdiff.model import Comparison, Place, Placement, Statement, as_date
from tests.export.comparisons import bridge

PLACES = (Place(0, 0), Place(0, 3), Place(1, 0), Place(2, 3))
PLACEMENTS = (Placement.LEAD, Placement.END, Placement.LEAD, Placement.END)


def dated(*days: str | None) -> Comparison:
    comparison = bridge()
    articles = tuple(
        replace(article, published=as_date(day))
        for article, day in zip(comparison.articles, days, strict=True)
    )
    return replace(comparison, articles=articles)


def test_each_report_is_told_with_its_first_sentence_of_the_statement() -> None:
    statement = Statement(PLACES, PLACES[2], PLACEMENTS)
    assert standing(dated(None, None, None), statement) == (
        "Clearest wording: B1. Place: A lead, B lead, C end."
    )


@pytest.mark.parametrize(
    ("days", "earliest", "told"),
    [
        (("2024-03-05", "2024-03-04", "2024-03-06"), (1,), "B (2024-03-04)"),
        (
            ("2024-03-04", "2024-03-04", "2024-03-04"),
            (0, 1, 2),
            "A, B and C (the same day, 2024-03-04)",
        ),
        (
            ("2024-03-04", "2024-03-04", "2024-03-06"),
            (0, 1),
            "A and B (2024-03-04)",
        ),
        (
            (None, "2024-03-05", "2024-03-04"),
            (2,),
            "C (2024-03-04); the day of A is unknown",
        ),
        (
            ("2024-03-04", None, "2024-03-04"),
            (0, 2),
            "A and C (the same day, 2024-03-04); the day of B is unknown",
        ),
    ],
)
def test_who_came_out_first(
    days: tuple[str | None, ...], earliest: tuple[int, ...], told: str
) -> None:
    statement = Statement(PLACES, PLACES[0], (), earliest)
    assert standing(dated(*days), statement) == (
        f"Clearest wording: A1. First: {told}."
    )


def test_what_is_not_known_is_not_told() -> None:
    assert standing(bridge(), Statement(PLACES, PLACES[0])) == "Clearest wording: A1."
