"""The SQLite file under the library: opening, schema, transactions, errors."""

import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from newsdiff.errors import LibraryError

BUSY_SECONDS = 15.0
"""How long one newsdiff waits for another that is writing."""

APPLICATION_ID = 0x6E657764
"""Marks the file as newsdiff's own ("newd"), so that no other database is touched."""


def _index_lines(connection: sqlite3.Connection) -> None:
    from newsdiff.library.line_index import index_everything  # 40 ms, once in a life

    index_everything(connection)


Step = str | Callable[[sqlite3.Connection], None]
"""A statement, or what statements cannot do."""

MIGRATIONS: tuple[tuple[Step, ...], ...] = (
    # AUTOINCREMENT: the number of a removed report never comes back for another one,
    # which a second newsdiff could otherwise mistake for it.
    (
        """
        CREATE TABLE report (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            text_key BLOB NOT NULL UNIQUE,
            address_key BLOB UNIQUE,
            article TEXT NOT NULL
        )
        """,
    ),
    (
        # Rises when the article is rewritten, so that another newsdiff reads it anew.
        "ALTER TABLE report ADD COLUMN revision INTEGER NOT NULL DEFAULT 0",
        """
        CREATE TABLE rule (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            hash INTEGER NOT NULL UNIQUE,
            outlet TEXT NOT NULL,
            line TEXT NOT NULL,
            action TEXT NOT NULL
        )
        """,
        # Not by the report's number: a report that is removed and read again is known.
        """
        CREATE TABLE decision (
            report_key BLOB NOT NULL,
            line TEXT NOT NULL,
            action TEXT NOT NULL,
            PRIMARY KEY (report_key, line)
        ) WITHOUT ROWID
        """,
        """
        CREATE TABLE line (
            hash INTEGER NOT NULL,
            report INTEGER NOT NULL,
            PRIMARY KEY (hash, report)
        ) WITHOUT ROWID
        """,
        _index_lines,
    ),
    (
        # The choice that removed it; a removed report stays until the bin is emptied.
        "ALTER TABLE report ADD COLUMN binned INTEGER",
        "CREATE INDEX report_binned ON report (binned) WHERE binned IS NOT NULL",
        """
        CREATE TABLE choice (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            kind TEXT NOT NULL,
            label TEXT NOT NULL,
            words TEXT NOT NULL,
            undone INTEGER NOT NULL DEFAULT 0
        )
        """,
        """
        CREATE TABLE chosen (
            choice INTEGER NOT NULL,
            side INTEGER NOT NULL,
            subject INTEGER NOT NULL,
            PRIMARY KEY (choice, side, subject)
        ) WITHOUT ROWID
        """,
        # Not by the report's number either. All keys that a report ever had.
        """
        CREATE TABLE subject (
            key BLOB PRIMARY KEY,
            number INTEGER NOT NULL
        ) WITHOUT ROWID
        """,
        """
        CREATE TABLE version (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            report INTEGER NOT NULL,
            text_key BLOB NOT NULL,
            article TEXT NOT NULL
        )
        """,
        "CREATE INDEX version_report ON version (report)",
        "CREATE INDEX version_text_key ON version (text_key)",
        # What can be found out again: made when it is missing or of another revision.
        """
        CREATE TABLE feature (
            report INTEGER PRIMARY KEY,
            revision INTEGER NOT NULL,
            stored BLOB NOT NULL
        )
        """,
        # The event that grouping put a report into, before the reader's choices.
        """
        CREATE TABLE place (
            report INTEGER PRIMARY KEY,
            event INTEGER NOT NULL
        )
        """,
    ),
)
"""The steps that lead from each version to the next. Append, never change."""

NEWEST = len(MIGRATIONS)
"""The version of the schema that this newsdiff writes."""


