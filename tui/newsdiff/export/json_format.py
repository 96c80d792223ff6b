"""A comparison as JSON, for programs. The format is described in docs/formats.md."""

import json
import re
from typing import TYPE_CHECKING, TypeAlias

from newsdiff.config import version
from newsdiff.model import (
    Article,
    Comparison,
    Difference,
    Match,
    Origin,
    Place,
    Quote,
    Settings,
    Span,
)

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

Json: TypeAlias = (
    "str | int | float | bool | Sequence[Json] | Mapping[str, Json] | None"
)

FORMAT = "newsdiff-comparison"
VERSION = 1
"""Rises when a field changes its meaning or goes away, not when one is added."""

SCORE_DIGITS = 4
"""Decimal places of scores and shares: more would only differ between machines."""

# What json leaves as it is, although a terminal acts on it or UTF-8 cannot hold it.
_UNSAFE = re.compile("[\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def to_json(
    comparison: Comparison,
    *,
    label: str = "",
    quotes: "Sequence[Quote] | None" = None,
) -> str:
    """Return the whole comparison as a JSON document that ends with a line break.

    Args:
        label: what the event is called.
        quotes: who is quoted, as `compare.quotes_of` found it; left out if None.
    """
    value = _comparison_value(comparison, label)
    if quotes is not None:
        value["quotes"] = [_quote(quote, comparison) for quote in quotes]
    return encode(value)


def _settings(settings: Settings) -> "dict[str, Json]":
    value: dict[str, Json] = {
        "engine": settings.engine,
        "threshold": settings.threshold,
    }
    if settings.model:
        value["model"] = settings.model_name
    return value


def _comparison_value(comparison: Comparison, label: str) -> "dict[str, Json]":
    reports = range(len(comparison.articles))
    return {
        "format": FORMAT,
        "version": VERSION,
        "newsdiff": version(),
        "event": {"label": label},
        "settings": _settings(comparison.settings),
        "reports": [report_value(article) for article in comparison.articles],
        "matches": [_match(match) for match in comparison.matches],
        "statements": [
            {
                "places": [_place(place) for place in statement.places],
                "head": _place(statement.head),
                "placements": [where.value for where in statement.placements],
                "earliest": [int(report) for report in statement.earliest],
            }
            for statement in comparison.statements
        ],
        "origins": [origin_value(origin) for origin in comparison.origins],
        "unique": [list(comparison.unique(report)) for report in reports],
        "overlap": [
            {"of": a, "in": b, "share": _score(comparison.overlap(a, b))}
            for a in reports
            for b in reports
            if a != b
        ],
    }


def is_json(path: "Path") -> bool:
    """Tell whether a file's name asks for JSON; any other gets Markdown."""
    return path.suffix.lower() == ".json"


def encode(value: Json) -> str:
    """Return readable JSON in UTF-8 that does nothing to a terminal."""
    text = json.dumps(value, ensure_ascii=False, indent=2, allow_nan=False)
    escaped = _UNSAFE.sub(lambda found: f"\\u{ord(found[0]):04x}", text)
    return f"{escaped}\n"


def report_value(article: Article) -> Json:
    """Return an article as it stands in JSON, with its sentences and their places."""
    return {
        "title": article.title,
        "outlet": article.source,
        "published": article.published.isoformat() if article.published else None,
        "url": article.url,
        "byline": article.byline,
        "agency": article.agency,
        "language": article.language,
        "origin": article.origin,
        "warnings": list(article.warnings),
        "paragraphs": list(article.paragraphs),
        "subheadings": [
            {"text": heading.text, "paragraph": heading.paragraph}
            for heading in article.subheadings
        ],
        "sentences": [
            {
                "text": sentence.text,
                "paragraph": sentence.paragraph,
                "start": sentence.start,
                "end": sentence.end,
            }
            for sentence in article.sentences
        ],
    }


def origin_value(origin: Origin) -> Json:
    """Return an origin as it stands in JSON, with who seems to have it from whom."""
    return {
        "reports": list(origin.reports),
        "ties": [
            {
                "report": tie.report,
                "source": tie.source,
                "likeness": tie.likeness.value,
                "share": _score(tie.share),
                "longest": tie.longest,
                "sureness": tie.sureness.value,
                "days_later": tie.days_later,
            }
            for tie in origin.ties
        ],
    }


def _quote(quote: Quote, comparison: Comparison) -> Json:
    return {
        "speakers": list(quote.speakers),
        "quotations": [
            {
                "report": int(quotation.report),
                "quoting": quotation.quoting.value,
                "speaker": quotation.speaker,
                "parts": [
                    {
                        "sentence": int(part.place.sentence),
                        **_span(part.span),
                        "text": comparison.quoted(part),
                    }
                    for part in quotation.parts
                ],
            }
            for quotation in quote.quotations
        ],
    }


def _match(match: Match) -> Json:
    return {
        "left": _place(match.left),
        "right": _place(match.right),
        "kind": match.kind.value,
        "score": _score(match.score),
        "differences": [_difference(difference) for difference in match.differences],
    }


def _difference(difference: Difference) -> Json:
    return {
        "kind": difference.kind.value,
        "left": _span(difference.left),
        "right": _span(difference.right),
        "description": difference.description,
        "slight": difference.slight,
    }


def _place(place: Place) -> Json:
    return {"report": int(place.report), "sentence": int(place.sentence)}


def _span(span: Span) -> "dict[str, int]":
    return {"start": int(span.start), "end": int(span.end)}


def _score(score: float) -> float:
    return round(float(score), SCORE_DIGITS)
