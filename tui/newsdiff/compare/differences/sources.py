"""Whom a sentence names as its source: who said, wrote or confirmed what it tells."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from newsdiff.model import Span
from newsdiff.text.dates import dates
from newsdiff.text.quotes import quoted_spans
from newsdiff.text.stems import stem
from newsdiff.text.words import fold

_VERBS = """
said says told added adds stated wrote writes tweeted announced argued argues
noted warned warns declared claimed claims insisted insists acknowledged
confirmed confirms asserted contended explained continued reported concluded
sagte sagt erklärte betonte behauptete berichtete schrieb bestätigte dijo dice afirmó
declaró señaló aseguró explicó informó confirmó dit déclaré affirmé expliqué assuré
indiqué rapporté
"""

_WITH_OBJECT = frozenset({"told", "tells"})
"""Behind these stands who heard it."""

_SPEECH = re.compile(rf"\b(?:{'|'.join(_VERBS.split())})\b")
_ACCORDING = re.compile(
    r"\b(?:according to|nach Angaben (?:von|der|des)|laut|según|selon|d[’']après)\s+",
    re.IGNORECASE,
)

_LONGEST = 12
"""Words of what a source is called."""

_LONGEST_BEHIND = 6
"""The same behind the verb, where no comma ends it."""

_WORD = re.compile(r"[\w’'.&-]*\w|[A-Z]\.")
_STOP = re.compile(r"[,;:—–()“”«»„\"]|\s-\s|\.(?=\s|$)|[?!]")
_QUOTE_MARKS = '“”"«»„’'

_ANONYMOUS_WORDS = """
official officials source sources people person persons someone somebody aide aides
insider insiders authorities diplomat diplomats adviser advisers advisor advisors beamte
behördenkreise kreise insider quelle quellen fuente fuentes funcionario funcionarios
responsable responsables personne personnes observers critics experts media witnesses
"""
_ANONYMOUS = frozenset(_ANONYMOUS_WORDS.split())
"""What those are called who are not named."""

_PRONOUNS_WORDS = """
he she it they we i you who which that this these those and but er sie es wir ich il
elle ils elles on nous je él ella ellos yo also then later there as what
"""
_PRONOUNS = frozenset(_PRONOUNS_WORDS.split())

_TITLES_WORDS = """
mr mrs ms dr sen rep gov gen lt sgt president senator representative governor minister
secretary justice judge chief the a an attorney general speaker leader herr frau señor
señora monsieur madame prime foreign former
"""
_TITLES = frozenset(_TITLES_WORDS.split())


_BREAKS_WORDS = """
that when what while though although as but after since because if where which who than
whether dass weil als wenn que quand lorsque cuando porque
"""
_BREAKS = frozenset(_BREAKS_WORDS.split())
"""Words behind which a source begins, if they stand before the words of speech."""

_TRAILING_WORDS = """
first have has had also later then again not ha hat a
"""
_TRAILING = frozenset(_TRAILING_WORDS.split())
_PARTICIPLES = ("ing", "ed", "en")


_ARTICLES_WORDS = """
the a an der die das ein eine el la los las le les
"""
_ARTICLES = frozenset(_ARTICLES_WORDS.split())


class Source(NamedTuple):
    """Who said it, as far as the sentence tells."""

    span: Span
    names: frozenset[str]
    """Stems of the names; none for somebody who is not named."""
    anonymous: bool
    person: bool
    """Whether it is a name by itself, not "the Republican" or "the ministry"."""
    verb: Span


@lru_cache(maxsize=4_000)
def sources(text: str) -> tuple[Source, ...]:
    """Return the sources of a sentence in order; pronouns name nobody."""
    found: list[Source] = []
    for span, verb in sorted(_stretches(text)):
        source = _read(text, span, verb)
        if source is not None and not any(each.span == source.span for each in found):
            found.append(source)
    return tuple(found)


def _stretches(text: str) -> Iterator[tuple[Span, Span]]:
    """Yield what a source is called, and where the words of speech stand."""
    for found in _ACCORDING.finditer(text):
        yield _ahead(text, found.end()), Span(*found.span())
    quoted = quoted_spans(text)
    for found in _SPEECH.finditer(text):
        verb = Span(*found.span())
        if any(start <= verb.start < end for start, end in quoted):
            continue
        before = text[: verb.start].rstrip()
        if before.endswith(tuple(_QUOTE_MARKS)):
            yield _ahead(text, verb.end), verb
        elif before.endswith(","):
            behind = _ahead(text, verb.end)
            name = text[slice(*behind)].strip()
            short = len(name.split()) <= _LONGEST_BEHIND
            inverted = name[:1].isupper() and short and found[0] not in _WITH_OBJECT
            if inverted and not dates(name):
                yield behind, verb
            else:
                yield _back(text, len(before) - 1), verb
        else:
            yield _back(text, verb.start), verb


def _ahead(text: str, start: int) -> Span:
    """Return the words from here to the next mark."""
    mark = _STOP.search(text, start)
    while mark and mark[0] == "." and _abbreviation(text, mark.start()):
        mark = _STOP.search(text, mark.end())
    end = mark.start() if mark else len(text)
    found = list(_WORD.finditer(text, start, end))[:_LONGEST]
    return Span(found[0].start(), found[-1].end()) if found else Span(start, start)


def _back(text: str, end: int) -> Span:
    """Return the words from the mark before up to here."""
    start = 0
    for mark in _STOP.finditer(text, 0, end):
        if mark[0] != "." or not _abbreviation(text, mark.start()):
            start = mark.end()
    found = list(_WORD.finditer(text, start, end))[-_LONGEST:]
    return Span(found[0].start(), found[-1].end()) if found else Span(end, end)


def _abbreviation(text: str, place: int) -> bool:
    """Tell whether a full stop belongs to "Mr.", "Rep." or an initial."""
    word = text[:place].rpartition(" ")[2].casefold()
    return len(word) <= 1 or word in _TITLES


def _trimmed(words: list[re.Match[str]]) -> list[re.Match[str]]:
    """Cut off what stands before the name, as in "when the paper", and behind it."""
    for number in range(len(words) - 1, -1, -1):
        if words[number][0].casefold() in _BREAKS:
            words = words[number + 1 :]
            break
    while words and words[-1][0].casefold() in _TRAILING:
        words = words[:-1]
    if words and words[0][0].islower() and words[0][0].endswith(_PARTICIPLES):
        return []
    return words


def _read(text: str, span: Span, verb: Span) -> Source | None:
    words = _trimmed(list(_WORD.finditer(text, *span)))
    folded = [fold(word[0]).removesuffix("'s") for word in words]
    if not words or folded[-1] in _PRONOUNS or folded[0] in _PRONOUNS:
        return None
    names = frozenset(
        stem(name.strip("."))
        for word, name in zip(words, folded, strict=True)
        if word[0][0].isupper()
        and word.start() > 0
        and name.strip(".") not in _TITLES
        and not dates(word[0])
    )
    first = words[0]
    if first.start() == 0 and first[0][0].isupper() and len(words) <= 3:
        names |= {stem(folded[0].strip("."))} - _TITLES
    anonymous = not _ANONYMOUS.isdisjoint(folded)
    if not names and not anonymous:
        return None
    person = bool(names) and not anonymous and folded[0] not in _ARTICLES
    return Source(Span(first.start(), words[-1].end()), names, anonymous, person, verb)
