"""The keys that arrange the reports side by side."""

from textual.binding import Binding

from newsdiff.app.keys.shared import shared

PANES_KEYS = (
    shared(
        "move.next-report",
        "report(1)",
        "Go to the report at the right, the first one after the last",
        show=True,
    ),
    shared("move.previous-report", "report(-1)"),
    Binding(
        "plus",
        "widen(1)",
        "Wider",
        id="panes.wider",
        show=False,
        tooltip="Give this report more of the width",
    ),
    Binding(
        "minus",
        "widen(-1)",
        "Narrower",
        id="panes.narrower",
        show=False,
        tooltip="Give this report less of the width",
    ),
    Binding(
        "equals_sign",
        "even",
        "Same width",
        id="panes.even",
        show=False,
        tooltip="Give every report the same width",
    ),
)
"""Each names an action of `PanesView`."""
