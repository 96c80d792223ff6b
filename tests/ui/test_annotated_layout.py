"""An annotated report in lines: nothing is lost, in order, nothing is too wide."""

from collections.abc import Iterable
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from newsdiff.app.comparison.annotations import annotate
from newsdiff.app.widgets.annotated.blocks import MOST_UNFOLDED
from newsdiff.app.widgets.annotated.layout import NOTHING, Kept, Unfolded, lay_out
from newsdiff.app.widgets.annotated.notes import notes_of, remark_on, summary
from newsdiff.app.widgets.annotated.outline import Outline, outline_of
from newsdiff.app.widgets.annotated.page import (
    GUTTER,
    INSET,
    INSET_PARTS,
    SIGN,
    AnnotatedPage,
    Key,
    Measure,
    Part,
)
from newsdiff.app.widgets.annotated.pages import Pages
from newsdiff.app.widgets.annotated.standing_out import StandingOut
from newsdiff.app.widgets.text.wrapping import Chunk, Line, drawn, wrap
from newsdiff.model import Article, Comparison, Kind, Match, Place
from tests.ui.comparisons import bridge, figure, match, matching
from tests.ui.test_wrapping import TEXTS

NAMES = [
    "",
    "Gazette",
    "[Wire] 通信社",
    "The Very Long-Named Evening Courier of Eastmoor",
]


def page_of(
    comparison: Comparison,
    width: int = 120,
    report: int = 0,
    unfolded: Unfolded | None = None,
) -> AnnotatedPage:
    return lay_out(outline_of(comparison, report), width, unfolded or NOTHING)


def text_of(line: Line) -> str:
    return "".join(drawn(run.text) for run in line)


def shown(page: AnnotatedPage, *parts: Part) -> list[str]:
    return [
        f"{line.sign} {text_of(line.runs)}".strip()
        for line in page.lines
        if line.part in parts
    ]


def notes(page: AnnotatedPage) -> list[str]:
    return [text_of(line.note) for line in page.lines if line.note]


@st.composite
def comparisons(draw: st.DrawFn) -> Comparison:
    articles = [
        Article.from_text(
            "\n".join(draw(st.lists(TEXTS, max_size=4))),
            title=draw(TEXTS),
            source=draw(st.sampled_from(NAMES)),
        )
        for _ in range(draw(st.integers(2, 6)))
    ]
    places = [
        Place(report, number)
        for report, article in enumerate(articles)
        for number in range(len(article.sentences))
    ]
    pairs = [(a, b) for a in places for b in places if a.report < b.report]
    chosen = draw(st.lists(st.sampled_from(pairs), unique=True)) if pairs else []
    return matching(articles, [Match(a, b, 0.7, Kind.REWORDED) for a, b in chosen])


def everything(comparison: Comparison) -> Unfolded:
    """Return what is open when all is."""
    places = {
        Place(report, number)
        for report, article in enumerate(comparison.articles)
        for number in range(len(article.sentences))
    }
    return Unfolded(range(-1, len(comparison.articles[0].sentences)), places)


def lines_of(page: AnnotatedPage, block: int) -> range:
    return range(page.first_line[block], page.last_line[block] + 1)


def words(texts: list[str]) -> str:
    return "".join("".join(texts).split())


@settings(max_examples=80)
@given(comparisons(), st.integers(30, 140), st.booleans())
def test_every_sentence_of_the_report_stands_there_once_and_in_order(
    comparison: Comparison, width: int, all_open: bool
) -> None:
    page = page_of(comparison, width, 0, everything(comparison) if all_open else None)
    sentences = comparison.articles[0].sentences
    found: list[list[str]] = [[] for _ in sentences]
    order = []
    for line in page.lines:
        if line.part is Part.SENTENCE and line.place:
            order.append(line.place.sentence)
            found[line.place.sentence] += [
                run.text for run in line.runs if run.key == Key.TEXT and not run.is_sign
            ]
    assert order == sorted(order)
    assert set(order) == set(range(len(sentences)))
    assert [words(texts) for texts in found] == [words([s.text]) for s in sentences]


@settings(max_examples=80)
@given(comparisons(), st.integers(30, 140), st.booleans())
def test_no_line_is_wider_than_the_width(
    comparison: Comparison, width: int, all_open: bool
) -> None:
    page = page_of(comparison, width, 0, everything(comparison) if all_open else None)
    measure = page.measure
    assert measure.text_end + bool(measure.margin) * 3 + measure.margin < width
    for line in page.lines:
        inset = INSET if line.part in INSET_PARTS else 0
        assert cell_len(text_of(line.runs)) + inset <= measure.text
        assert cell_len(text_of(line.note)) <= measure.margin
        assert len(line.sign) + 2 <= INSET


