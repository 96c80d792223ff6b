"""A saved or fetched HTML page -> a draft: trafilatura first, then our own eye."""

import logging
import re

import trafilatura

from newsdiff.intake.agencies import find_agency
from newsdiff.intake.characters import tidy
from newsdiff.intake.draft import Draft, PageFacts
from newsdiff.intake.features import count_words
from newsdiff.intake.page_facts import read_facts
from newsdiff.intake.page_text import visible_blocks
from newsdiff.intake.plain import clean_blocks, clean_text, judge_extracted

FEWEST_WORDS = 25
"""If trafilatura finds fewer words than this, the whole page is cleaned as plain text."""

# It reports on pages that it finds empty; we have messages of our own for that.
for _name in ("trafilatura", "htmldate"):
    logging.getLogger(_name).addHandler(logging.NullHandler())


def clean_page(page: str, *, url: str = "") -> Draft:
    """Tell the article of a page from what stands around it."""
    tree = trafilatura.load_html(page)
    if tree is None:
        return clean_text(tidy(re.sub(r"<[^<>]{0,1000}>", " ", page)))
    facts = read_facts(tree, url=url)
    everything = visible_blocks(tree)
    found = trafilatura.bare_extraction(
        tree, url=url or None, include_comments=False, favor_precision=True
    )
    extracted = visible_blocks(found.body) if found is not None else []
    if sum(count_words(block.text) for block in extracted) < FEWEST_WORDS:
        draft = clean_blocks(everything)
    else:
        draft = judge_extracted(extracted)
    known = facts.filled_from(draft.facts)
    removed = [r.text for r in draft.removed()]
    agency = PageFacts(agency=find_agency(draft.paragraphs, removed))
    return Draft(draft.blocks, draft.verdicts, known.filled_from(agency))
