"""Every key does one thing at a time, and everything that can be done has a key."""

from collections.abc import Iterator

import pytest
from textual.actions import parse
from textual.screen import Screen

from newsdiff.app.keys.clashes import _by_key, _chain
from newsdiff.app.keys.declared import bindings_of, owners
from newsdiff.app.keys.keys import commands
from newsdiff.app.keys.palette import HIDDEN_ACTIONS, BindingCommands
from newsdiff.app.main import NewsDiffApp
from newsdiff.library import Library
from tests.ui.reader_app import BRIDGE_AND_HERON, settled

MEANT = {
    ("find.end", "leave.screen"),
    ("move.read-on", "events.mark"),
}
"""The first has a key that the second has too when the first cannot be done."""

INPUTS = "entry."
"""An input takes its keys from its screen while something is typed."""


def hidden(screen: Screen[object]) -> Iterator[str]:
    """Yield the keys that mean two things at once on a screen as it is now."""
    for key, bindings in _by_key(_chain(screen), {}).items():
        first, *others = [str(binding.id) for binding in bindings]
        unmeant = [one for one in others if (first, one) not in MEANT]
        if unmeant and not first.startswith(INPUTS):
            yield f"{key}: {first}, and {unmeant}"


@pytest.mark.parametrize("owner", owners(), ids=lambda owner: owner.__name__)
def test_what_a_class_can_do_has_a_key(owner: type[Screen[object]]) -> None:
    bound = {parse(binding.action)[1] for binding in bindings_of(owner)}
    own = {
        name.removeprefix("action_")
        for name in vars(owner)
        if name.startswith("action_")
    }
    assert own - bound - NEEDS_NO_KEY == set()


NEEDS_NO_KEY = {"help_quit"}
"""Actions that Textual binds itself."""

TO_COME_THERE = {
    "events": [],
    "reports": ["tab"],
    "preview": ["tab", "tab"],
    "marked": ["down", "space"],
    "found": ["slash", *"bridge", "enter"],
    "finding": ["slash", *"bridge"],
    "renaming": ["e"],
    "adding": ["a"],
    "pasting": ["A"],
    "moving": ["M"],
    "help": ["question_mark"],
    "messages": ["p"],
    "why": ["w"],
    "rules": ["R"],
    "read": ["r"],
    "cleaned": ["c"],
    "cleaned, searched": ["c", "slash", *"the", "enter"],
    "panes": ["down", "enter"],
    "panes, searched": ["down", "enter", "slash", *"bridge", "enter"],
    "annotated": ["down", "enter", "2"],
    "matrix": ["down", "enter", "3"],
    "matrix, searched": ["down", "enter", "3", "slash", *"bridge", "enter"],
    "differences": ["down", "enter", "4"],
    "choosing reports": ["down", "enter", "v"],
    "filtering": ["down", "enter", "f"],
    "saving": ["down", "enter", "s"],
}
"""Keys that lead to each part of the reader, from the start."""


@pytest.mark.parametrize("keys", TO_COME_THERE.values(), ids=TO_COME_THERE)
async def test_everywhere_a_key_means_one_thing_the_palette_has_it_and_ctrl_q_leaves(
    keys: list[str],
) -> None:
    with Library.in_memory() as library:
        app = NewsDiffApp(articles=BRIDGE_AND_HERON, library=library)
        async with app.run_test(size=(120, 40)) as pilot:
            await settled(pilot)
            for key in keys:
                await pilot.press(key)
                await settled(pilot)
            screen = app.screen
            assert list(hidden(screen)) == []
            provider = BindingCommands(screen)
            await provider.startup()
            offered = {str(hit.text) async for hit in provider.discover()}
            live = commands(screen.active_bindings.values())
            told = {one.description for one in live if one.action not in HIDDEN_ACTIONS}
            assert offered == told
            assert "Focus Next" not in offered
            await pilot.press("ctrl+q")
            assert app._exit
