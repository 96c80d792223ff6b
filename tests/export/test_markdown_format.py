from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdiff.export import cite_match, markdown, markdown_format
from newsdiff.export.escape import one_line
from newsdiff.model import (
    Article,
    Likeness,
    Origin,
    Place,
    Quote,
    Quoting,
    Sureness,
    Tie,
)
from tests.export.comparisons import (
    bridge,
    quotation,
    unmatched,
    weeks_quote,
    with_one_match,
)
from tests.export.rendering import OUR_TAGS, REFERENCES, Rendered
from tests.support import COAST_COURIER, HARBOUR_GAZETTE

SNAPSHOT = Path(__file__).parents[1] / "data" / "bridge.md"
QUOTES_SNAPSHOT = SNAPSHOT.with_name("bridge-quotes.md")


def test_a_whole_document_is_the_same_to_the_byte(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(markdown_format, "version", lambda: "1.2.3")
    written = markdown(bridge(), label="Bridge at Eastmoor closed")
    assert written.encode() == SNAPSHOT.read_bytes()


def test_every_sentence_is_quoted_whole_at_its_name() -> None:
    comparison = bridge()
    text = Rendered(markdown(comparison)).text
    for report, article in zip("ABC", comparison.articles, strict=True):
        for number, sentence in enumerate(article.sentences, start=1):
            assert f"{report}{number} " in text
            assert sentence.text in text


def test_most_widely_shared_statements_come_first_then_reading_order() -> None:
    headings = [
        line for line in markdown(bridge()).splitlines() if line.startswith("### ")
    ]
    assert headings[:3] == [
        "### 1. All reports: A, B and C",
        "### 2. A and B",
        "### 3. A and C",
    ]


def test_each_direction_of_an_overlap_is_given() -> None:
    text = markdown(bridge())
    assert "50% (2 of 4)" in text
    assert "67% (2 of 3)" in text


def test_only_a_web_address_is_linked() -> None:
    evil = Article.from_text("One.", title="T", url="javascript:alert(1)")
    rendered = Rendered(markdown(unmatched(evil, COAST_COURIER)))
    assert rendered.links == []
    assert "javascript:alert(1)" in rendered.text
    assert Rendered(markdown(bridge())).links == [
        "https://norden.example/bridge_%28update%29?a=1&b=2"
    ]


def test_differences_name_both_wordings_and_mark_them_in_their_sentences() -> None:
    text = markdown(bridge())
    assert "- figure: **“six”** in A2, **“eight”** in B2" in text
    assert "- attribution, slight: nothing in A2, **“told reporters”** in B2" in text
    assert "at least <b>six</b> weeks" in text
    assert "### A2 and B2, statement 2" in text


def test_reports_with_nothing_in_common_still_make_a_document() -> None:
    empty = Article.from_sentences([], title="", source="")
    text = Rendered(markdown(unmatched(HARBOUR_GAZETTE, empty))).text
    assert "No statement was found in more than one report." in text
    assert "No differing detail was found" in text
    assert "Unknown outlet" in text
    assert "No title" in text
    assert "no sentences" in text


def test_title_and_label_are_both_shown_when_they_differ() -> None:
    written = markdown(bridge(), title="For *you*", label="Bridge")
    assert written.startswith("# For \\*you\\*\n\n**Event:** Bridge\n\n")
    assert markdown(bridge()).startswith("# Comparison of 3 reports\n\n3 reports of")


def test_the_twenty_seventh_report_has_a_name() -> None:
    article = Article.from_sentences(["One."], source="S")
    assert "| **AB** | S |" in markdown(unmatched(*([article] * 28)))


@given(st.text(max_size=60), st.text(max_size=20), st.text(max_size=20))
def test_no_text_breaks_the_document(sentence: str, title: str, source: str) -> None:
    article = Article.from_sentences(
        [f"s{sentence}e"], title=title, source=f"o{source}e"
    )
    comparison = with_one_match(article, article)
    rendered = Rendered(markdown(comparison, label=title))
    plain = Rendered(
        markdown(
            with_one_match(
                Article.from_sentences(["s"], title="t", source="o"),
                Article.from_sentences(["s"], title="t", source="o"),
            ),
            label="t",
        )
    )
    assert rendered.text.count(one_line(f"s{sentence}e")) >= 6
    assert rendered.links == []
    assert set(rendered.tags) <= OUR_TAGS
    assert rendered.tags.count("td") == plain.tags.count("td")
    assert [tag for tag in rendered.tags if tag != "span"] == plain.tags
    assert not any(REFERENCES.search(run) for run in rendered.runs)


def test_reports_of_one_origin_are_told_and_counted() -> None:
    tie = Tie(1, 0, Likeness.MOSTLY, 0.82, 40, Sureness.SEEMS, 1)
    comparison = replace(bridge(), origins=(Origin((0, 1), (tie,)), Origin((2,))))
    text = markdown(comparison)
    assert "3 reports (2 origins) of one event" in text
    assert "## Origins (2 origins)" in text
    assert (
        "B Coast Courier: mostly the text of A Harbour Gazette (82% of its own"
        " words); dated 1 day later"
    ) in Rendered(text).text


def test_each_report_with_an_origin_of_its_own_needs_no_section() -> None:
    comparison = replace(bridge(), origins=(Origin((0,)), Origin((1,)), Origin((2,))))
    assert markdown(comparison) == markdown(bridge())


def test_an_outlet_does_nothing_in_the_line_about_its_text() -> None:
    tie = Tie(1, 0, Likeness.SAME, 1.0, 40, Sureness.OPEN, None)
    evil = Article.from_text("One.", title="T", source="<b>[x](javascript:y)")
    comparison = replace(
        unmatched(evil, COAST_COURIER), origins=(Origin((0, 1), (tie,)),)
    )
    rendered = Rendered(markdown(comparison))
    assert rendered.links == []
    assert "the same text as A <b>[x](javascript:y)" in rendered.text


def test_a_document_with_quotes_is_the_same_to_the_byte(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(markdown_format, "version", lambda: "1.2.3")
    ferries = quotation(
        HARBOUR_GAZETTE, 0, "every ten minutes", Quoting.FULLEST, "the port"
    )
    crack = quotation(COAST_COURIER, 1, "a crack", Quoting.FULLEST, "")
    quotes = [weeks_quote(), Quote((ferries,)), Quote((crack,))]
    written = markdown(bridge(), label="Bridge at Eastmoor closed", quotes=quotes)
    assert written.encode() == QUOTES_SNAPSHOT.read_bytes()


def test_each_report_is_told_with_its_speaker_where_they_differ() -> None:
    quote = Quote(
        (
            weeks_quote().quotations[0],
            replace(weeks_quote().quotations[1], speaker="the <b>mayor</b>"),
        )
    )
    text = Rendered(markdown(bridge(), quotes=[quote])).text
    assert "Quote 1, in A and B: Ines Holloway, the <b>mayor</b>" in text
    assert "“at least eight weeks” (in other words; the <b>mayor</b>)" in text


def test_no_quotations_are_said_to_be_none() -> None:
    assert "No quotation was found." in markdown(bridge(), quotes=[])
    assert "Quote" not in markdown(bridge())


def test_one_weekday_of_two_weeks_is_told_with_the_days_that_it_means() -> None:
    reports = [
        Article.from_text("Tuesday it rose.", "", name, day)
        for name, day in (("A", "2026-03-04"), ("B", "2026-03-12"))
    ]
    comparison = with_one_match(*reports)
    in_markdown, in_notes = markdown(comparison), cite_match(comparison, Place(1, 0))
    assert "“Tuesday it rose.”** (2026-03-03) in A1, **“Tuesday it" in in_markdown
    assert "rose.”** (2026-03-10) in B1" in in_markdown
    assert "rose.” (2026-03-10) above, “Tuesday it rose.” (2026-03-03) here" in in_notes
    other = with_one_match(reports[0], Article.from_text("Rain fell.", "", "B"))
    assert "(2026-03-03)" not in markdown(other)
