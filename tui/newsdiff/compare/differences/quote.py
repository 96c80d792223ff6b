"""The same quotation in different words."""

import itertools
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from newsdiff.compare.differences.quoted_words import quoted_words
from newsdiff.compare.differences.side import Side, difference, joined
from newsdiff.model import Difference, DifferenceKind, Span
from newsdiff.text.quotes import quoted_spans
from newsdiff.text.stems import stem
from newsdiff.text.stop_words import SPEECH_WORDS, STOP_WORDS
from newsdiff.text.words import Token, words

_LEAST_SHARED = 0.4
"""The share of the shorter quotation's words that both have in the same order."""

_LEAST_SHARED_UNMARKED = 0.6

_LEAST_KEPT = 3
"""Words that both have near a change, so that it is the same quotation."""

_WINDOW = 6
"""Words on either side of a change in which these are counted."""

_LONGEST_BEYOND_KEPT = 3
"""A change may be as long as what is kept near it and this many words more."""

_LONGEST_END = 4
"""Words that may be replaced at an end of a quotation; more is another cut of it."""

_LEAST_KEPT_UNMARKED = 6
"""The same where one side has no quotation marks and may tell it in its own words."""

_LONGEST_UNMARKED = 2

_LONGEST_OMISSION = 5
"""Words left out; more is another sentence."""

_LEAST_KEPT_AROUND_OMISSION = 6
"""What must be kept where words are left out: a summary leaves out many."""

_LONG_QUOTATION = 5
"""Words from which on a quotation is looked for in unmarked text."""

_DENIALS_WORDS = """
not no never nicht kein nie nunca jamás pas jamais
"""
_DENIALS = frozenset(_DENIALS_WORDS.split())
"""Words that nobody may leave out of a quotation."""

_PRONOUNS_WORDS = """
i me my mine we us our ours you your yours he him his she her hers they them their
theirs it its
"""
_PRONOUNS = frozenset(_PRONOUNS_WORDS.split())
"""These shift when a quotation is fitted into a sentence."""

Stretch = tuple[int, int]


class _Change(NamedTuple):
    """Words that stand in one quotation for others in the other."""

    left: Sequence[Token]
    right: Sequence[Token]
    kept: tuple[str, ...]
    """The words near it that both have."""
    inside: bool
    """Whether both quotations go on before and behind it."""
    omitted: bool
    """Whether one side leaves these words out; then with the words beside them."""
    whole: bool
    """Whether these are all the other words of the shorter quotation."""
    share: float
    """Of all the words of the shorter quotation, those that the other has too."""


def find(one: Side, other: Side) -> Iterator[Difference]:
    """Yield quotations that go on alike around words that were replaced.

    A quotation that is merely cut short on one side is no difference. A sentence amid
    a long quotation has no marks: there the whole of it counts.
    """
    mine, theirs = _quoted(one), _quoted(other)
    pairs = [
        (here, there)
        for here in mine
        if not _repeated(one, here, other)
        for there in theirs
        if not _repeated(other, there, one)
    ]
    found = list(_differing(one, other, pairs, marked=True))
    if not found and not (mine and theirs):
        pairs = [(here, _all(other)) for here in mine if _may_amid(one, here, other)]
        pairs += [
            (_all(one), there) for there in theirs if _may_amid(other, there, one)
        ]
        found = list(_differing(one, other, pairs, marked=False))
    yield from found


def _all(seen: Side) -> Stretch:
    return 0, len(seen.text)


def _quoted(seen: Side) -> list[Stretch]:
    """Return the quotations and those within them."""
    spans = quoted_spans(seen.text)
    inner = [
        (start + first, start + last)
        for start, end in spans
        for first, last in quoted_spans(seen.text[start:end])
        if (first, last) != (0, end - start)
    ]
    return spans + inner


def _repeated(seen: Side, span: Stretch, other: Side) -> bool:
    """Tell whether the other sentence has the same words somewhere."""
    here = " ".join(token.word for token in quoted_words(seen.text[slice(*span)]))
    there = " ".join(token.word for token in quoted_words(other.text))
    return f" {here} " in f" {there} "


def _may_amid(seen: Side, span: Stretch, other: Side) -> bool:
    """Tell whether unmarked text may be the middle of this long quotation."""
    return len(words(seen.text[slice(*span)])) >= _LONG_QUOTATION and (
        SPEECH_WORDS.isdisjoint(word.word for word in other.words)
    )


def _differing(
    one: Side,
    other: Side,
    pairs: Iterable[tuple[Stretch, Stretch]],
    *,
    marked: bool,
) -> Iterator[Difference]:
    shown: list[Span] = []
    for (start, end), (first, last) in pairs:
        changes = [
            change
            for change in _changes(one.text[start:end], other.text[first:last])
            if _counts(change, marked=marked)
            and not _bracketed(one.text[start:end], change.left)
            and not _bracketed(other.text[first:last], change.right)
            and not (
                change.omitted
                and (
                    _elided(one, start, change.left)
                    or _elided(other, first, change.right)
                )
            )
        ]
        if not changes:
            continue
        here = joined((t.start, t.end) for change in changes for t in change.left)
        there = joined((t.start, t.end) for change in changes for t in change.right)
        left = Span(start + here.start, start + here.end)
        if any(left.start < last.end and last.start < left.end for last in shown):
            continue
        shown.append(left)
        right = Span(first + there.start, first + there.end)
        yield difference(DifferenceKind.QUOTE, one, left, other, right)


