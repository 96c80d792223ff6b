"""How long grouping takes and how right it is, from a thousand reports to 100,000.

    python -m benchmarks.events_speed [SIZE ...] [--arrivals N]

Made-up reports (`made_reports.py`) are read as they come, so that they are never all in
memory at once. Beside it stands TF-IDF with average link from scikit-learn, where that
is installed and fits; its threshold is the best of several for each collection, which
nobody could know. Each size runs in a process of its own, for its memory.
"""

import argparse
import os
import resource
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from importlib import import_module
from multiprocessing import get_context

import numpy as np

from benchmarks.made_reports import Made, made_reports
from newsdiff.events.event_index import EventIndex
from newsdiff.events.features import Features
from newsdiff.events.grouping import group_features
from newsdiff.events.reading import read_features
from newsdiff.model import Article

SIZES = (1000, 3000, 10_000)
WORKERS = 2
AVERAGE_LINK_LIMIT = 10_000
"""Average link keeps the distances of all pairs: above this they do not fit."""

THRESHOLDS = (0.4, 0.5, 0.6, 0.7, 0.8, 0.9)


def bcubed(found: Sequence[int], truth: Sequence[int]) -> tuple[float, float]:
    """Return precision and recall, averaged over the reports."""
    sizes, sought = Counter(found), Counter(truth)
    both = Counter(zip(found, truth, strict=True))
    count = max(len(truth), 1)
    precision = sum(n * n / sizes[group] for (group, _), n in both.items())
    recall = sum(n * n / sought[event] for (_, event), n in both.items())
    return precision / count, recall / count


def group_them(
    count: int,
) -> tuple[list[Features], list[int], list[list[int]], str]:
    """Read, group; return features, true events, groups and a line of figures."""
    truth: list[int] = []
    making = 0.0

    def articles() -> Iterator[Article]:
        nonlocal making
        source = made_reports(count)
        while True:
            # Of this thread alone: others hand articles to the workers meanwhile.
            begun = time.thread_time()
            made: Made | None = next(source, None)
            making += time.thread_time() - begun
            if made is None:
                return
            truth.append(made.event)
            yield made.article

    clock = _Clock()
    features = list(read_features(articles(), WORKERS))
    reading = clock.lap(making)
    print(f"{count:7} read:    {reading}", flush=True)
    groups = group_features(features)
    grouping = clock.lap()
    print(f"{count:7} grouped: {grouping}", flush=True)
    homes = [0] * count
    for number, members in enumerate(groups):
        for member in members:
            homes[member] = number
    precision, recall = bcubed(homes, truth)
    work = reading.own + reading.workers + grouping.own
    free = reading.on_free_cores() + grouping.on_free_cores()
    line = (
        f"{count:7} {len(set(truth)):6} {len(groups):6} {precision:9.3f} {recall:6.3f}"
        f" {reading.wall + grouping.wall:7.1f} s {work:8.1f} s"
        f" {1000 * work / count:6.2f} ms {max(reading.memory, grouping.memory):6.2f} GB"
        f" {free:8.1f} s"
    )
    return features, truth, groups, line


@dataclass(frozen=True, slots=True)
class Lap:
    """What a part of the work took, in seconds and GB."""

    wall: float
    own: float
    """Processor time of this process ..."""
    workers: float
    """... and of its workers together."""
    memory: float
    """The most that this process and the workers of this part had, added up."""
    load: float
    """Processes of anybody that were waiting for a processor, at the end."""

    def on_free_cores(self) -> float:
        """Return the wall time that two cores need if nobody else uses them."""
        return max(self.own, (self.own + self.workers) / 2)

    def __str__(self) -> str:
        return (
            f"{self.wall:.1f} s wall, {self.own:.1f} s processor, workers"
            f" {self.workers:.1f} s, {self.memory:.2f} GB, load {self.load:.1f}"
        )


class _Clock:
    """Measures one part after the other."""

    def __init__(self) -> None:
        self._wall, self._own = time.perf_counter(), time.process_time()
        self._workers = self._worked()

    def lap(self, making: float = 0.0) -> Lap:
        """Return what the part took that ends now, less what made up the reports."""
        wall, own, workers = self._wall, self._own, self._workers
        self._wall, self._own = time.perf_counter(), time.process_time()
        self._workers = self._worked()
        work = self._workers - workers
        return Lap(
            wall=self._wall - wall - making,
            own=self._own - own - making,
            workers=work,
            memory=_memory(WORKERS if work else 0),
            load=os.getloadavg()[0],
        )

    @staticmethod
    def _worked() -> float:
        children = resource.getrusage(resource.RUSAGE_CHILDREN)
        return children.ru_utime + children.ru_stime


