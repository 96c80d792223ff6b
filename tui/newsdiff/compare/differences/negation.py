"""What one sentence states and the other denies, leaves open or expects."""

from collections.abc import Iterator, Sequence
from enum import Enum
from typing import NamedTuple

from newsdiff.compare.differences.side import Side, difference
from newsdiff.model import Difference, DifferenceKind, Span
from newsdiff.text.stop_words import SPEECH_WORDS
from newsdiff.text.words import Token


class _Group(Enum):
    """What a word does to the words behind it."""

    DENIED = "denied"
    OPEN = "open"
    AHEAD = "ahead"
    """Still to come: "will", "is to"."""


_DENYING = """
not never cannot can't won't don't didn't doesn't isn't aren't wasn't weren't hasn't
haven't hadn't shouldn't wouldn't couldn't without nicht kein keine keinen keiner nie
niemals nunca jamás pas jamais
"""

_DENYING_WITH_TO = "refused declined failed refuses declines fails"
_OPENING_WITH_TO = "expected likely unlikely plans appears appeared set due"
"""Words that do so only with "to" behind them: "plans to sign", not "the plans"."""


_OPENING = """
may might could possibly perhaps probably reportedly allegedly potentially könnte
könnten dürfte soll sollen angeblich voraussichtlich vermutlich möglicherweise wohl
podría podrían probablemente posiblemente presuntamente supuestamente pourrait
pourraient probablement peut-être
"""

_COMING = "will 'll wird werden würde va van ira vont devrait deberá"

_GROUPS = {
    word: group
    for group, words in (
        (_Group.DENIED, _DENYING),
        (_Group.OPEN, _OPENING),
        (_Group.AHEAD, _COMING),
    )
    for word in words.split()
}

_WITH_TO = {
    word: group
    for group, words in (
        (_Group.DENIED, _DENYING_WITH_TO),
        (_Group.OPEN, _OPENING_WITH_TO),
    )
    for word in words.split()
}

_HEARSAY_WORDS = """
reportedly allegedly angeblich presuntamente supuestamente
"""
_HEARSAY = frozenset(_HEARSAY_WORDS.split())
"""What is told as heard is no less sure than what is told as somebody's words."""

_OTHER_NEGATIONS_WORDS = """
no nor neither nobody none nowhere nothing unlike against lack lacks lacking barely
hardly niemand nirgends nadie ningún ninguna sin personne aucun aucune sans ohne refuses
refused declined failed
"""
_OTHER_NEGATIONS = frozenset(_OTHER_NEGATIONS_WORDS.split())
"""Words by which a sentence may deny the same in another way."""

_ALSO_QUALIFYING_WORDS = """
no nor neither nobody none only possible possibility potential if whether unless would
should must can to deny denies denied plan planned planning agreed intends intended
vowed threatened promised proposed potential niemand nadie personne aucun aucune ningún
ninguna sin sans ohne ob falls si
"""
_ALSO_QUALIFYING = frozenset(_ALSO_QUALIFYING_WORDS.split())
"""Words after which nothing is plainly stated either."""

_NOT_ONLY = frozenset({"only", "just", "nur", "solo", "sólo", "seulement"})

_REACH = 4
"""Words behind a negation or a doubt among which the word that it qualifies is."""

_PLAIN_REACH = 5
"""Words before and behind a word among which nothing may qualify it."""

_BRIDGES = "to be been have has had being yet so that even really already ever"
_BETWEEN = frozenset(_BRIDGES.split())
"""Words that may stand in between."""

_ARTICLES_WORDS = """
a an the any
"""
_ARTICLES = frozenset(_ARTICLES_WORDS.split())
_BEFORE_NOUNS = frozenset({"without"})
"""Negations behind which an article may follow as well."""

_LEAST_SHARED = 2
"""Content words in common around the word, so that it is said of the same thing."""

_AROUND = 8

_CLOSE = 4
"""Words around the word in which one of those stands: its object, as a rule."""

_PAST = "ed"
_NOT_FINITE = ("ing", "ings", "ion", "ions")


class _Qualified(NamedTuple):
    span: Span
    """From the negation to the word that it qualifies."""
    word: Span
    stem: str
    group: _Group
    hearsay: bool


