"""Lay the ledger out: the counts, the details that disagree, the quotes."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from newsdiff.app.comparison.ledger import KIND_WORDS, Entry
from newsdiff.app.comparison.ledger_quotes import AloneEntry, QuoteEntry
from newsdiff.app.widgets.ledger.entry_text import entry_head, entry_sides, outlets_of
from newsdiff.app.widgets.ledger.page import Block, Item, LedgerPage, Passage, Role
from newsdiff.app.widgets.ledger.quote_text import (
    alone_head,
    alone_sides,
    quote_head,
    quote_sides,
)
from newsdiff.app.widgets.ledger.setting import Setting, setting_for
from newsdiff.app.wording import counted, to_filter
from newsdiff.model import Place

MOST_UNFOLDED = 40
"""Sentences that are shown at once unless the reader wants more: a few screens."""

LENGTHS = (56, 40, 28, 20, 14, 10, 7)
"""Cells of a detail in the first line of an entry, tried until the line fits."""

NO_VERDICT = "A mark is a place to look, not a verdict."
"""Stands at the top, whatever was found."""

NO_CONTRADICTION = "No detail contradicts in what these reports share."
LOOKING = "Looking for quotations …"
NO_QUOTES = "No quotation stands in more than one of these reports."
NOTHING_SHARED = "These reports share nothing, so no detail can contradict."
NOT_A_PROOF = (
    "That proves nothing: what only one report says cannot contradict, and a detail"
    " told in quite other words is easily missed."
)
WORTH_A_LOOK = " The sentences that are only in one report are worth a look."


@dataclass(frozen=True, slots=True)
class Ledger:
    """What is to be laid out."""

    entries: tuple[Entry, ...]
    """Those that the reader wants to see, in the order of the page."""
    contradictions: int = 0
    """How many there are, also those that a filter leaves out."""
    slight: int = 0
    """How many slight ones there are, shown or not."""
    slight_hidden: bool = False
    by_kind: bool = True
    """Under a heading for each kind; else in reading order."""
    quotes: tuple[QuoteEntry, ...] | None = ()
    """None while they are being looked for."""
    alone: tuple[AloneEntry, ...] = ()
    names: tuple[str, ...] = ()
    """What each report is called."""
    quotes_filtered: int = 0
    """Quotes that a filter leaves out."""
    is_shared: bool = True
    """Whether the reports have any sentence in common."""
    is_all_shared: bool = False
    """Whether no sentence is only in one of them."""
    filter_key: str = ""
    """The key of the filter, as it is now."""
    slight_key: str = ""
    """The key that shows slight ones and hides them, as it is now."""

    @property
    def reads_in_full(self) -> bool:
        """Whether all sentences are shown unless the reader says otherwise."""
        return sum(len(entry.sides) for entry in self.entries) <= MOST_UNFOLDED


@dataclass(frozen=True, slots=True)
class Folding:
    """What is unfolded."""

    full: bool = True
    """Entries show their sentences, except those that were turned."""
    turned: frozenset[tuple[object, ...]] = frozenset()
    """The keys of those that the reader has turned himself."""

    def unfolds(self, item: Item) -> bool:
        """Tell whether an item shows its sentences."""
        usual = self.full and not isinstance(item, AloneEntry)
        return usual is not (item.key in self.turned)


class Compositor:
    """Sets a ledger in lines, and sets no block twice if only its folding changes."""

    def __init__(self) -> None:
        self._last: tuple[Ledger, int] | None = None
        self._setting = Setting(0, 0)

    def page(self, ledger: Ledger, folding: Folding, width: int) -> LedgerPage:
        """Set the ledger in lines of `width` cells."""
        asked = (ledger, width)
        is_same = self._last == asked
        self._last = asked
        self._setting = setting = (
            self._setting.emptied() if is_same else setting_for(width, _beside(ledger))
        )
        setting.note(_counts(ledger))
        _set_entries(setting, ledger, folding)
        _set_quotes(setting, ledger, folding)
        return setting.page(width)


def lay_out(ledger: Ledger, folding: Folding, width: int) -> LedgerPage:
    """Set the ledger in lines of `width` cells."""
    return Compositor().page(ledger, folding, width)


def _beside(ledger: Ledger) -> Iterator[str]:
    """Yield what stands beside texts."""
    yield from ledger.names
    for entry in ledger.entries:
        yield from (outlets_of(side, ledger.names) for side in entry.sides)


def _counts(ledger: Ledger) -> str:
    """Return the quiet line at the top."""
    if not ledger.contradictions:
        told = NO_CONTRADICTION if ledger.is_shared else NOTHING_SHARED
        return f"{told} {NO_VERDICT}"
    verb = "contradicts" if ledger.contradictions == 1 else "contradict"
    told = f"{counted(ledger.contradictions, 'detail')} {verb}"
    if ledger.slight:
        verb = "differs" if ledger.slight == 1 else "differ"
        told += f", {ledger.slight} {verb} slightly"
    return f"{told}. {NO_VERDICT}"


def _set_entries(setting: Setting, ledger: Ledger, folding: Folding) -> None:
    for heading, several in _sections(ledger):
        setting.blank()
        setting.note(heading, Role.HEADING)
        for entry in several:
            _set_item(setting, ledger, folding, entry)
    if not ledger.contradictions:
        setting.blank()
        setting.note(NOT_A_PROOF + WORTH_A_LOOK * (not ledger.is_all_shared))
    if told := _left_out(ledger):
        setting.blank()
        setting.note(told)


def _left_out(ledger: Ledger) -> str:
    """Return what is not on the page and why, nothing if all is."""
    told = []
    if ledger.slight_hidden and ledger.slight:
        one = ledger.slight == 1
        what = "slight one is" if one else "slight ones are"
        key = ledger.slight_key
        shows = f": {key} shows {'it' if one else 'them'}" if key else ""
        told.append(f"{ledger.slight} {what} hidden{shows}.")
    there = ledger.contradictions + (0 if ledger.slight_hidden else ledger.slight)
    if (filtered := there - len(ledger.entries)) > 0:
        told.append(_filtered(ledger, filtered, "entry", "entries"))
    return " ".join(told)


def _filtered(ledger: Ledger, number: int, one: str, many: str) -> str:
    told = f"1 {one} is" if number == 1 else f"{number:,} {many} are"
    return f"{told} left out by the filter. {to_filter(ledger.filter_key)}"


def _sections(ledger: Ledger) -> Iterator[tuple[str, Sequence[Entry]]]:
    """Yield each heading with its entries."""
    if not ledger.by_kind:
        if ledger.entries:
            yield f"In reading order {len(ledger.entries)}", ledger.entries
        return
    for (slight, kind), found in groupby(
        ledger.entries, key=lambda entry: (entry.slight, entry.kind)
    ):
        several = tuple(found)
        words = KIND_WORDS[kind]
        told = f"Slightly: {words[0].lower()}{words[1:]}" if slight else words
        yield f"{told} {len(several)}", several


def _set_quotes(setting: Setting, ledger: Ledger, folding: Folding) -> None:
    setting.blank()
    if ledger.quotes is None:
        setting.note("Quotes", Role.HEADING)
        setting.note(LOOKING)
        return
    setting.note(f"Quotes {len(ledger.quotes)}", Role.HEADING)
    if filtered := ledger.quotes_filtered:
        setting.note(_filtered(ledger, filtered, "quote", "quotes"))
    elif not ledger.quotes:
        setting.note(NO_QUOTES)
    for quote in ledger.quotes:
        _set_item(setting, ledger, folding, quote)
    setting.blank()
    for alone in ledger.alone:
        _set_item(setting, ledger, folding, alone)
    setting.blank()


def _set_item(setting: Setting, ledger: Ledger, folding: Folding, item: Item) -> None:
    """Set one block: its first line, and its sentences if it is unfolded."""
    unfolded = folding.unfolds(item)
    if unfolded:
        setting.blank()
    if not setting.begin(unfolded=unfolded):
        setting.head(_fitting(setting, ledger, item, unfolded=unfolded))
        for name, text in _told(setting, ledger, item) if unfolded else ():
            setting.beside(name, text)
    setting.end(Block(item, _places(item), unfolded))
    if unfolded:
        setting.blank()


def _places(item: Item) -> tuple[tuple[Place, ...], ...]:
    """Return for each side of a block the sentences that keys act on."""
    if isinstance(item, Entry):
        return tuple(side.places for side in item.sides)
    return item.sides


def _fitting(
    setting: Setting, ledger: Ledger, item: Item, *, unfolded: bool
) -> Sequence[Passage]:
    """Return the first line of a block; where it stands alone, cut until it fits."""
    lengths = LENGTHS[:1] if unfolded else LENGTHS
    for longest in lengths:
        head = _head(setting, ledger, item, longest, unfolded=unfolded)
        if setting.fits(head):
            break
    return head


def _head(
    setting: Setting, ledger: Ledger, item: Item, longest: int, *, unfolded: bool
) -> Sequence[Passage]:
    block, names = setting.here, ledger.names
    match item:
        case Entry():
            kind = not ledger.by_kind
            return entry_head(item, names, block, with_kind=kind, longest=longest)
        case QuoteEntry():
            return quote_head(item, names, block, unfolded=unfolded, longest=longest)
        case AloneEntry():
            return alone_head(item, names, block, unfolded=unfolded)


def _told(
    setting: Setting, ledger: Ledger, item: Item
) -> Iterator[tuple[Passage, list[Passage]]]:
    """Return each side of a block: its name, and what it says."""
    match item:
        case Entry():
            return entry_sides(item, ledger.names, setting.here)
        case QuoteEntry():
            return quote_sides(item, ledger.names, setting.here)
        case AloneEntry():
            return alone_sides(item, setting.here)
