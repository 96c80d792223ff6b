"""What is always kept and always dropped, by outlet; each rule can be taken back."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.message import Message
from textual.screen import ModalScreen
from textual.widgets import Static

from newsdiff.app.keys.shared import shared
from newsdiff.app.services.library_writer import LibraryWriter
from newsdiff.app.widgets.frame.steady_footer import SteadyFooter
from newsdiff.app.widgets.lists.rule_list import RuleList, RuleRow
from newsdiff.app.widgets.text.plain import one_line
from newsdiff.app.wording import counted
from newsdiff.intake.changes.outlet_rules import OutletRule
from newsdiff.resources import STYLES

NO_RULES = "No rules yet. They are made on the lines of a cleaned text."
"""What is said where there is nothing to list."""


class RulesScreen(ModalScreen[None]):
    """Every rule that the reader made, and a key to take one back."""

    TITLE = "Rules"
    CSS_PATH = STYLES / "cleaned.tcss"
    AUTO_FOCUS = "RuleList"
    BINDINGS: ClassVar[list[BindingType]] = [
        shared("edit.remove", "remove", "This rule", show=True),
        shared("edit.undo", "undo", "The last removal", show=True),
        shared("leave.box", "close", show=True),
        shared("open.rules", "close"),
    ]

    @dataclass
    class Read(Message, bubble=False):
        """The rules have been fetched."""

        rules: tuple[OutletRule, ...]

    def __init__(self, writer: LibraryWriter) -> None:
        super().__init__()
        self.rules: tuple[OutletRule, ...] = ()
        """What is listed, by outlet, those of one outlet in the order of making."""
        self._writer = writer
        self._removed: list[OutletRule] = []

    def compose(self) -> ComposeResult:
        with Vertical(id="rules", classes="dialog") as dialog:
            dialog.border_title = "Rules"
            yield RuleList()
            yield Static(id="rules-note", markup=False)
        yield SteadyFooter()

    def on_mount(self) -> None:
        """Fetch the rules."""
        self.read_rules()

    def read_rules(self) -> None:
        """Fetch the rules, those too that are being written."""
        self._writer.begin(
            lambda library: self.post_message(self.Read(tuple(library.rules())))
        )

    @on(Read)
    def put_rules(self, event: Read) -> None:
        """List them by outlet."""
        self.show_rules(event.rules, 0)

    def show_rules(self, rules: Sequence[OutletRule], cursor: int) -> None:
        """List these rules, the cursor on one of them."""
        self.rules = tuple(sorted(rules, key=lambda rule: rule.outlet.casefold()))
        rows = tuple(
            RuleRow(rule.outlet, rule.action.value, rule.line) for rule in self.rules
        )
        self.query_one(RuleList).show(rows, cursor)
        self.query_one(RuleList).refresh(layout=True)
        self.query_one("#rules-note", Static).update(one_line(self._note()))
        self.refresh_bindings()

    def _note(self) -> str:
        if not self.rules:
            return NO_RULES
        return f"{counted(len(self.rules), 'rule')}, for the next intake"

    def check_action(
        self,
        action: str,
        parameters: tuple[object, ...],  # noqa: ARG002, the name is Textual's
    ) -> bool | None:
        """Offer only what makes sense now."""
        offered = {"remove": bool(self.rules), "undo": bool(self._removed)}
        return offered.get(action, True)

    def action_remove(self) -> None:
        """Take the rule under the cursor back."""
        if not self.rules:
            return
        cursor = self.query_one(RuleList).cursor
        rule = self.rules[cursor]
        self._removed.append(rule)
        self._writer.begin(lambda library: library.remove_rule(rule))
        self.show_rules([one for one in self.rules if one is not rule], cursor)

    def action_undo(self) -> None:
        """Make the rule that was removed last again."""
        if not self._removed:
            return
        rule = self._removed.pop()
        self._writer.begin(lambda library: library.add_rule(rule))
        self.show_rules([*self.rules, rule], self.query_one(RuleList).cursor)

    def action_close(self) -> None:
        """Go back."""
        self.dismiss()
