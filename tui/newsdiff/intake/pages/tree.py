"""An HTML tree -> its visible blocks, each with the containers that it stands in."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

import lxml.etree

from newsdiff.intake.encoding.characters import one_line
from newsdiff.intake.pages.text import (
    BREAKS,
    INLINE,
    INVISIBLE,
    KIND_OF_TAG,
    is_invisible,
)
from newsdiff.intake.texts.blocks import Block, BlockKind

NAMES_KEPT = 300
"""Of the names that a container gives itself, so many characters are looked at."""

CELL_CHARACTERS = 60
"""Cells of a table row up to this length are read as one line."""

_NAMING = ("class", "id", "itemprop", "role", "data-component", "data-testid")


class Container:
    """An element that holds blocks; its sums come once all blocks are known."""

    __slots__ = (
        *("parent", "tag", "names", "style", "depth", "words", "link_words"),
        *("prose", "prose_blocks", "blocks", "link_blocks"),
    )

    def __init__(
        self, parent: "Container | None", tag: str, names: str, style: str
    ) -> None:
        self.parent = parent
        self.tag = tag
        self.names = names
        """All that it calls itself: class, id, role, …"""
        self.style = style
        """Its class alone: what looks alike has the same."""
        self.depth: int = parent.depth + 1 if parent else 0
        self.words = self.link_words = self.prose = 0.0
        self.prose_blocks = self.blocks = self.link_blocks = 0

    @property
    def holder(self) -> "Container":
        """The container around this one, itself at the root."""
        return self.parent or self


@dataclass(slots=True)
class PageBlock:
    """A block with what its tags say; lengths are in characters."""

    block: Block
    container: Container
    linked: int
    strong: int
    emphasised: int
    links: int

    @property
    def link_share(self) -> float:
        """How much of the text is links, 0 to 1."""
        return min(1.0, self.linked / max(1, len(self.block.text)))


# What a tag does to the text around it.
_HIDDEN, _BREAK, _INLINE, _HOLDER = "hidden", "break", "inline", "holder"
_LINK, _STRONG, _EMPHASIS = "link", "strong", "emphasis"

_PARTS = {
    **dict.fromkeys(INLINE, _INLINE),
    **dict.fromkeys(BREAKS, _BREAK),
    **dict.fromkeys(INVISIBLE, _HIDDEN),
    "a": _LINK,
    **dict.fromkeys(("b", "strong"), _STRONG),
    **dict.fromkeys(("i", "em"), _EMPHASIS),
}


@lru_cache(maxsize=1024)
def _part(tag: str) -> str:
    """Return what a tag does; a site's own elements mostly leave the line unbroken."""
    return _PARTS.get(tag) or (_INLINE if "-" in tag else _HOLDER)


class _Reader:
    """Gathers text until a block ends."""

    def __init__(self) -> None:
        self.blocks: list[PageBlock] = []
        self.container = Container(None, "", "", "")
        self.kinds = [BlockKind.TEXT]
        self.open = {_LINK: 0, _STRONG: 0, _EMPHASIS: 0}
        self.marked = 0
        """How many links, bold and italic elements are open."""
        self._clear()

    def _clear(self) -> None:
        self.pieces: list[str] = []
        self.lengths = dict.fromkeys(self.open, 0)
        self.links = 0

    def text(self, piece: str) -> None:
        self.pieces.append(piece)
        if self.marked:
            length = len(piece.strip())
            for part, count in self.open.items():
                if count:
                    self.lengths[part] += length

    def end_block(self) -> None:
        if not self.pieces:
            return
        text = "".join(self.pieces)
        line = "" if text.isspace() else one_line(text)
        if line:
            self.blocks.append(
                PageBlock(
                    Block(line, self.kinds[-1]),
                    self.container,
                    self.lengths[_LINK],
                    self.lengths[_STRONG],
                    self.lengths[_EMPHASIS],
                    self.links,
                )
            )
            self._clear()
        elif self.marked or self.links:
            self._clear()
        else:
            self.pieces = []

    def start(self, tag: str, part: str, attributes: Mapping[str, str]) -> None:
        if part == _HOLDER:
            self.end_block()
            # A paragraph in a list item is part of the list.
            self.kinds.append(KIND_OF_TAG.get(tag, self.kinds[-1]))
            self.container = Container(
                self.container, tag, _names(attributes), attributes.get("class") or ""
            )
        elif part == _BREAK:
            self.end_block()
        elif part != _INLINE:
            self.open[part] += 1
            self.marked += 1
            self.links += part == _LINK

    def end(self, part: str) -> None:
        if part == _HOLDER:
            self.end_block()
            self.kinds.pop()
            self.container = self.container.holder
        elif part in self.open:
            self.open[part] -= 1
            self.marked -= 1


_NOTHING: Mapping[str, str] = MappingProxyType({})


def _names(attributes: Mapping[str, str]) -> str:
    if not attributes:
        return ""
    values = [attributes.get(name) for name in _NAMING if name in attributes]
    return " ".join(filter(None, values))[:NAMES_KEPT]


def page_blocks(root: lxml.etree._Element) -> list[PageBlock]:
    """Return the visible blocks of a page in reading order, a table row as one.

    Walks without recursion: a hostile page nests without end.
    """
    reader = _Reader()
    hidden: lxml.etree._Element | None = None
    walk = lxml.etree.iterwalk(root, events=("start", "end", "comment", "pi"))
    for event, element in walk:
        if event == "start":
            tag = element.tag
            part = _part(tag)
            attributes = dict(element.items()) or _NOTHING
            if part == _HIDDEN or is_invisible(element, tag, attributes):
                hidden = element
                walk.skip_subtree()
                continue
            reader.start(tag, part, attributes)
            if element.text:
                reader.text(element.text)
            continue
        if hidden is element:
            hidden = None
        elif event == "end":
            reader.end(_part(element.tag))
        if element.tail and element is not root:
            reader.text(element.tail)
    reader.end_block()
    return _with_rows(reader.blocks)


def _with_rows(blocks: list[PageBlock]) -> list[PageBlock]:
    """Read the short cells of a table row as one line."""
    merged: list[PageBlock] = []
    row: Container | None = None
    for block in blocks:
        around = block.container.parent
        is_cell = (
            block.container.tag in {"td", "th"}
            and around is not None
            and around.tag == "tr"
            and len(block.block.text) < CELL_CHARACTERS
        )
        if is_cell and row is not None and row is around:
            _append(merged[-1], block)
            continue
        row = around if is_cell else None
        if row is not None:
            block.container = row
        merged.append(block)
    return merged


def _append(row: PageBlock, cell: PageBlock) -> None:
    row.block = Block(f"{row.block.text} {cell.block.text}", row.block.kind)
    row.linked += cell.linked
    row.strong += cell.strong
    row.emphasised += cell.emphasised
    row.links += cell.links
