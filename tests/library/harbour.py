"""Reports of three events, two or three each, written by this project."""

from newsdiff.model import Article


def _report(title: str, source: str, day: str, text: str) -> Article:
    return Article.from_text(text, title=title, source=source, published=day)


LOCK_1 = _report(
    "Lock 1",
    "Canal Mail",
    "2026-02-01",
    "The lock at Harle broke on Sunday and forty barges wait below it.\n"
    "Keeper Joost Anders said new steel gates would not come before Easter.",
)
LOCK_2 = _report(
    "Lock 2",
    "Harle Post",
    "2026-02-02",
    "Forty barges wait below the broken lock at Harle since Sunday.\n"
    "New steel gates will not come before Easter, keeper Joost Anders said.",
)
FROST_1 = _report(
    "Frost 1",
    "Norrby Post",
    "2026-04-20",
    "Growers in the Tannach valley lost nine pears in ten to three nights of frost.\n"
    "Piet Verhaal, who owns forty hectares, lit candles between his trees.",
)
FROST_2 = _report(
    "Frost 2",
    "Valley Voice",
    "2026-04-21",
    "Three nights of frost cost growers in the Tannach valley nine pears in ten.\n"
    "Candles between the trees did not help Piet Verhaal and his forty hectares.",
)
HERON = _report(
    "Heron",
    "Wexcombe Echo",
    "2026-05-02",
    "A heron stands on the town hall of Wexcombe, and nobody knows why it came.",
)
ALL = (LOCK_1, LOCK_2, FROST_1, FROST_2, HERON)