@settings(max_examples=80)
@given(comparisons())
def test_everything_left_out_is_shown_or_folded_once(comparison: Comparison) -> None:
    annotations = annotate(comparison, 0)
    for runs in ((), range(-1, annotations.sentences)):
        blocks = page_of(comparison, unfolded=Unfolded(runs)).blocks
        found = [block.left_out for block in blocks if block.left_out]
        found += [one for block in blocks if not block.is_open for one in block.folded]
        assert sorted(one.head for one in found) == sorted(
            one.head for one in annotations.left_out
        )


@settings(max_examples=80)
@given(comparisons(), st.integers(30, 140))
def test_every_block_has_its_lines_and_they_do_not_overlap(
    comparison: Comparison, width: int
) -> None:
    page = page_of(comparison, width)
    assert len(page.first_line) == len(page.last_line) == len(page.blocks)
    ends = -1
    for first, last in zip(page.first_line, page.last_line, strict=True):
        assert ends < first <= last < len(page.lines)
        ends = last


def test_wide_the_notes_stand_in_the_margin() -> None:
    page = page_of(bridge(), 120)
    assert notes(page)[:3] == [
        "also in Coast Courier",
        "also in [Northern Wire] (partial)",
        "! Coast Courier: eight",
    ]
    assert "only here" in notes(page)
    assert not any("also in" in line for line in shown(page, Part.SENTENCE))


def test_narrow_the_notes_follow_the_sentence() -> None:
    page = page_of(bridge(), 80)
    assert not notes(page)
    text = " ".join(shown(page, Part.SENTENCE))
    assert "northern pier. · also in Coast Courier" in text
    assert "(partial) ! Coast Courier: eight" in text
    assert text.count("· only here") == 3


def test_what_is_left_out_names_who_says_it_and_is_set_in() -> None:
    found = shown(page_of(bridge()), Part.LEFT_OUT)
    assert found[0].startswith("+ Coast Courier: Shopkeepers on the east bank")
    assert any(line.startswith("+ [Northern Wire]: ") for line in found)


def test_many_things_at_one_place_are_folded_behind_the_first_two() -> None:
    many = Article.from_sentences([f"Thing {n}." for n in range(9)], source="Ledger")
    few = Article.from_sentences(["Little."])
    comparison = matching(
        [few, many], [Match(Place(0, 0), Place(1, 0), 1, Kind.VERBATIM)]
    )
    page = page_of(comparison)
    assert len(shown(page, Part.LEFT_OUT)) == 2
    assert shown(page, Part.FOLD) == ["▸ 6 more that others say"]
    page = page_of(comparison, unfolded=Unfolded({0}))
    assert len(shown(page, Part.LEFT_OUT)) == 8
    assert shown(page, Part.FOLD) == ["▾ 6 more that others say:"]


def test_few_things_at_one_place_are_not_folded() -> None:
    some = [f"Thing {n}." for n in range(MOST_UNFOLDED)]
    few = Article.from_sentences(["Little."])
    many = Article.from_sentences(["Little.", *some], source="Ledger")
    comparison = matching(
        [few, many], [Match(Place(0, 0), Place(1, 0), 1, Kind.VERBATIM)]
    )
    assert not shown(page_of(comparison), Part.FOLD)


def test_a_sentence_opens_to_the_wordings_of_the_others() -> None:
    page = page_of(bridge(), unfolded=Unfolded(places={Place(0, 1)}))
    found = shown(page, Part.WORDING)
    assert found[0].startswith("≈! Coast Courier 0.71: The closure will take")
    assert any(line.startswith("◐ [Northern Wire] 0.64: ") for line in found)
    block = next(n for n, b in enumerate(page.blocks) if b.place == Place(0, 1))
    assert page.lines[page.last_line[block]].part is Part.WORDING


