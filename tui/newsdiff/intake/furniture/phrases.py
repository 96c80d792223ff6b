"""What page furniture says of itself: phrases that give a block away, and why.

Rules are for the habits of the whole trade, never for one site. A rule only speaks
about a block no longer than its limit, so that a report *about* cookies or
subscriptions is not taken for a consent banner.
"""

import re
from functools import cache

from newsdiff.intake.furniture.appeals import APPEALS
from newsdiff.intake.furniture.captions import CAPTIONS
from newsdiff.intake.furniture.furniture_rule import FurnitureRule
from newsdiff.intake.furniture.furniture_rule import furniture_rule as _rule
from newsdiff.intake.furniture.notices import NOTICES

_READER = re.compile(r"\b(?:you|your|we|our|us|please)\b", re.IGNORECASE)
LONG_WORDS = 25
"""From this many words on, furniture of some kinds must address the reader."""

_NETWORKS = (
    r"(?:facebook|twitter|x|linked ?in|whats ?app|telegram|reddit|pinterest|instagram|"
    r"you ?tube|tik ?tok|tumblr|flipboard|messenger|line|viber|vk|bluesky|threads|"
    r"mastodon|google\+?|e-?mail|mail|print|copy(?: link| url)?|link|share|tweet|post|"
    r"pin(?: it)?|save|more|rss|feed|sms|gmail|pocket|weibo|wechat|xing)"
)
_OUTLET_CREDIT = (
    r"(?:AP|AFP|Reuters|EPA|EFE|DPA|PA|ANSA|TASS|Xinhua|Kyodo|Getty(?: Images)?|"
    r"Bloomberg|Shutterstock|i?Stock|Alamy|Anadolu|NurPhoto|Zuma|UPI|Unsplash|Pexels|"
    r"Pixabay|Wikimedia(?: Commons)?)"
)
_AGENCIES = r"(?:AP|AFP|REUTERS|EPA|EFE|DPA|TASS|Xinhua|Kyodo|UPI|ANSA|ANI|PTI)"

FEWEST_ICONS = 3
"""A block that names this many icons, …"""

ICON_EVERY = 8
"""… at least one in so many words, is the alternative text of buttons."""

LONGEST_JUDGED = 2000
"""Longer blocks, in characters, are no furniture that says so of itself."""

GLUED_WORDS = 24
"""A line glued from others has at most this many words, …"""

GLUED_PIECES = 8
"""… is made of at most this many, …"""

GLUED_PIECE_WORDS = 4
"""… and those that are not known have at most this many words."""

_GLUE = re.compile(r"(?<=[a-zà-ÿ0-9.!?])(?=[A-ZÀ-Þ])")

