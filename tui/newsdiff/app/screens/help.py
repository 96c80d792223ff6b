"""Help: the keys of the screen behind it, drawn from its live bindings."""

from collections.abc import Mapping
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import ActiveBinding, BindingType
from textual.screen import ModalScreen

from newsdiff.app.keys.keys import grouped
from newsdiff.app.keys.shared import shared
from newsdiff.app.widgets.frame.entry_bar import EntryBar
from newsdiff.app.widgets.frame.key_tables import KeyTables
from newsdiff.app.widgets.frame.scrolling_box import ScrollingBox
from newsdiff.app.widgets.frame.steady_footer import SteadyFooter
from newsdiff.resources import STYLES


class HelpScreen(ModalScreen[None]):
    """All keys of a screen, grouped by the part of it where they work."""

    CSS_PATH = STYLES / "help.tcss"
    AUTO_FOCUS = "#help"
    BINDINGS: ClassVar[list[BindingType]] = [
        shared("find.open", "find", "A key by what it does", show=True),
        shared("find.end", "end_find", show=True),
        shared("leave.box", "close", show=True),
        shared("app.help", "close"),
    ]

    def __init__(self, bindings: Mapping[str, ActiveBinding]) -> None:
        """Show these bindings: the `active_bindings` of the screen behind."""
        super().__init__()
        self.groups = grouped(bindings)
        """What is shown, by group."""

    def compose(self) -> ComposeResult:
        with ScrollingBox(id="help", classes="dialog") as dialog:
            dialog.border_title = "Keys"
            yield KeyTables(self.groups)
        yield SteadyFooter()

    def check_action(
        self,
        action: str,
        parameters: tuple[object, ...],  # noqa: ARG002, the name is Textual's
    ) -> bool | None:
        """Offer to end a search while there is one."""
        # Asked before there are tables as well, and when they have gone already.
        is_search = any(tables.sought for tables in self.query(KeyTables))
        return is_search if action == "end_find" else True

    async def action_find(self) -> None:
        """Ask what to look for; most who come here do not, so the bar comes then."""
        if not self.query(EntryBar):
            bar = EntryBar("Find", "what a key does, or the key", id="find")
            await self.mount(bar, before=self.query_one(SteadyFooter))
        box = self.query_one("#help")
        box.styles.min_height = box.outer_size.height  # few keys would make it jump
        self.query_one(EntryBar).open()

    def on_resize(self) -> None:
        """Let the box be as high as it needs again."""
        self.query_one("#help").styles.min_height = None

    @on(EntryBar.Typed)
    def look_for(self, event: EntryBar.Typed) -> None:
        """Show the keys that have the words in what they do."""
        self.query_one(KeyTables).sought = event.text
        self.query_one("#help").scroll_home(animate=False)
        self.refresh_bindings()

    @on(EntryBar.Done)
    def end_typing(self, event: EntryBar.Done) -> None:
        """Go back to the keys that were found."""
        event.bar.close(empty=False)
        self.query_one("#help").focus()

    @on(EntryBar.Cancelled)
    def leave_find(self) -> None:
        """Go back to all keys."""
        self.query_one("#help").focus()

    def action_end_find(self) -> None:
        """Show all keys again."""
        self.query_one(EntryBar).close()

    def action_close(self) -> None:
        """Go back."""
        self.dismiss()
