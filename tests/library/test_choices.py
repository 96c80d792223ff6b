"""What the reader decides about events is kept, undone, and done again."""

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newsdiff.intake.changes.revise import drop
from newsdiff.library import Library
from newsdiff.library.choice import (
    Choice,
    apart,
    merge,
    move,
    remove,
    rename,
    split,
)
from newsdiff.model import Article
from tests.library.conftest import told
from tests.library.harbour import ALL, FROST_1, FROST_2, HERON, LOCK_1, LOCK_2

FOUND = ["Frost 1 + Frost 2", "Heron", "Lock 1 + Lock 2"]


@pytest.fixture
def filled(library: Library) -> Library:
    library.add_all(ALL)
    return library


def labels(library: Library) -> dict[str, str]:
    return {
        article.title: event.label
        for event in library.group(library.articles())
        for article in event.articles
    }


def test_events_are_found_without_any_choice(filled: Library) -> None:
    assert told(filled) == FOUND
    assert not any(event.own_group for event in filled.group(filled.articles()))


def test_what_was_merged_is_one_event_also_in_a_later_run(
    filled: Library, path: Path
) -> None:
    filled.choose(merge([[LOCK_1, LOCK_2], [HERON]], "Lock"))
    with Library.open(path) as again:
        assert told(again) == ["Frost 1 + Frost 2", "Heron + Lock 1 + Lock 2"]
        (own,) = [e for e in again.group(again.articles()) if e.own_group]
        assert len(own.articles) == 3


def test_a_report_that_was_split_out_is_alone(filled: Library) -> None:
    filled.choose(split([LOCK_2], [LOCK_1], "Lock"))
    assert told(filled) == ["Frost 1 + Frost 2", "Heron", "Lock 1", "Lock 2"]


def test_a_report_that_was_moved_is_in_the_other_event(filled: Library) -> None:
    filled.choose(move([LOCK_2], [FROST_1, FROST_2], [LOCK_1], "Frost"))
    assert told(filled) == ["Frost 1 + Frost 2 + Lock 2", "Heron", "Lock 1"]


def test_what_is_not_the_same_is_never_together(filled: Library) -> None:
    filled.choose(apart([[FROST_1], [FROST_2]], ["Frost 1", "Frost 2"]))
    assert told(filled) == ["Frost 1", "Frost 2", "Heron", "Lock 1 + Lock 2"]


def test_of_two_choices_that_contradict_each_other_the_later_wins(
    filled: Library,
) -> None:
    filled.choose(apart([[LOCK_1], [HERON]], ["Lock", "Heron"]))
    filled.choose(merge([[LOCK_1, LOCK_2], [HERON]], "Lock"))
    assert "Heron + Lock 1 + Lock 2" in told(filled)
    filled.choose(split([HERON], [LOCK_1, LOCK_2], "Lock"))
    assert told(filled) == FOUND


def test_undoing_everything_gives_back_what_was_found(filled: Library) -> None:
    filled.choose(merge([[LOCK_1, LOCK_2], [HERON]], "Lock"))
    filled.choose(rename([HERON, LOCK_1, LOCK_2], "Birds and barges", "Lock"))
    filled.choose(move([LOCK_2], [FROST_1, FROST_2], [LOCK_1, HERON], "Frost"))
    filled.choose(remove([FROST_1]))
    before = told(filled)
    undone = [turned.deed.words for _ in range(4) if (turned := filled.undo())]
    assert undone == [
        "“Frost 1” removed",
        "“Lock 2” moved to: Frost",
        "renamed: Birds and barges",
        "2 events merged: Lock",
    ]
    assert told(filled) == FOUND
    assert filled.undo() is None
    for _ in range(4):
        assert filled.redo() is not None
    assert told(filled) == before
    assert filled.redo() is None


def test_a_new_choice_ends_redoing(filled: Library) -> None:
    filled.choose(merge([[LOCK_1], [HERON]], "Lock"))
    filled.undo()
    filled.choose(split([LOCK_2], [LOCK_1], "Lock"))
    assert filled.redo() is None
    assert [deed.words for deed in filled.deeds()] == ["“Lock 2” split out of: Lock"]


def test_a_label_follows_the_event_as_it_grows(library: Library) -> None:
    library.add(LOCK_1)
    library.choose(rename([LOCK_1], "Barges at Harle", "Lock 1"))
    library.add_all([LOCK_2, HERON])
    assert labels(library) == {
        "Lock 1": "Barges at Harle",
        "Lock 2": "Barges at Harle",
        "Heron": "Heron",
    }


def test_a_label_from_outside_may_be_anything(filled: Library) -> None:
    label = "[bold]\ud800 \x00 left [/]"
    filled.choose(rename([HERON], label, "Heron"))
    assert labels(filled)["Heron"] == label


