"""What is restored or dropped comes back to its place, and the rest keeps its own."""

from collections.abc import Callable
from dataclasses import fields, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdiff.intake.assemble import assemble
from newsdiff.intake.changes.revise import (
    BY_READER,
    Piece,
    PieceKind,
    drop,
    identity,
    pieces,
    rebuilt,
    restore,
)
from newsdiff.intake.draft import KEEP, SUBHEADING, Draft, PageFacts
from newsdiff.intake.texts.blocks import Block
from newsdiff.model import Article, Removed, Sentence, Subheading, split_paragraphs

PARAGRAPHS = (
    "The lighthouse at Norrby went dark on Monday. Nobody saw it happen.",
    "Keeper Alma Rask found the lamp cold at dawn.",
    "Fishing boats stayed in the harbour.",
)
NORRBY = Article(
    title="Lighthouse goes dark",
    paragraphs=PARAGRAPHS,
    sentences=split_paragraphs(PARAGRAPHS),
    source="Norrby Post",
    subheadings=(Subheading("A cold lamp", 1), Subheading("Boats stay in", 2)),
    removed=(
        Removed("Share this", "share bar", 0),
        Removed("She had slept well. So she said.", "pull quote", 2),
        Removed("Photo: Norrby Post", "photo credit", 2, 1),
        Removed("More from Norrby", "related link", 3),
    ),
)

LINES = st.text(
    st.sampled_from("abcd AZ 1.?!\u00e9\u4e2d\u2019\u0301\U0001f600"), min_size=1
).map(str.strip)
KINDS = st.sampled_from(list(PieceKind))


@st.composite
def reports(draw: st.DrawFn) -> Article:
    """A report of any pieces, warned of what its text gives reason for."""
    found = draw(st.lists(st.builds(Piece, KINDS, LINES, st.just(-1), st.just("why"))))
    blank = Article(title="Any", paragraphs=(), sentences=(), language="en")
    return replace(rebuilt(blank, found), text_id="")


def values(article: Article) -> dict[str, object]:
    return {item.name: getattr(article, item.name) for item in fields(article)}


def texts(article: Article) -> list[tuple[PieceKind, str]]:
    return [(piece.kind, piece.text) for piece in pieces(article)]


def index_of_new(before: Article, after: Article) -> int:
    """Return the index of the removed block that `before` does not have."""
    for old, new in zip(pieces(before), pieces(after), strict=True):
        if old.kind is not new.kind:
            return new.index
    raise AssertionError("nothing was dropped")


def test_pieces_stand_in_the_order_of_the_page() -> None:
    assert [piece.text for piece in pieces(NORRBY)] == [
        "Share this",
        PARAGRAPHS[0],
        "A cold lamp",
        PARAGRAPHS[1],
        "She had slept well. So she said.",
        "Boats stay in",
        "Photo: Norrby Post",
        PARAGRAPHS[2],
        "More from Norrby",
    ]


def test_a_restored_block_is_a_paragraph_where_it_stood() -> None:
    restored = restore(NORRBY, 1)
    assert restored.paragraphs == (
        *PARAGRAPHS[:2],
        "She had slept well. So she said.",
        PARAGRAPHS[2],
    )
    assert restored.subheadings == (
        Subheading("A cold lamp", 1),
        Subheading("Boats stay in", 3),
    )
    assert restored.removed == (
        Removed("Share this", "share bar", 0),
        Removed("Photo: Norrby Post", "photo credit", 3, 1),
        Removed("More from Norrby", "related link", 4),
    )


def test_a_restored_block_is_split_into_sentences() -> None:
    mine = [s for s in restore(NORRBY, 1).sentences if s.paragraph == 2]
    assert mine == [
        Sentence("She had slept well.", 2, 0, 19),
        Sentence("So she said.", 2, 20, 32),
    ]


def test_a_dropped_paragraph_says_why_it_went() -> None:
    dropped = drop(NORRBY, 1)
    assert PARAGRAPHS[1] not in dropped.paragraphs
    assert Removed(PARAGRAPHS[1], BY_READER, 1, 1) in dropped.removed
    assert drop(NORRBY, 1, "not of this report").removed[1].reason == (
        "not of this report"
    )


