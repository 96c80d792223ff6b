"""Scraped plain text -> a draft: what is the article, what is furniture, and why."""

import re
from collections.abc import Sequence

from newsdiff.errors import TooLargeError
from newsdiff.intake.draft import KEEP, SUBHEADING, TITLE, Draft, PageFacts
from newsdiff.intake.facts.agencies import find_agency, find_reporters
from newsdiff.intake.facts.header import Head, read_head
from newsdiff.intake.facts.title import is_byline, is_date_line, title_key
from newsdiff.intake.furniture.body import best_run, score_again, score_blocks
from newsdiff.intake.furniture.features import BlockView, is_clean, view_blocks
from newsdiff.intake.furniture.pull_quotes import find_pull_quotes
from newsdiff.intake.texts.blocks import Block, BlockKind, split_blocks

LINKS_WITHIN = frozenset({"related link", "advertisement"})
"""What may stand between the paragraphs of an article."""

LINK_LINES = 4
"""So far above a sentence its article is looked for, links in between."""

GOES_ON_SCORE = -1.0
"""With a lower score a sentence behind a link belongs to something else."""

MOST_BLOCKS = 50_000
"""A text of more blocks is a data file or a whole archive, not a report."""

CLEAN_SHARE = 0.75
"""A text without certain furniture whose prose is this share of it is clean already."""

CLEAN_LOST = 0.25
"""In such a text no more than this share of the blocks may look like furniture."""

HEADING_WORDS = 9
"""A line inside the article with at most this many words may be a subheading."""

STATEMENT_WORDS = 6
"""A heading of so many words is a statement, which can be compared, and so text."""

QUESTION_WORDS = 3
"""A question has so many words; "Why now?" only names a topic."""

_NUMBERED = re.compile(r"(?:\w+ )?\d{1,3}[.):](?!\d)|\w+ \d{1,3} [–—-] ")
_QUESTION = re.compile(r"[?？؟][\"'”“’»«›」』)]*$")

PROSE_WORDS = 9
"""A subheading stands between paragraphs of at least this many words."""

LEAST_SCORE = -2.0
"""With a lower score a short line between or below paragraphs stays out."""

BETWEEN_PARAGRAPHS = frozenset({KEEP, "related link", "advertisement", "photo credit"})
"""What may stand above a subheading."""


def clean_text(text: str) -> Draft:
    """Tell the article of a tidied text from what stood around it."""
    return clean_blocks(split_blocks(text))


def clean_blocks(blocks: Sequence[Block]) -> Draft:
    """Give every block its verdict and read what the page says of itself.

    Raises TooLargeError for more blocks than any report has.
    """
    if len(blocks) > MOST_BLOCKS:
        raise TooLargeError(
            f"it has {len(blocks):,} paragraphs and lines; newsdiff reads "
            f"{MOST_BLOCKS:,} of one report at most"
        )
    views, scores = score_blocks(blocks)
    scores = score_again(blocks, views, scores)
    kept = best_run(scores, [view.words for view in views])
    kept = whole_if_clean(views, kept)
    head = read_head(blocks, views, kept)
    verdicts = [
        _verdict(number, blocks[number], views[number], kept[number], head)
        for number in range(len(blocks))
    ]
    _take_back_neighbours(blocks, views, verdicts, scores)
    _mark_pull_quotes(blocks, verdicts)
    name_places(verdicts)
    _mark_subheadings(blocks, views, verdicts)
    return Draft(tuple(blocks), tuple(verdicts), _with_credits(blocks, verdicts, head))


def _with_credits(
    blocks: Sequence[Block], verdicts: Sequence[str], head: Head
) -> PageFacts:
    pairs = list(zip(blocks, verdicts, strict=True))
    paragraphs = [block.text for block, verdict in pairs if verdict == KEEP]
    removed = [block.text for block, verdict in pairs if verdict != KEEP]
    agency, reporters = find_agency(paragraphs, removed), find_reporters(removed)
    return head.facts.filled_from(PageFacts(agency=agency, byline=reporters))


def _mark_pull_quotes(blocks: Sequence[Block], verdicts: list[str]) -> None:
    """Take out the lines that only repeat what a paragraph says."""
    kept = [number for number, verdict in enumerate(verdicts) if verdict == KEEP]
    for place in find_pull_quotes([blocks[number].text for number in kept]):
        verdicts[kept[place]] = "pull quote"


def whole_if_clean(views: Sequence[BlockView], kept: list[bool]) -> list[bool]:
    """Keep every block of a text in which nothing is surely furniture."""
    if is_clean(views):
        return [True] * len(kept)
    if any(view.certain for view in views):
        return kept
    if not any(kept):
        return [True] * len(kept)
    first = kept.index(True)
    words = sum(view.words for view in views[first:])
    prose = sum(view.words for view, keep in zip(views, kept, strict=True) if keep)
    lost = kept[first:].count(False)
    if prose < CLEAN_SHARE * words or lost > max(1, CLEAN_LOST * len(kept[first:])):
        return kept
    above = [bool(view.values["ends_sentence"]) for view in views[:first]]
    return above + [True] * (len(kept) - first)


UNNAMED = "page furniture"
"""Verdict of a block that the weights took out, until its place gives the reason."""


def _verdict(number: int, block: Block, view: BlockView, keep: bool, head: Head) -> str:
    if number == head.title:
        return TITLE
    if number in head.copies:
        return "title, printed again"
    if view.certain:
        return view.certain
    if number in head.standfirst:
        return KEEP
    if number < head.lead or not keep:
        if is_byline(block.text, view.words):
            return "byline"
        if is_date_line(block.text, view.words):
            return "date line"
        in_head = head.title is None and keep
        return KEEP if in_head else UNNAMED
    return KEEP


