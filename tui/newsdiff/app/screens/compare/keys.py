"""The keys of the Compare screen that work in each of its views."""

from textual.binding import Binding

from newsdiff.app.comparison.reading import View
from newsdiff.app.keys.shared import shared
from newsdiff.app.widgets.frame.view_tabs import VIEW_KEYS, VIEW_NAMES

_TOOLTIPS = {
    View.PANES: "The reports side by side",
    View.ANNOTATED: "One report, and what the others have of it",
    View.MATRIX: "Statements by reports, with the gaps",
    View.DIFFERENCES: "The details that disagree, and the quotes",
}

VIEW_BINDINGS = tuple(
    Binding(
        VIEW_KEYS[view],
        f"view('{view}')",
        name,
        id=f"compare.{view}",
        show=False,
        tooltip=_TOOLTIPS[view],
    )
    for view, name in VIEW_NAMES.items()
)
"""One for each view."""

COMPARE_KEYS = (
    *VIEW_BINDINGS,
    shared("find.open", "find", "In all texts", show=True),
    Binding(
        "f",
        "filter",
        "Filter",
        id="compare.filter",
        show=False,
        tooltip="Choose the marks that you want to see",
    ),
    Binding(
        "left_parenthesis",
        "threshold(-1)",
        "Looser",
        id="compare.looser",
        show=False,
        tooltip="Lower the threshold: more sentences count as the same statement",
    ),
    Binding(
        "right_parenthesis",
        "threshold(1)",
        "Stricter",
        id="compare.stricter",
        show=False,
        tooltip="Raise the threshold: fewer sentences count as the same statement",
    ),
    Binding(
        "0",
        "usual_threshold",
        "Usual threshold",
        id="compare.usual",
        show=False,
        tooltip="Back to the threshold that the engine was tuned for",
    ),
    Binding(
        "w",
        "toggle_words",
        "Words that differ",
        id="compare.words",
        show=False,
        tooltip="Show or hide the words that differ inside a match",
    ),
    Binding(
        "l",
        "toggle_linked",
        "Linked scrolling",
        id="compare.linked",
        show=False,
        tooltip="Let the other reports follow to the partner sentences, or not",
    ),
    Binding(
        "L",
        "toggle_legend",
        "Legend",
        id="compare.legend",
        show=False,
        tooltip="Show or hide the line that explains the marks",
    ),
    Binding(
        "v",
        "choose",
        "Choose reports",
        id="compare.choose",
        show=False,
        tooltip="Which reports to show, and in which order",
    ),
    Binding(
        "x",
        "hide",
        "Hide report",
        id="compare.hide",
        show=False,
        tooltip="Leave the report out that you are in",
    ),
    Binding(
        "X",
        "show_all",
        "Show all reports",
        id="compare.show-all",
        show=False,
        tooltip="Bring back what was hidden",
    ),
    Binding(
        "less_than_sign",
        "move(-1)",
        "Move left",
        id="compare.move-left",
        show=False,
        tooltip="Swap the report with the one at its left",
    ),
    Binding(
        "greater_than_sign",
        "move(1)",
        "Move right",
        id="compare.move-right",
        show=False,
        tooltip="Swap the report with the one at its right",
    ),
    shared("edit.copy", "copy_sentence", "The sentence, with its source"),
    Binding(
        "Y",
        "copy_match",
        "Copy match",
        id="compare.copy-match",
        show=False,
        tooltip="The sentence and what matches it, each with its source",
    ),
    shared("open.address", "open_url", "The report that you are in, in the browser"),
    Binding("s", "save", "Save", id="compare.save", tooltip="As Markdown or JSON"),
    shared(
        "open.cleaned",
        "cleaned",
        "What was removed from this report and why; put it right",
        show=True,
    ),
    shared("find.end", "end_find", show=True),
    shared("leave.screen", "leave", "Back to the events", show=True),
)
"""Each names an action of `CompareScreen`."""
