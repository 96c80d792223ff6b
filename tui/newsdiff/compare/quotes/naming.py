"""The words for a speaker: a name, a pronoun, "a spokesman for the mayor"."""

import re

from newsdiff.compare.quotes.pieces import BLOT
from newsdiff.compare.quotes.roles import (
    ADVERBS,
    DAYS,
    DETERMINERS,
    FINITE,
    GENITIVE,
    HE,
    IT,
    MONTHS_OR_NAMES,
    PERSONS,
    PREPOSITIONS,
    RELATIVE,
    SHE,
    TIMES,
)
from newsdiff.compare.quotes.verbs import ENGLISH_VERB
from newsdiff.text.stop_words import STOP_WORDS
from newsdiff.text.words import fold

MOST_WORDS = 9
"""Words that a speaker without a name is given ..."""

MOST_HEAD_WORDS = 5
"""... up to where it says of what, from where."""

CAPITAL = r"[A-ZÀ-ÖØ-ÞĀŁŚŽČŠÉÓ]"
_SHORT = r"(?:[JSDM]r|Mrs|Ms|St|Gen|Sen|Rep|Gov|Lt|Col|Capt|Sgt|Prof|Rev|Adm)\."
_NAME_WORD = rf"(?:(?:{CAPITAL}\.)+|{_SHORT}|{CAPITAL}[\w’'.&-]*\w|{CAPITAL})"
_PARTICLE = r"(?:de la|de|del|della|di|da|dos|van der|van|von|bin|ibn|al|el|le|la|y|du)"
NAME = re.compile(
    rf"(?<!\w){_NAME_WORD}(?:(?<![’']s)\s+(?:{_PARTICLE}\s+)?{_NAME_WORD})*"
)
"""A run of words with capitals, particles and initials among them; an owner's name
("Ada's lawyer Jim Holt") is one of its own."""

LETTER = r"[^\W\d_]"
TOKEN = re.compile(rf"(?:{LETTER}|\d|[’'.&-])+")
_NO_NAME_ALONE = DETERMINERS | STOP_WORDS | MONTHS_OR_NAMES
_HEAD_ENDS = PREPOSITIONS | GENITIVE | DAYS


def speaker_of(segment: str, apposition: str = "") -> str:
    """Return the speaker that a stretch of words names; empty if it names none.

    Args:
        apposition: what follows behind a comma: it may hold the name.
    """
    words = _trimmed(segment)
    if not words or _starts_aside(" ".join(words)) or fold(words[0]) in RELATIVE:
        return ""
    if fold(words[0]) in HE | SHE | IT:
        return words[0]
    head = _head(words)
    name = _name_in(head)
    if name:
        return name
    inside = apposition.strip()
    if (match := NAME.fullmatch(inside)) and " " in inside and _is_name(match[0]):
        return inside
    return _described(words)


def _trimmed(segment: str) -> list[str]:
    words = segment.replace(BLOT, " ").split()
    # "On Monday Ada Holm said"
    if len(words) > 2 and fold(words[0]) in PREPOSITIONS and fold(words[1]) in DAYS:
        words = words[2:]
    while words and fold(words[0]) in ADVERBS:
        words = words[1:]
    # With a capital it is no verb: "Theresa May".
    while words and fold(words[-1]) in ADVERBS and words[-1][0].islower():
        words = words[:-1]
    return words


def _head(words: list[str]) -> list[str]:
    """Return the words up to the first that tells whose, where or when."""
    for number, word in enumerate(words):
        folded = fold(word)
        between_names = (
            0 < number < len(words) - 1
            and words[number - 1][0].isupper()
            and words[number + 1][0].isupper()
            and folded in {"de", "del", "du"}
        )
        if number and not between_names and folded in _HEAD_ENDS:
            return words[:number]
        dated = words[number + 1 : number + 2]
        if folded in MONTHS_OR_NAMES and dated and dated[0][0].isdigit():
            return words[:number]
    return words


def _name_in(head: list[str]) -> str:
    """Return the last name of the words, with the titles right before it."""
    with_article = fold(head[0]) in DETERMINERS
    text = " ".join(head[1:] if with_article else head)
    found = [name for name in NAME.finditer(text) if _is_name(name[0])]
    # "Trump lawyers", "the US embassy": no name at the end.
    if not found or found[-1].end() < len(text):
        return ""
    name = found[-1][0]
    if with_article and " " not in name:
        return ""
    return name.removesuffix("’s").removesuffix("'s")


def _is_name(text: str) -> bool:
    folded = fold(text).split()
    return not any(word in DAYS or word in TIMES for word in folded) and not (
        len(folded) == 1 and folded[0] in _NO_NAME_ALONE
    )


def _described(words: list[str]) -> str:
    """Return words for a speaker without a name: "the mayor", "officials"."""
    head = _head(words)
    if len(words) > MOST_WORDS or not words[-1][-1].isalnum():
        words = head
    folded = [fold(word) for word in words]
    if not words or len(words) > MOST_WORDS or len(head) > MOST_HEAD_WORDS:
        return ""
    if folded[0] not in DETERMINERS and not _is_plural(head):
        return ""
    if any(_is_no_part(word) for word in folded) or _is_told(folded[1 : len(head)]):
        return ""
    return " ".join(words)


def _is_no_part(word: str) -> bool:
    return word in FINITE or word in TIMES or bool(ENGLISH_VERB.fullmatch(word))


def _is_told(words: list[str]) -> bool:
    """Tell whether words behind the first are a clause: "the board met again"."""
    return any(
        word.endswith(("ed", "ly")) and number for number, word in enumerate(words)
    )


def _is_plural(words: list[str]) -> bool:
    """Tell "officials", "White House aides", "police" from an adverb or a verb."""
    if not words or words[0].endswith(("ed", "ing")):
        return False
    head = words[-1].casefold()
    return (head.endswith("s") and not head.endswith("ss")) or head in {
        "police",
        "spokesman",
        "spokeswoman",
        "spokesperson",
        "people",
    }


def _starts_aside(segment: str) -> bool:
    """Tell "On Friday" and "In a statement" from a speaker."""
    words = TOKEN.findall(segment)
    first = fold(words[0]) if words else ""
    return first in PREPOSITIONS or first.endswith("ing")


def is_name(subject: str) -> bool:
    """Tell a name from a description, which may have capitals: "Die Polizei"."""
    first = fold(subject.split(maxsplit=1)[0]) if subject else ""
    return bool(NAME.fullmatch(subject)) and first not in DETERMINERS


def is_somebody(subject: str) -> bool:
    """Tell whether a description is of one person: "a spokesman for the mayor"."""
    words = subject.split()
    return any(fold(word) in PERSONS for word in _head(words)[-1:])
