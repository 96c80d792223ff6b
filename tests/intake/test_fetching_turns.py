"""Whose turn it is to ask."""

import threading

import pytest

from newsdiff.intake.fetching.limits import Limits
from newsdiff.intake.fetching.stop import Stop
from newsdiff.intake.fetching.trouble import StoppedError
from newsdiff.intake.fetching.turns import Order, Turns

LIMITS = Limits(at_once=3, per_host=2, pause_seconds=0.5)


def begun(order: Order, now: float) -> list[int]:
    """Begin all that may begin; return their tickets."""
    tickets = []
    while (ticket := order.next(now)) is not None:
        order.begin(ticket, now)
        tickets.append(ticket)
    return tickets


def test_a_host_is_asked_with_a_pause_and_not_too_often_at_once() -> None:
    order = Order(LIMITS)
    one, two, three = (order.ask("a") for _ in range(3))
    assert begun(order, 10.0) == [one]
    assert order.seconds_until_ready(two, 10.1) == pytest.approx(0.4)
    assert begun(order, 10.4) == []
    assert begun(order, 10.5) == [two]
    assert begun(order, 99.0) == []
    order.end("a")
    assert begun(order, 99.0) == [three]


def test_no_more_than_so_many_are_under_way() -> None:
    order = Order(LIMITS)
    tickets = [order.ask(host) for host in "abcd"]
    assert begun(order, 0.0) == tickets[:3]
    order.end("b")
    assert begun(order, 0.0) == tickets[3:]


def test_a_host_with_many_waiting_does_not_stand_before_others() -> None:
    order = Order(Limits(at_once=1, per_host=1, pause_seconds=0))
    first = [order.ask("crowd") for _ in range(3)]
    single = order.ask("single")
    turns = []
    for _ in range(4):
        turns += begun(order, 0.0)
        order.end("single" if turns[-1] == single else "crowd")
    assert turns == [first[0], single, *first[1:]]


def test_a_host_that_asks_for_rest_gets_it() -> None:
    order = Order(LIMITS)
    order.rest("a", 20.0)
    ticket, other = order.ask("a"), order.ask("b")
    assert begun(order, 10.0) == [other]
    assert begun(order, 20.0) == [ticket]


def test_ones_own_host_needs_no_pause() -> None:
    order = Order(LIMITS)
    order.hurry("a")
    tickets = [order.ask("a") for _ in range(2)]
    assert begun(order, 0.0) == tickets


def test_who_leaves_is_not_waited_for() -> None:
    order = Order(LIMITS)
    first, second = order.ask("a"), order.ask("a")
    order.leave(first)
    assert order.next(0.0) == second


def test_waiting_for_a_turn_ends_with_a_stop() -> None:
    turns = Turns(Limits(at_once=1), lambda: 0.0)
    stop = Stop()
    with turns.taken("a", stop):
        threading.Timer(0.05, stop.set).start()
        with pytest.raises(StoppedError), turns.taken("b", stop):
            pass
    with turns.taken("b", Stop()):
        pass
    with pytest.raises(StoppedError), turns.taken("b", stop):
        pass


def test_many_threads_keep_to_the_limits() -> None:
    turns = Turns(Limits(at_once=3, per_host=2, pause_seconds=0), lambda: 0.0)
    lock = threading.Lock()
    busy: list[str] = []
    seen: list[tuple[int, int]] = []

    def work(host: str) -> None:
        with turns.taken(host, Stop()):
            with lock:
                busy.append(host)
                seen.append((len(busy), busy.count(host)))
            threading.Event().wait(0.002)
            with lock:
                busy.remove(host)

    threads = [threading.Thread(target=work, args=(h,)) for h in "aaaabbbbcccc"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(seen) == 12
    assert max(total for total, _ in seen) <= 3
    assert max(of_host for _, of_host in seen) <= 2
