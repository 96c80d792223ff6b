"""Who said what a report quotes, as the report itself has it."""

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass

from newsdiff.compare.quotes.naming import NAME, is_name, is_somebody
from newsdiff.compare.quotes.people import People, without_titles
from newsdiff.compare.quotes.pieces import BLOT, Piece, unquoted
from newsdiff.compare.quotes.roles import HE, IT, SHE
from newsdiff.compare.quotes.speech import Attribution, attributions
from newsdiff.text.words import fold, words

REACH = 4
"""Sentences back in which whoever "he" means must have been named."""

FURTHEST = 30
"""The same, quoted sentences counted."""

_BEHIND = re.compile(
    r"\b(?:of|to|by|with|from|on|in|against|for|at|von|mit|aus|in|de|con|en|avec|à)"
    r"(?: \w+){0,2}? $"
)
_OFFICE = re.compile(r"\b(?:[Dd]irector|[Ss]ecretary|[Mm]inister|[Cc]hief) of $")
_ACTS = re.compile(r" \w+ed\b")
"""A full name right before a verb is somebody's."""

_FIRST_WORD = re.compile(r"\w+")

_FEWEST_OWN_WORDS = 2
"""A sentence with fewer words outside its quotations is all quotation."""


@dataclass(frozen=True, slots=True)
class _Seen:
    """A sentence with what it says of speakers."""

    said: tuple[Attribution, ...]
    own_words: int


def _is_pronoun(subject: str) -> bool:
    return fold(subject) in HE | SHE | IT


def _follows(masked: str, end: int, one: Attribution) -> bool:
    """Tell whether nothing but marks stands between a quotation and its source."""
    return not any(character.isalnum() for character in masked[end : one.start])


