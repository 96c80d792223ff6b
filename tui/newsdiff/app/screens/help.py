"""Help: the keys of the screen behind it, drawn from its live bindings."""

from collections.abc import Mapping
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import ActiveBinding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from newsdiff.app.keys.keys import Command, grouped
from newsdiff.app.keys.shared import shared
from newsdiff.app.widgets.frame.scrolling_box import ScrollingBox
from newsdiff.app.widgets.frame.steady_footer import SteadyFooter
from newsdiff.resources import STYLES

MOST_KEY_COLUMNS = 20
"""Columns that the keys may take; more of them are set in several lines."""


class KeyTable(Vertical):
    """The keys of one part of the screen."""

    def __init__(self, group: str, commands: list[Command], key_width: int) -> None:
        super().__init__(classes="key-table")
        self.border_title = group
        self._commands = commands
        self._key_width = key_width

    def compose(self) -> ComposeResult:
        for command in self._commands:
            with Horizontal(classes="key-row"):
                keys = Static(", ".join(command.keys), classes="keys", markup=False)
                keys.styles.width = self._key_width
                yield keys
                yield CommandText(command)


class CommandText(Static):
    """What a key does, and a word more."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"command-text--tooltip"}

    def __init__(self, command: Command) -> None:
        super().__init__(markup=False)
        self._command = command

    def render(self) -> Content:
        """Draw the description, then the tooltip more quietly."""
        if not self._command.tooltip:
            return Content(self._command.description)
        quiet = self.get_visual_style("command-text--tooltip", partial=True)
        return Content.assemble(
            self._command.description, "  ", (self._command.tooltip, quiet)
        )


class HelpScreen(ModalScreen[None]):
    """All keys of a screen, grouped by the part of it where they work."""

    CSS_PATH = STYLES / "help.tcss"
    AUTO_FOCUS = "#help"
    BINDINGS: ClassVar[list[BindingType]] = [
        shared("leave.box", "close", show=True),
        shared("app.help", "close"),
    ]

    def __init__(self, bindings: Mapping[str, ActiveBinding]) -> None:
        """Show these bindings: the `active_bindings` of the screen behind."""
        super().__init__()
        self.groups = grouped(bindings)
        """What is shown, by group."""

    def compose(self) -> ComposeResult:
        widths = [
            len(", ".join(command.keys))
            for group in self.groups.values()
            for command in group
        ]
        key_width = min(max(widths, default=0), MOST_KEY_COLUMNS) + 2
        with ScrollingBox(id="help", classes="dialog") as dialog:
            dialog.border_title = "Keys"
            for group, commands in self.groups.items():
                yield KeyTable(group, commands, key_width)
        yield SteadyFooter()

    def action_close(self) -> None:
        """Go back."""
        self.dismiss()
