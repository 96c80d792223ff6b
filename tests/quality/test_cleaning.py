"""Reading the samples stays as good as it was: bodies, titles, outlets, dates."""

import functools
import statistics

import pytest

from tests.quality import floors, measure
from tests.quality.truth import SAMPLES, reports

NAMES = sorted(reports())


@functools.cache
def results() -> tuple[measure.Cleaned, ...]:
    return tuple(measure.cleaned(name) for name in NAMES)


def exact(field: str) -> int:
    return sum(field not in result.wrong for result in results())


def wrong(field: str) -> str:
    names = [result.name for result in results() if field in result.wrong]
    return f"{field} wrong in {names}"


def test_bodies_are_cleaned_at_least_as_well_as_before() -> None:
    mean = statistics.mean(result.f1 for result in results())
    assert mean >= floors.CLEANING_MEAN


@pytest.mark.parametrize("name", NAMES)
def test_no_sample_is_cleaned_worse_than_the_floor(name: str) -> None:
    result = next(each for each in results() if each.name == name)
    assert result.f1 >= floors.CLEANING_WORST


def test_bodies_come_out_paragraph_by_paragraph() -> None:
    assert exact("body") >= floors.BODIES_EXACT, wrong("body")


def test_titles_are_found() -> None:
    assert exact("title") >= floors.TITLES_EXACT, wrong("title")


def test_outlets_are_found() -> None:
    assert exact("source") >= floors.SOURCES_EXACT, wrong("source")


def test_days_of_publication_are_found() -> None:
    assert exact("published") >= floors.DATES_EXACT, wrong("published")


def test_agencies_are_found_and_none_is_invented() -> None:
    assert exact("agency") >= floors.AGENCIES_EXACT, wrong("agency")


def test_a_folder_of_samples_is_read_without_its_readme() -> None:

    from newsdiff.intake import find

    assert sorted(find([SAMPLES])) == sorted(str(SAMPLES / name) for name in NAMES)
