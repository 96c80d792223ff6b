"""What the article found so far says of each block: the third look at a page."""

import math
from collections import Counter
from collections.abc import Sequence
from itertools import accumulate, pairwise
from operator import mul

from newsdiff.intake.facts.header import find_lead
from newsdiff.intake.facts.title import find_title
from newsdiff.intake.furniture.columns import Columns, mean_around, rows_of
from newsdiff.intake.furniture.features import BlockView
from newsdiff.intake.texts.blocks import Block

MOST_SCORE = 5.0
"""A score beyond this, either way, says no more than this one."""

MOST_WORDS = 80
"""A longer block weighs no more than one of this many words."""

MOST_HEADS = 3
"""More bylines and dates than this between block and article say no more."""

SIDE = 5
"""How many blocks to each side are asked whether they are taken."""

_LENGTHS = (2, 5, 10, 20, 45)
"""Words at which the outward form of a block changes."""

Features = dict[str, float]


def run_features(
    blocks: Sequence[Block],
    views: Sequence[BlockView],
    scores: Sequence[float],
    kept: Sequence[bool],
) -> list[Features]:
    """Return how each block stands to the run of blocks taken for the article."""
    return rows_of(run_columns(blocks, views, scores, kept), len(kept))


def run_columns(
    blocks: Sequence[Block],
    views: Sequence[BlockView],
    scores: Sequence[float],
    kept: Sequence[bool],
) -> Columns:
    """Return the same, a column for each feature."""
    columns = {
        **_places(views, kept),
        **_gaps(views, kept),
        **_between(views, kept),
        **_topics(blocks, views, kept),
        **_scores_near(views, scores),
        **_title_words(blocks, views, kept),
    }
    lengths = [math.log1p(view.words) / 4 for view in views]
    shared, near = columns["shared_words"], columns["score_within_10"]
    return {
        **columns,
        "length_times_shared": list(map(mul, lengths, shared)),
        "length_times_score_within_10": list(map(mul, lengths, near)),
    }


def _places(views: Sequence[BlockView], kept: Sequence[bool]) -> Columns:
    """Return where each block stands, seen from the article's two ends."""
    count = len(kept)
    first = kept.index(True) if any(kept) else 0
    last = count - 1 - list(kept)[::-1].index(True) if any(kept) else count - 1
    words = sum(v.words for v, keep in zip(views, kept, strict=True) if keep)
    size = math.log1p(max(1.0, words)) / 8
    sums = [0, *accumulate(map(int, kept))]
    side = max(1, min(SIDE, count - 1))
    numbers = range(count)
    sides = (
        (sums[i] - sums[max(0, i - side)], sums[min(count, i + 1 + side)] - sums[i + 1])
        for i in numbers
    )
    length = max(1, last - first)
    return {
        "inside": list(map(float, kept)),
        "before": [float(i < first) for i in numbers],
        "behind": [float(i > last) for i in numbers],
        "blocks_before": [math.log1p(max(first - i, 0)) / 4 for i in numbers],
        "blocks_behind": [math.log1p(max(i - last, 0)) / 4 for i in numbers],
        "taken_on_both_sides": [min(both) / side for both in sides],
        "article_words": [size] * count,
        "article_words_if_behind": [size * (i > last) for i in numbers],
        "place": [min(1.0, max(0.0, (i - first) / length)) for i in numbers],
    }


def _stretches(kept: Sequence[bool]) -> list[tuple[int, int]]:
    """Return the unbroken stretches of the article as first index and last + 1."""
    starts = [i for i, k in enumerate(kept) if k and not (i and kept[i - 1])]
    ends = [
        i + 1
        for i, k in enumerate(kept)
        if k and not (i + 1 < len(kept) and kept[i + 1])
    ]
    return list(zip(starts, ends, strict=True))


def _longest(
    stretches: Sequence[tuple[int, int]], sums: Sequence[float]
) -> tuple[int, int]:
    return max(stretches, key=lambda each: sums[each[1]] - sums[each[0]])


def _gaps(views: Sequence[BlockView], kept: Sequence[bool]) -> Columns:
    """Return how large the stretch or the gap is that each block stands in."""
    sizes, blocks, words = ([0.0] * len(kept) for _ in range(3))
    stretches = _stretches(kept)
    sums = [0.0, *accumulate(view.words for view in views)]
    if stretches:
        first, last = _longest(stretches, sums)
        most = max(1.0, sums[last] - sums[first])
    for start, end in stretches:
        sizes[start:end] = [(sums[end] - sums[start]) / most] * (end - start)
    for (_, start), (end, _) in pairwise(stretches):
        blocks[start:end] = [math.log1p(end - start) / 3] * (end - start)
        words[start:end] = [math.log1p(sums[end] - sums[start]) / 6] * (end - start)
    return {"stretch_size": sizes, "gap_blocks": blocks, "gap_words": words}


