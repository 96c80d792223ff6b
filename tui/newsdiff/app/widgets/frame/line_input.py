"""An input of one line."""

from textual import events
from textual.widgets import Input

from newsdiff.app.keys.typing_keys import types
from newsdiff.app.widgets.text.wrapping import drawn

MOST_PASTED = 20_000
"""Characters of several lines that are set in one; of more, the first line is taken."""


class LineInput(Input):
    """Takes what may be drawn: Textual draws what is pasted, commands and line ends."""

    def check_consume_key(
        self,
        key: str,
        character: str | None = None,  # noqa: ARG002, the name is Textual's
    ) -> bool:
        """Take every key that types; Textual misses the slash by its name."""
        return types(key)

    def on_paste(self, event: events.Paste) -> None:
        """Set several lines in one; Textual, which puts it in next, takes the first."""
        lines = [line for line in event.text.splitlines() if line.strip()]
        if len(event.text) <= MOST_PASTED and lines:
            event.text = lines[0] if len(lines) == 1 else self.in_one_line(lines)

    def in_one_line(self, lines: list[str]) -> str:
        """Return several lines as one."""
        return " ".join(line.strip() for line in lines)

    def validate_value(self, value: str) -> str:
        """Take what was typed or pasted as it may be drawn on one line."""
        return drawn(value)
