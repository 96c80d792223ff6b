"""Notices: one that comes again is counted, and many do not fill the screen."""

import pytest
from textual.notifications import Notification, SeverityLevel

from newsdiff.app.main import NewsDiffApp
from newsdiff.app.services.notices import MOST_SHOWN, Notices
from tests.ui.reader_app import drawn


def shown(*said: str) -> list[str]:
    """Return what stands after these; "failed" begins an error."""
    notices = Notices()
    for text in said:
        severity: SeverityLevel = "error" if text[:6] == "failed" else "information"
        notices.add(Notification(text, severity=severity))
    return [notice.message for notice in notices]


def test_an_equal_notice_is_counted_and_is_the_newest() -> None:
    assert shown("one", "two", "one", "one") == ["two", "one ×3"]
    assert shown(*["failed"] * 1200) == ["failed ×1,200"]


def test_what_says_of_itself_that_it_is_counted_is_not_taken_for_another() -> None:
    assert shown("one", "one", "one ×2") == ["one ×2", "one ×2"]


@pytest.mark.parametrize("errors", [0, 2, MOST_SHOWN, 9])
def test_of_many_the_newest_stand_and_errors_go_last(errors: int) -> None:
    failed = [f"failed {number}" for number in range(errors)]
    mild = [f"told {number}" for number in range(9)]
    found = shown(*failed, *mild)
    assert len(found) == MOST_SHOWN
    assert found[-1] == "told 8"
    kept = min(errors, MOST_SHOWN - 1)
    assert found[:kept] == failed[errors - kept :]


async def test_the_screen_has_one_notice_and_the_messages_count_all() -> None:
    app = NewsDiffApp()
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        for _ in range(12):
            app.notify("Copied 8 characters")
            await pilot.pause()
        await pilot.pause()
        assert drawn(app).count("Copied 8 characters") == 1
        assert "Copied 8 characters ×12" in drawn(app)
        assert len(app.screen.query("ToastHolder")) <= 2
        await pilot.press("p")
        await pilot.pause()
        assert "Copied 8 characters ×12" in drawn(app)
