"""Whom a report names as the source of its text."""

import re
from collections.abc import Sequence

from newsdiff.model import Article
from newsdiff.text.agency_names import AGENCY_NAMES
from newsdiff.text.words import fold, words

SOME_AGENCY = "an agency"
"""What stands for an agency that the report does not name."""

LAST_BLOCKS = 12
"""So many of the blocks that cleaning took out are looked through for a credit."""

LONGEST_CREDIT = 80
"""Characters; a longer block is no credit line."""

_SOME_AGENCY = re.compile(
    r"\b(?:with|from|by|including) (?:news )?agenc(?:y|ies)\b"
    r"|\bagency (?:material|copy|reports?)\b"
    r"|\bagenturmaterial\b|\bmit material (?:von|der) (?:nachrichten)?agenturen\b"
    r"|\bavec (?:les )?agences\b|\bcon (?:información de )?agencias\b",
    re.IGNORECASE,
)
_ENDINGS = re.compile(r"\.(?:com|org|net|co\.\w\w|[a-z]{2,3})$")
_FEWEST_LETTERS = 5


def credited(article: Article) -> str:
    """Return the agency that a report says its text is from, empty if it says none.

    An agency's own report says nothing by naming it.
    """
    if article.agency:
        own = _plain(article.agency) == _plain(article.source)
        return "" if own else article.agency
    blocks = [block.text for block in article.removed]
    for text in (*article.paragraphs[-1:], *blocks[-LAST_BLOCKS:], article.byline):
        if len(text) <= LONGEST_CREDIT and _SOME_AGENCY.search(text):
            return SOME_AGENCY
    return ""


def is_agency(outlet: str) -> bool:
    """Tell whether an outlet is a news agency that newsdiff knows."""
    return _plain(outlet) in _AGENCIES


def named_sources(articles: Sequence[Article]) -> list[list[bool]]:
    """Return [reports][reports], whether the first names the second as its source."""
    outlets = [_plain(article.source) for article in articles]
    credits = [{_plain(one.agency), _plain(one.byline)} for one in articles]
    return [
        [bool(theirs) and theirs != mine and theirs in named for theirs in outlets]
        for mine, named in zip(outlets, credits, strict=True)
    ]


def same_credit(one: Article, other: Article) -> bool:
    """Tell whether both name one agency, or the same people as authors."""
    mine = _plain(one.agency)
    return bool(mine and mine == _plain(other.agency)) or _same_authors(one, other)


def _same_authors(one: Article, other: Article) -> bool:
    mine, theirs = " ".join(words(one.byline)), " ".join(words(other.byline))
    short, long = sorted((mine, theirs), key=len)
    # A first name alone, or "staff", names nobody.
    enough = " " in short and len(short) >= _FEWEST_LETTERS
    return enough and f" {short} " in f" {long} "


def _plain(name: str) -> str:
    """Return a name as it is compared: agencies by one name, hosts without ending."""
    folded = fold(name).strip().removeprefix("www.")
    folded = _ENDINGS.sub("", folded)
    return fold(AGENCY_NAMES.get(folded, folded)).removeprefix("the ")


_AGENCIES = frozenset(fold(name) for name in AGENCY_NAMES.values())
