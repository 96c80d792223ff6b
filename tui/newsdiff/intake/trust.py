"""What a reader should know before trusting a cleaned text."""

import re
from collections.abc import Sequence

from newsdiff.intake.features import count_words

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
    if not language and words >= VERY_SHORT_WORDS:
        warnings.append("language unknown")
    return tuple(warnings)
