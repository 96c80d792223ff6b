"""Comparison -> what people hand on: Markdown, JSON, a sentence with its source."""

from newsdiff.export.citation import cite_match, cite_sentence, cite_text
from newsdiff.export.json_format import is_json, to_json
from newsdiff.export.markdown_format import markdown
from newsdiff.export.write import check_target, write_whole

__all__ = [
    "check_target",
    "cite_match",
    "cite_sentence",
    "cite_text",
    "is_json",
    "markdown",
    "to_json",
    "write_whole",
]
