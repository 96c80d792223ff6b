"""An HTML tree -> its visible text, block by block, in reading order."""

from collections.abc import Iterator, Mapping

import lxml.etree

from newsdiff.intake.encoding.characters import one_line
from newsdiff.intake.texts.blocks import Block, BlockKind

INVISIBLE = frozenset(
    (
        *("script", "style", "noscript", "template", "svg", "canvas", "iframe"),
        *("object", "embed", "math", "audio", "video", "select", "textarea"),
        *("datalist", "map", "graphic"),
    )
)
# `hi`, `ref` and `del` are trafilatura's own, and so is `head` for a heading.
INLINE = frozenset(
    (
        *("a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data"),
        *("del", "dfn", "em", "font", "i", "ins", "kbd", "label", "mark", "q", "rp"),
        *("rt", "ruby", "s", "samp", "small", "span", "strike", "strong", "sub"),
        *("sup", "time", "tt", "u", "var", "wbr", "img", "hi", "ref"),
    )
)
KIND_OF_TAG = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6", "head"), BlockKind.HEADING),
    **dict.fromkeys(("li", "item", "dt", "dd"), BlockKind.ITEM),
    **dict.fromkeys(("figcaption", "caption"), BlockKind.CAPTION),
}
BREAKS = frozenset({"br", "lb"})
NO_BLOCKS = INLINE | BREAKS

_Piece = tuple[str, BlockKind | None]
"""Text and None, or no text and the kind of the block that begins here."""


def visible_blocks(root: lxml.etree._Element) -> list[Block]:
    """Return the blocks of a page or of trafilatura's tree."""
    return list(_join(_pieces(root)))


def _join(pieces: Iterator[_Piece]) -> Iterator[Block]:
    """Join the pieces of text between two beginnings."""
    text: list[str] = []
    kind = BlockKind.TEXT
    for piece, following in pieces:
        if following is None:
            text.append(piece)
            continue
        yield from _block(text, kind)
        text, kind = [], following
    yield from _block(text, kind)


def _block(pieces: list[str], kind: BlockKind) -> Iterator[Block]:
    joined = "".join(pieces)
    if joined and not joined.isspace():
        line = one_line(joined)
        if line:
            yield Block(line, kind)


def _pieces(root: lxml.etree._Element) -> Iterator[_Piece]:
    """Walk the tree without recursion: a hostile page nests without end."""
    hidden: lxml.etree._Element | None = None
    kinds = [BlockKind.TEXT]
    events = ("start", "end", "comment", "pi")
    for event, element in lxml.etree.iterwalk(root, events=events):
        tag = element.tag if isinstance(element.tag, str) else ""
        if event == "start":
            if hidden is not None:
                continue
            if tag in INVISIBLE or is_invisible(element, tag, element.attrib):
                hidden = element
                continue
            yield from _opening(tag, kinds)
            if element.text:
                yield element.text, None
            continue
        if hidden is element:
            hidden = None
        elif hidden is None and event == "end" and tag not in NO_BLOCKS:
            kinds.pop()
            yield "", kinds[-1]
        if hidden is None and element.tail and element is not root:
            yield element.tail, None


def _opening(tag: str, kinds: list[BlockKind]) -> Iterator[_Piece]:
    if tag in BREAKS:
        yield "", kinds[-1]
    elif tag not in INLINE:
        # A paragraph in a list item is part of the list.
        kinds.append(KIND_OF_TAG.get(tag, kinds[-1]))
        yield "", kinds[-1]


def is_invisible(
    element: lxml.etree._Element, tag: str, attributes: Mapping[str, str]
) -> bool:
    """Whether an element that may hold text is not shown, nor all within it."""
    if tag == "head":
        parent = element.getparent()
        return parent is not None and parent.tag == "html"
    if not attributes:
        return False
    if "hidden" in attributes:
        return True
    style = attributes.get("style") or ""
    return bool(style) and "display:none" in style.replace(" ", "").lower()
