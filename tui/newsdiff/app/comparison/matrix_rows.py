"""The rows of the matrix: what several reports state, and what only one has."""

from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from newsdiff.app.comparison.marks import Mark, Marks, mark_of_kind, marks_at
from newsdiff.model import Comparison, Place, Statement


@dataclass(frozen=True, slots=True)
class Cell:
    """What one report has of a row."""

    sentences: tuple[int, ...]
    marks: Marks
    """The closest kind of its sentences, then DIFFERS where one contradicts."""
    each: tuple[Marks, ...]
    """The marks of each of its sentences."""

    def marks_of(self, sentence: int) -> Marks:
        """Return the marks of one of its sentences."""
        return self.each[self.sentences.index(sentence)]


@dataclass(frozen=True, slots=True, eq=False)
class Row:
    """A statement of several reports, or a sentence that stands alone."""

    places: tuple[Place, ...]
    """Of the reports that are shown, in their order; what the row is known by."""
    head: Place
    """The wording that stands for the row."""
    cells: Mapping[int, Cell]
    """For each report that has it."""
    marks: frozenset[Mark]
    """All marks of its cells."""
    statement: Statement | None = None
    """What several reports state, None for a sentence that is in no statement."""

    @property
    def is_shared(self) -> bool:
        """Whether more than one report of the comparison has it."""
        return Mark.UNIQUE not in self.marks

    def place_in(self, report: int) -> Place:
        """Return a report's sentence, or the head where the report has none."""
        cell = self.cells.get(report)
        return Place(report, cell.sentences[0]) if cell else self.head


def rows_of(comparison: Comparison, shown: Sequence[int]) -> tuple[Row, ...]:
    """Return the rows in reading order; each sentence of `shown` is in at least one.

    A run of sentences that are in no statement follows the sentence before it in its
    report; a run that begins a report stands before the one after it.
    """
    statements = list(_statements(comparison, shown))
    row_of: dict[Place, int] = {}
    for number, (_, places) in enumerate(statements):
        for place in places:
            row_of.setdefault(place, number)
    before, after, last = _runs(comparison, shown, row_of)
    loose = _contradictions_outside(comparison, statements)
    in_several = _in_several(statements)
    heads: set[Place] = set()
    rows = []
    for number, (statement, places) in enumerate(statements):
        rows += [_alone(comparison, place) for place in before.get(number, ())]
        first = {place for place in places if row_of[place] == number}
        head = _head(comparison, statement, places, heads, in_several)
        heads.add(head)
        rows.append(_row(comparison, statement, places, head, loose & first))
        rows += [_alone(comparison, place) for place in after.get(number, ())]
    return (*rows, *(_alone(comparison, place) for place in last))


def _statements(
    comparison: Comparison, shown: Sequence[int]
) -> Iterator[tuple[Statement, tuple[Place, ...]]]:
    """Yield each statement with its places in the reports that are shown.

    One of which a single report is left is dropped if another row has its sentences.
    """
    rank = {report: number for number, report in enumerate(shown)}
    found = []
    for statement in comparison.statements:
        places = [place for place in statement.places if place.report in rank]
        places.sort(key=lambda place: (rank[place.report], place.sentence))
        found.append((statement, tuple(places)))
    seen = {place for _, places in found for place in places if _has_several(places)}
    for statement, kept in found:
        if _has_several(kept) or not seen.issuperset(kept):
            seen.update(kept)
            yield statement, kept


def _has_several(places: Sequence[Place]) -> bool:
    return len({place.report for place in places}) > 1


Runs = dict[int, list[Place]]
"""Sentences by the statement that they stand beside."""