def _counts(change: _Change, *, marked: bool) -> bool:
    """Tell whether a change is one of words, within the same quotation."""
    if not any(word not in STOP_WORDS for word in change.kept):
        return False
    if _PRONOUNS.issuperset(token.word for token in (*change.left, *change.right)):
        return False
    longest, kept = max(len(change.left), len(change.right)), len(change.kept)
    if not marked:
        return (
            change.inside
            and not change.omitted
            and _says(change.left)
            and _says(change.right)
            and kept >= _LEAST_KEPT_UNMARKED
            and change.share >= _LEAST_SHARED_UNMARKED
            and longest <= _LONGEST_UNMARKED
        )
    if change.omitted:
        return kept >= _LEAST_KEPT_AROUND_OMISSION
    if change.inside:
        enough = kept >= _LEAST_KEPT or change.whole
        return enough and longest <= kept + _LONGEST_BEYOND_KEPT
    if kept < _LEAST_KEPT:
        if kept + longest > _LEAST_KEPT:
            return False
        both = _says(change.left) and _says(change.right)
        return change.whole and both and longest <= kept + 1
    return longest <= min(_LONGEST_END, kept + 1)


def _says(part: Sequence[Token]) -> bool:
    """Tell whether there is a word of content."""
    return any(token.word not in STOP_WORDS for token in part)


@lru_cache(maxsize=2_000)
def _changes(left: str, right: str) -> tuple[_Change, ...]:
    """Return the stretches of words that stand in one text for others in the other."""
    from rapidfuzz.distance import Indel

    first, second = quoted_words(left), quoted_words(right)
    one, other = [t.word for t in first], [t.word for t in second]
    same = [
        (step.src_start + number, step.dest_start + number)
        for step in Indel.opcodes(one, other)
        if step.tag == "equal"
        for number in range(step.src_end - step.src_start)
    ]
    if len(same) < _LEAST_SHARED * min(len(first), len(second)):
        return ()
    edges = [(-1, -1), *same, (len(first), len(second))]
    found = (
        _change(first, second, same, edge, following)
        for edge, following in itertools.pairwise(edges)
    )
    return tuple(change for change in found if change is not None)


def _change(
    first: Sequence[Token],
    second: Sequence[Token],
    same: Sequence[tuple[int, int]],
    before: tuple[int, int],
    behind: tuple[int, int],
) -> _Change | None:
    """Return what stands between two words that both have; None if nothing counts."""
    (i, j), (k, m) = before, behind
    left, right = first[i + 1 : k], second[j + 1 : m]
    inside = i >= 0 and j >= 0 and k < len(first) and m < len(second)
    omitted = not (left and right)
    if _letters(left) == _letters(right):
        return None
    if omitted:
        more = (*left, *right)
        if not inside or len(more) > _LONGEST_OMISSION or not _matters(more):
            return None
        left, right = first[i : k + 1], second[j : m + 1]
    elif not inside:
        left, right = _cut_alike(left, right, at_start=i < 0)
        if _letters(left) == _letters(right):
            return None
    kept = tuple(
        first[a].word
        for a, b in same
        if (i - _WINDOW < a <= i and j - _WINDOW < b <= j)
        or (k <= a < k + _WINDOW and m <= b < m + _WINDOW)
    )
    fewer = min(len(first), len(second))
    whole = fewer in {len(kept) + len(left), len(kept) + len(right)}
    return _Change(left, right, kept, inside, omitted, whole, len(same) / fewer)


def _cut_alike(
    left: Sequence[Token], right: Sequence[Token], *, at_start: bool
) -> tuple[Sequence[Token], Sequence[Token]]:
    """Cut what stands at an end of both to the same number of words.

    Of "we are especially concerned" only "especially" stands for the "deeply" of
    "deeply concerned".
    """
    fewer = min(len(left), len(right))
    if at_start:
        return left[-fewer:], right[-fewer:]
    return left[:fewer], right[:fewer]


def _matters(omitted: Sequence[Token]) -> bool:
    """Tell whether words that one side leaves out change what is said."""
    return any(
        token.word in _DENIALS or token.word not in STOP_WORDS for token in omitted
    )


def _letters(part: Sequence[Token]) -> str:
    """Return a change without endings and gaps: "work force" is "workforce"."""
    return stem("".join(token.word for token in part if token.word.isalnum()))


def _elided(seen: Side, offset: int, part: Sequence[Token]) -> bool:
    """Tell whether dots show that words are left out."""
    text = seen.text[offset + part[0].start : offset + part[-1].end]
    return "…" in text or ".." in text or ". ." in text or "[" in text


def _bracketed(text: str, part: Sequence[Token]) -> bool:
    """Tell whether an editor put these words in: "[the minister]"."""
    before = text[: part[-1].end]
    return before.rfind("[") > before.rfind("]")
