"""Which keys there are, where each works, and what is different after it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from textual.widgets import Input, TextArea

from newsdiff.app.main import NewsDiffApp
from newsdiff.app.screens.cleaned.rules import RulesScreen
from newsdiff.app.screens.cleaned.screen import CleanedScreen
from newsdiff.app.screens.compare.save import SaveScreen
from newsdiff.app.screens.compare.screen import CompareScreen
from newsdiff.app.screens.events.screen import EventsScreen
from newsdiff.app.services.desktop import NoDesktop
from newsdiff.app.widgets.annotated.view import AnnotatedView
from newsdiff.app.widgets.cleaned.cleaned_text import CleanedText
from newsdiff.app.widgets.frame.status_line import StatusLine
from newsdiff.app.widgets.ledger.view import DifferencesView
from newsdiff.app.widgets.lists.row_list import RowList
from newsdiff.app.widgets.lists.tick_list import TickList
from newsdiff.app.widgets.matrix.view import MatrixView
from newsdiff.app.widgets.panes.panes_view import PanesView
from newsdiff.app.widgets.text.report_text import ReportText
from newsdiff.model import Article, Comparison
from tests.ui.reader_app import BRIDGE_AND_HERON

Seen = Callable[[NewsDiffApp], object]
"""Returns what a key changes."""


class Browser(NoDesktop):
    """Keeps the addresses that it is to open."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    def open(self, address: str) -> bool:
        """Keep an address."""
        self.opened.append(address)
        return True


class Row(NamedTuple):
    """A key that does something at this point of a walk."""

    binding: str
    seen: Seen
    before: str = ""
    """Keys to press first, with blanks between them."""
    prepare: Callable[[NewsDiffApp], object] | None = None
    """What to do first that no key does."""


@dataclass(frozen=True)
class Walk:
    """A way through the reader, from its start, with keys to press on it."""

    rows: Sequence[Row]
    start: str = ""
    """Keys that lead to the first row."""
    articles: Sequence[Article] = BRIDGE_AND_HERON
    comparison: Comparison | None = None
    """What is shown from the start, if it is not the events."""
    size: tuple[int, int] = (120, 40)
    prepare: Callable[[NewsDiffApp], object] | None = None
    """What to do first that no key does."""
    desktop: Browser = field(default_factory=Browser)


# What is looked at


def screen(app: NewsDiffApp) -> object:
    """Return which screen is in front."""
    return type(app.screen)


def focus(app: NewsDiffApp) -> object:
    """Return what the keys go to."""
    return app.focused


def typed(app: NewsDiffApp) -> object:
    """Return what is typed in the input in front."""
    return app.focused.value if isinstance(app.focused, Input) else ""


def home(app: NewsDiffApp) -> EventsScreen:
    """Return the Events screen."""
    found = app.screen_stack[0]
    assert isinstance(found, EventsScreen)
    return found


def events(app: NewsDiffApp) -> object:
    """Return the titles of the reports of each event, as they are listed."""
    return [(e.label, [a.title for a in e.articles]) for e in home(app).events]


def said(app: NewsDiffApp) -> object:
    """Return what was said."""
    return len(app.log_of_messages.newest_first)


def marked(app: NewsDiffApp) -> object:
    """Return what is marked."""
    return set(home(app).desk.marked)


def wish(app: NewsDiffApp) -> object:
    """Return which events are wanted, in which order."""
    return home(app).desk.wish


def kept(app: NewsDiffApp) -> object:
    """Return how many reports are kept."""
    return len(home(app).desk.kept)


def hit(app: NewsDiffApp) -> object:
    """Return which hit the reader is at, in which report."""
    found = home(app)
    return found.report, found.query_one("#preview", ReportText).hit


def hit_read(app: NewsDiffApp) -> object:
    """Return which hit of the report in front the reader is at."""
    return app.screen.query_one(ReportText).hit


