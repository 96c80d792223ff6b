"""Origins are told in words that state no more than the texts show."""

from dataclasses import replace

from newsdiff.model import Article, Likeness, Removed, Sureness, Tie
from newsdiff.origins import origins_of
from newsdiff.origins.wording import (
    counted_origins,
    credit_line,
    describe,
    describe_briefly,
)

AGENCY = Article.from_text("Text.", source="Meridian", published="2026-02-14")
PAPER = Article.from_text("Text.", source="Radio Kessel", published="2026-02-15")


def tie(likeness: Likeness, sureness: Sureness, days: int | None = None) -> Tie:
    return Tie(1, 0, likeness, 0.824, 40, sureness, days)


def test_a_credit_is_given_as_the_report_gives_it() -> None:
    paper = replace(PAPER, agency="Meridian")
    said = describe(tie(Likeness.MOSTLY, Sureness.SAYS_SO, 1), [AGENCY, paper])
    assert said == (
        "mostly the text of Meridian (82% of its own words);"
        " says it is from Meridian; dated 1 day later"
    )


def test_nothing_is_said_of_who_was_first_where_nothing_tells() -> None:
    said = describe(tie(Likeness.SAME, Sureness.OPEN, 0), [AGENCY, PAPER])
    assert said == "the same text as Meridian; which was first is not known"


def test_a_retold_text_is_said_to_be_in_other_words() -> None:
    found = tie(Likeness.RETOLD, Sureness.SEEMS, 2)
    assert "in other words (82% of its statements)" in describe(found, [AGENCY, PAPER])
    assert describe_briefly(found, [AGENCY, PAPER]) == "Meridian in other words"


def test_an_outlet_without_a_name_gets_the_usual_words() -> None:
    nameless = replace(AGENCY, source="")
    found = tie(Likeness.HOLDS, Sureness.OPEN)
    assert "Unknown outlet" in describe(found, [nameless, PAPER])


def test_a_credit_line_that_names_no_agency_is_told_as_such() -> None:
    removed = (Removed("The Lantern, with agency material", "after the article", 1),)
    assert credit_line(replace(PAPER, removed=removed)) == (
        "says it has material of an agency"
    )
    assert credit_line(PAPER) == ""
    long = (Removed("He works with agencies " * 9, "after the article", 1),)
    assert credit_line(replace(PAPER, removed=long)) == ""


def test_an_agency_does_not_say_that_its_text_is_its_own() -> None:
    assert credit_line(replace(AGENCY, source="MERIDIAN", agency="Meridian")) == ""
    assert credit_line(replace(AGENCY, source="reuters.com", agency="Reuters")) == ""


def test_origins_are_counted_where_they_are_fewer_than_the_reports() -> None:
    origins = origins_of([AGENCY, PAPER])
    assert counted_origins(2, origins) == ""
    assert counted_origins(2, origins[:1]) == "1 origin"
    assert counted_origins(5, origins) == "2 origins"
