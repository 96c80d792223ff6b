"""Across reports: a line that stands in several reports of one outlet is furniture."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum, auto

from newsdiff.intake.features import count_words
from newsdiff.intake.lines import line_key
from newsdiff.intake.outlet_rules import outlet_key
from newsdiff.intake.revise import pieces, rebuilt
from newsdiff.intake.stories import Story
from newsdiff.model import Article, Removed

REPEATED = "stands in several reports of {outlet}"
"""Reason of a line that several reports of its outlet have."""

LEAST_AT_EDGE = 2
"""So many reports, each of another story, make furniture of a line that is no sentence
or stands at the beginning or the end of all of them."""

LEAST_INSIDE = 3
"""The same for a sentence between others."""

LEAST_OF_SHORT = 4
"""The same for a short sentence, such as many stories can have in common."""

SHORT_SENTENCE = 10
"""A sentence of fewer words may say something in every story: "He was 82."."""

SHARE_OF_SHORT = 0.1
"""At least this share of the outlet's reports must have a short sentence."""

EDGE = 3
"""How many paragraphs from either end the edge of a report reaches."""

MOST_LOST = 0.5
"""A report that would lose more than this share of its words is left as it is."""

_ENDS = tuple(".!?…。！？｡।؟۔")
_CLOSING = "\"'”“’‘»«›」』)]* "


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of the outlets of an intake from reports that came before."""

    reports: tuple[Article, ...] = ()
    """Those that have a line in common with the new ones, or some of them."""
    sizes: Mapping[str, int] = field(default_factory=dict)
    """`outlet_key` -> how many reports of the outlet there are."""
    counts: Mapping[tuple[str, str], int] = field(default_factory=dict)
    """`outlet_key` and `line_key` -> how many of them have the line."""


NOTHING = Known()
"""No report came before."""

Lines = Mapping[str, frozenset[str]]
"""`outlet_key` -> `line_key` of the lines that are furniture there."""


def drop_repeated(
    articles: Sequence[Article], known: Known = NOTHING
) -> tuple[Article, ...]:
    """Return the reports without the lines that several of one outlet have.

    Reports of one story may repeat what they like: versions, copies, follow-ups with
    their background. Reports without an outlet are left as they are.
    """
    lines = repeated_lines(articles, known)
    return tuple(without_lines(article, lines) for article in articles)


def without_lines(article: Article, lines: Lines) -> Article:
    """Return the report without these lines of its outlet, the same one if it has none.

    A report that is mostly made of them is left as it is.
    """
    furniture = lines.get(outlet_key(article.source), frozenset())
    going = [line_key(text) in furniture for text in article.paragraphs]
    if not any(going):
        return article
    counts = [count_words(text) for text in article.paragraphs]
    lost = sum(count for count, goes in zip(counts, going, strict=True) if goes)
    if lost > MOST_LOST * sum(counts):
        return article
    reason = REPEATED.format(outlet=article.source)
    return rebuilt(
        article,
        (
            piece.as_removed(reason) if piece.kept and going[piece.index] else piece
            for piece in pieces(article)
        ),
    )


def lines_of(article: Article) -> frozenset[str]:
    """Return the keys of the lines that count: kept ones, and those found repeated."""
    repeated = (block.text for block in article.removed if is_repeated(block, article))
    return frozenset(map(line_key, (*article.paragraphs, *repeated)))


def is_repeated(block: Removed, article: Article) -> bool:
    """Whether a block was taken out because other reports have it too."""
    return block.reason == REPEATED.format(outlet=article.source)


def repeated_lines(articles: Sequence[Article], known: Known = NOTHING) -> Lines:
    """Return the lines that are furniture, as far as these reports can tell."""
    earlier = _holders(known.reports)
    sizes = (_sizes(known.reports) | Counter(known.sizes)) + _sizes(articles)
    found: dict[str, set[str]] = {}
    for (outlet, key), stories in _holders(articles).items():
        before = earlier.get((outlet, key), [])
        count = len(stories) + known.counts.get((outlet, key), len(before))
        everywhere = [*before, *stories]
        share = count / sizes[outlet]
        if len(everywhere) > 1 and _is_furniture(key, everywhere, share):
            found.setdefault(outlet, set()).add(key)
    return {outlet: frozenset(keys) for outlet, keys in found.items()}


def _sizes(articles: Iterable[Article]) -> Counter[str]:
    """Return how many reports each outlet has."""
    return Counter(outlet_key(article.source) for article in articles)


def _holders(articles: Iterable[Article]) -> dict[tuple[str, str], list[Story]]:
    """Return the reports that hold a line, for every line of every outlet."""
    found: dict[tuple[str, str], list[Story]] = {}
    for article in articles:
        outlet = outlet_key(article.source)
        story = Story(article)
        for key in lines_of(article) if outlet else ():
            found.setdefault((outlet, key), []).append(story)
    return found


def _is_furniture(key: str, stories: Sequence[Story], share: float) -> bool:
    """Whether a line is furniture.

    Args:
        share: how many of the outlet's reports have it, 0 to 1.
    """
    places = [_place(key, story.article) for story in stories]
    if _Place.SETTLED in places:
        return True
    text = _text(key, stories[0].article)
    least = LEAST_INSIDE
    if not _is_sentence(text) or all(place is _Place.EDGE for place in places):
        least = LEAST_AT_EDGE
    if _is_sentence(text) and count_words(text) < SHORT_SENTENCE:
        if share < SHARE_OF_SHORT:
            return False
        least = LEAST_OF_SHORT
    return _are_unrelated(stories, least)


def _are_unrelated(stories: Sequence[Story], least: int) -> bool:
    """Whether so many of these reports tell each a story of its own."""
    own: list[Story] = []
    for story in stories:
        if not any(story.tells_same(other) for other in own):
            own.append(story)
            if len(own) >= least:
                return True
    return False


class _Place(Enum):
    """Where a line stands in a report."""

    SETTLED = auto()
    """It was taken out of it as repeated before."""
    EDGE = auto()
    INSIDE = auto()


def _place(key: str, article: Article) -> _Place:
    found = [n for n, text in enumerate(article.paragraphs) if line_key(text) == key]
    if not found:
        return _Place.SETTLED
    last = len(article.paragraphs) - EDGE
    if all(number < EDGE or number >= last for number in found):
        return _Place.EDGE
    return _Place.INSIDE


def _text(key: str, article: Article) -> str:
    """Return the line as this report has it."""
    return next(text for text in article.paragraphs if line_key(text) == key)


def _is_sentence(text: str) -> bool:
    return text.rstrip(_CLOSING).endswith(_ENDS)
