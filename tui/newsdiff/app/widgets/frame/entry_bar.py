"""One-line inputs above the footer: filter, add."""

from dataclasses import dataclass
from shlex import quote, split
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.message import Message
from textual.suggester import Suggester
from textual.widgets import Input, Label

from newsdiff.app.widgets.frame.line_input import LineInput

OPEN = "-open"
"""Class of a bar that is shown."""


class EntryInput(LineInput):
    """The input of a bar."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "submit", "Done", id="entry.done"),
        Binding("escape", "leave", "Cancel", id="entry.cancel"),
        Binding("tab", "complete", "Complete", id="entry.complete", show=False),
    ]

    class Left(Message):
        """The reader wants out without what was typed."""

    def check_action(
        self,
        action: str,
        parameters: tuple[object, ...],  # noqa: ARG002, the name is Textual's
    ) -> bool | None:
        """Complete only where something knows how."""
        return self.suggester is not None if action == "complete" else True

    def in_one_line(self, lines: list[str]) -> str:
        """Return several lines as one; where paths are typed, each stays one path."""
        if self.suggester is None:
            return super().in_one_line(lines)
        return " ".join(map(_as_word, lines))

    def action_complete(self) -> None:
        """Take what is suggested; the focus stays."""
        self.action_end()
        self.action_cursor_right()

    def action_leave(self) -> None:
        """Say that the reader wants out."""
        self.post_message(self.Left())


def _as_word(line: str) -> str:
    """Return a line of paths as it is, one that is a path with blanks in quotes."""
    line = line.strip()
    try:
        is_quoted = split(line) != line.split()
    except ValueError:  # an apostrophe in a name
        is_quoted = False
    return line if is_quoted or not set(" '") & set(line) else quote(line)


class EntryBar(Horizontal):
    """A label and an input; hidden until it is opened."""

    @dataclass
    class Told(Message):
        """Something was done in a bar."""

        bar: "EntryBar"

        @property
        def control(self) -> "EntryBar":
            """The bar, for `@on` with a selector."""
            return self.bar

    @dataclass
    class Typed(Told):
        """The text is another."""

        text: str

    @dataclass
    class Done(Told):
        """The reader pressed Enter."""

        text: str

    @dataclass
    class Cancelled(Told):
        """The reader pressed Escape; the text is empty again."""

    def __init__(
        self,
        label: str,
        placeholder: str,
        *,
        id: str,
        suggester: Suggester | None = None,
    ) -> None:
        """Make a bar.

        Args:
            suggester: completes what is typed; tab and the right arrow take it.
        """
        super().__init__(id=id)
        self._suggester = suggester
        self._label = label
        self._placeholder = placeholder

    def compose(self) -> ComposeResult:
        yield Label(self._label, markup=False)
        yield EntryInput(
            placeholder=self._placeholder, compact=True, suggester=self._suggester
        )

    def open(self, text: str | None = None) -> None:
        """Show the bar, ready to type in.

        Args:
            text: what stands in it, to be changed; what stood there if not given.
        """
        self.add_class(OPEN)
        entry = self.query_one(EntryInput)
        entry.select_on_focus = text is None
        if text is not None:
            entry.value = text
            entry.cursor_position = len(text)
        entry.focus()

    def close(self, *, empty: bool = True) -> None:
        """Hide the bar; what was typed goes, unless it is still of use."""
        self.remove_class(OPEN)
        if empty:
            self.query_one(EntryInput).value = ""

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        event.stop()
        self.post_message(self.Typed(self, event.value))

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self.post_message(self.Done(self, event.value))

    @on(EntryInput.Left)
    def _left(self, event: EntryInput.Left) -> None:
        event.stop()
        self.close()
        self.post_message(self.Cancelled(self))
