"""Who is quoted with which words in which report."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdiff.compare import compare, quotes_of
from newsdiff.compare.quotes import grouping
from newsdiff.compare.quotes.sameness import Sameness, Spoken, sameness
from newsdiff.model import Article, Comparison, Quotation, Quote, Quoting
from tests.export.comparisons import unmatched

OTHER = Article.from_sentences(["It rained over Saltholm for the whole of Sunday."])


def compared(*reports: list[str]) -> Comparison:
    articles = [Article.from_sentences(sentences) for sentences in reports]
    return compare(articles if len(articles) > 1 else [*articles, OTHER])


def quoted(comparison: Comparison, quotation: Quotation) -> str:
    return " … ".join(comparison.quoted(part) for part in quotation.parts)


def said_by(*sentences: str) -> list[tuple[str, str]]:
    """Return the quotations of one report with their speakers."""
    comparison = compared(list(sentences))
    return [
        (quoted(comparison, quotation), quotation.speaker)
        for quote in quotes_of(comparison)
        for quotation in quote.quotations
    ]


def the_only(quotes: tuple[Quote, ...]) -> Quote:
    (quote,) = quotes
    return quote


def relations(*reports: list[str]) -> list[list[Quoting]]:
    return [
        [quotation.quoting for quotation in quote.quotations]
        for quote in quotes_of(compared(*reports))
    ]


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("“The tide took it,” Ada Holm said.", "Ada Holm"),
        ("“The tide took it,” said Ada Holm, the harbour master.", "Ada Holm"),
        ("“The tide took it,” Ada Holm, the harbour master, told us.", "Ada Holm"),
        ("Ada Holm, the harbour master, said “the tide took it.”", "Ada Holm"),
        ("On Friday, harbour master Ada Holm said: “The tide took it.”", "Ada Holm"),
        ("According to Ada Holm, it was “the tide that took it.”", "Ada Holm"),
        ("It was “the tide that took it,” according to Ada Holm.", "Ada Holm"),
        ("Holmgate council leader Ada Holm called it “a theft by water.”", "Ada Holm"),
        ("Ada Holm blamed the sea, saying “the tide took it.”", "Ada Holm"),
        ("Ada Holm, who said “the tide took it,” left at noon.", "Ada Holm"),
        ("“The tide took it,” Ada Holm told the Saltholm Gazette.", "Ada Holm"),
        ('"The tide took it," Ada Holm said.', "Ada Holm"),
        ("‘The tide took it,’ Ada Holm said.", "Ada Holm"),
        (
            "“The tide took it,” said a spokesman for the port.",
            "a spokesman for the port",
        ),
        ("“The tide took it,” the mayor said.", "the mayor"),
        ("The letter says “the tide took it all.”", "The letter"),
        ("“The tide took it,” said Prof. Ada Holm of the institute.", "Ada Holm"),
        ("Sen. Ada Holm (D-Md.), a sailor, said “the tide took it.”", "Ada Holm"),
        ("Ada Holm, of a firm that trains crews, called it “the tide’s”.", "Ada Holm"),
        ("Ada Holm called it “a theft by water,” according to The Mast.", "Ada Holm"),
        ("Ada Holm of Saltholm, who said “the tide took it,” left.", "Ada Holm"),
        ("On Monday Ada Holm said “the tide took it.”", "Ada Holm"),
        ("On Monday Ada Holm, a sailor, said “the tide took it.”", "Ada Holm"),
        ("“The tide took it,” Mayor Theresa May said.", "Theresa May"),
        ("“The tide took it,” said June Holm on May 5.", "June Holm"),
        ("“The tide took it,” said Ada Holm June 5.", "Ada Holm"),
        ("„Das Wasser hat es geholt“, sagte Ada Holm.", "Ada Holm"),
        ("„Das Wasser hat es geholt“, so die Sprecherin Ada Holm.", "Ada Holm"),
        ("„Das Wasser hat es geholt“, sagte die Polizei.", "die Polizei"),
        ("Laut Ada Holm hat „das Wasser es geholt“.", "Ada Holm"),
        (
            "«Se lo llevó la marea», dijo la alcaldesa de Saltholm, Ada Holm.",
            "Ada Holm",
        ),
        ("Según Ada Holm, «se lo llevó la marea».", "Ada Holm"),
        ("« La marée l’a emporté », a déclaré Ada Holm.", "Ada Holm"),
        ("Selon Ada Holm, « la marée l’a emporté ».", "Ada Holm"),
    ],
)
def test_the_speaker_is_whom_the_sentence_names(sentence: str, speaker: str) -> None:
    assert [found for _, found in said_by(sentence)] == [speaker]


@pytest.mark.parametrize(
    "sentence",
    [
        "The hall was hung with “lamps of a hundred colours” for the feast.",
        "A scheme called “Lamps for every street” was passed on Monday.",
        "Ada Holm was told “the tide took it.”",
        "In May the board said “the tide took it.”",
        "“The tide took it,” it said.",
    ],
)
def test_no_speaker_is_made_up(sentence: str) -> None:
    assert [speaker for _, speaker in said_by(sentence)] in ([""], [])


def test_terms_and_titles_in_marks_are_no_quotations() -> None:
    assert said_by("The “ferry” sank.", "He sang “The Last Boat Home” at noon.") == []


def test_a_surname_is_told_in_full() -> None:
    found = said_by(
        "Harbour master Ada Holm closed the quay.",
        "“Nobody goes out tonight,” Ms. Holm said.",
    )
    assert found == [("Nobody goes out tonight,", "Ada Holm")]


def test_a_pronoun_is_whoever_was_named_last() -> None:
    found = said_by(
        "“Nobody goes out tonight,” Ada Holm said.",
        "Two boats had been lost since the morning.",
        "“We wait for the wind to turn,” she added.",
    )
    assert [speaker for _, speaker in found] == ["Ada Holm", "Ada Holm"]


def test_a_pronoun_is_a_person_and_no_paper_and_no_place() -> None:
    found = said_by(
        "Director of Harbours Ada Holm spoke at noon, according to The Mast.",
        "Brandt said in Saltholm that AMSA said so.",
        "She called the wind “an old friend of ours.”",
    )
    assert [speaker for _, speaker in found] == ["Brandt"]


def test_a_pronoun_is_nobody_whose_title_does_not_fit() -> None:
    found = said_by(
        "“Nobody goes out tonight,” Ms. Ada Holm said.",
        "“The boats are lost,” said Mr. Jon Brandt.",
        "“We wait for the wind to turn,” she added.",
    )
    assert [speaker for _, speaker in found] == ["Ada Holm", "Jon Brandt", "Ada Holm"]


def test_a_quotation_over_several_sentences_has_one_speaker() -> None:
    found = said_by(
        "“Nobody goes out tonight.",
        "The wind has not turned.",
        "We wait,” Ada Holm said.",
        "“That is all there is to say about it.”",
    )
    assert [words for words, _ in found] == [
        "Nobody goes out tonight.",
        "The wind has not turned.",
        "We wait,",
        "That is all there is to say about it.",
    ]
    assert {speaker for _, speaker in found} == {"Ada Holm"}


def test_a_quotation_goes_on_in_a_paragraph_that_opens_again() -> None:
    found = said_by(
        "Ada Holm said: “Nobody goes out tonight.", "“The wind has not turned.”"
    )
    assert [speaker for _, speaker in found] == ["Ada Holm", "Ada Holm"]


def test_a_mark_that_is_never_closed_quotes_its_own_sentence_only() -> None:
    found = said_by("“The tide took it, Ada Holm said.", "It rained.", "It snowed.")
    assert len(found) <= 1


FULL = (
    "“We have waited eleven years for this bridge and we shall not wait for another,”"
)


@pytest.mark.parametrize(
    ("other", "how"),
    [
        (f"{FULL} Holm said.", Quoting.SAME),
        (FULL.lower().replace(",”", "”") + " Ada Holm told them.", Quoting.SAME),
        (
            "Ada Holm said “We have waited eleven years for this bridge.”",
            Quoting.CUT,
        ),
        (
            "Ada Holm said a whole town had “waited eleven years” for this bridge.",
            Quoting.PARTLY,
        ),
        (
            "“We waited for the bridge and will not wait for another,” Ada Holm said.",
            Quoting.REWORDED,
        ),
    ],
)
def test_the_same_quote_is_one_however_it_is_cut_or_worded(
    other: str, how: Quoting
) -> None:
    comparison = compared(
        [f"{FULL} said Ada Holm.", "Ferries run until June."],
        ["Ada Holm spoke on the quay.", other],
    )
    quote = the_only(quotes_of(comparison))
    assert [one.report for one in quote.quotations] == [0, 1]
    assert {one.quoting for one in quote.quotations} == {Quoting.FULLEST, how}
    assert quote.speakers == ("Ada Holm",)
    assert "eleven years" in quoted(comparison, quote.fullest)


def test_what_two_people_said_is_two_quotes() -> None:
    assert relations(
        ["“The bridge must open before June,” said Ada Holm."],
        ["“The ferry must run until August,” said Jon Brandt."],
    ) == [[Quoting.FULLEST], [Quoting.FULLEST]]


def test_few_words_of_different_people_are_not_the_same_quote() -> None:
    assert relations(
        ["Ada Holm called the vote “an act of courage” on Monday evening."],
        ["Jon Brandt said the rescue at sea was “an act of courage” all the same."],
    ) == [[Quoting.FULLEST], [Quoting.FULLEST]]


def test_sentences_of_one_quotation_are_found_in_a_report_that_runs_them_together() -> (
    None
):
    comparison = compared(
        ["“The wind has turned for good. Nobody waits any longer,” Ada Holm said."],
        ["“The wind has turned for good.", "Nobody waits any longer,” Ada Holm said."],
    )
    quote = the_only(quotes_of(comparison))
    assert [one.quoting for one in quote.quotations] == [Quoting.FULLEST, Quoting.SAME]
    assert len(quote.quotations[1].parts) == 2


def test_of_many_quotations_that_are_alike_few_are_compared(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    compared_with: Counter[Spoken] = Counter()

    def counted(longer: Spoken, shorter: Spoken, *, matched: bool) -> Sameness:
        compared_with[shorter] += 1
        return sameness(longer, shorter, matched=matched)

    monkeypatch.setattr(grouping, "sameness", counted)
    sentences = [f"“We wait for the wind, day {n},” he said." for n in range(300)]
    articles = (Article.from_sentences(sentences), Article.from_sentences(sentences))
    comparison = unmatched(*articles)
    assert len(quotes_of(comparison)) == 300
    assert max(compared_with.values()) <= grouping.MOST_COMPARED


@given(st.lists(st.text(alphabet='ab "“”‘’«»„.,A:\n', max_size=30), max_size=6))
def test_anything_in_marks_is_found_inside_its_sentence(sentences: list[str]) -> None:
    comparison = compare([Article.from_sentences(sentences), OTHER])
    for quote in quotes_of(comparison):
        for part in quote.quotations[0].parts:
            text = comparison.sentence(part.place).text
            assert 0 <= part.span.start < part.span.end <= len(text)