def _take_back_neighbours(
    blocks: Sequence[Block],
    views: Sequence[BlockView],
    verdicts: list[str],
    scores: Sequence[float],
) -> None:
    """Take back a heading over a paragraph, and a short sentence right below one."""
    for number in range(1, len(blocks) - 1):
        view = views[number]
        if verdicts[number] != UNNAMED or scores[number] < LEAST_SCORE:
            continue
        above, below = verdicts[number - 1], verdicts[number + 1]
        if _goes_on(number, views[number], verdicts, scores):
            verdicts[number] = KEEP
            continue
        heads = (
            below == KEEP
            and _is_prose(views[number + 1])
            and above in BETWEEN_PARAGRAPHS
            and KEEP in verdicts[:number]
            and _looks_like_heading(blocks[number], view)
        )
        if heads or (above == KEEP and view.values["ends_sentence"]):
            verdicts[number] = KEEP


def _goes_on(
    number: int, view: BlockView, verdicts: Sequence[str], scores: Sequence[float]
) -> bool:
    """Whether the article goes on with this sentence behind a link in its midst."""
    above = number - 1
    while above > number - LINK_LINES and verdicts[above] in LINKS_WITHIN:
        above -= 1
    return (
        above < number - 1
        and verdicts[above] == KEEP
        and bool(view.values["long_sentence"])
        and scores[number] >= GOES_ON_SCORE
    )


def name_places(verdicts: list[str]) -> None:
    """Say where the unnamed furniture stood."""
    kept = [number for number, verdict in enumerate(verdicts) if verdict == KEEP]
    first, last = (kept[0], kept[-1]) if kept else (len(verdicts), -1)
    for number, verdict in enumerate(verdicts):
        if verdict != UNNAMED:
            continue
        if number < first:
            verdicts[number] = "before the article"
        elif number > last:
            verdicts[number] = "after the article"
        else:
            verdicts[number] = "between paragraphs, no prose"


def _mark_subheadings(
    blocks: Sequence[Block], views: Sequence[BlockView], verdicts: list[str]
) -> None:
    """Tell the headings inside the article from its paragraphs."""
    kept = [number for number, verdict in enumerate(verdicts) if verdict == KEEP]
    for place in range(len(kept)):
        number = kept[place]
        following = kept[place + 1] if place + 1 < len(kept) else None
        if following is None or (place == 0 and not _is_heading(blocks[number])):
            continue
        if place == 0 and following > number + 1:
            # What it stood over is gone: an offer above the article.
            verdicts[number] = UNNAMED
            continue
        before = views[kept[place - 1]] if place else None
        if (
            _looks_like_heading(blocks[number], views[number])
            and (before is None or bool(before.values["ends_sentence"]))
            and _is_prose(views[following])
        ):
            verdicts[number] = SUBHEADING


def _is_heading(block: Block) -> bool:
    return block.kind is BlockKind.HEADING


def _looks_like_heading(block: Block, view: BlockView) -> bool:
    text = block.text
    if _is_part_of_text(text, view.words):
        return False
    if _is_heading(block):
        return view.words <= HEADING_WORDS + 3 and not text.startswith("Q:")
    return (
        view.words <= HEADING_WORDS
        and block.kind is BlockKind.TEXT
        and not text.endswith(
            (".", "!", ",", ";", ":", "…", "”", '"', "’", "»", "。", "'", ")")
        )
        and not text[0].islower()
        and text[0] not in "\"“„«‘'-–—(*"
    )


def _is_part_of_text(text: str, words: float) -> bool:
    """Whether a line says something itself, and does not only name what follows.

    An entry of a numbered list, a question (of an interview, or one that the next
    paragraph answers) and a statement are text, whatever they look like.
    """
    return (
        words >= STATEMENT_WORDS
        or bool(_NUMBERED.match(text))
        or (words >= QUESTION_WORDS and bool(_QUESTION.search(text)))
    )


def _is_prose(view: BlockView) -> bool:
    return view.words >= PROSE_WORDS and bool(view.values["ends_sentence"])


def judge_extracted(
    blocks: Sequence[Block],
    doubted: Sequence[bool],
    title: str,
    views: Sequence[BlockView] = (),
) -> Draft:
    """Give a verdict to each block of what an extractor took for the article.

    Args:
        doubted: what our own eye would have left out.
        title: a block that only repeats it goes.
        views: what is seen of each block, if it is known.
    """
    views = views or view_blocks(blocks)
    verdicts = [
        _extracted_verdict(block, view, doubt, title_key(title))
        for block, view, doubt in zip(blocks, views, doubted, strict=True)
    ]
    _take_out_head_lines(blocks, views, verdicts)
    _mark_subheadings(blocks, views, verdicts)
    return Draft(tuple(blocks), tuple(verdicts), PageFacts())


def _extracted_verdict(block: Block, view: BlockView, doubted: bool, title: str) -> str:
    if title and title_key(block.text) == title:
        return "title, printed again"
    return view.certain or (UNNAMED if doubted else KEEP)


def _take_out_head_lines(
    blocks: Sequence[Block], views: Sequence[BlockView], verdicts: list[str]
) -> None:
    """Take byline and date line off the top of an article."""
    for number, (block, view) in enumerate(zip(blocks, views, strict=True)):
        if _is_prose(view):
            return
        if is_byline(block.text, view.words):
            verdicts[number] = "byline"
        elif is_date_line(block.text, view.words):
            verdicts[number] = "date line"
