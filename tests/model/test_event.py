"""The days and outlets of an event."""

from datetime import date

from newsdiff.model import Article, Event
from tests.support import COAST_COURIER, HARBOUR_GAZETTE


def test_an_event_knows_its_days_and_outlets() -> None:
    event = Event((HARBOUR_GAZETTE, COAST_COURIER, Article.from_text("x")), "Bridge")
    assert event.dates == (date(2026, 3, 4), date(2026, 3, 5))
    assert event.outlets == ("Harbour Gazette", "Coast Courier", "")
    assert Event((Article.from_text("x"),), "x").dates is None
