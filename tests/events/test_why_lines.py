"""Explanations in short lines."""

from dataclasses import replace

import pytest

from newsdiff.events import explainer, group
from newsdiff.events.evidence import LOWEST
from newsdiff.events.why import Points, Why
from newsdiff.events.why_lines import lines, verdict
from tests.events.stories import LONE, halvik


@pytest.fixture(scope="module")
def why() -> Why:
    articles = halvik()
    found = explainer(group([*articles, LONE])).why(articles[0])
    assert found is not None
    return found


def test_lines_name_what_is_shared_and_how_it_adds_up(why: Why) -> None:
    told = dict(lines(why))
    assert "Ilse Maron" in told["shared names"]
    assert told["dates"].endswith("which speaks for one event")
    assert "demanded −" in told["evidence"]
    assert "on average over the 2 of that event" in told["all reports"]


def test_what_there_is_nothing_of_has_no_line(why: Why) -> None:
    nothing = replace(why, shared=replace(why.shared, figures=()), members=1)
    assert {"shared figures", "all reports"}.isdisjoint(dict(lines(nothing)))


def test_an_unknown_day_says_nothing(why: Why) -> None:
    undated = replace(why, days_apart=None)
    assert dict(lines(undated))["dates"] == "a day is unknown, so dates say nothing"


def test_languages_are_named_where_they_differ(why: Why) -> None:
    assert lines(replace(why, foreign=True))[0][0] == "languages"


@pytest.mark.parametrize(
    ("state", "said"),
    [
        ("together reader", "put together by you"),
        ("together found copy", "much of their text in common"),
        ("together", "weighed anew, less speaks for it"),
        ("together found", "more speaks for one event than against it"),
        ("reader", "kept apart by you"),
        ("found", "alone: too little in common with"),
        ("found far", "alone: no other report comes near"),
        ("", "stayed so as reports came in"),
    ],
)
def test_the_verdict_says_who_decided(why: Why, state: str, said: str) -> None:
    given = replace(
        why,
        together="together" in state,
        by_reader="reader" in state,
        found="found" in state,
        copy="copy" in state,
        score=LOWEST if "far" in state else -1.0,
    )
    assert said in verdict(given)


def test_evidence_says_which_side_of_0_it_is_on(why: Why) -> None:
    for total, said in ((0.5, "above 0 speaks for"), (-0.5, "below 0 speaks against")):
        points = Points(total, 0, 0, 0, 0, 0)
        assert said in dict(lines(replace(why, points=points)))["evidence"]
