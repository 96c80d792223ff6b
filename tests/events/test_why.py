"""What explains an event is what decided it."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from newsdiff.events import explainer, group
from newsdiff.events.decisions import Decision
from newsdiff.events.evidence import HIGHEST, LOWEST
from newsdiff.events.why import Why
from newsdiff.model import Article, Event
from tests.events.stories import CHINESE, GERMAN, LONE, halvik, report, sankt_orm
from tests.quality.truth import article, reports

_HALVIK = halvik()


def halvik_of(outlet: str) -> Article:
    return next(one for one in _HALVIK if one.source == outlet)


def explained(articles: list[Article]) -> dict[Article, Why]:
    events = group(articles)
    explain = explainer(events)
    return {why.report: why for event in events for why in explain.of_event(event)}


def samples() -> list[Article]:
    return [article(name) for name in reports()]


COLLECTIONS: dict[str, Callable[[], list[Article]]] = {
    "samples": samples,
    "samples without dates": lambda: [replace(a, published=None) for a in samples()],
    "two meetings": lambda: [*halvik(), *sankt_orm(), LONE],
    "two meetings without dates": lambda: [
        *halvik(dated=False),
        *sankt_orm(dated=False),
        LONE,
    ],
    "a few": halvik,
    "other scripts": lambda: [*CHINESE, *GERMAN],
}


@pytest.mark.parametrize("name", COLLECTIONS)
def test_the_explanation_agrees_with_the_decision(name: str) -> None:
    articles = COLLECTIONS[name]()
    events = group(articles)
    explain = explainer(events)
    for event in events:
        for one in event.articles:
            why = explain.why(one)
            if why is None:
                assert len(event.articles) == 1
                continue
            assert why.found, (one.title, why.other.title, why.score, why.average)
            assert why.together == (len(event.articles) > 1)
            assert (why.other in event.articles) == why.together
            assert not why.by_reader


@pytest.mark.parametrize("name", COLLECTIONS)
def test_what_each_kind_counts_adds_up_to_what_the_pair_counts(name: str) -> None:
    for why in explained(COLLECTIONS[name]()).values():
        if not why.copy:
            counted = min(max(why.points.total, LOWEST), HIGHEST)
            assert counted == pytest.approx(why.score, abs=1e-3)


def test_shared_names_words_and_figures_are_spelled_as_in_the_report() -> None:
    why = explained([*_HALVIK, LONE])[halvik_of("Nordmark Radio")]
    assert why.together
    assert {"Ilse Maron", "Chancellor Bruno Keld", "Halvik"} <= set(why.shared.names)
    assert "41,000" in why.shared.figures
    assert "herring" in why.shared.words
    assert why.days_apart == 1


def test_shared_names_are_those_of_both_reports() -> None:
    whys = explained([*_HALVIK, LONE])
    for one in _HALVIK:
        for name in whys[one].shared.names:
            assert (
                name.split()[-1].lower()
                in "\n".join(
                    (whys[one].other.title, *whys[one].other.paragraphs)
                ).lower()
            )


def test_what_the_reader_put_together_is_said_to_be_so() -> None:
    articles = [*_HALVIK, LONE]
    decisions = [Decision(_HALVIK[0], LONE, True)]
    events = group(articles, decisions)
    why = explainer(events, decisions).why(LONE)
    assert why is not None
    assert why.together
    assert why.by_reader
    assert not why.found


def test_what_the_reader_kept_apart_is_said_to_be_so() -> None:
    decisions = [Decision(_HALVIK[0], other, False) for other in _HALVIK[1:]]
    events = group(_HALVIK, decisions)
    why = explainer(events, decisions).why(_HALVIK[0])
    assert why is not None
    assert not why.together
    assert why.by_reader


def test_an_event_that_the_reader_made_is_known_by_itself_too() -> None:
    event = Event((*_HALVIK, LONE), "Chosen")
    why = explainer([event], chosen=[event]).why(LONE)
    assert why is not None
    assert why.by_reader
    by_evidence = explainer([event], chosen=[event]).why(_HALVIK[0])
    assert by_evidence is not None
    assert not by_evidence.by_reader


def test_a_copy_is_said_to_be_one() -> None:
    twin = replace(_HALVIK[0], source="Twin")
    assert explained([*_HALVIK, twin])[twin].copy


def test_a_report_without_anything_near_it_has_no_explanation() -> None:
    assert explained([report("One", "Solo", "Nothing else is here.")]) == {}
    empty = Article.from_text("", title="")
    assert explained([empty, LONE]) == {}


def test_scripts_without_spaces_show_what_they_share() -> None:
    whys = explained([*CHINESE])
    assert any(why.shared.words for why in whys.values() if why.together)


def test_a_week_apart_speaks_against() -> None:
    whys = explained([*_HALVIK, *sankt_orm()])
    lone = explained([*_HALVIK, sankt_orm()[0]])
    assert all(why.points.dates > 0 for why in whys.values() if why.together)
    why = next(why for why in lone.values() if not why.together)
    assert why.days_apart is not None
    assert why.days_apart >= 5