class Speakers:
    """Finds whoever said the pieces of one report."""

    def __init__(self, texts: Sequence[str], pieces: Sequence[Piece]) -> None:
        self._people = People(texts)
        self._texts = texts
        spans = {
            number: [piece.span for piece in group]
            for number, group in itertools.groupby(pieces, lambda one: one.sentence)
        }
        self._masked = [
            unquoted(text, spans.get(number, [])) for number, text in enumerate(texts)
        ]
        self._seen: dict[int, _Seen] = {}

    def of_all(self, pieces: Sequence[Piece]) -> list[str]:
        """Return for each piece who said it, in full; empty where nothing tells."""
        found = [self._in_sentence(piece) for piece in pieces]
        self._over_runs(pieces, found)
        for number, piece in enumerate(pieces):
            if not found[number]:
                found[number] = self._led_in(piece) or self._going_on(
                    number, pieces, found
                )
        self._over_runs(pieces, found)
        return found

    def _over_runs(self, pieces: Sequence[Piece], found: list[str]) -> None:
        """Let all pieces of a running quotation have the speaker that one names."""
        for _, group in itertools.groupby(
            range(len(pieces)), key=lambda number: pieces[number].run
        ):
            numbers = list(group)
            known = [found[number] for number in numbers if found[number]]
            for number in numbers:
                if known and not found[number]:
                    found[number] = known[0]

    def _in_sentence(self, piece: Piece) -> str:
        """Return the speaker whom the sentence itself names."""
        said = self._look(piece.sentence).said
        start, end = piece.span
        behind = [one for one in said if one.start >= end]
        before = [one for one in said if one.end <= start]
        masked = self._masked[piece.sentence]
        follows = bool(behind) and _follows(masked, end, behind[0])
        # "He called it “…”, according to the Gazette": the words are his.
        if before and not (follows and not behind[0].source):
            said_before = self._resolved(before[-1], piece.sentence)
            if said_before or not follows:
                return said_before
        if follows:
            return self._resolved(behind[0], piece.sentence)
        if behind and (not behind[0].leads or len(behind) == 1):
            between = masked[end : behind[0].start]
            if BLOT not in between or len(behind) == 1:
                return self._resolved(behind[0], piece.sentence)
        return ""

    def _resolved(self, one: Attribution, sentence: int) -> str:
        """Return a speaker in full; pronouns by whom the text named last."""
        subject = one.subject
        folded = fold(subject)
        if one.goes_on:
            return self._told_on(one, sentence)
        if folded in IT:
            return ""
        if not subject or _is_pronoun(subject):
            return self._last_named(subject, sentence, one.start)
        if is_name(subject):
            return self._people.full_name(subject)
        return subject

    def _told_on(self, one: Attribution, sentence: int) -> str:
        """Return whoever the sentence is about, if it shows that before the verb."""
        masked = self._masked[sentence]
        earlier = [
            other
            for other in self._look(sentence).said
            if other.end <= one.start and not other.goes_on
        ]
        if earlier:
            return self._resolved(earlier[-1], sentence)
        first = _FIRST_WORD.search(masked)
        if first and fold(first[0]) in HE | SHE:
            return self._last_named(first[0], sentence, first.start())
        named = self._subject(masked[: one.start])
        return self._people.full_name(named) if named else ""

    def _last_named(self, pronoun: str, sentence: int, end: int) -> str:
        """Return the last whom the text names up to here; quoted sentences are free."""
        left = REACH
        for number in range(sentence, max(sentence - FURTHEST, -1), -1):
            masked = self._masked[number]
            before = end if number == sentence else len(masked)
            if name := self._named_speaker(number, before, pronoun):
                return name
            named = self._subject(masked[:before])
            if named and self._people.fits(pronoun, named):
                return self._people.full_name(named)
            left -= not self._is_all_quoted(number)
            if left < 0:
                break
        return ""

    def _named_speaker(self, number: int, before: int, pronoun: str) -> str:
        """Return the last person who says something in a sentence up to a place."""
        for one in reversed(self._look(number).said):
            if _is_pronoun(one.subject) or not one.subject or one.start >= before:
                continue
            if not is_name(one.subject):
                if is_somebody(one.subject):
                    return one.subject
                continue
            if one.subject.isupper():
                continue  # an organisation: "AARP said"
            known = not one.source or self._people.is_person(one.subject)
            if known and self._people.fits(pronoun, one.subject):
                return self._people.full_name(one.subject)
        return ""

    def _led_in(self, piece: Piece) -> str:
        """Return whoever the sentence before hands over to: "Holm said:"."""
        if not piece.sentence or not self._is_all_quoted(piece.sentence):
            return ""
        before = self._look(piece.sentence - 1)
        ends = self._masked[piece.sentence - 1].rstrip().endswith((":", ","))
        if ends and before.said:
            return self._resolved(before.said[-1], piece.sentence - 1)
        return ""

    def _going_on(
        self, number: int, pieces: Sequence[Piece], found: Sequence[str]
    ) -> str:
        """Return the speaker of the sentence before if this one is all quotation."""
        piece = pieces[number]
        if not self._is_all_quoted(piece.sentence):
            return ""
        earlier = number - 1
        while earlier >= 0 and pieces[earlier].sentence == piece.sentence:
            earlier -= 1
        if earlier >= 0 and pieces[earlier].sentence == piece.sentence - 1:
            return found[earlier]
        if not piece.sentence:
            return ""
        before = self._look(piece.sentence - 1)
        if len(before.said) == 1:
            return self._resolved(before.said[0], piece.sentence - 1)
        return ""

    def _is_all_quoted(self, number: int) -> bool:
        own = self._look(number).own_words
        return BLOT in self._masked[number] and own < _FEWEST_OWN_WORDS

    def _look(self, number: int) -> _Seen:
        if number not in self._seen:
            masked = self._masked[number]
            said = tuple(attributions(masked))
            own = len(words(masked.replace(BLOT, " ")))
            self._seen[number] = _Seen(said, own)
        return self._seen[number]

    def _subject(self, masked: str) -> str:
        """Return the first person that a sentence names and does something.

        Names behind a preposition do not: "of Norway", "to the Republicans".
        """
        for found in NAME.finditer(masked):
            name = found[0]
            titles, rest = without_titles(name)
            before = masked[max(found.start() - 60, 0) : found.start()]
            behind = _BEHIND.search(before) and not _OFFICE.search(before)
            aside = behind or name.endswith(("’s", "'s"))
            acts = len(rest) > 1 and _ACTS.match(masked, found.end())
            if rest and not aside and (acts or self._people.is_person(name)):
                return " ".join([*titles, *rest])
        return ""
