"""The keys of the views that show a comparison block by block."""

from textual.binding import Binding

FILTER_KEY = "compare.filter"
"""The binding of the screen that chooses the marks that are shown."""

COMPARISON_KEYS = (
    Binding("j,down", "step(1)", "Next", id="view.down", show=False),
    Binding("k,up", "step(-1)", "Previous", id="view.up", show=False),
    Binding("g,home", "edge(-1)", "First", id="view.first", show=False),
    Binding("G,end", "edge(1)", "Last", id="view.last", show=False),
    Binding("ctrl+d", "page(1, 2)", "Half a page down", id="view.half", show=False),
    Binding("ctrl+u", "page(-1, 2)", "Half a page up", id="view.half-back", show=False),
    Binding(
        "space,pagedown,ctrl+f", "page(1)", "Page down", id="view.page", show=False
    ),
    Binding("b,pageup,ctrl+b", "page(-1)", "Page up", id="view.page-back", show=False),
    Binding("n", "found(1)", "Next found", id="view.found"),
    Binding("N", "found(-1)", "Previous found", id="view.found-back", show=False),
    Binding(
        "n",
        "seek('match', 1)",
        "Match",
        id="view.match",
        tooltip="Go to the next sentence that several reports have",
    ),
    Binding(
        "N", "seek('match', -1)", "Previous match", id="view.match-back", show=False
    ),
    Binding(
        "u",
        "seek('unique', 1)",
        "Only here",
        id="view.unique",
        tooltip="Go to the next sentence that no other report has",
    ),
    Binding(
        "U",
        "seek('unique', -1)",
        "Previous only here",
        id="view.unique-back",
        show=False,
    ),
    Binding(
        "d",
        "seek('differs', 1)",
        "Differs",
        id="view.differs",
        tooltip="Go to the next sentence with a detail that disagrees",
    ),
    Binding(
        "D",
        "seek('differs', -1)",
        "Previous difference",
        id="view.differs-back",
        show=False,
    ),
)
"""Each names an action of `ComparisonView`."""
