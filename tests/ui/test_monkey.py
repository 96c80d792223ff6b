"""Random keys, clicks and sizes: nothing raises, freezes or commands the terminal."""

from pathlib import Path

import pytest

from newsdiff.library import Library
from tests.ui.hostile import hostile_reports
from tests.ui.monkey import Monkey, NoWayOut, StayingApp, commands
from tests.ui.reader_app import BRIDGE_AND_HERON, settled

DEEDS = 100
"""What each monkey does; `scripts/monkey.py` lets them play longer."""


@pytest.mark.parametrize("seed", [1, 2])
async def test_whatever_a_monkey_does_the_reader_stays_whole(
    seed: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with Library.in_memory() as library:
        app = StayingApp(
            articles=(*hostile_reports(), *BRIDGE_AND_HERON),
            library=library,
            state=tmp_path / "state.json",
            desktop=NoWayOut(),
        )
        app.animation_level = "full"
        async with app.run_test(
            size=(120, 40), tooltips=True, notifications=True
        ) as pilot:
            await settled(pilot)
            monkey = Monkey(pilot, seed)
            await monkey.play(DEEDS)
            monkey.look()
            await monkey.go_home()


def test_a_monkey_sees_what_commands_a_terminal() -> None:
    assert all(map(commands, "\x1b\x07\n\x9b\u202e\ud800"))
    assert not any(map(commands, "a東\u0301\u200d\U0001f600 ─"))
