"""A saved or fetched HTML page -> a draft: trafilatura first, then our own eye."""

import logging
import re
from collections.abc import Container, Iterable, Sequence

import lxml.html
import trafilatura

from newsdiff.intake.agencies import find_agency
from newsdiff.intake.blocks import Block
from newsdiff.intake.body import best_run, score_blocks
from newsdiff.intake.characters import tidy
from newsdiff.intake.draft import KEEP, Draft, PageFacts
from newsdiff.intake.features import BlockView, count_words
from newsdiff.intake.page_facts import read_facts
from newsdiff.intake.page_text import visible_blocks
from newsdiff.intake.phrases import certain_reason
from newsdiff.intake.plain import (
    UNNAMED,
    clean_blocks,
    clean_text,
    judge_extracted,
    name_places,
)

FEWEST_WORDS = 100
"""If trafilatura finds fewer words than this, the whole page is cleaned as text too."""

MUCH_LONGER = 1.5
"""That second reading is taken if it is longer than trafilatura's by this factor."""

AGREEMENT_LENIENCE = 3.0
"""Added to our scores where trafilatura has already said that a block is article."""

LEAST_AGREEMENT = 0.4
"""If our eye would leave less than this share of trafilatura's words, it is wrong."""

SURROUNDINGS = 25
"""How many blocks around trafilatura's article our eye looks at."""

SURE_SCORE = 2.0
"""A sentence that trafilatura left out is restored from this score of ours on."""

REACH = 3
"""It must stand no farther than so many blocks from a paragraph that was taken."""

RUN = 4
"""A paragraph is said over if most of its runs of so many words are known."""

LONGEST_SEARCHED = 300_000
"""In more characters than this, blocks are only looked for as a whole."""

PART = 20
"""A text of fewer characters is no part of a block, but equal to one or none."""

_TAG = re.compile(r"<[^<>]{0,1000}>")

# It warns of pages that it finds empty; we have messages of our own for that.
for _name in ("trafilatura", "htmldate", "charset_normalizer"):
    logging.getLogger(_name).addHandler(logging.NullHandler())


def clean_page(page: str, *, url: str = "") -> Draft:
    """Tell the article of a page from what stands around it."""
    tree = trafilatura.load_html(page)
    if tree is None:
        return clean_text(tidy(_TAG.sub("\n", page)))
    facts = read_facts(tree, url=url)
    everything = visible_blocks(tree)
    extracted = _extract(tree, url)
    draft = _second_reading(everything, extracted)
    if draft is None:
        draft = _agree(everything, extracted, facts.title)
    known = facts.filled_from(draft.facts)
    removed = [block.text for block in draft.removed()]
    agency = PageFacts(agency=find_agency(draft.paragraphs, removed))
    return Draft(draft.blocks, draft.verdicts, known.filled_from(agency))


def _extract(tree: lxml.html.HtmlElement, url: str) -> list[Block]:
    """Return what trafilatura takes for the article."""
    found = trafilatura.bare_extraction(
        tree,
        url=url or None,
        include_comments=False,
        favor_precision=True,
    )
    if found is None or isinstance(found, dict) or found.body is None:
        return []
    return visible_blocks(found.body)


def _second_reading(everything: list[Block], extracted: list[Block]) -> Draft | None:
    """Clean the whole page as text where trafilatura found little; None if no gain."""
    found = _words(extracted)
    if found >= FEWEST_WORDS:
        return None
    draft = clean_blocks(everything)
    ours = sum(count_words(paragraph) for paragraph in draft.paragraphs)
    return draft if ours > MUCH_LONGER * found else None


def _words(blocks: Sequence[Block]) -> float:
    return sum(count_words(block.text) for block in blocks)


def _agree(
    everything: Sequence[Block], extracted: Sequence[Block], title: str
) -> Draft:
    """Keep what trafilatura and our own eye both take for the article."""
    near = _surroundings(everything, extracted)
    views, scores = score_blocks(near)
    kept = best_run(scores, [view.words for view in views], AGREEMENT_LENIENCE)
    ours = _Texts(block for block, keep in zip(near, kept, strict=True) if keep)
    page = _Texts(near)
    doubted = _only_ends([b not in ours and b in page for b in extracted])
    agreed = [b for b, doubt in zip(extracted, doubted, strict=True) if not doubt]
    if _words(agreed) < LEAST_AGREEMENT * _words(extracted):
        doubted = [False] * len(extracted)
    draft = judge_extracted(extracted, doubted, title)
    taken = _Texts(
        b for b, v in zip(draft.blocks, draft.verdicts, strict=True) if not v
    )
    restored = _missed(near, [block in taken for block in near], views, scores)
    return _with_surroundings(near, draft, restored)


