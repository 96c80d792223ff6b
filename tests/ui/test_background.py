"""Work in a thread that is left behind when the reader quits."""

import asyncio
import threading

import pytest

from newsdiff.app.services.background import in_background


async def test_it_waits_for_the_work() -> None:
    done: list[str] = []
    await in_background(lambda: done.append(threading.current_thread().name))
    assert done == ["newsdiff background"]


async def test_what_the_work_raises_is_raised() -> None:
    def fail() -> None:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await in_background(fail)


async def test_a_cancelled_wait_ends_at_once_and_late_work_disturbs_nobody() -> None:
    may_end, ended = threading.Event(), threading.Event()

    def slow() -> None:
        assert may_end.wait(20)
        ended.set()
        raise ZeroDivisionError  # nobody waits for it any more

    task = asyncio.create_task(in_background(slow))
    await asyncio.sleep(0)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    may_end.set()
    assert await asyncio.to_thread(ended.wait, 20)
    await asyncio.sleep(0)
