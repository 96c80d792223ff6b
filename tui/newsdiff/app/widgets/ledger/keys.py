"""The keys of the Differences view, those of every view among them."""

from textual.binding import Binding

from newsdiff.app.keys.shared import shared
from newsdiff.app.widgets.text.block_keys import BLOCK_KEYS
from newsdiff.app.widgets.text.comparison_keys import FOUND_KEYS

SLIGHT_KEY = "differences.slight"
"""The binding that shows and hides the slight ones."""

LEDGER_KEYS = (
    *BLOCK_KEYS,
    *FOUND_KEYS,
    shared("move.next-match", "seek('match', 1)", "Go to the next entry", show=True),
    shared("move.previous-match", "seek('match', -1)"),
    shared(
        "move.next-difference",
        "seek('differs', 1)",
        "Go to the next detail that contradicts, past slight ones and quotes",
        show=True,
    ),
    shared("move.previous-difference", "seek('differs', -1)"),
    shared("move.next-unique", "seek('unique', 1)"),
    shared("move.previous-unique", "seek('unique', -1)"),
    shared(
        "show.unfold",
        "fold",
        "Show or hide the sentences of this entry",
        show=True,
    ),
    shared(
        "show.unfold-all",
        "fold_all",
        "Show every entry with its sentences, or one line an entry",
        show=True,
    ),
    shared(
        "move.next-report",
        "side(1)",
        "Choose the next sentence of this entry, for keys that act on one",
        show=True,
    ),
    shared("move.previous-report", "side(-1)"),
    Binding(
        "i",
        "in_panes",
        "Panes",
        id="differences.in-panes",
        tooltip="Show this sentence in its report",
    ),
    Binding(
        "a",
        "slight",
        "Slight",
        id=SLIGHT_KEY,
        tooltip="Show or hide details of which both sides may be right",
    ),
    shared("show.order", "order", "By kind, or in reading order"),
)
"""Each names an action of `DifferencesView`."""
