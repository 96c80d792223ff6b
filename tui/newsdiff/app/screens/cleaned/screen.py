"""Cleaned text: a report with what was removed from it, to check and to put right."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Center
from textual.content import Content

from newsdiff.app.cleaning.advice import explained
from newsdiff.app.cleaning.blocks import Part
from newsdiff.app.requests import RulesSought
from newsdiff.app.screens.cleaned.changes import CleanedChanges
from newsdiff.app.screens.cleaned.keys import CLEANED_KEYS
from newsdiff.app.widgets.cleaned.cleaned_header import CleanedHeader, Heading
from newsdiff.app.widgets.cleaned.cleaned_text import CleanedText, Shown
from newsdiff.app.widgets.frame.entry_bar import EntryBar
from newsdiff.app.widgets.frame.status_line import StatusLine
from newsdiff.app.widgets.frame.steady_footer import SteadyFooter
from newsdiff.app.widgets.frame.title_bar import TitleBar
from newsdiff.app.widgets.frame.too_small import TooSmall
from newsdiff.app.widgets.text.plain import one_line
from newsdiff.app.widgets.text.report_facts import fact_lines, title_of
from newsdiff.app.wording import below_or_above, counted
from newsdiff.resources import STYLES

TALL = 24
"""Lines from which several warnings are explained, each on a line of its own."""


class CleanedScreen(CleanedChanges):
    """Shows what was kept and what was removed, and answers with the report."""

    TITLE = "Cleaned text"
    CSS_PATH = STYLES / "cleaned.tcss"
    AUTO_FOCUS = "CleanedText"
    BINDINGS: ClassVar[list[BindingType]] = [*CLEANED_KEYS]

    def compose(self) -> ComposeResult:
        """Put the text between what it is and what the cursor is on."""
        yield TooSmall()
        yield TitleBar("Cleaned text")
        with Center():
            yield CleanedHeader(markup=False)
        yield CleanedText()
        yield EntryBar("Find", "words of the text or of what was removed", id="find")
        yield StatusLine()
        yield SteadyFooter()

    def on_mount(self) -> None:
        """Show the report from its top."""
        self.show_cleaning(0)

    # Showing

    @property
    def cursor(self) -> int:
        """The block that the cursor is on."""
        return self.query_one(CleanedText).cursor

    @property
    def piece(self) -> int:
        """The piece of the page that the cursor is on."""
        return self.block.piece if self.block else 0

    def show_cleaning(self, cursor: int, anchor: int | None = None) -> None:
        """Show the report as it is now, the cursor on a block."""
        self.query_one(CleanedHeader).heading = self._heading()
        held = cursor if anchor is None else anchor
        self.query_one(CleanedText).shown = Shown(self.cleaning.blocks, cursor, held)
        self.refresh_bindings()

    def _heading(self) -> Heading:
        report = self.cleaning.article
        return Heading(
            title_of(report),
            fact_lines(report)[0] if fact_lines(report) else "",
            str(self.cleaning.counts()),
            self._warnings(report.warnings),
        )

    def _warnings(self, warnings: tuple[str, ...]) -> tuple[str, ...]:
        """Return each warning with what it means, or all in a line on a low screen."""
        if len(warnings) > 1 and self.size.height < TALL:
            return (", ".join(warnings),)
        return tuple(explained(warning) for warning in warnings)

    def on_resize(self) -> None:
        """Say as much of the warnings as there is room for."""
        self.query_one(CleanedHeader).heading = self._heading()

    @on(CleanedText.CursorMoved)
    def describe_block(self) -> None:
        """Say what the cursor is on, in the place of what was said of another."""
        self.query_one(StatusLine).text = one_line(self.remark or self._description())
        self.remark = ""

    def _description(self) -> str:
        block = self.block
        if block is None:
            return "This report has no text"
        if block.part is Part.FOLD:
            lines = len(self.cleaning.run_of(block.piece))
            return f"{counted(lines, 'line')} removed here"
        if block.part is Part.REMOVED:
            return f"Removed: {block.reason}"
        return "Subheading, kept" if block.part is Part.HEADING else "Kept"

    def say(self, text: str) -> None:
        """Say something until the cursor moves."""
        self.query_one(StatusLine).text = Content(one_line(text).plain)

    # Moving

    @on(CleanedText.FoldSought)
    def toggle_fold(self, message: CleanedText.FoldSought) -> None:
        """Fold or unfold what was removed at a place."""
        run = self.cleaning.run_of(self.cleaning.blocks[message.block].piece)
        self.cleaning = self.cleaning.toggled(run.start)
        folds = enumerate(self.cleaning.blocks)
        cursor = next(at for at, block in folds if block.piece == run.start)
        self.show_cleaning(cursor)

    def action_fold_all(self) -> None:
        """Unfold everything, or fold it."""
        piece = self.piece
        self.cleaning = self.cleaning.all_toggled()
        self.show_cleaning(self.cleaning.block_with(piece))

    def action_removed(self, direction: int) -> None:
        """Go to the next place where something was removed, or back."""
        text = self.query_one(CleanedText)
        found = self.cleaning.next_fold(text.cursor, direction)
        if found is None:
            self.say(f"Nothing removed further {below_or_above(direction)}")
        else:
            text.cursor = found

    def action_onward(self, direction: int) -> None:
        """Go to the next place where something was removed, while nothing is sought."""
        self.action_removed(direction)

    # Finding

    def action_find(self) -> None:
        """Ask what to look for."""
        self.query_one("#find", EntryBar).open()

    @on(EntryBar.Typed, "#find")
    def find_typed(self, event: EntryBar.Typed) -> None:
        """Mark it as it is typed."""
        self.query_one(CleanedText).searched = event.text.strip()
        self.refresh_bindings()

    @on(EntryBar.Done, "#find")
    def find_first(self, event: EntryBar.Done) -> None:
        """Go to the first place where it stands."""
        event.bar.close(empty=False)
        self.query_one(CleanedText).focus()
        if event.text.strip():
            self.action_found(1)

    @on(EntryBar.Cancelled, "#find")
    def leave_find(self) -> None:
        """Go back to the text."""
        self.query_one(CleanedText).focus()

    def action_found(self, direction: int) -> None:
        """Go to the next place where the words stand, unfolding it."""
        text = self.query_one(CleanedText)
        piece = self.cleaning.next_found(text.searched, self.piece, direction)
        if piece is None:
            self.say(f"“{text.searched}” is nowhere in this report")
            return
        shown = self.cleaning.with_shown(piece)
        if shown is self.cleaning:
            text.cursor = shown.block_with(piece)
        else:
            self.cleaning = shown
            self.show_cleaning(shown.block_with(piece))

    def action_unfind(self) -> None:
        """Mark nothing any more."""
        self.query_one("#find", EntryBar).close()

    # Leaving

    def check_action(
        self,
        action: str,
        parameters: tuple[object, ...],  # noqa: ARG002, the name is Textual's
    ) -> bool | None:
        """Offer only what makes sense now."""
        # Asked before there is a text as well, and when it has gone already.
        searching = any(text.searched for text in self.query(CleanedText))
        offered = {
            "undo": bool(self.steps),
            "rules": self.writer is not None,
            "found": searching,
            "onward": not searching,
            "unfind": searching,
        }
        return offered.get(action, True)

    def action_rules(self) -> None:
        """Show what is always kept and dropped."""
        self.post_message(RulesSought())

    def action_leave(self) -> None:
        """Go back, with the report as it is now."""
        self.dismiss(self.cleaning.article)
