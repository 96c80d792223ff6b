"""What the reader can do in several places, with the same keys and name in each."""

from typing import Final, NamedTuple

from textual.binding import Binding


class Shared(NamedTuple):
    """The keys of one action, and what it is called."""

    keys: str
    description: str


SHARED: Final = {
    "app.help": Shared("question_mark", "Help"),
    "app.messages": Shared("p", "Messages"),
    "events.why": Shared("w", "Why"),
    "move.down": Shared("down,j", "Down"),
    "move.up": Shared("up,k", "Up"),
    "move.top": Shared("home,g", "Top"),
    "move.bottom": Shared("end,G", "Bottom"),
    "move.half-page-down": Shared("ctrl+d", "Half a page down"),
    "move.half-page-up": Shared("ctrl+u", "Half a page up"),
    "move.page-down": Shared("pagedown,ctrl+f", "Page down"),
    "move.page-up": Shared("pageup,ctrl+b,b", "Page up"),
    "move.read-on": Shared("space", "Page down"),
    "move.next-paragraph": Shared("J,right_curly_bracket", "Next paragraph"),
    "move.previous-paragraph": Shared("K,left_curly_bracket", "Previous paragraph"),
    "move.next-report": Shared("tab,right", "Report"),
    "move.previous-report": Shared("shift+tab,left", "Previous report"),
    "move.next-part": Shared("tab", "Next part"),
    "move.previous-part": Shared("shift+tab", "Previous part"),
    "move.next-match": Shared("n", "Match"),
    "move.previous-match": Shared("N", "Previous match"),
    "move.next-unique": Shared("u", "Only here"),
    "move.previous-unique": Shared("U", "Previous only here"),
    "move.next-difference": Shared("d", "Differs"),
    "move.previous-difference": Shared("D", "Previous difference"),
    "move.next-left-out": Shared("m", "Left out"),
    "move.previous-left-out": Shared("M", "Previous left out"),
    "find.open": Shared("slash", "Find"),
    "find.next": Shared("n", "Next hit"),
    "find.previous": Shared("N", "Previous hit"),
    "find.end": Shared("escape", "End search"),
    "show.unfold": Shared("enter", "Unfold"),
    "show.unfold-all": Shared("e", "Unfold all"),
    "show.order": Shared("r", "Order"),
    "open.cleaned": Shared("c", "Cleaned text"),
    "open.rules": Shared("R", "Rules"),
    "open.address": Shared("o", "Open address"),
    "edit.copy": Shared("y", "Copy"),
    "edit.remove": Shared("x,delete", "Remove"),
    "edit.undo": Shared("z,u,ctrl+z", "Undo"),
    "leave.screen": Shared("q,escape", "Back"),
    "leave.box": Shared("escape,q", "Close"),
}
"""By the name of the binding. Reading on is no page down: in lists, its key marks."""


def shared(
    binding_id: str,
    action: str,
    tooltip: str = "",
    *,
    show: bool = False,
    priority: bool = False,
) -> Binding:
    """Return the binding of a shared action, by what a widget or screen calls it."""
    keys, description = SHARED[binding_id]
    return Binding(
        keys,
        action,
        description,
        id=binding_id,
        tooltip=tooltip,
        show=show,
        priority=priority,
    )
