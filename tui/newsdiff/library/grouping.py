"""Reports -> events, as they were before and as the reader chose."""

import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import date
from typing import TYPE_CHECKING

import numpy as np

from newsdiff.errors import LibraryError
from newsdiff.events import explainer
from newsdiff.events.event_index import EventIndex
from newsdiff.events.features import Features, features_of
from newsdiff.events.grouping import group_features
from newsdiff.events.labels import labels_of
from newsdiff.events.why import Explainer
from newsdiff.library import choice_rows, places, subjects
from newsdiff.library.library_event import LibraryEvent
from newsdiff.library.standing import Chosen, as_chosen, bonds_of, chosen_labels
from newsdiff.model import Article, Event

if TYPE_CHECKING:
    from newsdiff.library.database import Database
    from newsdiff.library.memory import Memory

Groups = list[list[int]]
"""Indices of reports, every one in exactly one group."""


class Grouping:
    """Groups reports; what was found before stays, and new ones join it.

    The reader's choices are laid over what was found and change nothing in it, so that
    undoing them brings it back.
    """

    def __init__(self, database: "Database", memory: "Memory") -> None:
        self._database = database
        self._memory = memory
        self._lock = threading.Lock()
        self._loose: dict[Article, Features] = {}
        """Of reports that are not in the library."""
        self._found: tuple[list[Article], Groups] = ([], [])
        """What was found last."""
        self._read: tuple[list[Article], list[Features]] = ([], [])
        """What was compared last, so that a choice need not fetch it again."""

    def group(self, articles: Sequence[Article]) -> tuple[LibraryEvent, ...]:
        """Group reports, in the library or not; the newest event first.

        Raises:
            LibraryError: the file cannot be read.
        """
        with self._lock:
            given = list(dict.fromkeys(articles))
            rows = self._rows(given)
            features = self._features(given, rows)
            found = self._find(given, rows, features)
            return self._chosen(given, rows, features, found)

    def explainer(self, events: Sequence[Event]) -> Explainer:
        """Return what explains these events, which `group` returned, all of them.

        Raises:
            LibraryError: the file cannot be read.
        """
        articles = [one for event in events for one in event.articles]
        with self._lock:
            known = dict(zip(*self._read, strict=True))
            if not known.keys() >= set(articles):
                read = self._features(articles, self._rows(articles))
                known = dict(zip(articles, read, strict=True))
        chosen = [e for e in events if isinstance(e, LibraryEvent) and e.own_group]
        return explainer(events, chosen=chosen, known=known)

    def _rows(self, articles: Sequence[Article]) -> list[int | None]:
        """Return the row of each report, None for those that are not in the library."""
        with self._database.reading() as connection:
            there = {
                row
                for (row,) in connection.execute(
                    "SELECT id FROM report WHERE binned IS NULL"
                )
            }
        rows: list[int | None] = []
        for article in articles:
            row = self._memory.row_of(article)
            rows.append(row if row in there else None)
            if row is not None:
                there.discard(row)  # a second article of one report is by itself
        return rows

    def _features(
        self, articles: Sequence[Article], rows: Sequence[int | None]
    ) -> list[Features]:
        """Return what grouping compares; texts are read that were never read before."""
        if articles == self._read[0]:
            return self._read[1]
        with self._database.reading() as connection:
            kept = places.features_in(connection)
        made: list[tuple[int, int, Features]] = []
        loose: dict[Article, Features] = {}
        features: list[Features] = []
        for article, row in zip(articles, rows, strict=True):
            one = kept.get(row) if row is not None else self._loose.get(article)
            if one is None:
                one = features_of(article)
                if row is not None:
                    made.append((row, self._memory.revision_of(article), one))
            if row is None:
                loose[article] = one
            features.append(one)
        self._loose = loose
        self._read = list(articles), features
        if made:
            with suppress(LibraryError), self._database.writing() as connection:
                places.keep_features(connection, made)  # if not, they are made again
        return features

    def _find(
        self,
        articles: list[Article],
        rows: Sequence[int | None],
        features: Sequence[Features],
    ) -> Groups:
        """Return the groups before the reader's choices."""
        if articles == self._found[0]:
            return self._found[1]
        kept = [at for at, row in enumerate(rows) if row is not None]
        loose = [at for at, row in enumerate(rows) if row is None]
        with self._database.reading() as connection:
            before = places.events_in(connection)
            (count,) = connection.execute(
                "SELECT count(*) FROM report WHERE binned IS NULL"
            ).fetchone()
        if len(loose) > len(kept):
            found = group_features(features)
        else:
            groups = self._find_kept(
                {row: features[at] for at, row in enumerate(rows) if row is not None},
                before,
                whole=len(kept) == count,
            )
            at_row = {row: at for at, row in enumerate(rows)}
            known = [[at_row[row] for row in group] for group in groups]
            found = grown(known, loose, features)
        self._found = articles, found
        return found

    def _find_kept(
        self, features: dict[int, Features], before: dict[int, int], *, whole: bool
    ) -> list[list[int]]:
        """Return groups of rows, and keep them for the next time.

        Args:
            whole: these are all reports of the library; of some, nothing is kept.
        """
        new = [row for row in features if row not in before]
        if len(new) > len(features) - len(new):  # too little was known to be held to it
            rows = list(features)
            found = group_features(list(features.values()))
            groups = [[rows[at] for at in group] for group in found]
            before = {}
        else:
            events: dict[int, list[int]] = {}
            for row, event in before.items():
                if row in features:
                    events.setdefault(event, []).append(row)
            groups = grown(list(events.values()), new, features)
        if new and whole:
            with suppress(LibraryError), self._database.writing() as connection:
                places.keep_events(connection, groups, before)
        return groups

    def _chosen(
        self,
        articles: Sequence[Article],
        rows: Sequence[int | None],
        features: Sequence[Features],
        found: Groups,
    ) -> tuple[LibraryEvent, ...]:
        with self._database.reading() as connection:
            standing = choice_rows.standing(connection)
            numbers = subjects.numbers_of(
                connection, dict(zip(articles, rows, strict=True))
            )
        subject_of = [numbers.get(article) for article in articles]
        groups = [
            sorted(group, key=_day_in(articles))
            for group in _as_chosen(found, standing, subject_of, features)
        ]
        of_subject = {n: at for at, n in enumerate(subject_of) if n is not None}
        named = chosen_labels(_renumbered(standing, of_subject), groups)
        members = [[articles[at] for at in group] for group in groups]
        labels = labels_of(members, dict(zip(articles, features, strict=True)))
        were = {frozenset(group) for group in found}
        events = [
            LibraryEvent(
                articles=tuple(members[number]),
                label=named.get(number, label),
                numbers=tuple(rows[at] or 0 for at in group),
                own_label=number in named,
                own_group=frozenset(group) not in were,
            )
            for number, (group, label) in enumerate(zip(groups, labels, strict=True))
        ]
        first = [min(group) for group in groups]
        order = sorted(range(len(events)), key=lambda n: (_newest(events[n]), first[n]))
        return tuple(events[number] for number in order)