def _between(views: Sequence[BlockView], kept: Sequence[bool]) -> Columns:
    """Return what lies between each block and the article's longest stretch."""
    count = len(kept)
    sums = [0.0, *accumulate(view.words for view in views)]
    stretches = _stretches(kept)
    first, last = _longest(stretches, sums) if stretches else (0, count)
    left_out = [0, *accumulate(int(not keep) for keep in kept)]
    certain = [0, *accumulate(int(bool(view.certain)) for view in views)]
    heads = [0, *accumulate(int(_is_signed(view)) for view in views)]
    columns: Columns = {
        "left_out_between": [],
        "furniture_between": [],
        "heads_between": [],
        "heads_between_if_behind": [],
    }
    out, furniture, signed, signed_behind = columns.values()
    for i in range(count):
        low, high = (last, max(i, last)) if i >= first else (i + 1, first)
        crossed = min(heads[high] - heads[low], MOST_HEADS) / MOST_HEADS
        out.append(math.log1p(left_out[high] - left_out[low]) / 3)
        furniture.append(math.log1p(certain[high] - certain[low]) / 2)
        signed.append(crossed)
        signed_behind.append(crossed * (i >= last))
    return columns


def _is_signed(view: BlockView) -> bool:
    """Whether a block is a byline or a date: another article may begin there."""
    return bool(view.values["byline"] or view.values["date"])


def _form(block: Block, view: BlockView) -> tuple[str, int, str, bool]:
    """Return the outward form of a block, as far as entries of a list share it."""
    first, last = block.text[0], block.text[-1]
    begins = (
        "0"
        if first.isdigit()
        else "A"
        if first.isupper()
        else "a"
        if first.islower()
        else "-"
    )
    ends = "." if view.values["ends_sentence"] else "a" if last.isalnum() else last
    length = sum(view.words >= limit for limit in _LENGTHS)
    return begins, length, ends, any(map(str.isdigit, block.text))


def _topics(
    blocks: Sequence[Block], views: Sequence[BlockView], kept: Sequence[bool]
) -> Columns:
    """Return how far each block's words and form are the article's, not the page's."""
    forms = [_form(b, v) for b, v in zip(blocks, views, strict=True)]
    forms_in = Counter(f for f, keep in zip(forms, kept, strict=True) if keep)
    forms_out = Counter(f for f, keep in zip(forms, kept, strict=True) if not keep)
    words_in: Counter[str] = Counter()
    words_out: Counter[str] = Counter()
    for view, keep in zip(views, kept, strict=True):
        (words_in if keep else words_out).update(view.content)
    columns: Columns = {"form": [], "shared_words": [], "word_ratio": []}
    alike, shared, ratios = columns.values()
    ratio_of = {
        keep: _Ratios(words_in, words_out, itself_inside=keep) for keep in (True, False)
    }
    for form, view, keep in zip(forms, views, kept, strict=True):
        size = max(1, len(view.content))
        alike.append(_log_ratio(forms_in[form], forms_out[form], keep) / 3)
        shared.append(sum([words_in[word] > keep for word in view.content]) / size)
        ratio = math.fsum(map(ratio_of[keep].__getitem__, view.content)) / size
        ratios.append(max(-3.0, min(3.0, ratio)) / 3)
    columns["shared_words_near"] = mean_around(4, _weights(views), shared)
    return columns


class _Ratios(dict[str, float]):
    """Word -> its log-odds of standing in the article; each is counted once."""

    def __init__(
        self, inside: Counter[str], outside: Counter[str], *, itself_inside: bool
    ) -> None:
        super().__init__()
        self._inside, self._outside = inside, outside
        self._itself_inside = itself_inside

    def __missing__(self, word: str) -> float:
        ratio = _log_ratio(self._inside[word], self._outside[word], self._itself_inside)
        self[word] = ratio
        return ratio


def _log_ratio(inside: int, outside: int, itself_inside: bool) -> float:
    """Return the log-odds of standing in the article, the block itself not counted."""
    return math.log(
        (inside - itself_inside + 0.5) / (outside - (not itself_inside) + 0.5)
    )


def _weights(views: Sequence[BlockView]) -> list[float]:
    return [math.sqrt(min(view.words, MOST_WORDS)) + 0.3 for view in views]


def _scores_near(views: Sequence[BlockView], scores: Sequence[float]) -> Columns:
    """Return the block's score and the mean of those around it."""
    bounded = [max(-MOST_SCORE, min(MOST_SCORE, score)) for score in scores]
    weights = _weights(views)
    near, wide = mean_around(10, weights, bounded), mean_around(30, weights, bounded)
    return {
        "score": [score / 3 for score in bounded],
        "score_within_10": [close / 4 for close in near],
        "score_within_30": [far / 4 for far in wide],
    }


def _title_words(
    blocks: Sequence[Block], views: Sequence[BlockView], kept: Sequence[bool]
) -> Columns:
    """Return how each block stands to the title, in place and in words."""
    title = find_title(blocks, views, kept, find_lead(views, kept)) if blocks else None
    words = views[title].content if title is not None else frozenset()
    shares = [len(view.content & words) / max(1, len(words)) for view in views]
    near = mean_around(5, [1.0] * len(views), shares)
    numbers = range(len(views))
    below = [0 if title is None else max(i - title, 0) for i in numbers]
    return {
        "no_title": [float(title is None)] * len(views),
        "above_title": [float(title is not None and i < title) for i in numbers],
        "is_title": [float(i == title) for i in numbers],
        "since_title": [math.log1p(steps) / 6 for steps in below],
        "title_words": shares,
        "title_words_near": near,
    }
