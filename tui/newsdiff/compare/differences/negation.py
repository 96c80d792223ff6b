"""What one sentence states and the other denies or leaves open."""

from collections.abc import Iterator
from typing import NamedTuple

from newsdiff.compare.differences.side import Side, difference
from newsdiff.model import Difference, DifferenceKind, Span

_DENYING = """
not never cannot can't won't don't didn't doesn't isn't aren't wasn't weren't hasn't
haven't hadn't shouldn't wouldn't couldn't without nicht kein keine nie nunca jamás pas
jamais
"""

_OPEN = """
may might could expected likely unlikely possibly perhaps probably reportedly
considering planned plans possible potentially appears appeared könnte podría pourrait
"""

_GROUPS = dict.fromkeys(_DENYING.split(), "denied") | dict.fromkeys(
    _OPEN.split(), "open"
)
"""What a word does to the words behind it."""

_REACH = 4
"""Words behind a negation or a doubt among which the word that it qualifies is."""

_BRIDGES = "to be been have has had being only yet so that a an the any even really"
_BETWEEN = frozenset(_BRIDGES.split())
"""Words that may stand in between."""


class _Qualified(NamedTuple):
    span: Span
    """From the negation to the word that it qualifies."""
    word: Span
    stem: str
    group: str


def find(one: Side, other: Side) -> Iterator[Difference]:
    """Yield words that both sentences have and that only one denies or leaves open."""
    mine, theirs = _qualified(one), _qualified(other)
    denied_there = {(found.group, found.stem) for found in theirs}
    denied_here = {(found.group, found.stem) for found in mine}
    for found in mine:
        if _open_to_doubt(found, one, mine, denied_there):
            plain = _plain(other, found.stem, theirs)
            if plain is not None:
                yield difference(DifferenceKind.NEGATION, one, found.span, other, plain)
                return
    for found in theirs:
        if _open_to_doubt(found, other, theirs, denied_here):
            plain = _plain(one, found.stem, mine)
            if plain is not None:
                yield difference(DifferenceKind.NEGATION, one, plain, other, found.span)
                return


def _open_to_doubt(
    found: _Qualified,
    seen: Side,
    qualified: list[_Qualified],
    elsewhere: set[tuple[str, str]],
) -> bool:
    """Tell whether the other side lacks this, and this side never says it plainly."""
    times = sum(kept == found.stem for _, kept in seen.content)
    denied = sum(other.stem == found.stem for other in qualified)
    return (
        (found.group, found.stem) not in elsewhere
        and denied >= times
        and not seen.text[found.word.start].isupper()
    )


def _qualified(seen: Side) -> list[_Qualified]:
    """Return the first content word behind each word of denial or doubt."""
    found = []
    for number, token in enumerate(seen.words):
        group = _GROUPS.get(token.word)
        if not group:
            continue
        for following in seen.words[number + 1 : number + 1 + _REACH]:
            kept = next(
                (s for t, s in seen.content if t.start == following.start), None
            )
            if kept is not None and following.word not in _GROUPS:
                found.append(
                    _Qualified(
                        Span(token.start, following.end),
                        Span(following.start, following.end),
                        kept,
                        group,
                    )
                )
                break
            if following.word not in _BETWEEN:
                break
    return found


def _plain(seen: Side, wanted: str, qualified: list[_Qualified]) -> Span | None:
    """Return where a sentence has the word without any such qualification."""
    if any(found.stem == wanted for found in qualified):
        return None
    for token, kept in seen.content:
        if kept == wanted:
            return Span(token.start, token.end)
    return None
