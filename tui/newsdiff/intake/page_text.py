"""An HTML tree -> its visible text, block by block, in reading order."""

from collections.abc import Iterator

import lxml.etree
import lxml.html

from newsdiff.intake.blocks import Block, BlockKind
from newsdiff.intake.characters import one_line, tidy

_INVISIBLE = frozenset(
    ["script", "style", "noscript", "template", "svg", "canvas", "iframe", "object", "embed", "head", "math", "audio", "video", "select", "textarea", "datalist", "map"]
)
_INLINE = frozenset(
    ["a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd", "label", "mark", "q", "rp", "rt", "ruby", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "img", "hi", "ref"]
)
_KINDS = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6", "head"), BlockKind.HEADING),
    **dict.fromkeys(("li", "item", "dt", "dd"), BlockKind.ITEM),
}
_BREAKS = frozenset({"br", "lb"})

MAX_DEPTH = 250
"""Elements nested deeper than this are read as if they were not nested."""


def visible_blocks(root: lxml.etree._Element) -> list[Block]:
    """Return the blocks of a page or of trafilatura's tree."""
    return list(_merge(_pieces(root)))


def _merge(pieces: Iterator[tuple[str, BlockKind | None]]) -> Iterator[Block]:
    """Join the pieces of text between two breaks; None breaks."""
    text: list[str] = []
    kind = BlockKind.TEXT
    for piece, following in pieces:
        if following is None:
            text.append(piece)
            continue
        yield from _blocks(text, kind)
        text, kind = [], following
    yield from _blocks(text, kind)


def _blocks(pieces: list[str], kind: BlockKind) -> Iterator[Block]:
    joined = "".join(pieces)
    if joined and not joined.isspace():
        line = one_line(tidy(joined))
        if line:
            yield Block(line, kind)


def _pieces(root: lxml.etree._Element) -> Iterator[tuple[str, BlockKind | None]]:
    """Yield (text, None), and ("", kind) where a block of that kind begins.

    Walks by events and not by recursion: a hostile page may nest without end.
    """
    hidden: lxml.etree._Element | None = None
    kinds = [BlockKind.TEXT]
    for event, element in lxml.etree.iterwalk(
        root, events=("start", "end", "comment", "pi")
    ):
        tag = element.tag if isinstance(element.tag, str) else ""
        if event == "start" and hidden is None:
            if tag in _INVISIBLE or _is_hidden(element):
                hidden = element
                continue
            if tag in _BREAKS:
                yield "", kinds[-1]
            elif tag not in _INLINE:
                kinds.append(_KINDS.get(tag, _inherited(kinds[-1])))
                yield "", kinds[-1]
            if element.text:
                yield element.text, None
        elif event != "start":
            if hidden is element:
                hidden = None
            elif event == "end" and hidden is None and tag not in _INLINE | _BREAKS:
                kinds.pop()
                yield "", kinds[-1]
            if hidden is None and element.tail and element is not root:
                yield element.tail, None


def _inherited(kind: BlockKind) -> BlockKind:
    """A paragraph in a list item is part of the list."""
    return kind


def _is_hidden(element: lxml.etree._Element) -> bool:
    style = (element.get("style") or "").replace(" ", "").lower()
    return element.get("hidden") is not None or "display:none" in style