CERTAIN: tuple[FurnitureRule, ...] = (
    _rule(
        "template placeholder",
        80,
        r"\{\{[^{}]{0,80}\}\}|<%=?[^%]{0,80}%>|\$\{[\w.]{1,40}\}|\[%[^%]{0,60}%\]"
        r"|^%d bloggers|^loading\s*(?:\.\.\.|…)",
        hints=("{", "%", "loading"),
    ),
    _rule(
        "agency credit",
        60,
        r"^\W{0,2}(?:(?:additional |extra )?(?:reporting|report|writing|written|editing"
        r"|"
        r"edited|compiled|translated|graphics?|produced|production)"
        r"(?:(?:,| and|;) (?:reporting|writing|editing))* by\b|with (?:inputs?|files|"
        r"reporting|agency inputs) (?:from|by)\b)[^.!?]{0,240}[.)\]]{0,3}$",
    ),
    _rule(
        "agency credit",
        40,
        r"^our standards: the thomson reuters trust principles|^\W?this (?:story"
        r"|article|"
        r"report) (?:was|is) (?:auto-?generated|published|generated) (?:from|by) ",
    ),
    _rule(
        "photo credit",
        90,
        rf"(?:©|\(c\)|photo(?:graph)?s?\s*(?:by|:|/)|image(?: credit| source)?s?\s*:|"
        rf"picture\s*:|credit\s*:)\s*{_OUTLET_CREDIT}\b.{{0,60}}$"
        rf"|\b{_AGENCIES}/[A-ZÀ-Þ][\w.'’ -]{{1,40}}(?:/[\w .-]{{1,30}})?\)?\.?$"
        r"|\bAP Photo/|\((?:photo|file photo|image|picture)s?\b[^()]{0,80}\)$"
        r"|\[(?:photo|file|image)[^\[\]]{0,80}\]$"
        r"|(?:/|via )Getty Images\)?\.?$|©\s*\S[^.!?]{0,50}$"
        r"|[.!?\s](?:photo|foto|bild|image|picture|credit|crédit|fotos|photos)"
        r"(?: credit| by| courtesy)?\s?:\s?[^\s:][^.!?:]{0,60}\.?$"
        r"|[.!?…]\s?\([^()/.]{2,40}/[^()/.]{2,40}\)$"
        r"|[.!?…]\s?(?-i:[A-ZÀ-Þ][\w.'’ -]{1,30}(?:/[A-ZÀ-Þ][\w.'’ -]{1,30}){1,3})$"
        r"|\((?:[^().]{1,40}\s)?(?:photo|picture|image|foto|photograph)s?"
        r"(?: (?:by|via|from|courtesy)\b|\s?[:/])[^()]{1,60}\)$"
        r"|^(?:pictures?|photos?|images?|photographs?|fotos?|bild)\s?:",
        hints=(
            "©",
            "(c)",
            "photo",
            "image",
            "picture",
            "credit",
            "foto",
            "bild",
            "/",
            "file",
        ),
    ),
    _rule(
        "photo credit",
        12,
        rf"^\W?(?:image|photo|picture|photograph|file photo|foto|video|illustration)s?"
        rf"(?: (?:credit|source|by|courtesy))?s?(?: of| by)?\s*:"
        rf"|^{_OUTLET_CREDIT}(?: (?:photo|images|file))?\s*$|^(?:file )?photo$",
    ),
    _rule(
        "share bar",
        24,
        rf"^(?:{_NETWORKS}[\s,|·•/]*)+$"
        r"|^\d[\d.,]*k? (?:shares?|views?|comments?|likes?|reads?)\b"
        r"|^(?:please )?(?:share|tweet|send|spread) (?:this|the|on|via|it|with|your)\b"
        r"|\bshare (?:this|the) (?:story|article|post|page|news|video|on)\b"
        r"|\b(?:like|love|enjoy)(?:d)? this (?:story|article|post)\b.{0,60}\bshare\b"
        r"|^(?:follow|like|find|join|connect with|subscribe to) (?:us|me|our)\b.{0,60}"
        r"\b(?:facebook|twitter|instagram|telegram|whatsapp|youtube|linkedin|google"
        r"|x)\b"
        r"|^(?:click to|opens in new|email this|print this|copy link|share (?:to|via))",
    ),
    _rule(
        "related link",
        45,
        r"^(?:also on (?!the\b)\S|also read\b|read also\b|see also\b|read (?:more|next"
        r"|this|on)"
        r"\s*(?:[:|»>…-]|$|about|on|in|from)|more (?:on|from|in) (?:this|the"
        r"|our)\b.{0,30}$"
        r"|related\s*(?:[:|-]|$|articles?|stories|topics?|news|posts?|content|coverage|"
        r"videos?|links?)|recommended(?:\s*[:|-]|\s*$| (?:stories|for you|reading))"
        r"|(?:most|must) (?:read|popular|viewed|shared|commented|watch)\b.{0,20}$"
        r"|don['’]t miss\s*[:|-]?|you (?:may|might) (?:also )?(?:like|be interested)"
        r"|trending(?: now| stories| news)?\s*[:|]?$|editor['’]?s['’]? (?:picks?"
        r"|choice)"
        r"|(?:top|latest|more|other|popular|recent|breaking) (?:stories|news|articles?|"
        r"posts?|headlines|videos?)\b.{0,25}$|up next\s*[:|]?$|lesen sie auch\b|mehr "
        r"zum thema$|zum thema$|lire aussi\b|lea también\b|leggi anche\b|leia também\b"
        r"|lees ook\b|next up\s*[:|]?$|in case you missed"
        r"|(?:watch|listen|lies auch|mehr zum thema|lire aussi|à lire aussi|leer "
        r"también|lesen sie auch|mehr zum thema|"
        r"lea también|leia também|leggi anche|lees ook|läs också|les også|læs også|"
        r"czytaj też|читайте также)\s*[:|»])",
    ),
    _rule(
        "link to another article",
        12,
        r"^(?:previous|next|older|newer|prev) (?:article|post|story|page|news)"
        r"|^source link$|^back to (?:top|home)|^scroll to top|^return to top",
    ),
    _rule(
        "newsletter or subscription",
        45,
        r"\b(?:sign|signing) up (?:for|to|now|here|today)\b.{0,80}(?:newsletter|email|"
        r"e-mail|alert|update|inbox|free)|^(?:sign up|sign in|log in"
        r"|register)\b.{0,40}$"
        r"|\bsubscri(?:be|bing) (?:to|now|today|here|for)\b|^subscribe\b.{0,40}$"
        r"|\b(?:our|free|daily|weekly|the|a) newsletters?\b"
        r"|\b(?:delivered|straight|sent) (?:directly )?(?:in)?to your (?:inbox|e-?mail)"
        r"|\bin your inbox\b|\bunlimited access\b|\bfree trial\b|\btrial period\b"
        r"|\boffer (?:ends|expires|valid)\b|\bneed a subscription\b|\bsubscription "
        r"to\b.{0,30}"
        r"(?:expired|required|continue)|\btry \d+ (?:month|week)s? for\b"
        r"|\bfull access to .{0,40}\bexpired\b|\b(?:already|not) a (?:subscriber"
        r"|member)\b"
        r"|\bfree articles? (?:left|remaining|this month)|\blast free article\b"
        r"|\b(?:see|view) all offers\b|^free access\b"
        r"|\bto continue reading\b|\bcontinue reading (?:this|your|the|with|for)\b"
        r"|\bsupport (?:our|independent|quality) journalism\b"
        r"|\bdownload (?:our|the)\b.{0,30}\bapps?\b",
        hints=(
            "subscri",
            "newsletter",
            "sign",
            "log in",
            "register",
            "inbox",
            "access",
            "your e",
            "trial",
            "offer",
            "try ",
            "member",
            "free article",
            "continu",
            "support ",
            "download",
        ),
    ),
    _rule(
        "cookie or consent notice",
        90,
        r"\bwe (?:and our partners )?use cookies\b|\buses cookies\b"
        r"|\b(?:accept|reject|manage|allow|disable) (?:all )?(?:the )?cookies\b"
        r"|\bcookie (?:policy|settings|preferences|notice)\b"
        r"|\bby (?:continuing|using|clicking|signing|subscribing|registering)\b.{0,80}"
        r"\b(?:agree|accept|consent|acknowledge)\b|\bprivacy policy and terms\b"
        r"|\bterms of (?:use|service) and privacy\b|\bprotected by recaptcha\b",
        hints=("cookie", "by ", "privacy", "captcha"),
    ),
    _rule(
        "comment form",
        60,
        r"^leave a (?:reply|comment)|^(?:post|add|write|submit) (?:a |your )?comment"
        r"|\bplease enter your (?:comment|name|e-?mail)|\bemail address will not be "
        r"published"
        r"|\brequired fields are marked|\bsave my name, e-?mail|\blog ?in to (?:leave"
        r"|post)"
        r"|^(?:you must be|please) (?:log(?:ged)?|sign(?:ed)?).in\b|\bcomments? "
        r"section\b"
        r"|^(?:\d+ )?comments?(?: \(\d+\))?$|\bjoin the (?:conversation|discussion)\b"
        r"|^(?:show|view|hide|load|read) (?:all |more )?comments|^dear readers\b"
        r"|^notify me of (?:follow|new)|^cancel reply|\bcomments (?:are|have been) "
        r"closed",
        hints=(
            "comment",
            "enter your",
            "address will",
            "required",
            "save my",
            "log",
            "sign",
            "discussion",
            "conversation",
            "dear readers",
            "notify me",
            "reply",
        ),
    ),
    _rule(
        "comment form",
        150,
        r"\b(?:our|the) (?:comments? section|commenting (?:system|engine|policy"
        r"|rules))\b",
        hints=("comment",),
    ),
    _rule(
        "copyright notice",
        70,
        r"^\W{0,3}(?:©|\(c\)|copyright\b)|\ball rights reserved\b|©\s*(?:copyright "
        r")?\d{4}"
        r"|\bmay not be (?:published|reproduced|copied|broadcast|republished)\b"
        r"|\bterms of (?:use|service)\b.{0,40}\bprivacy (?:policy|notice)\b",
        hints=("©", "(c)", "copyright", "reserved", "may not", "terms of"),
    ),
    _rule(
        "advertisement",
        25,
        r"^\W{0,3}(?:advertise?ments?|advert|ad|sponsored(?: content| by\b.{0,40})?|"
        r"promoted(?: content)?|paid (?:content|post|partner)|anzeige|werbung|publicité"
        r"|"
        r"publicidad|pubblicità|publicidade|реклама|story continues below"
        r"(?: advertisement)?|article continues (?:below|after)\b.{0,30}|"
        r"scroll to continue\b.{0,30}|continue reading below\b.{0,30}|skip "
        r"ad(?:vertisement)?)"
        r"\W{0,3}$|\bcontent was (?:commissioned|paid for|produced) by\b"
        r"|\badvertisement[^.]{0,30}(?:scroll|continue|below)",
        hints=(
            "ad",
            "sponsor",
            "promot",
            "paid",
            "anzeige",
            "werbung",
            "publi",
            "pubbl",
            "реклама",
            "continue",
            "commissioned",
            "produced",
        ),
    ),
    _rule(
        "tags",
        30,
        r"^(?:tags?|topics?|filed (?:under|to)|keywords?|categor(?:y|ies)|labels|"
        r"schlagw(?:o|ö)rte[r]?|etiquetas)\s*(?:[:|#-]|$)"
        r"|^(?:#\w+[\s,]*){2,}$|^[^.!?]{1,40},\s?[^.!?]{0,40},\s*$",
    ),
    _rule(
        "page navigation",
        8,
        r"^(?:skip to (?:main )?(?:content|navigation)|menu|search|home|close|toggle .*"
        r"|"
        r"show more|view more|load more|see (?:more|all)|view (?:all|gallery)|"
        r"expand|gallery|watch live|live|listen(?: live)?|play|pause|mute|next|previous"
        r"|"
        r"contents|table of contents|jump to .*|advertise with us|contact us|about us|"
        r"find out more|learn more|more info(?:rmation)?|click here.*|read full "
        r"(?:story|"
        r"article).*|tap here.*|enlarge.*|open image.*|view image.*|full "
        r"screen)\W{0,3}$",
    ),
    *APPEALS,
    *CAPTIONS,
    *NOTICES,
)

