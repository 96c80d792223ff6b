"""A report that is read again with another text is the same report."""

from dataclasses import replace
from pathlib import Path

from newsdiff.library import Library
from newsdiff.library.choice import merge
from newsdiff.model import Article
from tests.library.conftest import told
from tests.library.harbour import HERON, LOCK_2

ADDRESS = "https://canal.example/lock"


def lock(text: str, day: str = "2026-02-01", source: str = "Canal Mail") -> Article:
    return Article.from_text(
        text, title="Lock 1", source=source, published=day, url=ADDRESS
    )


FIRST = "The lock at Harle broke on Sunday and twelve barges wait below it."
SECOND = "The lock at Harle broke on Sunday and forty barges wait below it."


def test_a_newer_text_takes_the_place_of_the_older_which_is_kept(
    library: Library, path: Path
) -> None:
    library.add(lock(FIRST))
    taken = library.take_in([lock(SECOND)])
    assert taken.new == (False,)
    assert taken.newer == (True,)
    assert [(a.paragraphs, b.paragraphs) for a, b in taken.revised] == [
        ((FIRST,), (SECOND,))
    ]
    with Library.open(path) as again:
        (report,) = again.articles()
        assert report.paragraphs == (SECOND,)
        assert [one.paragraphs for one in again.versions(report)] == [(FIRST,)]


def test_an_older_version_that_comes_again_changes_nothing(library: Library) -> None:
    for text in (FIRST, SECOND, FIRST, SECOND, FIRST):
        taken = library.take_in([lock(text)])
    assert taken.newer == (False,)
    (report,) = library.articles()
    assert report.paragraphs == (SECOND,)
    assert len(library.versions(report)) == 1


def test_a_text_that_is_dated_earlier_is_an_older_version(library: Library) -> None:
    library.add(lock(SECOND, "2026-02-02"))
    assert library.take_in([lock(FIRST, "2026-02-01")]).newer == (False,)
    (report,) = library.articles()
    assert report.paragraphs == (SECOND,)
    assert [one.paragraphs for one in library.versions(report)] == [(FIRST,)]


def test_a_page_behind_a_wall_does_not_replace_what_was_read(library: Library) -> None:
    library.add(lock(SECOND))
    walled = replace(lock("Subscribe to read on."), warnings=("paywalled",))
    library.add(walled)
    assert library.articles()[0].paragraphs == (SECOND,)


def test_the_same_text_under_another_outlets_name_is_no_version(
    library: Library,
) -> None:
    library.add(lock(FIRST))
    library.add(lock(FIRST, source="canal.example"))
    (report,) = library.articles()
    assert report.source == "Canal Mail"
    assert library.versions(report) == []


def test_two_versions_in_one_intake_are_one_report(library: Library) -> None:
    taken = library.take_in([lock(FIRST), lock(SECOND)])
    assert taken.new == (True, False)
    assert [one.paragraphs for one in library.articles()] == [(SECOND,)]


def test_choices_hold_for_the_newer_text(library: Library) -> None:
    first = lock(FIRST)
    library.add_all([first, LOCK_2, HERON])
    library.choose(merge([[first], [HERON]], "Lock"))
    library.add(lock(SECOND))
    assert any("Heron + Lock 1" in event for event in told(library))


def test_features_are_read_anew_for_the_newer_text(library: Library) -> None:
    library.add_all([lock("A heron stands on the town hall of Wexcombe."), LOCK_2])
    assert told(library) == ["Lock 1", "Lock 2"]
    library.add(lock("\n".join(LOCK_2.paragraphs)))
    assert told(library) == ["Lock 1 + Lock 2"]
