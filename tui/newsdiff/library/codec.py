"""Article -> text for the library, and back, with nothing lost."""

import hashlib
import json
from collections.abc import Sequence
from typing import NotRequired, TypedDict

from newsdiff.intake.changes.revise import identity
from newsdiff.model import Article, Removed, Sentence, Subheading, as_date


class _Stored(TypedDict):
    """An article as JSON; the names are the fields of `Article`."""

    title: str
    paragraphs: list[str]
    sentences: list[tuple[int, int, int] | tuple[int, int, int, str]]
    """Paragraph, start, end; then the text, where it is not what stands there."""
    source: str
    published: str | None
    url: str
    byline: str
    agency: str
    language: str
    subheadings: list[tuple[str, int]]
    removed: list[tuple[str, str, int] | tuple[str, str, int, int]]
    """Text, reason, paragraph; then the headings above it, where there are any."""
    warnings: list[str]
    origin: str
    text_id: NotRequired[str]
    """Only where the text was changed."""


def encode(article: Article) -> str:
    """Return the article as JSON in plain ASCII, so that any text at all survives."""
    stored: _Stored = {
        "title": article.title,
        "paragraphs": list(article.paragraphs),
        "sentences": [
            _encode_sentence(sentence, article.paragraphs)
            for sentence in article.sentences
        ],
        "source": article.source,
        "published": article.published.isoformat() if article.published else None,
        "url": article.url,
        "byline": article.byline,
        "agency": article.agency,
        "language": article.language,
        "subheadings": [(item.text, item.paragraph) for item in article.subheadings],
        "removed": [_encode_removed(block) for block in article.removed],
        "warnings": list(article.warnings),
        "origin": article.origin,
    }
    if article.text_id:
        stored["text_id"] = article.text_id
    return json.dumps(stored, separators=(",", ":"))


def decode(text: str) -> Article:
    """Return the article that `encode` made this of.

    Raises:
        ValueError, LookupError, TypeError: the text was not made by `encode`.
    """
    stored: _Stored = json.loads(text)
    paragraphs = tuple(stored["paragraphs"])
    return Article(
        title=stored["title"],
        paragraphs=paragraphs,
        sentences=tuple(
            _decode_sentence(values, paragraphs) for values in stored["sentences"]
        ),
        source=stored["source"],
        published=as_date(stored["published"]),
        url=stored["url"],
        byline=stored["byline"],
        agency=stored["agency"],
        language=stored["language"],
        subheadings=tuple(Subheading(*item) for item in stored["subheadings"]),
        removed=tuple(Removed(*block) for block in stored["removed"]),
        warnings=tuple(stored["warnings"]),
        origin=stored["origin"],
        text_id=stored.get("text_id", ""),
    )


def text_key(article: Article) -> bytes:
    """Return a digest of outlet and text, as the text was when it came."""
    try:
        return bytes.fromhex(identity(article))
    except ValueError:  # not made by `revise`
        return _digest([article.text_id])


def address_key(article: Article) -> bytes | None:
    """Return a digest of the address, None for a report that has none."""
    return _digest([article.url]) if article.url else None


def _digest(parts: Sequence[str]) -> bytes:
    return hashlib.sha256(json.dumps(parts).encode("ascii")).digest()


def _encode_removed(
    block: Removed,
) -> tuple[str, str, int] | tuple[str, str, int, int]:
    place = (block.text, block.reason, block.paragraph)
    return (*place, block.headings) if block.headings else place


def _encode_sentence(
    sentence: Sentence, paragraphs: Sequence[str]
) -> tuple[int, int, int] | tuple[int, int, int, str]:
    place = (sentence.paragraph, sentence.start, sentence.end)
    if _text_at(place, paragraphs) == sentence.text:
        return place
    return (*place, sentence.text)


def _decode_sentence(
    values: tuple[int, int, int] | tuple[int, int, int, str],
    paragraphs: Sequence[str],
) -> Sentence:
    paragraph, start, end = values[:3]
    text = values[3] if len(values) == 4 else paragraphs[paragraph][start:end]
    return Sentence(text, paragraph, start, end)


def _text_at(place: tuple[int, int, int], paragraphs: Sequence[str]) -> str | None:
    paragraph, start, end = place
    if not 0 <= paragraph < len(paragraphs):
        return None
    return paragraphs[paragraph][start:end]
