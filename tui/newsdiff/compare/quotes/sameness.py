"""How two quotations stand to each other: the same words, a part, or other words."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum

from rapidfuzz.distance import LCSseq

from newsdiff.compare.quotes.naming import is_name
from newsdiff.compare.quotes.pieces import Piece
from newsdiff.model import Place
from newsdiff.text.stems import stem
from newsdiff.text.stop_words import STOP_WORDS
from newsdiff.text.words import words

FEWEST_WORDS = 3
"""Words from which on the same words are one quotation where nothing speaks against
it; fewer could be anybody's, and need sentences that match or one speaker."""

FEWEST_OF_PART = 6
"""The same for words that are a part of a longer quotation."""

LEAST_IN_ORDER = 0.5
"""More than this share of the shorter quotation's words must stand in the longer one in
the same order, if the words are not the same ..."""

LEAST_IN_ORDER_MATCHED = 0.35
"""... and more than this where the sentences match and one person speaks."""

LEAST_IN_ORDER_APART = 0.7
"""... or this where the reports name different speakers."""

LIKE_LONG = 0.4
"""The shorter quotation has at least this share of the longer one's words, or it is no
other wording of it unless the sentences match and one person speaks."""

FEWEST_IN_ORDER = 4
FEWEST_IN_ORDER_MATCHED = 3
"""So many words at least, else and there."""

FEWEST_SHARED = 3
"""Content words in common below which two wordings are like each other by chance."""


class Sameness(IntEnum):
    """How surely two quotations are one; higher is surer."""

    NONE = 0
    REWORDED = 1
    PART = 2
    SAME = 3


@dataclass(frozen=True, slots=True, eq=False)
class Spoken:
    """A piece of a quotation, made ready to be compared."""

    place: Place
    piece: Piece
    text: str
    speaker: str
    words: tuple[str, ...]
    content: frozenset[str]
    speaker_stems: frozenset[str]
    mostly_quoted: bool
    """The quotation is most of its sentence."""


def spoken(place: Place, piece: Piece, sentence: str, speaker: str) -> Spoken:
    """Make a piece ready."""
    start, end = piece.span
    # A hyphen more or less is the same word to the ear.
    found = [part for word in words(sentence[start:end]) for part in _parts(word)]
    return Spoken(
        place=place,
        piece=piece,
        text=sentence[start:end],
        speaker=speaker,
        words=tuple(found),
        content=content_of(found),
        speaker_stems=content_of(words(speaker)),
        mostly_quoted=2 * (end - start) > len(sentence),
    )


def _parts(word: str) -> list[str]:
    return [part for part in word.split("-") if part]


def content_of(found: Iterable[str]) -> frozenset[str]:
    """Return the stems of the words that carry meaning."""
    return frozenset(stem(word) for word in found if word not in STOP_WORDS)


def sameness(longer: Spoken, shorter: Spoken, *, matched: bool) -> Sameness:
    """Return how surely the shorter quotation is the longer one, or a part of it.

    Args:
        matched: the two sentences state the same thing.
    """
    share = _share_speaker(longer, shorter)
    near = matched or share
    strangers = bool(longer.speaker and shorter.speaker) and not near
    many = len(shorter.words)
    if many < FEWEST_OF_PART and _named_apart(longer, shorter):
        return Sameness.NONE
    if longer.words == shorter.words:
        known = near or many >= (FEWEST_OF_PART if strangers else FEWEST_WORDS)
        return Sameness.SAME if known else Sameness.NONE
    if holds(longer.words, shorter.words):
        known = near and many >= FEWEST_WORDS
        known = known or (share and (matched or many > 1))
        known = known or (many >= FEWEST_OF_PART and not strangers)
        return Sameness.PART if known and shorter.content else Sameness.NONE
    if strangers or _named_apart(longer, shorter):
        return Sameness.NONE
    reworded = _is_reworded(longer, shorter, matched=matched, share=share)
    return Sameness.REWORDED if reworded else Sameness.NONE


def _share_speaker(one: Spoken, other: Spoken) -> bool:
    """Tell whether both name one speaker."""
    return bool(one.speaker_stems & other.speaker_stems)


def _named_apart(one: Spoken, other: Spoken) -> bool:
    """Tell whether each is somebody's by name, and not the other's."""
    both = is_name(one.speaker) and is_name(other.speaker)
    return both and not _share_speaker(one, other)


def _is_reworded(
    longer: Spoken, shorter: Spoken, *, matched: bool, share: bool
) -> bool:
    """Tell whether enough words are shared and come in the same order.

    Less is enough where the sentences match and one person speaks; more is asked for
    where different speakers are named, or one quotation is much shorter.
    """
    certain = matched and share
    shared = len(longer.content & shorter.content)
    in_order = LCSseq.similarity(longer.words, shorter.words)
    part = in_order / len(shorter.words)
    like_long = len(shorter.words) >= LIKE_LONG * len(longer.words)
    if certain and like_long and shared and part > LEAST_IN_ORDER:
        return in_order >= FEWEST_IN_ORDER_MATCHED
    if not certain and not like_long:
        return False
    least = LEAST_IN_ORDER_MATCHED if certain else LEAST_IN_ORDER
    if longer.speaker and shorter.speaker and not share:
        least = LEAST_IN_ORDER_APART
    return shared >= FEWEST_SHARED and in_order >= FEWEST_IN_ORDER and part > least


def holds(longer: Sequence[str], shorter: Sequence[str]) -> bool:
    """Tell whether these words stand in the longer text in one stretch."""
    return f" {' '.join(shorter)} " in f" {' '.join(longer)} "
