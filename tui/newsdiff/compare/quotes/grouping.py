"""Pieces of quotations of all reports -> quotes, each as every report has it."""

from collections import Counter
from collections.abc import Sequence
from itertools import groupby

from newsdiff.compare.quotes.sameness import (
    Sameness,
    Spoken,
    content_of,
    holds,
    sameness,
)
from newsdiff.model import Place, Quotation, Quote, QuotedPart, Quoting
from newsdiff.text.stop_words import SPEECH_WORDS
from newsdiff.text.words import words

MOSTLY = 0.6
"""The share of the fullest quotation above which a part is merely cut."""

FEWEST_TOLD = 2
"""Words of the rest that a report has around its part if it tells that itself ..."""

FEWEST_OWN = 3
"""... or words of any kind where the two sentences match."""

MOST_HEADS = 60
"""A word that more quotes have leads to none of them, if rarer words lead to some."""

MOST_COMPARED = 30
"""So many quotes are compared with a piece, those that share most words with it."""

Matched = frozenset[tuple[Place, Place]]
"""Pairs of sentences that state the same thing, both ways round."""


def group(pieces: Sequence[Spoken], matched: Matched, texts: "Texts") -> list[Quote]:
    """Put the pieces together that are the same words, the longest first.

    Every piece is held against the longest of a quote, never against another part of
    it, so that no chain leads from one quotation to another.
    """
    heads: list[Spoken] = []
    members: list[list[tuple[Spoken, Sameness]]] = []
    by_word: dict[str, list[int]] = {}
    for piece in sorted(pieces, key=lambda one: (-len(one.words), one.place)):
        best, number = _best_home(piece, heads, by_word, matched)
        if best is Sameness.NONE:
            number = len(heads)
            heads.append(piece)
            members.append([])
            for word in piece.content or piece.words:
                by_word.setdefault(word, []).append(number)
        members[number].append((piece, best))
    quotes = [
        _quote(head, found, matched, texts)
        for head, found in zip(heads, members, strict=True)
    ]
    return sorted(quotes, key=lambda quote: quote.quotations[0].parts[0].place)


def _best_home(
    piece: Spoken,
    heads: Sequence[Spoken],
    by_word: dict[str, list[int]],
    matched: Matched,
) -> tuple[Sameness, int]:
    candidates = _candidates(piece, by_word)
    best, home = Sameness.NONE, -1
    for number in candidates:
        head = heads[number]
        one_report = head.place.report == piece.place.report
        found = sameness(head, piece, matched=(head.place, piece.place) in matched)
        if one_report and found is Sameness.REWORDED:
            continue  # what one report has twice in other words was said twice
        if found > best:
            best, home = found, number
    return best, home


def _candidates(piece: Spoken, by_word: dict[str, list[int]]) -> list[int]:
    """Return the quotes that share words with a piece, rare words first."""
    known = [by_word[word] for word in piece.content or piece.words if word in by_word]
    shared: Counter[int] = Counter()
    for heads in sorted(known, key=lambda heads: (len(heads), heads)):
        if shared and len(heads) > MOST_HEADS:
            break
        shared.update(heads[:MOST_HEADS])
    nearest = sorted(shared, key=lambda number: (-shared[number], number))
    return sorted(nearest[:MOST_COMPARED])


Texts = Sequence[Sequence[str]]
"""For each report its sentences."""


def _quote(
    head: Spoken,
    members: Sequence[tuple[Spoken, Sameness]],
    matched: Matched,
    texts: Texts,
) -> Quote:
    placed = sorted(members, key=lambda one: (one[0].place, one[0].piece.span))
    quotations = []
    for report, found in groupby(placed, lambda one: one[0].place.report):
        mine = list(found)
        pieces = [piece for piece, _ in mine]
        quotations.append(
            Quotation(
                parts=tuple(QuotedPart(one.place, one.piece.span) for one in pieces),
                speaker=next((one.speaker for one in pieces if one.speaker), ""),
                quoting=(
                    Quoting.FULLEST
                    if report == head.place.report
                    else _quoting(head, mine, matched, texts)
                ),
            )
        )
    return Quote(tuple(quotations))


def _quoting(
    head: Spoken,
    mine: Sequence[tuple[Spoken, Sameness]],
    matched: Matched,
    texts: Texts,
) -> Quoting:
    """Return how a report's pieces together stand to the fullest quotation."""
    joined = tuple(word for piece, _ in mine for word in piece.words)
    if any(how is Sameness.SAME for _, how in mine) or holds(joined, head.words):
        return Quoting.SAME
    if any(how is Sameness.REWORDED for _, how in mine):
        return Quoting.REWORDED
    quoted = frozenset[str]().union(*(piece.content for piece, _ in mine))
    if len(head.content & quoted) > MOSTLY * len(head.content):
        return Quoting.CUT
    for piece, _ in mine:
        own = _own_stems(piece, texts)
        told = len(own & (head.content - quoted)) >= FEWEST_TOLD
        if told or ((head.place, piece.place) in matched and len(own) >= FEWEST_OWN):
            return Quoting.PARTLY
    return Quoting.CUT


def _own_stems(piece: Spoken, texts: Texts) -> frozenset[str]:
    """Return what a report says around a quotation in its own words."""
    text = texts[piece.place.report][piece.place.sentence]
    start, end = piece.piece.span
    around = [*words(text[:start]), *words(text[end:])]
    content = content_of(word for word in around if word not in SPEECH_WORDS)
    return content - piece.speaker_stems - piece.content
