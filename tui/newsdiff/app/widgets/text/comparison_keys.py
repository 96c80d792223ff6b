"""The keys of the views that show a comparison block by block."""

from newsdiff.app.keys.shared import shared
from newsdiff.app.widgets.text.block_keys import BLOCK_KEYS

FILTER_KEY = "compare.filter"
"""The binding of the screen that chooses the marks that are shown."""

FOUND_KEYS = (
    shared("find.next", "found(1)", show=True),
    shared("find.previous", "found(-1)"),
)
"""Each names an action of a view in which something is searched."""

COMPARISON_KEYS = (
    *BLOCK_KEYS,
    *FOUND_KEYS,
    shared(
        "move.next-match",
        "seek('match', 1)",
        "Go to the next sentence that several reports have",
        show=True,
    ),
    shared("move.previous-match", "seek('match', -1)"),
    shared(
        "move.next-unique",
        "seek('unique', 1)",
        "Go to the next sentence that no other report has",
        show=True,
    ),
    shared("move.previous-unique", "seek('unique', -1)"),
    shared(
        "move.next-difference",
        "seek('differs', 1)",
        "Go to the next sentence with a detail that disagrees",
        show=True,
    ),
    shared("move.previous-difference", "seek('differs', -1)"),
)
"""Each names an action of `ComparisonView`, or of a pane."""
