"""The quiet line at the top: the program, where the reader is, a note."""

from typing import ClassVar

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from newsdiff.app.widgets.plain import one_line

GAP = 2
"""Columns that stay free between the place and the note at the right."""


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
    """What is good to know: counts, progress. Drawn at the right, dropped first."""

    def __init__(self, place: str = "", note: str = "") -> None:
        super().__init__()
        self.set_reactive(TitleBar.place, place)
        self.set_reactive(TitleBar.note, note)

    def render(self) -> Content:
        """Draw the line, cut to the width with a sign where it is cut."""
        width = self.content_size.width
        left = one_line(self.app.title, self.get_visual_style("title-bar--name"))
        note = one_line(self.note, self.get_visual_style("title-bar--note"))
        if self.place:
            place = one_line(self.place, self.get_visual_style("title-bar--place"))
            left = Content.assemble(left, "  ", place)
        room = width - note.cell_length - GAP
        if room < min(left.cell_length, width // 2):
            return left.truncate(width, ellipsis=True)
        left = left.truncate(room, ellipsis=True)
        space = width - left.cell_length - note.cell_length
        return Content.assemble(left, " " * space, note)
