"""Mails and web archives made like mails -> headers and parts, whatever they hold.

The policy is the old one on purpose: it hands headers over as they stand. The newer
policy parses each header when it is asked for, which is slow for hostile ones and
raises errors that are not its own.
"""

import binascii
import re
from collections.abc import Iterator
from email import message_from_bytes, policy
from email.errors import MessageError
from email.header import decode_header
from email.message import Message

from newsdiff.errors import ReadError, TooLargeError
from newsdiff.intake.encoding.characters import one_line
from newsdiff.intake.forms.raw import RawReport

MOST_PARTS = 2000
"""A message with more parts than this was made to be slow."""

LONGEST_HEADER = 4000
"""How much of a header is read, in characters."""

LONGEST_PARAMETERS = 20_000
"""The header that says what a part is has at most so many bytes; the parser needs the
square of them."""

_PARAMETERS = re.compile(
    rb"^content-[a-z-]{1,30}:[^\n]*+(?:\n[ \t][^\n]*+)*+", re.IGNORECASE | re.MULTILINE
)
_NESTING = re.compile(
    rb"^content-type:\s*(?:multipart|message)/", re.IGNORECASE | re.MULTILINE
)

MOST_LINES = 1_000_000
"""A message of more lines than this, some 75 MB of pictures, is not taken apart."""

MOST_NESTED = 60
"""A message with more messages and multiparts inside was made to be slow."""

_HEADER_LINE = re.compile(rb"([A-Za-z][A-Za-z0-9-]{0,60}):(?:\s|$)")
_SURE_NAMES = frozenset(
    {b"mime-version", b"message-id", b"received", b"return-path", b"delivered-to"}
)
_USUAL_NAMES = frozenset({b"from", b"subject", b"date", b"content-type"})


def looks_like_message(data: bytes) -> bool:
    """Whether these bytes begin with the headers of a mail or a web archive."""
    names = set()
    for line in data[:4000].lstrip().splitlines():
        found = _HEADER_LINE.match(line)
        if found:
            names.add(found[1].lower())
        elif not line[:1].isspace() and not line.startswith(b"From "):
            break
    return bool(names & _SURE_NAMES) and bool(names & _USUAL_NAMES)


def parse_message(raw: RawReport, data: bytes) -> Message:
    """Take a message apart.

    Raises:
        ReadError: it is nested too deeply, or too long.
    """
    if data.count(b"\n") > MOST_LINES:
        raise TooLargeError(
            f"{raw.name} has more than {MOST_LINES:,} lines", source=raw.origin
        )
    problem = ReadError(
        f"{raw.name} is too intricate to be a mail or a saved page", source=raw.origin
    )
    lengths = (len(found[0]) for found in _PARAMETERS.finditer(data))
    if (
        sum(1 for _ in _NESTING.finditer(data)) > MOST_NESTED
        or max(lengths, default=0) > LONGEST_PARAMETERS
    ):
        raise problem
    try:
        return message_from_bytes(data, policy=policy.compat32)
    except (RecursionError, MessageError, ValueError, LookupError) as error:
        raise problem from error


def header(message: Message, name: str) -> str:
    """Return a header decoded and on one line, empty if there is none."""
    for found, value in message.raw_items():
        if found.lower() == name:
            return _decoded(str(value)[:LONGEST_HEADER])
    return ""


def _decoded(value: str) -> str:
    """Return `=?utf-8?q?Br=C3=BCcke?=` as it is meant."""
    value = one_line(_from_raw_bytes(value))
    try:
        pieces = decode_header(value)
    except (MessageError, ValueError, binascii.Error):
        return value
    words = []
    for text, charset in pieces:
        if isinstance(text, str):
            words.append(text)
            continue
        try:
            words.append(text.decode(charset or "utf-8", errors="replace"))
        except (LookupError, ValueError):
            words.append(text.decode("utf-8", errors="replace"))
    return one_line("".join(words))


def _from_raw_bytes(value: str) -> str:
    """Return a header whose bytes were never encoded as mails ask for."""
    data = value.encode("utf-8", errors="surrogateescape")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")


def text_parts(message: Message, kind: str) -> Iterator[tuple[Message, bytes, str]]:
    """Yield the parts of a kind such as `text/html`, with their bytes and charset."""
    for part in parts_of(message):
        if part.is_multipart() or part.get_content_type() != kind:
            continue
        if is_attached(part):
            continue
        data = payload(part)
        if data.strip():
            yield part, data, charset_of(part)


def parts_of(message: Message) -> Iterator[Message]:
    """Yield a message and its parts, but not those of messages inside it."""
    waiting = [message]
    number = 0
    while waiting and number <= MOST_PARTS:
        part = waiting.pop(0)
        number += 1
        yield part
        inner = part.get_payload() if part.is_multipart() else None
        is_other = part is not message and part.get_content_maintype() == "message"
        if isinstance(inner, list) and not is_other:
            waiting[:0] = [one for one in inner if isinstance(one, Message)]


def is_attached(part: Message) -> bool:
    """Whether a part is a file that was sent along."""
    return "attachment" in header(part, "content-disposition").lower()


def file_name(part: Message) -> str:
    """Return the name of a file that was sent along, "" for none."""
    try:
        name = part.get_filename() or ""
    except (ValueError, LookupError, MessageError):
        return ""
    return _decoded(str(name)[:LONGEST_HEADER])


def payload(part: Message) -> bytes:
    """Return the bytes of a part, none where its encoding is damaged."""
    try:
        data = part.get_payload(decode=True)
    # Damaged transfer encodings, and charsets spelled in a way that becomes a tuple.
    except (ValueError, LookupError, AttributeError, TypeError):
        return b""
    return data if isinstance(data, bytes) else b""


def charset_of(part: Message) -> str:
    """Return the encoding that a part names, "" for none."""
    try:
        return part.get_content_charset() or ""
    except (ValueError, LookupError):
        return ""