def test_choices_hold_when_a_report_was_removed_and_read_again(
    filled: Library,
) -> None:
    filled.choose(merge([[LOCK_1, LOCK_2], [HERON]], "Lock"))
    filled.remove(HERON)
    filled.empty_bin()
    assert told(filled) == ["Frost 1 + Frost 2", "Lock 1 + Lock 2"]
    filled.add(replace(HERON))
    assert "Heron + Lock 1 + Lock 2" in told(filled)


def test_a_merge_holds_between_two_when_a_third_is_gone(filled: Library) -> None:
    filled.choose(merge([[HERON], [LOCK_1], [FROST_1]], "Three"))
    filled.remove(HERON)
    filled.empty_bin()
    assert told(filled) == ["Frost 1 + Frost 2 + Lock 1 + Lock 2"]


def test_choices_hold_when_the_reader_changes_the_text(filled: Library) -> None:
    filled.choose(merge([[LOCK_1, LOCK_2], [HERON]], "Lock"))
    now = filled.replace(LOCK_1, drop(LOCK_1, 1))
    assert now is not LOCK_1
    assert "Heron + Lock 1 + Lock 2" in told(filled)


def test_choices_are_also_about_reports_that_are_not_kept(library: Library) -> None:
    library.choose(merge([[LOCK_1], [HERON]], "Lock"))
    twins = [replace(LOCK_1), replace(HERON)]
    assert told(library, twins) == ["Heron + Lock 1"]
    library.add_all(twins)
    assert told(library) == ["Heron + Lock 1"]


def test_a_library_in_memory_decides_as_well() -> None:
    with Library.in_memory() as library:
        library.choose(split([LOCK_2], [LOCK_1], "Lock"))
        assert told(library, ALL) == ["Frost 1 + Frost 2", "Heron", "Lock 1", "Lock 2"]


def test_another_newsdiff_sees_a_choice_at_once(filled: Library, path: Path) -> None:
    told(filled)
    with Library.open(path) as other:
        mine = {article.title: article for article in other.articles()}
        other.choose(merge([[mine["Lock 1"]], [mine["Heron"]]], "Lock"))
    assert "Heron + Lock 1 + Lock 2" in told(filled)
    assert filled.undo() is not None
    assert told(filled) == FOUND


_DECIDE = """
import sys
from pathlib import Path
from newsdiff.library import Library
from newsdiff.library.choice import rename
with Library.open(Path(sys.argv[1])) as library:
    article = library.articles()[0]
    for number in range(20):
        library.choose(rename([article], f"{sys.argv[2]} {number}", ""))
"""


def test_two_processes_at_once_lose_no_choice(filled: Library, path: Path) -> None:
    running = [
        subprocess.Popen([sys.executable, "-c", _DECIDE, str(path), name])
        for name in ("one", "two")
    ]
    assert [process.wait(60) for process in running] == [0, 0]
    words = [deed.words for deed in filled.deeds()]
    assert sorted(words) == sorted(
        f"renamed: {name} {number}" for name in ("one", "two") for number in range(20)
    )


picked = st.lists(st.sampled_from(range(len(ALL))), min_size=2, unique=True)


def choice_of(kind: str, articles: list[Article]) -> Choice:
    one, *rest = articles
    if kind == "merge":
        return merge([[one], rest], "events")
    if kind == "split":
        return split([one], rest, "an event")
    if kind == "move":
        return move([one], rest[:1], rest[1:], "an event")
    if kind == "remove":
        return remove([one])
    if kind == "rename":
        return rename(articles, "A name", "")
    return apart([[one], rest], ["one", "other"])


@settings(
    max_examples=25,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    st.lists(
        st.one_of(
            st.integers(0, len(ALL) - 1),
            st.tuples(
                st.sampled_from(
                    ["merge", "split", "move", "apart", "rename", "remove"]
                ),
                picked,
            ),
        ),
        max_size=8,
    )
)
def test_whatever_comes_and_is_decided_undo_gives_back_what_was_found(
    steps: list[int | tuple[str, list[int]]],
) -> None:
    articles = [replace(article) for article in ALL]
    with Library.in_memory() as library, Library.in_memory() as plain:
        for step in steps:
            if isinstance(step, int):
                library.add(articles[step])
                plain.add(replace(articles[step]))
            else:
                kind, chosen = step
                library.choose(choice_of(kind, [articles[at] for at in chosen]))
            events = library.group(library.articles())
            told(plain)
            grouped = [article for event in events for article in event.articles]
            assert sorted(map(id, grouped)) == sorted(map(id, library.articles()))
        while library.undo():
            pass
        assert told(library) == told(plain)
        assert {e.label for e in library.group(library.articles())} == {
            e.label for e in plain.group(plain.articles())
        }
