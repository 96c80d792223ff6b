"""Files that are no library are refused and left alone."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from newsdiff.errors import LibraryError
from newsdiff.library import Library
from newsdiff.library.database import APPLICATION_ID, NEWEST, Database
from tests.support import HARBOUR_GAZETTE


def refused(path: Path) -> str:
    """Open, expect a refusal, check that nothing was written, return the message."""
    before = path.read_bytes()
    with pytest.raises(LibraryError) as caught:
        Library.open(path)
    assert path.read_bytes() == before
    message = str(caught.value)
    assert str(path) in message
    assert "\n" not in message
    return message


def test_a_text_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("Not a database, but notes of a long evening.\n" * 50, "utf-8")
    assert "not a newsdiff library" in refused(path)


def test_a_database_of_another_program_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "places.sqlite"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE bookmark (address TEXT)")
        connection.commit()
    assert "another program" in refused(path)


def test_a_library_of_a_newer_newsdiff_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite"
    Library.open(path).close()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA user_version = {NEWEST + 1}")
    assert "newer newsdiff" in refused(path)


def test_a_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(LibraryError, match="is a folder"):
        Library.open(tmp_path)


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", "utf-8")
    with pytest.raises(LibraryError, match="Cannot make the folder"):
        Library.open(tmp_path / "file" / "library.sqlite")


def test_an_empty_file_becomes_a_library(tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite"
    path.touch()
    with Library.open(path) as library:
        assert library.add(HARBOUR_GAZETTE)


def test_the_file_says_whose_it_is_and_which_version(tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite"
    Library.open(path).close()
    with closing(sqlite3.connect(path)) as connection:
        found = [
            connection.execute(f"PRAGMA {name}").fetchone()[0]
            for name in ("application_id", "user_version", "journal_mode")
        ]
    assert found == [APPLICATION_ID, NEWEST, "wal"]


def test_a_damaged_report_is_an_error_for_a_person(tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite"
    with Library.open(path) as library:
        library.add(HARBOUR_GAZETTE)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("UPDATE report SET article = 'torn'")
        connection.commit()
    with Library.open(path) as library, pytest.raises(LibraryError, match="damaged"):
        library.articles()


def test_a_failed_transaction_is_undone_whole(tmp_path: Path) -> None:
    database = Database.open(tmp_path / "library.sqlite")

    def interrupted() -> None:
        with database.writing() as connection:
            connection.execute(
                "INSERT INTO report (text_key, article) VALUES (x'01', 'a')"
            )
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()
    with database.reading() as connection:
        assert connection.execute("SELECT count(*) FROM report").fetchone() == (0,)
    database.close()


def test_a_writer_that_keeps_the_file_busy_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("newsdiff.library.database.BUSY_SECONDS", 0.05)
    path = tmp_path / "library.sqlite"
    with Library.open(path) as library, closing(sqlite3.connect(path)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(LibraryError, match="busy"):
            library.add(HARBOUR_GAZETTE)
        other.rollback()
        assert library.add(HARBOUR_GAZETTE)
