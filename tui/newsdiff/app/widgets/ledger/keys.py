"""The keys of the Differences view, those of every view among them."""

from textual.binding import Binding

from newsdiff.app.widgets.text.comparison_keys import COMPARISON_KEYS

_OWN_WORDS = frozenset(
    f"view.{name}{back}"
    for name in ("match", "unique", "differs")
    for back in ("", "-back")
)
"""Keys of every view that go elsewhere in this one, and say so."""

SLIGHT_KEY = "differences.slight"
"""The binding that shows and hides the slight ones."""

LEDGER_KEYS = (
    *(key for key in COMPARISON_KEYS if key.id not in _OWN_WORDS),
    Binding("n", "seek('match', 1)", "Next entry", id="view.match"),
    Binding(
        "N", "seek('match', -1)", "Previous entry", id="view.match-back", show=False
    ),
    Binding(
        "d",
        "seek('differs', 1)",
        "Contradiction",
        id="view.differs",
        tooltip="Go to the next detail that contradicts, past slight ones and quotes",
    ),
    Binding(
        "D",
        "seek('differs', -1)",
        "Previous contradiction",
        id="view.differs-back",
        show=False,
    ),
    Binding("u", "seek('unique', 1)", "Only here", id="view.unique", show=False),
    Binding(
        "U",
        "seek('unique', -1)",
        "Previous only here",
        id="view.unique-back",
        show=False,
    ),
    Binding(
        "enter",
        "fold",
        "Fold",
        id="differences.fold",
        tooltip="Show or hide the sentences of this entry",
    ),
    Binding(
        "e",
        "fold_all",
        "Sentences",
        id="differences.sentences",
        tooltip="Show every entry with its sentences, or one line an entry",
    ),
    Binding(
        "tab,right",
        "side(1)",
        "Side",
        id="differences.side",
        tooltip="Choose the next sentence of this entry, for keys that act on one",
    ),
    Binding(
        "shift+tab,left",
        "side(-1)",
        "Previous side",
        id="differences.side-back",
        show=False,
    ),
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
    Binding(
        "r",
        "order",
        "Order",
        id="differences.order",
        show=False,
        tooltip="By kind, or in reading order",
    ),
)
"""Each names an action of `DifferencesView`."""
