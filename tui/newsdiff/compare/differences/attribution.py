"""The same statement, said by another, by somebody unnamed or in doubt."""

import re
from collections.abc import Iterator
from functools import lru_cache

from newsdiff.compare.differences.quoted_words import quoted_words
from newsdiff.compare.differences.side import Side, difference
from newsdiff.compare.differences.sources import Source, sources
from newsdiff.model import Difference, DifferenceKind, Span
from newsdiff.text.quotes import quoted_spans
from newsdiff.text.stop_words import STOP_WORDS

_DOUBT = re.compile(
    r"\b(?:claim(?:s|ed|ing)|alleg(?:es|ed|edly|ing)|purported(?:ly)?|supposedly"
    r"|behauptete[nt]?|behauptet|angeblich|presuntamente|supuestamente|prétend(?:u|ent)?"
    r"|affirme(?:nt)? sans preuve)\b",
    re.IGNORECASE,
)
_PLAIN = re.compile(
    r"\b(?:said|says|told|stated|added|according to|confirm(?:s|ed)?|announced|sagte"
    r"|erklärte|bestätigte|dijo|confirmó|dit|déclaré|confirmé)\b",
    re.IGNORECASE,
)

_LEAST_SHARED = 4
"""Content words in common below which another source may tell another thing."""

_LEAST_SHARED_VAGUER = 3
"""The same where the difference is shown as a slight one."""

_LEAST_SHARE = 0.3
"""The share of the shorter sentence's content words that these must be."""

_NEARLY_ALL = 0.8
"""The same where another name alone tells the sources apart."""

_LEAST_NEAR = 3
"""Content words in common near the words of speech."""

_LEAST_QUOTED = 2
"""Words of a quotation, one of them of content, that show whose it is."""


def find(one: Side, other: Side) -> Iterator[Difference]:
    """Yield sources that differ, and words of doubt that one side alone has."""
    source = _other_source(one, other)
    if source is not None:
        here, there = source
        yield difference(DifferenceKind.ATTRIBUTION, one, here.span, other, there.span)
    doubting, plain = _first(_DOUBT, one.text), _first(_PLAIN, other.text)
    if doubting and plain and _same_claim(one, doubting, other, plain):
        yield difference(DifferenceKind.ATTRIBUTION, one, doubting, other, plain)
    plain, doubting = _first(_PLAIN, one.text), _first(_DOUBT, other.text)
    if doubting and plain and _same_claim(other, doubting, one, plain):
        yield difference(DifferenceKind.ATTRIBUTION, one, plain, other, doubting)


def find_vaguer(one: Side, other: Side) -> Iterator[Difference]:
    """Yield an unnamed source for a named one where less else is the same."""
    mine, theirs = sources(one.text), sources(other.text)
    if not mine or not theirs or not (_one_kind(mine) and _one_kind(theirs)):
        return
    here, there = mine[0], theirs[0]
    names = here.names | there.names
    if (
        _unnamed(here) != _unnamed(there)
        and len((one.stems & other.stems) - names) >= _LEAST_SHARED_VAGUER
    ):
        yield difference(
            DifferenceKind.ATTRIBUTION,
            one,
            here.span,
            other,
            there.span,
            slight=True,
        )


def _same_claim(doubter: Side, doubting: Span, other: Side, plain: Span) -> bool:
    """Tell whether the doubt is about what the other side states without any."""
    near = doubter.around(*doubting) & other.around(*plain)
    return len(near) >= _LEAST_NEAR and not _first(_DOUBT, other.text)


@lru_cache(maxsize=8_000)
def _first(pattern: re.Pattern[str], text: str) -> Span | None:
    found = pattern.search(text)
    return Span(*found.span()) if found else None


def _other_source(one: Side, other: Side) -> tuple[Source, Source] | None:
    """Return the sources of the two sentences if they are not the same."""
    mine, theirs = sources(one.text), sources(other.text)
    if not mine or not theirs:
        return None
    for here, there in _of_same_quotation(one, mine, other, theirs):
        if _strangers(here, there) and not _speaks_too(one, here, other, there):
            return here, there
    names = frozenset[str]().union(*(source.names for source in (*mine, *theirs)))
    shared = (one.stems & other.stems) - names
    fewer = min(len(one.stems - names), len(other.stems - names))
    if len(shared) < max(_LEAST_SHARED, _LEAST_SHARE * fewer):
        return None
    if (
        _one_kind(mine)
        and _one_kind(theirs)
        and _unnamed(mine[0]) != _unnamed(theirs[0])
    ):
        return mine[0], theirs[0]
    alone = len(mine) == len(theirs) == 1 and len(shared) >= _NEARLY_ALL * fewer
    if (
        alone
        and _strangers(mine[0], theirs[0])
        and not _mentioned(one, mine[0], other, theirs[0])
    ):
        return mine[0], theirs[0]
    return None


def _one_kind(found: tuple[Source, ...]) -> bool:
    """Tell whether all sources of a sentence are unnamed, or all are named."""
    return all(_unnamed(source) == _unnamed(found[0]) for source in found)


def _unnamed(source: Source) -> bool:
    return source.anonymous and not source.names


def _strangers(here: Source, there: Source) -> bool:
    """Tell whether two persons are named, and not the same one."""
    return bool(here.person and there.person and not here.names & there.names)


def _mentioned(one: Side, here: Source, other: Side, there: Source) -> bool:
    return bool(here.names & other.stems or there.names & one.stems)


def _speaks_too(one: Side, here: Source, other: Side, there: Source) -> bool:
    """Tell whether either name stands near the other sentence's words of speech."""
    return bool(
        here.names & other.around(*there.verb) or there.names & one.around(*here.verb)
    )


def _of_same_quotation(
    one: Side, mine: tuple[Source, ...], other: Side, theirs: tuple[Source, ...]
) -> Iterator[tuple[Source, Source]]:
    """Yield who says the same quoted words in the one sentence and in the other."""
    there = {_quoted(other, span): span for span in quoted_spans(other.text)}
    for span in quoted_spans(one.text):
        quoted = _quoted(one, span)
        content = [word for word in quoted if word not in STOP_WORDS]
        if len(quoted) < _LEAST_QUOTED or not content:
            continue
        for others, place in there.items():
            if _within(quoted, others) or (
                len(others) >= _LEAST_QUOTED and _within(others, quoted)
            ):
                yield _nearest(mine, span), _nearest(theirs, place)


def _quoted(seen: Side, span: tuple[int, int]) -> tuple[str, ...]:
    return tuple(token.word for token in quoted_words(seen.text[slice(*span)]))


def _within(few: tuple[str, ...], many: tuple[str, ...]) -> bool:
    return f" {' '.join(few)} " in f" {' '.join(many)} "


def _nearest(found: tuple[Source, ...], span: tuple[int, int]) -> Source:
    """Return the source whose words of speech stand nearest to a quotation."""

    def distance(source: Source) -> int:
        return max(span[0] - source.verb.end, source.verb.start - span[1], 0)

    return min(found, key=distance)