def test_words_that_contradict_stand_out_in_the_report_and_in_the_wordings() -> None:
    comparison, place = bridge(), Place(0, 1)

    def details(part: Part, opened: set[Place]) -> set[str]:
        page = page_of(comparison, unfolded=Unfolded(places=opened))
        number = next(n for n, block in enumerate(page.blocks) if block.place == place)
        found, standing_out = set(), StandingOut()
        for line in page.lines[page.first_line[number] : page.last_line[number] + 1]:
            block = page.blocks[number]
            for spot in standing_out.on_line(comparison, line, block, opened):
                if line.part is part and line.place and spot.detail:
                    text = comparison.sentence(line.place).text
                    found.add(text[spot.start : spot.end])
        return found

    assert details(Part.SENTENCE, set()) == {"six"}
    assert details(Part.SENTENCE, {place}) == {"six"}
    assert details(Part.WORDING, {place}) == {"eight"}


def test_something_left_out_opens_to_what_stands_around_it() -> None:
    page = page_of(bridge(), unfolded=Unfolded(places={Place(1, 1)}))
    found = shown(page, Part.WORDING, Part.CONTEXT)
    at = next(n for n, text in enumerate(found) if text.startswith("·"))
    assert found[at].startswith("· Eastmoor's harbour bridge has been shut")
    assert any(text.startswith("+ Coast Courier: Shopkeepers") for text in found[at:])
    assert any(text.startswith("· “Half of my customers") for text in found[at:])


def test_what_is_left_out_and_contradicted_says_so() -> None:
    articles = [Article.from_sentences(["One."], source=name) for name in "ABC"]
    one_and_all = (0, 4)
    for differences in ((), (figure(one_and_all, one_and_all),)):
        made = matching(articles, [match((1, 0), (2, 0), differences=differences)])
        block = next(one for one in page_of(made).blocks if not one.is_sentence)
        told = remark_on("ABC", block)
        assert told.startswith("Left out here: B, C say it")
        assert told.endswith("with a detail that differs") is bool(differences)


def test_the_heading_gives_the_titles_of_the_others_and_what_counts() -> None:
    page = page_of(bridge())
    assert shown(page, Part.OUTLET) == ["Harbour Gazette · 4 Mar 2026"]
    assert shown(page, Part.OTHERS)[0] == "Coast Courier: Crack shuts harbour bridge"
    assert "[updated]" in shown(page, Part.TITLE)[0]
    text = " ".join(shown(page, Part.SUMMARY))
    left_out = len(annotate(bridge(), 0).left_out)
    assert text == (
        "In this comparison 3 of 8 sentences are only here; "
        f"the others say {left_out} things that this one leaves out."
    )


def test_a_summary_of_one_report_alone_claims_nothing_of_others() -> None:
    alone = summary(annotate(bridge(), 0, (0,)))
    assert alone.endswith("only here. No other report is shown.")


def test_a_sentence_in_many_reports_names_some_and_counts_the_rest() -> None:
    articles = [
        Article.from_sentences(["Same."], source=f"A Paper of Some Length {n}")
        for n in range(9)
    ]
    matches = [
        Match(Place(0, 0), Place(n, 0), 1, Kind.VERBATIM)
        for n in range(1, len(articles))
    ]
    line = " ".join(notes(page_of(matching(articles, matches))))
    assert line.endswith("… and 4 more")


def test_a_sentence_that_nobody_else_has_is_only_here() -> None:
    (note,) = notes_of((), None, ())
    assert note.text == "only here"


def test_subheadings_and_paragraphs_are_kept() -> None:
    page = page_of(bridge())
    assert shown(page, Part.HEADING) == ["What is known"]
    at = next(n for n, line in enumerate(page.lines) if line.part is Part.HEADING)
    assert page.lines[at - 1].part is Part.BLANK


def test_a_margin_is_only_where_there_is_room() -> None:
    for width in range(20, 260):
        measure = Measure.of(width)
        wide = width >= 89
        assert bool(measure.margin) is wide, width
        assert measure.text_end > GUTTER + SIGN
        assert not wide or measure.text >= 56


def test_a_long_note_goes_on_beside_what_is_set_in() -> None:
    articles = [
        Article.from_sentences(
            ["Same.", *(["More."] * (n == 1))], source=f"A Paper of Some Length {n}"
        )
        for n in range(4)
    ]
    matches = [Match(Place(0, 0), Place(n, 0), 1, Kind.VERBATIM) for n in range(1, 4)]
    page = page_of(matching(articles, matches), 100)
    noted = [line for line in page.lines if line.note]
    assert [line.part for line in noted[:2]] == [Part.SENTENCE, Part.LEFT_OUT]
    assert " ".join(notes(page)).endswith("A Paper of Some Length 3")