def _runs(
    comparison: Comparison, shown: Sequence[int], row_of: Mapping[Place, int]
) -> tuple[Runs, Runs, list[Place]]:
    """Return the sentences without a statement: before and after one, beside none."""
    before: Runs = {}
    after: Runs = {}
    last: list[Place] = []
    for report in shown:
        anchor, opening = -1, list[Place]()
        for number in range(len(comparison.articles[report].sentences)):
            place = Place(report, number)
            row = row_of.get(place)
            if row is None:
                (after.setdefault(anchor, []) if anchor >= 0 else opening).append(place)
                continue
            if anchor < 0:
                before.setdefault(row, []).extend(opening)
                opening = []
            anchor = row
        last += opening
    return before, after, last


def _in_several(
    statements: Iterable[tuple[Statement, tuple[Place, ...]]],
) -> frozenset[Place]:
    """Return the sentences that are in more than one statement."""
    counts = Counter(place for _, places in statements for place in places)
    return frozenset(place for place, count in counts.items() if count > 1)


def _head(
    comparison: Comparison,
    statement: Statement,
    places: Sequence[Place],
    taken: Container[Place],
    in_several: Container[Place],
) -> Place:
    """Return the clearest wording, or another if that stands above a row already.

    A sentence that says several things would else head several rows, which look alike:
    the shortest wording that says nothing else tells them apart.
    """
    head = statement.head if statement.head in places else places[0]
    if head not in taken:
        return head
    others = [place for place in places if place not in taken]
    alone = [place for place in others if place not in in_several]
    return min(
        alone or others,
        key=lambda place: len(comparison.sentence(place).text),
        default=head,
    )


def _contradictions_outside(
    comparison: Comparison,
    statements: Iterable[tuple[Statement, tuple[Place, ...]]],
) -> set[Place]:
    """Return the sentences that contradict one with which they share no statement."""
    numbers: dict[Place, set[int]] = {}
    for number, (statement, _) in enumerate(statements):
        for place in statement.places:
            numbers.setdefault(place, set()).add(number)
    none: set[int] = set()
    return {
        place
        for match in comparison.matches
        if match.contradictions
        and not numbers.get(match.left, none) & numbers.get(match.right, none)
        for place in (match.left, match.right)
    }


def _alone(comparison: Comparison, place: Place) -> Row:
    marks = marks_at(comparison, place)
    cells = {place.report: Cell((place.sentence,), marks, (marks,))}
    return Row((place,), place, cells, frozenset(marks))


def _row(
    comparison: Comparison,
    statement: Statement,
    places: tuple[Place, ...],
    head: Place,
    contradicting: set[Place],
) -> Row:
    together = frozenset(statement.places)
    by_report: dict[int, list[tuple[int, Marks]]] = {}
    for place in places:
        marks = _marks_among(comparison, place, together)
        if place in contradicting and Mark.DIFFERS not in marks:
            marks = (*marks, Mark.DIFFERS)
        by_report.setdefault(place.report, []).append((place.sentence, marks))
    cells = {
        report: Cell(
            tuple(sentence for sentence, _ in found),
            _together([marks for _, marks in found]),
            tuple(marks for _, marks in found),
        )
        for report, found in by_report.items()
    }
    found_marks = frozenset(mark for cell in cells.values() for mark in cell.marks)
    return Row(places, head, cells, found_marks, statement)


def _marks_among(
    comparison: Comparison, place: Place, together: frozenset[Place]
) -> Marks:
    """Return what a sentence is to the others of its statement."""
    found = [
        match
        for match in comparison.matches_of(place)
        if match.other(place) in together
    ]
    if not found:
        return marks_at(comparison, place)
    kind = mark_of_kind(found[0].kind)
    differs = any(match.contradictions for match in found)
    return (kind, Mark.DIFFERS) if differs else (kind,)


_CLOSEST = tuple(Mark)
"""Which kind stands for several sentences of one report: the closest."""


def _together(several: Sequence[Marks]) -> Marks:
    kind = min((marks[0] for marks in several), key=_CLOSEST.index)
    differs = any(Mark.DIFFERS in marks for marks in several)
    return (kind, Mark.DIFFERS) if differs else (kind,)
