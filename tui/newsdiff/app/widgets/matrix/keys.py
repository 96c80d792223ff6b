"""The keys of the matrix beside those of every view."""

from newsdiff.app.keys.shared import shared

MATRIX_KEYS = (
    shared(
        "show.unfold",
        "toggle_row",
        "Show each report's wording of this row, or hide them",
        show=True,
    ),
    shared("show.unfold-all", "toggle_all", "Open every row, or close them all"),
    shared(
        "show.order",
        "order",
        "Reading order, most reports first, contradictions first",
        show=True,
    ),
    shared(
        "move.next-left-out",
        "gap(1)",
        "Go to the next statement that this column's report leaves out",
        show=True,
    ),
    shared("move.previous-left-out", "gap(-1)"),
    shared("move.next-report", "column(1)", "Go to the next column"),
    shared("move.previous-report", "column(-1)"),
)
"""Each names an action of `MatrixView`."""
