"""Small articles for tests, written by this project."""

from pathlib import Path

from newsdiff.model import Article

ROOT = Path(__file__).parents[1]

HARBOUR_GAZETTE = Article.from_sentences(
    [
        (
            "The harbour bridge at Eastmoor was closed on Tuesday after an inspector "
            "found a crack in its northern pier."
        ),
        'Mayor Ines Holloway said the closure would last "at least six weeks".',
        "About 12,000 cars cross the bridge every day.",
        "Ferries will run every ten minutes until the bridge opens again.",
    ],
    title="Eastmoor bridge closed after crack is found",
    source="Harbour Gazette",
    published="2026-03-04",
)

COAST_COURIER = Article.from_sentences(
    [
        (
            "Eastmoor's harbour bridge has been shut since Tuesday because of a crack "
            "in the northern pier, which an inspector discovered."
        ),
        (
            'The closure will take "at least eight weeks", Mayor Ines Holloway told '
            "reporters."
        ),
        "Shopkeepers on the east bank fear for their spring trade.",
    ],
    title="Crack shuts harbour bridge",
    source="Coast Courier",
    published="2026-03-05",
)
