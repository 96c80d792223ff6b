"""Writing to the library: in order, to the end, and never in silence."""

import asyncio
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from newsdiff.app.cleaning.rule_made import LONGEST_QUOTE, RuleMade
from newsdiff.app.requests import NotStored
from newsdiff.app.services.library_writer import LibraryWriter
from newsdiff.errors import LibraryError
from newsdiff.intake.changes.outlet_rules import Action, OutletRule
from newsdiff.library import Library

if TYPE_CHECKING:
    from textual.message import Message


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "library.sqlite") as opened:
        yield opened


def refuse(_library: Library) -> None:
    raise LibraryError("The disk is full.")


def test_a_slow_change_is_not_overtaken_and_closing_waits_for_it(
    library: Library,
) -> None:
    done: list[int] = []
    writer = LibraryWriter(library, lambda message: None)
    may_end = threading.Event()

    def slow(_library: Library) -> None:
        assert may_end.wait(60)
        done.append(1)

    async def close() -> None:
        closing = asyncio.create_task(writer.close())
        await asyncio.sleep(0)
        assert not closing.done()
        may_end.set()
        await closing

    writer.begin(slow)
    writer.begin(lambda _library: done.append(2))
    asyncio.run(close())
    assert done == [1, 2]


def test_a_change_that_fails_is_told_and_the_next_one_is_made(library: Library) -> None:
    told: list[Message] = []
    done: list[int] = []
    writer = LibraryWriter(library, told.append)
    writer.begin(refuse)
    writer.begin(lambda _library: done.append(2))
    asyncio.run(writer.close())
    (message,) = told
    assert isinstance(message, NotStored)
    assert str(message.fault) == "The disk is full."
    assert done == [2]


def test_a_rule_taken_back_leaves_the_one_that_was_there(library: Library) -> None:
    keep = OutletRule("Gazette", "Share this", Action.KEEP)
    library.add_rule(keep)
    made = RuleMade(OutletRule("Gazette", "Share  this", Action.DROP))
    made.make(library)
    assert [rule.action for rule in library.rules()] == [Action.DROP]
    made.take_back(library)
    assert library.rules() == [keep]


def test_a_rule_says_what_it_will_do_and_quotes_no_more_than_it_must() -> None:
    told = str(RuleMade(OutletRule("Gazette", "word\n" * 100, Action.KEEP)))
    assert told.startswith("From the next intake on this line is always kept: “word ")
    assert told.endswith("…”")
    assert len(told) < 60 + LONGEST_QUOTE
