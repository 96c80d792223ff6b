"""An input of one line."""

from textual.widgets import Input

from newsdiff.app.widgets.text.wrapping import drawn


class LineInput(Input):
    """Takes what may be drawn: Textual draws what is pasted, commands and line ends."""

    def validate_value(self, value: str) -> str:
        """Take what was typed or pasted as it may be drawn on one line."""
        return drawn(value)
