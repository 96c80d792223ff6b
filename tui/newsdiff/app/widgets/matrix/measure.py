"""How the width of the matrix is shared out between the wording and the columns."""

from dataclasses import dataclass

GUTTER = 3
"""Cells left of the wording: the cursor's bar, the sign of an open row, a space."""

GAP = 2
"""Cells between the wording and the columns; the sign of further columns is there."""

MARGIN = 2
"""Cells right of the columns; the sign of further columns is there."""

NARROWEST_COLUMN = 4
"""Cells of a column and the space behind it: two glyphs and one more."""

WIDEST_COLUMN = 26
"""Cells of a column where there is room: the outlet's name, or part of it."""

ROOMY = 110
"""Cells of a line from which the cells say where in its report a sentence stands."""

LEAST_SHARE = 0.54
"""What the wording has of the width at least."""

MOST_WORDING = 96
"""Cells of a line of the wording; what is left goes to wide columns."""

WIDEST_TEXT = 84
"""Cells of a line in an open row; longer ones are tiring to read."""


@dataclass(frozen=True, slots=True)
class Measure:
    """Where things stand on a line."""

    width: int
    wording: int
    """Cells of the wording of a row."""
    column: int
    """Cells of a column with the space behind it."""
    columns: int
    """How many columns there are."""
    visible: int
    """How many of them are in view."""

    @classmethod
    def of(cls, width: int, columns: int) -> "Measure":
        """Share out a width."""
        fixed = GUTTER + GAP + MARGIN
        room = max(width - fixed, NARROWEST_COLUMN)
        for_columns = max(int(room * (1 - LEAST_SHARE)), room - MOST_WORDING)
        column = for_columns // max(columns, 1)
        column = max(NARROWEST_COLUMN, min(column, WIDEST_COLUMN))
        visible = min(columns, max(1, for_columns // column))
        return cls._with(width, column, columns, visible)

    @classmethod
    def _with(cls, width: int, column: int, columns: int, visible: int) -> "Measure":
        room = width - GUTTER - GAP - MARGIN
        wording = max(0, min(room - visible * column, MOST_WORDING))
        return cls(width, wording, column, columns, visible)

    def narrowed(self, column: int) -> "Measure":
        """Return the same with columns no wider than that, the wording wider."""
        column = min(self.column, column)
        return self._with(self.width, column, self.columns, self.visible)

    @property
    def comfortable(self) -> int:
        """Cells that are enough for what a cell says."""
        return len("≈! 12 lead") if self.width >= ROOMY else len("≈! 12")

    @property
    def right(self) -> int:
        """Cells right of the wording, without the margin."""
        return GAP + self.visible * self.column

    @property
    def first_cell(self) -> int:
        """Where the first column in view begins."""
        return GUTTER + self.wording + GAP

    @property
    def cell(self) -> int:
        """Cells of a column without the space behind it."""
        return self.column - 1

    @property
    def text(self) -> int:
        """Cells of a line in an open row."""
        return max(1, min(WIDEST_TEXT, self.width - 2 * GUTTER - MARGIN))

    def column_at(self, cell: int) -> int | None:
        """Return which of the columns in view is at a cell of the line."""
        number = (cell - self.first_cell) // self.column
        return number if 0 <= number < self.visible else None

    def leftmost(self, left: int, wanted: int) -> int:
        """Return the first column in view so that one that is wanted is in view too.

        Args:
            left: the first column in view now; it stays if it can.
        """
        left = min(left, wanted)
        left = max(left, wanted - self.visible + 1)
        return max(0, min(left, self.columns - self.visible))
