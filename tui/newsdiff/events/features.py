"""Article -> what grouping compares: its terms as numbers, in their order."""

import struct
from dataclasses import dataclass
from datetime import date
from hashlib import blake2b

import numpy as np
import numpy.typing as npt

from newsdiff.events.codes import HEADLINE, MARK_BITS, NAME, code_and_marks
from newsdiff.events.terms import folded_terms, names_of, terms_of
from newsdiff.model import Article
from newsdiff.text.words import fold

READ_TERMS = 3000
"""Terms of a report that are read; a live blog of a whole day is longer."""

READ_CHARACTERS = 40_000
"""Characters that are looked through for them; a file of 20 MB is no longer to read."""

HEADLINE_TERMS = 12
"""So many terms of the text stand in for a missing headline."""

KEY_BYTES = 16
"""Two reports that share a key of this length by chance do not exist."""

STORED_VERSION = 1
"""Goes up whenever features are read or stored in another way."""

# Version, whether there is text, day, two lengths, two keys, the language.
_HEADER = struct.Struct(f"<B?IHH{KEY_BYTES}s{KEY_BYTES}s8s")


class StaleFeaturesError(ValueError):
    """Stored features that this version cannot use: read the article again."""


@dataclass(frozen=True, slots=True, eq=False)
class Features:
    """What grouping knows of one report; small, and independent of all others."""

    codes: npt.NDArray[np.uint32]
    """[distinct terms], in the order in which they first come."""
    marks: npt.NDArray[np.uint8]
    """[distinct terms], what each is: see `codes`."""
    stream: npt.NDArray[np.uint16]
    """[terms of title and text], which distinct term stands at each place."""
    published: date | None
    language: str
    text: bytes
    """The same for reports of the very same text."""
    key: bytes
    """The same for reports that are alike in everything; puts them in an order."""
    empty: bool
    """True if there is no text under the title."""

    def to_bytes(self) -> bytes:
        """Return everything that `from_bytes` needs: 5 bytes a term, 1 or 2 a place."""
        header = _HEADER.pack(
            STORED_VERSION,
            self.empty,
            self.published.toordinal() if self.published else 0,
            len(self.codes),
            len(self.stream),
            self.text,
            self.key,
            self.language.encode("ascii", "replace"),
        )
        stream = self.stream.astype(_places(len(self.codes)))
        arrays = (self.codes.astype("<u4"), self.marks, stream)
        return header + b"".join(array.tobytes() for array in arrays)

    @classmethod
    def from_bytes(cls, stored: bytes) -> "Features":
        """Return the features that were stored.

        Raises:
            StaleFeaturesError: they were written by another version or are damaged.
        """
        if len(stored) < _HEADER.size or stored[0] != STORED_VERSION:
            raise StaleFeaturesError("these features are of another version")
        _, empty, day, terms, places, text, key, language = _HEADER.unpack_from(stored)
        start, kind = _HEADER.size, _places(terms)
        wrong = len(stored) != start + 5 * terms + kind.itemsize * places
        if wrong or day > date.max.toordinal():
            raise StaleFeaturesError("these features are damaged")
        codes = np.frombuffer(stored, "<u4", terms, start)
        marks = np.frombuffer(stored, np.uint8, terms, start + 4 * terms)
        stream = np.frombuffer(stored, kind, places, start + 5 * terms)
        if places and int(stream.max()) >= terms:
            raise StaleFeaturesError("these features are damaged")
        return cls(
            codes=codes.astype(np.uint32, copy=False),
            marks=marks,
            stream=stream.astype(np.uint16),
            published=date.fromordinal(day) if day else None,
            language=language.rstrip(b"\0").decode("ascii", "replace"),
            text=text,
            key=key,
            empty=empty,
        )


def _places(terms: int) -> np.dtype[np.uint8] | np.dtype[np.uint16]:
    """Return how a place in the stream is stored where there are so many terms."""
    return np.dtype(np.uint8) if terms <= 2**8 else np.dtype("<u2")


def features_of(article: Article) -> Features:
    """Read an article for grouping."""
    text = opening(article)
    folded = fold(text)
    body = folded_terms(folded)[:READ_TERMS]
    title = terms_of(article.title)[:READ_TERMS]
    stream = title + body
    numbers = {term: number for number, term in enumerate(dict.fromkeys(stream))}
    packed = np.fromiter(map(code_and_marks, numbers), np.int64, len(numbers))
    marks = packed.astype(np.uint8)
    marks[[numbers[name] for name in names_of(text) if name in numbers]] |= NAME
    marks[[numbers[term] for term in title or body[:HEADLINE_TERMS]]] |= HEADLINE
    rest = fold("\n".join(article.paragraphs)[len(text) :])
    return Features(
        codes=(packed >> MARK_BITS).astype(np.uint32),
        marks=marks,
        stream=np.fromiter(map(numbers.__getitem__, stream), np.uint16, len(stream)),
        published=article.published,
        language=article.language,
        text=_digest(" ".join((folded + rest).split())),
        key=_digest(
            "\0".join((article.source, article.title, article.url, *article.paragraphs))
        ),
        empty=not body,
    )


def opening(article: Article) -> str:
    """Return as much of the text as is read."""
    read: list[str] = []
    left = READ_CHARACTERS
    for paragraph in article.paragraphs:
        if left <= 0:
            break
        read.append(paragraph[:left])
        left -= len(paragraph)
    return "\n".join(read)


def _digest(text: str) -> bytes:
    encoded = text.encode("utf-8", "surrogatepass")
    return blake2b(encoded, digest_size=KEY_BYTES).digest()
