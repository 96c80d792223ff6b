"""What the ledger is made from, worked out once for a comparison and its reports."""

from collections.abc import Iterable, Sequence

from newsdiff.app.comparison.ledger import Entry, entries_of, in_reading_order
from newsdiff.app.comparison.ledger_quotes import (
    AloneEntry,
    QuoteEntry,
    alone_entries,
    quote_entries,
)
from newsdiff.app.comparison.marks import Mark, marks_at
from newsdiff.app.comparison.partners import words_only_in
from newsdiff.app.comparison.reading import ALL_MARKS, is_wanted
from newsdiff.app.widgets.ledger.layout import Ledger
from newsdiff.app.widgets.ledger.names import outlet_names
from newsdiff.app.widgets.ledger.page import Block, Item
from newsdiff.model import Comparison, Place, Quote, Span


class Contents:
    """The entries of a comparison, in the reports that the reader wants to see."""

    def __init__(self, comparison: Comparison, shown: Sequence[int]) -> None:
        """Find the details that disagree; the quotes come later."""
        self.comparison = comparison
        self.shown = tuple(shown)
        self.entries = entries_of(comparison, self.shown)
        self.slight = sum(entry.slight for entry in self.entries)
        self._names = outlet_names(comparison)
        self._is_shared = any(
            match.left.report in shown and match.right.report in shown
            for match in comparison.matches
        )
        self._is_all_shared = not any(map(comparison.unique, shown))
        self._quotes: tuple[QuoteEntry, ...] | None = None
        self._alone: tuple[AloneEntry, ...] = ()

    @property
    def has_quotes(self) -> bool:
        """Whether the quotes have been found."""
        return self._quotes is not None

    def take_quotes(self, quotes: Sequence[Quote]) -> None:
        """Add what is quoted."""
        self._quotes = quote_entries(self.comparison, quotes, self.shown)
        self._alone = alone_entries(self.comparison, quotes, self.shown)

    def ledger(
        self, *, kinds: frozenset[Mark], by_kind: bool, slight_hidden: bool
    ) -> Ledger:
        """Return what the reader wants to see of it, in the order wanted."""
        entries: Iterable[Entry] = (
            entry for entry in self.entries if not (slight_hidden and entry.slight)
        )
        if not by_kind:
            entries = in_reading_order(self.comparison, entries)
        quotes = self._quotes and tuple(
            one for one in self._quotes if self._passes(one, kinds)
        )
        return Ledger(
            entries=tuple(one for one in entries if self._passes(one, kinds)),
            contradictions=len(self.entries) - self.slight,
            slight=self.slight,
            slight_hidden=slight_hidden,
            by_kind=by_kind,
            quotes=quotes,
            alone=tuple(one for one in self._alone if self._passes(one, kinds)),
            names=self._names,
            quotes_filtered=len(self._quotes or ()) - len(quotes or ()),
            is_shared=self._is_shared,
            is_all_shared=self._is_all_shared,
        )

    def _passes(self, item: Item, kinds: frozenset[Mark]) -> bool:
        """Tell whether one of the item's sentences has a mark that is wanted."""
        return kinds == ALL_MARKS or any(
            is_wanted(marks_at(self.comparison, place), kinds) for place in item.places
        )


def other_words(comparison: Comparison, block: Block, side: int) -> tuple[Span, ...]:
    """Return the words of a side that the sentence it disagrees with does not have."""
    if not isinstance(block.item, Entry):
        return ()
    places = block.sides[side]
    for match, _ in block.item.differences:
        for place in (match.left, match.right):
            if place in places:
                other = comparison.sentence(match.other(place)).text
                found = words_only_in(comparison.sentence(place).text, other)
                return tuple(Span(one.start, one.end) for one in found)
    return ()


def nearest(
    comparison: Comparison, blocks: Sequence[Block], place: Place
) -> int | None:
    """Return the block with a sentence, else the one nearest to it, None of none.

    Near is counted in sentences of the report; where no block is of that report, in
    how far into the reports they stand.
    """

    def distance(block: Block) -> tuple[bool, float]:
        same = [one.sentence for one in block.places if one.report == place.report]
        if same:
            return False, min(abs(number - place.sentence) for number in same)
        return True, min(
            (abs(_depth(comparison, one) - own) for one in block.places), default=1.0
        )

    own = _depth(comparison, place)
    return min(
        range(len(blocks)), key=lambda number: distance(blocks[number]), default=None
    )


def _depth(comparison: Comparison, place: Place) -> float:
    return place.sentence / max(len(comparison.articles[place.report].sentences), 1)
