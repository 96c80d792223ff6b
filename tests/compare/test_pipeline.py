"""A whole comparison."""

import itertools
import math
from collections import Counter

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsdiff.compare import scoring
from newsdiff.compare.engines.default import DEFAULT_THRESHOLD
from newsdiff.compare.pipeline import at_threshold, compare_articles
from newsdiff.compare.progress import Comparing, Stage
from newsdiff.errors import CompareError
from newsdiff.model import Article, Comparison, DifferenceKind, Kind, Place, Settings
from tests.support import COAST_COURIER, HARBOUR_GAZETTE

RIVER_RADIO = Article.from_sentences(
    [
        "Ferries are to cross every ten minutes until the bridge reopens.",
        "The choir of Eastmoor sang at the weekend.",
        "An inspector found a crack in the northern pier of the harbour bridge.",
    ],
    source="River Radio",
)
REPORTS = (HARBOUR_GAZETTE, COAST_COURIER, RIVER_RADIO)
EMPTY = Article.from_sentences([], source="Nothing Today")


def pairs(comparison: Comparison) -> set[tuple[Place, Place]]:
    return {(match.left, match.right) for match in comparison.matches}


def test_sentences_that_say_the_same_match() -> None:
    comparison = compare_articles([HARBOUR_GAZETTE, COAST_COURIER], None)
    assert pairs(comparison) == {
        (Place(0, 0), Place(1, 0)),
        (Place(0, 1), Place(1, 1)),
    }
    assert comparison.unique(0) == (2, 3)


def test_moved_sentences_match_as_well() -> None:
    comparison = compare_articles([HARBOUR_GAZETTE, RIVER_RADIO], None)
    assert {(Place(0, 0), Place(1, 2)), (Place(0, 3), Place(1, 0))} <= pairs(comparison)


def test_the_settings_name_the_threshold_that_was_used() -> None:
    comparison = compare_articles(REPORTS, Settings())
    assert comparison.settings.threshold == DEFAULT_THRESHOLD
    assert compare_articles(REPORTS, Settings(threshold=0.9)).settings.threshold == 0.9


def test_scores_are_given_for_every_two_reports() -> None:
    comparison = compare_articles((*REPORTS, EMPTY), None)
    assert set(comparison.score_table) == set(itertools.combinations(range(4), 2))
    for (a, b), scores in comparison.score_table.items():
        sizes = [len(comparison.articles[report].sentences) for report in (a, b)]
        assert scores.shape == tuple(sizes)
        assert scores.dtype == np.float64
        assert np.all((scores >= 0) & (scores <= 1))


def test_a_report_without_sentences_matches_nothing() -> None:
    comparison = compare_articles([EMPTY, HARBOUR_GAZETTE], None)
    assert comparison.matches == comparison.statements == ()
    assert comparison.unique(1) == (0, 1, 2, 3)


@pytest.mark.parametrize("articles", [[], [HARBOUR_GAZETTE], [EMPTY, EMPTY]])
def test_nothing_to_compare_is_an_error(articles: list[Article]) -> None:
    with pytest.raises(CompareError, match="nothing to compare"):
        compare_articles(articles, None)


def test_a_cancelled_comparison_stops() -> None:
    with pytest.raises(CompareError, match="cancelled"):
        compare_articles(REPORTS, None, cancelled=lambda: True)


def test_it_is_said_how_far_the_comparison_is() -> None:
    said: list[Comparing] = []
    compare_articles((*REPORTS, EMPTY), None, progress=said.append)
    assert list(dict.fromkeys(now.stage for now in said)) == [
        *(Stage.READING, Stage.WEIGHING, Stage.SURVEYING, Stage.SCORING),
        *(Stage.SECOND_LOOK, Stage.MATCHING, Stage.STATEMENTS),
    ]
    shares = [now.share for now in said]
    assert shares[0] == 0
    assert shares == sorted(shares)
    assert shares[-1] < 1
    assert all(0 <= now.done <= now.total for now in said)


def test_the_two_outlets_that_are_being_compared_are_named() -> None:
    said: list[Comparing] = []
    compare_articles(REPORTS, None, progress=said.append)
    outlets = [report.source for report in REPORTS]
    scored = [now for now in said if now.stage is Stage.SCORING]
    assert [(now.done, now.total) for now in scored] == [(0, 3), (1, 3), (2, 3)]
    assert {now.outlets for now in scored} == set(itertools.combinations(outlets, 2))
    assert {now.outlets for now in said if now.stage is Stage.READING} == {None}


