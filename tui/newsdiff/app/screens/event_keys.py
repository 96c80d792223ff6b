"""The keys of the Events screen."""

from textual.binding import Binding

EVENT_KEYS = (
    Binding(
        "enter", "open", "Compare", id="events.open", tooltip="Reports side by side"
    ),
    Binding(
        "enter", "read_alone", "Read", id="events.alone", tooltip="It stands alone"
    ),
    Binding("r", "read", "Read", id="events.read", tooltip="Report in full width"),
    Binding(
        "c",
        "cleaned",
        "Cleaned text",
        id="events.cleaned",
        tooltip="What was removed and why; put it right",
    ),
    Binding(
        "w",
        "why",
        "Why",
        id="events.why",
        show=False,
        tooltip="Why these reports are together, or one stands alone",
    ),
    Binding(
        "slash",
        "filter",
        "Filter",
        id="events.filter",
        tooltip="By label, outlet, title and text",
    ),
    Binding("a", "add", "Add", id="events.add", tooltip="A file, folder or address"),
    Binding("K", "keep", "Keep", id="events.keep", tooltip="In your library"),
    Binding(
        "o",
        "order",
        "Sort",
        id="events.order",
        show=False,
        tooltip="The next order",
    ),
    Binding(
        "s",
        "samples",
        "Samples",
        id="events.samples",
        tooltip="Open the reports that come with newsdiff",
    ),
    Binding(
        "p", "problems", "Problems", id="events.problems", tooltip="What went wrong"
    ),
    Binding(
        "escape",
        "stop",
        "Stop reading",
        id="events.stop",
        tooltip="Keep what has been read",
    ),
    Binding("escape", "unfilter", "Show all", id="events.unfilter"),
    Binding(
        "R",
        "rules",
        "Rules",
        id="events.rules",
        show=False,
        tooltip="What is always kept and dropped, by outlet",
    ),
    Binding("q", "app.quit", "Quit", id="events.quit"),
    Binding("tab", "app.focus_next", "Next part", show=False, id="events.next"),
    Binding(
        "shift+tab",
        "app.focus_previous",
        "Previous part",
        show=False,
        id="events.previous",
    ),
)
"""Each names an action of `EventsScreen`."""
