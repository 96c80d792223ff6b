"""Statements by reports: who has what, who leaves it out, each wording on demand."""

from collections.abc import Iterable
from functools import partial
from typing import ClassVar

from textual import events
from textual.binding import BindingType
from textual.geometry import Region
from textual.reactive import reactive
from textual.selection import Selection
from textual.strip import Strip

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
from newsdiff.app.widgets.matrix.drawing import draw
from newsdiff.app.widgets.matrix.head import head_lines
from newsdiff.app.widgets.matrix.keys import MATRIX_KEYS
from newsdiff.app.widgets.matrix.layout import (
    FIXED_LINES,
    MatrixPage,
    Part,
    Table,
    Wrapped,
    lay_out,
    outlet,
    toggled,
)
from newsdiff.app.widgets.matrix.roles import PREFIX, ROLES, Look
from newsdiff.app.widgets.matrix.selected import texts_of_line
from newsdiff.app.widgets.text.comparison_keys import FILTER_KEY
from newsdiff.app.widgets.text.comparison_view import ComparisonView
from newsdiff.app.widgets.text.selected_texts import texts_in
from newsdiff.app.widgets.text.view_messages import Remarked
from newsdiff.app.wording import below_or_above, counted, to_filter
from newsdiff.model import Comparison, Place

TALL = 40
"""Lines of the view from which a wording takes two lines in a closed row."""


class MatrixView(ComparisonView[MatrixPage], inherit_bindings=False):
    """Shows a row a statement and a column a report, with a cursor on a cell."""

    PREFIX = PREFIX
    COMPONENT_CLASSES: ClassVar[set[str]] = {f"{PREFIX}{role}" for role in ROLES}
    FIXED_LINES = FIXED_LINES
    BINDINGS: ClassVar[list[BindingType]] = [
        *ComparisonView.BINDINGS,
        *MATRIX_KEYS,
    ]

    report: reactive[int] = reactive(0, init=False, repaint=False)
    """The report whose column the cursor is in."""
    order: reactive[Order] = reactive(Order.READING, init=False)
    """How the rows are ordered."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._open: frozenset[tuple[Place, ...]] = frozenset()
        self._left = 0
        self._rows: tuple[Row, ...] = ()
        self._summary = Summary(0, 0, 0, {})
        self._rows_for: tuple[Comparison, tuple[int, ...]] | None = None
        self._wrapped: Wrapped = {}
        self._kept: tuple[Place, ...] | None = None
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

    def place_of(self, block: int) -> Place:
        """Return the sentence under the cursor's column, or the row's head."""
        return self._row(block).place_in(self.report)

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
        """Set the page; the cursor's column is one that there is."""
        columns = self.reports_shown
        if columns and self.report not in columns:
            self.set_reactive(MatrixView.report, self._report_for(columns))
        if self.block_count and not self._stale:
            self._kept = self._row(self.cursor).places
        super().set_page(anew=anew)
        self._kept = None
        self._show_column()

    def on_show(self) -> None:
        """Go to the column of the report that the reader was in, in another view."""
        if self.place.report in self.reports_shown:
            self.set_reactive(MatrixView.report, self.place.report)

    def _report_for(self, columns: tuple[int, ...]) -> int:
        return self.place.report if self.place.report in columns else columns[0]

    def go_to(self, place: Place) -> None:
        """Put the cursor on a sentence's row and its report's column."""
        if self._stale or not self.block_count:
            return
        if self.place_of(self.cursor) != place and place.report in self.reports_shown:
            self.set_reactive(MatrixView.report, place.report)
            self._show_column()
        super().go_to(place)

    def _show_column(self) -> None:
        """Bring the cursor's column into view; what has a column is drawn anew."""
        page = self._page
        if page is None or self.report not in page.table.columns:
            return
        at = page.table.columns.index(self.report)
        left = page.measure.leftmost(self._left, at)
        if left != self._left:
            self._left = left
            self._forget_all()
            return
        self._forget((self.cursor,))
        for line in range(self.FIXED_LINES):
            self._strips.pop(line, None)
        self.refresh(Region(0, 0, self.size.width, self.FIXED_LINES))

    # What changes

    def watch_report(self) -> None:
        """Show the column that the reader is in, and tell its sentence."""
        self._show_column()
        if self.block_count:
            self.told = self.place_of(self.cursor)

    def watch_order(self, order: Order) -> None:
        """Put the rows in another order and say in which."""
        self.set_page(anew=True)
        self.post_message(Remarked(f"Rows {order}"))

    def watch_with_words(self) -> None:
        """Show or hide the words that differ; no line moves."""
        self._forget_all()

    # Drawing

    def draw_line(self, page: MatrixPage, line: int, width: int) -> Strip:
        """Draw one line."""
        found = page.lines[line]
        has_words = found.part is Part.WORDING and self.with_words
        look = Look(
            styles=self._role_styles,
            cursor=self.cursor,
            report=self.report,
            left=self._left,
            has_focus=self.has_focus,
            highlights=self._highlights_of(found.row) if has_words else {},
            searched=self._pattern,
        )
        segments = draw(page, found, look)
        roles = ("fixed",) if line < self.FIXED_LINES else ()
        blank = self._role_styles.style(*roles)
        return Strip(segments).adjust_cell_length(width, blank)

    def selected_text(self, page: MatrixPage, selection: Selection) -> str:
        """Return the selected text without the columns beside it."""
        found = texts_in(len(page.lines), partial(texts_of_line, page), selection)
        return found or super().selected_text(page, selection)

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

    def action_column(self, by: int) -> None:
        """Go to the column beside."""
        columns = self.reports_shown
        if self.report in columns:
            at = columns.index(self.report) + by
            self.report = columns[max(0, min(at, len(columns) - 1))]

    def action_gap(self, direction: int) -> None:
        """Go to the next statement that the report of this column leaves out."""
        for block in self._ahead(direction):
            row = self._row(block)
            if row.is_shared and self.report not in row.cells:
                self.cursor = block
                return
        if self.comparison is not None:
            name = outlet(self.comparison, self.report)
            self.post_message(
                Remarked(
                    f"{name} leaves out no further one {below_or_above(direction)}"
                )
            )

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

    # Mouse

    def on_click(self, event: events.Click) -> None:
        """Put the cursor on a row and a column; a double click opens the row."""
        found = self._pointed_at(event)
        page = self._page
        if found is None or page is None:
            return
        line, cell = page.lines[found[0]], found[1]
        column = page.measure.column_at(cell)
        if line.place is not None:
            self.report = line.place.report
        elif column is not None and line.part in (Part.HEAD, Part.NAMES, Part.SHARES):
            self.report = page.table.columns[self._left + column]
        if line.row >= 0:
            self.cursor = line.row
            if event.chain == 2:
                self.action_toggle_row()
