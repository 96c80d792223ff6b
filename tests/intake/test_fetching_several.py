"""Many addresses at once, against a server on this machine."""

import threading
from collections.abc import Iterator
from dataclasses import replace
from itertools import count

import pytest

from newsdiff.errors import FetchError
from newsdiff.intake.fetching.fetcher import Fetched
from newsdiff.intake.fetching.several import Request, fetch_all, in_order
from tests.intake.misbehaving import PUBLIC, QUICK, Names, Site, fetcher_for, serving


@pytest.fixture
def site() -> Iterator[Site]:
    with serving() as found:
        yield found


def test_several_are_under_way_but_few_at_one_host(site: Site) -> None:
    names = Names({f"{name}.example": [[PUBLIC]] for name in "abcdef"})
    requests = [
        Request(f"{site.named(f'{name}.example')}/slow?{number}", from_outside=True)
        for name in "abcdef"
        for number in range(3)
    ]
    limits = replace(QUICK, at_once=5)
    found = dict(fetch_all(fetcher_for(names, limits=limits), requests))
    assert sorted(found) == list(range(18))
    assert all(isinstance(page, Fetched) for page in found.values())
    assert 2 <= site.state.most_busy <= 5


def test_one_host_is_asked_by_two_at_most(site: Site) -> None:
    requests = [Request(f"{site.address}/slow?{number}") for number in range(6)]
    assert len(list(fetch_all(fetcher_for(), requests))) == 6
    assert site.state.most_busy <= 2


def test_answers_come_as_they_are_ready_and_can_be_put_in_order(site: Site) -> None:
    names = Names({f"{name}.example": [[PUBLIC]] for name in "ab"})
    requests = [
        Request(f"{site.named('a.example')}/slow"),
        Request(f"{site.named('b.example')}/page"),
        Request(f"{site.named('b.example')}/404"),
    ]
    as_they_come = list(fetch_all(fetcher_for(names), requests))
    assert as_they_come[-1][0] == 0
    slow, page, gone = in_order(as_they_come)
    assert isinstance(slow, Fetched)
    assert isinstance(page, Fetched)
    assert slow.url.endswith("/slow")
    assert isinstance(gone, FetchError)


def test_requests_are_taken_only_as_there_is_room(site: Site) -> None:
    numbers = count()
    endless = (Request(f"{site.address}/page?{number}") for number in numbers)
    found = fetch_all(fetcher_for(), endless)
    for _ in range(3):
        next(found)
    found.close()  # type: ignore[attr-defined]
    assert next(numbers) < 40


def test_leaving_early_ends_what_is_under_way(site: Site) -> None:
    fetcher = fetcher_for()
    requests = [Request(f"{site.address}/page"), Request(f"{site.address}/silent")]
    is_there = threading.Event()
    found = fetch_all(
        fetcher,
        requests,
        cancelled=lambda: site.state.reached.is_set() and is_there.is_set(),
    )
    numbers = []
    for number, _ in found:
        numbers.append(number)
        is_there.set()
    assert numbers == [0]
    assert fetcher.fetch(f"{site.address}/page").data
