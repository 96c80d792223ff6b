"""What stands around a block says of it: the second look and the third."""

import math
from collections import defaultdict
from collections.abc import Sequence

from newsdiff.intake.furniture.context import context_features
from newsdiff.intake.furniture.runs import run_features
from newsdiff.intake.pages.landmarks import Landmarks
from newsdiff.intake.pages.tree import PageBlock
from newsdiff.intake.pages.values import Values
from newsdiff.intake.texts.blocks import BlockKind


def around_values(marks: Landmarks, scores: Sequence[float]) -> list[Values]:
    """Return what the surroundings of each block say, given each one's own score."""
    means = _means(marks, scores)
    context = context_features(marks.views, scores)
    return [
        {**values, **mean, **_next_to(marks, number)}
        for number, (values, mean) in enumerate(zip(context, means, strict=True))
    ]


def again_values(marks: Landmarks, scores: Sequence[float]) -> list[Values]:
    """Return the same with second scores, and how blocks stand to the article found."""
    blocks = [each.block for each in marks.blocks]
    taken = [score > 0 for score in scores]
    beside = run_features(blocks, marks.views, scores, taken)
    return [
        {**values, **{f"run_{name}": value for name, value in run.items()}}
        for values, run in zip(around_values(marks, scores), beside, strict=True)
    ]


def _means(marks: Landmarks, scores: Sequence[float]) -> list[Values]:
    """Return the mean chance of the others in the same container, and of like looks."""
    chances = [1 / (1 + math.exp(-max(-30.0, min(30.0, score)))) for score in scores]
    weights = [min(view.words, 60.0) ** 0.5 + 0.2 for view in marks.views]
    places = [_places(each) for each in marks.blocks]
    sums: defaultdict[tuple[object, ...], float] = defaultdict(float)
    total: defaultdict[tuple[object, ...], float] = defaultdict(float)
    for where, chance, weight in zip(places, chances, weights, strict=True):
        for place in where:
            sums[place] += weight * chance
            total[place] += weight
    return [
        {
            name: (sums[place] - weight * chance + 0.3) / (total[place] - weight + 1)
            for name, place in zip(
                ("holder_mean", "outer_mean", "alike_mean"), where, strict=True
            )
        }
        for where, chance, weight in zip(places, chances, weights, strict=True)
    ]


def _places(each: PageBlock) -> tuple[tuple[object, ...], ...]:
    own = each.container
    holder = own.holder
    return (1, holder), (2, holder.holder), (own.tag, own.style, holder.style)


def _next_to(marks: Landmarks, number: int) -> Values:
    """Return what stands right before and right behind a block."""
    values: Values = {}
    own = marks.blocks[number].container.parent
    for name, place in (("before", number - 1), ("behind", number + 1)):
        inside = 0 <= place < len(marks.blocks)
        # At an end there is nothing that could be a link: all counts as one.
        other = marks.blocks[place] if inside else None
        kind = other.block.kind if other else None
        words = marks.views[place].words if inside else 0.0
        values[f"{name}_words"] = math.log1p(words) / 4
        values[f"{name}_link_share"] = other.link_share if other else 1.0
        same = other is not None and other.container.parent is own
        values[f"{name}_same_holder"] = float(same)
        values[f"{name}_heading"] = float(kind is BlockKind.HEADING)
        values[f"{name}_item"] = float(kind is BlockKind.ITEM)
    return values