class Database:
    """One connection, shared by all threads of this process, one at a time."""

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self._connection = connection
        self._path = path
        self._lock = threading.RLock()

    @classmethod
    def open(cls, path: Path) -> "Database":
        """Open the file, making folders, file and schema where they are missing.

        Raises:
            LibraryError: it cannot be made or read, or is not a library of ours.
        """
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            reason = error.strerror or str(error)
            raise LibraryError(
                f"Cannot make the folder {path.parent}: {reason}."
            ) from error
        if path.is_dir():
            raise LibraryError(f"{path} is a folder; the library is a file.")
        database = cls(_connect(path), path)
        try:
            database.prepare()
        except BaseException:
            database.close()
            raise
        return database

    @classmethod
    def in_memory(cls) -> "Database":
        """Return a database that is gone when it is closed."""
        path = Path(":memory:")
        database = cls(_connect(path), path)
        database.prepare()
        return database

    def prepare(self) -> None:
        """Check that the file is ours and bring its schema up to date."""
        with self.reading() as connection:
            _refuse_foreign(connection, self._path)
            # Only now: this already writes to the file.
            _set_durable(connection)
        with self.writing() as connection:
            _refuse_foreign(
                connection, self._path
            )  # another process may have been here
            _migrate(connection)

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """Give the connection to one thread; errors come out as LibraryError."""
        with self._lock:
            try:
                yield self._connection
            except sqlite3.Error as error:
                raise LibraryError(_message(error, self._path)) from error

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """Run a transaction: on disk when it ends, undone whole when it fails."""
        with self.reading() as connection:
            # IMMEDIATE: what is read inside is still true when it is written.
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield connection
                connection.execute("COMMIT")
            except BaseException:
                if connection.in_transaction:
                    connection.execute("ROLLBACK")
                raise

    def close(self) -> None:
        """Close the file; closing twice is fine."""
        with self._lock:
            self._connection.close()


def _connect(path: Path) -> sqlite3.Connection:
    try:
        return sqlite3.connect(
            path,
            timeout=BUSY_SECONDS,
            isolation_level=None,  # transactions are begun and ended by `writing`
            check_same_thread=False,  # the lock of `Database` sees to it
        )
    except sqlite3.Error as error:
        raise LibraryError(_message(error, path)) from error


def _pragma(connection: sqlite3.Connection, name: str) -> int:
    value: int = connection.execute(f"PRAGMA {name}").fetchone()[0]
    return value


def _refuse_foreign(connection: sqlite3.Connection, path: Path) -> None:
    """Raise LibraryError unless the database is empty or a library we understand."""
    (tables,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    version = _pragma(connection, "user_version")
    if _pragma(connection, "application_id") != APPLICATION_ID:
        if tables or version:
            raise LibraryError(
                f"{path} is a database of another program; choose another file."
            )
    elif version > NEWEST:
        raise LibraryError(
            f"The library {path} was written by a newer newsdiff; update newsdiff."
        )


def _set_durable(connection: sqlite3.Connection) -> None:
    """Let readers and a writer work at once, and sync every commit to the disk."""
    if connection.execute("PRAGMA journal_mode").fetchone()[0] != "wal":
        # The mode can only change while nobody else has the file open in a
        # transaction; without it everything still works, only with more waiting.
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_BUSY:
                raise
    connection.execute("PRAGMA synchronous = FULL")


def _migrate(connection: sqlite3.Connection) -> None:
    """Run the missing migrations, inside the transaction that is open."""
    version = _pragma(connection, "user_version")
    if version == NEWEST:
        return
    for steps in MIGRATIONS[version:]:
        for step in steps:
            if isinstance(step, str):
                connection.execute(step)
            else:
                step(connection)
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {NEWEST}")


def _message(error: sqlite3.Error, path: Path) -> str:
    """Return what happened in words for a person."""
    name = getattr(error, "sqlite_errorname", "")
    reasons = {
        "SQLITE_NOTADB": f"{path} is not a newsdiff library; choose another file.",
        "SQLITE_CORRUPT": f"The library {path} is damaged; nothing was changed.",
        "SQLITE_BUSY": f"Another program keeps the library {path} busy; try again.",
        "SQLITE_FULL": f"The disk is full; the library {path} keeps what it had.",
        "SQLITE_READONLY": f"The library {path} may not be written to.",
        "SQLITE_CANTOPEN": f"The library {path} cannot be opened.",
    }
    known = [text for code, text in reasons.items() if name.startswith(code)]
    return known[0] if known else f"The library {path} cannot be used: {error}."
