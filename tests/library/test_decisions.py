"""What the reader decided is kept, and outlives the report being read again."""

import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from newsdiff.intake.changes.outlet_rules import Action, OutletRule
from newsdiff.intake.changes.revise import drop, restore
from newsdiff.library import Library
from newsdiff.model import Article, Removed
from tests.intake.test_repeated import FERRY, FROST, OFFER, SCHOOL, THEATRE, long

DROP_OFFER = OutletRule("Norrby Post", OFFER, Action.DROP)
KEEP_OFFER = OutletRule("Norrby Post", OFFER, Action.KEEP)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "library.sqlite"


@pytest.fixture
def library(path: Path) -> Iterator[Library]:
    with Library.open(path) as opened:
        yield opened


def report(*lines: str, url: str = "") -> Article:
    return Article.from_text("\n".join(lines), source="Norrby Post", url=url)


def removed(article: Article) -> list[str]:
    return [block.text for block in article.removed]


def read_again(path: Path) -> list[Article]:
    with Library.open(path) as library:
        return library.articles()


def test_rules_are_kept_with_a_number_each(path: Path, library: Library) -> None:
    first = library.add_rule(DROP_OFFER)
    second = library.add_rule(OutletRule("Canal Mail", "Share \ud800", Action.KEEP))
    with Library.open(path) as again:
        assert again.rules() == [first, second]
        assert [rule.number for rule in again.rules()] == [1, 2]
        assert again.rules("CANAL  mail") == [second]
        assert again.rules("Other Post") == []


def test_a_new_rule_for_the_same_line_takes_the_place_of_the_old_one(
    library: Library,
) -> None:
    library.add_rule(DROP_OFFER)
    changed = OutletRule("norrby post", OFFER.upper(), Action.KEEP)
    assert library.add_rule(changed).number == 1
    assert library.rules() == [changed]


def test_a_rule_can_be_removed_once(library: Library) -> None:
    rule = library.add_rule(DROP_OFFER)
    assert library.remove_rule(rule)
    assert not library.remove_rule(rule)
    assert library.rules() == []


def test_rules_apply_to_what_is_taken_in_and_not_to_what_is_there(
    path: Path, library: Library
) -> None:
    library.add(report(*FROST, OFFER))
    library.add_rule(OutletRule("Norrby Post", FROST[1], Action.DROP))
    library.add_rule(OutletRule("Norrby Post", FERRY[1], Action.DROP))
    (new,) = library.take_in([report(*FERRY)]).articles
    assert removed(new) == [FERRY[1]]
    assert new.removed[0].reason == "always dropped for Norrby Post"
    assert [removed(article) for article in read_again(path)] == [[], [FERRY[1]]]


def test_a_report_that_was_cleaned_is_known_when_it_comes_again(
    library: Library,
) -> None:
    library.add_rule(DROP_OFFER)
    assert library.add(report(*FROST, OFFER))
    assert not library.add(report(*FROST, OFFER))
    (given,) = library.clean([report(*FROST, OFFER)])
    assert not library.add(given)


def test_what_was_given_can_be_removed_although_it_was_cleaned(
    library: Library,
) -> None:
    library.add_rule(DROP_OFFER)
    given = report(*FROST, OFFER)
    library.add(given)
    assert library.remove(given)
    assert len(library) == 0


def test_clean_keeps_nothing(library: Library) -> None:
    library.add_rule(DROP_OFFER)
    (cleaned,) = library.clean([report(*FROST, OFFER)])
    assert removed(cleaned) == [OFFER]
    assert len(library) == 0


# Repetition


def test_a_line_goes_from_the_new_report_and_from_those_that_came_earlier(
    path: Path, library: Library
) -> None:
    library.add(report(*FROST, OFFER))
    (before,) = library.articles()
    taken = library.take_in([report(*FERRY, OFFER)])
    assert removed(taken.articles[0]) == [OFFER]
    ((old, new),) = taken.revised
    assert (old, removed(new)) == (before, [OFFER])
    assert library.articles() == [new, taken.articles[0]]
    first, second = read_again(path)
    assert first.removed == (
        Removed(OFFER, "stands in several reports of Norrby Post", 4),
    )
    assert removed(second) == [OFFER]


