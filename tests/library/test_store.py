"""The library keeps what it was given."""

import subprocess
import sys
import threading
from pathlib import Path

import pytest

from newsdiff.errors import LibraryError
from newsdiff.library import Library
from newsdiff.model import Article
from tests.support import COAST_COURIER, HARBOUR_GAZETTE


def report(number: int, *, url: str = "") -> Article:
    return Article.from_text(
        f"Lock keeper number {number} counted the barges.",
        title=f"Barges {number}",
        source="Canal Mail",
        url=url,
    )


def titles(path: Path) -> list[str]:
    with Library.open(path) as library:
        return [article.title for article in library.articles()]


def test_opening_makes_folders_and_file(path: Path, library: Library) -> None:
    assert path.is_file()
    assert len(library) == 0
    assert library.articles() == []


def test_an_empty_library_is_still_true(library: Library) -> None:
    assert library


def test_what_was_added_is_there_after_opening_again(
    path: Path, library: Library
) -> None:
    assert library.add(HARBOUR_GAZETTE)
    with Library.open(path) as again:
        (found,) = again.articles()
    assert found is not HARBOUR_GAZETTE
    assert found.title == HARBOUR_GAZETTE.title
    assert found.sentences == HARBOUR_GAZETTE.sentences
    assert found.published == HARBOUR_GAZETTE.published


def test_reports_come_back_in_order_of_arrival(path: Path, library: Library) -> None:
    for number in (3, 1, 2):
        library.add(report(number))
    assert titles(path) == ["Barges 3", "Barges 1", "Barges 2"]


def test_the_same_text_from_the_same_outlet_is_kept_once(library: Library) -> None:
    assert library.add(report(1))
    assert not library.add(report(1))
    assert len(library) == 1


def test_the_same_address_is_kept_once(path: Path, library: Library) -> None:
    assert library.add(report(1, url="https://canal.example/a"))
    assert not library.add(report(2, url="https://canal.example/a"))
    assert len(titles(path)) == 1


def test_reports_without_an_address_are_not_the_same(library: Library) -> None:
    assert library.add_all([report(1), report(2)]) == [True, True]


def test_adding_many_says_which_are_new(library: Library) -> None:
    library.add(report(1))
    assert library.add_all([report(1), report(2), report(2)]) == [False, True, False]


def test_the_object_that_was_added_is_the_one_that_comes_back(library: Library) -> None:
    library.add_all([HARBOUR_GAZETTE, COAST_COURIER])
    assert library.articles() == [HARBOUR_GAZETTE, COAST_COURIER]


def test_articles_gives_the_same_objects_each_time(
    path: Path, library: Library
) -> None:
    library.add(report(1))
    with Library.open(path) as again:
        assert again.articles() == again.articles()


def test_a_report_that_articles_returned_can_be_removed(
    path: Path, library: Library
) -> None:
    library.add_all([report(1), report(2)])
    with Library.open(path) as again:
        assert again.remove(again.articles()[0])
        assert [article.title for article in again.articles()] == ["Barges 2"]
    assert titles(path) == ["Barges 2"]


def test_an_article_that_was_there_already_can_stand_for_it(library: Library) -> None:
    library.add(report(1))
    twin = report(1)
    library.add(twin)
    assert library.remove(twin)
    assert len(library) == 0


def test_removing_what_the_library_does_not_know_changes_nothing(
    library: Library,
) -> None:
    library.add(report(1))
    assert not library.remove(report(1))
    assert len(library) == 1


def test_removing_twice_is_false_the_second_time(library: Library) -> None:
    article = report(1)
    library.add(article)
    assert library.remove(article)
    assert not library.remove(article)


def test_a_removed_report_can_be_added_again(library: Library) -> None:
    article = report(1)
    library.add(article)
    library.remove(article)
    assert library.add(article)
    assert library.articles() == [article]


def test_another_newsdiff_sees_what_was_removed_and_added(
    path: Path, library: Library
) -> None:
    library.add_all([report(1), report(2)])
    with Library.open(path) as other:
        mine = other.articles()
        library.remove(library.articles()[1])
        library.add(report(3))
        assert [a.title for a in other.articles()] == ["Barges 1", "Barges 3"]
        assert not other.remove(mine[1])
        assert len(other) == 2


def test_a_report_that_cannot_be_written_leaves_the_library_as_it_was(
    path: Path, library: Library
) -> None:
    library.add(report(1))
    broken = Article(
        title="x",
        paragraphs=("y",),
        sentences=(),
        published="never",  # type: ignore[arg-type]
    )
    with pytest.raises(AttributeError):
        library.add_all([report(2), broken])
    assert [article.title for article in library.articles()] == ["Barges 1"]
    assert titles(path) == ["Barges 1"]
    assert library.add(report(2))


def test_a_process_killed_inside_a_transaction_loses_nothing_that_was_kept(
    path: Path, library: Library
) -> None:
    library.add(report(1))
    script = """
import os, sys
from pathlib import Path
from newsdiff.library import Library
from newsdiff.model import Article
library = Library.open(Path(sys.argv[1]))
library.add(Article.from_text("Kept before the end.", title="Kept"))
with library._database.writing() as connection:
    connection.execute("DELETE FROM report")
    os._exit(9)
"""
    done = subprocess.run([sys.executable, "-c", script, str(path)], check=False)
    assert done.returncode == 9
    assert titles(path) == ["Barges 1", "Kept"]


def test_threads_can_share_a_library(path: Path, library: Library) -> None:
    def add(start: int) -> None:
        for number in range(start, start + 10):
            library.add(report(number))

    threads = [threading.Thread(target=add, args=(base,)) for base in (0, 5, 10, 100)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(library) == 30
    assert len(library.articles()) == len(set(titles(path))) == 30


def test_two_processes_at_once_lose_nothing(path: Path) -> None:
    script = """
import sys
from pathlib import Path
from newsdiff.library import Library
from newsdiff.model import Article
with Library.open(Path(sys.argv[1])) as library:
    for number in range(20):
        name = f"{sys.argv[2]} {number}"
        library.add(Article.from_text(f"Report {name}.", title=name))
"""
    running = [
        subprocess.Popen([sys.executable, "-c", script, str(path), name])
        for name in ("left", "right")
    ]
    assert [process.wait() for process in running] == [0, 0]
    assert len(set(titles(path))) == 40


def test_a_closed_library_says_so(path: Path) -> None:
    library = Library.open(path)
    library.close()
    library.close()
    with pytest.raises(LibraryError, match="cannot be used"):
        library.articles()
