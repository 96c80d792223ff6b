"""Who says something in a sentence, as its own words have it."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from newsdiff.compare.quotes.naming import (
    CAPITAL,
    LETTER,
    NAME,
    TOKEN,
    is_name,
    speaker_of,
)
from newsdiff.compare.quotes.pieces import BLOT
from newsdiff.compare.quotes.roles import ADVERBS, HE, IT, SHE, WHO
from newsdiff.compare.quotes.verbs import (
    ENGLISH_VERB,
    GERMAN_SO,
    INNER_PRONOUN,
    NAMING,
    NOT_INVERTED,
    OTHER_VERB,
    PARTICIPLE,
    PASSIVE,
    SOURCE,
)
from newsdiff.text.words import fold

LONGEST_CLAUSE = 500
"""Characters before a verb in which its speaker is looked for."""

_END = re.compile(rf"[,;:()—–\"“”«»„‘.!?{BLOT}]")
_QUOTE_BEFORE = re.compile(rf"{BLOT}[,.!?…]*[\"”“»«’'」]*\s*[,—–-]?\s*$")
_BRACKETS = re.compile(rf"\([^(){BLOT}]{{0,60}}\)")
"""What stands in brackets is about the speaker: "Ada Holm (D-Md.) said"."""

_STRONG = rf"[;:()—–\"“”«»„{BLOT}]"
_STRONG_CUT = re.compile(_STRONG)
_CLAUSE = re.compile(
    rf"{_STRONG}"
    r"|\b(?:but|that|while|when|because|as|if|where|after|dass|weil|während|aber|pero"
    r"|porque|mais|parce|until|since|though|although|before|than)\b"
    r"|\b(?:and|und|y|et)\b"
)
_JOINS_NAMES = re.compile(
    rf".*(?<!\w){CAPITAL}\w+ (?:and|und|y|et) {CAPITAL}", re.DOTALL
)
"""The end of "House Ways and Means", "Merkel und Macron": no clause begins there."""

_VERB_FOLLOWS = ("laut", "nach")
"""After these the verb stands right behind the name: "Laut Voss ist …"."""

_MARK_NEXT = re.compile(rf"\s*[\"“«„‘']?{BLOT}")


class Attribution(NamedTuple):
    """Somebody says something."""

    subject: str
    """As it is written: "Mr. Trump", "a spokesman for the mayor", "she"; empty where
    it must be read off the rest, as with "dijo" and "adding"."""
    start: int
    end: int
    """The stretch of speaker and verb."""
    leads: bool
    """The speaker is named before what is said."""
    source: bool = False
    """It is named as the source: "according to"."""
    goes_on: bool = False
    """Whoever the sentence is about says it: "…, adding"."""


def attributions(masked: str) -> list[Attribution]:
    """Return who says something in a sentence whose quotations are blotted out."""
    masked = _BRACKETS.sub(lambda aside: " " * len(aside[0]), masked)
    found = [*_by_verb(masked), *_by_source(masked), *_by_participle(masked)]
    return sorted(found, key=lambda one: one.end)


def _by_source(masked: str) -> Iterator[Attribution]:
    for pattern in (SOURCE, GERMAN_SO):
        for found in pattern.finditer(masked):
            subject = _behind(masked, found.end())
            if not subject and found[0].lower().startswith(_VERB_FOLLOWS):
                name = NAME.match(masked, found.end())
                subject = name[0] if name else ""
            if subject:
                paper = pattern is SOURCE
                yield Attribution(subject, *found.span(), leads=False, source=paper)


def _by_participle(masked: str) -> Iterator[Attribution]:
    for found in PARTICIPLE.finditer(masked):
        yield Attribution("", *found.span(), leads=True, goes_on=True)


def _by_verb(masked: str) -> Iterator[Attribution]:
    for pattern in (ENGLISH_VERB, OTHER_VERB):
        for verb in pattern.finditer(masked):
            before = masked[max(verb.start() - 40, 0) : verb.start()]
            if PASSIVE.search(before) or _is_with_and(masked, verb.start()):
                continue
            if verb[0] in NAMING and _MARK_NEXT.match(masked, verb.end()):
                continue
            found = _of_verb(masked, verb, english=pattern is ENGLISH_VERB)
            if found is not None:
                yield found


def _is_with_and(masked: str, verb: int) -> bool:
    """Tell whether `PARTICIPLE` has this verb already, with the word before it."""
    begin = masked.rfind(" ", 0, max(verb - 1, 0)) + 1
    return bool(PARTICIPLE.match(masked, begin))


def _of_verb(masked: str, verb: re.Match[str], *, english: bool) -> Attribution | None:
    start, end = verb.span()
    if inner := INNER_PRONOUN.search(verb[0]):
        return Attribution(inner[1], start, end, leads=False)
    after_quote = bool(_QUOTE_BEFORE.search(masked[max(start - 20, 0) : start]))
    if after_quote and verb[0] not in NOT_INVERTED:
        subject = _behind(masked, end)
        if subject or not english:
            return Attribution(subject, start, end, leads=False)
        return None
    if english and verb[0] not in NOT_INVERTED and _inverted(masked, start, end):
        return Attribution(_behind(masked, end), start, end, leads=False)
    subject, begin = _ahead(masked, start)
    if verb[0] == "continued" and not is_name(subject):
        return None  # "the improper use continued"
    if subject:
        return Attribution(subject, begin, end, leads=True)
    if not english:
        return Attribution(_behind(masked, end), start, end, leads=True)
    return None


def _inverted(masked: str, start: int, end: int) -> bool:
    """Tell "…, said Ada Holm, the mayor." from "Holm, the mayor, said Ada was …"."""
    if not masked[max(start - 20, 0) : start].rstrip().endswith(","):
        return False
    name = NAME.match(masked, end + 1)
    return bool(name and _END.match(masked, name.end()))


def _behind(masked: str, place: int) -> str:
    """Return the speaker whose words begin here; empty if these are no speaker."""
    first = _until_end(masked, place)
    second = ""
    after = place + len(masked[place:]) - len(masked[place:].lstrip()) + len(first)
    if masked[after : after + 1] == ",":
        second = _until_end(masked, after + 1)
    return speaker_of(first, second)


def _until_end(masked: str, place: int) -> str:
    while place < len(masked) and masked[place].isspace():
        place += 1
    for stop in _END.finditer(masked, place):
        # The full stop of "Mr." or of an initial ends nothing.
        if stop[0] == "." and _is_short(masked, stop.start()):
            continue
        return masked[place : stop.start()]
    return masked[place:]


def _is_short(masked: str, point: int) -> bool:
    word = re.search(rf"{LETTER}+$", masked[max(point - 20, 0) : point])
    if word and len(word[0]) == 1 and word[0].isupper():
        return True
    follows = masked[point + 1 : point + 3].strip()[:1]
    return bool(word and len(word[0]) <= 4 and (follows.isupper() or follows == "."))


def _clause_start(masked: str, verb: int) -> int:
    """Return where the clause of a verb begins.

    Behind a comma ("Ada Holm, who was there and saw it, said") what stands between the
    commas is passed over.
    """
    near = masked[max(verb - LONGEST_CLAUSE, 0) : verb]
    aside = "," in near and not _without_adverbs(near.rsplit(",", 1)[-1])
    begin = max(verb - LONGEST_CLAUSE, 0)
    for cut in (_STRONG_CUT if aside else _CLAUSE).finditer(masked, begin, verb):
        if not _JOINS_NAMES.fullmatch(masked[max(cut.start() - 30, 0) : cut.end() + 2]):
            begin = cut.end()
    return begin


def _ahead(masked: str, verb: int) -> tuple[str, int]:
    """Return the speaker before a verb, and where the words for it begin."""
    begin = _clause_start(masked, verb)
    segments = masked[begin:verb].split(",")
    last = segments[-1]
    if len(segments) >= 2 and not _without_adverbs(last):
        for number, segment in enumerate(segments[:-1]):
            subject = speaker_of(segment, segments[number + 1])
            if subject:
                return subject, begin
        return "", verb
    words = TOKEN.findall(last)
    if words and fold(words[0]) in WHO and len(segments) >= 2:
        return speaker_of(segments[-2]), begin
    if words and fold(words[-1]) in HE | SHE | IT:
        return words[-1], begin
    return speaker_of(last), begin


def _without_adverbs(segment: str) -> list[str]:
    return [word for word in TOKEN.findall(segment) if fold(word) not in ADVERBS]
