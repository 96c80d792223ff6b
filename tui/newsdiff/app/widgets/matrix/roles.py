"""The styles of the matrix, and what each of its lines begins with."""

from dataclasses import dataclass

from rich.segment import Segment

from newsdiff.app.comparison.matrix_words import Highlights
from newsdiff.app.comparison.searching import Pattern
from newsdiff.app.widgets.matrix.layout import MatrixLine
from newsdiff.app.widgets.matrix.measure import GUTTER
from newsdiff.app.widgets.text.role_styles import RoleStyles
from newsdiff.app.widgets.text.signs import CURSOR_BAR, LEFT_CURSOR_BAR, UNFOLDED
from newsdiff.app.widgets.text.text_roles import CHANGE, DETAIL, FOUND, MARK_ROLES

PREFIX = "matrix--"
"""What the names of the component classes begin with."""

SUMMARY = "summary"
FIXED = "fixed"
"""Under the lines at the top, which stay."""
NAME = "name"
COLUMN = "column"
"""The name of the column under the cursor."""
QUIET = "quiet"
GAP_SIGN = "gap"
FILLED = "filled"
"""Under what a report has of a statement."""
NUMBER = "number"
HEAD = "head"
MORE = "more"
"""The second line of a row's wording."""
SOURCE = "source"
CURSOR = "cursor"
CELL = "cell"
"""The cell under the cursor, over all others."""
BAR = "bar"
LEFT_BAR = "left-bar"

ROLES = (
    *(
        SUMMARY,
        FIXED,
        NAME,
        COLUMN,
        QUIET,
        GAP_SIGN,
        FILLED,
        NUMBER,
        HEAD,
        MORE,
        SOURCE,
    ),
    *(CURSOR, CELL, BAR, LEFT_BAR, CHANGE, DETAIL, FOUND),
    *MARK_ROLES,
)
"""What the style sheet names, behind the prefix."""


@dataclass(frozen=True, slots=True)
class Look:
    """What a line looks like beside its text."""

    styles: RoleStyles
    cursor: int
    """The row under the cursor."""
    report: int
    """The report whose column is under the cursor."""
    left: int
    """The first column in view."""
    has_focus: bool
    highlights: Highlights
    """What stands out in the wordings of this line's row."""
    searched: Pattern | None


def gutter(line: MatrixLine, look: Look, *, is_open: bool) -> Segment:
    """Return what stands left of a line: the cursor's bar, the sign of an open row."""
    bar, role = "", QUIET
    if line.row == look.cursor:
        bar = CURSOR_BAR if look.has_focus else LEFT_CURSOR_BAR
        role = BAR if look.has_focus else LEFT_BAR
    sign = UNFOLDED if is_open else ""
    return Segment(f"{bar or ' '}{sign}".ljust(GUTTER), look.styles.style(role))
