"""What grouping found, kept in the library's file: features, and events so far."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from newsdiff.events.features import Features, StaleFeaturesError

if TYPE_CHECKING:
    import sqlite3


def features_in(connection: "sqlite3.Connection") -> dict[int, Features]:
    """Return the features that are kept, by row, of texts that are still the same."""
    found: dict[int, Features] = {}
    for row, stored in connection.execute(
        "SELECT f.report, f.stored FROM feature f"
        " JOIN report r ON r.id = f.report AND r.revision = f.revision"
        " WHERE r.binned IS NULL"
    ):
        try:
            found[row] = Features.from_bytes(stored)
        except StaleFeaturesError:
            continue  # of an earlier newsdiff: made again
    return found


def keep_features(
    connection: "sqlite3.Connection", made: Iterable[tuple[int, int, Features]]
) -> None:
    """Keep features.

    Args:
        made: row, revision of the text that was read, features.
    """
    connection.executemany(
        "INSERT OR REPLACE INTO feature (report, revision, stored) VALUES (?, ?, ?)",
        ((row, revision, features.to_bytes()) for row, revision, features in made),
    )


def events_in(connection: "sqlite3.Connection") -> dict[int, int]:
    """Return the event that each row was found to be of; numbers mean nothing else."""
    return dict(
        connection.execute(
            "SELECT p.report, p.event FROM place p JOIN report r ON r.id = p.report"
            " WHERE r.binned IS NULL"
        ).fetchall()
    )


def keep_events(
    connection: "sqlite3.Connection",
    groups: Iterable[Sequence[int]],
    known: Mapping[int, int],
) -> None:
    """Keep which rows are of one event.

    Args:
        groups: rows.
        known: what `events_in` returned, empty to forget what was before.
    """
    if not known:
        connection.execute("DELETE FROM place")
    connection.executemany(
        "INSERT OR REPLACE INTO place (report, event) VALUES (?, ?)",
        (
            (row, event)
            for group in groups
            for event in [_name(group, known)]
            for row in group
            if known.get(row) != event
        ),
    )


def _name(group: Sequence[int], known: Mapping[int, int]) -> int:
    """Return the number of an event: one that it had, so that few rows are written."""
    return min((known[row] for row in group if row in known), default=min(group))
