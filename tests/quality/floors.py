"""The least that newsdiff must reach on the samples.

Each floor is the figure measured when it was set, less a small margin (0.01 for a
share, nothing for a count). Raise a floor when its figure has risen
(`.venv/bin/python -m tests.quality` prints them). Lowering one needs a reason in
CHANGELOG.md, in the same commit; changing the truth to reach one is no way.
"""

CLEANING_MEAN = 0.99
"""Mean F1 of four-word shingles over all samples."""

CLEANING_WORST = 0.985
"""The same, for the sample that is cleaned worst."""

BODIES_EXACT = 34
"""Of 34 samples: those whose paragraphs come out exactly as a person takes them."""

TITLES_EXACT = 34
"""Of 34 samples: those with exactly the true title."""

SOURCES_EXACT = 30
"""Of 34 samples: those with the outlet's name, in capitals or not; a masthead in
Japanese is not read yet, nor one whose file is spelled without umlauts."""

DATES_EXACT = 34
"""Of 34 samples: those with exactly the day of publication."""

AGENCIES_EXACT = 34
"""Of 34 samples: those with the agency that the text names, or none."""

EVENTS_OF_TRUE_BODIES = 14
"""Of 14 events: those found exactly when every body is the true one."""

EVENTS_AS_READ = 14
"""Of 14 events: those found exactly among the samples as newsdiff reads them."""

EVENTS_BY_THEMSELVES = 14
"""Of 14 events: those that stay whole when their reports are all there is."""

ORIGIN_PAIRS_FOUND = 1
"""Of 3 pairs of reports of one origin: those found. The paper that rewrote the agency
freely, in another order, is in none: its text does not show it."""

ORIGIN_PAIRS_WRONG = 0
"""Of all other pairs of reports of one event: those called one origin. Never more."""

AVERAGE_PRECISION = 0.767
"""Of the scores of all pairs of sentences, no threshold involved."""

MATCHING_F1 = 0.719
"""Of the matches at newsdiff's own threshold."""

MATCHING_PRECISION = 0.759
"""Of the same matches: a wrong mark costs more trust than a missing one."""

UNIQUE_F1 = 0.799
"""Of the marks "only this report says so"."""

CONFLICTS_SHOWN = 0.341
"""Of the matched pairs that disagree in a detail, those that list a contradiction."""

CALM_KEPT = 0.99
"""Of the matched pairs that agree, those that list none."""

CALM_SILENT = 0.96
"""Of the same pairs, those that list no slight difference either."""
