"""Puts back what cleaning took out of a report, and takes out what it let through."""

import hashlib
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from newsdiff.model import (
    Article,
    Removed,
    Sentence,
    Subheading,
    split_paragraphs,
)

BY_READER = "dropped by the reader"
"""Reason of a paragraph that a person took out of one report."""

NEW = -1
"""Index of a piece that is not at its place in the article any more."""


class PieceKind(StrEnum):
    """What a piece of a report's page is."""

    PARAGRAPH = "paragraph"
    SUBHEADING = "subheading"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class Piece:
    """A paragraph, a subheading or a removed block, as they stood on the page."""

    kind: PieceKind
    text: str
    index: int
    """Into `Article.paragraphs`, `.subheadings` or `.removed`, as the kind says."""
    reason: str = ""
    """Why it was removed, empty if it was not."""

    @property
    def kept(self) -> bool:
        """Whether it is a paragraph of the report."""
        return self.kind is PieceKind.PARAGRAPH

    def as_paragraph(self) -> "Piece":
        """Return the piece put back into the report."""
        return Piece(PieceKind.PARAGRAPH, self.text, NEW)

    def as_removed(self, reason: str) -> "Piece":
        """Return the piece taken out of the report."""
        return Piece(PieceKind.REMOVED, self.text, NEW, reason)


def restore(article: Article, index: int) -> Article:
    """Put the removed block of this index back as a paragraph, where it stood.

    Raises:
        IndexError: there is no such block.
    """
    if not 0 <= index < len(article.removed):
        raise IndexError(f"no removed block {index}")
    return rebuilt(
        article,
        (
            piece.as_paragraph()
            if piece.kind is PieceKind.REMOVED and piece.index == index
            else piece
            for piece in pieces(article)
        ),
    )


def drop(article: Article, paragraph: int, reason: str = BY_READER) -> Article:
    """Take the paragraph of this index out of the report.

    Raises:
        IndexError: there is no such paragraph.
    """
    if not 0 <= paragraph < len(article.paragraphs):
        raise IndexError(f"no paragraph {paragraph}")
    return rebuilt(
        article,
        (
            piece.as_removed(reason)
            if piece.kept and piece.index == paragraph
            else piece
            for piece in pieces(article)
        ),
    )


def pieces(article: Article) -> tuple[Piece, ...]:
    """Return everything that stood on the page, in its order."""
    last = len(article.paragraphs)
    removed: dict[int, list[int]] = {}
    headings: dict[int, list[int]] = {}
    for index, block in enumerate(article.removed):
        removed.setdefault(min(max(block.paragraph, 0), last), []).append(index)
    for index, heading in enumerate(article.subheadings):
        headings.setdefault(min(max(heading.paragraph, 0), last), []).append(index)
    found: list[Piece] = []
    for number in range(last + 1):
        found += _gap(article, removed.get(number, []), headings.get(number, []))
        if number < last:
            text = article.paragraphs[number]
            found.append(Piece(PieceKind.PARAGRAPH, text, number))
    return tuple(found)


def _gap(
    article: Article, removed: Sequence[int], headings: Sequence[int]
) -> list[Piece]:
    """Return what stands between two paragraphs, in the order of the page."""
    found = []
    above = 0
    for index in removed:
        block = article.removed[index]
        while above < min(block.headings, len(headings)):
            found.append(_heading(article, headings[above]))
            above += 1
        found.append(Piece(PieceKind.REMOVED, block.text, index, block.reason))
    return found + [_heading(article, index) for index in headings[above:]]


def _heading(article: Article, index: int) -> Piece:
    return Piece(PieceKind.SUBHEADING, article.subheadings[index].text, index)


def rebuilt(article: Article, changed: Iterable[Piece]) -> Article:
    """Return the article with these pieces for its own, every place made new.

    Sentences of paragraphs that stay are kept as they are, the others are split.
    """
    paragraphs: list[str] = []
    sentences: list[Sentence] = []
    subheadings: list[Subheading] = []
    removed: list[Removed] = []
    headings = 0
    known = _sentences_of(article)
    for piece in changed:
        place = len(paragraphs)
        if piece.kind is PieceKind.REMOVED:
            removed.append(Removed(piece.text, piece.reason, place, headings))
        elif piece.kind is PieceKind.SUBHEADING:
            subheadings.append(Subheading(piece.text, place))
            headings += 1
        else:
            split = known[piece.index] if piece.index >= 0 else _split(piece, article)
            sentences += [replace(sentence, paragraph=place) for sentence in split]
            paragraphs.append(piece.text)
            headings = 0
    result = replace(
        article,
        paragraphs=tuple(paragraphs),
        sentences=tuple(sentences),
        subheadings=tuple(subheadings),
        removed=tuple(removed),
    )
    first = identity(article)
    return replace(
        result,
        warnings=_warnings(article, result),
        text_id="" if _text_id(result) == first else first,
    )


def _sentences_of(article: Article) -> list[list[Sentence]]:
    found: list[list[Sentence]] = [[] for _ in article.paragraphs]
    for sentence in article.sentences:
        if 0 <= sentence.paragraph < len(found):
            found[sentence.paragraph].append(sentence)
    return found


def _split(piece: Piece, article: Article) -> Sequence[Sentence]:
    return split_paragraphs((piece.text,), article.language)


def identity(article: Article) -> str:
    """Return what tells one outlet's text from every other, in hexadecimal digits.

    It is the text's as cleaning left it: it stays the same when a reader or a rule
    takes something out, so a report that is read again is known again.
    """
    return article.text_id or _text_id(article)


def _text_id(article: Article) -> str:
    """Return a digest of outlet and text; without a text, of outlet and title."""
    parts = [article.source, *(article.paragraphs or ("", article.title))]
    return hashlib.sha256(json.dumps(parts).encode("ascii")).hexdigest()


def _warnings(before: Article, after: Article) -> tuple[str, ...]:
    """Return the warnings of the new text, and those that do not depend on it."""
    found, gone = _found_warnings(after), _found_warnings(before)
    mine = [name for name in found if name in before.warnings or name not in gone]
    others = [name for name in before.warnings if name not in (*found, *gone)]
    return (*others, *mine)


def _found_warnings(article: Article) -> tuple[str, ...]:
    from newsdiff.intake.facts.trust import find_warnings  # its patterns, 30 ms

    surroundings = [block.text for block in article.removed]
    return find_warnings(article.paragraphs, surroundings, article.language)
