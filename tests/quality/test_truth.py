"""The truth holds: it fits the samples, and they show what they should."""

import html
import itertools
import re

import pytest

from tests.quality.truth import (
    ALONE,
    SAMPLES,
    compared,
    events,
    grouped,
    labelled,
    reports,
)

ENCODINGS = {
    "harrow-mill-flood/northmark-public-radio.html": "cp1252",
    "seilersund-faehre/nordbogen-radio.html": "latin-1",
}
"""Samples that are not UTF-8, as their own head says."""

NAMES = sorted(reports())
TOGETHER = sorted(name for name in events() if name != ALONE)
COMPARED = sorted(compared())


def text_of(name: str) -> str:
    """Return a sample as one line of plain text, furniture and all."""
    raw = (SAMPLES / name).read_bytes().decode(ENCODINGS.get(name, "utf-8"))
    if name.endswith(".html"):
        raw = html.unescape(re.sub(r"<[^>]+>", "", raw))
    return " ".join(raw.split())


def test_every_sample_has_its_truth_and_every_truth_its_sample() -> None:
    files = {
        path.relative_to(SAMPLES).as_posix()
        for path in SAMPLES.glob("*/*")
        if path.is_file()
    }
    assert files == set(NAMES)


def test_there_are_as_many_events_and_reports_as_promised() -> None:
    assert len(TOGETHER) >= 12
    assert len(COMPARED) >= 6
    assert len(NAMES) >= 33
    assert sum(name.endswith(".html") for name in NAMES) >= 5


@pytest.mark.parametrize("name", NAMES)
def test_every_true_paragraph_stands_in_the_sample_in_order(name: str) -> None:
    text, position = text_of(name), 0
    for paragraph in reports()[name]["paragraphs"]:
        position = text.index(" ".join(paragraph.split()), position) + len(paragraph)


@pytest.mark.parametrize("name", NAMES)
def test_every_sample_has_furniture_around_its_body(name: str) -> None:
    body = " ".join(reports()[name]["paragraphs"])
    assert len(text_of(name)) > len(body) + len(reports()[name]["title"]) + 100


@pytest.mark.parametrize("name", NAMES)
def test_the_title_stands_in_the_sample(name: str) -> None:
    assert reports()[name]["title"] in text_of(name)


def test_a_report_belongs_to_one_event_only() -> None:
    for left, right in itertools.combinations(grouped(), 2):
        assert not left & right


@pytest.mark.parametrize("name", COMPARED)
def test_every_pair_names_two_sentences_of_two_reports(name: str) -> None:
    event = labelled(name)
    assert event.pairs
    for left, right in event.pairs:
        assert left.report < right.report


@pytest.mark.parametrize("name", COMPARED)
def test_grades_and_flags_are_known_ones(name: str) -> None:
    for match in events()[name]["matches"]:
        assert match["grade"] in {2, 3}
        assert set(match["flags"]) <= {"verbatim", "quote", "conflict"}


@pytest.mark.parametrize("name", COMPARED)
def test_every_report_says_something_that_no_other_says_or_is_wire_copy(
    name: str,
) -> None:
    event = labelled(name)
    partnered = {place for pair in event.pairs for place in pair}
    for number, report in enumerate(event.articles):
        own = sum(
            (number, sentence) not in partnered
            for sentence in range(len(report.sentences))
        )
        assert own or report.agency
