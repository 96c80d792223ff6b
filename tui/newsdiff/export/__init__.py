"""Comparison -> what people hand on: Markdown, JSON."""

from newsdiff.export.json_format import to_json
from newsdiff.export.markdown_format import markdown
from newsdiff.export.write import write_whole

__all__ = ["markdown", "to_json", "write_whole"]
