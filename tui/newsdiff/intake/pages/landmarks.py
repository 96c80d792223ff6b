"""Where the prose of a page is: the container that holds it, the headline above it."""

import math
import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from newsdiff.intake.furniture.features import BlockView, count_words, view_blocks
from newsdiff.intake.furniture.phrases import certain_reason
from newsdiff.intake.furniture.regions import RELATED
from newsdiff.intake.pages.tree import Container, PageBlock
from newsdiff.intake.texts.blocks import BlockKind

PROSE_WORDS = 10
"""A block of so many words that ends a sentence and is no link is prose."""

REACH = 15
"""Blocks this near to prose are looked at; menus farther off are not."""

TRUNK_SHARE = 0.7
"""The trunk is the innermost container with this share of the prose."""

FAR_ABOVE = 8
"""Containers are told apart up to so many steps."""

_ENDS = re.compile(r"[.!?。！？｡।؟۔][\"'”“’‘»«›」』)\]]*\s?$")
_WORD = re.compile(r"\w+")


@dataclass(slots=True)
class Landmarks:
    """The blocks worth a look, and what they are measured against."""

    blocks: list[PageBlock]
    views: list[BlockView]
    prose: list[float]
    """Words of each block that is prose, 0 for others."""
    main: Container
    """The container whose own blocks hold the most prose."""
    trunk: Container
    first: int
    """Index of the first block of prose in the main container."""
    last: int
    headline: int
    """Index of the h1 above it, -1 without one."""
    headline_words: frozenset[str]
    trails: dict[Container, int] = field(default_factory=dict)
    """The main container and all around it -> depth."""
    trunk_trail: frozenset[Container] = frozenset()

    @property
    def total(self) -> float:
        """All words of prose, never 0."""
        return sum(self.prose) + 1e-6


def find_landmarks(everything: Sequence[PageBlock]) -> Landmarks:
    """Look over a page of at least one block."""
    lengths = [count_words(each.block.text) for each in everything]
    prose = [
        words if _is_prose(each, words) else 0.0
        for each, words in zip(everything, lengths, strict=True)
    ]
    _fill_in_sums(everything, lengths, prose)
    near = _near_prose(prose)
    blocks, prose = [everything[n] for n in near], [prose[n] for n in near]
    views = _end_links(blocks, view_blocks([each.block for each in blocks]))
    main, trunk = _main(blocks, prose), _trunk(blocks, prose)
    inside = [
        number
        for number, each in enumerate(blocks)
        if prose[number] and main in _around(each.container)
    ]
    first, last = (inside[0], inside[-1]) if inside else (0, len(blocks) - 1)
    headline = _headline(blocks, first)
    return Landmarks(
        blocks,
        views,
        prose,
        main,
        trunk,
        first,
        last,
        headline,
        words_of(blocks[headline].block.text) if headline >= 0 else frozenset(),
        {each: each.depth for each in _up(main)},
        frozenset(_up(trunk)),
    )


def _end_links(
    blocks: Sequence[PageBlock], views: Sequence[BlockView]
) -> list[BlockView]:
    """Let no heading outside its own box count as a link below "Read more".

    Words alone do not say where such a list ends; tags do. What follows the heading
    is no link of that list either.
    """
    found = list(views)
    box: Container | None = None
    for number, (each, view) in enumerate(zip(blocks, views, strict=True)):
        if view.certain != RELATED or certain_reason(each.block.text, int(view.words)):
            box = each.container.holder
            continue
        if each.block.kind is BlockKind.HEADING and box not in _around(each.container):
            box = None
        if box is None:
            values = {**view.values, "certain": 0.0}
            found[number] = replace(view, certain="", values=values)
    return found


def words_of(text: str) -> frozenset[str]:
    """Return the words of a text, small."""
    return frozenset(_WORD.findall(text.lower()))


def is_headline(block: PageBlock) -> bool:
    """Whether a block stands in an h1."""
    return "h1" in {block.container.tag, block.container.holder.tag}


def _is_prose(block: PageBlock, words: float) -> bool:
    return (
        words >= PROSE_WORDS
        and block.link_share < 0.5
        and bool(_ENDS.search(block.block.text[-12:]))
    )


def _fill_in_sums(
    blocks: Sequence[PageBlock], lengths: Sequence[float], prose: Sequence[float]
) -> None:
    """Give each container the sums over all blocks within it.

    Sums go up a step at a time, innermost first: the work is one step for each
    container, however deep a hostile page nests.
    """
    seen: set[Container] = set()
    for each, words, own_prose in zip(blocks, lengths, prose, strict=True):
        own = each.container
        linked = each.link_share
        own.words += words
        own.link_words += words * linked
        own.prose += own_prose
        own.blocks += 1
        own.prose_blocks += own_prose > 0
        own.link_blocks += linked > 0.5
        step: Container | None = own
        while step is not None and step not in seen:
            seen.add(step)
            step = step.parent
    for inner in sorted(seen, key=lambda container: container.depth, reverse=True):
        outer = inner.parent
        if outer is not None:
            outer.words += inner.words
            outer.link_words += inner.link_words
            outer.prose += inner.prose
            outer.blocks += inner.blocks
            outer.prose_blocks += inner.prose_blocks
            outer.link_blocks += inner.link_blocks


def _near_prose(prose: Sequence[float]) -> list[int]:
    """Return the indices of the blocks near prose, of all if there is none."""
    near: list[int] = []
    reached = 0
    for number, words in enumerate(prose):
        if words:
            low = max(reached, number - REACH)
            reached = min(len(prose), number + REACH + 1)
            near.extend(range(low, reached))
    return near or list(range(len(prose)))


def _up(container: Container) -> list[Container]:
    """Return a container and all around it, outward."""
    trail: list[Container] = []
    step: Container | None = container
    while step is not None:
        trail.append(step)
        step = step.parent
    return trail


def _around(container: Container) -> tuple[Container, Container, Container]:
    holder = container.holder
    return container, holder, holder.holder


def _main(blocks: Sequence[PageBlock], prose: Sequence[float]) -> Container:
    scores: defaultdict[Container, float] = defaultdict(float)
    for each, words in zip(blocks, prose, strict=True):
        own, holder, outer = _around(each.container)
        root = math.sqrt(words)
        scores[holder] += root
        scores[outer] += root / 2
        scores[own] += root / 4
    return max(scores, key=scores.__getitem__)


def _trunk(blocks: Sequence[PageBlock], prose: Sequence[float]) -> Container:
    least = TRUNK_SHARE * sum(prose)
    seen: set[Container] = set()
    best = blocks[0].container
    deepest = -1
    for each in blocks:
        step: Container | None = each.container
        while step is not None and step not in seen and step.prose < least:
            seen.add(step)
            step = step.parent
        if step is not None and step not in seen and step.depth > deepest:
            best, deepest = step, step.depth
    return best


def _headline(blocks: Sequence[PageBlock], first: int) -> int:
    headings = [number for number, each in enumerate(blocks) if is_headline(each)]
    above = [number for number in headings if number <= first]
    return above[-1] if above else (headings[0] if headings else -1)
