"""The Save dialog: where to, and never over an existing file unasked."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.message import Message
from textual.reactive import reactive
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from newsdiff.app.desk.typed import as_path
from newsdiff.app.keys.keys import key_of
from newsdiff.app.keys.shared import shared
from newsdiff.app.screens.leaving import LeavesOnce
from newsdiff.app.widgets.frame.line_input import LineInput
from newsdiff.app.widgets.frame.steady_footer import SteadyFooter
from newsdiff.app.widgets.text.plain import one_line
from newsdiff.errors import FileExistsAlreadyError, SaveError
from newsdiff.resources import STYLES

ASKING = "-asking"
"""Class of the dialog while it asks whether to overwrite."""

REFUSED = "-refused"
"""Class of the dialog while it shows why nothing was written."""

FORMATS = "Markdown, or JSON if the name ends in .json"
"""What the dialog says while nothing else is to be said."""

WITH_QUOTES = "Markdown with quotes, or JSON if the name ends in .json"
"""The same where who is quoted with which words is to be in the Markdown."""


class PathInput(LineInput):
    """Where to save; Enter saves."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "submit", "Save", id="save.save", tooltip="Write the file"),
    ]


class SaveScreen(ModalScreen[Path | None], LeavesOnce[Path | None]):
    """Asks for a path, writes there, and answers with the path that was written."""

    CSS_PATH = STYLES / "save.tcss"
    AUTO_FOCUS = "PathInput"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("y", "overwrite", "Overwrite", id="save.overwrite"),
        Binding("n", "rename", "Choose another name", id="save.rename"),
        Binding(
            "ctrl+t",
            "toggle_quotes",
            "Quotes",
            id="save.quotes",
            tooltip="Say in the Markdown who is quoted with which words",
        ),
        shared("leave.box", "cancel", show=True),
    ]

    asking: reactive[Path | None] = reactive(None, bindings=True)
    """The existing file that the reader is asked about, None when nothing is asked."""

    quotes: reactive[bool] = reactive(False)
    """Whether the Markdown says who is quoted with which words; JSON always does."""

    @dataclass
    class Written(Message):
        """The file is there."""

        path: Path

    @dataclass
    class Refused(Message):
        """The file was not written, and why."""

        path: Path
        error: SaveError | OSError

    def __init__(
        self, suggested: Path, write: Callable[[Path, bool, bool], None]
    ) -> None:
        """Ask where to save.

        Args:
            suggested: what stands in the input first.
            write: called in a thread with the path, whether it may overwrite and
                whether quotes are wanted; raises `SaveError` if it cannot or may not.
        """
        super().__init__()
        self._suggested = suggested
        self._write = write

    def compose(self) -> ComposeResult:
        with Vertical(id="save", classes="dialog") as dialog:
            dialog.border_title = "Save the comparison"
            yield PathInput(str(self._suggested), select_on_focus=False)
            yield Static(FORMATS, id="save-message", markup=False)
            yield SteadyFooter()

    def on_mount(self) -> None:
        """Have the end of a long path in sight, once it is known how much fits."""
        self.call_after_refresh(self._go_to_end)

    def _go_to_end(self) -> None:
        field = self.query_one(PathInput)
        field.action_home()
        field.action_end()

    def check_action(
        self,
        action: str,
        parameters: tuple[object, ...],  # noqa: ARG002, the name is Textual's
    ) -> bool | None:
        """Offer y and n only while there is a question."""
        if action in {"overwrite", "rename"}:
            return self.asking is not None
        if action == "toggle_quotes":
            return self.asking is None
        return True

    @on(Input.Submitted)
    def save_there(self, event: Input.Submitted) -> None:
        """Write to the path in the input."""
        event.stop()
        text = event.value.strip()
        if not text:
            self.say("Type where to save, for example comparison.md", refused=True)
            return
        path = as_path(text)
        if refusal := _refusal(path):
            self.say(refusal, refused=True)
        else:
            self.write_file(path, overwrite=False)

    @on(Input.Changed)
    def clear_message(self, event: Input.Changed) -> None:
        """Take back what was said of another path."""
        event.stop()
        self.say(self._formats())

    @work(thread=True, exclusive=True, group="save")
    def write_file(self, path: Path, *, overwrite: bool) -> None:
        """Write, and report what became of it."""
        try:
            self._write(path, overwrite, self.quotes)
        except (SaveError, OSError) as error:
            self.post_message(self.Refused(path, error))
        else:
            self.post_message(self.Written(path))

    @on(Written)
    def close_with_path(self, event: Written) -> None:
        """Answer with what was written."""
        event.stop()
        self.dismiss(event.path)

    @on(Refused)
    def ask_or_explain(self, event: Refused) -> None:
        """Ask about an existing file; say what is wrong with any other."""
        event.stop()
        if isinstance(event.error, FileExistsAlreadyError):
            self.asking = event.path
        else:
            self.say(str(event.error), refused=True)

    def watch_asking(self, path: Path | None) -> None:
        """Hand the keys to the question, and back to the input after it."""
        dialog = self.query_one("#save")
        field = self.query_one(PathInput)
        dialog.set_class(path is not None, ASKING)
        field.disabled = path is not None
        if path is None:
            self.say(self._formats())
            field.focus()
        else:
            keys = f"{key_of(self, 'save.overwrite')}/{key_of(self, 'save.rename')}"
            self.say(f"{path} exists. Overwrite? {keys}")

    def _formats(self) -> str:
        return WITH_QUOTES if self.quotes else FORMATS

    def watch_quotes(self) -> None:
        """Tell what will be written."""
        if self.asking is None and self.is_mounted:
            self.say(self._formats())

    def action_toggle_quotes(self) -> None:
        """Have quotes in the Markdown, or not."""
        self.quotes = not self.quotes

    def say(self, message: str, *, refused: bool = False) -> None:
        """Show one line under the input."""
        self.query_one("#save").set_class(refused, REFUSED)
        self.query_one("#save-message", Static).update(one_line(message))

    def action_overwrite(self) -> None:
        """Write over the file that was asked about."""
        if self.asking is not None:
            path, self.asking = self.asking, None
            self.write_file(path, overwrite=True)

    def action_rename(self) -> None:
        """Leave the file alone and go back to the name."""
        self.asking = None

    def action_cancel(self) -> None:
        """Close without writing."""
        self.dismiss(None)


def _refusal(path: Path) -> str:
    """Return why nothing can be written there; what is not sure, writing finds out."""
    try:
        if path.is_dir():
            return f"{path} is a folder. Add a file name."
        if not path.parent.is_dir():
            return f"There is no folder {path.parent}. Nothing written."
    except OSError:  # a name too long, a folder that may not be looked into
        return ""
    return ""
