"""Text that was read in the wrong encoding once, paragraph by paragraph -> mended."""

import re
from collections.abc import Iterator

LONGEST_LINE = 100_000
"""A line with more characters than this is mended in pieces, each for itself."""

# What the bytes behind the first one of a UTF-8 character look like in the encodings
# of Windows, DOS and the Mac. In sound text these stand behind such a letter now and
# then, so a sign is no proof: ftfy is asked.
_BEHIND = (
    "\\x80-\\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ\u2500-\u2593"
    "ЂЃѓЉЊЌЋЏђљњќћџЎўЈҐЁЄЇІіґё№єјЅѕї∂√∫≠ÆąĽľŔęîí˙ß"
)
_SIGN = re.compile(f"[À-ôĂĹĘРСТУГДЕОЧШЩ\u2500-\u2593√‚–—◊≈][{_BEHIND}]")

_PIECE = 256
"""Characters that are asked together whether they are ASCII: most of a page is."""

_OVERLAP = 12
"""No sign of a wrong encoding is longer than this many characters."""


def mended(text: str) -> str:
    """Return the text with `cafÃ©` as it was meant; sound paragraphs stay.

    Only the encoding is mended: quotes, widths, ligatures and spaces stay as they are.
    """
    if not _shows_sign(text):
        return text
    # Not splitlines: a byte that Unicode takes for a line break is half a character.
    return "\n".join(map(_mended, text.split("\n")))


def _shows_sign(text: str) -> bool:
    """Whether two characters that belong to one stand side by side."""
    return any(map(_SIGN.search, _pieces_beyond_ascii(text)))


def _pieces_beyond_ascii(text: str) -> Iterator[str]:
    """Yield the pieces that are not ASCII, each with the beginning of the next."""
    if text.isascii():
        return
    for start in range(0, len(text), _PIECE):
        piece = text[start : start + _PIECE + _OVERLAP]
        if not piece.isascii():
            yield piece


def _mended(line: str) -> str:
    if not _shows_sign(line):
        return line
    # Deferred: 40 ms, and only few texts show such a sign.
    from ftfy import TextFixerConfig, fix_encoding
    from ftfy.badness import is_bad

    if not any(map(is_bad, _pieces_beyond_ascii(line))):
        return line
    # Guesses about lost bytes would put into the text what nobody wrote.
    settings = TextFixerConfig(
        restore_byte_a0=False,
        replace_lossy_sequences=False,
        fix_c1_controls=False,
        explain=False,
    )
    pieces = (
        line[start : start + LONGEST_LINE]
        for start in range(0, len(line), LONGEST_LINE)
    )
    return "".join(fix_encoding(piece, settings) for piece in pieces)
