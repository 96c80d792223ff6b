"""A reader's rules are obeyed, for their outlet and their line only."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdiff.intake.changes.lines import line_key
from newsdiff.intake.changes.outlet_rules import Action, OutletRule, apply_rules
from newsdiff.intake.changes.repeated import drop_repeated
from newsdiff.model import Article, Removed, Subheading
from tests.intake.test_revise import reports, texts

REPORT = replace(
    Article.from_text(
        "The lock at Harle broke on Sunday.\n34 comments\nBarges wait below it.",
        source="Canal Mail",
    ),
    subheadings=(Subheading("Listen to this", 2),),
    removed=(
        Removed("Our lock keeper writes every week.", "appeal for support", 1),
        Removed("Share", "share bar", 3),
    ),
)


def rule(line: str, action: Action, outlet: str = "Canal Mail") -> OutletRule:
    return OutletRule(outlet, line, action)


def test_a_line_that_is_always_dropped_goes_and_says_why() -> None:
    done = apply_rules(REPORT, [rule("12 Comments", Action.DROP)])
    assert done.paragraphs == (REPORT.paragraphs[0], REPORT.paragraphs[2])
    assert Removed("34 comments", "always dropped for Canal Mail", 1) in done.removed


def test_a_line_that_is_always_kept_wins_over_cleaning() -> None:
    kept = rule("Our lock keeper writes every week.", Action.KEEP)
    done = apply_rules(REPORT, [kept])
    assert done.paragraphs[1] == kept.line
    assert [block.text for block in done.removed] == ["Share"]


def test_a_subheading_can_be_dropped() -> None:
    done = apply_rules(REPORT, [rule("Listen to this", Action.DROP)])
    assert done.subheadings == ()
    assert done.paragraphs == REPORT.paragraphs
    assert "Listen to this" in [block.text for block in done.removed]


@pytest.mark.parametrize("name", ["CANAL MAIL", " canal  mail "])
def test_the_outlet_is_the_same_in_capitals_and_with_other_spaces(name: str) -> None:
    assert (
        len(apply_rules(REPORT, [rule("34 comments", Action.DROP, name)]).removed) == 3
    )


@pytest.mark.parametrize(
    "other",
    [
        rule("34 comments", Action.DROP, "Canal Male"),
        rule("comments", Action.DROP),
        rule("Barges wait", Action.DROP),
        rule("34 comments", Action.KEEP),
        rule("Share", Action.DROP),
    ],
)
def test_a_rule_that_changes_nothing_gives_the_same_object(other: OutletRule) -> None:
    assert apply_rules(REPORT, [other]) is REPORT


def test_reports_without_an_outlet_have_no_rules() -> None:
    report = replace(REPORT, source="")
    assert apply_rules(report, [rule("34 comments", Action.DROP, "")]) is report


def test_of_two_rules_for_a_line_the_later_one_counts() -> None:
    both = [rule("Share", Action.DROP), rule("share", Action.KEEP)]
    assert "Share" in apply_rules(REPORT, both).paragraphs
    assert apply_rules(REPORT, both[::-1]) is REPORT


def test_a_rule_to_keep_wins_over_repetition() -> None:
    line = "The keeper of this page is Ada Brook, who lives by the lock."
    articles = [
        Article.from_text(
            f"{' '.join(f'{word}{number} {word}ing' for word in WORDS)}.\n{line}",
            source="Canal Mail",
        )
        for number, WORDS in enumerate([["amber"] * 9, ["birch"] * 9, ["cedar"] * 9])
    ]
    articles = list(drop_repeated(articles))
    kept = apply_rules(articles[0], [rule(line, Action.KEEP)])
    assert line in kept.paragraphs


@given(reports(), st.sampled_from(list(Action)), st.data())
def test_a_rule_is_obeyed_everywhere_and_moves_nothing(
    report: Article, action: Action, data: st.DataObject
) -> None:
    report = replace(report, source="Any Post")
    lines = [text for _, text in texts(report)]
    if not lines:
        return
    line = data.draw(st.sampled_from(lines))
    done = apply_rules(report, [rule(line, action, "ANY POST")])
    assert [text for _, text in texts(done)] == lines
    found = done.paragraphs if action is Action.DROP else (b.text for b in done.removed)
    assert line_key(line) not in map(line_key, found)
    assert apply_rules(done, [rule(line, action, "Any Post")]) is done
