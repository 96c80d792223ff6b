"""Print the figures that the floors are set by: python -m tests.quality."""

import statistics
import sys
from collections import Counter

from tests.quality import measure, truth
from tests.quality.scoring import Matching


def say(line: str) -> None:
    """Print a line."""
    sys.stdout.write(f"{line}\n")


def cleaning() -> None:
    """Print how the samples are read."""
    results = [measure.cleaned(name) for name in truth.reports()]
    for result in results:
        say(f"  {result.f1:.3f}  {result.name:48} {', '.join(result.wrong)}")
    wrong = Counter(field for result in results for field in result.wrong)
    say(f"cleaning  mean {statistics.mean(r.f1 for r in results):.4f}")
    say(f"          worst {min(r.f1 for r in results):.4f}")
    for field in ("body", "title", "source", "published", "byline", "agency"):
        say(f"          {field} exact {len(results) - wrong[field]} of {len(results)}")


def grouping() -> None:
    """Print which events come out exactly, from true and from cleaned bodies."""
    real = truth.grouped()
    read = {name: measure.read(name) for name in truth.reports()}
    for title, articles in (("true", measure.true_articles()), ("cleaned", read)):
        found = measure.grouped(articles)
        exact = sum(event in found for event in real)
        say(f"grouping  {title} bodies: {exact} of {len(real)} exact")
    true = measure.true_articles()
    whole = sum(
        measure.grouped({name: true[name] for name in event}) == [event]
        for event in real
    )
    say(f"grouping  each by itself: {whole} of {len(real)} whole")


def line_of(name: str, result: Matching) -> str:
    """Return the figures of a matching in one line."""
    return (
        f"  {name:20} AP {result.average_precision:.4f}  F1 {result.f1:.4f}"
        f" (precision {result.precision:.4f}, recall {result.recall:.4f})"
        f"  unique {result.unique_f1:.4f}  conflicts shown {result.conflicts_shown:.4f}"
        f"  calm kept {result.calm_kept:.4f}"
        f"  silent {result.calm_silent:.4f}"
    )


def matching() -> None:
    """Print how the sentences are matched, by event and pooled."""
    for name in truth.compared():
        say(line_of(name, measure.matched(name)))
    say(line_of("matching, all", measure.matched()))


if __name__ == "__main__":
    cleaning()
    grouping()
    matching()
