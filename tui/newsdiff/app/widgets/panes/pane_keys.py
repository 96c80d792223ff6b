"""The keys that move the cursor inside a report."""

from textual.binding import Binding

PANE_KEYS = (
    Binding("j,down", "step(1)", "Next sentence", id="pane.down", show=False),
    Binding("k,up", "step(-1)", "Previous sentence", id="pane.up", show=False),
    Binding("J", "paragraph(1)", "Next paragraph", id="pane.paragraph", show=False),
    Binding(
        "K",
        "paragraph(-1)",
        "Previous paragraph",
        id="pane.paragraph-back",
        show=False,
    ),
    Binding("g,home", "edge(-1)", "First sentence", id="pane.first", show=False),
    Binding("G,end", "edge(1)", "Last sentence", id="pane.last", show=False),
    Binding("ctrl+d", "page(1, 2)", "Half a page down", id="pane.half", show=False),
    Binding("ctrl+u", "page(-1, 2)", "Half a page up", id="pane.half-back", show=False),
    Binding(
        "space,pagedown,ctrl+f", "page(1)", "Page down", id="pane.page", show=False
    ),
    Binding("b,pageup,ctrl+b", "page(-1)", "Page up", id="pane.page-back", show=False),
    Binding("n", "found(1)", "Next found", id="pane.found"),
    Binding("N", "found(-1)", "Previous found", id="pane.found-back", show=False),
    Binding(
        "n",
        "seek('match', 1)",
        "Match",
        id="pane.match",
        tooltip="Go to the next sentence that another report has too",
    ),
    Binding(
        "N",
        "seek('match', -1)",
        "Previous match",
        id="pane.match-back",
        show=False,
    ),
    Binding(
        "u",
        "seek('unique', 1)",
        "Only here",
        id="pane.unique",
        tooltip="Go to the next sentence that no other report has",
    ),
    Binding(
        "U",
        "seek('unique', -1)",
        "Previous only here",
        id="pane.unique-back",
        show=False,
    ),
    Binding(
        "d",
        "seek('differs', 1)",
        "Differs",
        id="pane.differs",
        tooltip="Go to the next sentence with a detail that disagrees",
    ),
    Binding(
        "D",
        "seek('differs', -1)",
        "Previous difference",
        id="pane.differs-back",
        show=False,
    ),
    Binding(
        "enter",
        "partner",
        "Partner",
        id="pane.partner",
        tooltip="Go to the same statement in the next report, and on, and back",
    ),
)
"""Each names an action of `ReportPane`."""
