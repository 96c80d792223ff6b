"""How busy a subject is."""

import numpy as np

from newsdiff.events.crowd import UNKNOWN_CROWD, measure_crowd, usual_crowd


def crowd_of_the_first(count: int, nearness: float, group: int) -> float:
    """Return the crowding of a report this near to all, in a group this large."""
    right = np.arange(1, count)
    found = measure_crowd(
        np.zeros(count - 1, dtype=np.int64),
        right,
        np.full(count - 1, nearness),
        np.array([0 if number < group else number for number in range(count)]),
    )
    return float(found[0, 0])


def test_near_reports_of_other_events_crowd_a_report() -> None:
    assert crowd_of_the_first(200, 0.14, 1) > crowd_of_the_first(200, 0.05, 1)


def test_reports_of_its_own_group_do_not_crowd_it() -> None:
    assert crowd_of_the_first(200, 0.14, 200) < crowd_of_the_first(200, 0.14, 1)


def test_a_small_collection_is_taken_to_be_chosen_from_one_subject() -> None:
    two, many, thousands = (usual_crowd(n)[0, 0] for n in (2, 30, 3000))
    assert two > 0.95 * UNKNOWN_CROWD > many > thousands
    assert crowd_of_the_first(3, 0.01, 1) > crowd_of_the_first(300, 0.01, 1)


def test_one_report_alone_has_a_crowding() -> None:
    nothing = np.empty(0, dtype=np.int64)
    assert measure_crowd(
        nothing, nothing, np.empty(0), np.zeros(1, np.int64)
    ).shape == (2, 1)


def test_where_days_are_known_a_small_collection_is_taken_to_be_less_crowded() -> None:
    undated, dated = usual_crowd(3)[:, 0]
    assert dated < undated
    undated, dated = usual_crowd(3000)[:, 0]
    assert abs(dated - undated) < 0.001