def stopped(app: NewsDiffApp) -> object:
    """Return whether the reading is to stop."""
    return home(app)._stop.is_set()


def row(app: NewsDiffApp) -> object:
    """Return the row of the list in front that the cursor is on."""
    lists = app.screen.query(RowList)
    return next((one for one in lists if one.has_focus), lists.first()).cursor


def scrolled(app: NewsDiffApp) -> object:
    """Return how far the text in front is scrolled."""
    part = app.focused
    assert part is not None
    return part.scroll_offset


def block(app: NewsDiffApp) -> object:
    """Return the block in front that the cursor is on."""
    return getattr(app.focused, "cursor", None)


def left(app: NewsDiffApp) -> object:
    """Return whether the reader has left newsdiff."""
    return app._exit


def clipboard(app: NewsDiffApp) -> object:
    """Return what was copied last."""
    return app.clipboard


def opened(app: NewsDiffApp) -> object:
    """Return how many addresses were opened."""
    assert isinstance(app._desktop, Browser)
    return len(app._desktop.opened)


def compare(app: NewsDiffApp) -> CompareScreen:
    """Return the Compare screen."""
    return next(one for one in app.screen_stack if isinstance(one, CompareScreen))


def place(app: NewsDiffApp) -> object:
    """Return the sentence that the reader is at."""
    return compare(app).place


def state(*names: str) -> Seen:
    """Return what tells a part of the state of the Compare screen."""
    return lambda app: [getattr(compare(app), name) for name in names]


def annotated(app: NewsDiffApp) -> object:
    """Return which report is read, at which block, and what is unfolded."""
    view = compare(app).query_one(AnnotatedView)
    return view.report, view.cursor, view.block_count, view.virtual_size


def matrix(app: NewsDiffApp) -> object:
    """Return where the reader is in the matrix, and how it is laid out."""
    view = compare(app).query_one(MatrixView)
    return view.report, view.cursor, view.order, view.virtual_size


def ledger(app: NewsDiffApp) -> object:
    """Return where the reader is in the ledger, and how it is laid out."""
    view = compare(app).query_one(DifferencesView)
    keys = [one.item.key for one in view._page.blocks] if view._page else []
    return view.cursor, view._side, keys, view.virtual_size


def remark(app: NewsDiffApp) -> object:
    """Return what the status line says."""
    return app.screen.query_one(StatusLine).text.plain


def pane(app: NewsDiffApp) -> object:
    """Return the report that the reader is in, and its sentence."""
    view = compare(app).query_one(PanesView)
    return view.active, view._pane(view.active).cursor


def widths(app: NewsDiffApp) -> object:
    """Return how wide the panes are."""
    return dict(compare(app).shares)


def cleaning(app: NewsDiffApp) -> object:
    """Return the report as it is cleaned now."""
    assert isinstance(app.screen, CleanedScreen)
    return app.screen.cleaning.article


def cleaned_cursor(app: NewsDiffApp) -> object:
    """Return where the cursor is in the cleaned text, and what is unfolded."""
    text = app.screen.query_one(CleanedText)
    return text.cursor, text.block_count


def searched(app: NewsDiffApp) -> object:
    """Return what is looked for in the cleaned text."""
    return app.screen.query_one(CleanedText).searched


def rules(app: NewsDiffApp) -> object:
    """Return the rules that are listed."""
    assert isinstance(app.screen, RulesScreen)
    return app.screen.rules


def ticks(app: NewsDiffApp) -> object:
    """Return what is ticked, and the order of all."""
    rows = app.screen.query_one(TickList)
    return rows.ticked, [one.key for one in rows.rows]


def saving(app: NewsDiffApp) -> object:
    """Return what the Save dialog asks, and whether quotes are wanted."""
    assert isinstance(app.screen, SaveScreen)
    return app.screen.asking, app.screen.quotes


def text(app: NewsDiffApp) -> object:
    """Return the pasted text."""
    return app.screen.query_one(TextArea).text
