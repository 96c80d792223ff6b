"""Comparison -> who is quoted with which words in which report."""

from collections.abc import Iterator

from newsdiff.compare.quotes.grouping import group
from newsdiff.compare.quotes.pieces import quoted_pieces
from newsdiff.compare.quotes.sameness import Spoken, spoken
from newsdiff.compare.quotes.speakers import Speakers
from newsdiff.model import Article, Comparison, Place, Quote

FEWEST_WORDS = 3
"""Quoted words of which nobody is named as the speaker; fewer are a term or a title."""

LONGEST_TEXT = 5_000
"""Characters of a sentence above which it is no sentence, and not searched."""

_MOST_TITLE_WORDS = 9


def find_quotes(comparison: Comparison) -> tuple[Quote, ...]:
    """Return what is quoted, in reading order; see `compare.quotes_of`."""
    pieces = [
        piece
        for report, article in enumerate(comparison.articles)
        for piece in _spoken_in(report, article)
    ]
    matched = frozenset(
        pair
        for match in comparison.matches
        for pair in ((match.left, match.right), (match.right, match.left))
    )
    texts = [
        [sentence.text for sentence in article.sentences]
        for article in comparison.articles
    ]
    return tuple(group(pieces, matched, texts))


def _spoken_in(report: int, article: Article) -> Iterator[Spoken]:
    texts = [_searched(sentence.text) for sentence in article.sentences]
    pieces = quoted_pieces(texts)
    speakers = Speakers(texts, pieces).of_all(pieces)
    for piece, speaker in zip(pieces, speakers, strict=True):
        made = spoken(
            Place(report, piece.sentence), piece, texts[piece.sentence], speaker
        )
        if _is_said(made):
            yield made


def _searched(text: str) -> str:
    return text if len(text) <= LONGEST_TEXT else ""


def _is_said(piece: Spoken) -> bool:
    """Tell a quotation from a term or the title of a work in quotation marks."""
    if not piece.content and len(piece.words) < FEWEST_WORDS:
        return False
    if not piece.speaker and len(piece.words) < FEWEST_WORDS:
        return False
    return not _is_title(piece)


def _is_title(piece: Spoken) -> bool:
    written = [word for word in piece.text.split() if word[0].isalpha()]
    if not 1 < len(written) <= _MOST_TITLE_WORDS or piece.mostly_quoted:
        return False
    long = [word for word in written if len(word) > 3]
    return bool(long) and all(word[0].isupper() for word in (written[0], *long))