def _memory(workers: int) -> float:
    """Return the most memory of this process so far and of its workers, in GB."""
    own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    child = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    return (own + workers * child) / 1e6


def arrive(
    features: Sequence[Features],
    truth: Sequence[int],
    groups: Sequence[Sequence[int]],
    count: int,
) -> str:
    """Let the last so many of a shuffled collection arrive one by one.

    They find the others in the events that grouping found. One is right with reports
    half of which or more are of its event, or alone where it is the first of its event.
    """
    order = np.random.default_rng(3).permutation(len(features)).tolist()
    known, coming = order[:-count], order[-count:]
    place = {number: at for at, number in enumerate(known)}
    events = [[place[n] for n in group if n in place] for group in groups]
    begun = time.process_time()
    index = EventIndex(
        [features[number] for number in known], [event for event in events if event]
    )
    loading = time.process_time() - begun
    seen = {truth[number] for number in known}
    took: list[float] = []
    right = wrong = 0
    for number in coming:
        begun = time.process_time()
        arrival = index.add(features[number])
        took.append(time.process_time() - begun)
        with_it = index.members(arrival.event)
        same = sum(truth[order[at]] == truth[number] for at in with_it) - 1
        others = len(with_it) - 1 - same
        wrong += same < others
        right += same >= others and (same > 0 or truth[number] not in seen)
        seen.add(truth[number])
    median, late = np.quantile(took, (0.5, 0.95))
    return (
        f"        an arrival: median {median:.3f} s, one in twenty {late:.3f} s,"
        f" longest {max(took):.3f} s; of {count} {right} right, {wrong} mostly with"
        f" others; index made in {loading:.1f} s"
    )


def average_link(count: int) -> str:
    """Return a line of figures for TF-IDF and average link."""
    try:
        hierarchy = import_module("scipy.cluster.hierarchy")
        features = import_module("sklearn.feature_extraction.text")
    except ImportError:
        return "        (scikit-learn is not installed)"
    made = list(made_reports(count))
    texts = [" ".join((m.article.title, *m.article.paragraphs)) for m in made]
    truth = [m.event for m in made]
    begun, worked = time.perf_counter(), time.process_time()
    table = features.TfidfVectorizer(sublinear_tf=True, dtype=np.float32)
    rows = table.fit_transform(texts)
    near = (rows @ rows.T).toarray()
    distances = 1 - near[np.triu_indices(count, 1)]
    del near
    tree = hierarchy.linkage(distances, "average")
    wall, work = time.perf_counter() - begun, time.process_time() - worked
    cuts = [hierarchy.fcluster(tree, cut, "distance").tolist() for cut in THRESHOLDS]
    precision, recall = max(
        (bcubed(cut, truth) for cut in cuts), key=lambda pr: pr[0] * pr[1] / sum(pr)
    )
    return (
        f"   TF-IDF, average link: {precision:9.3f} {recall:6.3f} {wall:7.1f} s"
        f" {work:8.1f} s {1000 * work / count:6.2f} ms {_memory(0):6.2f} GB"
    )


def measure(count: int, arrivals: int) -> list[str]:
    """Return the lines for one size."""
    features, truth, groups, line = group_them(count)
    lines = [line]
    if arrivals:
        lines.append(arrive(features, truth, groups, min(arrivals, count // 10)))
    return lines


def main() -> None:
    """Print a line or two for each size."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sizes", nargs="*", type=int, default=SIZES)
    parser.add_argument("--arrivals", type=int, default=100)
    asked = parser.parse_args()
    print(
        "reports events  found precision recall      wall processor a report"
        "    memory two free cores"
    )
    for count in asked.sizes:
        for job in ("measure", "average_link"):
            if job == "average_link" and count > AVERAGE_LINK_LIMIT:
                continue
            with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as alone:
                if job == "measure":
                    lines = alone.submit(measure, count, asked.arrivals).result()
                else:
                    lines = [alone.submit(average_link, count).result()]
            print("\n".join(lines), flush=True)


if __name__ == "__main__":
    main()
