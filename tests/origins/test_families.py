"""Copies of one text are one origin; independent reports are not."""

import random
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsdiff.model import Article, Likeness, Sureness
from newsdiff.origins import origins_of
from tests.origins.texts import like, reworded, sample

MERIDIAN = sample("lowenfurt-talks/meridian.txt")
KESSEL = sample("lowenfurt-talks/radio-kessel.txt")
VALMERA = sample("lowenfurt-talks/valmera-one.html")

WIRE = [
    "The ferry between Eastmoor and Saltholm stops running on the first of May.",
    "The company said on Monday that it could no longer find enough sailors.",
    "About four hundred people take the ferry to work every morning.",
    "The island council will meet on Thursday to look for another company.",
]
OWN = [
    "Saltholm will lose its boat, and old Mrs Brandt her only way to the dentist.",
    "I have taken this ferry for forty years, she says in her kitchen.",
    "Nobody on the quay believes that sailors are what the company lacks.",
]


def together(*articles: Article) -> list[tuple[int, ...]]:
    return [origin.reports for origin in origins_of(articles)]


def test_a_reprint_and_its_source_are_one_origin() -> None:
    reprint = [*WIRE[:3], "Saltholm is known for its apples."]
    articles = [Article.from_sentences(text) for text in (WIRE, OWN, reprint)]
    assert together(*articles) == [(0, 2), (1,)]


def test_shared_quotations_are_no_copy() -> None:
    quotes = (
        '"We shall run the last boat on the thirtieth of April and not a day longer."',
        '"There is no money in carrying apples and dentists\' patients, I am afraid."',
    )
    reports = [Article.from_sentences(quotes), Article.from_sentences(quotes)]
    assert together(*reports) == [(0,), (1,)]


def test_what_one_report_quotes_is_no_copy_where_another_sets_it_without_marks() -> (
    None
):
    post = (
        "Parts of the quay will be open and nobody ever meant to build it where"
        " there are rocks already, as I have said from the very first day."
    )
    quoting = Article.from_sentences([*OWN, f"“{post}”", "She went on to say more."])
    embedding = Article.from_sentences(["The mayor wrote on Chirp:", post, post])
    assert together(quoting, embedding) == [(0,), (1,)]


def test_a_common_agency_makes_less_copying_enough() -> None:
    first = Article.from_sentences([*WIRE[:2], *OWN])
    second = Article.from_sentences([*WIRE, "It rains.", "Apples are cheap this year."])
    assert together(first, second) == [(0,), (1,)]
    credited = [replace(one, agency="Polar News") for one in (first, second)]
    assert together(*credited) == [(0, 1)]


def test_a_common_agency_alone_is_not_enough() -> None:
    credited = [
        replace(Article.from_sentences(text), agency="Reuters") for text in (WIRE, OWN)
    ]
    assert together(*credited) == [(0,), (1,)]


def test_a_report_that_names_its_source_says_so() -> None:
    (tie,) = origins_of([KESSEL, MERIDIAN, VALMERA])[0].ties
    assert (tie.report, tie.source) == (0, 1)
    assert tie.likeness is Likeness.MOSTLY
    assert tie.sureness is Sureness.SAYS_SO
    assert tie.share > 0.9
    assert tie.longest > 100


def test_the_same_text_is_the_same_and_nothing_tells_which_was_first() -> None:
    text = "\n".join(VALMERA.paragraphs)
    copies = [Article.from_text(text, source=name) for name in ("One", "Two")]
    (origin,) = origins_of(copies)
    (tie,) = origin.ties
    assert tie.likeness is Likeness.SAME
    assert tie.sureness is Sureness.OPEN


def test_the_later_of_two_seems_to_have_it_from_the_earlier() -> None:
    text = "\n".join(VALMERA.paragraphs)
    later, earlier = (
        Article.from_text(text, source=name, published=day)
        for name, day in (("One", "2026-02-16"), ("Two", "2026-02-14"))
    )
    (tie,) = origins_of([later, earlier])[0].ties
    assert (tie.report, tie.source, tie.days_later) == (0, 1, 2)
    assert tie.sureness is Sureness.SEEMS


def test_an_agency_is_taken_for_the_source_though_its_page_is_dated_later() -> None:
    text = "\n".join(VALMERA.paragraphs)
    paper = Article.from_text(text, source="The Lantern", published="2026-02-14")
    agency = Article.from_text(text, source="Reuters", published="2026-02-15")
    (tie,) = origins_of([paper, agency])[0].ties
    assert (tie.report, tie.source) == (0, 1)


