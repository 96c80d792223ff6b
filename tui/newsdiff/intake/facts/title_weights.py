"""Learned by scripts/train_title.py: feature -> weight."""

from collections.abc import Mapping
from types import MappingProxyType

TITLE_WEIGHTS: Mapping[str, float] = MappingProxyType(
    {
        "words": 0.31,
        "under_4": -1.20,
        "under_6": -2.06,
        "over_18": -1.48,
        "heading": 2.57,
        "capital_share": 0.14,
        "all_capitals": -0.15,
        "ends_question": 2.32,
        "ends_sentence": -1.70,
        "offer_share": -1.03,
        "imperative": -1.15,
        "function_share": -0.02,
        "separator": 0.19,
        "digit_share": 0.57,
        "names_outlet": -0.01,
        "above": -0.45,
        "just_above": -0.30,
        "near_above": -0.06,
        "below_lead": -1.20,
        "far_below": 0.21,
        "shared_share": 0.88,
        "shared": -0.18,
        "lead_share": 1.98,
        "shared_often": 2.90,
        "often_share": 2.51,
        "repeated": 0.78,
        "inside_another": 2.01,
        "kept": -1.92,
        "byline_below": 3.21,
        "byline_next": 0.04,
        "first": -0.69,
    }
)
"""What the title of a plain text looks like."""
