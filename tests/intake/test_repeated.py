"""A line that several reports of one outlet have is furniture, and nothing else is."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdiff.intake.changes.lines import line_key
from newsdiff.intake.changes.repeated import (
    Known,
    drop_repeated,
    is_repeated,
    repeated_lines,
)
from newsdiff.model import Article

FROST = (
    "Growers in the Tannach valley lost most of their pears to frost in April.",
    "Candles burned between the trees, though wind blew the flames out at midnight.",
    "The cooperative hopes for loans from the province before autumn comes.",
    "Insurance covers hail and drought, farmers complain, but never cold nights.",
)
FERRY = (
    "The ferry Solveig struck a sandbank outside Norrby with ninety passengers.",
    "Tugboats pulled the vessel free when the tide rose toward evening.",
    "Divers inspected the hull and discovered scratches along the keel.",
    "The shipping company apologised and promised every traveller a refund.",
)
THEATRE = (
    "Eastmoor's old playhouse reopens with a comedy about three quarrelling tailors.",
    "Carpenters restored the painted ceiling, which had been hidden under plaster.",
    "Tickets for the premiere sold within minutes, the box office reported.",
    "Director Lina Moreau wants younger audiences and cheaper seats upstairs.",
)
SCHOOL = (
    "Pupils in Harle will learn swimming again once the indoor pool is repaired.",
    "The roof leaked through two winters until engineers replaced rotten beams.",
    "Teachers had taken classes by bus to a lake during warm months instead.",
    "Parents collected signatures for the renovation at markets and football games.",
)
STORIES = (FROST, FERRY, THEATRE, SCHOOL)
OFFER = "Our reporters go where others do not, and your gift pays for their boots."


def report(lines: Sequence[str], source: str = "Norrby Post") -> Article:
    return Article.from_text("\n".join(lines), source=source)


def with_line(story: Sequence[str], line: str, place: int) -> Article:
    return report([*story[:place], line, *story[place:]])


def long(story: Sequence[str], line: str) -> Article:
    """A report that has a line far from both ends."""
    return report([*story, line, *(f"{text} Thus it ended." for text in story)])


def lost(articles: Sequence[Article]) -> list[list[str]]:
    return [[block.text for block in article.removed] for article in articles]


def test_a_sentence_at_the_end_of_two_reports_goes_and_says_why() -> None:
    done = drop_repeated([with_line(story, OFFER, 4) for story in STORIES[:2]])
    assert lost(done) == [[OFFER], [OFFER]]
    assert done[0].paragraphs == FROST
    (block,) = done[0].removed
    assert block.reason == "stands in several reports of Norrby Post"
    assert is_repeated(block, done[0])


def test_a_sentence_inside_needs_three_reports() -> None:
    two = [long(story, OFFER) for story in STORIES[:2]]
    assert lost(drop_repeated(two)) == [[], []]
    three = [long(story, OFFER) for story in STORIES[:3]]
    assert lost(drop_repeated(three)) == [[OFFER]] * 3


def test_a_line_that_is_no_sentence_needs_two_wherever_it_stands() -> None:
    two = [
        long(story, f"{n} people shared this") for n, story in enumerate(STORIES[:2])
    ]
    assert lost(drop_repeated(two)) == [
        ["0 people shared this"],
        ["1 people shared this"],
    ]


def test_what_two_outlets_have_in_common_is_wire_copy_and_stays() -> None:
    articles = [
        report([*FROST, OFFER], "Norrby Post"),
        report([*FERRY, OFFER], "Canal Mail"),
    ]
    assert drop_repeated(articles) == tuple(articles)


def test_outlets_are_compared_without_regard_to_case() -> None:
    articles = [
        report([*FROST, OFFER], "Norrby Post"),
        report([*FERRY, OFFER], "NORRBY POST"),
    ]
    assert lost(drop_repeated(articles)) == [[OFFER], [OFFER]]


def test_reports_without_an_outlet_are_left_alone() -> None:
    articles = [report([*story, OFFER], "") for story in STORIES]
    assert drop_repeated(articles) == tuple(articles)


def test_versions_of_one_report_are_no_evidence() -> None:
    added = "The harbour master said that the buoy had drifted in last week's storm."
    versions = [report(FERRY), report([*FERRY, added]), report([*FERRY[:3], added])]
    assert drop_repeated(versions) == tuple(versions)


def test_the_background_that_follow_ups_repeat_is_no_furniture() -> None:
    background = "The Solveig was built in 1988 and has carried commuters ever since."
    follow_ups = [
        report([*FERRY[:3], background]),
        report(
            [
                "Divers found scratches on the hull of the ferry Solveig near Norrby.",
                "Passengers wait for a refund, which the shipping company promised.",
                "Tugboats stay near the harbour until the tide rises again.",
                background,
            ]
        ),
    ]
    assert drop_repeated(follow_ups) == tuple(follow_ups)


@pytest.mark.parametrize(
    "line", ["He was 82.", "The search goes on.", "Nobody was hurt."]
)
def test_a_short_sentence_that_three_stories_have_in_common_stays(line: str) -> None:
    articles = [with_line(story, line, 4) for story in STORIES[:3]]
    assert drop_repeated(articles) == tuple(articles)


def test_a_short_sentence_that_most_reports_of_an_outlet_have_goes() -> None:
    articles = [with_line(story, "Follow us for more.", 4) for story in STORIES]
    assert lost(drop_repeated(articles)) == [["Follow us for more."]] * 4


def test_a_short_sentence_that_few_of_many_reports_have_stays() -> None:
    articles = [with_line(story, "The search goes on.", 4) for story in STORIES]
    key = ("norrby post", line_key("The search goes on."))
    known = Known((articles[0],), {"norrby post": 400}, {key: 3})
    assert drop_repeated(articles[1:], known) == tuple(articles[1:])


def test_a_report_that_would_lose_most_of_its_words_is_left_as_it_is() -> None:
    notice = " ".join([OFFER] * 4)
    articles = [report([*story[:3], notice]) for story in STORIES[:3]]
    assert drop_repeated(articles) == tuple(articles)


def test_a_line_counts_once_a_report() -> None:
    articles = [report([OFFER, *FROST, OFFER]), report(FERRY)]
    assert drop_repeated(articles) == tuple(articles)


def test_what_went_from_an_earlier_report_goes_from_a_new_one_at_once() -> None:
    earlier = drop_repeated([with_line(story, OFFER, 4) for story in STORIES[:2]])
    (new,) = drop_repeated([long(SCHOOL, OFFER)], Known(earlier))
    assert lost([new]) == [[OFFER]]


def test_cleaning_twice_changes_nothing() -> None:
    once = drop_repeated([with_line(story, OFFER, 4) for story in STORIES])
    assert drop_repeated(once) == once


def test_lines_are_named_by_their_outlet() -> None:
    articles = [with_line(story, OFFER, 4) for story in STORIES[:2]]
    assert repeated_lines(articles) == {"norrby post": {line_key(OFFER)}}


LINES = st.sampled_from(
    [*FROST, *FERRY, *THEATRE, *SCHOOL, OFFER, "Share", "AD", "***"]
)
REPORTS = st.builds(
    report, st.lists(LINES, max_size=9), st.sampled_from(["", "Post", "Mail"])
)


@given(st.lists(REPORTS, max_size=6))
def test_only_lines_that_another_report_of_the_outlet_has_ever_go(
    articles: list[Article],
) -> None:
    for before, after in zip(articles, drop_repeated(articles), strict=True):
        others = [a for a in articles if a is not before and a.source == before.source]
        for block in after.removed:
            assert any(block.text in other.paragraphs for other in others)
        remaining = iter(before.paragraphs)
        assert all(text in remaining for text in after.paragraphs)
