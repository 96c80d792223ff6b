"""Kinds of matches."""

import pytest

from newsdiff.compare.matching import kind_of
from newsdiff.model import Kind

CLOSED = "The harbour bridge was closed on Tuesday."
AND_MORE = CLOSED[:-1] + "; shopkeepers on the east bank fear for their spring trade."


@pytest.mark.parametrize(
    ("left", "right", "kind"),
    [
        ("“We wait,” she said.", '"We wait" — she said', Kind.VERBATIM),
        (
            "The mayor closed the harbour bridge on Tuesday.",
            "On Tuesday the harbour bridge was closed by the mayor.",
            Kind.REWORDED,
        ),
        (CLOSED, AND_MORE, Kind.PARTIAL),
    ],
)
def test_kinds(left: str, right: str, kind: Kind) -> None:
    assert kind_of(left, right) is kind
    assert kind_of(right, left) is kind