@pytest.mark.parametrize("name", ["meridian.txt", "valmera-one.html"])
@pytest.mark.parametrize("share", [0.0, 0.1, 0.25])
@pytest.mark.parametrize("damage", ["whole", "cut", "furniture", "swapped"])
def test_copies_are_recognised(name: str, share: float, damage: str) -> None:
    original = sample(f"lowenfurt-talks/{name}")
    paragraphs = list(reworded(original, share))
    if damage == "cut":
        paragraphs = paragraphs[: len(paragraphs) * 3 // 4]
    elif damage == "furniture":
        paragraphs = ["Listen to this text.", *paragraphs, "More from us below."]
    elif damage == "swapped":
        paragraphs[1], paragraphs[2] = paragraphs[2], paragraphs[1]
    copy = like(original, *paragraphs)
    independent = sample("lowenfurt-talks/evening-ledger.txt")
    assert together(original, copy, independent) == [(0, 1), (2,)]


def test_a_text_with_every_fourth_word_replaced_is_told_in_other_words() -> None:
    copy = like(MERIDIAN, *reworded(MERIDIAN, 0.25))
    (tie,) = origins_of([MERIDIAN, copy])[0].ties
    assert tie.likeness in (Likeness.RETOLD, Likeness.MOSTLY)
    assert tie.share > 0.5


def test_a_report_put_together_from_two_does_not_make_these_one() -> None:
    other = sample("seilersund-faehre/nordbogen-radio.html")
    both = like(MERIDIAN, *VALMERA.paragraphs, *other.paragraphs)
    found = together(VALMERA, other, both)
    assert (0, 1, 2) not in found


def test_texts_without_spaces_are_compared_too() -> None:
    text = "東門港の橋は火曜日から通行止めだ。市長は少なくとも六週間は続くと述べた。"
    other = "港の近くの商店主は春の売り上げを心配している。半分の客が橋を渡るという。"
    copies = [Article.from_text(text * 2, source=name) for name in ("one", "two")]
    apart = Article.from_text(other, source="three")
    assert together(*copies, apart) == [(0, 1), (2,)]


def test_reports_without_text_have_their_own_origin() -> None:
    empty = Article.from_text("", title="Nothing")
    assert together(empty, empty, MERIDIAN) == [(0,), (1,), (2,)]
    assert together(empty) == [(0,)]
    assert together() == []


@settings(max_examples=15)
@given(st.integers(0, 10_000))
def test_the_order_of_the_reports_changes_nothing(seed: int) -> None:
    reports = [
        MERIDIAN,
        KESSEL,
        VALMERA,
        like(MERIDIAN, *reworded(MERIDIAN, 0.1), source="One"),
        like(VALMERA, *VALMERA.paragraphs[:4], source="Two"),
    ]
    shuffled = random.Random(seed).sample(reports, len(reports))

    def named(articles: list[Article]) -> set[object]:
        return {
            (
                frozenset(articles[number].source for number in origin.reports),
                frozenset(
                    (articles[t.report].source, articles[t.source].source, t.likeness)
                    for t in origin.ties
                ),
            )
            for origin in origins_of(articles)
        }

    assert named(shuffled) == named(reports)


@settings(max_examples=30)
@given(st.lists(st.text(max_size=200), max_size=4))
def test_every_report_is_in_one_origin_and_ties_stay_inside(texts: list[str]) -> None:
    articles = [Article.from_text(text) for text in texts]
    origins = origins_of(articles)
    assert sorted(n for o in origins for n in o.reports) == list(range(len(texts)))
    for origin in origins:
        assert len(origin.ties) == len(origin.reports) - 1
        for tie in origin.ties:
            assert {tie.report, tie.source} <= set(origin.reports)
            assert 0 <= tie.share <= 1


ABOUT_US = (
    "The Saltholm Ferry Company was founded in 1911 by four fishermen and has since"
    " carried more than nine million people across the strait, at first under sail,"
    " then by steam, and since the great storm of 1958 with diesel engines built in"
    " the yard of Eastmoor, which closed its gates for good in the following year."
)


def with_background(*sentences: str, source: str = "") -> Article:
    return Article.from_sentences([*sentences, ABOUT_US], source=source)


UNRELATED = [
    with_background(f"{what} {' '.join(f'{what} {n}.' for n in range(30))}")
    for what in ("Apples are cheap", "A goose went by", "The choir sings again")
]


def test_a_passage_that_unrelated_reports_have_as_well_is_no_copy() -> None:
    pair = [with_background(*WIRE[:2]), with_background(*OWN[:2])]
    assert [one.reports for one in origins_of(pair)] == [(0, 1)]
    apart = origins_of(pair, unrelated=UNRELATED)
    assert [one.reports for one in apart] == [(0,), (1,)]


def test_a_passage_that_two_unrelated_reports_have_still_counts() -> None:
    pair = [with_background(*WIRE[:2]), with_background(*OWN[:2])]
    found = origins_of(pair, unrelated=UNRELATED[:2])
    assert [one.reports for one in found] == [(0, 1)]


def test_copies_that_stand_in_other_events_do_not_make_a_copy_independent() -> None:
    reprint = [*WIRE[:3], "Saltholm is known for its apples."]
    copies = [Article.from_sentences(WIRE) for _ in range(4)]
    pair = [Article.from_sentences(WIRE), Article.from_sentences(reprint)]
    found = origins_of(pair, unrelated=copies)
    assert [one.reports for one in found] == [(0, 1)]
