"""The views of a comparison in one line: their keys, which one is shown."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar, NamedTuple

from textual import events
from textual.content import Content
from textual.geometry import Size
from textual.message import Message
from textual.reactive import reactive
from textual.style import Style
from textual.widget import Widget

from newsdiff.app.comparison.reading import View
from newsdiff.app.widgets.frame.parts import Part, cells_of, in_line, part_at
from newsdiff.app.widgets.text.plain import one_line

VIEW_NAMES = {
    View.PANES: "Panes",
    View.ANNOTATED: "Annotated",
    View.MATRIX: "Matrix",
    View.DIFFERENCES: "Differences",
}
"""What the reader calls each view, in the order of the tabs."""

VIEW_KEYS = {view: str(number) for number, view in enumerate(VIEW_NAMES, start=1)}
"""The keys of the views unless the reader has others."""

NAME_LENGTHS = (max(map(len, VIEW_NAMES.values())), 5, 4)
"""Letters of a name, sign included, from much room to little."""


class TabLooks(NamedTuple):
    """The styles of a tab's pieces."""

    key: Style = Style()
    current: Style = Style()
    hovered: Style = Style()


def tabs(
    current: View,
    keys: Mapping[View, str],
    width: int | None = None,
    *,
    looks: TabLooks | None = None,
    hovered: View | None = None,
) -> list[Part[View]]:
    """Return the tabs as fully as they fit: names, short names, the current one's.

    Args:
        width: None for as much as they need.
    """
    looks = looks or TabLooks()
    parts: list[Part[View]] = []
    for names in _shorter_and_shorter(current):
        parts = []
        for view, name in names.items():
            tab = _tab(view, keys.get(view, ""), name, looks.key)
            if view is current:
                tab = Content.assemble("[", tab, "]").stylize(looks.current)
            else:
                tab = Content.assemble(" ", tab, " ")
            if view is hovered is not current:
                tab = tab.stylize(looks.hovered)
            parts.append(Part(view, tab))
        if width is None or cells_of(parts, 0) <= width:
            break
    return parts


def _shorter_and_shorter(current: View) -> list[dict[View, str]]:
    """Return the names of the tabs, shorter each time; an empty one leaves the key."""
    made = [
        {view: _shortened(name, length) for view, name in VIEW_NAMES.items()}
        for length in NAME_LENGTHS
    ]
    alone = dict.fromkeys(VIEW_NAMES, "")
    return [*made, {**alone, current: VIEW_NAMES[current]}, alone]


def _shortened(name: str, length: int) -> str:
    return name if len(name) <= length else name[: length - 1] + "…"


def _tab(view: View, key: str, name: str, key_look: Style) -> Content:
    """Return a tab's key and name; one without a key never loses its name."""
    if not key:
        return Content(name or _shortened(VIEW_NAMES[view], NAME_LENGTHS[-1]))
    shown = one_line(key, key_look)
    return Content.assemble(shown, " ", name) if name else shown


class ViewTabs(Widget):
    """One line with a tab for each view; `width: auto` takes what all names need."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        f"view-tabs--{look}" for look in TabLooks._fields
    }
    ALLOW_SELECT = False

    view: reactive[View] = reactive(View.PANES)
    """The view that is shown."""
    keys: reactive[Mapping[View, str]] = reactive(VIEW_KEYS, layout=True)
    """The key of each view as a person reads it; a view without one shows its name."""
    hovered: reactive[View | None] = reactive(None)
    """The tab under the mouse."""

    @dataclass
    class Picked(Message):
        """The reader wants to see a view."""

        view: View

    def get_content_width(
        self,
        container: Size,  # noqa: ARG002, the names are Textual's
        viewport: Size,  # noqa: ARG002
    ) -> int:
        """Return what the tabs take with their whole names."""
        return cells_of(tabs(self.view, self.keys), 0)

    def parts(self) -> Sequence[Part[View]]:
        """Return the tabs for the room that there is."""
        width = self.content_size.width
        fields = TabLooks._fields
        looks = TabLooks(*(self.get_visual_style(f"view-tabs--{it}") for it in fields))
        return tabs(self.view, self.keys, width, looks=looks, hovered=self.hovered)

    def render(self) -> Content:
        """Set the tabs."""
        line = in_line(self.parts(), 0)
        return line.truncate(self.content_size.width, ellipsis=True)

    def _tab_at(self, event: events.MouseEvent) -> View | None:
        offset = event.get_content_offset(self)
        return None if offset is None else part_at(self.parts(), 0, offset.x)

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Show which tab a click would pick."""
        self.hovered = self._tab_at(event)

    def on_leave(self) -> None:
        """Forget the tab that was under the mouse."""
        self.hovered = None

    def on_click(self, event: events.Click) -> None:
        """Ask for the view that was clicked."""
        view = self._tab_at(event)
        if view is not None:
            event.stop()
            self.post_message(self.Picked(view))