def _missed(
    near: Sequence[Block],
    taken: Sequence[bool],
    views: Sequence[BlockView],
    scores: Sequence[float],
) -> frozenset[int]:
    """Return the sure paragraphs that trafilatura left out beside those it took."""
    missed: set[int] = set()
    run = best_run(scores, [view.words for view in views])
    known = _runs(near[number] for number, is_taken in enumerate(taken) if is_taken)
    for order in (range(len(near)), range(len(near) - 1, -1, -1)):
        since = REACH + 1
        for number in order:
            since += 1
            if taken[number] or number in missed:
                since = 0
            elif (
                since <= REACH
                and run[number]
                and scores[number] >= SURE_SCORE
                and views[number].values["long_sentence"]
                and not views[number].certain
                and not _mostly_known(near[number], known)
            ):
                missed.add(number)
                known |= _runs([near[number]])
                since = 0
    return frozenset(missed)


def _only_ends(doubted: list[bool]) -> list[bool]:
    """Forget the doubts between agreed blocks: lists and tables stand there."""
    agreed = [number for number, doubt in enumerate(doubted) if not doubt]
    if not agreed:
        return doubted
    return [not agreed[0] <= number <= agreed[-1] for number in range(len(doubted))]


def _surroundings(
    everything: Sequence[Block], extracted: Sequence[Block]
) -> Sequence[Block]:
    """Return the part of the page in which trafilatura's blocks stand."""
    wanted = {_key(block) for block in extracted if len(block.text) > 40}
    places = [n for n, block in enumerate(everything) if _key(block) in wanted]
    if not places:
        return everything
    first, last = max(0, places[0] - SURROUNDINGS), places[-1] + 1 + SURROUNDINGS
    return everything[first:last]


def _key(block: Block) -> str:
    """Return a block's text without its spaces, which trafilatura changes."""
    return "".join(block.text.split())


class _Texts:
    """Blocks to look others up in, whole or as a part, whatever their spaces."""

    def __init__(self, blocks: Iterable[Block]) -> None:
        keys = [_key(block) for block in blocks]
        self._whole = frozenset(keys)
        # Looking for parts costs the square of the length: not on a hostile page.
        joined = "\n".join(keys)
        self._joined = joined if len(joined) <= LONGEST_SEARCHED else ""

    def __contains__(self, block: Block) -> bool:
        key = _key(block)
        return key in self._whole or (len(key) >= PART and key in self._joined)


def _runs(blocks: Iterable[Block]) -> set[tuple[str, ...]]:
    """Return the runs of words of these blocks."""
    lists = [block.text.casefold().split() for block in blocks]
    return {tuple(w[n : n + RUN]) for w in lists for n in range(len(w) - RUN + 1)}


def _mostly_known(block: Block, known: set[tuple[str, ...]]) -> bool:
    """Whether a block says over what stands in the article already: a teaser."""
    runs = _runs([block])
    return 2 * len(runs & known) > len(runs)


def _with_surroundings(
    near: Sequence[Block], draft: Draft, restored: Container[int]
) -> Draft:
    """Put what trafilatura left out back in its place, as removed or as restored."""
    article = _Texts(draft.blocks)
    waiting = list(zip(draft.blocks, draft.verdicts, strict=True))
    blocks: list[Block] = []
    verdicts: list[str] = []
    for number, block in enumerate(near):
        key = _key(block)
        position = next(
            (n for n, (found, _) in enumerate(waiting[:8]) if _key(found) == key), None
        )
        if position is not None:
            for found, verdict in waiting[: position + 1]:
                blocks.append(found)
                verdicts.append(verdict)
            del waiting[: position + 1]
        elif number in restored:
            blocks.append(block)
            verdicts.append(KEEP)
        elif block not in article:
            blocks.append(block)
            verdicts.append(
                certain_reason(block.text, int(count_words(block.text))) or UNNAMED
            )
    blocks += [found for found, _ in waiting]
    verdicts += [verdict for _, verdict in waiting]
    name_places(verdicts)
    return Draft(tuple(blocks), tuple(verdicts), draft.facts)