def test_what_is_around_a_change_keeps_its_order() -> None:
    assert [text for _, text in texts(drop(NORRBY, 1))] == [
        text for _, text in texts(NORRBY)
    ]


@pytest.mark.parametrize("change", [restore, drop])
@pytest.mark.parametrize("index", [-1, 4])
def test_what_is_not_there_cannot_be_changed(
    change: Callable[[Article, int], Article], index: int
) -> None:
    with pytest.raises(IndexError):
        change(NORRBY, index)


def test_sentences_that_somebody_else_split_stay_as_they_are() -> None:
    given_so = Article.from_sentences(["One. Two.", "Three.", "Four."])
    assert [s.text for s in drop(given_so, 1).sentences] == ["One. Two.", "Four."]


def test_a_report_that_loses_its_text_is_very_short_and_then_no_longer() -> None:
    text = "The mill stood by the river. " * 20 + "\nIt burned."
    long = replace(Article.from_text(text), language="en")
    short = drop(long, 0)
    assert "very short" in short.warnings
    assert restore(short, 0).warnings == ()


def test_warnings_that_have_nothing_to_do_with_the_text_stay() -> None:
    warned = replace(NORRBY, warnings=("from a feed", "very short"))
    assert drop(warned, 0).warnings == ("from a feed", "very short")


def test_a_changed_report_is_still_the_same_report() -> None:
    changed = restore(drop(NORRBY, 1), 0)
    assert identity(changed) == identity(NORRBY)
    assert identity(replace(NORRBY, source="Other Post")) != identity(NORRBY)


@given(reports(), st.data())
def test_restoring_what_was_dropped_gives_the_same_report(
    report: Article, data: st.DataObject
) -> None:
    if not report.paragraphs:
        return
    place = data.draw(st.integers(0, len(report.paragraphs) - 1))
    dropped = drop(report, place)
    assert values(restore(dropped, index_of_new(report, dropped))) == values(report)


@given(reports(), st.data())
def test_a_change_moves_nothing_else(report: Article, data: st.DataObject) -> None:
    if not report.removed:
        return
    index = data.draw(st.integers(0, len(report.removed) - 1))
    restored = restore(report, index)
    changed = [
        (old, new)
        for old, new in zip(texts(report), texts(restored), strict=True)
        if old != new
    ]
    text = report.removed[index].text
    assert changed == [((PieceKind.REMOVED, text), (PieceKind.PARAGRAPH, text))]


@given(reports(), st.data())
def test_sentences_always_stand_where_they_say(
    report: Article, data: st.DataObject
) -> None:
    for number in data.draw(st.lists(st.integers(0, 9), max_size=3)):
        if number % 2 and report.removed:
            report = restore(report, number % len(report.removed))
        elif report.paragraphs:
            report = drop(report, number % len(report.paragraphs))
    for sentence in report.sentences:
        paragraph = report.paragraphs[sentence.paragraph]
        assert paragraph[sentence.start : sentence.end] == sentence.text


@given(reports())
def test_taking_a_report_apart_and_together_changes_nothing(report: Article) -> None:
    assert values(rebuilt(report, pieces(report))) == values(report)


def test_cleaning_says_on_which_side_of_a_heading_a_block_stood() -> None:
    page = [
        ("The ferry ran aground.", KEEP),
        ("Share", "share bar"),
        ("No oil was lost", SUBHEADING),
        ("Print", "share bar"),
        ("Divers found the hull whole.", KEEP),
        ("Post a comment", "comment form"),
    ]
    draft = Draft(
        tuple(Block(text) for text, _ in page),
        tuple(verdict for _, verdict in page),
        PageFacts(),
    )
    assert draft.removed() == (
        Removed("Share", "share bar", 1, 0),
        Removed("Print", "share bar", 1, 1),
        Removed("Post a comment", "comment form", 2, 0),
    )
    article = assemble(draft, PageFacts(), origin="")
    assert [piece.text for piece in pieces(article)] == [text for text, _ in page]
