"""Make tui/newsdiff/events/background.txt: how many reports a word is found in.

Two public packages, both under the MIT licence, give the facts; neither is needed to
run newsdiff. In an environment of its own:

    pip install symspellpy stopwordsiso
    python scripts/make_background.py

symspellpy counts English words (its counts come from the Google Books n-grams, CC BY
3.0); stopwordsiso lists the words that say little in 57 languages.
"""

import json
import math
import sys
from collections import defaultdict
from importlib.resources import files
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
TARGET = ROOT / "tui" / "newsdiff" / "events" / "background.txt"

REPORT_WORDS = 400
"""Words in a usual report; turns the frequency of a word into a share of reports."""

RAREST = 9
"""Words in fewer than one report in 2**RAREST are left out; all are rare alike."""

STOP_WORD_LEVEL = 2
"""Words that say little, of languages without counts, are taken to be in a quarter."""

SHARED_LEVEL = 3
"""At least this common is an English word that says little in another language."""


def english_levels() -> dict[str, int]:
    """Return for each English word n, where one report in 2**n has it."""
    counts: dict[str, int] = {}
    listing = files("symspellpy") / "frequency_dictionary_en_82_765.txt"
    for line in listing.read_text(encoding="utf-8-sig").splitlines():
        word, times = line.split()
        counts[word] = int(times)
    total = sum(counts.values())
    levels = {}
    for word, count in counts.items():
        share = 1 - math.exp(-REPORT_WORDS * count / total)
        level = round(-math.log2(share))
        if level <= RAREST and word == "".join(terms([word])):
            levels[word] = level
    return levels


def stop_words() -> set[str]:
    """Return the words that say little, of every language, as the program sees them."""
    listing = files("stopwordsiso") / "stopwords-iso.json"
    languages: dict[str, list[str]] = json.loads(listing.read_text(encoding="utf-8"))
    found = set()
    for stop_list in languages.values():
        for word in stop_list:
            made = terms([word])
            if len(made) == 1 and not made[0][0].isdigit():
                found.add(made[0])
    return found


def terms(texts: list[str]) -> list[str]:
    """Return the terms that grouping makes of these texts."""
    sys.path.insert(0, str(ROOT / "tui"))
    from newsdiff.events.terms import terms_of

    return [term for text in texts for term in terms_of(text)]


def main() -> None:
    """Write the file."""
    levels = english_levels()
    for word in stop_words():
        # `pour` is rare in English and everywhere in French: halfway is safe in both.
        levels[word] = min(levels.get(word, STOP_WORD_LEVEL), SHARED_LEVEL)
    lines: dict[int, list[str]] = defaultdict(list)
    for word in sorted(levels):
        lines[levels[word]].append(word)
    TARGET.write_text(
        "# One line a level n: words found in about one report in 2**n.\n"
        "# Made by scripts/make_background.py, which names its sources.\n"
        + "".join(f"{level} {' '.join(lines[level])}\n" for level in sorted(lines)),
        encoding="utf-8",
    )
    print(f"{len(levels)} words, {TARGET.stat().st_size // 1024} KiB")


if __name__ == "__main__":
    main()
