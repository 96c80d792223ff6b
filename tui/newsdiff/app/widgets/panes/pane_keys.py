"""The keys that move the cursor inside a report."""

from textual.binding import Binding

from newsdiff.app.keys.shared import shared
from newsdiff.app.widgets.text.comparison_keys import COMPARISON_KEYS

PANE_KEYS = (
    *COMPARISON_KEYS,
    shared("move.next-paragraph", "paragraph(1)"),
    shared("move.previous-paragraph", "paragraph(-1)"),
    Binding(
        "enter",
        "partner",
        "Partner",
        id="panes.partner",
        tooltip="Go to the same statement in the next report, and on, and back",
    ),
)
"""Each names an action of `ReportPane`."""
