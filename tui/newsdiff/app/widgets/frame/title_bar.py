"""The quiet line at the top: the program, where the reader is, a note."""

from typing import ClassVar

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from newsdiff.app.widgets.text.plain import one_line

GAP = 2
"""Columns that stay free between the place and the note at the right."""


FACT_MARK = " · "
"""What stands between two facts of a note."""

NOT_ALL = "…"
"""Stands for the facts that are left out."""


class TitleBar(Widget):
    """One line: name of the program, place at the left, note at the right."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "title-bar--name",
        "title-bar--place",
        "title-bar--note",
    }

    place: reactive[str] = reactive("")
    """Where the reader is: an event's label, "Events"."""

    note: reactive[str] = reactive("")
    """What is good to know: counts, progress. Drawn at the right, shortened first."""

    def __init__(self, place: str = "", note: str = "") -> None:
        super().__init__()
        self.set_reactive(TitleBar.place, place)
        self.set_reactive(TitleBar.note, note)

    def render(self) -> Content:
        """Draw the line, cut to the width with a sign where it is cut."""
        name, place, note = (
            one_line(text, self.get_visual_style(f"title-bar--{role}"))
            for role, text in (
                ("name", self.app.title),
                ("place", self.place),
                ("note", self.note),
            )
        )
        left = Content("  ").join([name, place]) if place.plain else name
        return title_line(left, note, self.content_size.width, name.cell_length + GAP)


def title_line(left: Content, note: Content, width: int, before: int = 0) -> Content:
    """Return place and note in one line; the place keeps half of it if it needs it.

    But the note's first fact may take two fifths: where only one report fits, it alone
    says that there are more.

    Args:
        before: cells in front of the place, which do not count.
    """
    needed = min(left.cell_length, width // 2 + before)
    fact = note.split(FACT_MARK)[0].cell_length + len(f" {NOT_ALL}")
    note = shortened_note(note, max(width - needed - GAP, min(fact, width * 2 // 5)))
    if not note.plain:
        return left.truncate(width, ellipsis=True)
    left = left.truncate(width - note.cell_length - GAP, ellipsis=True)
    space = width - left.cell_length - note.cell_length
    return Content.assemble(left, " " * space, note)


def shortened_note(note: Content, width: int) -> Content:
    """Return as many of the note's facts as fit, with a sign where some do not."""
    if note.cell_length <= width:
        return note
    facts = note.split(FACT_MARK)
    for count in range(len(facts) - 1, 0, -1):
        kept = Content.assemble(Content(FACT_MARK).join(facts[:count]), " ", NOT_ALL)
        if kept.cell_length <= width:
            return kept
    return Content(NOT_ALL)
