"""What the Differences view lists: its contents, in which order, what is unfolded."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from textual import on, work
from textual.message import Message
from textual.worker import get_current_worker

from newsdiff.app.comparison.ledger import Entry
from newsdiff.app.keys.keys import key_of
from newsdiff.app.widgets.ledger.contents import Contents
from newsdiff.app.widgets.ledger.keys import SLIGHT_KEY
from newsdiff.app.widgets.ledger.layout import Compositor, Folding, Ledger
from newsdiff.app.widgets.ledger.page import Block, LedgerPage
from newsdiff.app.widgets.text.comparison_keys import FILTER_KEY
from newsdiff.app.widgets.text.comparison_view import ComparisonView
from newsdiff.app.widgets.text.view_messages import Remarked
from newsdiff.app.wording import counted
from newsdiff.compare import quotes_of
from newsdiff.model import Comparison, Quote

NOTHING_SLIGHT = "No detail differs slightly in what these reports share"


class LedgerListing(ComparisonView[LedgerPage], inherit_bindings=False):
    """Lists the details that disagree and the quotes; a subclass has keys and draws."""

    @dataclass
    class QuotesFound(Message, bubble=False):
        """The quotes of a comparison have been looked for."""

        comparison: Comparison
        quotes: tuple[Quote, ...]

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._contents: Contents | None = None
        self._compositor = Compositor()
        self._quotes: tuple[Comparison, tuple[Quote, ...]] | None = None
        self._by_kind = True
        self._slight_hidden = False
        self._full: bool | None = None
        self._turned: frozenset[tuple[object, ...]] = frozenset()

    # The page

    def make_page(self, comparison: Comparison, width: int) -> LedgerPage:
        """Set the ledger; look for the quotes if that has not been done."""
        ledger = replace(
            self._ledger(self._contents_of(comparison)),
            filter_key=key_of(self, FILTER_KEY),
            slight_key=key_of(self, SLIGHT_KEY),
        )
        full = ledger.reads_in_full if self._full is None else self._full
        room = self.scrollable_content_region.width or width
        return self._compositor.page(ledger, Folding(full, self._turned), room)

    def _ledger(self, contents: Contents) -> Ledger:
        return contents.ledger(
            kinds=self.kinds,
            by_kind=self._by_kind,
            slight_hidden=self._slight_hidden,
        )

    def _contents_of(self, comparison: Comparison) -> Contents:
        shown = self.reports_shown
        known = self._contents
        if known and known.comparison is comparison and known.shown == shown:
            return known
        self._contents = contents = Contents(comparison, shown)
        if self._quotes and self._quotes[0] is comparison:
            contents.take_quotes(self._quotes[1])
        else:
            self.find_quotes(comparison)
        return contents

    @work(thread=True, exclusive=True, exit_on_error=False, group="quotes")
    def find_quotes(self, comparison: Comparison) -> None:
        """Look for the quotes in a thread; another comparison overtakes this one."""
        worker = get_current_worker()
        quotes = quotes_of(comparison)
        if not worker.is_cancelled:
            self.post_message(self.QuotesFound(comparison, quotes))

    @on(QuotesFound)
    def show_quotes(self, message: QuotesFound) -> None:
        """Add the quotes below the details, if they are of what is shown."""
        self._quotes = (message.comparison, message.quotes)
        if self._contents and self._contents.comparison is message.comparison:
            self._contents.take_quotes(message.quotes)
            self.set_page(anew=True)

    @property
    def _block(self) -> Block:
        assert self._page is not None
        return self._page.blocks[self.cursor]

    def texts_of(self, block: int) -> Iterable[str]:
        """Return the sentences of a block, and who is quoted."""
        assert self._page is not None
        item = self._page.blocks[block].item
        if isinstance(item, Entry):
            yield from (side.text for side in item.sides)
            return
        for held in item.told:
            yield from held.texts
            yield held.quotation.speaker

    # Keys

    def action_fold(self) -> None:
        """Show or hide the sentences of the entry under the cursor."""
        if self.block_count:
            self._turned ^= {self._block.item.key}
            self.set_page(anew=True)

    def action_fold_all(self) -> None:
        """Show every entry with its sentences, or in one line."""
        if self._contents is None:
            return
        if self._full is None:
            self._full = self._ledger(self._contents).reads_in_full
        self._full, self._turned = not self._full, frozenset()
        self.set_page(anew=True)
        told = "Every entry with its sentences" if self._full else "One line an entry"
        self.post_message(Remarked(told))

    def action_slight(self) -> None:
        """Show or hide the details of which both sides may be right."""
        if self._contents is None:
            return
        if not self._contents.slight:
            self.post_message(Remarked(NOTHING_SLIGHT))
            return
        self._slight_hidden = not self._slight_hidden
        self.set_page(anew=True)
        told = counted(self._contents.slight, "slight difference")
        verb = "hidden" if self._slight_hidden else "shown"
        self.post_message(Remarked(f"{told} {verb}"))

    def action_order(self) -> None:
        """List the entries by kind, or as their sentences come in the reports."""
        self._by_kind = not self._by_kind
        self.set_page(anew=True)
        self.post_message(Remarked("By kind" if self._by_kind else "In reading order"))
