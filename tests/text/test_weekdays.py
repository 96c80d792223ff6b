from datetime import date

import pytest

from newsdiff.text.weekdays import days_meant

THURSDAY = date(2026, 3, 5)


@pytest.mark.parametrize(
    ("text", "published", "days"),
    [
        ("It closed on Tuesday.", THURSDAY, (date(2026, 3, 3),)),
        ("It closed on Thursday.", THURSDAY, (THURSDAY,)),
        (
            "It will close on Tuesday.",
            THURSDAY,
            (date(2026, 3, 3), date(2026, 3, 10)),
        ),
        ("It closed on Tuesday.", None, ()),
        ("It closed on 3 March.", THURSDAY, ()),
    ],
)
def test_a_weekday_is_the_last_one_or_where_something_is_to_come_the_next(
    text: str, published: date | None, days: tuple[date, ...]
) -> None:
    start = max(text.find(word) for word in ("Tuesday", "Thursday", "3 March"))
    assert days_meant(text, start, published) == days


def test_only_the_weekday_at_the_place_is_read() -> None:
    text = "On Monday they met, on Tuesday they left."
    assert days_meant(text, text.index("Tuesday"), THURSDAY) == (date(2026, 3, 3),)
    assert days_meant(text, 0, THURSDAY) == ()
