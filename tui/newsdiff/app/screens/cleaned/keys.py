"""The keys of the Cleaned text screen."""

from textual.binding import Binding

CLEANED_KEYS = (
    Binding("r", "restore", "Restore", id="cleaned.restore", tooltip="This line, here"),
    Binding("x", "drop", "Remove", id="cleaned.drop", tooltip="This paragraph, here"),
    Binding(
        "a",
        "rule('always keep')",
        "Always keep",
        id="cleaned.always-keep",
        tooltip="This line, in every report of the outlet from the next intake on",
    ),
    Binding(
        "A",
        "rule('always drop')",
        "Always drop",
        id="cleaned.always-drop",
        tooltip="This line, in every report of the outlet from the next intake on",
    ),
    Binding(
        "z,ctrl+z",
        "undo",
        "Undo",
        id="cleaned.undo",
        show=False,
        tooltip="Take the last change back",
    ),
    Binding(
        "e",
        "fold_all",
        "Fold all",
        id="cleaned.fold-all",
        show=False,
        tooltip="Unfold everything, or fold everything",
    ),
    Binding(
        "J",
        "removed(1)",
        "Next removed",
        id="cleaned.removed",
        show=False,
        tooltip="Go to the next place where something was removed",
    ),
    Binding(
        "K",
        "removed(-1)",
        "Previous removed",
        id="cleaned.removed-back",
        show=False,
    ),
    Binding("n", "onward(1)", "On to removed", id="cleaned.next", show=False),
    Binding("N", "onward(-1)", "Back to removed", id="cleaned.back", show=False),
    Binding("n", "found(1)", "Next found", id="cleaned.found", show=False),
    Binding("N", "found(-1)", "Previous found", id="cleaned.found-back", show=False),
    Binding(
        "slash",
        "find",
        "Find",
        id="cleaned.find",
        show=False,
        tooltip="In the text and in what was removed",
    ),
    Binding(
        "R",
        "rules",
        "Rules",
        id="cleaned.rules",
        show=False,
        tooltip="What is always kept and dropped, by outlet",
    ),
    Binding("escape", "unfind", "Stop finding", id="cleaned.unfind", show=False),
    Binding("q,escape", "leave", "Back", id="cleaned.leave"),
)
"""Each names an action of `CleanedScreen`."""
