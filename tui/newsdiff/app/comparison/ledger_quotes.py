"""The ledger of quotes: who is quoted with which words, and what each report cuts."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import NamedTuple

from newsdiff.app.comparison.ledger import position
from newsdiff.model import Comparison, Place, Quotation, Quote, Quoting, Span
from newsdiff.text.words import Token, tokens

MOST_WORDS = 400
"""Words of a quotation above which it is not held against another word by word."""


class Gap(NamedTuple):
    """A place in a quotation where the fullest one has more."""

    part: int
    at: int
    """Offset in the part's text; its length is the end."""


@dataclass(frozen=True, slots=True)
class Held:
    """A quotation held against the fullest one."""

    quotation: Quotation
    texts: tuple[str, ...]
    """The words of each part."""
    other_words: tuple[tuple[Span, ...], ...]
    """For each part, the words that the fullest quotation does not have there."""
    gaps: tuple[Gap, ...]

    @property
    def place(self) -> Place:
        """Where it begins."""
        return self.quotation.parts[0].place

    @property
    def places(self) -> tuple[Place, ...]:
        """The sentences that it is in."""
        return tuple(dict.fromkeys(part.place for part in self.quotation.parts))


@dataclass(frozen=True, slots=True)
class QuoteEntry:
    """What somebody said, as several reports have it: the fullest first."""

    speakers: tuple[str, ...]
    """Each name that a report gives, once."""
    told: tuple[Held, ...]
    hidden: int | None = None
    """The report of the fullest quotation, if the reader has put it aside."""

    @property
    def sides(self) -> tuple[tuple[Place, ...], ...]:
        """The sentences that keys act on: none of a report that is put aside."""
        return tuple(
            held.places[:1]
            for held in self.told
            if held.quotation.report != self.hidden
        )

    @property
    def places(self) -> tuple[Place, ...]:
        """All sentences that it is in, for as far as they are shown."""
        return tuple(
            place
            for held in self.told
            if held.quotation.report != self.hidden
            for place in held.places
        )

    @property
    def key(self) -> tuple[object, ...]:
        """Name it, so that it is found again when others come or go."""
        return ("quote", self.told[0].place, self.told[0].quotation.parts[0].span)


@dataclass(frozen=True, slots=True)
class AloneEntry:
    """What only one report quotes."""

    report: int
    told: tuple[Held, ...]

    @property
    def sides(self) -> tuple[tuple[Place, ...], ...]:
        """The sentences that keys act on."""
        return tuple(held.places for held in self.told)

    @property
    def places(self) -> tuple[Place, ...]:
        """Where the quotations are."""
        return tuple(place for held in self.told for place in held.places)

    @property
    def key(self) -> tuple[object, ...]:
        """Name it, so that it is found again when others come or go."""
        return ("alone", self.report)


def quote_entries(
    comparison: Comparison, quotes: Sequence[Quote], shown: Sequence[int]
) -> tuple[QuoteEntry, ...]:
    """Return what several of the reports quote, the most widely quoted first."""
    made = []
    for quote in quotes:
        seen = [one for one in quote.quotations if one.report in shown]
        if len(seen) > 1:
            made.append(_quote_entry(comparison, quote, seen, shown))
    made.sort(key=lambda entry: position(comparison, entry.places))
    made.sort(key=lambda entry: -len(entry.told))
    return tuple(made)


def alone_entries(
    comparison: Comparison, quotes: Sequence[Quote], shown: Sequence[int]
) -> tuple[AloneEntry, ...]:
    """Return for each report, in the reader's order, what none of the others quotes."""
    found: dict[int, list[Held]] = {report: [] for report in shown}
    for quote in quotes:
        if len(quote.quotations) == 1 and quote.fullest.report in found:
            held = _held(comparison, quote.fullest, None)
            found[quote.fullest.report].append(held)
    return tuple(AloneEntry(one, tuple(told)) for one, told in found.items() if told)


def _quote_entry(
    comparison: Comparison,
    quote: Quote,
    seen: Sequence[Quotation],
    shown: Sequence[int],
) -> QuoteEntry:
    fullest = quote.fullest
    others = sorted(
        (one for one in seen if one is not fullest),
        key=lambda one: shown.index(one.report),
    )
    told = tuple(
        _held(comparison, one, None if one is fullest else fullest)
        for one in (fullest, *others)
    )
    names = dict.fromkeys(one.speaker for one in (fullest, *others) if one.speaker)
    hidden = None if fullest in seen else fullest.report
    return QuoteEntry(tuple(names), told, hidden)


def _held(
    comparison: Comparison, quotation: Quotation, fullest: Quotation | None
) -> Held:
    texts = tuple(comparison.quoted(part) for part in quotation.parts)
    if fullest is None or quotation.quoting is Quoting.SAME:
        return Held(quotation, texts, tuple(() for _ in texts), ())
    full = [
        token.word
        for part in fullest.parts
        for token in tokens(comparison.quoted(part))
    ]
    words = list(_numbered(texts))
    if max(len(full), len(words)) > MOST_WORDS:
        return Held(quotation, texts, tuple(() for _ in texts), ())
    other, gaps = _compared(full, words, texts)
    return Held(quotation, texts, other, gaps)


_Numbered = tuple[int, Token]


def _numbered(texts: Sequence[str]) -> Iterator[_Numbered]:
    """Yield the words of all parts with the number of their part."""
    for number, text in enumerate(texts):
        for token in tokens(text):
            yield number, token


def _compared(
    full: Sequence[str], words: Sequence[_Numbered], texts: Sequence[str]
) -> tuple[tuple[tuple[Span, ...], ...], tuple[Gap, ...]]:
    """Return the other words of each part, and where words are left out."""
    other: list[list[Span]] = [[] for _ in texts]
    gaps: list[Gap] = []
    own = [token.word for _, token in words]
    matcher = SequenceMatcher(None, full, own, autojunk=False)
    for tag, _, _, begin, end in matcher.get_opcodes():
        if tag == "delete":
            gaps.append(_gap(words, begin, texts))
        elif tag != "equal":
            for part, span in _stretches(words[begin:end]):
                other[part].append(span)
    return tuple(tuple(spans) for spans in other), tuple(gaps)


def _gap(words: Sequence[_Numbered], before: int, texts: Sequence[str]) -> Gap:
    """Return where the words stand in front of which something is left out."""
    if before < len(words):
        part, token = words[before]
        first = before == 0 or words[before - 1][0] != part
        return Gap(part, 0 if first else token.start)
    return Gap(len(texts) - 1, len(texts[-1]))


def _stretches(words: Sequence[_Numbered]) -> Iterator[tuple[int, Span]]:
    """Yield the words of each part as one stretch."""
    bounds: dict[int, tuple[int, int]] = {}
    for part, token in words:
        start = bounds.get(part, (token.start, 0))[0]
        bounds[part] = (start, token.end)
    for part, (start, end) in bounds.items():
        yield part, Span(start, end)