def test_reports_of_one_intake_are_seen_together(library: Library) -> None:
    taken = library.take_in([report(*FROST, OFFER), report(*FERRY, OFFER)])
    assert [removed(article) for article in taken.articles] == [[OFFER], [OFFER]]
    assert taken.revised == ()


def test_a_line_goes_from_every_earlier_report_when_it_becomes_clear(
    library: Library,
) -> None:
    versions = [
        report(f"{FROST[0]} {number}", *FROST[1:], OFFER) for number in range(20)
    ]
    library.add_all(versions)
    assert not any(map(removed, library.articles()))
    assert len(library.take_in([report(*FERRY, OFFER)]).revised) == 20
    assert all(map(removed, library.articles()))


def test_a_line_that_the_reader_restored_stays(path: Path, library: Library) -> None:
    library.add_all([report(*FROST, OFFER), report(*FERRY, OFFER)])
    first = library.articles()[0]
    library.replace(first, restore(first, 0))
    assert library.take_in([report(*SCHOOL, OFFER)]).revised == ()
    library.add(report(*THEATRE, OFFER))
    assert [removed(article) for article in read_again(path)] == [[], *[[OFFER]] * 3]


def test_a_line_that_is_always_kept_stays_everywhere(library: Library) -> None:
    library.add_rule(KEEP_OFFER)
    library.add(report(*FROST, OFFER))
    taken = library.take_in([report(*FERRY, OFFER), report(*SCHOOL, OFFER)])
    assert taken.revised == ()
    assert not any(map(removed, library.articles()))


def test_a_line_of_a_report_that_was_removed_does_not_count(library: Library) -> None:
    gone = report(*FROST, OFFER)
    library.add(gone)
    library.remove(gone)
    assert not library.take_in([report(*FERRY, OFFER)]).articles[0].removed


def test_a_line_inside_is_counted_over_several_intakes(library: Library) -> None:
    for story in (FROST, FERRY):
        library.add(long(story, OFFER))
    assert not any(map(removed, library.articles()))
    library.add(long(SCHOOL, OFFER))
    assert [removed(article) for article in library.articles()] == [[OFFER]] * 3


# One report


def test_a_change_is_on_the_disk(path: Path, library: Library) -> None:
    library.add(report(*FROST))
    (before,) = library.articles()
    after = drop(before, 1)
    assert library.replace(before, after) is after
    assert library.articles() == [after]
    assert removed(read_again(path)[0]) == [FROST[1]]
    assert library.replace(after, before) is before
    assert removed(read_again(path)[0]) == []


def test_a_change_outlives_the_report_being_removed_and_read_again(
    library: Library,
) -> None:
    library.add(report(*FROST))
    (kept,) = library.articles()
    changed = drop(kept, 1)
    library.replace(kept, changed)
    assert not library.add(report(*FROST))
    library.remove(changed)
    (again,) = library.take_in([report(*FROST)]).articles
    assert removed(again) == [FROST[1]]
    assert removed(library.clean([report(*FERRY, FROST[1])])[0]) == []


def test_a_change_is_remembered_by_the_address_when_the_text_has_grown(
    library: Library,
) -> None:
    first = report(*FROST, url="https://norrby.example/frost")
    library.add(first)
    library.replace(first, drop(first, 1))
    library.remove(first)
    grown = report(*FROST, FERRY[0], url="https://norrby.example/frost")
    assert removed(library.take_in([grown]).articles[0]) == [FROST[1]]


def test_a_change_of_a_report_that_is_not_kept_is_remembered(
    library: Library,
) -> None:
    loose = report(*FROST)
    library.replace(loose, drop(loose, 1))
    assert len(library) == 0
    assert removed(library.take_in([report(*FROST)]).articles[0]) == [FROST[1]]