def test_a_report_of_nobody_is_named_as_such() -> None:
    said: list[Comparing] = []
    nameless = Article.from_sentences([HARBOUR_GAZETTE.sentences[0].text])
    compare_articles([nameless, HARBOUR_GAZETTE], None, progress=said.append)
    assert ("Unknown outlet", "Harbour Gazette") in {now.outlets for now in said}


def test_a_comparison_can_be_called_off_by_whoever_is_told_of_it() -> None:
    said: list[Comparing] = []
    with pytest.raises(CompareError, match="cancelled"):
        compare_articles(
            REPORTS,
            None,
            cancelled=lambda: bool(said) and said[-1].stage is Stage.MATCHING,
            progress=said.append,
        )
    assert said[-1].stage is Stage.MATCHING


@pytest.mark.parametrize(("reports", "length"), [(8, 60), (2, 600)])
def test_it_is_asked_often_whether_to_go_on(reports: int, length: int) -> None:
    asked: Counter[Stage] = Counter()
    said = [Stage.READING]

    def cancelled() -> bool:
        asked[said[-1]] += 1
        return False

    articles = [
        Article.from_sentences(
            [
                f"Report {n} of ship {n * report % 89} at pier {n % 7} on day {n % 31}."
                for n in range(length)
            ]
        )
        for report in range(1, reports + 1)
    ]
    comparison = compare_articles(
        articles,
        Settings(threshold=0.9),
        cancelled=cancelled,
        progress=lambda now: said.append(now.stage),
    )
    # With each sentence, each match, and each lot of pairs that is scored at once.
    compared = math.comb(reports, 2) * length**2
    assert asked[Stage.READING] >= reports * length
    assert asked[Stage.SURVEYING] * scoring.MOST_PAIRS >= compared
    assert asked[Stage.SCORING] >= asked[Stage.SURVEYING]
    assert asked[Stage.MATCHING] >= len(comparison.matches)


def test_another_threshold_can_be_called_off() -> None:
    comparison = compare_articles(REPORTS, None)
    with pytest.raises(CompareError, match="cancelled"):
        at_threshold(comparison, 0.05, cancelled=lambda: True)


@pytest.mark.parametrize("order", list(itertools.permutations(range(3))))
def test_the_order_of_the_reports_changes_only_indices(order: tuple[int, ...]) -> None:
    plain = compare_articles(REPORTS, None)
    turned = compare_articles([REPORTS[report] for report in order], None)
    for a, b in itertools.permutations(range(3), 2):
        assert np.array_equal(turned.scores(a, b), plain.scores(order[a], order[b]))

    def back(places: tuple[Place, ...]) -> frozenset[Place]:
        return frozenset(Place(order[place.report], place.sentence) for place in places)

    assert {back(s.places) for s in turned.statements} == {
        frozenset(s.places) for s in plain.statements
    }
    assert [back((s.head,)) for s in turned.statements] == [
        frozenset({s.head}) for s in plain.statements
    ]


def test_the_same_report_twice_matches_word_for_word() -> None:
    comparison = compare_articles([HARBOUR_GAZETTE, HARBOUR_GAZETTE], None)
    same = [m for m in comparison.matches if m.left.sentence == m.right.sentence]
    assert len(same) == len(HARBOUR_GAZETTE.sentences)
    assert {match.kind for match in same} == {Kind.VERBATIM}
    assert [origin.reports for origin in comparison.origins] == [(0, 1)]


def test_a_figure_inside_quotations_that_differ_is_reported() -> None:
    comparison = compare_articles([HARBOUR_GAZETTE, COAST_COURIER], None)
    (match,) = (m for m in comparison.matches if m.left == Place(0, 1))
    assert DifferenceKind.FIGURE in {found.kind for found in match.differences}


def test_another_threshold_is_decided_from_the_scores_alone() -> None:
    comparison = compare_articles(REPORTS, None)
    for threshold in (0.05, 0.5, 0.99):
        again = at_threshold(comparison, threshold)
        afresh = compare_articles(REPORTS, Settings(threshold=threshold))
        assert again.matches == afresh.matches
        assert again.statements == afresh.statements
        assert again.settings == afresh.settings


