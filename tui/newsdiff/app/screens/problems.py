"""What went wrong since the start, kept to be read in peace."""

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Footer, Static

from newsdiff.app.widgets.plain import plain
from newsdiff.resources import STYLES


class ProblemsScreen(ModalScreen[None]):
    """Every message about something that could not be done, the last one first."""

    TITLE = "Problems"
    CSS_PATH = STYLES / "help.tcss"
    AUTO_FOCUS = "#problems"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,p", "close", "Close", id="problems.close"),
    ]

    def __init__(self, problems: Sequence[str]) -> None:
        super().__init__()
        self.problems = tuple(problems)
        """What is shown, in the order in which it happened."""

    def compose(self) -> ComposeResult:
        lines = [plain(problem) for problem in reversed(self.problems)]
        with VerticalScroll(id="problems", classes="dialog") as dialog:
            dialog.border_title = "Problems, the last one first"
            yield Static(Content("\n\n").join(lines), markup=False)
        yield Footer(show_command_palette=False, compact=True)

    def action_close(self) -> None:
        """Go back."""
        self.dismiss()
