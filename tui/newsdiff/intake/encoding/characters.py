"""Text from outside -> text that cannot steer a terminal, with plain line breaks."""

import re

# Each alternative stops at the next introducer, so that hostile input stays linear.
_ESCAPE_SEQUENCES = re.compile(
    r"(?:\x1b\]|\x9d)[^\x07\x1b\x9c\x9d\n]*(?:\x07|\x1b\\|\x9c)"  # OSC: titles, links
    r"|(?:\x1b[PX^_]|[\x90\x98\x9e\x9f])[^\x1b\x90\x98\x9c\x9e\x9f\n]*(?:\x1b\\|\x9c)"
    r"|(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]"  # CSI: colours, cursor
    r"|\x1b[ -/]*[0-~]"  # the two-character ones
)
_LINE_BREAKS = re.compile(r"\r\n|[\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_SPACES = re.compile(r"[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
# Controls, direction marks and overrides, invisible joiners of words, tag characters
# but for those of flags. The zero-width joiner and non-joiner stay: Persian and Hindi
# are spelled with them, and emoji; between ASCII characters they are of no use.
_INVISIBLE = re.compile(
    r"(\U0001f3f4[\U000e0030-\U000e0039\U000e0061-\U000e007a]{1,6}\U000e007f)"
    r"|[\x00-\x08\x0e-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e"
    r"\u2060-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]"
    r"|(?<=[\x00-\x7f])[\u200c\u200d]+(?=[\x00-\x7f])"
)
_SURROGATES = re.compile(r"[\ud800-\udfff]")
LONGEST_NAME = 160
"""How many characters of a path or an address a message shows."""

# Any character that one of the above changes: most text has none, and is passed on.
_NOT_PLAIN = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\xa0\u00ad\u061c\u1680\u180e\u2000-\u200f"
    r"\u2028-\u202f\u205f-\u206f\u3000\ud800-\udfff\ufeff\ufff9-\ufffb"
    r"\U000e0000-\U000e007f]"
)


def tidy(text: str) -> str:
    """Return the text without escape sequences, controls and invisible characters.

    Line breaks become `\\n`, spaces of every width a plain space. Brackets and
    whatever else could be somebody's markup stay: they are text.
    """
    if not _NOT_PLAIN.search(text):
        return text
    text = _ESCAPE_SEQUENCES.sub("", text)
    text = _LINE_BREAKS.sub("\n", text)
    text = _SPACES.sub(" ", text)
    text = _INVISIBLE.sub(r"\1", text)
    return _SURROGATES.sub("\ufffd", text)


def shortened(name: str) -> str:
    """Return a path or an address as a message has room for it."""
    if len(name) <= LONGEST_NAME:
        return name
    return f"{name[: LONGEST_NAME // 2]}…{name[-LONGEST_NAME // 2 :]}"


def one_line(text: str) -> str:
    """Return the text tidied and on one line, with single spaces."""
    line = " ".join(text.split())
    # Nothing that `tidy` takes out is printable, but for the wide spaces just split at.
    return line if line.isprintable() else " ".join(tidy(line).split())
