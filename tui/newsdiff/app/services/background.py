"""Run slow work in a thread that never holds up leaving the program."""

import asyncio
import threading
from collections.abc import Callable


async def in_background(work: Callable[[], None]) -> None:
    """Wait for work in a thread; raise what it raises.

    Textual's thread workers run in the event loop's pool, and closing the loop waits
    for the pool: an address that does not answer would keep the reader from quitting
    for as long as the fetch may last. This thread is left behind instead. So the work
    must ask whether it is cancelled before it posts, and must not need to be finished.
    """
    loop = asyncio.get_running_loop()
    done: asyncio.Future[None] = loop.create_future()

    def settle(error: BaseException | None) -> None:
        if done.done():  # cancelled meanwhile
            return
        if error is None:
            done.set_result(None)
        else:
            done.set_exception(error)

    def run() -> None:
        fault: BaseException | None = None
        try:
            work()
        except BaseException as error:  # noqa: BLE001, raised again where it is awaited
            fault = error
        if not loop.is_closed():
            loop.call_soon_threadsafe(settle, fault)

    threading.Thread(target=run, name="newsdiff background", daemon=True).start()
    await done
