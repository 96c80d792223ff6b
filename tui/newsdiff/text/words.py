"""Words as newsdiff compares them: folded, and the same in every room."""

import re
import unicodedata

_FOLDED_MARKS = str.maketrans(
    {
        "’": "'",
        "‘": "'",
        "ʼ": "'",
        "“": '"',
        "”": '"',
        "„": '"',
        "«": '"',
        "»": '"',
        "‐": "-",
        "‑": "-",
        "–": "-",
        "—": "-",
        "−": "-",
        "\u00a0": " ",
        "\u202f": " ",
        "\u00ad": None,
        "\u200b": None,
        "\u200c": None,
        "\u200d": None,
        "\u2060": None,
        "\ufeff": None,
    }
)

# Scripts written without spaces come out a character at a time; the character
# n-grams that weigh them see their order.
_WORD = re.compile(
    r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\u0e00-\u0e7f]"
    r"|[^\W_]+(?:['.,:-](?=[^\W_])[^\W_]+)*%?"
)


def fold(text: str) -> str:
    """Return the text as it is compared: forms, case and typography levelled.

    Its length can differ from the text's; offsets into one are none into the other.
    """
    return unicodedata.normalize("NFKC", text).translate(_FOLDED_MARKS).casefold()


def words(text: str) -> list[str]:
    """Return the folded words in order; `26.6%` is one of them."""
    return _WORD.findall(fold(text))
