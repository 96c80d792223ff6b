"""What is set aside costs the collector nothing, and is freed once it is taken back."""

import gc
from collections.abc import Iterator

import pytest

from newsdiff.app.services.quiet_memory import set_aside, take_back
from tests.ui.compare_app import app_of, settle
from tests.ui.comparisons import bridge


class Held:
    """Something that the collector may have to look at."""


def is_seen(held: Held) -> bool:
    """Whether the collector would look at it in a full round."""
    return any(one is held for one in gc.get_objects())


@pytest.fixture(autouse=True)
def unfrozen() -> Iterator[None]:
    yield
    gc.unfreeze()


def test_the_collector_sees_what_is_set_aside_only_after_it_is_taken_back() -> None:
    held = Held()
    set_aside()
    assert not is_seen(held)
    take_back()
    assert is_seen(held)


async def test_a_comparison_is_set_aside_while_it_is_shown() -> None:
    app = app_of(bridge())
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await settle(pilot)
        assert gc.get_freeze_count()
        await pilot.press("q")
        await settle(pilot)
        assert not gc.get_freeze_count()
