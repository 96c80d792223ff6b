"""Learned by scripts/train_title.py: feature -> weight."""

from collections.abc import Mapping
from types import MappingProxyType

TITLE_WEIGHTS: Mapping[str, float] = MappingProxyType(
    {
        "words": -0.23,
        "under_4": -1.94,
        "under_6": -2.05,
        "over_18": -1.12,
        "heading": 3.33,
        "capital_share": 0.40,
        "all_capitals": -0.36,
        "ends_question": 1.91,
        "ends_sentence": -1.49,
        "offer_share": -0.76,
        "imperative": -1.30,
        "function_share": -0.17,
        "separator": 0.60,
        "digit_share": -0.20,
        "names_outlet": -0.01,
        "above": 0.08,
        "just_above": 0.43,
        "near_above": -0.44,
        "below_lead": -2.53,
        "far_below": -1.17,
        "shared_share": 1.27,
        "shared": -0.08,
        "lead_share": 2.58,
        "shared_often": 2.52,
        "often_share": 2.12,
        "repeated": 0.32,
        "inside_another": 2.32,
        "kept": -1.11,
        "byline_below": 4.11,
        "byline_next": -0.04,
        "first": -0.74,
    }
)
"""What the title of a plain text looks like."""
