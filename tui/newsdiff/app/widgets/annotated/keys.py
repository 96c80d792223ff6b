"""The keys of an annotated report, beside those of every view of a comparison."""

from newsdiff.app.keys.shared import shared

ANNOTATED_KEYS = (
    shared(
        "move.next-report",
        "report(1)",
        "Read the next report, at the same statement",
        show=True,
    ),
    shared("move.previous-report", "report(-1)"),
    shared(
        "move.next-left-out",
        "seek_left_out(1)",
        "Go to the next thing that others say and this report leaves out",
        show=True,
    ),
    shared("move.previous-left-out", "seek_left_out(-1)"),
    shared(
        "show.unfold",
        "unfold",
        "How the others put this sentence; what stands around one that is left out;"
        " again to fold",
        show=True,
    ),
    shared(
        "show.unfold-all",
        "unfold_all",
        "Show everything that is left out, or fold the long lists again",
        show=True,
    ),
    shared("move.next-paragraph", "paragraph(1)"),
    shared("move.previous-paragraph", "paragraph(-1)"),
)
"""Each names an action of `AnnotatedView`."""
