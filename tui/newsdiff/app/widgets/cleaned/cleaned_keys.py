"""The keys that move the cursor in the cleaned text."""

from newsdiff.app.keys.shared import shared
from newsdiff.app.widgets.text.block_keys import BLOCK_KEYS

CLEANED_TEXT_KEYS = (
    *BLOCK_KEYS,
    shared(
        "show.unfold",
        "fold",
        "Show or hide what was removed at this place",
        show=True,
    ),
)
"""Each names an action of `CleanedText`."""
