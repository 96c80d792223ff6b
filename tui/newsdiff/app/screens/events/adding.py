"""Adding on the Events screen: by name, by pasting, the samples; and keeping."""

from dataclasses import replace

from textual import events, on

from newsdiff.app.desk.pasted import Pasted, with_line_ends
from newsdiff.app.desk.typed import as_sources, sources_in
from newsdiff.app.screens.events.finding import EventFinding
from newsdiff.app.screens.events.paste import PasteScreen
from newsdiff.app.screens.events.reading import Job
from newsdiff.app.widgets.frame.entry_bar import EntryBar
from newsdiff.app.widgets.lists.event_list import EventList
from newsdiff.resources import SAMPLES


class EventAdding(EventFinding):
    """Takes what the reader names, pastes or drops."""

    def action_add(self) -> None:
        """Ask for files, folders or addresses; what failed is there to be corrected."""
        failed, self.to_correct = self.to_correct, replace(self.to_correct, typed="")
        self.query_one("#add", EntryBar).open(failed.typed or None)

    @on(EntryBar.Done, "#add")
    def add_source(self, event: EntryBar.Done) -> None:
        """Read what was named."""
        event.bar.close()
        self.query_one(EventList).focus()
        if sources := as_sources(event.text):
            self.read(sources, keep=not self.one_off, typed=event.text.strip())

    def on_paste(self, event: events.Paste) -> None:
        """Take files and addresses, also dropped ones; ask about any other text."""
        event.stop()
        if sources := sources_in(event.text):
            self.read(sources, keep=not self.one_off, typed=event.text.strip())
        elif event.text.strip():
            self._ask_about(Pasted(with_line_ends(event.text)))

    def action_paste(self) -> None:
        """Ask for a text; one that could not be read is there to be corrected."""
        failed, self.to_correct = self.to_correct, replace(self.to_correct, pasted=None)
        self._ask_about(failed.pasted or Pasted(""))

    def _ask_about(self, pasted: Pasted) -> None:
        self.app.push_screen(PasteScreen(pasted), self._take)

    def _take(self, pasted: Pasted | None) -> None:
        if pasted is not None:
            self.begin(Job(keep=not self.one_off, pasted=pasted))

    def action_samples(self) -> None:
        """Open the samples; they are not kept."""
        self.read([str(SAMPLES)])

    def action_keep(self) -> None:
        """Keep the report under the cursor, or from the events all of one."""
        if self.library is None or self.event is None:
            return
        if self.focused is self.query_one(EventList):
            self.keep(self.library, self.event.articles, self.event.label)
        elif self.report is not None:
            self.keep(self.library, [self.report], self.report.title)

    def action_stop(self) -> None:
        """Stop reading."""
        self.stop_reading()
