"""What is removed can be had again until the bin is emptied."""

from pathlib import Path

from newsdiff.library import Library
from newsdiff.library.choice import remove
from newsdiff.model import Article
from tests.library.harbour import ALL, FROST_1, HERON, LOCK_1, LOCK_2

OFFER = "Our reporters go where others do not, and your gift pays for their boots."

BELL = Article.from_text(
    "Workmen lifted a bell of three tonnes into the tower of Saint Odile on Friday.\n"
    "The old one cracked in a frosty night when the sexton rang in the new year."
)


def titles(library: Library) -> list[str]:
    return [article.title for article in library.articles()]


def test_what_was_removed_lies_in_the_bin(library: Library, path: Path) -> None:
    library.add_all(ALL)
    library.choose(remove([LOCK_1, HERON]))
    assert titles(library) == ["Lock 2", "Frost 1", "Frost 2"]
    assert len(library) == 3
    with Library.open(path) as again:
        assert titles(again) == titles(library)
        assert [one.title for one in again.bin()] == ["Lock 1", "Heron"]


def test_undo_brings_back_the_same_report_in_its_place(library: Library) -> None:
    library.add_all(ALL)
    numbers = [library.number(article) for article in ALL]
    library.choose(remove([LOCK_1, HERON]))
    assert library.number(LOCK_1) is None
    turned = library.undo()
    assert turned is not None
    assert turned.came == (LOCK_1, HERON)
    assert library.articles() == list(ALL)
    assert [library.number(article) for article in ALL] == numbers
    turned = library.redo()
    assert turned is not None
    assert turned.went == (LOCK_1, HERON)
    assert len(library) == 3


def test_reading_a_removed_report_again_takes_it_out_of_the_bin(
    library: Library,
) -> None:
    library.add_all(ALL)
    library.remove(LOCK_2)
    assert library.add(LOCK_2)
    assert library.bin() == []
    assert library.undo() is not None
    assert library.articles() == list(ALL)


def test_what_was_emptied_out_is_gone(library: Library) -> None:
    library.add_all(ALL)
    library.remove(HERON)
    assert library.empty_bin() == 1
    assert library.bin() == []
    assert library.undo() is None
    assert len(library) == 4


def test_lines_of_a_removed_report_do_not_count_as_repeated(library: Library) -> None:
    def report(like: Article) -> Article:
        text = "\n".join((*like.paragraphs, OFFER))
        return Article.from_text(text, source="Canal Mail")

    first, second, third = report(LOCK_1), report(FROST_1), report(BELL)
    library.add(first)
    library.remove(first)
    assert library.take_in([second]).articles[0].removed == ()
    library.undo()
    taken = library.take_in([third])
    assert [block.text for block in taken.articles[0].removed] == [OFFER]