def test_of_a_report_with_nothing_in_common_it_is_said_that_its_place_is_a_guess() -> (
    None
):
    articles = [Article.from_sentences([f"{n} one.", f"{n} two."]) for n in "ABC"]
    sources = [replace(one, source=n) for one, n in zip(articles, "ABC", strict=True)]
    comparison = matching(sources, [match((0, 0), (1, 0))])
    (first, second) = (
        " ".join(shown(page_of(comparison, report=report), Part.SUMMARY))
        for report in (0, 2)
    )
    assert "C has nothing in common with it" in first
    assert "B has nothing" not in first
    assert "A, B have nothing in common with it" in second
    assert "in common" not in " ".join(shown(page_of(bridge()), Part.SUMMARY))


def test_a_report_that_is_put_aside_is_named_as_such_in_the_notes() -> None:
    comparison = bridge()
    page = lay_out(outline_of(comparison, 0, (0, 1)), 120)
    text = " ".join(notes(page))
    assert "[Northern Wire] (partial, hidden)" in text or "Wire] (hidden)" in text
    assert "Coast Courier (hidden)" not in text
    assert "hidden" not in " ".join(notes(page_of(comparison)))


@settings(max_examples=60)
@given(
    comparisons(),
    st.integers(30, 140),
    st.lists(st.tuples(st.booleans(), st.integers(-1, 6), st.integers(0, 5))),
)
def test_a_page_set_from_what_was_kept_is_as_one_that_is_set_anew(
    comparison: Comparison, width: int, turns: list[tuple[bool, int, int]]
) -> None:
    outline, kept = outline_of(comparison, 0), Kept()
    runs: set[int] = set()
    places: set[Place] = set()
    for is_run, sentence, report in turns:
        if is_run:
            runs ^= {sentence}
        else:
            places ^= {Place(report, max(sentence, 0))}
        unfolded = Unfolded(frozenset(runs), frozenset(places))
        page = lay_out(outline, width, unfolded, kept)
        anew = lay_out(outline, width, unfolded)
        assert page.lines == anew.lines
        assert page.blocks == anew.blocks
        assert page.first_line == anew.first_line
        assert page.last_line == anew.last_line


@settings(max_examples=60)
@given(comparisons(), st.booleans())
def test_every_sentence_is_found_on_the_page_where_it_stands(
    comparison: Comparison, all_open: bool
) -> None:
    outline = outline_of(comparison, 0)
    page = page_of(comparison, 100, 0, everything(comparison) if all_open else None)
    for number, block in enumerate(page.blocks):
        assert {page.block_at(line) for line in lines_of(page, number)} == {number}
        if block.is_sentence or (block.left_out and not all_open):
            assert outline.block_with(page.blocks, block.place) == number
        for one in block.folded if not block.is_open else ():
            assert outline.block_with(page.blocks, one.head) == number


def test_what_is_kept_is_bounded_and_the_page_that_is_read_is_never_let_go() -> None:
    comparison = bridge()

    def outlines(pages: Pages) -> list[Outline]:
        return [pages.outline(comparison, report, ()) for report in (0, 1)]

    many, few = Pages(), Pages(most_lines=1)
    for pages in (many, few):
        for report in (0, 1, 0):
            pages.page(comparison, report, (), 120, NOTHING)
    before = outlines(many), outlines(few)
    for pages in (many, few):
        pages.page(comparison, 0, (), 60, NOTHING)
    assert outlines(many) == before[0]
    assert outlines(few)[0] is before[1][0]
    assert outlines(few)[1] is not before[1][1]
    many.page(comparison, 0, (0, 1), 60, NOTHING)
    assert outlines(many)[0] is not before[0][0]


def test_at_another_threshold_texts_are_not_set_in_lines_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    wrapped: list[list[Chunk]] = []

    def counting(chunks: Iterable[Chunk], width: int) -> list[Line]:
        wrapped.append(list(chunks))
        return wrap(wrapped[-1], width)

    monkeypatch.setattr("newsdiff.app.widgets.annotated.setting.wrap", counting)
    comparison, pages = bridge(), Pages()
    pages.page(comparison, 0, (), 120, NOTHING)
    assert wrapped
    wrapped.clear()
    pages.page(replace(comparison), 0, (), 140, NOTHING)
    assert not wrapped
    pages.page(comparison, 0, (), 100, NOTHING)
    assert wrapped
