"""A library of an earlier newsdiff keeps what it had."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from newsdiff.library import Library
from newsdiff.library.choice import merge
from newsdiff.library.database import MIGRATIONS, NEWEST
from newsdiff.model import Article, Removed, Subheading
from tests.support import ROOT

DUMPS = ROOT / "tests" / "data"
OFFER = "Our reporters go where others do not, and your gift pays for their boots."


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return a library as the first newsdiff wrote it."""
    return written(tmp_path, 1)


@pytest.fixture
def second(tmp_path: Path) -> Path:
    """Return a library as newsdiff wrote it that had rules, but no choices."""
    return written(tmp_path, 2)


def written(folder: Path, schema: int) -> Path:
    path = folder / f"library-{schema}.sqlite"
    dump = (DUMPS / f"library-{schema}.sql").read_text(encoding="utf-8")
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(dump)
    return path


def rows(path: Path) -> list[object]:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(
            "SELECT id, text_key, address_key, article FROM report"
        ).fetchall()


def test_every_report_comes_along_byte_for_byte(path: Path) -> None:
    before = rows(path)
    Library.open(path).close()
    assert len(before) == 2
    assert rows(path) == before
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (NEWEST,)


def test_what_a_report_had_is_read(path: Path) -> None:
    with Library.open(path) as library:
        lock, frost = library.articles()
    assert lock.published == date(2026, 2, 1)
    assert lock.subheadings == (Subheading("Waiting for steel", 1),)
    assert lock.removed[1] == Removed("34 comments", "comment form", 3, headings=0)
    assert lock.sentences[1].text == "Barges wait below it."
    assert frost.paragraphs[1] == "Frost came in April \ud800."


def test_the_same_report_is_still_known(path: Path) -> None:
    with Library.open(path) as library:
        lock, frost = library.articles()
        assert library.add_all([replace(lock, url=""), replace(frost)]) == [False] * 2


def test_a_number_that_was_used_is_not_used_again(path: Path) -> None:
    with Library.open(path) as library:
        library.add(Article.from_text("Something new.", title="New"))
    with closing(sqlite3.connect(path)) as connection:
        newest = connection.execute("SELECT max(id) FROM report").fetchone()
    assert newest == (4,)


def test_lines_of_reports_that_were_there_count(path: Path) -> None:
    new = Article.from_text(
        "Swimming lessons return to the school once engineers replace rotten beams.\n"
        "Teachers drove classes by bus to a lake during the warm months.\n" + OFFER,
        source="Canal Mail",
    )
    with Library.open(path) as library:
        taken = library.take_in([new])
        assert [block.text for block in taken.articles[0].removed] == [OFFER]
        assert OFFER not in library.articles()[0].paragraphs


def test_a_migration_that_fails_leaves_the_library_as_it_was(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = rows(path)

    def fail(_connection: sqlite3.Connection) -> None:
        raise KeyboardInterrupt

    broken = (MIGRATIONS[0], (*MIGRATIONS[1], fail))
    monkeypatch.setattr("newsdiff.library.database.MIGRATIONS", broken)
    with pytest.raises(KeyboardInterrupt):
        Library.open(path)
    monkeypatch.undo()
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (1,)
        tables = connection.execute(
            "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = 'rule'"
        )
        assert tables.fetchone() == (0,)
    with Library.open(path) as library:
        assert len(library.articles()) == 2
    assert rows(path) == before


def test_a_damaged_report_does_not_keep_the_others_from_coming_along(
    path: Path,
) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("UPDATE report SET article = 'torn' WHERE id = 2")
        connection.commit()
    with Library.open(path) as library:
        assert len(library) == 2


def test_a_library_with_rules_brings_everything_along(second: Path) -> None:
    before = rows(second)
    with Library.open(second) as library:
        lock, frost = library.articles()
        assert [rule.line for rule in library.rules()] == ["12 comments"]
        assert [block.text for block in lock.removed] == [
            "Write to the desk by the canal."
        ]
        assert library.deeds() == []
        assert library.bin() == []
        assert library.versions(lock) == []
        assert len(library.group([lock, frost])) == 2
    assert rows(second) == before


def test_what_was_in_an_earlier_library_can_be_decided_about(
    path: Path, second: Path
) -> None:
    for one in (path, second):
        with Library.open(one) as library:
            library.choose(merge([[report] for report in library.articles()], "Both"))
        with Library.open(one) as library:
            (event,) = library.group(library.articles())
            assert len(event.articles) == 2
