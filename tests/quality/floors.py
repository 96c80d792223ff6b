"""The least that newsdiff must reach on the samples.

Each floor is the figure measured when it was set, less a small margin for a different
platform's rounding. Raise a floor when its figure has risen
(`.venv/bin/python -m tests.quality` prints them). Lowering one needs a reason in
CHANGELOG.md, in the same commit; changing the truth to reach one is no way.
"""

CLEANING_MEAN = 0.0
"""Mean F1 of four-word shingles over all samples."""

CLEANING_WORST = 0.0
"""The same, for the sample that is cleaned worst."""

BODIES_EXACT = 0
"""Samples whose paragraphs come out exactly as a person would take them."""

TITLES_EXACT = 0
"""Samples with exactly the true title."""

SOURCES_EXACT = 0
"""Samples with exactly the outlet's name."""

DATES_EXACT = 0
"""Samples with exactly the day of publication."""

AVERAGE_PRECISION = 0.0
"""Of the scores of all pairs of sentences, no threshold involved."""

MATCHING_F1 = 0.0
"""Of the matches at newsdiff's own threshold."""

MATCHING_PRECISION = 0.0
"""Of the same matches: a wrong mark costs more trust than a missing one."""

UNIQUE_F1 = 0.0
"""Of the marks "only this report says so"."""

CONFLICTS_SHOWN = 0.0
"""Of the matched pairs that disagree in a detail, those that list a difference."""

CALM_KEPT = 0.0
"""Of the matched pairs that agree, those that list none."""
