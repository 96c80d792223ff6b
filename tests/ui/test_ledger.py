"""The ledger: entries of details and quotes, and the page that they are laid out on."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from newsdiff.app.comparison.ledger import Entry, entries_of, in_reading_order
from newsdiff.app.comparison.ledger_quotes import alone_entries, quote_entries
from newsdiff.app.comparison.marks import Mark
from newsdiff.app.comparison.reading import ALL_MARKS
from newsdiff.app.widgets.ledger.contents import Contents, nearest, other_words
from newsdiff.app.widgets.ledger.layout import (
    LOOKING,
    MOST_UNFOLDED,
    NO_CONTRADICTION,
    NO_QUOTES,
    NO_VERDICT,
    NOT_A_PROOF,
    Compositor,
    Folding,
    Ledger,
    lay_out,
)
from newsdiff.app.widgets.ledger.names import LONGEST_NAME, outlet_names
from newsdiff.app.widgets.ledger.page import GUTTER, LOOSE, LedgerPage
from newsdiff.app.widgets.text.cutting import shortened
from newsdiff.app.widgets.text.wrapping import drawn
from newsdiff.model import (
    Article,
    Comparison,
    Difference,
    DifferenceKind,
    Kind,
    Match,
    Place,
    Span,
    Statement,
)
from tests.ui.comparisons import match, matching
from tests.ui.ledgers import ALONE, BLAZE, FIRE, MILL, ROOF, mill

EVERY = (0, 1, 2)
"""All three reports."""


def told(entry: Entry) -> list[tuple[str, tuple[int, ...]]]:
    """Return each reading with the reports that have it."""
    return [(reading.words, reading.reports) for reading in entry.readings]


def page_text(page: LedgerPage) -> list[str]:
    """Return the lines of a page as they are drawn, without bars and colours."""
    lines = []
    for line in page.lines:
        text = ""
        for start, runs in line.groups:
            text = text.ljust(start) + "".join(drawn(run.text) for run in runs)
        lines.append(text)
    return lines


def laid_out(
    contents: Contents,
    width: int = 100,
    *,
    full: bool = True,
    by_kind: bool = True,
    slight_hidden: bool = False,
    kinds: frozenset[Mark] = ALL_MARKS,
) -> LedgerPage:
    """Return the page of some contents."""
    ledger = contents.ledger(kinds=kinds, by_kind=by_kind, slight_hidden=slight_hidden)
    return lay_out(ledger, Folding(full), width)


def contents_of(comparison: Comparison, shown: Sequence[int] = EVERY) -> Contents:
    """Return the contents, with the quotes of the mill."""
    contents = Contents(comparison, shown)
    contents.take_quotes((ROOF, ALONE))
    return contents


# Entries


def test_the_same_contrast_of_several_pairs_of_reports_is_one_entry() -> None:
    figures = [one for one in entries_of(mill(), EVERY) if one.kind == "figure"]
    assert [told(entry) for entry in figures] == [
        [("24 hours", (0, 1)), ("12 hours", (2,))]
    ]
    assert len(figures[0].differences) == 2


def test_contradictions_come_by_kind_and_slight_ones_after_them() -> None:
    kinds = [(entry.kind.value, entry.slight) for entry in entries_of(mill(), EVERY)]
    assert kinds == [
        ("figure", False),
        ("name", False),
        ("negation", False),
        ("quote", True),
    ]


def test_the_reading_of_the_first_report_in_the_readers_order_comes_first() -> None:
    entry = entries_of(mill(), (2, 1, 0))[0]
    assert told(entry) == [("12 hours", (2,)), ("24 hours", (1, 0))]


def test_a_report_that_is_put_aside_is_in_no_entry() -> None:
    entries = entries_of(mill(), (0, 1))
    assert [entry.kind.value for entry in entries] == ["name", "negation"]
    assert all(place.report < 2 for entry in entries for place in entry.places)


def test_a_side_that_lacks_the_detail_has_no_words_and_no_span() -> None:
    negation = entries_of(mill(), EVERY)[2]
    lacking = negation.readings[1]
    assert (lacking.words, lacking.sides[0].spans) == ("", ())


def test_one_weekday_of_two_weeks_is_told_with_the_days_that_it_means() -> None:
    """Three reports have the same words; those of one week agree."""
    days = ("2026-03-04", "2026-03-05", "2026-03-12")
    texts = ("It rose on Tuesday.", "On Tuesday it rose.", "It rose on Tuesday.")
    reports = [
        Article.from_text(text, "", name, day)
        for text, name, day in zip(texts, "ABC", days, strict=True)
    ]
    tuesday = [Span(text.index("Tue"), text.index("Tue") + 7) for text in texts]
    pairs = [
        match(
            (report, 0),
            (2, 0),
            differences=(
                Difference(DifferenceKind.DATE, tuesday[report], tuesday[2], ""),
            ),
        )
        for report in (0, 1)
    ]
    comparison = replace(
        matching(reports, pairs),
        statements=(Statement((Place(0, 0), Place(1, 0), Place(2, 0)), Place(0, 0)),),
    )
    [entry] = entries_of(comparison, (0, 1, 2))
    assert told(entry) == [("Tuesday", (0, 1)), ("Tuesday", (2,))]
    text = page_text(laid_out(Contents(comparison, EVERY)))
    assert "! ‘Tuesday’ (3 Mar 2026) A, B │ ‘Tuesday’ (10 Mar 2026) C" in text


def test_reports_with_the_same_sentence_share_a_side() -> None:
    twin = replace(FIRE, source="Weir Online")
    weeks = Difference(DifferenceKind.FIGURE, Span(4, 12), Span(21, 29), "hours")
    same = matching(
        (FIRE, twin, BLAZE),
        (
            match((0, 0), (1, 0), 1.0, Kind.VERBATIM),
            match((0, 0), (2, 0), 0.8, Kind.REWORDED, (weeks,)),
            match((1, 0), (2, 0), 0.8, Kind.REWORDED, (weeks,)),
        ),
    )
    (entry,) = entries_of(same, EVERY)
    assert [side.places for side in entry.sides] == [
        (Place(0, 0), Place(1, 0)),
        (Place(2, 0),),
    ]


def test_the_same_words_of_different_statements_are_different_entries() -> None:
    one = Difference(DifferenceKind.FIGURE, Span(0, 3), Span(0, 3), "first words")
    apart = matching(
        (MILL, BLAZE),
        (
            match((0, 0), (1, 0), 0.8, Kind.REWORDED, (one,)),
            match((0, 4), (1, 2), 0.8, Kind.REWORDED, (one,)),
        ),
    )
    assert len(entries_of(apart, (0, 1))) == 2


def test_in_reading_order_kinds_and_grades_mix() -> None:
    comparison = mill()
    entries = in_reading_order(comparison, reversed(entries_of(comparison, EVERY)))
    assert [entry.kind.value for entry in entries] == [
        "figure",
        "name",
        "negation",
        "quote",
    ]


sentences = st.lists(
    st.text(
        st.characters(codec="utf-8")
        | st.sampled_from("\u05d0\u0628東👩\u200d\u0301 “’"),
        min_size=1,
        max_size=60,
    ),
    min_size=1,
    max_size=5,
)


@st.composite
def comparisons(draw: st.DrawFn) -> Comparison:
    """Draw reports with any matches, differences and statements."""
    count = draw(st.integers(2, 4))
    articles = [
        Article.from_sentences(draw(sentences), source=draw(st.text(max_size=40)))
        for _ in range(count)
    ]
    articles = [one if one.sentences else MILL for one in articles]
    places = [
        Place(report, number)
        for report, article in enumerate(articles)
        for number in range(len(article.sentences))
    ]
    pairs = st.tuples(st.sampled_from(places), st.sampled_from(places)).filter(
        lambda pair: pair[0].report < pair[1].report
    )

    def span(place: Place) -> Span:
        length = len(articles[place.report].sentences[place.sentence].text)
        start = draw(st.integers(0, length))
        return Span(start, draw(st.integers(start, length)))

    matches: list[Match] = []
    for left, right in draw(st.lists(pairs, max_size=8, unique=True)):
        differences = tuple(
            Difference(
                draw(st.sampled_from(DifferenceKind)),
                span(left),
                span(right),
                "drawn",
                slight=draw(st.booleans()),
            )
            for _ in range(draw(st.integers(0, 3)))
        )
        matches.append(Match(left, right, 0.7, Kind.REWORDED, differences))
    made = matching(articles, matches)
    together = draw(st.lists(st.sampled_from(places), unique=True, min_size=2))
    whole = Statement(tuple(sorted(together)), together[0])
    return replace(made, statements=(*made.statements, whole))


@given(comparisons(), st.data())
def test_every_difference_of_the_shown_reports_is_in_exactly_one_entry(
    comparison: Comparison, data: st.DataObject
) -> None:
    reports = st.sampled_from(range(len(comparison.articles)))
    shown = data.draw(st.lists(reports, unique=True))
    entries = entries_of(comparison, shown)
    wanted = Counter(
        (one, difference)
        for one in comparison.matches
        if {one.left.report, one.right.report} <= set(shown)
        for difference in one.differences
    )
    assert Counter(pair for entry in entries for pair in entry.differences) == wanted
    for entry in entries:
        sides = {place for side in entry.sides for place in side.places}
        assert sides == {p for m, _ in entry.differences for p in (m.left, m.right)}
    assert len({entry.key for entry in entries}) == len(entries)


# Quotes


def test_the_fullest_quotation_comes_first_then_the_reports_in_order() -> None:
    (quote,) = quote_entries(mill(), (ALONE, ROOF), (2, 1, 0))
    assert [held.quotation.report for held in quote.told] == [0, 2, 1]
    assert quote.speakers == ("Ossa Brand", "Brand")


def test_what_a_report_cuts_off_a_quote_is_known_by_its_place() -> None:
    (quote,) = quote_entries(mill(), (ROOF,), EVERY)
    cut = quote.told[1]
    assert cut.texts == ("lost the roof",)
    assert [tuple(gap) for gap in cut.gaps] == [(0, 0), (0, len("lost the roof"))]
    assert cut.other_words == ((),)


def test_words_that_the_fullest_quotation_has_not_are_known() -> None:
    (quote,) = quote_entries(mill(), (ROOF,), EVERY)
    other = quote.told[2]
    (spans,) = other.other_words
    assert [other.texts[0][slice(*span)] for span in spans] == ["big"]
    assert not other.gaps


def test_the_fullest_quotation_of_a_report_put_aside_is_shown_but_not_gone_to() -> None:
    (quote,) = quote_entries(mill(), (ROOF,), (1, 2))
    assert quote.hidden == 0
    assert quote.told[0].quotation.report == 0
    assert [side[0].report for side in quote.sides] == [1, 2]


def test_a_quote_that_one_shown_report_has_of_several_is_left_out() -> None:
    assert quote_entries(mill(), (ROOF,), (1,)) == ()
    assert alone_entries(mill(), (ROOF,), (1,)) == ()


def test_what_only_one_report_quotes_is_counted_for_it() -> None:
    (alone,) = alone_entries(mill(), (ROOF, ALONE), EVERY)
    assert (alone.report, alone.places) == (2, (Place(2, 2),))


# The page


def test_the_page_says_who_has_which_reading_and_gives_the_sentences() -> None:
    text = page_text(laid_out(contents_of(mill())))
    assert text[0] == f"3 details contradict, 1 differs slightly. {NO_VERDICT}"
    assert "! ‘24 hours’ Aldby Post, Weir Radio │ ‘12 hours’ Dale Mirror" in text
    assert "  Aldby Post   The mill at Aldby burned for 24 hours." in text
    assert "  Dale Mirror  The mill burned for 12 hours on Monday." in text
    for heading in ("Figures 1", "Names 1", "Negation 1", "Slightly: quoted words 1"):
        assert heading in text


def test_a_side_without_the_detail_says_so_in_words() -> None:
    text = "\n".join(page_text(laid_out(contents_of(mill()))))
    assert "! ‘Nobody’ Aldby Post │ nothing Weir Radio" in text
    assert "A fireman was hurt. (without it)" in text


def test_quotes_show_the_fullest_and_what_the_others_cut() -> None:
    text = "\n".join(page_text(laid_out(contents_of(mill()))))
    assert "“ Ossa Brand · Brand · in 3 reports, which name the speaker diff" in text
    assert "“We lost the roof, but not the wheel,” (the fullest; said by Ossa" in text
    assert "[…] “lost the roof” […] (a part; said by Brand)" in text
    assert "“we lost the roof but not the big wheel” (in other words;" in text
    assert "▸ 1 quotation only in Dale Mirror" in text
    assert "Rain helped" not in text


def test_a_folded_entry_takes_one_line_and_is_cut_with_a_sign() -> None:
    page = laid_out(contents_of(mill()), 70, full=False)
    assert page.first_line == page.last_line
    text = page_text(page)
    assert any(line.startswith("“ ") and "…”" in line for line in text)


def test_in_reading_order_each_entry_names_its_kind() -> None:
    text = page_text(laid_out(contents_of(mill()), by_kind=False, full=False))
    assert "In reading order 4" in text
    assert any(line.startswith("! figure: ‘24 hours’") for line in text)
    assert any(line.startswith("~ quoted words, slightly:") for line in text)


def test_hidden_slight_ones_are_counted() -> None:
    page = laid_out(contents_of(mill()), slight_hidden=True)
    assert "1 slight one is hidden." in page_text(page)
    assert not any("~" in line for line in page_text(page))


def test_entries_that_a_filter_leaves_out_are_counted() -> None:
    kinds = frozenset({Mark.DIFFERS})
    page = laid_out(contents_of(mill()), kinds=kinds)
    told = "1 entry is left out by the filter. Widen the filter."
    assert told in page_text(page)


def test_keys_of_ones_own_are_named_where_something_is_left_out() -> None:
    contents = contents_of(mill())
    ledger = contents.ledger(
        kinds=frozenset({Mark.VERBATIM}), by_kind=True, slight_hidden=True
    )
    named = replace(ledger, filter_key="F9", slight_key="§")
    text = " ".join(page_text(lay_out(named, Folding(), 200)))
    assert (
        "hidden: § shows it. 3 entries are left out by the filter. F9 chooses" in text
    )
    assert "1 quote is left out by the filter. F9 chooses the marks" in text


def test_an_empty_ledger_says_that_it_proves_nothing() -> None:
    contents = Contents(matching((MILL, FIRE), (match((0, 0), (1, 0)),)), (0, 1))
    contents.take_quotes(())
    text = " ".join(page_text(laid_out(contents)))
    assert NO_CONTRADICTION in text
    assert " ".join(NOT_A_PROOF.split()[:5]) in text
    assert NO_QUOTES in text


def test_a_ledger_without_its_quotes_yet_says_that_they_are_looked_for() -> None:
    assert LOOKING in page_text(laid_out(Contents(mill(), EVERY)))


@given(st.lists(st.sets(st.integers(0, 5)), min_size=2, max_size=5))
def test_a_block_that_is_folded_or_unfolded_leaves_the_others_as_they_were(
    foldings: list[set[int]],
) -> None:
    ledger = contents_of(mill()).ledger(
        kinds=ALL_MARKS, by_kind=True, slight_hidden=False
    )
    compositor = Compositor()
    blocks = lay_out(ledger, Folding(), 90).blocks
    for numbers in foldings:
        turned = frozenset(blocks[number % len(blocks)].item.key for number in numbers)
        folding = Folding(turned=turned)
        page = compositor.page(ledger, folding, 90)
        fresh = lay_out(ledger, folding, 90)
        assert page_text(page) == page_text(fresh)
        assert page.blocks == fresh.blocks
        assert page.first_line == fresh.first_line
        assert page.last_line == fresh.last_line
        assert [line.block for line in page.lines] == [
            line.block for line in fresh.lines
        ]
    other = replace(ledger, slight_hidden=True)
    assert page_text(compositor.page(other, folding, 60)) == page_text(
        lay_out(other, folding, 60)
    )


def test_a_short_ledger_reads_in_full_and_a_long_one_does_not() -> None:
    entries = entries_of(mill(), EVERY)
    assert Ledger(entries).reads_in_full
    assert not Ledger(entries * MOST_UNFOLDED).reads_in_full


def test_outlets_that_share_a_sentence_stand_together_and_no_name_is_broken() -> None:
    names = [f"The Outlet {letter}" for letter in "ABC"]
    reports = [Article.from_text("It cost 3 euros.", "", name) for name in names]
    other = Article.from_text("It cost 4 euros.", "", "Fourth")
    spans = Span(8, 9), Span(8, 9)
    comparison = matching(
        [*reports, other],
        [
            match(
                (report, 0),
                (3, 0),
                differences=(Difference(DifferenceKind.FIGURE, *spans, ""),),
            )
            for report in range(3)
        ],
    )
    text = page_text(laid_out(Contents(comparison, range(4)), 72))
    assert [line.rstrip() for line in text if "Outlet" in line] == [
        "! ‘3’ The Outlet A, The Outlet B, The Outlet C │ ‘4’ Fourth",
        "  The Outlet A,             It cost 3 euros.",
        "  The Outlet B,",
        "  The Outlet C",
    ]


def test_a_name_and_its_sentence_stand_in_one_column_on_a_narrow_page() -> None:
    text = page_text(laid_out(contents_of(mill()), 50))
    assert "  Aldby Post: The mill at Aldby burned for 24" in text


@given(comparisons(), st.integers(12, 200), st.booleans(), st.booleans())
def test_no_line_is_wider_than_the_page(
    comparison: Comparison, width: int, full: bool, by_kind: bool
) -> None:
    shown = range(len(comparison.articles))
    contents = Contents(comparison, shown)
    page = laid_out(contents, width, full=full, by_kind=by_kind)
    for text in page_text(page):
        assert page.left + GUTTER + cell_len(text) <= width
    for passage in page.passages:
        for spot in passage.spots:
            assert 0 <= spot.start < spot.end <= len(passage.text)


@given(comparisons(), st.integers(12, 200), st.booleans())
def test_every_line_of_a_block_is_between_its_first_and_its_last(
    comparison: Comparison, width: int, full: bool
) -> None:
    contents = Contents(comparison, range(len(comparison.articles)))
    page = laid_out(contents, width, full=full)
    for number, line in enumerate(page.lines):
        if line.block != LOOSE and line.groups:
            first = page.first_line[line.block]
            assert first <= number <= page.last_line[line.block]
    assert len(page.blocks) == len(page.first_line) == len(page.last_line)


# Names, nearness, other words


def test_two_reports_of_one_outlet_are_told_apart() -> None:
    comparison = matching((MILL, replace(FIRE, source="Aldby Post"), BLAZE), ())
    assert outlet_names(comparison) == (
        "Aldby Post (1)",
        "Aldby Post (2)",
        "Dale Mirror",
    )


def test_an_outlets_long_or_hostile_name_is_cut_and_made_safe() -> None:
    comparison = matching(
        (replace(MILL, source="\x1b[31m" + "Mill " * 20), replace(FIRE, source="")), ()
    )
    first, second = outlet_names(comparison)
    assert "\x1b" not in first
    assert first.endswith("…")
    assert cell_len(first) <= LONGEST_NAME
    assert second == "Unknown outlet"


@given(st.text(), st.integers(1, 20))
def test_shortened_text_fits_and_shows_that_it_was_cut(text: str, cells: int) -> None:
    short = shortened(text, cells)
    assert cell_len(short) <= cells
    assert short.endswith("…") or short == " ".join(drawn(text).split())


@pytest.mark.parametrize(
    ("place", "nearby"), [(Place(0, 0), 0), (Place(1, 2), 2), (Place(0, 4), 3)]
)
def test_the_entry_of_a_sentence_is_found_or_the_one_nearest_to_it(
    place: Place, nearby: int
) -> None:
    page = laid_out(Contents(mill(), EVERY))
    assert nearest(mill(), page.blocks, place) == nearby


def test_other_words_are_those_that_the_sentence_it_disagrees_with_has_not() -> None:
    comparison = mill()
    page = laid_out(Contents(comparison, EVERY))
    spans = other_words(comparison, page.blocks[0], 0)
    sentence = comparison.sentence(Place(0, 0)).text
    assert [sentence[slice(*span)] for span in spans] == ["at Aldby", "24"]


def test_a_quote_has_no_other_words_of_that_sort() -> None:
    page = laid_out(contents_of(mill()))
    assert other_words(mill(), page.blocks[4], 0) == ()


# Odd cases


def two_reports(*pairs: tuple[int, int]) -> Comparison:
    """Return two reports of two sentences each, matched as said."""
    articles = [Article.from_sentences([f"{n} one.", f"{n} two."]) for n in "AB"]
    return matching(articles, [match((0, a), (1, b)) for a, b in pairs])


def told_of(*pairs: tuple[int, int]) -> str:
    contents = Contents(two_reports(*pairs), (0, 1))
    contents.take_quotes(())
    return " ".join(page_text(laid_out(contents, 200)))


def test_reports_that_share_nothing_are_not_said_to_agree() -> None:
    assert "share nothing, so no detail can contradict" in told_of()
    assert "share nothing" not in told_of((0, 0))


def test_nothing_is_worth_a_look_where_no_sentence_is_only_in_one() -> None:
    assert "worth a look" in told_of((0, 0))
    assert "worth a look" not in told_of((0, 0), (1, 1))


def test_quotes_that_the_filter_leaves_out_are_not_said_to_be_missing() -> None:
    page = laid_out(contents_of(mill()), kinds=frozenset({Mark.VERBATIM}))
    text = " ".join(page_text(page))
    assert "quote is left out by the filter" in text
    assert "No quotation stands" not in text
