"""The same deed told as more or less certain, where neither side denies it."""

from collections.abc import Iterator
from typing import NamedTuple

from newsdiff.compare.differences.side import Side, difference
from newsdiff.model import Difference, DifferenceKind, Span
from newsdiff.text.words import Token

_DEGREES_WORDS = """
will 'll wird werden va van
can kann können puede peut
may might could possibly perhaps likely könnte könnten vielleicht podría podrían \
quizás pourrait pourraient peut-être
reportedly allegedly supposedly angeblich presuntamente supuestamente
"""
_DEGREES = {
    word: degree
    for degree, line in enumerate(_DEGREES_WORDS.strip().split("\n"))
    for word in line.split()
}
"""Words before a deed, from what is sure to come to what is only heard."""

_HEARD = 3
"""The degree of what is only heard: it may be any form of the word."""

_INTENDING_WORDS = """
agreed plans planned intends vowed promised threatened seeks sought wants
"""
_INTENDING = frozenset(_INTENDING_WORDS.split())
"""Words of intent, with "to" behind them."""

_CAN = 1
_INTENDED = 4
_PLAIN = -1

_BRIDGES_WORDS = """
to be been have has had also soon then now
"""
_BRIDGES = frozenset(_BRIDGES_WORDS.split())
"""Words that may stand in between."""

_DENIALS = frozenset({"not", "never", "nicht", "nie", "no", "nunca", "pas"})

_REACH = 4
"""Words behind such a word among which the deed is."""

_MOST = 60
"""Words of content of a sentence that are looked at; more are a list."""

_LEAST_SHARED = 2
"""Content words in common around the deed, so that it is the same one."""

_PAST = "ed"
_NOT_FINITE = "ing"


class _Deed(NamedTuple):
    span: Span
    """With the words that tell how certain it is."""
    stem: str
    degree: int
    form: str


def find(one: Side, other: Side) -> Iterator[Difference]:
    """Yield the first deed that both sentences have with another certainty."""
    mine, theirs = _deeds(one), _deeds(other)
    for here in mine:
        for there in theirs:
            if here.stem == there.stem and _unlike(here, there):
                near = one.around(*here.span) & other.around(*there.span)
                if len(near - {here.stem}) >= _LEAST_SHARED:
                    yield difference(
                        DifferenceKind.NEGATION,
                        one,
                        here.span,
                        other,
                        there.span,
                        slight=True,
                    )
                    return


def _unlike(one: _Deed, other: _Deed) -> bool:
    """Tell whether two tellings of a deed are of unlike certainty.

    A plain word counts only in the past, if the other is more than heard of: "to
    close" and "closing" state nothing.
    """
    low, high = sorted((one, other), key=lambda deed: deed.degree)
    if low.degree == high.degree:
        return False
    if low.degree == _PLAIN:
        if high.degree == _CAN:
            return False
        return high.degree == _HEARD or low.form.endswith(_PAST)
    return low.degree == 0 and high.degree < _INTENDED


def _deeds(seen: Side) -> list[_Deed]:
    """Return the words of content, each with the certainty that it is told with."""
    stems = {token.start: kept for token, kept in seen.content}
    qualified: dict[int, tuple[int, int]] = {}
    for number, token in enumerate(seen.words):
        degree = _degree(seen.words, number)
        if degree is None:
            continue
        for following in seen.words[number + 1 : number + 1 + _REACH]:
            if following.word in _DENIALS or following.word.endswith(_NOT_FINITE):
                break
            if following.start in stems and following.word not in _BRIDGES:
                qualified.setdefault(following.start, (token.start, degree))
                break
    found = []
    for token, kept in seen.content[:_MOST]:
        if token.word in _BRIDGES or seen.text[token.start].isupper():
            continue
        start, degree = qualified.get(token.start, (token.start, _PLAIN))
        found.append(_Deed(Span(start, token.end), kept, degree, token.word))
    return found


def _degree(words: tuple[Token, ...], number: int) -> int | None:
    word = words[number].word
    if word in _DEGREES:
        return _DEGREES[word]
    following = words[number + 1 : number + 2]
    if word in _INTENDING and following and following[0].word == "to":
        return _INTENDED
    return None
