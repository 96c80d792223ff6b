"""What a page says of its own offers: subscriptions, buttons, services."""

import re
from collections.abc import Sequence

OFFER_WORDS = re.compile(
    r"\b(?:subscri\w+|newsletters?|sign\W?up|sign\W?in|log\W?in|inbox|cookies?|privacy|"
    r"terms|advertis\w+|sponsor\w*|copyright|rights reserved|click|download|apps?|"
    r"offers?|free|trial|premium|membership|members?|account|password|e-?mails?|"
    r"comments?|share|follow us|facebook|twitter|instagram|youtube|whatsapp|telegram|"
    r"website|web site|site|javascript|browser|affiliate|commission|gift|checkout|cart|"
    r"unsubscribe|updates|alerts|notifications?|tips?@|webinar|podcasts?)\b",
    re.IGNORECASE,
)
"""Words that a page uses about itself. One says little, several say much."""

_OFFER_STEMS = ("subscri", "advertis", "sponsor", "_")
_OFFER_BEGINNINGS = frozenset(
    (
        *("newsletter", "newsletters", "signup", "signin", "sign", "login", "log"),
        *("inbox", "cookie", "cookies", "privacy", "terms", "copyright", "rights"),
        *("click", "download", "app", "apps", "offer", "offers", "free", "trial"),
        *("premium", "membership", "member", "members", "account", "password"),
        *("email", "emails", "e", "comment", "comments", "share", "follow"),
        *("facebook", "twitter", "instagram", "youtube", "whatsapp", "telegram"),
        *("website", "web", "site", "javascript", "browser", "affiliate"),
        *("commission", "gift", "checkout", "cart", "unsubscribe", "updates"),
        *("alerts", "notification", "notifications", "tip", "tips", "webinar"),
        *("podcast", "podcasts"),
    )
)
"""What each of them begins with: nearly no paragraph of a report has any."""


def count_offers(text: str, lower: str, runs: Sequence[str]) -> int:
    """Return how many `OFFER_WORDS` a text has.

    Args:
        lower: the text in lower case.
        runs: its runs of letters and digits.
    """
    if _OFFER_BEGINNINGS.isdisjoint(runs) and not any(
        stem in lower for stem in _OFFER_STEMS
    ):
        return 0
    return len(OFFER_WORDS.findall(text))
