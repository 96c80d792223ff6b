"""The keys of the Cleaned text screen."""

from textual.binding import Binding

from newsdiff.app.keys.shared import shared

CLEANED_KEYS = (
    Binding("r", "restore", "Restore", id="cleaned.restore", tooltip="This line, here"),
    shared("edit.remove", "drop", "This paragraph, here", show=True),
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
    shared("edit.undo", "undo", "Take the last change back"),
    shared("show.unfold-all", "fold_all", "Unfold everything, or fold everything"),
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
    shared("find.next", "found(1)"),
    shared("find.previous", "found(-1)"),
    shared("find.open", "find", "In the text and in what was removed"),
    shared("open.rules", "rules", "What is always kept and dropped, by outlet"),
    shared("find.end", "unfind"),
    shared("leave.screen", "leave", show=True),
)
"""Each names an action of `CleanedScreen`."""
