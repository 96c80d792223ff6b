"""Messages: everything that the app said since its start, to be read in peace."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.reactive import reactive
from textual.screen import ModalScreen
from textual.widgets import Static

from newsdiff.app.keys.shared import shared
from newsdiff.app.requests import CopySought
from newsdiff.app.services.message_log import Said
from newsdiff.app.widgets.frame.steady_footer import SteadyFooter
from newsdiff.app.widgets.lists.message_list import MessageList
from newsdiff.resources import STYLES

NOTHING_SAID = "No messages yet. What newsdiff says in passing can be read here again."
"""Stands where there is nothing to list."""

NOTHING_LISTED = "-nothing-listed"
"""Class of the screen while there is no message."""


class MessagesScreen(ModalScreen[None]):
    """Every message since the start, the newest first."""

    TITLE = "Messages"
    CSS_PATH = STYLES / "help.tcss"
    AUTO_FOCUS = "MessageList"
    BINDINGS: ClassVar[list[BindingType]] = [
        shared("edit.copy", "copy", "This message", show=True),
        shared("leave.box", "close", show=True),
        shared("app.messages", "close"),
    ]

    messages: reactive[tuple[Said, ...]] = reactive((), init=False, bindings=True)
    """What is shown, the newest first."""

    def __init__(self, messages: tuple[Said, ...]) -> None:
        """Show these messages, the newest first."""
        super().__init__()
        self.set_reactive(MessagesScreen.messages, messages)

    def compose(self) -> ComposeResult:
        with Vertical(id="messages", classes="dialog") as dialog:
            dialog.border_title = "Messages, the newest first"
            yield MessageList().data_bind(MessagesScreen.messages)
            yield Static(NOTHING_SAID, id="no-messages", markup=False)
        yield SteadyFooter()

    def on_mount(self) -> None:
        """Say so when there is nothing to list."""
        self.watch_messages()

    def watch_messages(self) -> None:
        """Say so when there is nothing to list."""
        self.set_class(not self.messages, NOTHING_LISTED)

    def check_action(
        self,
        action: str,
        parameters: tuple[object, ...],  # noqa: ARG002, the name is Textual's
    ) -> bool | None:
        """Offer to copy only where there is a message."""
        return action != "copy" or bool(self.messages)

    def action_copy(self) -> None:
        """Copy the message under the cursor."""
        said = self.query_one(MessageList).message
        if said is not None:
            self.post_message(CopySought(said.words, "the message"))

    def action_close(self) -> None:
        """Go back."""
        self.dismiss()
