"""A matrix gives the groups that a heap gives."""

import numpy as np
import numpy.typing as npt
import pytest

from newsdiff.events import clustering
from newsdiff.events.clustering import average_link
from newsdiff.events.evidence import HIGHEST, LOWEST, Evidence
from newsdiff.events.merging import merge_in_matrix


def drawn(seed: int) -> tuple[int, Evidence, npt.NDArray[np.float64]]:
    """Return reports of some events with evidence for most pairs of them."""
    random = np.random.default_rng(seed)
    count = int(random.integers(9, 60))
    events = random.integers(0, 1 + count // 8, count)
    left, right = np.triu_indices(count, 1)
    seen = random.random(len(left)) < 0.7
    left, right = left[seen], right[seen]
    same = events[left] == events[right]
    scores = np.clip(random.normal(np.where(same, 2, -3), 3.0), LOWEST, HIGHEST)
    copy = same & (random.random(len(left)) < 0.05)
    scores[copy] = HIGHEST
    no = np.zeros(len(left), dtype=bool)
    near = np.zeros(len(left), dtype=np.float32)
    return count, Evidence(left, right, scores, no, near, copy, no), scores


@pytest.mark.parametrize("seed", range(40))
def test_a_matrix_and_a_heap_give_the_same_groups(
    seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    count, evidence, scores = drawn(seed)
    by_matrix = average_link(count, evidence, scores)
    monkeypatch.setattr(clustering, "SMALL_PART", count)
    by_heap = average_link(count, evidence, scores)
    assert by_matrix == by_heap
    assert 1 < len(by_heap) < count


def test_what_is_together_already_counts_with_all_its_reports() -> None:
    homes = np.array([0, 0, 2], dtype=np.int64)
    left, right = np.array([0, 1]), np.array([2, 2])
    one_of_two = merge_in_matrix(homes, left[:1], right[:1], np.array([6.0]))
    both = merge_in_matrix(homes, left, right, np.array([6.0, 1.0]))
    assert one_of_two.tolist() == [0, 0, 2]
    assert both.tolist() == [0, 0, 0]