def test_the_readers_change_wins_over_a_rule(library: Library) -> None:
    library.add_rule(OutletRule("Norrby Post", FROST[1], Action.DROP))
    loose = replace(
        report(FROST[0], *FROST[2:]), removed=(Removed(FROST[1], "share bar", 1),)
    )
    library.replace(loose, restore(loose, 0))
    (taken,) = library.take_in([loose]).articles
    assert taken.paragraphs == FROST


def test_one_of_two_like_lines_that_was_dropped_does_not_take_the_other_with_it(
    library: Library,
) -> None:
    twice = report(FROST[0], "He said.", FROST[1], "He said.")
    library.replace(twice, drop(twice, 1))
    assert removed(library.take_in([twice]).articles[0]) == []


# Others at the same time


def test_another_newsdiff_sees_a_change(path: Path, library: Library) -> None:
    library.add(report(*FROST))
    with Library.open(path) as other:
        (theirs,) = other.articles()
        (mine,) = library.articles()
        library.replace(mine, drop(mine, 1))
        assert removed(other.articles()[0]) == [FROST[1]]
        assert removed(theirs) == []


def test_two_changes_of_one_report_at_once_are_both_kept(
    path: Path, library: Library
) -> None:
    library.add(report(*FROST))
    with Library.open(path) as other:
        (theirs,) = other.articles()
        (mine,) = library.articles()
        library.replace(mine, drop(mine, 1))
        both = other.replace(theirs, drop(theirs, 3))
        assert removed(both) == [FROST[1], FROST[3]]
        assert removed(library.articles()[0]) == [FROST[1], FROST[3]]
        late = drop(both, 0)
        other.replace(both, late)
        assert removed(read_again(path)[0]) == [FROST[0], FROST[1], FROST[3]]


def test_a_change_of_a_report_that_another_newsdiff_removed_is_no_error(
    path: Path, library: Library
) -> None:
    library.add(report(*FROST))
    with Library.open(path) as other:
        (theirs,) = other.articles()
        library.remove(library.articles()[0])
        other.replace(theirs, drop(theirs, 0))
    assert read_again(path) == []


def test_two_processes_that_decide_at_once_lose_nothing(
    path: Path, library: Library
) -> None:
    library.add(
        report(*[f"Line {chr(97 + n)} of the frost report." for n in range(20)])
    )
    script = """
import sys
from pathlib import Path
from newsdiff.intake.changes.outlet_rules import Action, OutletRule
from newsdiff.intake.changes.revise import drop
from newsdiff.library import Library
from newsdiff.model import Article
mine = sys.argv[2]
with Library.open(Path(sys.argv[1])) as library:
    (first,) = [a for a in library.articles() if "frost" in a.paragraphs[0]]
    for number in range(8):
        library.add_rule(OutletRule(mine, f"Line {chr(97 + number)}", Action.DROP))
        letter = chr(97 + number * 2 + (mine == "left"))
        line = f"Line {letter} of the frost report."
        place = first.paragraphs.index(line)
        first = library.replace(first, drop(first, place))
        library.add(Article.from_text(f"{mine} {letter} was here.", source="Post"))
"""
    running = [
        subprocess.Popen([sys.executable, "-c", script, str(path), name])
        for name in ("left", "right")
    ]
    assert [process.wait() for process in running] == [0, 0]
    with Library.open(path) as again:
        assert len(again.rules()) == 16
        assert len(again.articles()[0].removed) == 16
        assert len(again) == 17


def test_a_change_that_cannot_be_written_leaves_everything_as_it_was(
    path: Path, library: Library
) -> None:
    library.add(report(*FROST, OFFER))
    broken = replace(
        report(*FERRY, OFFER),
        published="never",  # type: ignore[arg-type]
    )
    with pytest.raises(AttributeError):
        library.take_in([report(*SCHOOL, OFFER), broken])
    assert [removed(article) for article in library.articles()] == [[]]
    assert [removed(article) for article in read_again(path)] == [[]]
    assert not library.take_in([report(*FROST, FERRY[0])]).articles[0].removed
