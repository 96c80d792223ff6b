"""A few quoted words that the other report tells in its own words."""

from collections.abc import Iterator, Sequence

from newsdiff.compare.differences.quoted_words import quoted_words
from newsdiff.compare.differences.side import Side, difference
from newsdiff.model import Difference, DifferenceKind, Span
from newsdiff.text.quotes import quoted_spans
from newsdiff.text.stems import stem
from newsdiff.text.stop_words import STOP_WORDS
from newsdiff.text.words import Token, tokens

_FEWEST, _MOST = 2, 5
"""Words of a quoted phrase; a longer one is a sentence that somebody said."""

_MARKS = frozenset(',;:.!?()“”„«»"—–')
"""What ends the words that may stand for a phrase."""

_LEAST_NEAR = 1
"""Content words near both, beside the phrase, where it is told in other words."""


def find(one: Side, other: Side) -> Iterator[Difference]:
    """Yield a phrase that one side quotes, and what stands for it on the other."""
    for here, there in _told_otherwise(one, other):
        yield difference(DifferenceKind.QUOTE, one, here, other, there, slight=True)
        return
    for there, here in _told_otherwise(other, one):
        yield difference(DifferenceKind.QUOTE, one, here, other, there, slight=True)
        return


def _told_otherwise(quoting: Side, telling: Side) -> Iterator[tuple[Span, Span]]:
    """Yield quoted phrases, each with the words of the other side in its place."""
    there = quoted_words(telling.text)
    elsewhere = [Span(*span) for span in quoted_spans(telling.text)]
    for start, end in quoted_spans(quoting.text):
        phrase = quoted_words(quoting.text[start:end])
        if not _FEWEST <= len(phrase) <= _MOST or _is_title(quoting.text[start:end]):
            continue
        here = _with_marks(quoting.text, start, end)
        same = _same(phrase, there)
        if same is not None:
            marked = any(s.start < same.end and same.start < s.end for s in elsewhere)
            found = None if marked else same
        else:
            found = _paraphrased(quoting, phrase, telling, there)
        if found is None:
            continue
        near = quoting.around(*here) & telling.around(*found)
        if same is not None or len(near) >= _LEAST_NEAR:
            yield here, found


def _with_marks(text: str, start: int, end: int) -> Span:
    """Return a quotation with the marks around it, which may be all that differs."""
    return Span(max(0, start - 1), min(len(text), end + 1))


def _is_title(text: str) -> bool:
    """Tell whether capitals show that it is a name, as of a book or a broadcast."""
    return not any(
        text[token.start].islower()
        for token in tokens(text)
        if token.word not in STOP_WORDS
    )


def _same(phrase: Sequence[Token], there: Sequence[Token]) -> Span | None:
    """Return where the other side has the very words."""
    wanted = [token.word for token in phrase]
    for number in range(len(there) - len(wanted) + 1):
        part = there[number : number + len(wanted)]
        if [token.word for token in part] == wanted:
            return Span(part[0].start, part[-1].end)
    return None


def _paraphrased(
    quoting: Side, phrase: Sequence[Token], telling: Side, there: Sequence[Token]
) -> Span | None:
    """Return the words that stand around a word that both have, as in the phrase."""
    kept = {stem(t.word): n for n, t in enumerate(phrase) if t.word not in STOP_WORDS}
    found = [n for n, token in enumerate(there) if stem(token.word) in kept]
    if (
        not found
        or len(kept) < _FEWEST
        or {stem(there[n].word) for n in found} >= set(kept)
    ):
        return None
    number = found[0]
    first = max(0, number - kept[stem(there[number].word)])
    part = _clause(telling, there[first : first + len(phrase)], there[number])
    if len(part) < _FEWEST or _same(part, quoted_words(quoting.text)) is not None:
        return None
    return Span(part[0].start, part[-1].end)


def _clause(seen: Side, part: Sequence[Token], kept: Token) -> Sequence[Token]:
    """Return those of the words that no mark parts from the one that both have."""

    def apart(token: Token) -> bool:
        first, last = sorted((token, kept), key=lambda each: each.start)
        return not _MARKS.isdisjoint(seen.text[first.end : last.start])

    return [token for token in part if not apart(token)]
