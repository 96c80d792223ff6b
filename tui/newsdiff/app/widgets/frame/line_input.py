"""An input of one line."""

from textual.widgets import Input

from newsdiff.app.keys.typing_keys import types
from newsdiff.app.widgets.text.wrapping import drawn


class LineInput(Input):
    """Takes what may be drawn: Textual draws what is pasted, commands and line ends."""

    def check_consume_key(
        self,
        key: str,
        character: str | None = None,  # noqa: ARG002, the name is Textual's
    ) -> bool:
        """Take every key that types; Textual misses the slash by its name."""
        return types(key)

    def validate_value(self, value: str) -> str:
        """Take what was typed or pasted as it may be drawn on one line."""
        return drawn(value)
