"""The people of a report: surnames to full names, and whom "he" can mean."""

import re
from collections import Counter
from collections.abc import Iterable

from newsdiff.compare.quotes.naming import NAME
from newsdiff.compare.quotes.roles import (
    COUNTRIES,
    FEMALE_TITLES,
    HE,
    MALE_TITLES,
    PREPOSITIONS,
    SHE,
    TITLES,
)
from newsdiff.text.stop_words import STOP_WORDS
from newsdiff.text.words import fold

_SUFFIXES = frozenset({"jr", "jr.", "sr", "sr.", "ii", "iii", "iv"})


_LEADING = STOP_WORDS | PREPOSITIONS | {"laut", "según", "selon"}
"""What has a capital at the beginning of a sentence and is no part of a name."""

_ARTICLE = re.compile(r"\b[Tt]he\s+$")


class People:
    """Everybody whom a report names, as far as its text shows it."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._full: dict[str, Counter[str]] = {}
        self._alone: set[str] = set()
        self._genders: dict[str, str] = {}
        self._things: Counter[str] = Counter()
        self._named: Counter[str] = Counter()
        for text in texts:
            for found in NAME.finditer(text):
                _, words = without_titles(found[0])
                if words:
                    self._named[_surname(words)] += 1
                if words and _ARTICLE.search(
                    text[max(found.start() - 8, 0) : found.start()]
                ):
                    self._things[_surname(words)] += 1
                self._note(found[0])

    def _note(self, written: str) -> None:
        titles, words = without_titles(written)
        if not words:
            return
        surname = _surname(words)
        for title in titles:
            if title in MALE_TITLES:
                self._genders[surname] = "he"
            elif title in FEMALE_TITLES:
                self._genders[surname] = "she"
        if len(words) > 1:
            self._full.setdefault(surname, Counter())[" ".join(words)] += 1
        else:
            self._alone.add(surname)

    def full_name(self, written: str) -> str:
        """Return a name in full, without titles, if the report has it in one way."""
        _, words = without_titles(written)
        words = words or written.split()
        surname = _surname(words)
        full = self._full.get(surname, Counter())
        if len(words) == 1 and len({name.split()[0] for name in full}) == 1:
            return full.most_common(1)[0][0]
        return " ".join(words)

    def is_person(self, written: str) -> bool:
        """Tell whether a name is somebody's: titled, or first in full, then short."""
        titles, words = without_titles(written)
        if not words:
            return False
        surname = _surname(words)
        if (
            fold(words[0]) in COUNTRIES
            or 2 * self._things[surname] > self._named[surname]
        ):
            return False  # "the Constitution"
        return (
            bool(titles)
            or surname in self._genders
            or (surname in self._full and surname in self._alone)
        )

    def fits(self, pronoun: str, written: str) -> bool:
        """Tell whether a pronoun can mean this person, as far as titles show it."""
        _, words = without_titles(written)
        gender = self._genders.get(_surname(words)) if words else None
        if gender is None:
            return True
        return fold(pronoun) in (HE if gender == "he" else SHE)


def without_titles(written: str) -> tuple[list[str], list[str]]:
    """Return the titles before a name, folded, and the words of the name."""
    words = written.removesuffix("’s").removesuffix("'s").split()
    while words and fold(words[0]) in _LEADING:
        words = words[1:]
    # "Human Rights Campaign President Chad Griffin": all that leads up to the title.
    begin = max(
        (n + 1 for n, word in enumerate(words[:-1]) if fold(word) in TITLES),
        default=0,
    )
    return [fold(word) for word in words[:begin]], words[begin:]


def _surname(words: list[str]) -> str:
    kept = [word for word in words if fold(word).strip(",") not in _SUFFIXES] or words
    return fold(kept[-1]).removesuffix("'s").strip(".,")