def test_reports_of_one_sentence_can_match() -> None:
    said = Article.from_sentences(["The bridge at Eastmoor is shut."])
    reworded = Article.from_sentences(["The harbour bridge in Eastmoor was closed."])
    other = Article.from_sentences(["Apples are cheap this year."])
    assert len(compare_articles([said, reworded], None).matches) == 1
    assert compare_articles([said, other], None).matches == ()


@pytest.mark.parametrize(
    "hostile",
    [
        "‘" * 20_000,
        "» " * 20_000,
        '"a b" ' * 4_000,
        "A a " * 20_000,
        "1,000 " * 10_000,
        "not " * 20_000,
        "\u0301" * 20_000,
        "[/][@click=app.quit] \x1b[31m" * 500,
        "interna" + " interna".join(f"{n:x}" for n in range(8_000)),
    ],
)
def test_hostile_text_takes_no_longer_than_other_text(hostile: str) -> None:
    # What takes the square of its length would not be done when pytest-timeout ends it.
    odd = Article.from_sentences([hostile, "The bridge at Eastmoor is shut."])
    comparison = compare_articles([odd, HARBOUR_GAZETTE, odd], Settings(threshold=0.0))
    assert len(comparison.articles) == 3


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            [
                "Die Hafenbrücke von Ostmoor ist seit Dienstag wegen eines Risses zu.",
                "Der Chor probt am Abend im alten Speicher.",
                "Rund 12.000 Autos fahren sonst täglich über die Brücke.",
            ],
            [
                "Die Fischer hoffen auf ruhiges Wetter.",
                "Wegen eines Risses wurde die Hafenbrücke in Ostmoor am Dienstag zu.",
            ],
        ),
        (
            [
                "El puente del puerto de Estemar está cerrado desde el martes.",
                "Los tenderos temen por la temporada de primavera.",
            ],
            [
                "El coro ensaya por la noche en el almacén viejo.",
                "Desde el martes permanece cerrado el puente del puerto en Estemar.",
            ],
        ),
        (
            [
                "Le pont du port d’Estemer est fermé depuis mardi.",
                "Les commerçants craignent pour leur saison.",
            ],
            [
                "La chorale répète le soir au vieux hangar.",
                "Fermé depuis mardi, le pont du port d’Estemer restera gardé.",
            ],
        ),
        (
            ["东港大桥因北侧桥墩出现裂缝于周二关闭。", "合唱团晚上在旧仓库排练。"],
            ["渔民希望天气平静。", "由于桥墩裂缝，东港大桥周二起关闭。"],
        ),
    ],
)
def test_other_languages_than_english_match(left: list[str], right: list[str]) -> None:
    comparison = compare_articles(
        [Article.from_sentences(left), Article.from_sentences(right)], None
    )
    assert pairs(comparison) == {(Place(0, 0), Place(1, 1))}


texts = st.lists(st.text(max_size=40), max_size=5)


@settings(max_examples=40)
@given(st.lists(texts, min_size=2, max_size=4))
def test_any_text_can_be_compared(reports: list[list[str]]) -> None:
    articles = [Article.from_sentences(report) for report in reports]
    if not any(reports):
        return
    comparison = compare_articles(articles, Settings(threshold=0.1))
    for scores in comparison.score_table.values():
        assert np.all(np.isfinite(scores))
    matched = {place for m in comparison.matches for place in (m.left, m.right)}
    assert matched == {place for s in comparison.statements for place in s.places}


PIECES = """
The board of Eastmoor said Ada Holm not may refused to sign signed more than 12,000 9
p.m. 24:00 Feb. 31 last week “ ” « » percent between and US$ €5bn 桥。 ไทย दो e\u0301
\x00 \ud800 👩\u200d👧 \u202e İ 99999999999999999999999999999999999
"""
bits = st.sampled_from(PIECES.split())
sentences = st.lists(bits, max_size=14).map(" ".join)


@settings(max_examples=60)
@given(sentences, bits, bits)
def test_whatever_two_like_sentences_differ_in_is_inside_them(
    text: str, before: str, behind: str
) -> None:
    reports = [f"{before} {text}", f"{text} {behind}"]
    articles = [Article.from_sentences([report]) for report in reports]
    comparison = compare_articles(articles, Settings(threshold=0))
    for match in comparison.matches:
        for found in match.differences:
            assert 0 <= found.left.start <= found.left.end <= len(reports[0])
            assert 0 <= found.right.start <= found.right.end <= len(reports[1])
