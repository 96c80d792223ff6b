"""Which rows of the matrix are shown, in which order, and what they come to."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from newsdiff.app.comparison.marks import Mark
from newsdiff.app.comparison.matrix_rows import Row
from newsdiff.app.comparison.one_origin import is_of_one
from newsdiff.app.comparison.reading import ALL_MARKS, is_sought, is_wanted
from newsdiff.app.wording import counted
from newsdiff.model import Origin


class Order(StrEnum):
    """In which order the rows stand; the value is what the reader is told."""

    READING = "in reading order"
    MOST = "most reports first"
    DIFFERING = "contradictions first"

    @property
    def following(self) -> "Order":
        """The order that comes after this one."""
        orders = list(Order)
        return orders[(orders.index(self) + 1) % len(orders)]


def ordered(rows: Sequence[Row], order: Order) -> tuple[Row, ...]:
    """Return the rows in another order; equal ones keep theirs."""
    match order:
        case Order.READING:
            return tuple(rows)
        case Order.MOST:
            return tuple(sorted(rows, key=lambda row: -len(row.cells)))
        case Order.DIFFERING:
            return tuple(sorted(rows, key=lambda row: Mark.DIFFERS not in row.marks))


def wanted(rows: Iterable[Row], kinds: frozenset[Mark]) -> tuple[Row, ...]:
    """Return the rows with a sentence that the reader wants to see."""
    if kinds == ALL_MARKS:
        return tuple(rows)
    return tuple(
        row
        for row in rows
        if any(is_wanted(cell.marks, kinds) for cell in row.cells.values())
    )


def has_sought(row: Row, aim: str, kinds: frozenset[Mark]) -> bool:
    """Tell whether a sentence of a row is what the reader looks for, and wants to see.

    A row may be shown for another sentence than the one that is left out.
    """
    return any(is_sought(cell.marks, aim, kinds) for cell in row.cells.values())


@dataclass(frozen=True, slots=True)
class Summary:
    """What the rows come to."""

    shared: int
    """Rows that several reports have."""
    alone: int
    """Rows that one report has."""
    differing: int
    """Rows with a contradiction."""
    had: Mapping[int, int]
    """For each report how many of the shared rows it has."""
    of_one_origin: int = 0
    """Shared rows that only reports of one origin have: one witness."""

    def words(self, width: int) -> str:
        """Return it in words, in fewer where there is little room."""
        statements = counted(self.shared, "statement") if self.shared else "Nothing"
        sentences = counted(self.alone, "sentence")
        of_one = f" ({self.of_one_origin:,} of one origin)" * bool(self.of_one_origin)
        one, several = f"{self.alone:,}", f"{self.shared:,}"
        against = f"{self.differing:,} contradict"
        contradicted = f"{self.differing:,} with a contradiction"
        told = f"{statements} {'of' if self.shared else 'in'} several reports{of_one}"
        ways = (
            f"{told} · {sentences} only in one · {contradicted}",
            f"{several} in several reports{of_one} · {one} only in one · {against}",
            f"{several} in several{of_one} · {one} in one · {against}",
            f"{several} in several · {one} in one · {against}",
        )
        return next((way for way in ways if len(way) <= width), ways[-1])


def summary_of(
    rows: Iterable[Row], shown: Sequence[int], origins: Sequence[Origin] = ()
) -> Summary:
    """Count the rows."""
    shared = alone = differing = of_one = 0
    had = dict.fromkeys(shown, 0)
    for row in rows:
        differing += Mark.DIFFERS in row.marks
        if not row.is_shared:
            alone += 1
            continue
        shared += 1
        of_one += is_of_one(origins, row.cells)
        for report in row.cells:
            had[report] += 1
    return Summary(shared, alone, differing, had, of_one)
