"""The keys that arrange the reports side by side."""

from textual.binding import Binding

PANES_KEYS = (
    Binding(
        "tab,right",
        "report(1)",
        "Report",
        id="panes.report",
        tooltip="Go to the report at the right, the first one after the last",
    ),
    Binding(
        "shift+tab,left",
        "report(-1)",
        "Previous report",
        id="panes.report-back",
        show=False,
    ),
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
