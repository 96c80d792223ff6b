"""Who waits is told how far it is, no more often than a person could see."""

import pytest

from newsdiff.compare.progress import At, Comparing, Stage, Watch
from newsdiff.errors import CompareError
from tests.support import COAST_COURIER, HARBOUR_GAZETTE

REPORTS = (HARBOUR_GAZETTE, COAST_COURIER)


def watched(*places: At, asks_model: bool = False, reports: int = 2) -> list[Comparing]:
    said: list[Comparing] = []
    articles = (REPORTS * reports)[:reports]
    watch = Watch(articles, lambda: False, said.append, asks_model=asks_model)
    for place in places:
        watch(place)
    return said


def test_many_small_steps_are_said_a_few_times() -> None:
    steps = [At(Stage.SCORING, n / 10_000, 1, (0, 1)) for n in range(10_000)]
    said = watched(*steps)
    assert 10 < len(said) < 100
    assert {now.outlets for now in said} == {("Harbour Gazette", "Coast Courier")}


def test_nothing_new_is_not_said_again() -> None:
    place = At(Stage.MATCHING, 0, 3)
    assert len(watched(place, place, At(Stage.MATCHING, 0.001, 3))) == 1


def test_the_share_never_goes_back() -> None:
    said = watched(At(Stage.SCORING, 2, 3), At(Stage.SCORING, 1, 3))
    assert [now.done for now in said] == [2, 1]
    assert said[0].share == said[1].share


@pytest.mark.parametrize("reports", [2, 8])
@pytest.mark.parametrize("asks_model", [False, True])
def test_the_last_stage_ends_at_the_whole(*, reports: int, asks_model: bool) -> None:
    last = At(Stage.STATEMENTS, 2, 2)
    (said,) = watched(last, asks_model=asks_model, reports=reports)
    assert said.share == pytest.approx(1)


def test_asking_a_model_is_most_of_the_work() -> None:
    places = (At(Stage.MODEL, 0, 9), At(Stage.MODEL, 9, 9))
    before, behind = watched(*places, asks_model=True)
    assert behind.share - before.share > 0.5


def test_no_share_is_lost_where_there_is_nothing_to_count() -> None:
    (said,) = watched(At(Stage.READING, 0, 0))
    assert said.share == 0


def test_it_is_told_in_words() -> None:
    places = (
        At(Stage.READING, 1, 8),
        At(Stage.MODEL, 1199, 2400),
        At(Stage.WEIGHING, 2, 6),
        At(Stage.SCORING, 2.4, 28, (0, 1)),
        At(Stage.SECOND_LOOK, 0, 1, (0, 1)),
        At(Stage.STATEMENTS, 1, 2),
    )
    assert [str(now) for now in watched(*places, asks_model=True)] == [
        "Reading the sentences: report 2 of 8",
        "Asking the model: sentence 1,200 of 2,400",
        "Weighing the words",
        "Scoring: pair 3 of 28",
        "Second look",
        "Statements",
    ]


def test_whoever_calls_it_off_hears_no_more() -> None:
    said: list[Comparing] = []
    watch = Watch(REPORTS, lambda: True, said.append)
    with pytest.raises(CompareError, match="cancelled"):
        watch(At(Stage.READING, 0, 2))
    assert said == []
