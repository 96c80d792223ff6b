"""A saved or fetched HTML page -> a draft: one walk, a vote, learned weights."""

import logging
import re

from newsdiff.intake.draft import Draft, PageFacts
from newsdiff.intake.encoding.characters import tidy
from newsdiff.intake.facts.agencies import find_agency
from newsdiff.intake.furniture.features import count_words
from newsdiff.intake.pages.facts import read_facts
from newsdiff.intake.pages.judge import score_page
from newsdiff.intake.pages.landmarks import find_landmarks
from newsdiff.intake.pages.parse import parse_page
from newsdiff.intake.pages.tree import page_blocks
from newsdiff.intake.pages.verdicts import judged
from newsdiff.intake.pages.vote import extracted, votes
from newsdiff.intake.texts.plain import clean_blocks, clean_text

FEWEST_WORDS = 100
"""If an article has fewer words than this, the whole page is cleaned as text too."""

MUCH_LONGER = 1.5
"""That second reading is taken if it is longer by this factor."""

MOST_BLOCKS = 8_000
"""Blocks beyond this number are not looked at: no report has so many."""

LONGEST_VOTED = 3_000_000
"""Of a longer page, in characters, trafilatura is not asked: it would take long."""

_TAG = re.compile(r"<[^<>]{0,1000}>")

# It warns of pages that it finds empty; we have messages of our own for that.
for _name in ("trafilatura", "htmldate", "charset_normalizer"):
    logging.getLogger(_name).addHandler(logging.NullHandler())


def clean_page(page: str, *, url: str = "") -> Draft:
    """Tell the article of a page from what stands around it."""
    tree = parse_page(page)
    if tree is None:
        return clean_text(tidy(_TAG.sub("\n", page)))
    everything = page_blocks(tree)[:MOST_BLOCKS]
    facts = read_facts(tree, url=url)
    if not everything:
        return Draft((), (), facts)
    marks = find_landmarks(everything)
    article = extracted(tree) if len(page) <= LONGEST_VOTED else []
    scores = score_page(marks, votes(marks.blocks, article))
    draft = judged(marks, scores, facts.title)
    found = _words(draft)
    if found < FEWEST_WORDS:
        whole = clean_blocks([each.block for each in everything])
        draft = whole if _words(whole) > MUCH_LONGER * found else draft
    known = facts.filled_from(draft.facts)
    removed = [block.text for block in draft.removed()]
    agency = PageFacts(agency=find_agency(draft.paragraphs, removed))
    return Draft(draft.blocks, draft.verdicts, known.filled_from(agency))


def _words(draft: Draft) -> float:
    return sum(map(count_words, draft.paragraphs))
