"""Comparisons built by hand, so that the exports are tested without the matcher."""

from dataclasses import replace

import numpy as np
import numpy.typing as npt

from newsdiff.model import (
    Article,
    Comparison,
    Difference,
    DifferenceKind,
    Kind,
    Match,
    Place,
    Placement,
    Quotation,
    Quote,
    QuotedPart,
    Quoting,
    Settings,
    Span,
    Statement,
    as_date,
)
from tests.support import COAST_COURIER, HARBOUR_GAZETTE


def span(text: str, part: str) -> Span:
    """Return where `part` stands in `text`."""
    start = text.index(part)
    return Span(start, start + len(part))


def no_scores(
    articles: tuple[Article, ...],
) -> dict[tuple[int, int], npt.NDArray[np.float64]]:
    """Return a table of zeros of the right shapes."""
    return {
        (a, b): np.zeros((len(articles[a].sentences), len(articles[b].sentences)))
        for b in range(len(articles))
        for a in range(b)
    }


def unmatched(*articles: Article) -> Comparison:
    """Return a comparison in which nothing matches."""
    return Comparison(articles, (), (), Settings(), no_scores(articles))


def with_one_match(left: Article, right: Article) -> Comparison:
    """Return a comparison whose first sentences match and differ in all their text."""
    ends = Place(0, 0), Place(1, 0)
    spans = [Span(0, len(article.sentences[0].text)) for article in (left, right)]
    difference = Difference(DifferenceKind.NAME, spans[0], spans[1], "all of it")
    articles = (left, right)
    return Comparison(
        articles,
        (Match(*ends, 0.5, Kind.PARTIAL, (difference,)),),
        (Statement(ends, ends[0]),),
        Settings(),
        no_scores(articles),
    )


AGENCY = Article.from_sentences(
    [
        "EASTMOOR (Norden) - The bridge at Eastmoor harbour is closed.",
        "Mayor Ines Holloway said repairs would cost $2 million to $3 million.",
        "See www.norden.example or write to desk@norden.example | @norden #bridge.",
        "# Ferries *will* run every ten minutes until the bridge opens again.",
    ],
    title="Bridge | closed [update]",
    source="Norden_Wire",
)


def bridge() -> Comparison:
    """Return three reports of a closed bridge, compared by hand."""
    agency = replace(
        AGENCY,
        published=as_date("2026-03-03"),
        url="https://norden.example/bridge_(update)?a=1&b=2",
        byline="Jo *Star* Lund",
        agency="Norden",
        warnings=("very short", "live <blog>"),
        origin="/somewhere/agency.txt",
    )
    articles = (HARBOUR_GAZETTE, COAST_COURIER, agency)
    gazette, courier = (
        [sentence.text for sentence in article.sentences] for article in articles[:2]
    )
    weeks = Difference(
        DifferenceKind.FIGURE,
        span(gazette[1], "six"),
        span(courier[1], "eight"),
        '"six" here, "eight" there',
    )
    told = Difference(
        DifferenceKind.ATTRIBUTION,
        Span(0, 0),
        span(courier[1], "told reporters"),
        'only there: "told reporters"',
        slight=True,
    )
    matches = (
        Match(Place(0, 0), Place(1, 0), 0.81, Kind.REWORDED),
        Match(Place(0, 0), Place(2, 0), np.float64(0.6249).item(), Kind.PARTIAL),
        Match(Place(0, 1), Place(1, 1), 0.7, Kind.REWORDED, (weeks, told)),
        Match(Place(0, 3), Place(2, 3), 0.93, Kind.VERBATIM),
        Match(Place(1, 0), Place(2, 0), 0.66, Kind.REWORDED),
    )
    statements = (
        Statement((Place(0, 1), Place(1, 1)), Place(0, 1)),
        Statement(
            (Place(0, 0), Place(1, 0), Place(2, 0)),
            Place(0, 0),
            (Placement.LEAD, Placement.LEAD, Placement.MIDDLE),
            (2,),
        ),
        Statement((Place(0, 3), Place(2, 3)), Place(0, 3)),
    )
    return Comparison(
        articles, matches, statements, Settings("words", 0.35), no_scores(articles)
    )


def weeks_quote() -> Quote:
    """Return what the mayor says in the first two reports of `bridge`."""
    return Quote(
        (
            quotation(HARBOUR_GAZETTE, 0, "at least six weeks", Quoting.FULLEST),
            quotation(COAST_COURIER, 1, "at least eight weeks", Quoting.REWORDED),
        )
    )


def quotation(
    article: Article,
    report: int,
    quoted: str,
    quoting: Quoting,
    speaker: str = "Ines Holloway",
) -> Quotation:
    """Return these words, quoted in the sentence of the report that has them."""
    number = next(
        number
        for number, sentence in enumerate(article.sentences)
        if quoted in sentence.text
    )
    where = span(article.sentences[number].text, quoted)
    return Quotation((QuotedPart(Place(report, number), where),), speaker, quoting)
