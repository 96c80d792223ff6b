"""What is set aside costs the collector nothing, and is freed once it is taken back."""

import gc
import weakref
from collections.abc import Iterator

import pytest

from newsdiff.app.services.quiet_memory import set_aside, take_back
from tests.ui.compare_app import app_of, settle
from tests.ui.comparisons import bridge


class Held:
    """Something that holds itself."""

    def __init__(self) -> None:
        self.itself = self


@pytest.fixture(autouse=True)
def unfrozen() -> Iterator[None]:
    yield
    gc.unfreeze()


def test_what_is_set_aside_is_collected_only_after_it_is_taken_back() -> None:
    held = weakref.ref(Held())
    set_aside()
    gc.collect()
    assert held() is not None
    take_back()
    gc.collect()
    assert held() is None


async def test_a_comparison_is_set_aside_while_it_is_shown() -> None:
    app = app_of(bridge())
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await settle(pilot)
        assert gc.get_freeze_count()
        await pilot.press("q")
        await settle(pilot)
        assert not gc.get_freeze_count()
