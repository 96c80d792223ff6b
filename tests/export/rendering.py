"""Render Markdown as GitHub would, and look at what comes out."""

import re
from html.parser import HTMLParser

from markdown_it import MarkdownIt
from mdit_py_plugins.gfm import gfm_plugin

# What GitHub looks for in the text after rendering, one run of text at a time.
REFERENCES = re.compile(
    r"(?:^|\W)@[a-z0-9]|#\d|\bgh-\d|:[\w+-]+:|\$\S(?:.*\S)?\$(?!\w)", re.IGNORECASE
)

OUR_TAGS = {
    *("h1", "h2", "h3", "p", "ul", "li", "strong", "b", "span", "a"),
    *("table", "thead", "tbody", "tr", "th", "td"),
}
"""Every tag that a document of ours may render to."""


class Rendered(HTMLParser):
    """The tags and the runs of text of a rendered document."""

    def __init__(self, markdown: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[str] = []
        self.links: list[str] = []
        self.runs: list[str] = []
        self.html = _renderer().render(markdown)
        self._open_run = False
        self.feed(self.html)
        self.close()

    @property
    def text(self) -> str:
        """All the text, as a reader sees it."""
        return "".join(self.runs)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._open_run = False
        self.tags.append(tag)
        self.links += [value or "" for name, value in attrs if name in {"href", "src"}]

    def handle_endtag(self, tag: str) -> None:
        self._open_run = False

    def handle_comment(self, data: str) -> None:
        self._open_run = False

    def handle_data(self, data: str) -> None:
        if self._open_run:
            self.runs[-1] += data
        else:
            self.runs.append(data)
        self._open_run = True


def _renderer() -> MarkdownIt:
    renderer = MarkdownIt("commonmark", {"html": True})
    gfm_plugin(renderer, dollarmath=True)
    return renderer
