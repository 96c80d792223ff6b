"""Invented collections of reports of any size, with the event that each is about.

Words come as often as the shipped background says. Events have Zipf sizes and belong to
subjects, so that most have hard neighbours: the same people and places some days later,
the same town on the same day. Some reports are copies with other furniture around them,
some have no date, some events are told in other languages, one of them unspaced.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

import numpy as np
import numpy.typing as npt

from newsdiff.events.background import background
from newsdiff.model import Article

A_DAY = 300
"""Reports that a collection has a day; one is never of less than a month."""

LONGEST_EVENT = 200
"""Reports of the largest event."""

SIZES = 2.0
"""The exponent of the sizes of events: half of them have one report."""

EVENTS_OF_A_SUBJECT = 9
"""On average; the same people, places and words."""

COPIED, UNDATED, FOREIGN, UNSPACED = 0.12, 0.15, 0.12, 0.03
"""Shares: of reports that copy another of their event, of reports without a date, of
events in other languages, of events in a script without spaces."""

FACTS = 14
"""Sentences that the reports of an event can tell in words of their own."""

KEPT_WORDS = 0.5
"""How many words of such a sentence a report leaves as they are."""

_LEFT_OUT = 2  # stop words of all languages
_OFTEN = 6.0
_BEGINNINGS = "bdfghklmnprstvwz"
_SYLLABLES = [
    *(begin + end for begin in _BEGINNINGS for end in "aeio"),
    *("bren", "dal", "fur", "gost", "hal", "kram", "lund", "nor", "rud", "sten", "vik"),
]


@dataclass(frozen=True, slots=True)
class Made:
    """A report and the number of the event that it is about."""

    article: Article
    event: int


def made_reports(count: int, seed: int = 7) -> Iterator[Made]:
    """Yield so many reports, subject by subject."""
    random = np.random.default_rng(seed)
    language = _Language(random)
    days = max(count // A_DAY, 30)
    made = event = 0
    while made < count:
        subject = _Subject(random, language, int(random.integers(days)))
        for _ in range(int(random.geometric(1 / EVENTS_OF_A_SUBJECT))):
            size = min(int(random.zipf(SIZES)), LONGEST_EVENT, count - made)
            for article in subject.event(size):
                yield Made(article, event)
            made, event = made + size, event + 1


class _Language:
    """Common words with how often each comes, and made-up names."""

    def __init__(self, random: np.random.Generator) -> None:
        levels = {w: n for w, n in background().items() if n != _LEFT_OUT}
        often = [min(-np.log(1 - 0.999 * 2.0**-n), _OFTEN) for n in levels.values()]
        self._random = random
        self._words = np.array(list(levels), dtype=object)
        self._upto = np.cumsum(often) / np.sum(often)
        self._telling = np.array([w for w, n in levels.items() if n >= 6], dtype=object)
        self._surnames = [self.name() for _ in range(4000)]

    def common(self, count: int) -> list[str]:
        drawn = np.searchsorted(self._upto, self._random.random(count))
        found: list[str] = self._words[drawn].tolist()
        return found

    def telling(self, count: int) -> list[str]:
        drawn = self._random.integers(0, len(self._telling), count)
        found: list[str] = self._telling[drawn].tolist()
        return found

    def name(self) -> str:
        return "".join(
            self._some_of(_SYLLABLES, 2 + int(self._random.integers(2)))
        ).title()

    def person(self) -> list[str]:
        rank = min(int(self._random.zipf(1.3)), len(self._surnames))
        return [self.name(), self._surnames[rank - 1]]

    def _some_of(self, things: list[str], count: int) -> list[str]:
        return [things[n] for n in self._random.integers(0, len(things), count)]


class _Subject:
    """People, places and words that several events have in common."""

    def __init__(
        self, random: np.random.Generator, language: _Language, day: int
    ) -> None:
        self._random, self._language, self._day = random, language, day
        self._people = [language.person() for _ in range(5)]
        self._places = [[language.name()] for _ in range(3)]
        self._words = language.telling(40)
        self._background = [self._sentence(self._words) for _ in range(4)]
        self._foreign = random.random() < FOREIGN
        self._unspaced = random.random() < UNSPACED
        self._seed = int(random.integers(1, 60))

    def event(self, size: int) -> list[Article]:
        """Return the reports of one more event, some days after the one before."""
        random = self._random
        self._day += int(random.choice((0, 1, 3, 7, 7, 14)))
        words = [*self._words[:12], *self._language.telling(24), *self._figures(5)]
        names = [self._language.person() for _ in range(2)]
        facts = [self._sentence(words, names) for _ in range(FACTS)]
        quotes = [self._sentence(words, names) for _ in range(3)]
        told: list[Article] = []
        for _ in range(size):
            if told and random.random() < COPIED:
                told.append(self._copied(told[int(random.integers(len(told)))]))
            else:
                told.append(self._report(facts, quotes))
        return told

    def _figures(self, count: int) -> list[str]:
        return [str(n) for n in self._random.integers(2, 5000, count).tolist()]

    def _sentence(
        self, words: list[str], names: list[list[str]] | None = None
    ) -> list[str]:
        """Return a sentence of common words, words of the event and names."""
        random = self._random
        told = self._language.common(int(random.integers(9, 20)))
        for place in random.integers(0, len(told), 4).tolist():
            told[place] = words[int(random.integers(len(words)))]
        known = [*self._people, *self._places, *(names or []) * 2]
        place = int(random.integers(1, len(told)))
        return told[:place] + known[int(random.integers(len(known)))] + told[place:]

    def _retold(self, sentence: list[str]) -> list[str]:
        """Return the sentence with many of its words changed, few of its names."""
        random = self._random
        kept = random.random(len(sentence))
        other = iter(self._language.common(len(sentence)))
        return [
            word
            if chance < KEPT_WORDS or (chance < 0.8 and not word.islower())
            else next(other)
            for word, chance in zip(sentence, kept.tolist(), strict=True)
        ]

    def _report(self, facts: list[list[str]], quotes: list[list[str]]) -> Article:
        random = self._random
        length = float(np.clip(random.lognormal(0.0, 0.5), 0.3, 4.0))
        told = [
            self._retold(facts[n])
            for n in sorted(random.choice(FACTS, int(random.integers(5, 12)), False))
        ]
        told += [quote for quote in quotes if random.random() < 0.45]
        told += [part for part in self._background if random.random() < 0.3]
        told += [
            self._sentence(self._words) for _ in range(int(random.poisson(14 * length)))
        ]
        title = self._retold(facts[0])[:9]
        day = date(2026, 1, 1) + timedelta(self._day + int(random.poisson(0.5)))
        return Article.from_sentences(
            [self._written(sentence) for sentence in told],
            title=self._written(title),
            source=f"Outlet {int(random.zipf(1.4)) % 400}",
            published=None if random.random() < UNDATED else day,
        )

    def _copied(self, article: Article) -> Article:
        """Return the article as another outlet prints it."""
        end = int(self._random.integers(len(article.paragraphs) // 2, 100))
        furniture = self._written(self._language.common(8))
        copied = Article.from_sentences(
            [*article.paragraphs[:end], furniture],
            title=self._written(self._language.common(6)),
            source=f"Outlet {int(self._random.integers(400))}",
        )
        return replace(copied, published=article.published)

    def _written(self, words: list[str]) -> str:
        """Return a sentence of these words in the subject's language."""
        if self._unspaced:
            return "".join(map(self._unspaced_word, words)) + "。"
        if self._foreign:
            words = [self._foreign_word(word) for word in words]
        text = " ".join(words)
        return f"{text[:1].upper()}{text[1:]}."

    def _foreign_word(self, word: str) -> str:
        """Return a word as another language has it: names and figures stay."""
        if not word.islower():
            return word
        turned = str.maketrans(
            "aeioulnrst", "eoiaurlnts" if self._seed % 2 else "oaueinrlst"
        )
        return word.translate(turned) + ("en", "o", "a", "um")[self._seed % 4]

    def _unspaced_word(self, word: str) -> str:
        """Return two characters for a word, figures as they are."""
        if word.isdigit():
            return word
        number = sum(ord(letter) * 31**place for place, letter in enumerate(word[:8]))
        return chr(0x4E00 + number % 6000) + chr(0x4E00 + number // 6000 % 900)


def numbers(made: list[Made]) -> npt.NDArray[np.int64]:
    """Return [reports], the event of each."""
    return np.array([each.event for each in made], dtype=np.int64)
