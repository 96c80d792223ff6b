"""Text from outside -> Markdown that shows exactly that text, on GitHub too."""

import re
from collections.abc import Iterable
from urllib.parse import urlsplit

_SEPARATOR = "<!-- -->"
"""An empty comment. GitHub looks for mentions, references and emoji in the rendered
text, where no backslash helps; a comment parts that text and leaves nothing behind."""

# Noncharacters that `one_line` takes out of any text, so they can only be ours.
_BOLD_BEGINS, _BOLD_ENDS = "\ufdd0", "\ufdd1"

# White space at which a line may break. The spaces that hold two words together stay.
_WHITESPACE = re.compile("[ \\t-\\r\x1c-\x1f\x85\u2028\u2029]+")
# Other control characters, marks that turn the writing direction of what follows them,
# halves of surrogate pairs, and code points that are no characters.
_UNSHOWABLE = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ufeff"
    "\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
)

_MARKS = re.compile(
    r"""
    (?P<start> ^(?:
        [-+](?=\s|$) | [-=](?=[-=\s]*$) | \#(?=\#{0,5}(?:\s|$)) | >
    ))
  | ^(?P<number> \d{1,9})(?P<point> [.)])(?=\s|$)
  | (?P<closing> (?<=\s)\#(?=\#*$))
  | (?P<parted>
        @(?=\S)
      | \#(?=\d)
      | \b[Gg][Hh]-(?=\d)
      | :(?=[\w+-]+:)
    )
  | (?P<scheme> :(?=//))
  | (?P<host> (?<=[wW]{3})\.)
  | (?P<entity> &(?=\#?\w+;))
  | (?P<plain> [\\`*_\[\]<~|])
  | (?P<dollar> \$)
  | (?P<begin> \ufdd0)
  | (?P<end> \ufdd1)
    """,
    re.VERBOSE,
)
_PAIR_OF_DOLLARS = re.compile(r"\$(?=\S).*(?<=\S)\$(?!\w)")

_UNSAFE_IN_DESTINATION = re.compile(r"""[\s"<>\\^`{|}()]""")


def one_line(text: str) -> str:
    """Return the text on one line: white space levelled, what no one sees left out."""
    return _WHITESPACE.sub(" ", _UNSHOWABLE.sub("", text)).strip()


def escape(text: str) -> str:
    """Return Markdown that renders as `one_line(text)`, anywhere in a line."""
    return _escape_line(one_line(text))


def escape_with_bold(text: str, stretches: Iterable[tuple[int, int]]) -> str:
    """Return the text as Markdown, these stretches (start, end) of it in bold."""
    pieces = []
    position = 0
    for start, end in _joined(stretches, text):
        pieces += [text[position:start], _BOLD_BEGINS, text[start:end], _BOLD_ENDS]
        position = end
    pieces.append(text[position:])
    cleaned = [
        piece if number % 2 else _UNSHOWABLE.sub("", piece)
        for number, piece in enumerate(pieces)
    ]
    return _escape_line(_WHITESPACE.sub(" ", "".join(cleaned)).strip())


def _joined(stretches: Iterable[tuple[int, int]], text: str) -> list[tuple[int, int]]:
    """Return the stretches in order, those that touch made one, without empty ones."""
    joined: list[tuple[int, int]] = []
    for stretch in sorted(stretches):
        start, end = _without_margins(text, *stretch)
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(joined[-1][1], end))
        elif one_line(text[start:end]):
            joined.append((start, end))
    return joined


def _without_margins(text: str, start: int, end: int) -> tuple[int, int]:
    """Leave out what would be space, or nothing, at either end."""
    while start < end and not one_line(text[start]):
        start += 1
    while start < end and not one_line(text[end - 1]):
        end -= 1
    return start, end


def _escape_line(line: str) -> str:
    dollar = _dollar(line)

    def replacement(found: re.Match[str]) -> str:
        mark = found[0]
        match found.lastgroup:
            case "point":
                return f"{found['number']}\\{found['point']}"
            case "parted":
                return mark + _SEPARATOR
            case "dollar":
                return dollar
            # Asterisks do not work beside letters and quotation marks, the tag does.
            case "begin":
                return "<b>"
            case "end":
                return "</b>"
            case _:
                return "\\" + mark

    return _MARKS.sub(replacement, line)


def _dollar(line: str) -> str:
    """Return how to write a dollar so that no two of them make a formula.

    Most renderers honour a backslash; GitHub looks behind it and asks for a tag.
    """
    if _PAIR_OF_DOLLARS.search(line):
        return r"<span>\$</span>"
    return r"\$"


def link(label: str, address: str) -> str:
    """Return a link if the address is one of the web, the escaped label otherwise."""
    if not is_web_address(address):
        return escape(label)
    return f"[{escape(label)}]({_destination(address)})"


def is_web_address(address: str) -> bool:
    """Say whether a reader can follow this in a browser: http or https, with a host."""
    try:
        parts = urlsplit(one_line(address))
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and bool(parts.hostname)


def _destination(address: str) -> str:
    encoded = _UNSAFE_IN_DESTINATION.sub(
        lambda found: "".join(f"%{byte:02X}" for byte in found[0].encode()),
        one_line(address),
    )
    return re.sub(r"&(?=#?\w+;)", "&amp;", encoded)
