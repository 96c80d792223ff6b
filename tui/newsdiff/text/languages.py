"""The language of a text, from its script and its little words."""

import re
from collections import Counter

from newsdiff.text.function_words import FUNCTION_WORDS

ENOUGH_WORDS = 12
"""Below this many words nothing is said about the language."""

LEAST_SHARE = 0.12
"""At least this share of the words must be function words of the language."""

LEAST_LEAD = 1.15
"""The best language must have this many times the second best one's words."""

SAMPLE_CHARACTERS = 20_000
"""How much of a text is looked at."""

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
# Scripts that one language of the news is written in, or nearly.
_SCRIPTS = (
    ("ja", r"[\u3040-\u30ff]"),
    ("ko", r"[\uac00-\ud7af]"),
    ("zh", r"[\u4e00-\u9fff]"),
    ("th", r"[\u0e00-\u0e7f]"),
    ("el", r"[\u0370-\u03ff]"),
    ("he", r"[\u0590-\u05ff]"),
    ("ka", r"[\u10a0-\u10ff]"),
    ("hy", r"[\u0530-\u058f]"),
    ("bn", r"[\u0980-\u09ff]"),
    ("ta", r"[\u0b80-\u0bff]"),
)
_OTHER_SCRIPT = re.compile(r"[\u0370-\u1fff\u2c00-\uffff]")
"""A letter of any of them; Latin text has none, so it is asked for them once."""

SCRIPT_SHARE = 0.3
"""This share of the letters in a script settles the language. Japanese is asked before
Chinese, and needs less, since it is written with Chinese characters as well."""

JAPANESE_SHARE = 0.1
"""Share of kana that makes a text Japanese."""


def detect_language(text: str, lead: float = LEAST_LEAD) -> str:
    """Return the ISO 639-1 code of the text's language, empty if that is not sure.

    Args:
        lead: how many times the second best language's little words it must have.
    """
    sample = text[:SAMPLE_CHARACTERS]
    letters = sum(map(str.isalpha, sample))
    if letters < ENOUGH_WORDS:
        return ""
    for code, script in _SCRIPTS if _OTHER_SCRIPT.search(sample) else ():
        needed = JAPANESE_SHARE if code == "ja" else SCRIPT_SHARE
        if len(re.findall(script, sample)) > needed * letters:
            return code
    words = " ".join(_WORD.findall(sample)).lower().replace("’", "'")
    return _by_function_words(words.split(" "), lead)


def _by_function_words(words: list[str], lead: float) -> str:
    if len(words) < ENOUGH_WORDS:
        return ""
    counts = Counter(words)
    hits = sorted(
        (
            (sum(counts[word] for word in little_words), code)
            for code, little_words in FUNCTION_WORDS.items()
        ),
        reverse=True,
    )
    (best, code), (second, _) = hits[0], hits[1]
    if best < LEAST_SHARE * len(words) or best < lead * second:
        return ""
    return code
