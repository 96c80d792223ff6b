"""Reports of one origin are one witness, and every view that counts says so."""

from dataclasses import replace

from newsdiff.app.comparison.matrix_order import summary_of
from newsdiff.app.comparison.matrix_rows import rows_of
from newsdiff.app.comparison.one_origin import is_of_one, origin_notes
from newsdiff.app.widgets.annotated.layout import lay_out
from newsdiff.app.widgets.annotated.outline import outline_of
from newsdiff.app.widgets.annotated.page import Part
from newsdiff.model import Comparison, Likeness, Origin, Sureness, Tie
from tests.ui.comparisons import bridge

COPY = Tie(2, 0, Likeness.MOSTLY, 0.9, 40, Sureness.SAYS_SO, 0)
NAMES = {0: "Gazette", 1: "Courier", 2: "Wire"}


def with_copy() -> Comparison:
    """Return the bridge, where the wire's report is a copy of the Gazette's."""
    return replace(bridge(), origins=(Origin((0, 2), (COPY,)), Origin((1,))))


def test_reports_are_of_one_origin_if_no_other_has_a_part_in_it() -> None:
    origins = with_copy().origins
    assert is_of_one(origins, (0, 2))
    assert not is_of_one(origins, (0, 1, 2))
    assert not is_of_one(origins, (1,))
    assert not is_of_one((), (0, 2))


def test_the_matrix_counts_statements_of_one_origin_apart() -> None:
    comparison = with_copy()
    rows = rows_of(comparison, (0, 1, 2))
    summary = summary_of(rows, (0, 1, 2), comparison.origins)
    only_they = [row for row in rows if set(row.cells) == {0, 2}]
    assert summary.of_one_origin == len(only_they) > 0
    assert f"({len(only_they)} of one origin)" in summary.words(200)
    assert f"({len(only_they)} of one origin)" in summary.words(56)
    assert "of one origin" not in summary_of(rows, (0, 1, 2)).words(200)


def test_an_annotated_copy_says_whose_text_it_is_and_what_only_the_two_say() -> None:
    comparison = with_copy()
    notes = list(origin_notes(comparison, 0, (0, 1, 2), NAMES))
    assert notes == [
        (
            "Wire: mostly the text of Harbour Gazette. Count these 2 as one origin:"
            " 1 further sentence stands only in them."
        )
    ]
    assert list(origin_notes(comparison, 1, (0, 1, 2), NAMES)) == [
        "Wire: mostly the text of Harbour Gazette. Count these 2 as one origin."
    ]


def test_nothing_is_said_of_a_copy_that_the_reader_has_put_aside() -> None:
    assert not list(origin_notes(with_copy(), 0, (0, 1), NAMES))


def test_the_note_stands_above_the_report() -> None:
    comparison = with_copy()
    page = lay_out(outline_of(comparison, 0), 100)
    told = " ".join(
        "".join(run.text for run in line.runs)
        for line in page.lines
        if line.part is Part.SUMMARY
    )
    assert "Count these 2 as one origin" in told
