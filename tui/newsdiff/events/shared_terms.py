"""What two reports share, in their own spelling: names, words, figures."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise

from newsdiff.events.background import level
from newsdiff.events.features import opening
from newsdiff.events.headlines import printable
from newsdiff.events.terms import is_figure, names_of, terms_of
from newsdiff.model import Article
from newsdiff.text.stems import stem
from newsdiff.text.stop_words import STOP_WORDS
from newsdiff.text.words import Token, fold, tokens

MOST_SHOWN = 8
"""So many names, words and figures are shown, those that tell most first."""

LONGEST_NAME = 5
"""Words that a name may have."""

COMMON_WORD = 3
"""A word that one report in 2 ** 3 has, in any language, is not worth showing ..."""

COMMON_NAME = 2
"""... as part of a name it is, unless it is as common as this."""

LEAST_TOLD = 0.03
"""What tells less than this share of what the first one tells is not worth showing."""

_POSSESSIVE = re.compile(r"['’]s?$")
_GLUE = re.compile(r"[ \u00a0'’.-]{1,2}")


@dataclass(frozen=True, slots=True)
class SharedTerms:
    """What two reports share, as the first spells it; what tells most comes first."""

    names: tuple[str, ...]
    words: tuple[str, ...]
    figures: tuple[str, ...]
    headline: tuple[str, ...]
    """Words of a headline that stand in the other report."""


@dataclass(frozen=True, slots=True)
class _Written:
    """A term where it stands."""

    term: str
    start: int
    end: int


def shared_terms(
    one: Article, other: Article, weights: Mapping[str, float]
) -> SharedTerms:
    """Return what two reports share of these terms.

    Args:
        weights: how much each shared term tells, above 0.
    """
    text, their_text = opening(one), opening(other)
    told, their_told = f"{one.title}\n{text}", f"{other.title}\n{their_text}"
    written = _written(told)
    either = names_of(text) | names_of(their_text)
    weights = {
        term: told
        for term, told in weights.items()
        if _says_something(term, named=term in either)
    }
    named = {term for term in either if term in weights and not is_figure(term)}
    runs = _runs(told, written, named, set(pairwise(terms_of(their_told))))
    spelled = _spelled(told, written)
    rest = [term for term in weights if term not in named and term in spelled]
    headlines = {*terms_of(one.title), *terms_of(other.title)}
    return SharedTerms(
        names=_ranked(runs, weights),
        words=_best((t for t in rest if not is_figure(t)), weights, spelled),
        figures=_best((t for t in rest if is_figure(t)), weights, spelled),
        headline=_best((t for t in spelled if t in headlines), weights, spelled),
    )


def _says_something(term: str, *, named: bool) -> bool:
    if term in STOP_WORDS or (len(term) == 1 and not is_figure(term)):
        return False
    return level(term) > (COMMON_NAME if named else COMMON_WORD)


def _written(text: str) -> list[_Written]:
    """Return the terms of a text with their places."""
    found: list[_Written] = []
    before: Token | None = None
    for token in tokens(text):
        start = token.start
        # Scripts without spaces give every two neighbouring characters.
        if before is not None and before.end == token.start:
            start = before.start
        terms = terms_of(text[start : token.end])
        found += (_Written(term, start, token.end) for term in terms)
        before = token
    return found


def _spelled(text: str, written: Iterable[_Written]) -> dict[str, str]:
    """Return each term as the text spells it first."""
    found: dict[str, str] = {}
    for each in written:
        spelling = _plain(printable(text[each.start : each.end]))
        # A capital that opens a sentence is not how the word is spelled.
        known = found.setdefault(each.term, spelling)
        if known[:1].isupper() and spelling[:1].islower():
            found[each.term] = spelling
    return found


def _runs(
    text: str,
    written: list[_Written],
    named: set[str],
    elsewhere: set[tuple[str, str]],
) -> dict[str, tuple[str, ...]]:
    """Return names of one or several words as they are spelled, each with its terms.

    Args:
        elsewhere: terms that follow one another in the other report; only what both
            write together is one name.
    """
    found: dict[tuple[str, ...], str] = {}
    run: list[_Written] = []

    def close() -> None:
        if run:
            spelling = _plain(printable(text[run[0].start : run[-1].end]))
            terms = tuple(each.term for each in run)
            known = found.setdefault(terms, spelling)
            # Headlines shout.
            if known.isupper() and not spelling.isupper():
                found[terms] = spelling
            run.clear()

    for each in written:
        if each.term not in named or not text[each.start].isupper():
            close()
            continue
        if run and not (
            (run[-1].term, each.term) in elsewhere
            and _GLUE.fullmatch(text[run[-1].end : each.start])
            and not _POSSESSIVE.search(text[run[-1].start : run[-1].end])
            and len(run) < LONGEST_NAME
        ):
            close()
        run.append(each)
    close()
    return {spelling: terms for terms, spelling in found.items()}


def _ranked(
    runs: Mapping[str, tuple[str, ...]], weights: Mapping[str, float]
) -> tuple[str, ...]:
    """Return the names that tell most, none of which is a part of another."""
    order = sorted(runs, key=lambda name: (-sum(weights[t] for t in runs[name]), name))
    shown: list[str] = []
    seen: set[str] = set()
    for name in order:
        if not seen.issuperset(runs[name]):
            shown.append(name)
            seen.update(runs[name])
    return tuple(shown[:MOST_SHOWN])


def _plain(spelling: str) -> str:
    return _POSSESSIVE.sub("", spelling)


def _best(
    terms: Iterable[str], weights: Mapping[str, float], spelled: Mapping[str, str]
) -> tuple[str, ...]:
    found = sorted(
        (term for term in terms if weights.get(term, 0) > 0),
        key=lambda term: (-weights[term], term),
    )
    least = LEAST_TOLD * weights[found[0]] if found else 0
    shown: dict[str, str] = {}
    for term in found:
        if weights[term] >= least:
            shown.setdefault(stem(fold(spelled[term])), spelled[term])
    return tuple(shown.values())[:MOST_SHOWN]
