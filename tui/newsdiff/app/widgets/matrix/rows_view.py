"""The rows of the matrix: which there are, in which order, and which are open."""

from collections.abc import Iterable

from textual.reactive import reactive

from newsdiff.app.comparison.matrix_order import (
    Order,
    Summary,
    has_sought,
    ordered,
    summary_of,
    wanted,
)
from newsdiff.app.comparison.matrix_rows import Row, rows_of
from newsdiff.app.comparison.matrix_words import Highlights, highlights_of
from newsdiff.app.comparison.reading import ALL_MARKS
from newsdiff.app.keys.keys import key_of
from newsdiff.app.widgets.matrix.head import head_lines
from newsdiff.app.widgets.matrix.layout import (
    MatrixPage,
    Table,
    Wrapped,
    lay_out,
    toggled,
)
from newsdiff.app.widgets.text.comparison_keys import FILTER_KEY
from newsdiff.app.widgets.text.comparison_view import ComparisonView
from newsdiff.app.widgets.text.view_messages import Remarked
from newsdiff.app.wording import counted, to_filter
from newsdiff.model import Comparison, Place

TALL = 40
"""Lines of the view from which a wording takes two lines in a closed row."""


class MatrixRows(ComparisonView[MatrixPage], inherit_bindings=False):
    """Sets a row a statement; a subclass has the columns, the keys, and draws."""

    order: reactive[Order] = reactive(Order.READING, init=False)
    """How the rows are ordered."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._open: frozenset[tuple[Place, ...]] = frozenset()
        self._rows: tuple[Row, ...] = ()
        self._summary = Summary(0, 0, 0, {})
        self._rows_for: tuple[Comparison, tuple[int, ...]] | None = None
        self._wrapped: Wrapped = {}
        self._kept: tuple[Place, ...] | None = None
        """The row at the cursor while the page is set anew."""
        self._highlights: dict[tuple[Place, ...], Highlights] = {}

    # What a view of a comparison gives

    def make_page(self, comparison: Comparison, width: int) -> MatrixPage:
        """Set the rows that are wanted, in the order that is wanted."""
        self._read_rows(comparison)
        rows = ordered(wanted(self._rows, self.kinds), self.order)
        about = str(self.order)
        if len(rows) < len(self._rows):
            about += f" · {len(rows):,} of {counted(len(self._rows), 'row')}"
        self._highlights.clear()
        table = Table(
            comparison,
            self.reports_shown,
            rows,
            self._summary,
            about,
            self._open,
            self._lines_of_head,
            self._nothing(),
        )
        return lay_out(table, width, self._wrapped)

    def _read_rows(self, comparison: Comparison) -> None:
        """Find the rows, unless they are known."""
        asked = (comparison, self.reports_shown)
        if self._rows_for != asked:
            self._rows_for = asked
            self._rows = rows_of(*asked)
            self._summary = summary_of(
                self._rows, self.reports_shown, comparison.origins
            )
            self._wrapped.clear()

    @property
    def _lines_of_head(self) -> int:
        return 2 if self.size.height >= TALL else 1

    def _nothing(self) -> str:
        if self.kinds == ALL_MARKS:
            return "These reports have no sentences."
        key = key_of(self, FILTER_KEY)
        return f"No row has a mark that you want to see. {to_filter(key)}"

    def block_of(self, place: Place) -> int:
        """Return a row with a sentence, the one under the cursor if that has it.

        While the page is set anew, that is the one that was under the cursor.
        """
        page = self._page
        assert page is not None
        rows = page.table.rows
        if self._kept is not None:
            for number, row in enumerate(rows):
                if row.places == self._kept:
                    return number
        elif self.cursor < len(rows) and place in rows[self.cursor].places:
            return self.cursor
        found = page.row_of.get(place)
        return self._row_near(page, place) if found is None else found

    def _row_near(self, page: MatrixPage, place: Place) -> int:
        """Return the row with a sentence near to one that is in none."""
        assert self.comparison is not None
        for match in self.comparison.matches_of(place):
            found = page.row_of.get(match.other(place))
            if found is not None:
                return found
        near = min(
            (other for other in page.row_of if other.report == place.report),
            key=lambda other: abs(other.sentence - place.sentence),
            default=None,
        )
        return 0 if near is None else page.row_of[near]

    def texts_of(self, block: int) -> Iterable[str]:
        """Return every wording of a row."""
        assert self.comparison is not None
        return [
            self.comparison.sentence(place).text for place in self._row(block).places
        ]

    def is_sought(self, block: int, aim: str) -> bool:
        """Tell whether a wording of a row is what the reader looks for."""
        return has_sought(self._row(block), aim, self.kinds)

    def _row(self, block: int) -> Row:
        assert self._page is not None
        return self._page.table.rows[block]

    # The page

    def on_resize(self) -> None:
        """Set the page for the new width, or for wordings of more or fewer lines."""
        page = self._page
        is_other = page and page.table.lines_of_head != self._lines_of_head
        self.set_page(anew=bool(is_other))

    def set_page(self, *, anew: bool = False) -> None:
        """Set the page; the cursor stays on its row."""
        if self.block_count and not self._stale:
            self._kept = self._row(self.cursor).places
        super().set_page(anew=anew)
        self._kept = None

    # What changes

    def watch_order(self, order: Order) -> None:
        """Put the rows in another order and say in which."""
        self.set_page(anew=True)
        self.post_message(Remarked(f"Rows {order}"))

    def watch_with_words(self) -> None:
        """Show or hide the words that differ; no line moves."""
        self._forget_all()

    def _highlights_of(self, block: int) -> Highlights:
        """Return what stands out in each wording of a row."""
        row = self._row(block)
        found = self._highlights.get(row.places)
        if found is None:
            assert self.comparison is not None
            found = highlights_of(self.comparison, row)
            self._highlights[row.places] = found
        return found

    # Keys

    def action_toggle_row(self) -> None:
        """Open or close the row under the cursor."""
        if self._page is None or not self.block_count:
            return
        self._page = toggled(self._page, self.cursor, self._wrapped)
        self._open = self._page.table.open_rows
        self._strips.clear()
        self._resize_canvas()
        self.show_cursor()
        self.refresh()

    def action_toggle_all(self) -> None:
        """Open all rows, or close them if all are open."""
        if self._page is not None:
            all_rows = frozenset(row.places for row in self._page.table.rows)
            self._open = frozenset() if all_rows <= self._open else all_rows
            self.set_page(anew=True)

    def action_order(self) -> None:
        """Order the rows in the next way."""
        self.order = self.order.following

    def action_found(self, direction: int) -> None:
        """Go on with the search; a row opens if what is found is not in its head."""
        super().action_found(direction)
        page, pattern = self._page, self._pattern
        if page is None or pattern is None or not self.block_count:
            return
        row = self._row(self.cursor)
        head = head_lines(page.table, row, page.measure.wording)
        hidden = row.places not in self._open and not any(map(pattern.search, head))
        if hidden and any(map(pattern.search, self.texts_of(self.cursor))):
            self.action_toggle_row()