def find(one: Side, other: Side) -> Iterator[Difference]:
    """Yield a word that both sentences have and only one denies or leaves open."""
    mine, theirs = _qualified(one), _qualified(other)
    for found in mine:
        plain = _stated(found, one, mine, other, theirs)
        if plain is not None:
            yield difference(DifferenceKind.NEGATION, one, found.span, other, plain)
            return
    for found in theirs:
        plain = _stated(found, other, theirs, one, mine)
        if plain is not None:
            yield difference(DifferenceKind.NEGATION, one, plain, other, found.span)
            return


def _stated(
    found: _Qualified,
    seen: Side,
    qualified: list[_Qualified],
    other: Side,
    elsewhere: list[_Qualified],
) -> Span | None:
    """Return where the other side plainly states what this side never does."""
    times = sum(kept == found.stem for _, kept in seen.content)
    denied = sum(each.stem == found.stem for each in qualified)
    if denied < times or any(each.stem == found.stem for each in elsewhere):
        return None
    if seen.text[found.word.start].isupper():
        return None
    if found.group is _Group.DENIED and _denies_anything(other):
        return None
    if found.hearsay and not SPEECH_WORDS.isdisjoint(w.word for w in other.words):
        return None
    near = seen.around(*found.word, reach=_AROUND) - {found.stem}
    for token, kept in other.content:
        if kept != found.stem or not _is_plain(token, found, seen, other):
            continue
        shared = near & other.around(token.start, token.end, reach=_AROUND)
        close = shared & seen.around(*found.word, reach=_CLOSE)
        close &= other.around(token.start, token.end, reach=_CLOSE)
        if len(shared) >= _LEAST_SHARED and close:
            return Span(token.start, token.end)
    return None


def _denies_anything(seen: Side) -> bool:
    return any(
        word.word in _OTHER_NEGATIONS or _GROUPS.get(word.word) is _Group.DENIED
        for word in seen.words
    )


def _is_plain(token: Token, found: _Qualified, seen: Side, other: Side) -> bool:
    """Tell whether a word stands for a fact, in the same use as on the other side."""
    # Thai is read in pieces of several letters, which are no words of the sentence.
    number = sum(word.start < token.start for word in other.words)
    before = other.words[max(0, number - _PLAIN_REACH) : number]
    around = {word.word for word in before}
    around |= {word.word for word in other.words[number + 1 : number + 3]}
    if not _ALSO_QUALIFYING.isdisjoint({word.word for word in before[-3:]}):
        return False
    if any(_qualifies(word, found.group) for word in around):
        return False
    form = seen.text[slice(*found.word)].casefold()
    if token.word.endswith(_NOT_FINITE) and not form.endswith(_NOT_FINITE):
        return False
    if found.group is not _Group.AHEAD:
        return True
    return token.word.endswith(_PAST) and not form.endswith(_PAST)


def _qualifies(word: str, group: _Group) -> bool:
    """Tell whether a word takes away from a statement, seen from one that is open.

    What "will" happen is stated where the other side says that it may.
    """
    found = _GROUPS.get(word)
    return found is not None and (found is not _Group.AHEAD or group is _Group.AHEAD)


def _only(following: Sequence[Token]) -> bool:
    """Tell whether "not" denies nothing, as in "not only"."""
    return any(word.word in _NOT_ONLY for word in following)


def _qualified(seen: Side) -> list[_Qualified]:
    """Return the first content word behind each word of denial or doubt."""
    stems = {token.start: kept for token, kept in seen.content}
    found = []
    for number, token in enumerate(seen.words):
        group = _GROUPS.get(token.word)
        following_word = seen.words[number + 1 : number + 2]
        if following_word and following_word[0].word == "to":
            group = group or _WITH_TO.get(token.word)
        if group is None or _only(seen.words[number + 1 : number + 2]):
            continue
        between = _BETWEEN | (_ARTICLES if token.word in _BEFORE_NOUNS else frozenset())
        for following in seen.words[number + 1 : number + 1 + _REACH]:
            kept = stems.get(following.start)
            if following.word in between:
                continue
            if kept is not None and following.word not in _GROUPS:
                span = Span(token.start, following.end)
                word = Span(following.start, following.end)
                hearsay = token.word in _HEARSAY
                found.append(_Qualified(span, word, kept, group, hearsay))
                break
            if following.word not in _GROUPS:
                break
    return found
