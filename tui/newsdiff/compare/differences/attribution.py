"""The same words, said by another or said in doubt."""

import re
from collections.abc import Iterator

from newsdiff.compare.differences.side import Side, difference
from newsdiff.model import Difference, DifferenceKind, Span
from newsdiff.text.dates import dates
from newsdiff.text.stems import stem
from newsdiff.text.words import fold

_SPEECH = (
    "said|says|told|added|stated|wrote|tweeted|announced|argued|noted|warned|declared"
)
_NAME = r"[A-Z][\w’'-]+(?: (?:[A-Z]\.|[a-z]{2,3}|[A-Z][\w’'-]+)){0,4}"
_SPEAKER = re.compile(
    rf"(?P<first>{_NAME}) (?:{_SPEECH})\b|\b(?:{_SPEECH}) (?P<second>{_NAME})"
)

_PRONOUNS = frozenset({"He", "She", "It", "They", "We", "I", "You", "Who", "This"})

_DOUBT = re.compile(
    r"\b(?:claim(?:s|ed|ing)|alleg(?:es|ed|edly|ing)|reportedly|purported(?:ly)?"
    r"|insist(?:s|ed|ing)|supposedly|suspected)\b",
    re.IGNORECASE,
)
_PLAIN = re.compile(
    r"\b(?:said|says|told|stated|added|according to|confirm(?:s|ed)?|announced)\b",
    re.IGNORECASE,
)

_LEAST_SHARED = 3
"""Content words in common below which another speaker may say another thing."""


_LEAST_NEAR = 2
"""Content words in common near the words of speech."""


def find(one: Side, other: Side) -> Iterator[Difference]:
    """Yield speakers who differ, and words of doubt that one side alone has."""
    if len(one.stems & other.stems) < _LEAST_SHARED:
        return
    mine, theirs = _speaker(one), _speaker(other)
    if mine and theirs and _strangers(one, mine, other, theirs):
        yield difference(DifferenceKind.ATTRIBUTION, one, mine, other, theirs)
    doubting, plain = _first(_DOUBT, one), _first(_PLAIN, other)
    if doubting and plain and _same_claim(one, doubting, other, plain):
        yield difference(DifferenceKind.ATTRIBUTION, one, doubting, other, plain)
    plain, doubting = _first(_PLAIN, one), _first(_DOUBT, other)
    if doubting and plain and _same_claim(other, doubting, one, plain):
        yield difference(DifferenceKind.ATTRIBUTION, one, plain, other, doubting)


def _same_claim(doubter: Side, doubting: Span, other: Side, plain: Span) -> bool:
    """Tell whether the doubt is about what the other side states without any."""
    near = doubter.around(*doubting) & other.around(*plain)
    return len(near) >= _LEAST_NEAR and not _first(_DOUBT, other)


def _speaker(seen: Side) -> Span | None:
    """Return the speaker's name if the sentence names exactly one."""
    spans = [
        Span(*found.span("first" if found["first"] else "second"))
        for found in _SPEAKER.finditer(seen.text)
        if (found["first"] or found["second"]).split()[0] not in _PRONOUNS
    ]
    names = [span for span in spans if not dates(seen.text[span.start : span.end])]
    return names[0] if len(names) == 1 else None


def _strangers(one: Side, mine: Span, other: Side, theirs: Span) -> bool:
    """Tell whether neither sentence mentions the other's speaker at all."""
    here = _name_stems(one.text[mine.start : mine.end])
    there = _name_stems(other.text[theirs.start : theirs.end])
    return bool(here and there) and not (here & other.stems or there & one.stems)


def _name_stems(name: str) -> frozenset[str]:
    return frozenset(
        stem(fold(part).strip(".,")) for part in name.split() if part[0].isupper()
    )


def _first(pattern: re.Pattern[str], seen: Side) -> Span | None:
    found = pattern.search(seen.text)
    return Span(*found.span()) if found else None
