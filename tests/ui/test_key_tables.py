"""Tables of keys: set in lines, and looked through for words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.app import App
from textual.style import Style

from newsdiff.app.keys.keys import Command
from newsdiff.app.widgets.frame.key_tables import Looks, lines_of, wanted

PLAIN = Looks(*[Style()] * len(Looks._fields))


def command(keys: tuple[str, ...], description: str, tooltip: str = "") -> Command:
    return Command(keys, description, tooltip, "do", App[None](), "Place", main=False)


GROUPS = {
    "Pane": [
        command(("n",), "Match", "Go to the next sentence that others have"),
        command(("space", "page down", "ctrl+f"), "Page down"),
    ],
    "Everywhere": [command(("?", "f1"), "Help")],
}


def told(groups: dict[str, list[Command]], width: int) -> list[str]:
    return [line.plain.rstrip() for line in lines_of(groups, width, PLAIN)]


def test_each_table_has_its_name_and_the_keys_stand_in_one_column() -> None:
    assert told(GROUPS, 60) == [
        "─ Pane " + "─" * 53,
        " n                     Match  Go to the next sentence that",
        "                       others have",
        " space, page down,     Page down",
        " ctrl+f",
        "",
        "─ Everywhere " + "─" * 47,
        " ?, f1                 Help",
    ]


@given(st.integers(1, 200), st.text(max_size=60), st.text(max_size=30))
def test_no_line_is_wider_than_the_page_and_nothing_is_lost(
    width: int, words: str, key: str
) -> None:
    one = command((key,), "Match", " ".join(words.split()))
    lines = list(lines_of({"Pane": [one]}, width, PLAIN))
    least = 34  # the widest column of keys, and some letters beside it
    assert all(line.cell_length <= max(width, least) for line in lines)
    assert "Match" in "".join(line.plain for line in lines)


@pytest.mark.parametrize(
    ("sought", "found"),
    [
        ("", ["Match", "Page down", "Help"]),
        ("next SENTENCE", ["Match"]),
        ("page", ["Page down"]),
        ("f1", ["Help"]),
        ("n", ["Match", "Page down"]),
        ("no such thing", []),
    ],
)
def test_keys_are_found_by_what_they_do_and_by_their_name(
    sought: str, found: list[str]
) -> None:
    groups = wanted(GROUPS, sought)
    assert [one.description for several in groups.values() for one in several] == found
    assert all(groups.values())
