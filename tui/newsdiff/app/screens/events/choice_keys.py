"""The keys of the Events screen with which the reader decides about events."""

from textual.binding import Binding

from newsdiff.app.keys.shared import shared

CHOICE_KEYS = (
    Binding(
        "space",
        "mark",
        "Mark",
        id="events.mark",
        show=False,
        tooltip="This report, or from the events all of one, to do something with",
    ),
    Binding(
        "m",
        "merge",
        "Merge",
        id="events.merge",
        tooltip="Make one event of those marked, and of the one under the cursor",
    ),
    Binding(
        "S",
        "split",
        "Split out",
        id="events.split",
        show=False,
        tooltip="Make an event of its own of this report, or of those marked",
    ),
    Binding(
        "M",
        "move",
        "Move",
        id="events.move",
        show=False,
        tooltip="This report, or those marked, into another event",
    ),
    Binding(
        "d",
        "part",
        "Not the same",
        id="events.part",
        tooltip="What is marked is not about the same event, now and later",
    ),
    Binding(
        "e",
        "rename",
        "Rename",
        id="events.rename",
        show=False,
        tooltip="Give the event a label; an empty one is the found one",
    ),
    shared(
        "edit.remove",
        "remove",
        "This report, those marked, or from the events all of one",
    ),
    shared(
        "edit.undo",
        "undo",
        "Take the last decision about events back, and the one before",
    ),
    Binding(
        "Z,ctrl+r,ctrl+y",
        "redo",
        "Redo",
        id="events.redo",
        show=False,
        tooltip="Do again what was undone last",
    ),
    Binding(
        "escape", "unmark", "Unmark", id="events.unmark", tooltip="Take all marks away"
    ),
)
"""Each names an action of `EventChoices`."""