MOST_WORDS = max(rule.most_words for rule in CERTAIN)
"""No rule speaks of a longer block."""

BYLINE = re.compile(
    r"^\W{0,2}(?:by|von|por|par|di|door|av|written by|reported by|text by|story by|"
    r"author|posted by|published by)\s*:?\s+(?=[A-ZÀ-ÞА-ЯΑ-Ω])",
    re.IGNORECASE,
)
"""A line that names who wrote the report."""

IMPERATIVE = re.compile(
    r"^(?:read|sign|subscribe|click|get|follow|share|download|join|watch|listen|see"
    r"|view|"
    r"find|try|log|register|enter|check|learn|discover|shop|buy|visit|stay|keep|support"
    r"|"
    r"help|tell|send|submit|enjoy|explore|browse|save|start|choose|select|become|donate"
    r"|"
    r"contact|please|celebrate|upgrade|unlock|don['’]t)\b",
    re.IGNORECASE,
)
"""How an offer or a button begins."""


def certain_reason(text: str, word_count: int) -> str:
    """Return why this block is surely furniture, an empty string if it may be text."""
    lower = text.lower()
    icons = lower.count("icon")
    if icons >= FEWEST_ICONS and ICON_EVERY * icons >= word_count:
        return "icon names"
    if len(text) > LONGEST_JUDGED:
        return ""
    speaks = word_count <= LONG_WORDS or bool(_READER.search(text))
    rules, hints = _rules_for(min(word_count, MOST_WORDS + 1), speaks)
    found = {hint for hint in hints if hint in lower}
    for rule in rules:
        if (not rule.hints or not found.isdisjoint(rule.hints)) and rule.pattern.search(
            text
        ):
            return rule.reason
    return _glued_reason(text, word_count)


@cache
def _rules_for(
    word_count: int, speaks: bool
) -> tuple[tuple[FurnitureRule, ...], tuple[str, ...]]:
    """Return the rules for such a block, and the hints that they ask for, each once.

    Args:
        speaks: the block addresses the reader, or is short enough not to have to.
    """
    rules = tuple(
        rule
        for rule in CERTAIN
        if word_count <= rule.most_words and (speaks or not rule.speaks_to_reader)
    )
    return rules, tuple(dict.fromkeys(hint for rule in rules for hint in rule.hints))


def _glued_reason(text: str, word_count: int) -> str:
    """Return the reason of a line that is glued from known lines: "MenuLog in"."""
    pieces = _GLUE.split(text) if word_count <= GLUED_WORDS else []
    if not 2 <= len(pieces) <= GLUED_PIECES:
        return ""
    reasons = [certain_reason(piece, len(piece.split())) for piece in pieces]
    known = list(filter(None, reasons))
    short = all(len(piece.split()) <= GLUED_PIECE_WORDS for piece in pieces)
    return known[0] if len(known) >= 2 and (short or all(reasons)) else ""
