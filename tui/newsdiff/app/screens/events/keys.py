"""The keys of the Events screen."""

from textual.binding import Binding

from newsdiff.app.keys.shared import shared

OPEN_KEYS = (
    Binding(
        "enter",
        "compare_marked",
        "Compare marked",
        id="events.compare-marked",
        tooltip="Those with a mark, of whatever events",
    ),
    Binding(
        "enter",
        "compare_pair",
        "Compare with marked",
        id="events.compare-pair",
        tooltip="The one under the cursor with the one that is marked",
    ),
    Binding(
        "enter", "open", "Compare", id="events.open", tooltip="Reports side by side"
    ),
    Binding(
        "enter", "read_alone", "Read", id="events.alone", tooltip="It stands alone"
    ),
)
"""What Enter does: one of these at a time; first in the footer."""

EVENT_KEYS = (
    Binding("r", "read", "Read", id="events.read", tooltip="Report in full width"),
    shared(
        "open.cleaned", "cleaned", "What was removed and why; put it right", show=True
    ),
    shared("events.why", "why", "Why these reports are together, or one stands alone"),
    shared(
        "find.open",
        "filter",
        "Words, phrases in quotes, outlet:name; in labels, titles, texts",
        show=True,
    ),
    shared("find.next", "next_hit(1)", show=True),
    shared("find.previous", "next_hit(-1)"),
    Binding("a", "add", "Add", id="events.add", tooltip="Files, folders or addresses"),
    Binding(
        "A",
        "paste",
        "Paste",
        id="events.paste",
        show=False,
        tooltip="A text that you copied; pasting it here does the same",
    ),
    Binding("K", "keep", "Keep", id="events.keep", tooltip="In your library"),
    Binding(
        "o",
        "order",
        "Sort",
        id="events.order",
        show=False,
        tooltip="The next order; a click on the heading does the same",
    ),
    Binding(
        "O",
        "turn_order",
        "Turn order",
        id="events.turn-order",
        show=False,
        tooltip="The other way round",
    ),
    Binding(
        "f",
        "group",
        "Kind of event",
        id="events.group",
        show=False,
        tooltip="All, those with several reports, single reports",
    ),
    Binding(
        "s",
        "samples",
        "Samples",
        id="events.samples",
        tooltip="Open the reports that come with newsdiff",
    ),
    Binding(
        "escape",
        "stop",
        "Stop reading",
        id="events.stop",
        tooltip="Keep what has been read",
    ),
    Binding("escape", "unfilter", "Show all", id="events.unfilter"),
    shared("open.rules", "rules", "What is always kept and dropped, by outlet"),
    Binding("q", "app.quit", "Quit", id="events.quit"),
    shared("move.next-part", "app.focus_next"),
    shared("move.previous-part", "app.focus_previous"),
)
"""Each names an action of `EventsScreen`."""
