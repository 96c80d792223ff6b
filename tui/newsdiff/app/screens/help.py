"""Help: the keys of the screen behind it, drawn from its live bindings."""

from collections.abc import Mapping
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import ActiveBinding, Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Footer, Static

from newsdiff.app.keys import Command, grouped
from newsdiff.resources import STYLES

MOST_KEY_COLUMNS = 20
"""Columns that the keys may take before the descriptions move for all of them."""


class KeyTable(Static):
    """The keys of one part of the screen."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"key-table--key", "key-table--tooltip"}

    def __init__(self, group: str, commands: list[Command], key_width: int) -> None:
        super().__init__(classes="key-table")
        self.border_title = group
        self._commands = commands
        self._key_width = key_width

    def render(self) -> Content:
        """Draw one line a command: keys, what they do, a word more."""
        key_style = self.get_visual_style("key-table--key", partial=True)
        tooltip_style = self.get_visual_style("key-table--tooltip", partial=True)
        lines = []
        for command in self._commands:
            keys = ", ".join(command.keys)
            parts = [
                Content.styled(keys.ljust(self._key_width), key_style),
                Content("  " + command.description),
            ]
            if command.tooltip:
                parts.append(Content.styled("  " + command.tooltip, tooltip_style))
            lines.append(Content.assemble(*parts))
        return Content("\n").join(lines)


class HelpScreen(ModalScreen[None]):
    """All keys of a screen, grouped by the part of it where they work."""

    CSS_PATH = STYLES / "help.tcss"
    AUTO_FOCUS = "#help"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,question_mark", "close", "Close", id="help.close"),
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
        key_width = min(max(widths, default=0), MOST_KEY_COLUMNS)
        with VerticalScroll(id="help", classes="dialog") as dialog:
            dialog.border_title = "Keys"
            for group, commands in self.groups.items():
                yield KeyTable(group, commands, key_width)
        yield Footer(show_command_palette=False, compact=True)

    def action_close(self) -> None:
        """Go back."""
        self.dismiss()
