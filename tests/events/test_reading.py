"""Many articles are read one by one or by several processes."""

from collections.abc import Iterator

from newsdiff.events.reading import WORTH_WORKERS, read_features
from newsdiff.model import Article
from tests.support import COAST_COURIER, HARBOUR_GAZETTE


def test_features_come_in_the_order_of_the_articles() -> None:
    one, other = read_features([HARBOUR_GAZETTE, COAST_COURIER], workers=2)
    assert (one.published, other.published) == (
        HARBOUR_GAZETTE.published,
        COAST_COURIER.published,
    )


def test_articles_are_taken_as_they_are_needed() -> None:
    taken = []

    def articles() -> Iterator[Article]:
        for number in range(3):
            taken.append(number)
            yield HARBOUR_GAZETTE

    next(read_features(articles()))
    assert taken == [0]


def test_several_processes_read_the_same_as_one() -> None:
    articles = [
        Article.from_sentences([f"Report {number} of the port."], title="Fog")
        for number in range(WORTH_WORKERS + 1)
    ]
    alone = [each.to_bytes() for each in read_features(articles)]
    assert [each.to_bytes() for each in read_features(iter(articles), 2)] == alone
