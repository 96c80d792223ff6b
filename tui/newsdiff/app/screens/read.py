"""One report in full width, to read."""

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.screen import Screen
from textual.widgets import Static

from newsdiff.app.keys.shared import shared
from newsdiff.app.requests import (
    CleanedSought,
    CopySought,
    Noted,
    Revised,
    UrlSought,
)
from newsdiff.app.widgets.frame.entry_bar import EntryBar
from newsdiff.app.widgets.frame.steady_footer import SteadyFooter
from newsdiff.app.widgets.frame.title_bar import TitleBar
from newsdiff.app.widgets.frame.too_small import TooSmall
from newsdiff.app.widgets.text.report_text import ReportText
from newsdiff.app.wording import counted
from newsdiff.export import cite_text
from newsdiff.model import Article

if TYPE_CHECKING:
    from textual.timer import Timer

NOTE_AFTER = 0.5
"""Seconds without a move after which the reader's place is worth remembering."""

READ_KEYS = (
    shared(
        "find.open", "find", "Words, or a phrase in quotes, in this report", show=True
    ),
    shared("find.next", "next_hit(1)", show=True),
    shared("find.previous", "next_hit(-1)"),
    shared(
        "open.cleaned", "cleaned", "What was removed and why; put it right", show=True
    ),
    shared("edit.copy", "copy", "What is selected, with its source"),
    shared("open.address", "open_url", "In the browser", show=True),
    shared("find.end", "end_find", show=True),
    shared("leave.screen", "back", "To the events", show=True),
)
"""Each names an action of `ReadScreen`."""


class ReadScreen(Screen[None]):
    """A report by itself."""

    TITLE = "Report"
    AUTO_FOCUS = "ReportText"
    BINDINGS: ClassVar[list[BindingType]] = [*READ_KEYS]

    def __init__(
        self,
        report: Article,
        *,
        alone: bool,
        searched: str = "",
        hit: int | None = None,
        sentence: int = 0,
    ) -> None:
        """Show a report.

        Args:
            alone: no other report of the same event is known; the screen says so.
            searched: what the reader looks for already.
            hit: which hit of it they are at, None if at none.
            sentence: the one to begin at if they are at no hit.
        """
        super().__init__()
        self.report = report
        self._alone = alone
        self._searched = searched
        self._hit = hit
        self._sentence = 0 if searched and hit is not None else sentence
        self._noting: Timer | None = None

    def compose(self) -> ComposeResult:
        yield TooSmall()
        yield TitleBar(self.report.source or "Report", self._note())
        if self._alone:
            yield Static(
                "The only report of this event: nothing to compare yet.",
                id="alone",
                markup=False,
            )
        yield ReportText(self.report, sentence=self._sentence)
        yield EntryBar("Find", 'words, "a phrase"', id="find")
        yield SteadyFooter()

    def on_mount(self) -> None:
        """Mark what the reader looks for."""
        self.query_one(ReportText).searched = self._searched

    def _note(self, said: str = "") -> str:
        count = counted(len(self.report.sentences), "sentence")
        return f"{said} · {count}" if said else count

    def check_action(
        self,
        action: str,
        parameters: tuple[object, ...],  # noqa: ARG002, the name is Textual's
    ) -> bool | None:
        """Offer only what makes sense now."""
        if action == "open_url":
            return bool(self.report.url)
        if action in {"next_hit", "end_find"}:
            # Asked before there is a text as well, and when it has gone already.
            return any(text.searched for text in self.query(ReportText))
        return True

    # Finding

    def action_find(self) -> None:
        """Ask what to look for."""
        self.query_one("#find", EntryBar).open()

    @on(EntryBar.Typed, "#find")
    def mark_found(self, event: EntryBar.Typed) -> None:
        """Mark it as it is typed, and go to where it stands."""
        self._search(event.text)

    @on(EntryBar.Done, "#find")
    def end_typing(self, event: EntryBar.Done) -> None:
        """Go back to the text, at what was found."""
        event.bar.close(empty=False)
        text = self.query_one(ReportText)
        text.focus()
        if text.searched and not text.hits:
            self.notify(f"“{text.searched}” is nowhere in this report.", markup=False)

    @on(EntryBar.Cancelled, "#find")
    def leave_find(self) -> None:
        """Go back to the text."""
        self.query_one(ReportText).focus()

    def action_next_hit(self, by: int) -> None:
        """Go to the next hit, or to the one before."""
        text = self.query_one(ReportText)
        if not text.step_hit(by):
            end = "last" if by > 0 else "first"
            said = f"That is the {end} hit." if text.hits else "There is no hit."
            self.notify(said, markup=False)

    def action_end_find(self) -> None:
        """Look for nothing any more."""
        self.query_one("#find", EntryBar).close()
        self._search("")

    def _search(self, text: str) -> None:
        self.query_one(ReportText).searched = text.strip()
        self.refresh_bindings()

    @on(ReportText.HitChanged)
    def say_hit(self, event: ReportText.HitChanged) -> None:
        """Say which of the hits the reader is at; at first, the one they came from."""
        if event.hit is not None and self._hit is not None:
            wanted, self._hit = self._hit, None
            self.query_one(ReportText).hit = min(wanted, event.hits - 1)
        found = self.query_one(ReportText)
        said = f"hit {found.hit + 1} of {event.hits}" if found.hit is not None else ""
        if not said and found.searched:
            said = "no hit"
        self.query_one(TitleBar).note = self._note(said)

    # Where the reader is

    @on(ReportText.Scrolled)
    def note_soon(self) -> None:
        """Remember the place once the reader stays there."""
        if self._noting is None:
            self._noting = self.set_timer(NOTE_AFTER, self._note_place)
        else:
            self._noting.reset()

    def _note_place(self) -> None:
        """Let the reader find this sentence again another day."""
        self._noting = None
        report, sentence = self.report, self.query_one(ReportText).sentence
        self.post_message(Noted(lambda known: known.at_sentence(report, sentence)))

    # What is done with the report

    def action_cleaned(self) -> None:
        """Show what was removed from the report."""
        self.post_message(CleanedSought(self.report))

    def action_copy(self) -> None:
        """Copy what is selected, with its source."""
        selected = (self.get_selected_text() or "").strip()
        if selected:
            text = cite_text(self.report, selected)
            self.post_message(CopySought(text, "what is selected, with its source"))
        else:
            self.notify("Nothing is selected: draw the mouse over it.", markup=False)

    def action_open_url(self) -> None:
        """Open the report's address in the browser."""
        self.post_message(UrlSought(self.report.url))

    @on(Revised)
    def show_revised(self, event: Revised) -> None:
        """Show the report as it is now."""
        if event.old is self.report:
            self.report = event.new
            self.query_one(ReportText).report = event.new
            self.query_one(TitleBar).note = self._note()

    def action_back(self) -> None:
        """Go back to where the report was opened."""
        if self._noting is not None:
            self._noting.stop()
            self._note_place()
        self.dismiss()
