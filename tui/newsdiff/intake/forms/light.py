"""An article's body from a data file or a feed -> a draft, with a light hand."""

import re
from html import unescape

from newsdiff.intake.draft import Draft, PageFacts
from newsdiff.intake.encoding.characters import tidy
from newsdiff.intake.encoding.mojibake import mended
from newsdiff.intake.facts.agencies import find_agency
from newsdiff.intake.pages.parse import parse_page
from newsdiff.intake.pages.text import visible_blocks
from newsdiff.intake.texts.blocks import Block, split_blocks
from newsdiff.intake.texts.plain import clean_blocks, judge_extracted

SCRAPED_SHARE = 0.2
"""If more than this share of the blocks is furniture, the text is a whole page."""

SCRAPED_BLOCKS = 4
"""And if at least so many blocks are."""

_BODY_TAG = re.compile(
    r"</?(?:p|div|br|h[1-6]|ul|ol|li|blockquote|figure|section|article)\b[^<>]{0,500}>"
    r"|</(?:a|b|i|em|strong|span)>|<(?:a|img|span)\s[^<>]{0,2000}>",
    re.IGNORECASE,
)


def has_body_tags(text: str) -> bool:
    """Whether a text is a piece of a page: paragraphs, headings, lists."""
    return bool(_BODY_TAG.search(text))


def clean_body(text: str, title: str) -> Draft:
    """Take off only what is surely furniture, and the title printed again.

    A text with much furniture was scraped with the page around it, whatever the data
    file calls it, and is cleaned like any scraped text.
    """
    blocks = _blocks_of(mended(text))
    draft = judge_extracted(blocks, [False] * len(blocks), title)
    removed = [block.text for block in draft.removed()]
    if len(removed) >= SCRAPED_BLOCKS and len(removed) > SCRAPED_SHARE * len(blocks):
        return clean_blocks(blocks)
    facts = PageFacts(agency=find_agency(draft.paragraphs, removed))
    return Draft(draft.blocks, draft.verdicts, facts)


def _blocks_of(text: str) -> list[Block]:
    if has_body_tags(text):
        tree = parse_page(f"<html><body>{text}</body></html>")
        if tree is not None:
            return visible_blocks(tree)
    return split_blocks(tidy(unescape(text)))
