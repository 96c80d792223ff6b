"""The keys of the matrix beside those of every view."""

from textual.binding import Binding

MATRIX_KEYS = (
    Binding(
        "enter",
        "toggle_row",
        "Open",
        id="matrix.open",
        tooltip="Show each report's wording of this row, or hide them",
    ),
    Binding(
        "e",
        "toggle_all",
        "Open all",
        id="matrix.open-all",
        show=False,
        tooltip="Open every row, or close them all",
    ),
    Binding(
        "r",
        "order",
        "Order",
        id="matrix.order",
        tooltip="Reading order, most reports first, contradictions first",
    ),
    Binding(
        "m",
        "gap(1)",
        "Left out",
        id="matrix.gap",
        tooltip="Go to the next statement that this column's report leaves out",
    ),
    Binding("M", "gap(-1)", "Previous left out", id="matrix.gap-back", show=False),
    Binding(
        "right,tab",
        "column(1)",
        "Next column",
        id="matrix.column",
        show=False,
    ),
    Binding(
        "left,shift+tab",
        "column(-1)",
        "Previous column",
        id="matrix.column-back",
        show=False,
    ),
)
"""Each names an action of `MatrixView`."""
