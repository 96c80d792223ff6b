"""How many of a report's words stand in others, in the same order, quotations aside."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from newsdiff.origins.reading import Reading

RUN = 5
"""So many words in a row that two reports share are copied; fewer are chance."""

UNSPACED_RUN = 14
"""The same in scripts whose words are read a character at a time."""

FEWEST_UNRELATED = 3
"""Reports of other events from which on a run that they have is no copied text."""

MOSTLY = 0.5

_FACTOR = np.uint64(0x9E3779B97F4A7C15)

Codes = npt.NDArray[np.uint64]
Mask = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True, eq=False)
class Copying:
    """What of the reports' own words stands in each other."""

    own: npt.NDArray[np.int64]
    """[reports], words that nobody quotes and that unrelated reports have not."""
    shared: npt.NDArray[np.int64]
    """[reports, reports], how many of these words of the first stand in the second."""
    quoted: tuple[Mask, ...]
    """For each report [words], those that count as quoted, or are common."""

    def share(self) -> npt.NDArray[np.float64]:
        """Return [reports, reports], the share of the first's own words, 0 to 1."""
        return self.shared / np.maximum(self.own, 1)[:, None]


def copying(readings: Sequence[Reading], unrelated: Sequence[Reading] = ()) -> Copying:
    """Compare the words of every report with those of every other.

    Args:
        unrelated: reports of other events; what several of them have counts for nobody.
    """
    runs = [_run(reading) for reading in (*readings, *unrelated)]
    codes = _codes([*readings, *unrelated], runs)
    common = _common(codes[: len(readings)], codes[len(readings) :])
    runs, codes = runs[: len(readings)], codes[: len(readings)]
    # What somebody quotes was said to everyone, so it shows no copying.
    quoted = _set_aside([each.quoted for each in readings], codes, runs, common)
    said = _said(quoted, codes, runs)
    free = [~_is_among(each, said) for each in codes]
    index, owners = _index(codes, free)
    count = len(readings)
    shared = np.zeros((count, count), dtype=np.int64)
    for number, (each, run) in enumerate(zip(codes, runs, strict=True)):
        found = _found(each, free[number], index, owners, count)
        words = _widened(found, run, len(quoted[number]))
        shared[number] = (words & ~quoted[number]).sum(axis=1)
        shared[number, number] = 0
    own = np.array([int((~mask).sum()) for mask in quoted], dtype=np.int64)
    return Copying(own, shared, quoted)


def longest_run(one: Reading, other: Reading) -> int:
    """Return the words of the longest stretch that two reports share."""
    run = max(_run(one), _run(other))
    first, second = _codes([one, other], [run, run])
    found = _is_among(first, np.sort(second))
    edges = np.flatnonzero(np.diff(found, prepend=False, append=False))
    lengths = edges[1::2] - edges[::2]
    return int(lengths.max()) + run - 1 if len(lengths) else 0


def _run(reading: Reading) -> int:
    short = sum(len(word) == 1 and word > "\u0e00" for word in reading.words)
    return UNSPACED_RUN if short > MOSTLY * len(reading.words) else RUN


def _codes(readings: Sequence[Reading], runs: Sequence[int]) -> list[Codes]:
    """Return for each report [words - run + 1], a code of the words from each place."""
    numbers: dict[str, int] = {}
    found = []
    for reading, run in zip(readings, runs, strict=True):
        words = np.array(
            [numbers.setdefault(word, len(numbers) + 1) for word in reading.words],
            dtype=np.uint64,
        )
        length = max(len(words) - run + 1, 0)
        # Runs of different lengths begin differently, so that they never meet.
        code = np.full(length, run, dtype=np.uint64)
        for step in range(run):
            code = (code ^ words[step : step + length]) * _FACTOR
            code ^= code >> np.uint64(29)
        found.append(code)
    return found


