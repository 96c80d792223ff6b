"""Comparison -> what people hand on: Markdown, JSON."""

from newsdiff.export.json_format import is_json, to_json
from newsdiff.export.markdown_format import markdown
from newsdiff.export.write import check_target, write_whole

__all__ = ["check_target", "is_json", "markdown", "to_json", "write_whole"]