def grown(
    groups: list[list[int]],
    new: Sequence[int],
    features: Sequence[Features] | dict[int, Features],
) -> list[list[int]]:
    """Return groups of numbers, and where new ones belong: they join, or found one."""
    if not new:
        return groups
    numbers = [number for group in groups for number in group]
    at = {number: place for place, number in enumerate(numbers)}
    index = EventIndex(
        [features[number] for number in numbers],
        [[at[number] for number in group] for group in groups],
    )
    for number in new:
        index.add(features[number])
        numbers.append(number)
    return [[numbers[at] for at in group] for group in index.events().values()]


def _as_chosen(
    found: Groups,
    standing: Sequence[Chosen],
    subject_of: Sequence[int | None],
    features: Sequence[Features],
) -> Groups:
    """Lay the reader's choices over what was found."""
    if not standing:
        return found
    count = 1 + max(
        number for choice in standing for side in choice.sides for number in side
    )
    bonds = bonds_of(standing, count)
    chosen: list[int] = []
    last = count - 1
    for number in subject_of:
        if number is None or number >= count:
            chosen.append(last + 1)
            last += 1
            bonds.grow()
        else:
            chosen.append(number)

    def likeness(ones: Sequence[int], others: Sequence[int]) -> float:
        return float(
            np.mean([_shared(features[a], features[b]) for a in ones for b in others])
        )

    return as_chosen(found, bonds.among(chosen), likeness)


def _shared(one: Features, other: Features) -> float:
    """Return the share of their terms that two reports have in common, 0 to 1."""
    both = len(np.intersect1d(one.codes, other.codes, assume_unique=True))
    return both / max(len(one.codes) + len(other.codes) - both, 1)


def _renumbered(standing: Sequence[Chosen], of_subject: dict[int, int]) -> list[Chosen]:
    """Return the choices about the reports that are here, by their indices."""
    return [
        choice._replace(
            sides=tuple(
                tuple(of_subject[number] for number in side if number in of_subject)
                for side in choice.sides
            )
        )
        for choice in standing
    ]


def _day_in(articles: Sequence[Article]) -> Callable[[int], tuple[date, int]]:
    """Return a key that puts the earliest report first, those without a date last."""
    return lambda at: (articles[at].published or date.max, at)


def _newest(event: Event) -> int:
    return -event.dates[1].toordinal() if event.dates else 0
