"""What a reader should know before trusting a cleaned text."""

import re
from collections.abc import Sequence

from newsdiff.intake.furniture.features import count_words

VERY_SHORT_WORDS = 50
"""A report with fewer words is a stub, or most of it was lost."""

PAYWALL_WORDS = 220
"""A text that ends in an offer is a teaser if it has fewer words than this."""

BLOCK_PAGE_WORDS = 180
"""A page that only asks to be let in has fewer words than this."""

_PAYWALL = re.compile(
    r"\bto continue reading\b|\bcontinue reading (?:this|your|the|with|for)\b"
    r"|\bsubscribe (?:now )?to (?:read|continue|unlock)\b|\bneed a subscription\b"
    r"|\b(?:only|exclusive(?:ly)?) (?:for|to|available to) (?:our )?subscribers\b"
    r"|\balready a subscriber\b|\bread the (?:full|rest of (?:the|this)) (?:article"
    r"|story)\b"
    r"|\bunlock (?:this|the) (?:article|story)\b|\bthis (?:article|story) is (?:for"
    r"|reserved)"
    r"|\bweiterlesen mit\b|\bréservé aux abonnés\b|\bexclusivo para suscriptores\b",
    re.IGNORECASE,
)
_BLOCK_PAGE = re.compile(
    r"\b(?:verify|confirm|prove) (?:that )?you(?:'re| are) (?:a )?(?:human|not a "
    r"robot)\b"
    r"|\bare you a (?:robot|human)\b|\benable (?:javascript|cookies)\b|\bcaptcha\b"
    r"|\bjavascript (?:is|must be) (?:disabled|enabled|required)\b|\baccess denied\b"
    r"|\bchecking your browser\b|\bunusual (?:traffic|activity)\b|\bray id\b"
    r"|\baccept (?:all )?(?:our )?cookies\b|\bad ?blocker\b"
    r"|\byou (?:have been|are) blocked\b|\bnot available in your (?:country|region)\b",
    re.IGNORECASE,
)
CONSENT_WORDS = 180
"""A page that only asks for consent has fewer words than this."""

CONSENT_SENTENCES = 2
"""So many sentences about cookies, vendors and consent are a consent page."""

LISTING_LINKS = 12
"""A listing has at least this many lines without a full stop, …"""

LISTING_SHARE = 0.6
"""… they are at least this share of what was kept, …"""

LISTING_PROSE = 60
"""… and its longest paragraph has no more words than this."""

LINE_WORDS = 3
"""Shorter lines are names and figures rather than headlines."""

_CONSENT = re.compile(
    r"\bcookies?\b|\bconsent\b|\b(?:our|and) (?:\d+ )?(?:partners|vendors)\b"
    r"|\bpersonal data\b|\bprivacy (?:settings|choices|policy)\b|\beinwilligung\b"
    r"|\bdatenschutz|\bconsentement\b|\bconsentimiento\b",
    re.IGNORECASE,
)
_CUT_OFF = re.compile(
    r"(?:…|\.\.\.|\[…\]|\[\.\.\.\]|\(…\)|\[\+\d+ chars\])\W{0,3}$"
    r"|\b(?:read|continue|see) more\W{0,4}$|\bcontinue reading\W{0,4}$"
    r"|\b(?:weiterlesen|lire la suite|leer más|leggi tutto|читать далее)\W{0,4}$",
    re.IGNORECASE,
)
_OPEN_END = re.compile(r"(?:[,;–—-]|\b(?:the|an?|of|and|to|in|for|with|that|was))$")
CUT_OFF_WORDS = 12
"""A last paragraph of fewer words without a full stop may be a signature or a list."""

_SENTENCE_END = re.compile(r"[.!?。！？।؟۔][\"'”’»›」』)\]]*$")


def find_warnings(
    paragraphs: Sequence[str], surroundings: Sequence[str], language: str
) -> tuple[str, ...]:
    """Return the warnings that the text gives sound evidence for.

    Args:
        surroundings: the blocks that cleaning took out.
    """
    text = "\n".join(paragraphs)
    words = count_words(text)
    warnings = []
    if words < VERY_SHORT_WORDS:
        warnings.append("very short")
    if words < BLOCK_PAGE_WORDS and _BLOCK_PAGE.search(text):
        warnings.append("block page")
    offered = any(_PAYWALL.search(block) for block in surroundings)
    breaks_off = bool(paragraphs) and not _SENTENCE_END.search(paragraphs[-1])
    if (offered and (words < PAYWALL_WORDS or breaks_off)) or (
        words < PAYWALL_WORDS and _PAYWALL.search(text)
    ):
        warnings.append("paywalled")
    if words < CONSENT_WORDS and _asks_for_consent(paragraphs):
        warnings.append("consent page")
    if _is_listing(paragraphs):
        warnings.append("not an article")
    if paragraphs and _is_cut_off(paragraphs[-1]):
        warnings.append("text cut off")
    if not language and words >= VERY_SHORT_WORDS:
        warnings.append("language unknown")
    return tuple(warnings)


def _asks_for_consent(paragraphs: Sequence[str]) -> bool:
    """Whether most of what is there speaks of cookies and partners."""
    asking = sum(bool(_CONSENT.search(paragraph)) for paragraph in paragraphs)
    return asking >= CONSENT_SENTENCES and 2 * asking >= len(paragraphs)


def _is_listing(paragraphs: Sequence[str]) -> bool:
    """Whether the text is headlines below each other with hardly any prose."""
    counts = [count_words(paragraph) for paragraph in paragraphs]
    lines = sum(
        count >= LINE_WORDS and not _SENTENCE_END.search(paragraph)
        for count, paragraph in zip(counts, paragraphs, strict=True)
    )
    return (
        lines >= LISTING_LINKS
        and lines >= LISTING_SHARE * len(paragraphs)
        and max(counts) <= LISTING_PROSE
    )


def _is_cut_off(last: str) -> bool:
    """Whether the last paragraph ends in an ellipsis or in the middle of a sentence."""
    if _CUT_OFF.search(last):
        return True
    return bool(_OPEN_END.search(last)) and count_words(last) >= CUT_OFF_WORDS
