"""The keys of an annotated report, beside those of every view of a comparison."""

from textual.binding import Binding

ANNOTATED_KEYS = (
    Binding(
        "tab,right",
        "report(1)",
        "Report",
        id="annotated.report",
        tooltip="Read the next report, at the same statement",
    ),
    Binding(
        "shift+tab,left",
        "report(-1)",
        "Previous report",
        id="annotated.report-back",
        show=False,
    ),
    Binding(
        "m",
        "seek_left_out(1)",
        "Left out",
        id="annotated.left-out",
        tooltip="Go to the next thing that others say and this report leaves out",
    ),
    Binding(
        "M",
        "seek_left_out(-1)",
        "Previous left out",
        id="annotated.left-out-back",
        show=False,
    ),
    Binding(
        "enter",
        "unfold",
        "Unfold",
        id="annotated.unfold",
        tooltip=(
            "How the others put this sentence; what stands around one that is left"
            " out; again to fold"
        ),
    ),
    Binding(
        "e",
        "unfold_all",
        "Unfold all",
        id="annotated.unfold-all",
        tooltip="Show everything that is left out, or fold the long lists again",
    ),
    Binding("J", "paragraph(1)", "Next paragraph", id="annotated.down", show=False),
    Binding("K", "paragraph(-1)", "Previous paragraph", id="annotated.up", show=False),
)
"""Each names an action of `AnnotatedView`."""
