"""A report's headline as a label can use it: without furniture, and how plain it is."""

import re
import unicodedata

from newsdiff.model import Article
from newsdiff.text.words import fold, words

LOUD = 0.6
"""What is left of a headline that shouts, asks, comments or lures: a plain one says
what happened."""

SEVERAL_SENTENCES = 0.8
"""What is left of one of several sentences."""

QUOTING = 0.85
"""What is left of one that begins with somebody's words."""

SHORT_LETTERS = 12
"""A headline of fewer letters in capitals may be a name and does not shout."""

MOSTLY = 0.6
"""From this share of capitals on, a headline shouts."""

LONGEST_OUTLET = 5
"""Words that the name of an outlet behind a headline may have."""

_JOINERS = "\u200c\u200d"  # part of the spelling in Persian, Hindi and emoji
_BEHIND = re.compile(
    r"^(?P<title>.*\S)(?:\s+[|\-–—·:•»]\s+|\s*[｜_]\s*)(?P<outlet>[^|]+)$"
)

# What outlets put before and behind their headlines. A comment is one without it too.
_COMMENT_SIGN = re.compile(
    r"^(?:opinion|analysis|comment|commentary|editorial|column|review|explainer"
    r"|fact check|kommentar|meinung|analyse|glosse|leitartikel|opinión|análisis"
    r"|editoriale|commento|tribune|édito|chronique)\s*[:|]\s*(?=\S)",
    re.IGNORECASE,
)
_NEWS_SIGN = re.compile(
    r"^(?:breaking(?: news)?|exclusive|just in|update[ds]?|live(?: updates?)?|watch"
    r"|video|photos?|pictures|gallery|podcast|listen|newsletter|eil(?:meldung)?"
    r"|liveticker|ticker|exklusiv|última hora|en vivo|vídeo|urgente?|en direct"
    r"|direct|exclusif|diretta)\s*[:|–—]\s*(?=\S)",
    re.IGNORECASE,
)
_BEHIND_SIGN = re.compile(
    r"\s+(?:[\[(](?i:video|photos?|updated?|live|watch|listen|opinion)[\])]"
    r"|VIDEO|PHOTOS?|Listen\s*·\s*[\d:]+)$",
)
_LURES = re.compile(
    r"^(?:how|why|what|when|who|where|which|here(?:'s| is| are)|this is|the best|hey|so"
    r"|meet|wie|warum|weshalb|wieso|was|wer|wo|das ist|darum|deshalb"
    r"|comment|pourquoi|ce qu|voici|qui|cómo|por qué|qué|quién|así|estos? son"
    r"|come|perché|cosa|ecco|hoe|waarom|wat)\b"
    r"|^(?:\d+|three|four|five|six|seven|eight|nine|ten)"
    r" (?:\w+ )?(?:things|times|ways|reasons|takeaways|winners|moments|facts|questions"
    r"|lessons|photos|charts|dinge|gründe|fakten|fragen|cosas|razones|choses|raisons)\b"
    r"|\b(?:explained|what it means|what we know|you need to know|what to know"
    r"|what to expect|everything we know|was wir wissen|was bedeutet|lo que sabemos"
    r"|ce que l'on sait|here's (?:how|why|what)|should we|this is (?:how|why|what))\b"
    r"|\bexplained in \d+",
)
_SENTENCE_END = re.compile(r"(?<=[^\W\d_]{4})[.!?…] +(?=\S)|\? ")
_QUOTE_FIRST = re.compile(r"^[\"“”„«»‘'‚「『]")


def printable(text: str) -> str:
    """Return the text on one line, without anything that steers a terminal."""
    kept = (
        character
        if character in _JOINERS or unicodedata.category(character)[0] != "C"
        else " " * (unicodedata.category(character) == "Cc")
        for character in text
    )
    return " ".join("".join(kept).split())


def headline(article: Article) -> str:
    """Return the title without the outlet's name behind it and signs around it."""
    title = _without_outlet(printable(article.title), printable(article.source))
    for sign in (_NEWS_SIGN, _COMMENT_SIGN, _BEHIND_SIGN):
        title = sign.sub("", title).strip() or title
    return title


def plainness(title: str) -> float:
    """Return how plainly a title, as it was given, says what happened, 0 to 1."""
    found = 1.0
    folded = fold(title)
    if (
        title.endswith(("!", "?"))
        or "! " in title
        or _shouts(title)
        or _COMMENT_SIGN.search(title)
        or _LURES.search(_NEWS_SIGN.sub("", folded))
    ):
        found *= LOUD
    if _SENTENCE_END.search(title):
        found *= SEVERAL_SENTENCES
    if _QUOTE_FIRST.search(title):
        found *= QUOTING
    return found


def _without_outlet(title: str, source: str) -> str:
    """Return a title without the outlet's name that pages put behind it."""
    found = _BEHIND.match(title)
    if found is None or not source:
        return title
    behind, mine = words(found["outlet"]), words(source)
    named = behind == mine or (
        len(behind) <= LONGEST_OUTLET
        and bool(behind)
        and bool(mine)
        and ("".join(behind).startswith("".join(mine)) or _is_host(source, behind))
    )
    return found["title"] if named else title


def _is_host(source: str, outlet: list[str]) -> bool:
    """Tell whether a source is the host of this outlet: `daleweekly.example`."""
    return "." in source and "".join(outlet) == fold(source).split(".")[-2]


def _shouts(title: str) -> bool:
    letters = [character for character in title if character.isalpha()]
    capitals = sum(character.isupper() for character in letters)
    return len(letters) >= SHORT_LETTERS and capitals >= MOSTLY * len(letters)
