"""The look of what the reader marked, grouped and named."""

import pytest
from textual.pilot import Pilot

from newsdiff.app.main import NewsDiffApp
from newsdiff.library import Library, merge, rename
from newsdiff.model import Article
from tests.support import COAST_COURIER, HARBOUR_GAZETTE
from tests.ui.reader_app import BRIDGE_AND_HERON, HERON, settled
from tests.ui.test_snapshots import SIZES, Snapshot, ready

ORCHARD = Article.from_text(
    "Three nights of frost took nine pears in ten.\nCandles did not help.",
    title="Frost in the Tannach valley",
    source="Norrby Post",
    published="2026-04-20",
)


def decided() -> NewsDiffApp:
    library = Library.in_memory()
    library.add_all((*BRIDGE_AND_HERON, ORCHARD))
    library.choose(merge([[HARBOUR_GAZETTE, COAST_COURIER], [HERON]], "Bridge"))
    library.choose(rename([ORCHARD], "Pears of the Tannach valley", ""))
    return NewsDiffApp(library=library)


@pytest.mark.parametrize("size", SIZES, ids="{0[0]}x{0[1]}".format)
def test_marked_and_decided(snap_compare: Snapshot, size: tuple[int, int]) -> None:
    async def marked(pilot: Pilot[None]) -> None:
        await ready(pilot)
        await pilot.press("down", "space", "up", "tab", "space")
        await ready(pilot)

    assert snap_compare(decided(), terminal_size=size, run_before=marked)


def test_choosing_an_event(snap_compare: Snapshot) -> None:
    async def choosing(pilot: Pilot[None]) -> None:
        await ready(pilot)
        await pilot.press("M")
        await settled(pilot)
        await ready(pilot)

    assert snap_compare(decided(), terminal_size=(80, 24), run_before=choosing)


def test_naming_an_event(snap_compare: Snapshot) -> None:
    async def naming(pilot: Pilot[None]) -> None:
        await ready(pilot)
        await pilot.press("e")
        await ready(pilot)

    assert snap_compare(decided(), terminal_size=(80, 24), run_before=naming)
