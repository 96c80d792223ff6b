"""Across reports: a line that stands in several reports of one outlet is furniture."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from newsdiff.intake.changes.lines import line_key
from newsdiff.intake.changes.outlet_rules import outlet_key
from newsdiff.intake.changes.revise import pieces, rebuilt
from newsdiff.intake.changes.stories import Story
from newsdiff.intake.furniture.features import count_words
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
    return frozenset((*map(line_key, article.paragraphs), *_taken_out(article)))


def _taken_out(article: Article) -> Iterator[str]:
    """Yield the keys of the lines that were taken out as repeated."""
    for block in article.removed:
        if is_repeated(block, article):
            yield line_key(block.text)


def is_repeated(block: Removed, article: Article) -> bool:
    """Whether a block was taken out because other reports have it too."""
    return block.reason == REPEATED.format(outlet=article.source)


def repeated_lines(articles: Sequence[Article], known: Known = NOTHING) -> Lines:
    """Return the lines that are furniture, as far as these reports can tell."""
    earlier = _holders(known.reports)
    sizes = (_sizes(known.reports) | Counter(known.sizes)) + _sizes(articles)
    relations = _Relations()
    found: dict[str, set[str]] = {}
    for (outlet, key), stories in _holders(articles).items():
        before = earlier.get((outlet, key), [])
        count = len(stories) + known.counts.get((outlet, key), len(before))
        holders = [_Holder.of(key, story) for story in (*before, *stories)]
        line = _Line(tuple(holders), count / sizes[outlet])
        if len(holders) > 1 and line.is_furniture(relations):
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
        for key in {*story.keys, *_taken_out(article)} if outlet else ():
            found.setdefault((outlet, key), []).append(story)
    return found


class _Relations:
    """Which reports tell one story; each pair is compared once."""

    def __init__(self) -> None:
        self._known: dict[tuple[Story, Story], bool] = {}

    def tell_same(self, one: Story, other: Story) -> bool:
        """Whether two reports tell one story."""
        if (one, other) not in self._known:
            self._known[one, other] = one.tells_same(other)
        return self._known[one, other]

    def several(self, stories: Iterable[Story], least: int) -> bool:
        """Whether so many of these reports tell each a story of its own."""
        own: list[Story] = []
        for story in stories:
            if not any(self.tell_same(other, story) for other in own):
                own.append(story)
                if len(own) >= least:
                    return True
        return False


@dataclass(frozen=True, slots=True)
class _Holder:
    """A report that has a line."""

    story: Story
    text: str
    """The line as this report prints it, empty if it was taken out as repeated."""
    at_edge: bool

    @classmethod
    def of(cls, key: str, story: Story) -> "_Holder":
        places = story.places.get(key, [])
        last = len(story.keys) - EDGE
        text = story.article.paragraphs[places[0]] if places else ""
        return cls(story, text, all(not EDGE <= place < last for place in places))


@dataclass(frozen=True, slots=True)
class _Line:
    """A line that several reports have."""

    holders: tuple[_Holder, ...]
    share: float
    """How many of the outlet's reports have it, 0 to 1."""

    def is_furniture(self, relations: _Relations) -> bool:
        """Whether it goes from all of them."""
        if not all(holder.text for holder in self.holders):
            return True
        text = self.holders[0].text
        is_sentence = text.rstrip(_CLOSING).endswith(_ENDS)
        least = LEAST_INSIDE
        if not is_sentence or all(holder.at_edge for holder in self.holders):
            least = LEAST_AT_EDGE
        if is_sentence and count_words(text) < SHORT_SENTENCE:
            if self.share < SHARE_OF_SHORT:
                return False
            least = LEAST_OF_SHORT
        return relations.several((holder.story for holder in self.holders), least)