def _common(codes: Sequence[Codes], unrelated: Sequence[Codes]) -> Codes:
    """Return the codes of the runs that several unrelated reports have, sorted.

    One that is mostly made of what these reports have is no unrelated one.
    """
    if not unrelated:
        return np.zeros(0, dtype=np.uint64)
    here = _distinct(np.concatenate(codes))
    others = [_distinct(each) for each in unrelated if len(each)]
    found = [each[_is_among(each, here)] for each in others]
    kept = [
        mine
        for each, mine in zip(others, found, strict=True)
        if len(mine) <= MOSTLY * len(each)
    ]
    in_order = np.sort(np.concatenate([*kept, np.zeros(0, dtype=np.uint64)]))
    again = in_order[FEWEST_UNRELATED - 1 :]
    return _distinct(again[again == in_order[: len(again)]])


def _set_aside(
    quoted: Sequence[Mask], codes: Sequence[Codes], runs: Sequence[int], common: Codes
) -> tuple[Mask, ...]:
    """Return the words that are quoted here, or in the same run of words elsewhere.

    So are the words of runs that are common.
    """
    said = _distinct(np.concatenate((_said(quoted, codes, runs), common)))
    return tuple(
        mask | _widened(_is_among(each, said)[None, :], run, len(mask))[0]
        for mask, each, run in zip(quoted, codes, runs, strict=True)
    )


def _said(quoted: Sequence[Mask], codes: Sequence[Codes], runs: Sequence[int]) -> Codes:
    """Return the codes of the runs that somebody quotes."""
    parts = [c[_mostly(q, r)] for c, q, r in zip(codes, quoted, runs, strict=True)]
    return _distinct(np.concatenate(parts))


def _distinct(codes: Codes) -> Codes:
    """Return the codes sorted, each once; for so few quicker than `np.unique`."""
    in_order = np.sort(codes)
    new = np.ones(len(in_order), dtype=np.bool_)
    new[1:] = in_order[1:] != in_order[:-1]
    return in_order[new]


def _is_among(codes: Codes, among: Codes) -> Mask:
    """Return [codes], whether each is in a sorted list."""
    if not len(among):
        return np.zeros(len(codes), dtype=np.bool_)
    places = np.minimum(np.searchsorted(among, codes), len(among) - 1)
    found: Mask = among[places] == codes
    return found


def _mostly(quoted: Mask, run: int) -> Mask:
    """Return [words - run + 1], whether most words of the run from there are quoted."""
    if len(quoted) < run:
        return np.zeros(0, dtype=np.bool_)
    sums = np.cumsum(np.concatenate((np.zeros(1, np.int64), quoted.astype(np.int64))))
    most: Mask = (sums[run:] - sums[:-run]) > MOSTLY * run
    return most


def _widened(found: Mask, run: int, count: int) -> Mask:
    """Return [rows, words]: the words of the runs that were found, of so many words."""
    rows, length = found.shape
    words = np.zeros((rows, count), dtype=np.bool_)
    for step in range(run if length else 0):
        words[:, step : step + length] |= found
    return words


def _index(
    codes: Sequence[Codes], free: Sequence[Mask]
) -> tuple[Codes, npt.NDArray[np.int64]]:
    """Return the codes of all reports, sorted, and the report that each is from."""
    distinct = [_distinct(each[kept]) for each, kept in zip(codes, free, strict=True)]
    owners = np.repeat(np.arange(len(codes)), [len(each) for each in distinct])
    joined = np.concatenate(distinct)
    order = np.argsort(joined, kind="stable")
    return joined[order], owners[order]


def _found(
    codes: Codes,
    free: Mask,
    index: Codes,
    owners: npt.NDArray[np.int64],
    count: int,
) -> Mask:
    """Return [reports, places], which reports have the run from each place."""
    found = np.zeros((count, len(codes)), dtype=np.bool_)
    first = np.searchsorted(index, codes, side="left")
    last = np.where(free, np.searchsorted(index, codes, side="right"), first)
    lengths = last - first
    places = np.repeat(np.arange(len(codes)), lengths)
    offsets = np.arange(len(places)) - np.repeat(np.cumsum(lengths) - lengths, lengths)
    found[owners[first[places] + offsets], places] = True
    return found
