"""Takes a text that the reader pastes, with what they know of it."""

from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.geometry import Offset
from textual.message import Message
from textual.screen import ModalScreen
from textual.widgets import Button, Input, Label, Static, TextArea

from newsdiff.app.desk.pasted import Pasted, with_line_ends
from newsdiff.app.keys.keys import key_of
from newsdiff.app.keys.shared import shared
from newsdiff.app.keys.typing_keys import types
from newsdiff.app.screens.leaving import LeavesOnce
from newsdiff.app.widgets.frame.line_input import LineInput
from newsdiff.app.widgets.frame.steady_footer import SteadyFooter
from newsdiff.app.wording import counted
from newsdiff.model import as_date
from newsdiff.resources import STYLES

MOST_EDITED = 200_000
"""Characters that can be edited; of a longer text the beginning is shown."""

SHOWN_OF_LONG = 2_000
"""Characters that are shown of a text that is too long to be edited."""


_CONTROLS = dict.fromkeys(
    code for code in (*range(0x20), *range(0x7F, 0xA0)) if chr(code) not in "\t\n"
)


class PastedText(TextArea):
    """The text; one that is too long to be edited is handed on as a whole."""

    class TooLong(Message):
        """A text was pasted that is too long to be edited."""

        def __init__(self, text: str) -> None:
            super().__init__()
            self.text = text

    class Refused(Message):
        """A text was pasted over one that cannot be edited."""

    def scroll_cursor_visible(
        self, center: bool = False, animate: bool = False
    ) -> Offset:
        """Scroll to the cursor, unless it is still where a line was that is undone.

        Textual asks for it in the midst of an undo that takes the scroll bar away.
        """
        if self.cursor_location[0] >= self.document.line_count:
            return Offset(0, 0)
        return super().scroll_cursor_visible(center, animate)

    def check_consume_key(self, key: str, character: str | None = None) -> bool:
        """Take every key that types; Textual misses the slash by its name."""
        return super().check_consume_key(key, " " if types(key) else character)

    async def on_paste(self, event: events.Paste) -> None:
        """Make a text ready for the area, which puts it in next, or hand it on."""
        if self.read_only:
            event.stop()
            event.prevent_default()
            self.post_message(self.Refused())
            return
        if len(self.text) + len(event.text) <= MOST_EDITED:
            event.text = without_controls(with_line_ends(event.text))
            return
        event.stop()
        event.prevent_default()
        self.post_message(self.TooLong(self.text + with_line_ends(event.text)))


class PasteScreen(ModalScreen[Pasted | None], LeavesOnce[Pasted | None]):
    """Asks for a text, its outlet, title and day; answers with them, or None."""

    TITLE = "Paste"
    CSS_PATH = STYLES / "paste.tcss"
    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "ctrl+s",
            "take",
            "Add it",
            id="paste.take",
            priority=True,
            tooltip="Read the text as a file with it would be",
        ),
        Binding(
            "escape",
            "leave",
            "Leave",
            id="paste.leave",
            priority=True,
            tooltip="Without the text; asks if one would be lost",
        ),
        shared("move.next-part", "app.focus_next"),
        shared("move.previous-part", "app.focus_previous"),
    ]

    def __init__(self, pasted: Pasted) -> None:
        """Ask for a text, beginning with one."""
        super().__init__()
        self._pasted = pasted
        self._long = ""
        """The whole text, if it is too long to be edited."""
        self._asked = False
        """The reader has been told that the text would be lost."""

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog") as dialog:
            dialog.border_title = "Paste a report"
            given = self._pasted
            for name, value, hint in (
                ("outlet", given.outlet, "empty: unknown, or what the page says"),
                ("title", given.title, "empty: the one in the text"),
                ("date", given.published, "2026-03-04, or empty"),
            ):
                with Horizontal(classes="field"):
                    yield Label(name.capitalize(), markup=False)
                    yield LineInput(value, placeholder=hint, id=name, compact=True)
            yield PastedText(id="text", compact=True)
            yield Static("", id="remark", markup=False)
            yield Button("Add it", id="take", compact=True)
        yield SteadyFooter()

    def on_mount(self) -> None:
        """Show the text; what is not known yet comes first."""
        self._put(self._pasted.text)
        self.query_one("#outlet" if self._pasted.text else "#text").focus()

    @property
    def _text(self) -> str:
        return self._long or self.query_one(PastedText).text

    def _put(self, text: str) -> None:
        area = self.query_one(PastedText)
        is_long = len(text) > MOST_EDITED
        self._long = text if is_long else ""
        area.read_only = is_long
        shown = f"{text[:SHOWN_OF_LONG]} …" if is_long else text
        area.load_text(without_controls(shown))
        self._say(
            f"{counted(len(text), 'character')}; the beginning is shown."
            if is_long
            else ""
        )

    def _say(self, remark: str) -> None:
        self.query_one("#remark", Static).update(remark)

    @on(PastedText.TooLong)
    def take_long(self, event: PastedText.TooLong) -> None:
        """Keep a long text aside and show its beginning."""
        self._put(event.text)

    @on(PastedText.Refused)
    def explain_refused(self) -> None:
        """Say that the long text stays, and how to have another one."""
        leave = key_of(self, "paste.leave")
        self._say(f"The long text stays. For another, leave ({leave}) and paste again.")

    @on(Input.Changed)
    @on(TextArea.Changed)
    def go_on(self) -> None:
        """The reader goes on: leaving is asked about again."""
        self._asked = False

    @on(Input.Submitted)
    def next_field(self) -> None:
        """Go to the next field."""
        self.focus_next()

    @on(Button.Pressed)
    def action_take(self) -> None:
        """Answer with the text, or say what is missing."""
        day = self._value("date")
        if day and as_date(day) is None:
            self._say("A day is written like this: 2026-03-04.")
            self.query_one("#date").focus()
        elif not self._text.strip():
            self._say("There is no text yet: paste it here.")
            self.query_one("#text").focus()
        else:
            title = self._value("title")
            self.dismiss(Pasted(self._text, self._value("outlet"), title, day))

    def _value(self, name: str) -> str:
        return " ".join(self.query_one(f"#{name}", Input).value.split())

    def action_leave(self) -> None:
        """Answer with none; ask before a text is lost."""
        if self._text.strip() and not self._asked:
            self._asked = True
            leave, take = key_of(self, "paste.leave"), key_of(self, "paste.take")
            self._say(f"{leave} again loses the text, {take} adds it.")
            return
        self.dismiss(None)


def without_controls(text: str) -> str:
    """Return a text without what would command the terminal when it is drawn."""
    return text.translate(_CONTROLS)
