"""Markdown -> a draft: front matter and headings are believed, marks are taken off."""

import re

from newsdiff.intake.draft import Draft, PageFacts
from newsdiff.intake.encoding.characters import one_line
from newsdiff.intake.facts.dates import find_date
from newsdiff.intake.texts.blocks import Block, BlockKind, split_blocks
from newsdiff.intake.texts.plain import clean_blocks

_FRONT_MATTER = re.compile(
    r"\s*---\n(?P<fields>.{0,5000}?)\n---[ \t]*(?:\n|$)", re.DOTALL
)
_FIELD = re.compile(r"^(?P<name>\w+)\s*:\s*(?P<value>\S.*)$", re.MULTILINE)
_HEADING = re.compile(r"^#{1,6}\s+(?P<text>.*?)\s*#*$")
_UNDERLINE = re.compile(
    r"^(?P<text>[^\n]{1,200})\n(?:={3,}|-{3,})[ \t]*$", re.MULTILINE
)
_RULE = re.compile(r"^[ \t]*(?:[-*_][ \t]*){3,}$", re.MULTILINE)
_IMAGE = re.compile(
    r"!\[(?P<text>[^\[\]]{0,500})\]\([^()\s]{0,2000}(?:\s[^()]{0,200})?\)"
)
_LINK = re.compile(r"\[(?P<text>[^\[\]]{1,500})\]\((?:https?:|/|#)[^()\s]{0,2000}\)")
_STRONG = re.compile(
    r"(?<![\w*])(\*\*|__)(?=\S)(?P<text>[^*_\n]{1,1000})(?<=\S)\1(?![\w*])"
)
_EMPHASIS = re.compile(
    r"(?<![\w*])([*_])(?=\S)(?P<text>[^*_\n]{1,1000})(?<=\S)\1(?![\w*])"
)


def clean_markdown(text: str) -> Draft:
    """Tell the article of a tidied Markdown text from what stood around it."""
    facts = PageFacts()
    matter = _FRONT_MATTER.match(text)
    if matter:
        facts = _facts_of(matter["fields"])
        text = text[matter.end() :]
    text = _UNDERLINE.sub(r"# \g<text>", text)
    text = _RULE.sub("", text)
    draft = clean_blocks([_plain(block) for block in split_blocks(text)])
    return Draft(draft.blocks, draft.verdicts, facts.filled_from(draft.facts))


def _plain(block: Block) -> Block:
    heading = _HEADING.match(block.text)
    text = heading["text"] if heading else block.text.removeprefix("> ")
    for pattern in (_IMAGE, _LINK, _STRONG, _EMPHASIS):
        text = pattern.sub(r"\g<text>", text)
    return Block(text or block.text, BlockKind.HEADING if heading else block.kind)


def _facts_of(fields: str) -> PageFacts:
    """Read the front matter's usual fields."""
    values = {
        found["name"].lower(): one_line(found["value"]).strip("\"'")
        for found in _FIELD.finditer(fields)
    }
    return PageFacts(
        title=values.get("title", ""),
        source=values.get("source", values.get("outlet", values.get("publisher", ""))),
        published=find_date(values.get("date", values.get("published", ""))),
        url=values.get("url", values.get("link", "")),
        byline=values.get("author", values.get("byline", "")),
    )
