"""An HTML tree -> its visible blocks, each with the containers that it stands in."""

from dataclasses import dataclass

import lxml.etree

from newsdiff.intake.blocks import Block, BlockKind
from newsdiff.intake.characters import one_line
from newsdiff.intake.page_text import (
    BREAKS,
    INLINE,
    KIND_OF_TAG,
    is_invisible,
)

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


class _Reader:
    """Gathers text until a block ends."""

    def __init__(self) -> None:
        self.blocks: list[PageBlock] = []
        self.container = Container(None, "", "", "")
        self.kinds = [BlockKind.TEXT]
        self.open = {"a": 0, "strong": 0, "em": 0}
        self._clear()

    def _clear(self) -> None:
        self.pieces: list[str] = []
        self.lengths = {"a": 0, "strong": 0, "em": 0}
        self.links = 0

    def text(self, piece: str) -> None:
        self.pieces.append(piece)
        length = len(piece.strip())
        for name, count in self.open.items():
            if count:
                self.lengths[name] += length

    def end_block(self) -> None:
        if not self.pieces:
            return
        line = one_line("".join(self.pieces))
        if line:
            self.blocks.append(
                PageBlock(
                    Block(line, self.kinds[-1]),
                    self.container,
                    self.lengths["a"],
                    self.lengths["strong"],
                    self.lengths["em"],
                    self.links,
                )
            )
        self._clear()

    def start(self, element: lxml.etree._Element, tag: str) -> None:
        if tag in BREAKS:
            self.end_block()
        elif _is_inline(tag):
            name = _ROLE_OF_TAG.get(tag)
            if name:
                self.open[name] += 1
                self.links += name == "a"
        else:
            self.end_block()
            # A paragraph in a list item is part of the list.
            self.kinds.append(KIND_OF_TAG.get(tag, self.kinds[-1]))
            self.container = Container(
                self.container, tag, _names(element), element.get("class") or ""
            )

    def end(self, tag: str) -> None:
        if tag in BREAKS:
            return
        if not _is_inline(tag):
            self.end_block()
            self.kinds.pop()
            self.container = self.container.holder
        elif name := _ROLE_OF_TAG.get(tag):
            self.open[name] -= 1


_ROLE_OF_TAG = {"a": "a", "b": "strong", "strong": "strong", "i": "em", "em": "em"}


def _is_inline(tag: str) -> bool:
    """Whether a tag leaves the line unbroken; a site's own elements mostly do."""
    return tag in INLINE or "-" in tag


def _names(element: lxml.etree._Element) -> str:
    if not element.attrib:
        return ""
    values = (element.get(name) for name in _NAMING)
    return " ".join(filter(None, values))[:NAMES_KEPT]


def page_blocks(root: lxml.etree._Element) -> list[PageBlock]:
    """Return the visible blocks of a page in reading order, a table row as one.

    Walks without recursion: a hostile page nests without end.
    """
    reader = _Reader()
    hidden: lxml.etree._Element | None = None
    events = ("start", "end", "comment", "pi")
    for event, element in lxml.etree.iterwalk(root, events=events):
        tag = element.tag if isinstance(element.tag, str) else ""
        if event == "start":
            if hidden is not None:
                continue
            if is_invisible(element, tag):
                hidden = element
                continue
            reader.start(element, tag)
            if element.text:
                reader.text(element.text)
            continue
        if hidden is element:
            hidden = None
        elif hidden is None and event == "end":
            reader.end(tag)
        if hidden is None and element.tail and element is not root:
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
