"""The keys that move the cursor in the cleaned text."""

from textual.binding import Binding

CLEANED_TEXT_KEYS = (
    Binding("j,down", "step(1)", "Next line", id="cleaned.down", show=False),
    Binding("k,up", "step(-1)", "Previous line", id="cleaned.up", show=False),
    Binding("g,home", "edge(-1)", "Top", id="cleaned.first", show=False),
    Binding("G,end", "edge(1)", "Bottom", id="cleaned.last", show=False),
    Binding("ctrl+d", "page(1, 2)", "Half a page down", id="cleaned.half", show=False),
    Binding(
        "ctrl+u", "page(-1, 2)", "Half a page up", id="cleaned.half-back", show=False
    ),
    Binding(
        "space,pagedown,ctrl+f", "page(1)", "Page down", id="cleaned.page", show=False
    ),
    Binding(
        "b,pageup,ctrl+b", "page(-1)", "Page up", id="cleaned.page-back", show=False
    ),
    Binding(
        "enter",
        "fold",
        "Unfold",
        id="cleaned.fold",
        tooltip="Show or hide what was removed at this place",
    ),
)
"""Each names an action of `CleanedText`."""
