"""Statements by reports: who has what, who leaves it out, each wording on demand."""

from functools import partial
from typing import ClassVar

from textual import events
from textual.binding import BindingType
from textual.geometry import Region
from textual.reactive import reactive
from textual.selection import Selection
from textual.strip import Strip

from newsdiff.app.widgets.matrix.drawing import draw
from newsdiff.app.widgets.matrix.keys import MATRIX_KEYS
from newsdiff.app.widgets.matrix.layout import (
    FIXED_LINES,
    MatrixPage,
    Part,
    outlet,
)
from newsdiff.app.widgets.matrix.roles import PREFIX, ROLES, Look
from newsdiff.app.widgets.matrix.rows_view import MatrixRows
from newsdiff.app.widgets.matrix.selected import texts_of_line
from newsdiff.app.widgets.text.comparison_view import ComparisonView
from newsdiff.app.widgets.text.selected_texts import texts_in
from newsdiff.app.widgets.text.view_messages import Remarked
from newsdiff.app.wording import below_or_above
from newsdiff.model import Place


class MatrixView(MatrixRows, inherit_bindings=False):
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

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._left = 0
        """The first column that is in sight."""

    # What a view of a comparison gives

    def place_of(self, block: int) -> Place:
        """Return the sentence under the cursor's column, or the row's head."""
        return self._row(block).place_in(self.report)

    # The page

    def set_page(self, *, anew: bool = False) -> None:
        """Set the page; the cursor's column is one that there is."""
        columns = self.reports_shown
        if columns and self.report not in columns:
            self.set_reactive(MatrixView.report, self._report_for(columns))
        super().set_page(anew=anew)
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
