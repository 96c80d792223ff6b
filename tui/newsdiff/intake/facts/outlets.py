"""Who published a text: names behind the title, in a byline, in a copyright line."""

import re
from collections.abc import Iterable
from pathlib import Path
from urllib.parse import unquote, urlsplit

from newsdiff.intake.encoding.characters import one_line

_OUTLET_WORD = re.compile(
    r"\b(?:news|times|post|daily|weekly|herald|tribune|journal|gazette|courier|chronicle|"
    r"observer|telegraph|guardian|independent|mirror|globe|mail|press|today|online|"
    r"magazine|review|standard|dispatch|examiner|sentinel|register|argus|echo|"
    r"argus|bulletin|star|sun|tv|television|radio|broadcasting|media|network|wire|agency|"
    r"world|asia|africa|europe|zeitung|nachrichten|blatt|rundschau|kurier|anzeiger|"
    r"tageblatt|monde|figaro|presse|país|mundo|diario|periódico|gazzetta|corriere|"
    r"giornale|folha|estado|krant|dagblad|report|insider|public|record|leader|voice|"
    r"advertiser|mercury|monitor|inquirer|ledger|messenger|beacon)\b"
    r"|\w{3}(?:zeitung|kurier|blatt|anzeiger|rundschau|nachrichten|bote|echo|post)\b"
    r"|\b[\w-]+\.(?:com|org|net|co\.uk|de|fr|es|it|ru|cn|in|info|news|tv|eu)\b"
    r"|^(?:[A-Z]{2,5}|The [A-Z]\w+|(?:Le|La|El|Die|Der|Das|Il|O) [A-Z]\w+)$",
    re.IGNORECASE,
)
_CAPITALISED = re.compile(
    r"^(?:[\W\d]*(?:[A-ZÀ-ÞА-ЯΑ-Ω]|of |and |the |de |la |le |& ).*)$"
)
_SUFFIX = re.compile(
    r"^(?P<title>.{12,}?)\s+(?P<mark>[|—–·»-]|::)\s+(?P<name>[^|]{2,45})$"
)
_COPYRIGHT = re.compile(
    r"^\W*(?:©|\(c\)|copyright)(?:\s|©|\(c\)|copyright|by|\d{4}\s*[-–]?\s*(?:\d{2,4})?|[,.])*"
    r"(?P<name>[^.,;|©]{3,50})",
    re.IGNORECASE,
)
_COMPANY = re.compile(
    r",?\s+(?:Inc|Ltd|LLC|GmbH|AG|S\.?A|Limited|plc|Corp|Company)\b.*$", re.IGNORECASE
)

_SECTIONS = frozenset(
    (
        *("news", "world", "world news", "today", "review", "reviews", "live", "media"),
        *("magazine", "daily", "weekly", "press", "public", "report", "tv", "radio"),
        *("tv & radio", "online", "latest news", "top news", "local news", "uk", "us"),
        *("us news", "uk news", "more news", "breaking news", "news & politics", "eu"),
        *("africa", "asia", "europe", "network", "exclusive", "nachrichten", "home"),
        *("mail", "print", "record", "journal", "standard", "video", "opinion", "rss"),
    )
)
"""Names of sections and buttons that are no outlet's, though they look like one."""

MOST_WORDS = 5
"""An outlet's name has at most this many words."""


def looks_like_outlet(name: str) -> bool:
    """Whether a name is an outlet's rather than a person's or a piece of a title."""
    words = name.split()
    return (
        0 < len(words) <= MOST_WORDS
        and name.casefold() not in _SECTIONS
        and bool(_OUTLET_WORD.search(name))
        and all(_CAPITALISED.match(word + " ") for word in words)
    )


def split_title(title: str) -> tuple[str, str]:
    """Return the title without the outlet's name behind it, and that name."""
    found = _SUFFIX.match(title)
    if not found:
        return title, ""
    name = found["name"].strip()
    if looks_like_outlet(name) or (found["mark"] == "|" and len(name.split()) <= 4):
        return found["title"].rstrip(), name
    return title, ""


def outlet_of_copyright(text: str) -> str:
    """Return whom a copyright line names, an empty string if that is no outlet."""
    found = _COPYRIGHT.match(text)
    if not found:
        return ""
    name = _COMPANY.sub("", found["name"]).strip(" -–—")
    return name if looks_like_outlet(name) else ""


def printed_name(lines: Iterable[str], stem: str) -> str:
    """Return the line that is the name of the file as an outlet would print it.

    Args:
        stem: the file's readable name; `meridian-news` is "MERIDIAN News" on its page.
    """
    wanted = _letters(stem)
    for line in lines:
        for piece in line.split("|"):
            letters = _letters(piece)
            if letters and letters in {wanted, f"the{wanted}"}:
                return piece.strip()
    return ""


def _letters(name: str) -> str:
    return re.sub(r"[\W_]+", "", name).casefold()


def host_of(url: str) -> str:
    """Return the host of an address without "www."."""
    try:
        host = urlsplit(url).hostname or ""
    except ValueError:
        return ""
    return host.removeprefix("www.")


LONGEST_INITIALS = 4
"""A word of so many letters and no vowel among them is read as initials: RT, BBC."""


def readable_stem(path: str) -> str:
    """Return a file's name as an outlet's: `coast-courier.txt` is "Coast Courier"."""
    stem = Path(path).name
    while Path(stem).suffix.lower() in {".txt", ".md", ".html", ".htm", ".markdown"}:
        stem = Path(stem).stem
    words = one_line(re.sub(r"[-_+.]+", " ", unquote(stem))).split()
    return " ".join(map(_capitalised, words))


def _capitalised(word: str) -> str:
    """Return a word with a capital in front, or as initials; capitals stay."""
    if len(word) <= LONGEST_INITIALS and not set("aeiouyäöü") & set(word.lower()):
        return word.upper()
    return word[:1].upper() + word[1:]
