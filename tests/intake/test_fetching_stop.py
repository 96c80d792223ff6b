"""A sign to stop."""

from newsdiff.intake.fetching.stop import Stop


def test_a_stop_tells_who_asked_to_be_told_once() -> None:
    stop = Stop()
    told: list[str] = []
    with stop.telling(lambda: told.append("during")):
        stop.set()
        stop.set()
    with stop.telling(lambda: told.append("late")):
        pass
    assert told == ["during", "late"]


def test_who_has_gone_is_not_told() -> None:
    stop = Stop()
    told: list[str] = []
    with stop.telling(lambda: told.append("gone")):
        pass
    stop.set()
    assert told == []


def test_a_child_stops_with_its_parent_and_not_the_other_way() -> None:
    parent = Stop()
    child, sibling = Stop(parent), Stop(parent)
    told: list[str] = []
    with child.telling(lambda: told.append("child")):
        sibling.set()
        assert (told, parent.is_set()) == ([], False)
        parent.set()
    assert told == ["child"]
    assert child.is_set()
    assert child.wait(10)


def test_waiting_says_whether_it_was_cut_short() -> None:
    stop = Stop()
    assert not stop.wait(0)
    stop.set()
    assert stop.wait(10)
