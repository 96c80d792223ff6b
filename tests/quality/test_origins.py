"""The samples have the origins that they have, and no report loses its own wrongly."""

from itertools import combinations

from newsdiff.model import Article
from newsdiff.origins import origins_of
from tests.quality import floors, measure
from tests.quality.truth import events, of_one_origin


def found(articles: dict[str, Article]) -> frozenset[frozenset[str]]:
    """Return the pairs of files that are said to be of one origin."""
    pairs: set[frozenset[str]] = set()
    for event in events().values():
        names = list(event["reports"])
        for origin in origins_of([articles[name] for name in names]):
            pairs |= {
                frozenset((names[one], names[other]))
                for one, other in combinations(origin.reports, 2)
            }
    return frozenset(pairs)


def test_true_bodies_have_their_origins() -> None:
    pairs = found(measure.true_articles())
    assert len(pairs & of_one_origin()) >= floors.ORIGIN_PAIRS_FOUND
    assert len(pairs - of_one_origin()) <= floors.ORIGIN_PAIRS_WRONG


def test_reports_as_they_are_read_have_their_origins() -> None:
    names = [name for event in events().values() for name in event["reports"]]
    pairs = found({name: measure.read(name) for name in names})
    assert len(pairs & of_one_origin()) >= floors.ORIGIN_PAIRS_FOUND
    assert len(pairs - of_one_origin()) <= floors.ORIGIN_PAIRS_WRONG
